//! A firmware name taken apart: which phones, which family, how new.

use super::Protocol;
use std::cmp::Ordering;

/// A firmware name, taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Version<'a> {
    /// What comes before the version: `SIP45`, `P003`.
    pub(super) series: &'a str,
    /// Letters that part families of one series, such as `MPP`.
    pub(super) family: String,
    /// What decides, in order: numbers, service release, special, build.
    pub(super) numbers: (Vec<u32>, u32, u32, Vec<u32>),
}

/// Takes a firmware name apart; nothing where it follows no known pattern.
pub(super) fn version(load: &str) -> Option<Version<'_>> {
    let load = load.trim();
    let load = load.strip_suffix(".loads").unwrap_or(load);
    let (series, rest) = split_series(load)?;
    // `P0030801SR02` writes two digits for each number.
    let packed = series.starts_with("P0") && !rest.contains('-');
    let mut version =
        Version { series, family: String::new(), numbers: (Vec::new(), 0, 0, Vec::new()) };
    let mut word = String::new();
    let mut released = false;
    for (is_number, token) in tokens(rest, packed) {
        if !is_number {
            word = token.to_ascii_uppercase();
            // A final S says that the load is signed; all are.
            if !matches!(word.as_str(), "SR" | "ES" | "S") {
                version.family.push_str(&word);
            }
            continue;
        }
        let number: u32 = token.parse().ok()?;
        let (main, service, special, build) = &mut version.numbers;
        match std::mem::take(&mut word).as_str() {
            "SR" => {
                *service = number;
                released = true;
            }
            "ES" => {
                *special = number;
                released = true;
            }
            _ if released || main.len() >= 3 => build.push(number),
            _ => main.push(number),
        }
    }
    (!version.numbers.0.is_empty()).then_some(version)
}

/// Splits what names the phones from the version: `SIP45` and `9-4-2SR3-1S`.
pub(super) fn split_series(load: &str) -> Option<(&str, &str)> {
    if load.get(..3).is_some_and(|start| start.eq_ignore_ascii_case("P0S")) {
        return Some((load.get(..4)?, load.get(4..)?.trim_start_matches('-')));
    }
    if load.get(..2).is_some_and(|start| start.eq_ignore_ascii_case("P0")) {
        return Some((load.get(..4)?, load.get(4..)?.trim_start_matches('-')));
    }
    let at = load.find(['.', '-'])?;
    Some((load.get(..at)?, load.get(at + 1..)?))
}

/// Cuts a version into numbers and words.
fn tokens(text: &str, packed: bool) -> Vec<(bool, &str)> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let is_digit = first.is_ascii_digit();
        let length = if is_digit {
            let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
            if packed { digits.min(2) } else { digits }
        } else if first.is_ascii_alphabetic() {
            rest.bytes().take_while(u8::is_ascii_alphabetic).count()
        } else {
            rest = rest.get(first.len_utf8()..).unwrap_or("");
            continue;
        };
        let (token, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
        tokens.push((is_digit, token));
        rest = after;
    }
    tokens
}

/// Compares two loads of one series: which is older.
///
/// Nothing where they are for different phones, protocols or families, or follow no pattern.
#[must_use]
pub fn compare(a: &str, b: &str) -> Option<Ordering> {
    let (a, b) = (version(a)?, version(b)?);
    (a.series.eq_ignore_ascii_case(b.series) && a.family == b.family)
        .then(|| a.numbers.cmp(&b.numbers))
}

/// The protocol that a load's name says, where it says one.
#[must_use]
pub fn protocol(load: &str) -> Option<Protocol> {
    let load = load.trim().to_ascii_uppercase();
    if load.starts_with("SIP") || load.starts_with("P0S3") {
        Some(Protocol::Sip)
    } else if load.starts_with("SCCP") || load.starts_with("P003") || load.contains("SCCP") {
        Some(Protocol::Sccp)
    } else {
        None
    }
}

/// Whether a load is for multiplatform use, so that another kind of file configures the phone.
pub(super) fn is_multiplatform(load: &str) -> bool {
    version(load).is_some_and(|version| matches!(version.family.as_str(), "MPP" | "MN" | "M"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn newer_loads_of_one_series_are_greater() {
        for (older, newer) in [
            ("SIP45.9-3-1SR2-1S", "SIP45.9-4-2SR3-1S"),
            ("SIP45.9-4-2SR3-1S", "SIP45.9-4-2SR4-3S"),
            ("SIP45.9-4-2-1S", "SIP45.9-4-2SR1-1S"),
            ("SIP45.9-4-2SR1-1S", "sip45.10-0-1-1S"),
            ("sip88xx.12-8-1-0001-455", "sip88xx.14-3-1-0301-349"),
            ("sip88xx.14-3-1-0301-48", "sip88xx.14-3-1-0301-349"),
            ("P00308000500", "P0030801SR02"),
            ("P0S3-07-5-00", "P0S3-8-12-00"),
            ("SIP69xx.9-4-1-3SR2", "SIP69xx.9-4-1-3SR3.loads"),
            ("CP7925G-1.4.5.3", "CP7925G-1.4.8SR1-5"),
            ("sip78xx.11-2-3MPP-398", "sip78xx.12-0-7MPP0201-66"),
        ] {
            assert_eq!(compare(older, newer), Some(Ordering::Less), "{older} {newer}");
            assert_eq!(compare(newer, older), Some(Ordering::Greater), "{older} {newer}");
            assert_eq!(compare(older, older), Some(Ordering::Equal), "{older}");
        }
    }

    #[test]
    fn what_cannot_be_compared_is_not() {
        for (a, b) in [
            ("", ""),
            ("SIP45.9-4-2SR3-1S", ""),
            ("SIP45.9-4-2SR3-1S", "SIP42.9-4-2SR3-1S"),
            ("SIP45.9-4-2SR3-1S", "SCCP45.9-4-2SR3-1S"),
            ("sip78xx.11-2-3MPP-398", "sip78xx.12-8-1-0001-455"),
            ("term45.default", "term45.default"),
            ("P0", "P0"),
            ("P0S", "P0S"),
            ("SIP45", "SIP45"),
            ("SIP45.99999999999999", "SIP45.9"),
            ("é.1", "ö.1"),
            ("P0é", "P00é"),
        ] {
            assert_eq!(compare(a, b), None, "{a:?} {b:?}");
        }
    }

    #[test]
    fn the_protocol_is_read_off_the_name() {
        assert_eq!(protocol("sip88xx.14"), Some(Protocol::Sip));
        assert_eq!(protocol("P0S3-8-12-00"), Some(Protocol::Sip));
        assert_eq!(protocol("P0030801SR02"), Some(Protocol::Sccp));
        assert_eq!(protocol("apps37sccp.1-4-5-7"), Some(Protocol::Sccp));
        for load in ["", "CP7925G-1.4.8SR1-5", "term45.default", "P00503021900"] {
            assert_eq!(protocol(load), None, "{load:?}");
        }
    }
}
