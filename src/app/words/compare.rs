//! What the comparison of two files says.

use super::language::{Text, pick, text};
use super::{count, number};

pub const COMPARE: Text = text("Compare", "Vergleichen");
pub const COMPARE_HINT: Text = text("Compare two open files", "Zwei offene Dateien vergleichen");
/// Words that lead here from the find box.
pub const THOUGHT: Text = text(
    "Compare with another open file, differences side by side",
    "Mit einer anderen offenen Datei vergleichen, Unterschiede nebeneinander",
);
pub const TITLE: Text = text("Compare two files", "Zwei Dateien vergleichen");
pub const LEFT: Text = text("Left", "Links");
pub const RIGHT: Text = text("Right", "Rechts");
pub const SWAP: Text = text("Swap sides", "Seiten tauschen");
pub const ONLY: Text = text("Differences only", "Nur Unterschiede");
pub const PRINT: Text = text("Print", "Drucken");
pub const BACK: Text = text("Back to the form", "Zurück zum Formular");
pub const ABSENT: Text = text("not in this file", "nicht in dieser Datei");
pub const SECRETS_DIFFER: Text = text("another secret", "ein anderes Geheimnis");
pub const SAME: Text = text("The same now", "Jetzt gleich");
pub const TO_LEFT: Text = text("Make the left like the right", "Links an rechts angleichen");
pub const TO_RIGHT: Text = text("Make the right like the left", "Rechts an links angleichen");
pub const MORE: Text = text("Show more", "Mehr zeigen");
pub const EQUAL: Text =
    text("Every value is the same in both files.", "Jeder Wert ist in beiden Dateien gleich.");

/// How many values differ.
#[must_use]
pub fn sum(differences: usize, all: usize) -> String {
    match differences {
        0 => EQUAL.to_owned(),
        n => say!(
            "{} of {} differ.",
            "Unterschiede: {} von {}.",
            number(n),
            count(all, pick("value", "Wert"), pick("values", "Werten"))
        ),
    }
}

/// What is left out of a long element.
#[must_use]
pub fn and_more(n: usize) -> String {
    match n {
        1 => pick("and 1 more value", "und 1 weiterer Wert").to_owned(),
        n => say!("and {} more values", "und {} weitere Werte", number(n)),
    }
}
