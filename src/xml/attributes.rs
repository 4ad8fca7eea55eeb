//! The attributes of a start tag, sound or not, with their places.

use std::ops::Range;

/// One attribute of a start tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribute {
    /// Bytes of the name, in the source.
    pub name: Range<usize>,
    /// Bytes of the value without its quotes, in the source; empty where there is none.
    pub value: Range<usize>,
    /// The quote character around the value; `None` for a bare value or none at all.
    pub quote: Option<char>,
}

impl Attribute {
    /// Bytes of the whole attribute, quotes included.
    #[must_use]
    pub fn span(&self) -> Range<usize> {
        let closing = usize::from(self.quote.is_some());
        self.name.start..(self.value.end + closing).max(self.name.end)
    }
}

/// Reads the attributes of a tag (`<name …>`); `base` is the tag's offset in the source.
pub(crate) fn attributes(tag: &str, base: usize) -> impl Iterator<Item = Attribute> {
    let bytes = tag.as_bytes();
    let mut end = tag.strip_suffix('>').unwrap_or(tag).len();
    if end > 1 && bytes[end - 1] == b'/' && end < tag.len() {
        end -= 1;
    }
    let mut at = name_end(bytes, 1, end);
    std::iter::from_fn(move || {
        at = skip_space(bytes, at, end);
        if at >= end {
            return None;
        }
        // What begins like no name is one piece up to the next blank.
        let name = match name_end(bytes, at, end) {
            stop if stop == at => at..blank(bytes, at, end),
            stop => at..stop,
        };
        at = name.end;
        let equals = skip_space(bytes, at, end);
        let none = base + name.end..base + name.end;
        let found = base + name.start..base + name.end;
        if equals >= end || bytes[equals] != b'=' {
            return Some(Attribute { name: found, value: none, quote: None });
        }
        let open = skip_space(bytes, equals + 1, end);
        let quote =
            bytes[open.min(end)..end].first().copied().filter(|b| matches!(b, b'"' | b'\''));
        let (value, quote) = match quote {
            Some(q) => {
                let from = open + 1;
                let closing = bytes[from..end].iter().position(|&b| b == q);
                let to = closing.map_or(end, |n| from + n);
                at = if closing.is_some() { to + 1 } else { to };
                (from..to, closing.map(|_| char::from(q)))
            }
            None => {
                let to = blank(bytes, open, end);
                at = to;
                (open.min(end)..to, None)
            }
        };
        Some(Attribute { name: found, value: base + value.start..base + value.end, quote })
    })
}

/// The name of a start or end tag, as bytes of the tag.
pub(crate) fn tag_name(tag: &str) -> Range<usize> {
    let bytes = tag.as_bytes();
    let start = if tag.starts_with("</") { 2 } else { 1 };
    start..name_end(bytes, start, bytes.len())
}

fn name_end(bytes: &[u8], from: usize, end: usize) -> usize {
    let stop = |b: &u8| b.is_ascii_whitespace() || matches!(b, b'=' | b'>' | b'/' | b'"' | b'\'');
    let from = from.min(end);
    bytes[from..end].iter().position(stop).map_or(end, |n| from + n)
}

/// The next white space.
fn blank(bytes: &[u8], from: usize, end: usize) -> usize {
    let from = from.min(end);
    bytes[from..end].iter().position(u8::is_ascii_whitespace).map_or(end, |n| from + n)
}

fn skip_space(bytes: &[u8], from: usize, end: usize) -> usize {
    let from = from.min(end);
    let space = |b: &u8| b.is_ascii_whitespace();
    bytes[from..end].iter().position(|b| !space(b)).map_or(end, |n| from + n)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(tag: &str) -> Vec<(&str, &str, Option<char>)> {
        attributes(tag, 0).map(|a| (&tag[a.name], &tag[a.value], a.quote)).collect()
    }

    #[test]
    fn sound_tags() {
        assert_eq!(
            read("<line  button=\"1\" lineIndex = '2'\n/>"),
            [("button", "1", Some('"')), ("lineIndex", "2", Some('\''))]
        );
        assert_eq!(read("<a>"), []);
        assert_eq!(read("<a x=\"/\"/>"), [("x", "/", Some('"'))]);
    }

    #[test]
    fn damaged_tags_give_what_they_have() {
        assert_eq!(read("<a b>"), [("b", "", None)]);
        assert_eq!(read("<a b=>"), [("b", "", None)]);
        assert_eq!(read("<a b=1 c=2>"), [("b", "1", None), ("c", "2", None)]);
        assert_eq!(read("<a b=\"1>"), [("b", "1", None)]);
        assert_eq!(read("<a \"x\">"), [("\"x\"", "", None)]);
        assert_eq!(read("<a =\"x\">"), [("=\"x\"", "", None)]);
        assert_eq!(read("<"), []);
    }

    #[test]
    fn names_of_tags() {
        assert_eq!(tag_name("</a >"), 2..3);
        assert_eq!(tag_name("<b/>"), 1..2);
        assert_eq!(tag_name("<"), 1..1);
    }
}
