//! From an intention to a text edit, for files of lines.

use super::document::{Document, Item, is_setting_name};
use crate::text::{Encoding, LineEnding, Replacement, TextEdit};
use std::fmt;

/// Why an edit cannot be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EditError {
    /// A value cannot go over several lines.
    LineBreak,
    /// A value in quotes cannot hold a quote; the format has no escape for it.
    Quote,
    /// The file's encoding cannot write this character, and the format has no references.
    Unencodable {
        /// The character.
        character: char,
        /// The file's encoding.
        encoding: Encoding,
    },
    /// Not a name that the format allows.
    NotAName {
        /// The name as given.
        name: String,
    },
    /// There is no such line.
    NoLine,
}

impl fmt::Display for EditError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::LineBreak => f.write_str("expected one line, but found a line break"),
            Self::Quote => f.write_str("expected no double quote, but found one"),
            Self::Unencodable { character, encoding } => {
                write!(f, "expected characters of {encoding}, but found `{character}`")
            }
            Self::NotAName { name } => write!(f, "expected a name, but found `{name}`"),
            Self::NoLine => f.write_str("expected a line with a value, but found none"),
        }
    }
}

impl std::error::Error for EditError {}

/// Sets the value of a line, adding quotes where the value needs them.
///
/// # Errors
///
/// See [`EditError`].
pub fn set_value(
    document: &Document,
    line: usize,
    value: &str,
    encoding: Encoding,
) -> Result<TextEdit, EditError> {
    writable(value, encoding)?;
    let span = document.value_span(line).ok_or(EditError::NoLine)?;
    let old = &document.source()[span.clone()];
    if old == value {
        return Ok(TextEdit::default());
    }
    let quoted = matches!(document.lines()[line].item, Item::Setting { quoted: true, .. });
    if quoted {
        return if value.contains('"') {
            Err(EditError::Quote)
        } else {
            Ok(TextEdit::replace(span, value).trimmed(document.source()))
        };
    }
    let setting = matches!(document.lines()[line].item, Item::Setting { .. });
    if setting && !document.is_profile() && needs_quotes(value) {
        if value.contains('"') {
            return Err(EditError::Quote);
        }
        return Ok(TextEdit::replace(span, format!("\"{value}\"")));
    }
    // `name:` at the end of its line gets the blank that others have.
    let bare = span.is_empty() && document.source()[..span.start].ends_with([':', '=']);
    let blank = if bare && !document.is_profile() { " " } else { "" };
    // A `#` right behind an empty value began a comment, and goes on doing so.
    let behind = &document.source()[span.end..];
    let gap = if setting && !document.is_profile() && behind.starts_with('#') { " " } else { "" };
    Ok(TextEdit::replace(span, format!("{blank}{value}{gap}")).trimmed(document.source()))
}

/// Adds a setting behind a line, or at the end, written as most of the others are.
///
/// # Errors
///
/// See [`EditError`].
pub fn add_setting(
    document: &Document,
    after: Option<usize>,
    name: &str,
    value: &str,
    encoding: Encoding,
) -> Result<TextEdit, EditError> {
    if !is_setting_name(name) {
        return Err(EditError::NotAName { name: name.to_owned() });
    }
    writable(value, encoding)?;
    let source = document.source();
    let ending = LineEnding::of(source).map_or("\n", |(ending, _)| ending.as_str());
    let quotes =
        document.lines().iter().filter(|l| matches!(l.item, Item::Setting { quoted: true, .. }));
    let quote =
        (quotes.count() * 2 > document.counts().0 || needs_quotes(value)) && !document.is_profile();
    if quote && value.contains('"') {
        return Err(EditError::Quote);
    }
    let setting = match (quote, document.is_profile()) {
        (true, _) => format!("{name}: \"{value}\""),
        (false, true) => format!("{name}:{value}"),
        (false, false) => format!("{name}: {value}"),
    };
    let last = document.lines().len().checked_sub(1);
    let Some(line) = after.or(last).and_then(|n| document.lines().get(n)) else {
        return Ok(TextEdit::insert(0, format!("{setting}{ending}")));
    };
    let ends = source[line.span.clone()].ends_with(['\n', '\r']);
    let text = if ends { format!("{setting}{ending}") } else { format!("{ending}{setting}") };
    Ok(TextEdit::insert(line.span.end, text))
}

/// Removes a line with its ending.
///
/// # Errors
///
/// [`EditError::NoLine`] for a line that is not there.
pub fn remove(document: &Document, line: usize) -> Result<TextEdit, EditError> {
    let line = document.lines().get(line).ok_or(EditError::NoLine)?;
    Ok(TextEdit::delete(line.span.clone()))
}

