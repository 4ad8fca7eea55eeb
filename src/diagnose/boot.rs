//! How a phone starts: its generation, the steps in their order, and where one start ends.

use super::event::{Asked, Event, Via};
use super::names::FileRole;
use super::phone::Phone;
use super::table::rows;

/// What the requests tell of a phone's make.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Generation {
    /// 7940 or 7960.
    Old7940,
    /// 79x1 and later of the 7900 series.
    Java79xx,
    /// 7800, 8800, late 8900 and 9900 series.
    Http88xx,
    /// 7902, 7905 or 7912.
    Small7912,
    /// An adapter for analogue phones.
    Ata,
    /// The SPA and multiplatform family.
    Spa,
    /// A program on a computer.
    Soft,
    /// The requests do not tell.
    Unknown,
}

/// One step of a start.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// The name of the first image.
    Image,
    /// Trust lists.
    Trust,
    /// The phone's own file.
    Own,
    /// Its own text file.
    Text,
    /// The default file.
    Default,
    /// The default text file.
    TextDefault,
    /// Firmware.
    Load,
    /// Language, tones, dial plan, rings.
    Extras,
    /// Registration with the call server.
    Register,
}

impl Step {
    /// What happens in this step.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Image => "image name",
            Self::Trust => "trust lists",
            Self::Own => "own file",
            Self::Text => "own text file",
            Self::Default => "default file",
            Self::TextDefault => "default text file",
            Self::Load => "firmware",
            Self::Extras => "language, tones and dial plan",
            Self::Register => "registration",
        }
    }

    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "image" => Self::Image,
            "trust" => Self::Trust,
            "own" => Self::Own,
            "text" => Self::Text,
            "default" => Self::Default,
            "textdefault" => Self::TextDefault,
            "load" => Self::Load,
            "extras" => Self::Extras,
            "register" => Self::Register,
            _ => return None,
        })
    }

    pub(super) fn of(role: FileRole) -> Option<Self> {
        Some(match role {
            FileRole::Image => Self::Image,
            FileRole::TrustList => Self::Trust,
            FileRole::Own | FileRole::OwnAta | FileRole::Profile => Self::Own,
            FileRole::OwnText | FileRole::OldText => Self::Text,
            FileRole::Default => Self::Default,
            FileRole::TextDefault => Self::TextDefault,
            FileRole::Load | FileRole::Part => Self::Load,
            FileRole::Locale | FileRole::Named | FileRole::Ring => Self::Extras,
            FileRole::Other => return None,
        })
    }
}

impl Generation {
    fn key(self) -> &'static str {
        match self {
            Self::Old7940 => "old7940",
            Self::Java79xx => "java79xx",
            Self::Http88xx => "http88xx",
            Self::Small7912 => "small7912",
            Self::Ata => "ata",
            Self::Spa => "spa",
            Self::Soft => "soft",
            Self::Unknown => "unknown",
        }
    }

    fn row(self) -> [&'static str; 4] {
        rows(include_str!("tables/boot.tsv"))
            .find(|row: &[&str; 4]| row[0] == self.key())
            .unwrap_or_default()
    }

    /// The name for people.
    #[must_use]
    pub fn label(self) -> &'static str {
        self.row()[1]
    }

    /// What to know about its start.
    #[must_use]
    pub fn note(self) -> &'static str {
        self.row()[3]
    }

    /// The steps of its start, in their order.
    pub fn steps(self) -> impl Iterator<Item = Step> {
        self.row()[2].split(',').filter_map(Step::named)
    }

    /// Tells a phone's make from what it asked for.
    pub(super) fn of(phone: &Phone) -> Self {
        let mut found = Self::Unknown;
        for (_, asked) in phone.files() {
            let name = asked.base();
            let lower = name.to_ascii_lowercase();
            let small =
                name.get(3..15).is_some_and(|mac| mac.contains(['a', 'b', 'c', 'd', 'e', 'f']));
            let made = match asked.role {
                FileRole::Image | FileRole::OwnText => Self::Old7940,
                FileRole::TextDefault if lower.starts_with("gk") || lower.starts_with("ld") => {
                    Self::Small7912
                }
                FileRole::TextDefault => Self::Old7940,
                FileRole::Part if lower.starts_with("p0") => Self::Old7940,
                FileRole::Load if lower.starts_with("p0") => Self::Old7940,
                FileRole::OldText if lower.starts_with("ata") => Self::Ata,
                FileRole::OldText => Self::Small7912,
                FileRole::OwnAta => Self::Ata,
                FileRole::Own if !lower.starts_with("sep") => Self::Soft,
                FileRole::Own if small && name.starts_with("SEP") => Self::Small7912,
                FileRole::Profile => Self::Spa,
                FileRole::Load if lower.starts_with("term") => Self::Java79xx,
                FileRole::Part if java_part(&lower) => Self::Java79xx,
                FileRole::Locale
                    if name != &*asked.name
                        && asked.name.starts_with('/')
                        && asked.via == Via::Tftp =>
                {
                    Self::Java79xx
                }
                FileRole::TrustList if asked.via == Via::Http => Self::Http88xx,
                FileRole::Load if lower.contains("78xx") || lower.contains("88") => Self::Http88xx,
                _ => continue,
            };
            if found == Self::Unknown || made == Self::Old7940 {
                found = made;
            }
        }
        found
    }
}

/// `jar42sip.…`, `cnu41.…`: parts of the firmware of Java phones.
pub(super) fn java_part(lower: &str) -> bool {
    ["jar", "cnu", "apps", "dsp", "cvm"].iter().any(|part| {
        lower.strip_prefix(part).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    })
}

/// Parts the files of a phone into starts: a start begins when its first name comes again.
pub(super) fn boots<'p>(files: &[(&'p Event, &'p Asked)]) -> Vec<Vec<(&'p Event, &'p Asked)>> {
    let mut boots: Vec<Vec<(&Event, &Asked)>> = Vec::new();
    for (event, asked) in files {
        let name = asked.base();
        let again = boots.last().is_none_or(|boot| {
            let seen = |known: &Asked| known.base() == name && known.via == asked.via;
            let first = boot.first().is_some_and(|(_, known)| seen(known));
            let trust = asked.role == FileRole::TrustList
                && name.starts_with("CTL")
                && boot.iter().any(|(_, known)| seen(known));
            (first || trust) && boot.last().is_some_and(|(_, last)| last.base() != name)
        });
        if again {
            boots.push(Vec::new());
        }
        if let Some(boot) = boots.last_mut() {
            boot.push((*event, *asked));
        }
    }
    boots
}
