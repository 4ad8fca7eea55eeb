//! Which part of a large source the text field holds.

use crate::text::LineIndex;
use std::ops::Range;

/// Sources up to this size are held whole.
const WHOLE: usize = 256 << 10;

/// So many lines of a larger one are held.
const LINES: usize = 2000;

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
    let first = index.line_at(start);
    let most = boundary(source, (start + WHOLE).min(source.len()));
    let end = if first + LINES < index.count() { index.start(first + LINES) } else { source.len() };
    let end = if end <= most {
        end
    } else {
        let last = index.start(index.line_at(most));
        if last > place { last } else { most }
    };
    start..end
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
        assert_eq!(source[part].matches('\n').count(), LINES);
    }

    #[test]
    fn very_long_lines_are_cut() {
        let one = "ä".repeat(WHOLE);
        check(&one, (0..=one.len()).step_by(77_777));
        let some = format!("{}\n", "x".repeat(100_000)).repeat(9);
        check(&some, (0..=some.len()).step_by(33_333));
    }
}
