//! The language that the page speaks, and texts that exist in each of them.
//!
//! A text stands beside its translations, so that whoever translates needs one place. Nothing here
//! knows the browser: which language it asks for is found in `browser::language`.

use std::cell::Cell;
use std::fmt;
use std::ops::Deref;
use yew::html::IntoPropValue;
use yew::virtual_dom::{AttrValue, VNode};

/// A language of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Language {
    /// What every text exists in.
    #[default]
    English,
    /// The first translation.
    German,
}

impl Language {
    /// All of them, in the order of the choice.
    pub const ALL: [Self; 2] = [Self::English, Self::German];

    /// The tag of RFC 5646, as `lang` attributes and browsers name it.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
        }
    }

    /// The language's own name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::German => "Deutsch",
        }
    }

    /// The first language of a list that the page speaks: `de-AT` asks for German.
    #[must_use]
    pub fn of_tags<'a>(tags: impl IntoIterator<Item = &'a str>) -> Option<Self> {
        tags.into_iter().find_map(|tag| {
            let primary = tag.split(['-', '_']).next().unwrap_or_default();
            Self::ALL.into_iter().find(|language| primary.eq_ignore_ascii_case(language.tag()))
        })
    }
}

thread_local! {
    static SPOKEN: Cell<Language> = const { Cell::new(Language::English) };
}

/// The language that the page speaks now.
#[must_use]
pub fn language() -> Language {
    SPOKEN.get()
}

/// Speaks another language from the next text on.
pub fn speak(language: Language) {
    SPOKEN.set(language);
}

/// A text in every language of the page; it reads as the one that is spoken.
pub struct Text {
    /// In English.
    pub en: &'static str,
    /// In German.
    pub de: &'static str,
}

/// A text and its translation.
#[must_use]
pub const fn text(en: &'static str, de: &'static str) -> Text {
    Text { en, de }
}

/// A text that reads the same in every language.
#[must_use]
pub const fn same(words: &'static str) -> Text {
    Text { en: words, de: words }
}

/// Of a text and its translation the one to say now.
// Hundreds of places call it: once is enough of its code.
#[inline(never)]
#[must_use]
pub fn pick(en: &'static str, de: &'static str) -> &'static str {
    match language() {
        Language::English => en,
        Language::German => de,
    }
}

/// The same as a text of its own.
#[inline(never)]
#[must_use]
pub fn owned(en: &'static str, de: &'static str) -> String {
    pick(en, de).to_owned()
}

impl Text {
    /// The words to say now.
    #[must_use]
    pub fn get(&self) -> &'static str {
        pick(self.en, self.de)
    }
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        self.get()
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self)
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.get(), f)
    }
}

impl From<Text> for &'static str {
    fn from(text: Text) -> Self {
        text.get()
    }
}

impl From<Text> for String {
    fn from(text: Text) -> Self {
        text.to_owned()
    }
}

impl From<Text> for AttrValue {
    fn from(text: Text) -> Self {
        Self::Static(text.get())
    }
}

impl IntoPropValue<VNode> for Text {
    fn into_prop_value(self) -> VNode {
        self.get().into_prop_value()
    }
}

impl IntoPropValue<AttrValue> for Text {
    fn into_prop_value(self) -> AttrValue {
        AttrValue::Static(self.get())
    }
}

impl IntoPropValue<Option<AttrValue>> for Text {
    fn into_prop_value(self) -> Option<AttrValue> {
        Some(AttrValue::Static(self.get()))
    }
}

impl IntoPropValue<String> for Text {
    fn into_prop_value(self) -> String {
        self.to_owned()
    }
}

impl IntoPropValue<&'static str> for Text {
    fn into_prop_value(self) -> &'static str {
        self.get()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::words::{count, dates, form, frame, number};
    use crate::session::{Deed, DeedKind};

    /// Speaks German for the length of a test, which has a thread of its own.
    fn in_german<T>(say: impl FnOnce() -> T) -> T {
        speak(Language::German);
        let said = say();
        speak(Language::English);
        said
    }

    #[test]
    fn the_first_language_that_is_spoken_counts() {
        assert_eq!(Language::of_tags(["de-AT", "en"]), Some(Language::German));
        assert_eq!(Language::of_tags(["fr", "EN-us", "de"]), Some(Language::English));
        assert_eq!(Language::of_tags(["DE"]), Some(Language::German));
        for foreign in ["", "fr", "den", "english", "-de", "x-de"] {
            assert_eq!(Language::of_tags([foreign]), None, "{foreign:?}");
        }
        assert_eq!(Language::of_tags([]), None);
    }

    #[test]
    fn tags_lead_back_to_their_language() {
        for language in Language::ALL {
            assert_eq!(Language::of_tags([language.tag()]), Some(language));
        }
    }

    #[test]
    fn a_text_reads_as_what_is_spoken() {
        let close = text("Close", "Schließen");
        assert_eq!((&*close, close.to_string()), ("Close", "Close".to_owned()));
        assert_eq!(in_german(|| close.get()), "Schließen");
        assert_eq!(in_german(|| frame::close("a.xml")), "a.xml schließen");
        assert_eq!(frame::close("a.xml"), "Close a.xml");
    }

    #[test]
    fn numbers_days_and_plurals_are_german_in_german() {
        assert_eq!(in_german(|| number(1_234_567)), "1.234.567");
        assert_eq!(in_german(|| count(1000, "Byte", "Bytes")), "1.000 Bytes");
        assert_eq!(in_german(|| dates::day(1_924_992_000)), "01.01.2031");
        assert_eq!(in_german(|| form::models(1)), "1 Modell");
        assert_eq!(in_german(|| form::models(2)), "2 Modelle");
        assert_eq!(in_german(|| form::key_use(Some("Speed dial"))), "Speed dial");
    }

    #[test]
    fn a_deed_fits_into_its_sentences() {
        let deed = Deed { kind: DeedKind::RevertedAll, path: None };
        assert_eq!(
            in_german(|| frame::undo_hint(Some(&deed))),
            "Rückgängig: Zurücksetzen aller Änderungen (Strg+Z)"
        );
    }
}
