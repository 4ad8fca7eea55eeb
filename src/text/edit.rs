//! An edit of a text as a value: applied, inverted, composed.

use std::ops::Range;

/// One range of a text and what takes its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replacement {
    /// Bytes replaced, in the text before the edit; on character boundaries.
    pub range: Range<usize>,
    /// What takes their place.
    pub insert: String,
}

impl Replacement {
    /// How many bytes longer (or shorter) the text becomes.
    fn growth(&self) -> isize {
        self.insert.len().cast_signed() - self.range.len().cast_signed()
    }
}

/// A set of replacements against one text.
///
/// The replacements are sorted and disjoint, so an edit has one meaning whatever the order it
/// was put together in. All ranges count in bytes of the text *before* the edit.
///
/// ```
/// use cnf_repack::text::TextEdit;
///
/// let text = "<name>2001</name>";
/// let edit = TextEdit::replace(6..10, "2040");
/// let edited = edit.apply(text);
/// assert_eq!(edited, "<name>2040</name>");
/// assert_eq!(edit.invert(text).apply(&edited), text);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TextEdit {
    replacements: Vec<Replacement>,
}

impl TextEdit {
    /// Replaces one range.
    #[must_use]
    pub fn replace(range: Range<usize>, insert: impl Into<String>) -> Self {
        Self { replacements: vec![Replacement { range, insert: insert.into() }] }
    }

    /// Inserts at one place.
    #[must_use]
    pub fn insert(at: usize, text: impl Into<String>) -> Self {
        Self::replace(at..at, text)
    }

    /// Deletes one range.
    #[must_use]
    pub fn delete(range: Range<usize>) -> Self {
        Self::replace(range, "")
    }

    /// Puts replacements together in any order; `None` when two of them overlap.
    #[must_use]
    pub fn new(mut replacements: Vec<Replacement>) -> Option<Self> {
        replacements.sort_by_cached_key(|r| (r.range.start, r.range.end));
        let disjoint = replacements.windows(2).all(|w| w[0].range.end <= w[1].range.start);
        disjoint.then_some(Self { replacements })
    }

    /// The replacements, sorted and disjoint.
    #[must_use]
    pub fn replacements(&self) -> &[Replacement] {
        &self.replacements
    }