/// Writes a line once more behind itself.
///
/// # Errors
///
/// [`EditError::NoLine`] for a line that is not there.
pub fn duplicate(document: &Document, line: usize) -> Result<TextEdit, EditError> {
    let line = document.lines().get(line).ok_or(EditError::NoLine)?;
    let text = &document.source()[line.span.clone()];
    let ending = LineEnding::of(document.source()).map_or("\n", |(ending, _)| ending.as_str());
    let copy =
        if text.ends_with(['\n', '\r']) { text.to_owned() } else { format!("{ending}{text}") };
    Ok(TextEdit::insert(line.span.end, copy))
}

/// Trades the places of two lines; their endings stay where they are.
///
/// # Errors
///
/// [`EditError::NoLine`] when either is not there or both are the same.
pub fn swap(document: &Document, one: usize, other: usize) -> Result<TextEdit, EditError> {
    let source = document.source();
    let text = |n: usize| {
        let span = document.lines().get(n)?.span.clone();
        let text = source[span.clone()].trim_end_matches(['\n', '\r']);
        Some((span.start..span.start + text.len(), text))
    };
    let (Some((a, a_text)), Some((b, b_text))) = (text(one), text(other)) else {
        return Err(EditError::NoLine);
    };
    TextEdit::new(vec![
        Replacement { range: a, insert: b_text.to_owned() },
        Replacement { range: b, insert: a_text.to_owned() },
    ])
    .ok_or(EditError::NoLine)
}

/// Whether a value would not be read whole without quotes.
fn needs_quotes(value: &str) -> bool {
    value.trim() != value || value.contains(';') || value.starts_with('#') || value.contains(" #")
}

fn writable(value: &str, encoding: Encoding) -> Result<(), EditError> {
    if value.contains(['\n', '\r']) {
        return Err(EditError::LineBreak);
    }
    match encoding.first_unencodable(value) {
        Some(character) => Err(EditError::Unencodable { character, encoding }),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const UTF8: Encoding = Encoding::Utf8;

    fn set(source: &str, value: &str) -> Result<String, EditError> {
        set_value(&Document::parse(source), 0, value, UTF8).map(|e| e.apply(source))
    }

    #[test]
    fn a_value_is_set_where_it_stands() {
        assert_eq!(set("a: \"1\" ; c\r\n", "2").unwrap(), "a: \"2\" ; c\r\n");
        assert_eq!(set("a: 1\n", "2 # x").unwrap(), "a: \"2 # x\"\n");
        assert_eq!(set("a: 1\n", "").unwrap(), "a: \n");
        assert_eq!(set("a:\n", "2").unwrap(), "a: 2\n");
        assert_eq!(set("a:1", "2").unwrap(), "a:2");
        assert_eq!(set("a:# c", "2").unwrap(), "a: 2 # c");
        assert_eq!(set("P003-1\n", "P003-2").unwrap(), "P003-2\n");
    }

    #[test]
    fn what_the_format_cannot_say_is_refused() {
        assert_eq!(set("a: \"1\"\n", "x\"y"), Err(EditError::Quote));
        assert_eq!(set("a: 1\n", "x\";y"), Err(EditError::Quote));
        assert_eq!(set("a: 1\n", "x\ny"), Err(EditError::LineBreak));
        assert_eq!(set("# c\n", "x"), Err(EditError::NoLine));
        assert_eq!(set("", "x"), Err(EditError::NoLine));
        let document = Document::parse("a: 1\n");
        let latin = set_value(&document, 0, "€", Encoding::Latin1);
        assert!(matches!(latin, Err(EditError::Unencodable { character: '€', .. })));
        assert!(matches!(
            add_setting(&document, None, "b c", "", UTF8),
            Err(EditError::NotAName { .. })
        ));
    }

    #[test]
    fn lines_are_added_removed_and_moved() {
        let source = "a: \"1\"\r\n# c\r\nb: \"2\"";
        let document = Document::parse(source);
        let after = |n| add_setting(&document, n, "x", "3", UTF8).unwrap().apply(source);
        assert_eq!(after(Some(0)), "a: \"1\"\r\nx: \"3\"\r\n# c\r\nb: \"2\"");
        assert_eq!(after(None), "a: \"1\"\r\n# c\r\nb: \"2\"\r\nx: \"3\"");
        assert_eq!(remove(&document, 0).unwrap().apply(source), "# c\r\nb: \"2\"");
        assert_eq!(duplicate(&document, 2).unwrap().apply(source), format!("{source}\r\nb: \"2\""));
        assert_eq!(swap(&document, 0, 2).unwrap().apply(source), "b: \"2\"\r\n# c\r\na: \"1\"");
        assert_eq!(swap(&document, 0, 9), Err(EditError::NoLine));
        let empty = Document::parse("");
        assert_eq!(add_setting(&empty, None, "a", "1", UTF8).unwrap().apply(""), "a: 1\n");
    }
}
