//! The difference from what was opened, in values and in lines.
//!
//! Everything comes from the one net edit, so what is shown here is exactly what differs.

use super::EditSession;
use crate::config::{Config, Markup, ValueRef};
use crate::path::{Leaf, Path};
use crate::text::{LineIndex, Replacement, TextEdit};
use crate::xml::{Document, NodeId};
use std::ops::Range;

/// What kind of difference a change is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChangeKind {
    /// A value has another text.
    Value {
        /// The value now.
        value: ValueRef,
        /// What it said.
        was: String,
        /// What it says.
        is: String,
    },
    /// Something was written that was not there.
    Added {
        /// The characters of the file.
        text: String,
    },
    /// Something was taken out.
    Removed {
        /// The characters of the file.
        text: String,
    },
    /// The source was edited in some other way.
    Source {
        /// The characters that were there.
        was: String,
        /// The characters that are there.
        is: String,
    },
}

/// One difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What it is about: now, or before where it is gone.
    pub path: Path,
    /// What kind of difference.
    pub kind: ChangeKind,
    /// Bytes of the text now that the change covers.
    pub span: Range<usize>,
    /// Line of the text now, starting at 1.
    pub line: usize,
    /// Which replacements of the net edit it consists of.
    hunks: Range<usize>,
}

/// All differences, in the order of the file.
pub(super) fn changes(session: &EditSession) -> Vec<Change> {
    let net = session.net_edit();
    if net.replacements().is_empty() {
        return Vec::new();
    }
    let (old, new) = (session.original_config(), session.config());
    let now = net.invert(old.source());
    let mut changes: Vec<Change> = Vec::new();
    // Lines are counted on the way: most files have few changes, some have many lines.
    let (mut line, mut counted) = (1, 0);
    for (at, (hunk, back)) in net.replacements().iter().zip(now.replacements()).enumerate() {
        let span = back.range.clone();
        line += memchr::memchr_iter(b'\n', &new.source().as_bytes()[counted..span.start]).count();
        counted = span.start;
        let (path, kind) = change_of(old, new, hunk, &span);
        if let (ChangeKind::Value { value, .. }, Some(last)) = (&kind, changes.last_mut())
            && matches!(&last.kind, ChangeKind::Value { value: before, .. } if before == value)
        {
            last.span.end = span.end;
            last.hunks.end = at + 1;
            continue;
        }
        changes.push(Change { path, kind, span, line, hunks: at..at + 1 });
    }
    changes
}

/// The edit of the text now that takes some changes back.
pub(super) fn undoing(session: &EditSession, changes: &[Change]) -> TextEdit {
    let old = session.original_config().source();
    let back = session.net_edit().invert(old);
    let picked = changes.iter().flat_map(|c| back.replacements().get(c.hunks.clone()));
    let picked: Vec<Replacement> = picked.flatten().cloned().collect();
    TextEdit::new(picked).unwrap_or_default()
}

fn change_of(
    old: &Config,
    new: &Config,
    hunk: &Replacement,
    span: &Range<usize>,
) -> (Path, ChangeKind) {
    let before = value_around(old, &hunk.range);
    let after = value_around(new, span);
    if let (Some(was), Some(value)) = (before, after)
        && old.name(was) == new.name(value)
        && std::mem::discriminant(&was) == std::mem::discriminant(&value)
    {
        let (was, is) = (old.value(was).into_owned(), new.value(value).into_owned());
        return (new.path(value), ChangeKind::Value { value, was, is });
    }
    let was = old.source()[hunk.range.clone()].to_owned();
    let is = hunk.insert.clone();
    if was.is_empty() {
        (element_path(new, span), ChangeKind::Added { text: is })
    } else if is.is_empty() {
        (element_path(old, &hunk.range), ChangeKind::Removed { text: was })
    } else {
        (element_path(new, span), ChangeKind::Source { was, is })
    }
}

/// The one value that a range lies in, if it touches nothing else.
fn value_around(config: &Config, range: &Range<usize>) -> Option<ValueRef> {
    let value = match config.markup() {
        Markup::Lines(document) => {
            let value = config.value_at(range.start)?;
            let ValueRef::Line(n) = value else { return None };
            let span = &document.lines()[n as usize].span;
            // Quotes that a value needs belong to it; the name and the line's end do not.
            let own = config.span(value);
            let blank = own.start.saturating_sub(2).max(span.start);
            return (range.start >= blank && range.end <= (own.end + 1).min(span.end))
                .then_some(value);
        }
        Markup::Xml(_) => config.value_at(range.start)?,
    };
    let own = config.span(value);
    if own.start <= range.start && range.end <= own.end {
        return Some(value);
    }
    // `<a/>` that became `<a>…</a>` or back: the tag's end is part of the value.
    let (ValueRef::Text(id), Some(document)) = (value, config.xml()) else { return None };
    let name_end = document.name_span(id).end;
    let attributes = document.attributes(id).last().map_or(name_end, |a| a.span().end);
    let inside = attributes <= range.start && range.end <= document.span(id).end;
    inside.then_some(value)
}

