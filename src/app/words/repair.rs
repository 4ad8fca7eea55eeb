//! What is said around repairs; what is wrong is said in `findings`.

use super::count;

pub const FIX_ALL: &str = "Fix all safe ones";
pub const FIX_ALL_TITLE: &str = "Fix all safe ones?";
pub const DIFF: &str = "What the repair changes";
pub const NOTHING_SAFE: &str = "Nothing is left that could be repaired without doubt.";
pub const LIST: &str = "What will be repaired";
pub const LINES: &str = "The lines that change";
pub const DAMAGE: &str = "Damage hides damage: what shows up once these are made is mended in the same step. The lines below are all that changes.";
pub const REFUSED: &str = "These repairs do not fit together. Make them one by one.";

/// How many problems have a safe repair.
#[must_use]
pub fn safe(n: usize) -> String {
    let problems = count(n, "problem", "problems");
    format!("{problems} can be repaired with nothing lost.")
}

/// What the dialog says below its heading.
#[must_use]
pub fn fix_all_text(n: usize) -> String {
    let repairs = count(n, "repair is", "repairs are");
    format!(
        "{repairs} surely what was meant. They become one step, and one undo takes them all back."
    )
}

/// The button that makes so many repairs.
#[must_use]
pub fn make(n: usize) -> String {
    format!("Make {}", count(n, "repair", "repairs"))
}

/// "Line 12".
#[must_use]
pub fn at_line(line: usize) -> String {
    format!("Line {line}")
}
