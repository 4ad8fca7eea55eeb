//! Changes as words: for the list of the pane, and as a report to paste into a ticket.
//!
//! Secrets never get into what is told here.

use super::labels::labels;
use super::secrets::{DOTS, masked};
use crate::app::words::pane as words;
use crate::session::{Change, ChangeKind, EditSession};
use std::ops::Range;

/// Longer pieces of source are told by their beginning.
const LONGEST: usize = 120;

/// A change in words.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Told {
    pub(super) label: String,
    pub(super) path: String,
    /// What it said, masked; `None` for what was not there.
    pub(super) was: Option<String>,
    /// What it says, masked; `None` for what is gone.
    pub(super) is: Option<String>,
    pub(super) change: Change,
}

/// The first changes of a session in words.
pub(super) fn told(session: &EditSession, limit: usize) -> Vec<Told> {
    let changes = &session.changes()[..limit.min(session.changes().len())];
    let value = |change: &Change| match change.kind {
        ChangeKind::Value { value, .. } => Some(value),
        ChangeKind::Added { .. } => session.config().find(&change.path),
        _ => None,
    };
    let known = labels(session, &changes.iter().filter_map(value).collect());
    let tell = |change: &Change| {
        let known = value(change).and_then(|v| known.get(&v));
        let label = known.map_or_else(
            || match change.path.name() {
                "" => words::SOURCE_TEXT.to_owned(),
                name => name.to_owned(),
            },
            |k| k.label.clone(),
        );
        let before = || piece(session, session.original_span(change), true);
        let after = || piece(session, change.span.clone(), false);
        let (was, is) = match &change.kind {
            ChangeKind::Value { was, is, .. } => {
                let secret = known.is_none_or(|k| k.secret);
                (Some(value_text(was, secret)), Some(value_text(is, secret)))
            }
            ChangeKind::Added { .. } => (None, Some(after())),
            ChangeKind::Removed { .. } => (Some(before()), None),
            ChangeKind::Source { .. } => (Some(before()), Some(after())),
        };
        Told { label, path: change.path.to_string(), was, is, change: change.clone() }
    };
    changes.iter().map(tell).collect()
}

fn value_text(value: &str, secret: bool) -> String {
    match value {
        "" => words::EMPTY.to_owned(),
        _ if secret => DOTS.to_owned(),
        value => value.to_owned(),
    }
}

/// The first line of a piece of the source, or of what was opened.
fn piece(session: &EditSession, part: Range<usize>, original: bool) -> String {
    let config = if original { session.original_config() } else { session.config() };
    // A secret may begin before the piece, never before its line's values: masking sees them all.
    let text = masked(config, part);
    let mut lines = text.lines().map(str::trim).filter(|l| !l.is_empty());
    let Some(first) = lines.next() else { return words::BLANKS.to_owned() };
    let cut: String = first.chars().take(LONGEST).collect();
    if cut.len() < first.len() || lines.next().is_some() { format!("{cut} …") } else { cut }
}

/// "3 changes, 27 bytes differ".
fn sum(session: &EditSession) -> String {
    words::sum(session.changes().len(), session.net_edit().differing_bytes())
}

/// All changes as plain text, one line each.
pub(super) fn as_text(session: &EditSession) -> String {
    let mut out = format!("{}: {}\n", session.name(), sum(session));
    for told in told(session, usize::MAX) {
        let Told { label, path, was, is, .. } = &told;
        let name = if path.is_empty() { label.clone() } else { format!("{label} ({path})") };
        let line = match (was, is) {
            (Some(was), Some(is)) => format!("{name}: {} → {}", one_line(was), one_line(is)),
            (None, Some(is)) => format!("{name}: {} {}", words::ADDED, one_line(is)),
            (Some(was), None) => format!("{name}: {} {}", words::REMOVED, one_line(was)),
            (None, None) => name,
        };
        out.push_str(&format!("- {line}\n"));
    }
    out
}

