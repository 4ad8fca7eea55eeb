//! What the pane and the status line of the page say.

use super::language::{Text, owned, pick, same, text};
use super::{count, number};
use crate::app::state::Pane;
use crate::text::{Encoding, LineEnding, Position};

/// The pane as a whole.
pub const PANE: Text = text("Source, changes and problems", "Quelltext, Änderungen und Probleme");
/// The tabs of the pane.
pub const TABS: Text = text("Beside the form", "Neben dem Formular");
/// Closes the pane.
pub const CLOSE: Text = text("Close the side pane", "Seitenbereich schließen");
/// The border that is dragged.
pub const DIVIDER: Text = text("Width of the side pane", "Breite des Seitenbereichs");
/// The status line as a whole.
pub const STATUS: Text = same("Status");
/// The promise of the page.
pub const PRIVATE: Text = text("Nothing leaves this page", "Nichts verlässt diese Seite");

/// The word on a tab.
#[must_use]
pub fn tab(pane: Pane) -> &'static str {
    match pane {
        Pane::Source => pick("Source", "Quelltext"),
        Pane::Changes => CHANGES.get(),
        Pane::Problems => PROBLEMS.get(),
    }
}

/// The text field of the source.
#[must_use]
pub fn source_of(name: &str) -> String {
    say!("Source of {name}", "Quelltext von {name}")
}

/// Shows the lines before those that are shown.
pub const EARLIER_LINES: Text = text("Earlier lines", "Frühere Zeilen");
/// Shows the lines behind those that are shown.
pub const LATER_LINES: Text = text("Later lines", "Spätere Zeilen");
/// The number of a line to go to.
pub const GO_TO_LINE: Text = text("Line", "Zeile");

/// Which lines of a large file are shown.
#[must_use]
pub fn lines_shown(first: usize, last: usize, all: usize) -> String {
    say!(
        "{} to {} of {}",
        "{} bis {} von {}",
        number(first),
        number(last),
        count(all, pick("line", "Zeile"), pick("lines", "Zeilen"))
    )
}

/// The heading of the changes.
pub const CHANGES: Text = text("Changes", "Änderungen");
/// Nothing was changed.
pub const NO_CHANGES: Text = text("Nothing is changed.", "Nichts ist geändert.");
/// What that means.
pub const NO_CHANGES_MORE: Text = text(
    "An export would be the file you opened, byte for byte.",
    "Ein Export wäre die Datei, die Sie geöffnet haben, Byte für Byte.",
);
/// Copies the report.
pub const COPY_TEXT: Text = text("Copy as text", "Als Text kopieren");
/// Copies the report as a table.
pub const COPY_MARKDOWN: Text = text("Copy as Markdown", "Als Markdown kopieren");
/// Takes a change back.
pub const REVERT: Text = text("Revert", "Zurücksetzen");
/// Takes all changes back.
pub const REVERT_ALL: Text = text("Revert all", "Alle zurücksetzen");
/// Before what a value said.
pub const WAS: Text = text("was ", "vorher ");
/// Before what a value says.
pub const IS_NOW: Text = text(" is now ", " jetzt ");
/// Before what was added.
pub const ADDED: Text = text("added", "hinzugefügt");
/// Before what was removed.
pub const REMOVED: Text = text("removed", "entfernt");
/// A value without characters.
pub const EMPTY: Text = text("(empty)", "(leer)");
/// A piece of source without anything to read.
pub const BLANKS: Text = text("(blanks or line ends)", "(Leerzeichen oder Zeilenenden)");
/// A change that belongs to no element.
pub const SOURCE_TEXT: Text = text("Text of the file", "Text der Datei");
/// The columns of the report.
pub const COLUMNS: [Text; 4] =
    [text("Field", "Feld"), text("Path", "Pfad"), text("Was", "Vorher"), text("Is", "Jetzt")];
/// The heading of the lines that differ.
pub const LINE_BY_LINE: Text = text("Line by line", "Zeile für Zeile");
/// The lines that differ.
pub const DIFF: Text = text("Lines that differ", "Abweichende Zeilen");
/// Behind the last line of a long difference.
pub const DIFF_MORE: Text = text(
    "More lines differ; they are not shown here.",
    "Weitere Zeilen weichen ab; sie werden hier nicht gezeigt.",
);

/// "3 changes, 27 bytes differ".
#[must_use]
pub fn sum(changes: usize, bytes: usize) -> String {
    format!(
        "{}, {}",
        count(changes, pick("change", "Änderung"), pick("changes", "Änderungen")),
        differ(bytes)
    )
}