    /// Whether the edit does nothing at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.replacements.iter().all(|r| r.range.is_empty() && r.insert.is_empty())
    }

    /// Whether the edit can be made in a text: inside of it, on the edges of characters.
    #[must_use]
    pub fn fits(&self, text: &str) -> bool {
        self.replacements.iter().all(|r| text.get(r.range.clone()).is_some())
    }

    /// The text after the edit.
    #[must_use]
    pub fn apply(&self, text: &str) -> String {
        let growth: isize = self.replacements.iter().map(Replacement::growth).sum();
        let mut out = String::with_capacity(text.len().saturating_add_signed(growth));
        let mut at = 0;
        for r in &self.replacements {
            out.push_str(&text[at..r.range.start]);
            out.push_str(&r.insert);
            at = r.range.end;
        }
        out.push_str(&text[at..]);
        out
    }

    /// The edit that takes the result back to `text`.
    #[must_use]
    pub fn invert(&self, text: &str) -> Self {
        let mut shift = 0;
        let replacements = self
            .replacements
            .iter()
            .map(|r| {
                let start = r.range.start.saturating_add_signed(shift);
                shift += r.growth();
                Replacement {
                    range: start..start + r.insert.len(),
                    insert: text[r.range.clone()].to_owned(),
                }
            })
            .collect();
        Self { replacements }
    }

    /// Where an offset of the text lies after the edit.
    ///
    /// An offset inside a replaced range goes to the end of what took its place.
    #[must_use]
    pub fn map_offset(&self, offset: usize) -> usize {
        let mut shift = 0;
        for r in &self.replacements {
            if r.range.end > offset {
                if r.range.start < offset {
                    let start = r.range.start.saturating_add_signed(shift);
                    return start + r.insert.len();
                }
                break;
            }
            shift += r.growth();
        }
        offset.saturating_add_signed(shift)
    }

    /// One edit that does this one and then `next`.
    ///
    /// `next` counts in the text that this edit leaves. What touches is joined, so that typing
    /// and deleting again composes to nothing (after [`Self::trimmed`]).
    #[must_use]
    pub fn then(&self, next: &Self) -> Self {
        let mut firsts = self.replacements.iter().peekable();
        let mut seconds = next.replacements.iter().peekable();
        // `shift` takes an offset of the middle text back to the first one.
        let mut shift = 0isize;
        let mut out = Vec::with_capacity(self.replacements.len() + next.replacements.len());
        loop {
            let first_start = firsts.peek().map(|f| f.range.start.saturating_add_signed(shift));
            let second_start = seconds.peek().map(|s| s.range.start);
            let Some(start) = [first_start, second_start].into_iter().flatten().min() else {
                break;
            };
            let before = start.saturating_add_signed(-shift);
            let mut end = start;
            let mut insert = String::new();
            // What the first edit wrote and the second has not replaced: copied up to `copied`.
            let mut copied = start;
            let mut pending: Option<(usize, &str)> = None;
            let keep = |pending: Option<(usize, &str)>,
                        copied: &mut usize,
                        upto: usize,
                        insert: &mut String| {
                if let Some((at, written)) = pending {
                    let from = (*copied).clamp(at, at + written.len());
                    let to = upto.clamp(from, at + written.len());
                    insert.push_str(&written[from - at..to - at]);
                }
                *copied = (*copied).max(upto);
            };
            loop {
                let first = firsts.peek().map(|f| f.range.start.saturating_add_signed(shift));
                let second = seconds.peek().map(|s| s.range.start);
                let take_first = match (first, second) {
                    (Some(f), Some(s)) => f <= s && f <= end,
                    (Some(f), None) => f <= end,
                    (None, _) => false,
                };
                if take_first {
                    let (Some(at), Some(f)) = (first, firsts.next()) else { break };
                    keep(pending, &mut copied, at, &mut insert);
                    pending = Some((at, &f.insert));
                    shift += f.growth();
                    end = end.max(at + f.insert.len());
                } else if let (Some(at), true) = (second, second.is_some_and(|s| s <= end)) {
                    let Some(s) = seconds.next() else { break };
                    keep(pending, &mut copied, at, &mut insert);
                    insert.push_str(&s.insert);
                    copied = copied.max(s.range.end);
                    end = end.max(s.range.end);
                } else {
                    break;
                }
            }
            keep(pending, &mut copied, end, &mut insert);
            let after = end.saturating_add_signed(-shift);
            out.push(Replacement { range: before..after, insert });
        }
        Self { replacements: out }
    }

    /// The same edit of `text` without what it replaces by itself.
    #[must_use]
    pub fn trimmed(self, text: &str) -> Self {
        let replacements = self
            .replacements
            .into_iter()
            .filter_map(|r| {
                let old = &text[r.range.clone()];
                let head = common_prefix(old, &r.insert);
                let tail = common_suffix(&old[head..], &r.insert[head..]);
                let range = r.range.start + head..r.range.end - tail;
                let insert = r.insert[head..r.insert.len() - tail].to_owned();
                (!range.is_empty() || !insert.is_empty()).then_some(Replacement { range, insert })
            })
            .collect();
        Self { replacements }
    }

    /// How many bytes of either text the other does not have, the larger count per place.
    #[must_use]
    pub fn differing_bytes(&self) -> usize {
        self.replacements.iter().map(|r| r.range.len().max(r.insert.len())).sum()
    }
}

/// The smallest single replacement that makes `new` out of `old`; `None` when they are equal.
#[must_use]
pub fn smallest_replacement(old: &str, new: &str) -> Option<Replacement> {
    if old == new {
        return None;
    }
    let head = common_prefix(old, new);
    let tail = common_suffix(&old[head..], &new[head..]);
    Some(Replacement {
        range: head..old.len() - tail,
        insert: new[head..new.len() - tail].to_owned(),
    })
}

