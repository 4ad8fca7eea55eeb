//! Which part of a large source the text field holds.

use crate::text::LineIndex;
use std::ops::Range;

/// Sources up to this size are held whole.
const WHOLE: usize = 64 << 10;

/// So many lines of a larger one are held.
const LINES: usize = 1000;

/// The part of a source around a place of interest: all of it, unless it is large.
///
/// Whole lines, except where a single line is as long as a large file.
pub(super) fn around(source: &str, index: &LineIndex, place: usize) -> Range<usize> {
    if source.len() <= WHOLE {
        return 0..source.len();
    }
    let place = boundary(source, place.min(source.len()));
    let top = index.line_at(place).saturating_sub(LINES / 2);
    let far = boundary(source, place.saturating_sub(WHOLE / 2));
    let start = if index.start(top) >= far {
        index.start(top)
    } else {
        // The first line that begins near enough, else the middle of a very long one.
        let next = index.start(index.line_at(far) + 1);
        if (far..=place).contains(&next) { next } else { far }
    };
    from(source, index, start)
}

/// The part of a source that begins at a place: all of it, unless it is large.
pub(super) fn from(source: &str, index: &LineIndex, start: usize) -> Range<usize> {
    if source.len() <= WHOLE {
        return 0..source.len();
    }
    let start = boundary(source, start.min(source.len()));
    let most = boundary(source, (start + WHOLE).min(source.len()));
    let last = index.line_at(start) + LINES;
    let whole = if last < index.count() { index.start(last) } else { source.len() };
    let end = if whole <= most {
        whole
    } else {
        // Lines too long for so many of them: up to the last that fits, or into the only one.
        let line = index.start(index.line_at(most));
        if line > start + WHOLE / 2 { line } else { most }
    };
    if end == source.len() {
        return start..end;
    }
    // The end of the last line would open one more, which is not empty in truth.
    let text = &source[start..end];
    let text = text.strip_suffix('\n').unwrap_or(text);
    let text = text.strip_suffix('\r').unwrap_or(text);
    start..start + text.len()
}

/// The next character boundary before an offset, never between `\r` and `\n`.
fn boundary(source: &str, mut at: usize) -> usize {
    while !source.is_char_boundary(at) {
        at -= 1;
    }
    if source[..at].ends_with('\r') && source[at..].starts_with('\n') { at - 1 } else { at }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(source: &str, places: impl IntoIterator<Item = usize>) {
        let index = LineIndex::new(source);
        for place in places {
            let part = around(source, &index, place);
            assert!(part.start <= place && place <= part.end, "{place} outside {part:?}");
            assert!(part.len() <= WHOLE, "{part:?} is large");
            assert!(source.get(part.clone()).is_some());
            let moved = from(source, &index, part.start);
            assert_eq!(moved, part, "the part is not stable");
            let lines = source[part.clone()].matches('\n').count();
            assert!(lines <= LINES, "{lines} lines");
        }
    }

    #[test]
    fn a_small_file_is_held_whole() {
        let source = "a\n".repeat(WHOLE / 2);
        assert_eq!(around(&source, &LineIndex::new(&source), 77), 0..source.len());
        assert_eq!(around("", &LineIndex::new(""), 9), 0..0);
    }

    #[test]
    fn a_large_file_is_held_in_part() {
        let source = "  <name>value</name>\r\n".repeat(20_000);
        check(&source, (0..=source.len()).step_by(9_973).chain([source.len()]));
        let part = around(&source, &LineIndex::new(&source), 200_000);
        assert_eq!(source[part].lines().count(), LINES);
    }

    #[test]
    fn very_long_lines_are_cut() {
        let one = "ä".repeat(WHOLE);
        check(&one, (0..=one.len()).step_by(77_777));
        let some = format!("{}\n", "x".repeat(100_000)).repeat(9);
        check(&some, (0..=some.len()).step_by(33_333));
    }
}
