//! What is said around repairs; what is wrong is said in `findings`.

use super::count;
use super::language::{Text, pick, text};

pub const FIX_ALL: Text = text("Fix all safe ones", "Alle sicheren reparieren");
pub const FIX_ALL_TITLE: Text = text("Fix all safe ones?", "Alle sicheren reparieren?");
pub const DIFF: Text = text("What the repair changes", "Was die Reparatur ändert");
pub const NOTHING_SAFE: Text = text(
    "Nothing is left that could be repaired without doubt.",
    "Es ist nichts mehr da, was sich ohne Zweifel reparieren ließe.",
);
pub const LIST: Text = text("What will be repaired", "Was repariert wird");
pub const LINES: Text = text("The lines that change", "Die Zeilen, die sich ändern");
pub const DAMAGE: Text = text(
    "Damage hides damage: what shows up once these are made is mended in the same step. The lines below are all that changes.",
    "Schäden verdecken Schäden: Was nach diesen Reparaturen sichtbar wird, wird im selben Schritt behoben. Die Zeilen unten sind alles, was sich ändert.",
);
pub const REFUSED: Text = text(
    "These repairs do not fit together. Make them one by one.",
    "Diese Reparaturen passen nicht zusammen. Führen Sie sie einzeln aus.",
);

/// How many problems have a safe repair.
#[must_use]
pub fn safe(n: usize) -> String {
    let problems = count(n, pick("problem", "Problem"), pick("problems", "Probleme"));
    say!(
        "{problems} can be repaired with nothing lost.",
        "{problems} ohne jeden Verlust zu beheben."
    )
}

/// What the dialog says below its heading.
#[must_use]
pub fn fix_all_text(n: usize) -> String {
    let repairs =
        count(n, pick("repair is", "Reparatur ist"), pick("repairs are", "Reparaturen sind"));
    say!(
        "{repairs} surely what was meant. They become one step, and one undo takes them all back.",
        "{repairs} sicher so, wie es gemeint war. Sie werden ein Schritt, und einmal Rückgängig nimmt alles zurück."
    )
}

/// The button that makes so many repairs.
#[must_use]
pub fn make(n: usize) -> String {
    say!(
        "Make {}",
        "{} ausführen",
        count(n, pick("repair", "Reparatur"), pick("repairs", "Reparaturen"))
    )
}

/// "Line 12".
#[must_use]
pub fn at_line(line: usize) -> String {
    say!("Line {line}", "Zeile {line}")
}
