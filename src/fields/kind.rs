//! The kinds of values fields take, and how a table writes them.
//!
//! Whether a value fits its kind is for `value_check`.

use super::series::is_among;

/// What a field takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ValueKind {
    /// No value of its own, only further fields.
    Container,
    /// Any text.
    Text,
    /// Text nobody should read over a shoulder.
    Secret,
    /// Several texts in a row, parted as the phone wants it.
    List,
    /// The name or address of a server.
    Host,
    /// An IPv4 address.
    Ipv4,
    /// An IPv6 address.
    Ipv6,
    /// A MAC address.
    Mac,
    /// An address the phone opens or fetches.
    Url,
    /// A port from 1 to 65535.
    Port,
    /// A whole number; `i64::MIN` and `i64::MAX` stand for no limit.
    Number {
        /// The smallest number.
        min: i64,
        /// The largest number.
        max: i64,
    },
    /// A number of seconds; `i64::MAX` stands for no limit.
    Seconds {
        /// The fewest seconds.
        min: i64,
        /// The most seconds.
        max: i64,
    },
    /// A time of day or a span, as hours and minutes.
    Clock,
    /// On or off.
    Switch {
        /// The code written for on; `0` for inverted switches.
        on: &'static str,
        /// The code written for off.
        off: &'static str,
    },
    /// One of a few codes.
    Choice(Choices),
    /// A time zone by its Cisco name.
    TimeZone,
    /// A date format such as `D/M/Y`.
    DateTemplate,
}

/// One code and what it means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice {
    /// The text written into the file.
    pub code: &'static str,
    /// What it does, in words for people.
    pub meaning: &'static str,
}

/// The codes of a choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choices {
    all: Box<[Choice]>,
    by_series: Box<[Series]>,
    open: bool,
}

/// The codes of some series, written `78xx,88xx`.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Series {
    names: &'static str,
    choices: Box<[Choice]>,
}

impl Choices {
    /// Returns every distinct code.
    ///
    /// Where phones disagree, the meaning names the series.
    pub fn all(&self) -> &[Choice] {
        &self.all
    }

    /// Returns the codes a model takes, such as `8841` or `Cisco 7942`.
    pub fn for_model(&self, model: &str) -> &[Choice] {
        self.by_series
            .iter()
            .find(|series| is_among(series.names, model))
            .map_or(&self.all, |series| &series.choices)
    }

    /// Tells whether phones are known to take codes beyond these.
    pub fn is_open(&self) -> bool {
        self.open
    }

    /// Returns what a code means, if it is known.
    pub fn meaning(&self, code: &str) -> Option<&'static str> {
        self.all.iter().find(|choice| choice.code == code).map(|choice| choice.meaning)
    }

    /// Reads `0=Off;1=On;...`, followed by ` / 79xx: …` where a series differs.
    fn parse(values: &'static str) -> Option<Self> {
        let mut sets = values.split(" / ");
        let (all, open) = parse_set(sets.next()?)?;
        let by_series = sets
            .map(|set| {
                let (names, choices) = set.split_once(": ")?;
                Some(Series { names, choices: parse_set(choices)?.0 })
            })
            .collect::<Option<_>>()?;
        Some(Self { all, by_series, open })
    }
}

/// Reads one set of codes; a final `...` leaves it open.
fn parse_set(set: &'static str) -> Option<(Box<[Choice]>, bool)> {
    let (set, open) = set.strip_suffix(";...").map_or((set, false), |set| (set, true));
    let choices = set
        .split(';')
        .map(|item| {
            let (code, meaning) = item.split_once('=').unwrap_or((item, item));
            (!code.is_empty() && !meaning.is_empty()).then_some(Choice { code, meaning })
        })
        .collect::<Option<_>>()?;
    Some((choices, open))
}

