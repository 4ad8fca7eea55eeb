//! The text field of the source: what it holds, and where it stands.
//!
//! State that must not cause a drawing: it belongs to the browser's text field, not to the page.

use super::source_map::{shown, source_to_shown, typed, units};
use super::source_parts::{PADDING, Parts, from_usize, translate};
use crate::text::edit::smallest_replacement;
use crate::text::{LineIndex, Replacement, TextEdit};
use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;
use web_sys::HtmlElement;

/// What the text field holds.
#[derive(Debug, Default)]
struct State {
    /// The source that is shown, and which part of it.
    source: Option<Rc<str>>,
    part: Range<usize>,
    /// The characters of the text field.
    text: String,
    /// Whether someone typed since they were compared with the source.
    touched: bool,
    /// Whether the text field has the focus.
    typing: bool,
    /// The first line that is drawn.
    drawn: usize,
    scroll: (f64, f64),
    /// What was shown last.
    jump: Option<u32>,
    focus: Option<Range<usize>>,
    go: Option<usize>,
}

/// Where a place of the text field goes when a range of it gets other characters.
fn moved(place: u32, range: Range<u32>, grown: u32) -> u32 {
    if place <= range.start && !range.is_empty() || place < range.start {
        place
    } else if place >= range.end {
        place - range.end + range.start + grown
    } else {
        range.start + grown
    }
}

/// A place that is to be brought into view.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Wanted {
    /// A value of the form.
    Focus(Range<usize>),
    /// A place that was asked for: select it and go there.
    Jump(Range<usize>),
}

impl Wanted {
    /// Where it begins, in bytes of the source.
    pub(super) fn start(&self) -> usize {
        self.range().start
    }

    fn range(&self) -> &Range<usize> {
        match self {
            Self::Focus(range) | Self::Jump(range) => range,
        }
    }
}

/// What outlives the view of the source while another one is shown.
#[derive(Clone, Debug, Default)]
pub struct Held(Rc<RefCell<State>>);

impl PartialEq for Held {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Held {
    /// One that has followed the request of this number.
    #[must_use]
    pub fn after(jump: Option<u32>) -> Self {
        let held = Self::default();
        held.0.borrow_mut().jump = jump;
        held
    }

    /// Whether someone is in the text field.
    #[must_use]
    pub fn is_typing(&self) -> bool {
        self.0.borrow().typing
    }

    pub(super) fn set_typing(&self, typing: bool) {
        self.0.borrow_mut().typing = typing;
    }

    /// Whether no text was shown yet.
    pub(super) fn is_new(&self) -> bool {
        self.0.borrow().source.is_none()
    }

    /// Goes to a place with the next drawing.
    pub(super) fn go(&self, place: usize) {
        self.0.borrow_mut().go = Some(place);
    }

    pub(super) fn first_line(&self) -> usize {
        self.0.borrow().drawn
    }

    /// Where the part that is held begins in the source that is to be shown.
    pub(super) fn part_start(&self, source: &Rc<str>) -> usize {
        let state = self.0.borrow();
        let start = state.part.start;
        let moved = state.source.as_ref().and_then(|old| {
            if start == 0 || Rc::ptr_eq(old, source) {
                return None;
            }
            // What is edited at the beginning of the part stays in it.
            let made = smallest_replacement(old, source).filter(|m| m.range.start < start)?;
            Some(TextEdit::replace(made.range, made.insert).map_offset(start))
        });
        moved.unwrap_or(start)
    }

    /// What is to be brought into view and was not yet.
    pub(super) fn wanted(
        &self,
        jump: Option<&(Range<usize>, u32)>,
        focus: Option<Range<usize>>,
    ) -> Option<Wanted> {
        let mut state = self.0.borrow_mut();
        let asked = jump.filter(|(_, serial)| state.jump != Some(*serial)).cloned();
        let moved = focus.as_ref().map(|f| f.start) != state.focus.as_ref().map(|f| f.start);
        state.focus.clone_from(&focus);
        if let Some(place) = state.go.take() {
            return Some(Wanted::Focus(place..place));
        }
        if let Some((range, serial)) = asked {
            state.jump = Some(serial);
            return Some(Wanted::Jump(range));
        }
        focus.filter(|_| moved && !state.typing).map(Wanted::Focus)
    }

    /// The edit of the source that someone just made in the text field.
    ///
    /// The source that is held goes ahead of the page: several keys may arrive before it follows.
    pub(super) fn typed(&self, text: String) -> Option<Replacement> {
        let mut state = self.0.borrow_mut();
        let source = state.source.clone()?;
        let made = typed(&source, state.part.clone(), &text);
        state.text = text;
        state.touched = true;
        state.typing = true;
        if let Some(made) = &made {
            let edit = TextEdit::replace(made.range.clone(), made.insert.as_str());
            state.source = Some(edit.apply(&source).into());
            state.part.end = state.part.end + made.insert.len() - made.range.len();
        }
        made
    }