/// All changes as a Markdown table.
pub(super) fn as_markdown(session: &EditSession) -> String {
    let [field, path, was, is] = words::COLUMNS;
    let mut out = format!("**{}**: {}\n\n", escaped(session.name()), sum(session));
    out.push_str(&format!("| {field} | {path} | {was} | {is} |\n|---|---|---|---|\n"));
    for told in told(session, usize::MAX) {
        let cell = |text: Option<&String>| text.map_or(String::new(), |t| code(t));
        out.push_str(&format!(
            "| {} | {} | {} | {} |\n",
            escaped(&told.label),
            code(&told.path),
            cell(told.was.as_ref()),
            cell(told.is.as_ref()),
        ));
    }
    out
}

fn one_line(text: &str) -> String {
    text.lines().map(str::trim).collect::<Vec<_>>().join(" ⏎ ")
}

/// Characters as they are, inside of a table.
fn code(text: &str) -> String {
    let text = one_line(text).replace('|', "\\|");
    match text.as_str() {
        "" => String::new(),
        t if *t == *words::EMPTY || *t == *words::BLANKS => text,
        t if t.contains('`') => format!("`` {t} ``"),
        t => format!("`{t}`"),
    }
}

/// Words without a meaning of their own in Markdown.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in one_line(text).chars() {
        if "\\`*_[]<>|#".contains(c) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Edit;

    const SOURCE: &str = "<device>\n  <phoneLabel>Reception</phoneLabel>\n  <sipProfile><sipLines>\n    <line button=\"1\"><name>2001</name><authPassword>old-secret</authPassword></line>\n    <line button=\"2\"><name>2002</name><authPassword>gone-secret</authPassword></line>\n  </sipLines></sipProfile>\n</device>\n";

    fn edited() -> EditSession {
        let path = |p: &str| p.parse().unwrap();
        let set = |p: &str, v: &str| Edit::SetValue { path: path(p), value: v.into() };
        let session =
            EditSession::open("SEP001122334455.cnf.xml", SOURCE.as_bytes().to_vec()).unwrap();
        [
            set("device/phoneLabel", "Front | `Desk`"),
            set("device/sipProfile/sipLines/line[1]/authPassword", "new-secret"),
            set("device/sipProfile/sipLines/line[1]/name", ""),
            Edit::Remove { path: path("device/sipProfile/sipLines/line[2]") },
        ]
        .iter()
        .fold(session, |s, e| s.apply(e).unwrap())
    }

    #[test]
    fn reports_never_tell_secrets() {
        let session = edited();
        for report in [as_text(&session), as_markdown(&session)] {
            assert!(!report.contains("secret"), "{report}");
            assert!(report.contains(DOTS), "{report}");
            assert!(report.contains("Reception"), "{report}");
        }
    }

    #[test]
    fn a_text_has_a_line_for_each_change() {
        let session = edited();
        let report = as_text(&session);
        assert_eq!(report.lines().count(), 1 + session.changes().len(), "{report}");
        assert!(report.starts_with("SEP001122334455.cnf.xml: 4 changes, "), "{report}");
        assert!(report.contains("(device/phoneLabel): Reception → Front | `Desk`"), "{report}");
        assert!(report.contains(": 2001 → (empty)"), "{report}");
        assert!(report.contains("removed <line button=\"2\">"), "{report}");
    }

    #[test]
    fn a_table_stays_a_table() {
        let session = edited();
        let report = as_markdown(&session);
        let rows: Vec<_> = report.lines().skip(2).collect();
        assert_eq!(rows.len(), 2 + session.changes().len(), "{report}");
        for row in rows {
            assert_eq!(row.replace("\\|", "").matches('|').count(), 5, "{row}");
        }
        assert!(report.contains("`` Front \\| `Desk` ``"), "{report}");
    }

    #[test]
    fn what_is_added_is_told_by_its_beginning() {
        let session = EditSession::open("a.xml", SOURCE.as_bytes().to_vec()).unwrap();
        let path = "device/sipProfile/sipLines/line[1]".parse().unwrap();
        let session = session.apply(&Edit::Duplicate { path }).unwrap();
        let [one] = &told(&session, 9)[..] else { panic!("{:?}", told(&session, 9)) };
        assert_eq!(one.was, None);
        assert!(one.is.as_ref().unwrap().starts_with("<line button="));
        assert!(!one.is.as_ref().unwrap().contains("old-secret"));
    }
}