impl ValueKind {
    /// Reads the columns `kind` and `values` of a table.
    ///
    /// Kinds without codes or limits leave `values` to an example or a link.
    pub(super) fn parse(kind: &str, values: &'static str) -> Option<Self> {
        Some(match kind {
            "container" => Self::Container,
            "text" => Self::Text,
            "secret" => Self::Secret,
            "list" => Self::List,
            "host" => Self::Host,
            "ipv4" => Self::Ipv4,
            "ipv6" => Self::Ipv6,
            "mac" => Self::Mac,
            "url" => Self::Url,
            "port" => Self::Port,
            "clock" => Self::Clock,
            "time-zone" => Self::TimeZone,
            "date-template" => Self::DateTemplate,
            "choice" => Self::Choice(Choices::parse(values)?),
            "number" => {
                let (min, max) = parse_range(values)?;
                Self::Number { min, max }
            }
            "seconds" => {
                let (min, max) = parse_range(values)?;
                Self::Seconds { min, max }
            }
            "switch" => {
                let (on, off) = values.split_once(';')?;
                Self::Switch { on: on.strip_prefix("on=")?, off: off.strip_prefix("off=")? }
            }
            _ => return None,
        })
    }

    /// Tells whether the column `values` holds an example for this kind.
    pub(super) fn takes_example(&self) -> bool {
        matches!(
            self,
            Self::Text
                | Self::List
                | Self::Host
                | Self::Ipv4
                | Self::Ipv6
                | Self::Mac
                | Self::Url
                | Self::Clock
        )
    }
}

/// Reads `0..255`, `1..` or nothing.
fn parse_range(values: &str) -> Option<(i64, i64)> {
    if values.is_empty() {
        return Some((i64::MIN, i64::MAX));
    }
    let (min, max) = values.split_once("..")?;
    let min = min.parse().ok()?;
    let max = if max.is_empty() { i64::MAX } else { max.parse().ok()? };
    (min <= max).then_some((min, max))
}

#[cfg(test)]
mod tests {
    use super::{Choice, ValueKind};

    fn choices(values: &'static str) -> super::Choices {
        match ValueKind::parse("choice", values) {
            Some(ValueKind::Choice(choices)) => choices,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn choices_keep_codes_meanings_and_openness() {
        let codec = choices("none=Phone decides;g722=G.722;opus;...");
        assert!(codec.is_open());
        assert_eq!(codec.all()[2], Choice { code: "opus", meaning: "opus" });
        assert_eq!(codec.meaning("none"), Some("Phone decides"));
        assert_eq!(codec.meaning("None"), None);
    }

    #[test]
    fn choices_follow_the_series_of_a_model() {
        let block = choices("0=Off;2=Differs / 79xx: 0=Off;2=Locked / 78xx,88xx: 0=Off;1=On");
        assert_eq!(block.for_model("Cisco 7942")[1].meaning, "Locked");
        assert_eq!(block.for_model("8841")[1].code, "1");
        assert_eq!(block.for_model("CP-7821-K9")[1].code, "1");
        for model in ["", "SPA504G", "79", "6921", "Cisco"] {
            assert_eq!(block.for_model(model), block.all(), "{model:?}");
        }
    }

    #[test]
    fn ranges_may_be_open() {
        assert_eq!(
            ValueKind::parse("number", "-6..6"),
            Some(ValueKind::Number { min: -6, max: 6 })
        );
        assert_eq!(
            ValueKind::parse("seconds", "1.."),
            Some(ValueKind::Seconds { min: 1, max: i64::MAX })
        );
        assert_eq!(
            ValueKind::parse("number", ""),
            Some(ValueKind::Number { min: i64::MIN, max: i64::MAX })
        );
    }

    #[test]
    fn badly_written_rows_are_refused() {
        for (kind, values) in [
            ("", ""),
            ("enum", "0=Off"),
            ("Text", ""),
            ("choice", ""),
            ("choice", "=Off"),
            ("choice", "0=;1=On"),
            ("choice", "0=Off;;1=On"),
            ("choice", "0=Off / 79xx 0=Off"),
            ("switch", ""),
            ("switch", "0;1"),
            ("switch", "off=0;on=1"),
            ("number", "0-255"),
            ("number", "a..b"),
            ("number", "9..1"),
            ("seconds", ".."),
        ] {
            assert_eq!(ValueKind::parse(kind, values), None, "{kind:?} {values:?}");
        }
    }
}