/// The same as a sentence.
#[must_use]
pub fn sum_sentence(changes: usize, bytes: usize) -> String {
    let verb = if bytes == 1 { pick("differs", "weicht") } else { pick("differ", "weichen") };
    say!(
        "{}, {} {verb} from the file you opened.",
        "{}, {} {verb} von der geöffneten Datei ab.",
        count(changes, pick("change", "Änderung"), pick("changes", "Änderungen")),
        count(bytes, pick("byte", "Byte"), pick("bytes", "Bytes"))
    )
}

fn differ(bytes: usize) -> String {
    count(bytes, pick("byte differs", "Byte anders"), pick("bytes differ", "Bytes anders"))
}

/// Lines that are left out of a difference.
#[must_use]
pub fn equal_lines(lines: usize) -> String {
    count(lines, pick("equal line", "gleiche Zeile"), pick("equal lines", "gleiche Zeilen"))
}

/// Behind a list that is cut.
#[must_use]
pub fn and_more(more: usize) -> String {
    say!("and {} more", "und {} weitere", number(more))
}

/// The heading of the problems.
pub const PROBLEMS: Text = text("Problems", "Probleme");
/// Nothing was found.
pub const NO_PROBLEMS: Text = text("Nothing wrong was found.", "Kein Fehler gefunden.");
/// What that means.
pub const NO_PROBLEMS_MORE: Text = text(
    "The file is well-formed, and every value that is known here has the form its field takes.",
    "Die Datei ist wohlgeformt, und jeder hier bekannte Wert hat die Form, die sein Feld verlangt.",
);
/// The gravest sign.
pub const ERROR: Text = text("Error", "Fehler");
/// The sign below.
pub const WARNING: Text = text("Warning", "Warnung");
/// The lightest sign.
pub const NOTE: Text = text("Note", "Hinweis");
/// Brings the field into view.
pub const GO_TO_FIELD: Text = text("Go to field", "Zum Feld");
/// Brings the place in the source into view.
pub const SHOW_IN_SOURCE: Text = text("Show in source", "Im Quelltext zeigen");

/// "line 12".
#[must_use]
pub fn line(line: usize) -> String {
    say!("line {line}", "Zeile {line}")
}

/// Where a problem is: field, line and column.
#[must_use]
pub fn place(label: Option<&str>, position: Option<Position>) -> String {
    match (label, position) {
        (Some(label), Some(Position { line, column })) => {
            say!(
                "{label} · line {line}, column {column}",
                "{label} · Zeile {line}, Spalte {column}"
            )
        }
        (None, Some(Position { line, column })) => {
            say!("Line {line}, column {column}", "Zeile {line}, Spalte {column}")
        }
        (Some(label), None) => label.to_owned(),
        (None, None) => owned("The file as a whole", "Die Datei als Ganzes"),
    }
}

/// What the status line says of changes.
#[must_use]
pub fn status_changes(changes: usize, bytes: usize) -> String {
    if changes == 0 {
        return owned("No changes", "Keine Änderungen");
    }
    format!(
        "{} · {}",
        count(changes, pick("change", "Änderung"), pick("changes", "Änderungen")),
        differ(bytes)
    )
}

/// What the status line says of problems.
#[must_use]
pub fn status_problems(errors: usize, warnings: usize, notes: usize) -> String {
    let some = |n: usize, one, many| (n > 0).then(|| count(n, one, many));
    let all: Vec<String> = [
        some(errors, pick("error", "Fehler"), pick("errors", "Fehler")),
        some(warnings, pick("warning", "Warnung"), pick("warnings", "Warnungen")),
        some(notes, pick("note", "Hinweis"), pick("notes", "Hinweise")),
    ]
    .into_iter()
    .flatten()
    .collect();
    if all.is_empty() { owned("No problems", "Keine Probleme") } else { all.join(" · ") }
}

/// How the characters are written.
#[must_use]
pub fn encoding(encoding: Encoding, mark: bool) -> String {
    if mark { say!("{encoding} with BOM", "{encoding} mit BOM") } else { encoding.to_string() }
}

/// How the lines end.
#[must_use]
pub fn line_ending(ending: Option<(LineEnding, bool)>) -> String {
    match ending {
        None => owned("One line", "Eine Zeile"),
        Some((ending, false)) => ending.to_string(),
        Some((ending, true)) => say!("mixed, mostly {ending}", "gemischt, meist {ending}"),
    }
}

/// The size of the file.
#[must_use]
pub fn bytes(bytes: usize) -> String {
    count(bytes, pick("byte", "Byte"), pick("bytes", "Bytes"))
}
