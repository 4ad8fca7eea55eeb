//! What the pane and the status line of the page say.

use super::{count, number};
use crate::app::state::Pane;
use crate::text::{Encoding, LineEnding, Position};

/// The pane as a whole.
pub const PANE: &str = "Source, changes and problems";
/// The tabs of the pane.
pub const TABS: &str = "Beside the form";
/// Closes the pane.
pub const CLOSE: &str = "Close the side pane";
/// The border that is dragged.
pub const DIVIDER: &str = "Width of the side pane";
/// The status line as a whole.
pub const STATUS: &str = "Status";
/// The promise of the page.
pub const PRIVATE: &str = "Nothing leaves this page";

/// The word on a tab.
#[must_use]
pub fn tab(pane: Pane) -> &'static str {
    match pane {
        Pane::Source => "Source",
        Pane::Changes => CHANGES,
        Pane::Problems => PROBLEMS,
    }
}

/// The text field of the source.
#[must_use]
pub fn source_of(name: &str) -> String {
    format!("Source of {name}")
}

/// Shows the lines before those that are shown.
pub const EARLIER_LINES: &str = "Earlier lines";
/// Shows the lines behind those that are shown.
pub const LATER_LINES: &str = "Later lines";
/// The number of a line to go to.
pub const GO_TO_LINE: &str = "Line";

/// Which lines of a large file are shown.
#[must_use]
pub fn lines_shown(first: usize, last: usize, all: usize) -> String {
    format!("{} to {} of {}", number(first), number(last), count(all, "line", "lines"))
}

/// The heading of the changes.
pub const CHANGES: &str = "Changes";
/// Nothing was changed.
pub const NO_CHANGES: &str = "Nothing is changed.";
/// What that means.
pub const NO_CHANGES_MORE: &str = "An export would be the file you opened, byte for byte.";
/// Copies the report.
pub const COPY_TEXT: &str = "Copy as text";
/// Copies the report as a table.
pub const COPY_MARKDOWN: &str = "Copy as Markdown";
/// Takes a change back.
pub const REVERT: &str = "Revert";
/// Takes all changes back.
pub const REVERT_ALL: &str = "Revert all";
/// Before what a value said.
pub const WAS: &str = "was ";
/// Before what a value says.
pub const IS_NOW: &str = " is now ";
/// Before what was added.
pub const ADDED: &str = "added";
/// Before what was removed.
pub const REMOVED: &str = "removed";
/// A value without characters.
pub const EMPTY: &str = "(empty)";
/// A piece of source without anything to read.
pub const BLANKS: &str = "(blanks or line ends)";
/// A change that belongs to no element.
pub const SOURCE_TEXT: &str = "Text of the file";
/// The columns of the report.
pub const COLUMNS: [&str; 4] = ["Field", "Path", "Was", "Is"];
/// The heading of the lines that differ.
pub const LINE_BY_LINE: &str = "Line by line";
/// The lines that differ.
pub const DIFF: &str = "Lines that differ";
/// Behind the last line of a long difference.
pub const DIFF_MORE: &str = "More lines differ; they are not shown here.";

/// "3 changes, 27 bytes differ".
#[must_use]
pub fn sum(changes: usize, bytes: usize) -> String {
    format!("{}, {}", count(changes, "change", "changes"), differ(bytes))
}

/// The same as a sentence.
#[must_use]
pub fn sum_sentence(changes: usize, bytes: usize) -> String {
    let verb = if bytes == 1 { "differs" } else { "differ" };
    format!(
        "{}, {} {verb} from the file you opened.",
        count(changes, "change", "changes"),
        count(bytes, "byte", "bytes")
    )
}

fn differ(bytes: usize) -> String {
    count(bytes, "byte differs", "bytes differ")
}

/// Lines that are left out of a difference.
#[must_use]
pub fn equal_lines(lines: usize) -> String {
    count(lines, "equal line", "equal lines")
}

/// Behind a list that is cut.
#[must_use]
pub fn and_more(more: usize) -> String {
    format!("and {} more", number(more))
}

/// The heading of the problems.
pub const PROBLEMS: &str = "Problems";
/// Nothing was found.
pub const NO_PROBLEMS: &str = "Nothing wrong was found.";
/// What that means.
pub const NO_PROBLEMS_MORE: &str =
    "The file is well-formed, and every value that is known here has the form its field takes.";
/// The gravest sign.
pub const ERROR: &str = "Error";
/// The sign below.
pub const WARNING: &str = "Warning";
/// The lightest sign.
pub const NOTE: &str = "Note";
/// Brings the field into view.
pub const GO_TO_FIELD: &str = "Go to field";
/// Brings the place in the source into view.
pub const SHOW_IN_SOURCE: &str = "Show in source";

/// "line 12".
#[must_use]
pub fn line(line: usize) -> String {
    format!("line {line}")
}

/// Where a problem is: field, line and column.
#[must_use]
pub fn place(label: Option<&str>, position: Option<Position>) -> String {
    match (label, position) {
        (Some(label), Some(Position { line, column })) => {
            format!("{label} · line {line}, column {column}")
        }
        (None, Some(Position { line, column })) => format!("Line {line}, column {column}"),
        (Some(label), None) => label.to_owned(),
        (None, None) => "The file as a whole".to_owned(),
    }
}

/// What the status line says of changes.
#[must_use]
pub fn status_changes(changes: usize, bytes: usize) -> String {
    if changes == 0 {
        return "No changes".to_owned();
    }
    format!("{} · {}", count(changes, "change", "changes"), differ(bytes))
}

/// What the status line says of problems.
#[must_use]
pub fn status_problems(errors: usize, warnings: usize, notes: usize) -> String {
    let some = |n: usize, one, many| (n > 0).then(|| count(n, one, many));
    let all: Vec<String> = [
        some(errors, "error", "errors"),
        some(warnings, "warning", "warnings"),
        some(notes, "note", "notes"),
    ]
    .into_iter()
    .flatten()
    .collect();
    if all.is_empty() { "No problems".to_owned() } else { all.join(" · ") }
}

/// How the characters are written.
#[must_use]
pub fn encoding(encoding: Encoding, mark: bool) -> String {
    if mark { format!("{encoding} with BOM") } else { encoding.to_string() }
}

/// How the lines end.
#[must_use]
pub fn line_ending(ending: Option<(LineEnding, bool)>) -> String {
    match ending {
        None => "One line".to_owned(),
        Some((ending, false)) => ending.to_string(),
        Some((ending, true)) => format!("mixed, mostly {ending}"),
    }
}

/// The size of the file.
#[must_use]
pub fn bytes(bytes: usize) -> String {
    count(bytes, "byte", "bytes")
}
