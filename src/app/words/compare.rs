//! What the comparison of two files says.

use super::{count, number};

pub const COMPARE: &str = "Compare";
pub const COMPARE_HINT: &str = "Compare two open files";
/// Words that lead here from the find box.
pub const THOUGHT: &str = "Compare with another open file, differences side by side";
pub const TITLE: &str = "Compare two files";
pub const LEFT: &str = "Left";
pub const RIGHT: &str = "Right";
pub const SWAP: &str = "Swap sides";
pub const ONLY: &str = "Differences only";
pub const PRINT: &str = "Print";
pub const BACK: &str = "Back to the form";
pub const ABSENT: &str = "not in this file";
pub const SECRETS_DIFFER: &str = "another secret";
pub const SAME: &str = "The same now";
pub const TO_LEFT: &str = "Make the left like the right";
pub const TO_RIGHT: &str = "Make the right like the left";
pub const MORE: &str = "Show more";
pub const EQUAL: &str = "Every value is the same in both files.";

/// How many values differ.
#[must_use]
pub fn sum(differences: usize, all: usize) -> String {
    match differences {
        0 => EQUAL.to_owned(),
        n => format!("{} of {} differ.", number(n), count(all, "value", "values")),
    }
}

/// What is left out of a long element.
#[must_use]
pub fn and_more(n: usize) -> String {
    format!("and {}", count(n, "more value", "more values"))
}
