//! What can be wrong with one value, as data.
//!
//! The words here are for developers and logs; the page has its own.

use std::fmt;

/// What is wrong with a value.
///
/// `found` repeats the value. Secrets never get here with their text: their only problem is their
/// length.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ValueProblem {
    /// A number was expected.
    NotANumber {
        /// The value as it stands.
        found: Box<str>,
    },
    /// The number lies outside its range.
    OutOfRange {
        /// The smallest number allowed, if there is one.
        min: Option<i64>,
        /// The largest number allowed, if there is one.
        max: Option<i64>,
        /// The value as it stands.
        found: Box<str>,
    },
    /// The name or address of a server was expected.
    NotAHost {
        /// The value as it stands.
        found: Box<str>,
    },
    /// An IPv4 address was expected.
    NotIpv4 {
        /// The value as it stands.
        found: Box<str>,
    },
    /// An IPv6 address was expected.
    NotIpv6 {
        /// The value as it stands.
        found: Box<str>,
    },
    /// A MAC address was expected.
    NotAMac {
        /// The value as it stands.
        found: Box<str>,
    },
    /// A web address was expected.
    NotAUrl {
        /// The value as it stands.
        found: Box<str>,
    },
    /// One of a few codes was expected.
    NotACode {
        /// The value as it stands.
        found: Box<str>,
        /// The code that was probably meant.
        nearest: Option<&'static str>,
    },
    /// The name of a time zone was expected.
    NotATimeZone {
        /// The value as it stands.
        found: Box<str>,
        /// The name that was probably meant.
        nearest: Option<&'static str>,
    },
    /// A date format such as `D/M/Y` was expected.
    NotADateTemplate {
        /// The value as it stands.
        found: Box<str>,
    },
    /// A time such as `08:30` was expected.
    NotAClock {
        /// The value as it stands.
        found: Box<str>,
    },
    /// The value must not hold spaces.
    HasSpaces {
        /// The value as it stands.
        found: Box<str>,
    },
    /// The value has more characters than phones take.
    TooLong {
        /// The most characters allowed.
        max: usize,
        /// The characters there are.
        len: usize,
    },
}

impl fmt::Display for ValueProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (expected, found) = match self {
            Self::NotANumber { found } => ("a number", found),
            Self::OutOfRange { min, max, found } => {
                match (min, max) {
                    (Some(min), Some(max)) => write!(f, "expected a number from {min} to {max}")?,
                    (Some(min), None) => write!(f, "expected a number of at least {min}")?,
                    (None, Some(max)) => write!(f, "expected a number of at most {max}")?,
                    (None, None) => f.write_str("expected another number")?,
                }
                return write!(f, ", but found {found}");
            }
            Self::NotAHost { found } => ("the name or address of a server", found),
            Self::NotIpv4 { found } => ("an IPv4 address", found),
            Self::NotIpv6 { found } => ("an IPv6 address", found),
            Self::NotAMac { found } => ("a MAC address", found),
            Self::NotAUrl { found } => ("a web address", found),
            Self::NotACode { found, nearest: Some(code) }
            | Self::NotATimeZone { found, nearest: Some(code) } => (*code, found),
            Self::NotACode { found, nearest: None } => ("one of the known codes", found),
            Self::NotATimeZone { found, nearest: None } => ("the name of a time zone", found),
            Self::NotADateTemplate { found } => ("a date format such as D/M/Y", found),
            Self::NotAClock { found } => ("a time such as 08:30", found),
            Self::HasSpaces { found } => ("no spaces", found),
            Self::TooLong { max, len } => {
                return write!(f, "expected at most {max} characters, but found {len}");
            }
        };
        write!(f, "expected {expected}, but found {found:?}")
    }
}

impl std::error::Error for ValueProblem {}

#[cfg(test)]
mod tests {
    use super::ValueProblem;

    #[test]
    fn display_says_what_was_expected_and_found() {
        let found = || Box::from("abc");
        for (problem, words) in [
            (ValueProblem::NotANumber { found: found() }, "expected a number, but found \"abc\""),
            (
                ValueProblem::OutOfRange { min: Some(0), max: None, found: "-1".into() },
                "expected a number of at least 0, but found -1",
            ),
            (
                ValueProblem::NotACode { found: found(), nearest: Some("1") },
                "expected 1, but found \"abc\"",
            ),
            (
                ValueProblem::TooLong { max: 12, len: 13 },
                "expected at most 12 characters, but found 13",
            ),
        ] {
            assert_eq!(problem.to_string(), words);
        }
    }
}