    /// Asks the characters of the text field, unless they are of another source.
    pub(super) fn with_text<T>(&self, source: &Rc<str>, ask: impl Fn(&str) -> T) -> Option<T> {
        let state = self.0.borrow();
        let same = state.source.as_ref().is_some_and(|held| Rc::ptr_eq(held, source));
        same.then(|| ask(&state.text))
    }

    /// Gives the text field its text, with as little change as can be.
    pub(super) fn sync(&self, parts: &Parts, source: &Rc<str>, part: Range<usize>) {
        let Some(field) = parts.field() else { return };
        let mut state = self.0.borrow_mut();
        let fresh = field.text_length() == 0 && !state.text.is_empty() && !state.touched;
        let same = state.source.as_ref().is_some_and(|held| Rc::ptr_eq(held, source));
        if same && state.part == part && !state.touched && !fresh {
            return;
        }
        let target = shown(&source[part.clone()]);
        if fresh {
            // Another view was shown meanwhile; this is a new text field.
            field.set_value(&target);
            parts.scroll_to(state.scroll);
        } else if let Some(change) = smallest_replacement(&state.text, &target) {
            let scroll = parts.scroll();
            let start = units(&state.text, change.range.start);
            let end = units(&state.text, change.range.end);
            let caret = [field.selection_start(), field.selection_end()]
                .map(|place| place.ok().flatten().unwrap_or(0));
            let set = field.set_range_text_with_start_and_end(&change.insert, start, end);
            if state.text.is_empty() || set.is_err() {
                field.set_value(&target);
            }
            let grown = units(&change.insert, change.insert.len());
            // The first text is entered at its beginning.
            let fresh = state.source.is_none();
            let [from, to] =
                caret.map(|place| if fresh { 0 } else { moved(place, start..end, grown) });
            // Fails only for a field that is gone.
            let _ = field.set_selection_range(from, to);
            if state.typing || state.source.is_some() {
                parts.scroll_to(scroll);
            }
        }
        if state.text != *target {
            state.text = target.into_owned();
        }
        state.source = Some(source.clone());
        state.part = part;
        state.touched = false;
    }

    /// Tells from which line on lines are drawn, and puts the layers there.
    pub(super) fn set_drawn(&self, parts: &Parts, first: usize) {
        self.0.borrow_mut().drawn = first;
        self.scrolled(parts);
    }

    /// Puts the layers where the text field is scrolled to.
    pub(super) fn scrolled(&self, parts: &Parts) {
        let (x, y) = parts.scroll();
        let mut state = self.0.borrow_mut();
        state.scroll = (x, y);
        let above = parts.line_height() * from_usize(state.drawn);
        if let Some(code) = parts.code.cast::<HtmlElement>() {
            translate(&code, -x, above - y);
        }
        if let Some(numbers) = parts.numbers.cast::<HtmlElement>() {
            translate(&numbers, 0.0, above - y);
        }
    }

    /// Brings a place into view; a place that was asked for is selected, too.
    pub(super) fn show(&self, parts: &Parts, wanted: &Wanted, index: &LineIndex) {
        let Some(field) = parts.field() else { return };
        let (from, to, line) = {
            let state = self.0.borrow();
            let Some(source) = state.source.clone() else { return };
            let part = state.part.clone();
            let inside = |at: usize| at.clamp(part.start, part.end) - part.start;
            let range = wanted.range();
            let place =
                |at: usize| units(&state.text, source_to_shown(&source[part.clone()], inside(at)));
            (place(range.start), place(range.end), index.line_at(inside(range.start)))
        };
        if matches!(wanted, Wanted::Jump(_)) {
            // Both fail only for a text field that is gone.
            let _ = field.focus();
            let _ = field.set_selection_range(from, to);
        }
        let height = parts.line_height();
        let top = from_usize(line) * height + PADDING;
        let (x, y) = parts.scroll();
        let seen = f64::from(field.client_height());
        if top < y || top + height * 2.0 > y + seen {
            parts.scroll_to((x, (top - seen / 2.0).max(0.0)));
            self.scrolled(parts);
        }
        let parts = parts.clone();
        super::after_paint::after_paint(move || parts.show_focus());
    }
}

#[cfg(test)]
mod tests {
    use super::moved;

    #[test]
    fn the_caret_stays_with_the_characters_around_it() {
        // Three characters become five.
        assert_eq!([2, 4, 5, 7, 8, 9].map(|at| moved(at, 4..7, 5)), [2, 4, 9, 9, 10, 11]);
        // Five are written where nothing was.
        assert_eq!([3, 4, 5].map(|at| moved(at, 4..4, 5)), [3, 9, 10]);
    }
}