/// Bytes that both texts begin with, cut to a character boundary.
fn common_prefix(a: &str, b: &str) -> usize {
    let mut n = a.bytes().zip(b.bytes()).take_while(|(x, y)| x == y).count();
    while !(a.is_char_boundary(n) && b.is_char_boundary(n)) {
        n -= 1;
    }
    n
}

/// Bytes that both texts end with, cut to a character boundary.
fn common_suffix(a: &str, b: &str) -> usize {
    let mut n = a.bytes().rev().zip(b.bytes().rev()).take_while(|(x, y)| x == y).count();
    while !(a.is_char_boundary(a.len() - n) && b.is_char_boundary(b.len() - n)) {
        n -= 1;
    }
    n
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn overlapping_replacements_are_refused() {
        let overlap = vec![
            Replacement { range: 0..3, insert: String::new() },
            Replacement { range: 2..4, insert: String::new() },
        ];
        assert_eq!(TextEdit::new(overlap), None);
    }

    #[test]
    fn typing_and_deleting_again_is_nothing() {
        let text = "ab";
        let typed = TextEdit::insert(1, "xy");
        let deleted = typed.then(&TextEdit::delete(1..3));
        assert!(deleted.trimmed(text).is_empty());
    }

    #[test]
    fn deleting_and_typing_again_is_nothing() {
        let text = "hello";
        let edit = TextEdit::delete(1..3).then(&TextEdit::insert(1, "el")).trimmed(text);
        assert!(edit.replacements().is_empty(), "{edit:?}");
    }

    #[test]
    fn an_offset_follows_the_text_around_it() {
        let edit = TextEdit::replace(2..4, "xyz");
        assert_eq!([0, 2, 3, 4, 6].map(|o| edit.map_offset(o)), [0, 2, 5, 5, 7]);
    }

    #[test]
    fn trimming_respects_characters() {
        // U+00E4 and U+00F6 share their first byte.
        let edit = TextEdit::replace(0..2, "ö").trimmed("ä");
        assert_eq!(edit, TextEdit::replace(0..2, "ö"));
    }

    /// Any text with any valid edit of it.
    fn edit_of(len: usize) -> impl Strategy<Value = TextEdit> {
        prop::collection::vec((0..=len, 0..4usize, "[a-c]{0,4}"), 0..5).prop_map(move |raw| {
            let mut at = 0;
            let mut list = Vec::new();
            let mut raw = raw;
            raw.sort_by_key(|r| r.0);
            for (start, size, insert) in raw {
                let start = start.max(at);
                let end = (start + size).min(len);
                if start > len || (start == at && at > 0) {
                    continue;
                }
                at = end;
                list.push(Replacement { range: start..end, insert });
            }
            TextEdit::new(list).expect("built disjoint")
        })
    }

    proptest! {
        #[test]
        fn an_inverted_edit_undoes(text in "[a-d]{0,20}", seed in any::<prop::sample::Index>()) {
            let at = seed.index(text.len() + 1);
            let edit = TextEdit::replace(at..text.len(), "zz");
            prop_assert_eq!(edit.invert(&text).apply(&edit.apply(&text)), text);
        }

        #[test]
        fn a_composed_edit_does_both((text, first, second) in "[a-d]{0,20}".prop_flat_map(|t| {
            let len = t.len();
            (Just(t), edit_of(len))
        }).prop_flat_map(|(t, e)| {
            let len = e.apply(&t).len();
            (Just(t), Just(e), edit_of(len))
        })) {
            let middle = first.apply(&text);
            let expected = second.apply(&middle);
            let both = first.then(&second);
            prop_assert_eq!(both.apply(&text), expected.clone());
            let trimmed = both.trimmed(&text);
            prop_assert_eq!(trimmed.apply(&text), expected.clone());
            prop_assert_eq!(trimmed.invert(&text).apply(&expected), text);
        }
    }
}
