//! Between the source and what a text field shows of it.
//!
//! A text field knows one line ending only: `\r\n` and a lone `\r` are shown as `\n`. It counts in
//! UTF-16. Pure functions; the text field itself is `source_view`'s.

use crate::text::edit::smallest_replacement;
use crate::text::{LineEnding, Replacement};
use std::borrow::Cow;
use std::ops::Range;

/// What a text field shows of a text.
pub(super) fn shown(text: &str) -> Cow<'_, str> {
    if text.contains('\r') {
        Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"))
    } else {
        Cow::Borrowed(text)
    }
}

/// The offset of a text that a shown offset stands for.
pub(super) fn shown_to_source(text: &str, offset: usize) -> usize {
    let bytes = text.as_bytes();
    let mut hidden = 0;
    for (at, _) in text.match_indices("\r\n") {
        if at - hidden >= offset {
            break;
        }
        hidden += 1;
    }
    (offset + hidden).min(bytes.len())
}

/// The shown offset of an offset of the text.
pub(super) fn source_to_shown(text: &str, offset: usize) -> usize {
    let before = &text.as_bytes()[..offset.min(text.len())];
    let hidden = before.windows(2).filter(|w| w == b"\r\n").count();
    before.len() - hidden
}

/// The edit of the source that was made by editing what is shown of one part of it.
///
/// New lines get the ending that most lines of the source have; endings that were there stay.
pub(super) fn typed(source: &str, part: Range<usize>, edited: &str) -> Option<Replacement> {
    let text = &source[part.clone()];
    let made = smallest_replacement(&shown(text), edited)?;
    let start = part.start + shown_to_source(text, made.range.start);
    let end = part.start + shown_to_source(text, made.range.end);
    let mut insert = made.insert;
    if insert.contains('\n') {
        let ending = LineEnding::of(source).map_or(LineEnding::Lf, |(ending, _)| ending);
        insert = insert.replace('\n', ending.as_str());
    }
    // Two endings that now meet must not become one: `\r` and `\n` get another `\n` between them.
    if source[..start].ends_with('\r') && insert.starts_with('\n') {
        insert.insert(0, '\n');
    }
    let before = if insert.is_empty() { &source[..start] } else { &insert };
    if before.ends_with('\r') && source[end..].starts_with('\n') {
        insert.push('\n');
    }
    Some(Replacement { range: start..end, insert })
}

/// A byte offset as a text field counts.
pub(super) fn units(text: &str, byte: usize) -> u32 {
    let mut byte = byte.min(text.len());
    while !text.is_char_boundary(byte) {
        byte -= 1;
    }
    let count = if text.is_ascii() { byte } else { text[..byte].encode_utf16().count() };
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// The byte offset of a place that a text field counts.
pub(super) fn byte_at(text: &str, units: u32) -> usize {
    let mut left = units as usize;
    for (at, c) in text.char_indices() {
        if left < c.len_utf16() {
            return at;
        }
        left -= c.len_utf16();
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::TextEdit;
    use proptest::prelude::*;

    fn edited(source: &str, edited: &str) -> String {
        let Some(made) = typed(source, 0..source.len(), edited) else { return source.to_owned() };
        TextEdit::replace(made.range, made.insert).apply(source)
    }

    #[test]
    fn new_lines_end_as_the_others_do() {
        assert_eq!(edited("a\r\nb\r\n", "a\nx\nb\n"), "a\r\nx\r\nb\r\n");
        assert_eq!(edited("a\rb\r", "a\nb\nc\n"), "a\rb\rc\r");
        assert_eq!(edited("a", "a\n"), "a\n");
        assert_eq!(edited("a\r\nb\n", "ax\nb\n"), "ax\r\nb\n");
        assert_eq!(typed("a\r\n", 0..3, "a\n"), None);
    }

    #[test]
    fn endings_that_meet_stay_two() {
        assert_eq!(shown(&edited("a\rX\nb", "a\n\nb")), "a\n\nb");
        assert_eq!(shown(&edited("a\rb\nc\n", "a\n\nb\nc\n")), "a\n\nb\nc\n");
    }

    #[test]
    fn a_part_is_edited_in_its_place() {
        let made = typed("1\r\n2\r\n3\r\n", 3..6, "2x\n").unwrap();
        assert_eq!(made, Replacement { range: 4..4, insert: "x".into() });
    }

    #[test]
    fn offsets_are_counted_as_the_text_field_does() {
        let text = "ä\u{1F600}b";
        assert_eq!([0, 2, 6, 7].map(|b| units(text, b)), [0, 1, 3, 4]);
        assert_eq!([0, 1, 2, 3, 4, 9].map(|u| byte_at(text, u)), [0, 2, 2, 6, 7, 7]);
    }

    proptest! {
        #[test]
        fn an_edit_of_what_is_shown_shows_the_same(
            source in "([ab\u{e4}]|\r\n|\r|\n){0,12}",
            from in any::<prop::sample::Index>(),
            len in 0..4usize,
            insert in "[ab\u{1F600}\n]{0,4}",
        ) {
            let before = shown(&source).into_owned();
            let starts: Vec<usize> =
                before.char_indices().map(|(at, _)| at).chain([before.len()]).collect();
            let first = from.index(starts.len());
            let last = (first + len).min(starts.len() - 1);
            let after =
                format!("{}{insert}{}", &before[..starts[first]], &before[starts[last]..]);
            let result = edited(&source, &after);
            prop_assert_eq!(shown(&result), after.as_str());
            // Nothing outside of the told range is touched.
            if let Some(made) = typed(&source, 0..source.len(), &after) {
                prop_assert!(source.is_char_boundary(made.range.start));
                prop_assert!(result.starts_with(&source[..made.range.start]));
                prop_assert!(result.ends_with(&source[made.range.end..]));
            }
        }

        #[test]
        fn offsets_go_there_and_back(source in "([a\u{e4}]|\r\n|\r|\n){0,12}") {
            let shown = shown(&source).into_owned();
            for (at, _) in shown.char_indices() {
                let there = shown_to_source(&source, at);
                prop_assert_eq!(source_to_shown(&source, there), at);
                prop_assert!(!source[..there].ends_with('\r') || !source[there..].starts_with('\n'));
            }
            prop_assert_eq!(shown_to_source(&source, shown.len()), source.len());
        }
    }
}
