//! How a file is laid out: indentation and line endings around its elements.

use super::document::Document;
use super::tree::NodeId;
use crate::text::LineEnding;
use std::ops::Range;

/// The line ending that most lines at the beginning of the document have.
pub(crate) fn line_ending(document: &Document) -> &'static str {
    // A key press asks for it: a page of text tells as well as megabytes.
    let source = document.source();
    let end = source.floor_char_boundary(source.len().min(16 << 10));
    LineEnding::of(&source[..end]).map_or("\n", |(ending, _)| ending.as_str())
}

/// White space between the beginning of the line and an offset; `None` when other text is there.
pub(crate) fn indent_before(source: &str, at: usize) -> Option<&str> {
    let line = source[..at].rfind(['\n', '\r']).map_or(0, |n| n + 1);
    let before = &source[line..at];
    before.bytes().all(|b| matches!(b, b' ' | b'\t')).then_some(before)
}

/// What one level of nesting adds, learnt from the file.
pub(crate) fn indent_unit(document: &Document) -> String {
    let source = document.source();
    let indent = |id: NodeId| indent_before(source, document.span(id).start);
    document
        .elements()
        .take(200)
        .filter_map(|id| {
            let outer = indent(document.parent(id)?)?;
            let inner = indent(id)?.strip_prefix(outer)?;
            (!inner.is_empty() && document.parent(id) != Some(NodeId::DOCUMENT))
                .then(|| inner.to_owned())
        })
        .next()
        .unwrap_or_else(|| {
            // A file whose nested elements all begin at the margin keeps doing so.
            let flat = document.elements().skip(1).take(200).any(|id| {
                indent(id) == Some("") && source[..document.span(id).start].contains(['\n', '\r'])
            });
            if flat { String::new() } else { "  ".to_owned() }
        })
}

/// The element with its line, where it has lines of its own; else the element alone.
pub(crate) fn whole_lines(source: &str, span: Range<usize>) -> Range<usize> {
    let Some(indent) = indent_before(source, span.start) else { return span };
    let rest = &source[span.end..];
    let blank = rest.len() - rest.trim_start_matches([' ', '\t']).len();
    let ending = line_break(&rest[blank..]);
    let start = span.start - indent.len();
    match ending {
        0 if rest.len() > blank => span,
        // The last line of a file has no line ending: the one before goes instead.
        0 => start - trailing_break(&source[..start])..span.end + blank,
        n => start..span.end + blank + n,
    }
}

/// The place behind an element and what is said about it on the same line.
pub(crate) fn after_on_line(source: &str, at: usize) -> usize {
    let mut end = at;
    loop {
        let rest = &source[end..];
        let blank = rest.len() - rest.trim_start_matches([' ', '\t']).len();
        let comment = &rest[blank..];
        if !comment.starts_with("<!--") {
            return end;
        }
        match comment.find("-->").map(|n| n + 3) {
            Some(n) if !comment[..n].contains(['\n', '\r']) => end += blank + n,
            _ => return end,
        }
    }
}

/// Length of a line break at the beginning of a text; 0 when there is none.
pub(crate) fn line_break(text: &str) -> usize {
    match text.as_bytes() {
        [b'\r', b'\n', ..] => 2,
        [b'\r' | b'\n', ..] => 1,
        _ => 0,
    }
}

/// Length of a line break at the end of a text; 0 when there is none.
fn trailing_break(text: &str) -> usize {
    match text.as_bytes() {
        [.., b'\r', b'\n'] => 2,
        [.., b'\r' | b'\n'] => 1,
        _ => 0,
    }
}
