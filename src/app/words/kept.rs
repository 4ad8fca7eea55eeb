//! What is said of edits that are kept in this browser.

use super::count;

pub const OFFERS: &str = "Not exported yet";
pub const RESTORE: &str = "Restore";
pub const FORGET: &str = "Forget";
pub const LATER: &str = "Later";
pub const LATER_HINT: &str = "Asks again when you open this page the next time";

pub const KEPT: &str = "Edits kept in this browser";
pub const NOT_KEPT: &str = "Edits not kept";
pub const WHAT: &str = "What is kept?";

pub const TITLE: &str = "Unexported edits are kept in this browser";
pub const TEXT: &str = "When this page closes before you export, it offers your edits again: the file as you opened it, passwords in it included, and every step since. They stay on this computer until you export, close the file or forget them.";
pub const NEVER: &str = "Keys and passphrases are never kept. For a file that came encrypted you are asked first; it stays encrypted, and needs its key again.";
pub const SWITCH: &str = "Keep unexported edits";
pub const SWITCH_HINT: &str =
    "Off forgets everything that is kept now. Choose that on a computer that others use.";
pub const CLOSE: &str = "Close";
pub const REFUSED: &str =
    "This browser does not keep anything now: its storage is full or not allowed.";

pub const NOTICE: &str = "Unexported edits are not kept: this browser’s storage is full or not allowed. Your work goes on; export before you close the page.";

pub const AGREE: &str = "Keep its edits";
pub const REFUSE: &str = "Do not keep them";
pub const ASK: &str = "What you changed would lie in this browser in plain text. The file stays encrypted there, and no key is kept.";

/// The question about a file that came encrypted.
#[must_use]
pub fn ask_title(name: &str) -> String {
    format!("Keep the unexported edits of {name} in this browser?")
}

/// How much was changed, and when it was kept.
#[must_use]
pub fn offer(changes: usize, when: &str) -> String {
    match changes {
        0 => format!("a new file, {when}"),
        n => format!("{}, {when}", count(n, "change", "changes")),
    }
}

/// Edits that do not fit their file.
#[must_use]
pub fn unfit(name: &str) -> String {
    format!(
        "The edits kept of {name} are damaged and cannot be restored. Open the file and make them again."
    )
}
