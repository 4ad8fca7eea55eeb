//! Whether one value fits its kind.
//!
//! A complaint about a file that works is worse than silence, so every doubt goes to the value.

use super::kind::{Choices, ValueKind};
use super::nearest::nearest;
use super::placeholder::is_placeholder;
use super::problem::ValueProblem;
use super::url::{self, UrlFault};
use super::{date_template, host, time_zones};

impl ValueKind {
    /// Says what is wrong with `value`, if anything surely is.
    ///
    /// An empty value is always fine, and so is a blank that a template has left open. Spaces
    /// around a value do not count.
    ///
    /// # Errors
    /// The problem, with the value as it was found.
    pub fn check(&self, value: &str) -> Result<(), ValueProblem> {
        let value = value.trim();
        if value.is_empty() || self.is_free() || is_placeholder(value) {
            return Ok(());
        }
        let found = || Box::<str>::from(value);
        let problem = match self {
            Self::Container | Self::Text | Self::Secret | Self::List => None,
            Self::Host if has_spaces(value) => Some(ValueProblem::HasSpaces { found: found() }),
            Self::Host => {
                (!host::is_host(value)).then(|| ValueProblem::NotAHost { found: found() })
            }
            Self::Ipv4 => (!host::is_ipv4(value)).then(|| ValueProblem::NotIpv4 { found: found() }),
            Self::Ipv6 => (!host::is_ipv6(value)).then(|| ValueProblem::NotIpv6 { found: found() }),
            Self::Mac => (!host::is_mac(value)).then(|| ValueProblem::NotAMac { found: found() }),
            Self::Url => url::fault(value).map(|fault| match fault {
                UrlFault::Spaces => ValueProblem::HasSpaces { found: found() },
                UrlFault::NotAnAddress => ValueProblem::NotAUrl { found: found() },
            }),
            Self::Port => number_problem(value, 1, 65535),
            Self::Number { min, max } | Self::Seconds { min, max } => {
                number_problem(value, *min, *max)
            }
            Self::Clock => (!is_clock(value)).then(|| ValueProblem::NotAClock { found: found() }),
            Self::Switch { on, off } => switch_problem(value, on, off),
            Self::Choice(choices) => choice_problem(value, choices),
            Self::TimeZone => {
                time_zones::by_name(value).is_none().then(|| ValueProblem::NotATimeZone {
                    found: found(),
                    nearest: time_zones::nearest_name(value),
                })
            }
            Self::DateTemplate => (!date_template::is_date_template(value))
                .then(|| ValueProblem::NotADateTemplate { found: found() }),
        };
        problem.map_or(Ok(()), Err)
    }

    /// Reads a switch: on, off, or nothing where the value says neither.
    pub fn switch_state(&self, value: &str) -> Option<bool> {
        match self {
            Self::Switch { on, off } => state(value.trim(), on, off),
            _ => None,
        }
    }

    /// Tells whether every text fits.
    fn is_free(&self) -> bool {
        matches!(self, Self::Container | Self::Text | Self::Secret | Self::List)
    }
}

fn has_spaces(value: &str) -> bool {
    value.contains(char::is_whitespace)
}

fn number_problem(value: &str, min: i64, max: i64) -> Option<ValueProblem> {
    let found = || Box::<str>::from(value);
    let fits = if let Ok(number) = value.parse::<i64>() {
        (min..=max).contains(&number)
    } else {
        // Gains and timers of adapters may have decimals; digits beyond i64 are a number too.
        let Some((whole, beyond)) = decimal(value) else {
            return Some(ValueProblem::NotANumber { found: found() });
        };
        match whole {
            Some(whole) if value.starts_with('-') => {
                min + i64::from(beyond) <= whole && whole <= max
            }
            Some(whole) => min <= whole && whole <= max - i64::from(beyond),
            None => false,
        }
    };
    (!fits).then(|| ValueProblem::OutOfRange {
        min: (min != i64::MIN).then_some(min),
        max: (max != i64::MAX).then_some(max),
        found: found(),
    })
}

/// The whole part of a decimal number, `None` beyond i64, and whether more than zeros follow it.
fn decimal(value: &str) -> Option<(Option<i64>, bool)> {
    let digits = value.strip_prefix(['+', '-']).unwrap_or(value);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let is_number = (whole.len() + fraction.len() > 0)
        && whole.bytes().chain(fraction.bytes()).all(|b| b.is_ascii_digit());
    let signed = value.split_once('.').map_or(value, |(whole, _)| whole);
    let number = if whole.is_empty() { Some(0) } else { signed.parse().ok() };
    is_number.then(|| (number, fraction.bytes().any(|b| b != b'0')))
}

fn is_clock(value: &str) -> bool {
    value.split_once(':').is_some_and(|(hours, minutes)| {
        let number = |text: &str, most: u8| {
            (1..=2).contains(&text.len())
                && text.bytes().all(|b| b.is_ascii_digit())
                && text.parse::<u8>().is_ok_and(|number| number <= most)
        };
        number(hours, 24) && number(minutes, 59)
    })
}

fn switch_problem(value: &str, on: &'static str, off: &'static str) -> Option<ValueProblem> {
    if state(value, on, off).is_some() {
        return None;
    }
    let is = |words: &[&str]| words.iter().any(|word| value.eq_ignore_ascii_case(word));
    let nearest = if is(&["on", "yes", "enable", "enabled"]) {
        Some(on)
    } else if is(&["off", "no", "disable", "disabled"]) {
        Some(off)
    } else {
        None
    };
    Some(ValueProblem::NotACode { found: value.into(), nearest })
}

/// Reads a switch; `true` and `1` are the same to phones, and so are `false` and `0`.
fn state(value: &str, on: &str, off: &str) -> Option<bool> {
    let truth = |text: &str| match text.to_ascii_lowercase().as_str() {
        "1" | "true" | "yes" | "enabled" => Some(true),
        "0" | "false" | "no" | "disabled" => Some(false),
        _ => None,
    };
    if value.eq_ignore_ascii_case(on) {
        Some(true)
    } else if value.eq_ignore_ascii_case(off) {
        Some(false)
    } else if ["0", "1", "true", "false"].iter().any(|word| value.eq_ignore_ascii_case(word)) {
        Some(truth(value) == truth(on))
    } else {
        None
    }
}

fn choice_problem(value: &str, choices: &Choices) -> Option<ValueProblem> {
    let codes = || choices.all().iter().map(|choice| choice.code);
    if codes().any(|code| code.eq_ignore_ascii_case(value)) {
        return None;
    }
    if choices.is_open() {
        let numeric = codes().all(|code| code.bytes().all(|b| b.is_ascii_digit()));
        if !numeric || value.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
    }
    let by_meaning = choices.all().iter().find(|choice| {
        let first = choice.meaning.split([',', '(']).next().unwrap_or("").trim();
        first.eq_ignore_ascii_case(value)
    });
    let nearest = by_meaning.map(|choice| choice.code).or_else(|| nearest(value, codes()));
    Some(ValueProblem::NotACode { found: value.into(), nearest })
}