/// The path of the first element in a range, else of the one around it.
fn element_path(config: &Config, range: &Range<usize>) -> Path {
    let Some(document) = config.xml() else {
        return config.value_at(range.start).map_or_else(Path::default, |v| config.path(v));
    };
    let text = &document.source()[range.clone()];
    let within = text.find('<').map(|at| range.start + at);
    let starts = |at: &usize| text[at - range.start + 1..].starts_with(|c: char| c.is_alphabetic());
    if let Some(at) = within.filter(starts) {
        return path_of(document, document.element_at(at));
    }
    path_of(document, document.element_at(range.start))
}

fn path_of(document: &Document, id: NodeId) -> Path {
    if id == NodeId::DOCUMENT {
        return Path { steps: Vec::new(), leaf: Leaf::Element };
    }
    document.path(id)
}

/// What a line of a diff is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DiffLineKind {
    /// In both texts.
    Same,
    /// Only in the text that was opened.
    Removed,
    /// Only in the text now.
    Added,
    /// Some lines that are the same are left out here.
    Gap,
}

/// A line of a diff.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DiffLine {
    /// What it is.
    pub kind: DiffLineKind,
    /// Its number in its own text, starting at 1; 0 for a gap.
    pub number: usize,
    /// Its characters without the line ending.
    pub text: String,
}

impl EditSession {
    /// Bytes of the text that was opened whose place a change took.
    #[must_use]
    pub fn original_span(&self, change: &Change) -> Range<usize> {
        let hunks = self.net_edit().replacements().get(change.hunks.clone()).unwrap_or_default();
        match (hunks.first(), hunks.last()) {
            (Some(first), Some(last)) => first.range.start..last.range.end,
            _ => 0..0,
        }
    }

    /// The difference as lines, with `context` lines around each change.
    ///
    /// At most `limit` lines; a gap at the end says that there are more.
    #[must_use]
    pub fn line_diff(&self, context: usize, limit: usize) -> Vec<DiffLine> {
        let (old, new) = (self.original_config().source(), self.source());
        let net = self.net_edit();
        if net.replacements().is_empty() {
            return Vec::new();
        }
        let (old_lines, new_lines) = (LineIndex::new(old), LineIndex::new(new));
        let back = net.invert(old);
        let mut out = Vec::new();
        // Lines of the old text before `seen` are dealt with.
        let mut seen = 0;
        for block in blocks(net, &back, &old_lines, &new_lines) {
            if out.len() >= limit {
                out.push(DiffLine { kind: DiffLineKind::Gap, number: 0, text: String::new() });
                break;
            }
            let from = block.old.start.saturating_sub(context).max(seen);
            after_context(&mut out, old, &old_lines, seen, from, context);
            let mut push = |kind, text: &str, index: &LineIndex, line: usize| {
                let raw = &text[index.range(line, text)];
                let line_text = raw.trim_end_matches(['\n', '\r']).to_owned();
                out.push(DiffLine { kind, number: line + 1, text: line_text });
            };
            for line in from..block.old.start {
                push(DiffLineKind::Same, old, &old_lines, line);
            }
            for line in block.old.clone() {
                push(DiffLineKind::Removed, old, &old_lines, line);
            }
            for line in block.new.clone() {
                push(DiffLineKind::Added, new, &new_lines, line);
            }
            seen = block.old.end;
        }
        if out.len() < limit {
            let end = old_lines.count();
            after_context(&mut out, old, &old_lines, seen, end, context);
        }
        out
    }
}

/// Lines behind a block, then a gap where more are left out.
fn after_context(
    out: &mut Vec<DiffLine>,
    old: &str,
    index: &LineIndex,
    seen: usize,
    until: usize,
    context: usize,
) {
    let shown = if out.is_empty() { seen } else { (seen + context).min(until) };
    for line in seen..shown {
        let raw = &old[index.range(line, old)];
        let text = raw.trim_end_matches(['\n', '\r']).to_owned();
        if text.is_empty() && line + 1 == index.count() {
            continue;
        }
        out.push(DiffLine { kind: DiffLineKind::Same, number: line + 1, text });
    }
    let last = until == index.count();
    if shown < until && !last && !out.is_empty() {
        out.push(DiffLine { kind: DiffLineKind::Gap, number: 0, text: String::new() });
    }
}

/// Whole lines that differ, in both texts.
struct Block {
    old: Range<usize>,
    new: Range<usize>,
}

fn blocks(net: &TextEdit, back: &TextEdit, old: &LineIndex, new: &LineIndex) -> Vec<Block> {
    let lines = |index: &LineIndex, range: &Range<usize>, whole: bool| {
        let first = index.line_at(range.start);
        let at_start = index.start(first) == range.start;
        let ends_line =
            range.end > range.start && index.start(index.line_at(range.end)) == range.end;
        match () {
            // Nothing of this text, between two lines.
            () if whole && range.is_empty() && at_start => first..first,
            () if whole && at_start && ends_line => first..index.line_at(range.end),
            () => first..index.line_at(range.end) + 1,
        }
    };
    let mut blocks: Vec<Block> = Vec::new();
    for (hunk, now) in net.replacements().iter().zip(back.replacements()) {
        let whole_lines = |index: &LineIndex, r: &Range<usize>| {
            index.start(index.line_at(r.start)) == r.start
                && (r.is_empty() || index.start(index.line_at(r.end)) == r.end)
        };
        let whole = whole_lines(old, &hunk.range) && whole_lines(new, &now.range);
        let block =
            Block { old: lines(old, &hunk.range, whole), new: lines(new, &now.range, whole) };
        match blocks.last_mut() {
            Some(last) if block.old.start < last.old.end || block.new.start < last.new.end => {
                last.old.end = last.old.end.max(block.old.end);
                last.new.end = last.new.end.max(block.new.end);
            }
            _ => blocks.push(block),
        }
    }
    blocks
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Edit;

    fn session(source: &str) -> EditSession {
        EditSession::open("a.xml", source.as_bytes().to_vec()).unwrap()
    }

    fn set(session: &EditSession, path: &str, value: &str) -> EditSession {
        let edit = Edit::SetValue { path: path.parse().unwrap(), value: value.into() };
        session.apply(&edit).unwrap()
    }

    fn told(session: &EditSession) -> Vec<String> {
        let tell = |c: &Change| match &c.kind {
            ChangeKind::Value { was, is, .. } => format!("{}:{} {was:?} -> {is:?}", c.line, c.path),
            ChangeKind::Added { text } => format!("{}:{} + {text:?}", c.line, c.path),
            ChangeKind::Removed { text } => format!("{}:{} - {text:?}", c.line, c.path),
            ChangeKind::Source { was, is } => format!("{}:{} {was:?} => {is:?}", c.line, c.path),
        };
        session.changes().iter().map(tell).collect()
    }

    const SOURCE: &str = "<a>\n  <b x=\"1\">one</b>\n  <c/>\n  <d>four</d>\n</a>\n";

    #[test]
    fn values_are_told_whole() {
        let edited = set(&set(&set(&session(SOURCE), "a/b", "owner"), "a/c", "3"), "a/b/@x", "2");
        assert_eq!(
            told(&edited),
            ["2:a/b/@x \"1\" -> \"2\"", "2:a/b \"one\" -> \"owner\"", "3:a/c \"\" -> \"3\""]
        );
    }

    #[test]
    fn elements_come_and_go() {
        let path = |p: &str| p.parse().unwrap();
        let removed = session(SOURCE).apply(&Edit::Remove { path: path("a/c") }).unwrap();
        assert_eq!(told(&removed), ["3:a/c - \"  <c/>\\n\""]);
        let copied = session(SOURCE).apply(&Edit::Duplicate { path: path("a/d") }).unwrap();
        assert_eq!(told(&copied), ["4:a/d[2] + \"\\n  <d>four</d>\""]);
    }

    #[test]
    fn one_change_is_taken_back_to_the_byte() {
        let edited = set(&set(&session(SOURCE), "a/c", "3"), "a/d", "4");
        let change = edited.changes()[0].clone();
        let reverted = edited.revert(&change);
        assert_eq!(reverted.source(), SOURCE.replace("four", "4"));
        assert_eq!(edited.revert_all().source(), SOURCE);
        assert!(!edited.revert_all().is_changed());
        assert_eq!(reverted.undo().unwrap().0.source(), edited.source());
    }

    #[test]
    fn lines_of_a_diff() {
        let edited = set(&session(SOURCE), "a/c", "3");
        let lines: Vec<_> = edited
            .line_diff(1, 100)
            .into_iter()
            .map(|l| format!("{:?} {} {}", l.kind, l.number, l.text))
            .collect();
        assert_eq!(
            lines,
            [
                "Same 2   <b x=\"1\">one</b>",
                "Removed 3   <c/>",
                "Added 3   <c>3</c>",
                "Same 4   <d>four</d>",
            ]
        );
        let removed =
            session(SOURCE).apply(&Edit::Remove { path: "a/c".parse().unwrap() }).unwrap();
        let kinds: Vec<_> =
            removed.line_diff(0, 100).into_iter().map(|l| (l.kind, l.number)).collect();
        assert_eq!(kinds, [(DiffLineKind::Removed, 3)]);
        assert!(session(SOURCE).line_diff(3, 100).is_empty());
    }
}
