//! What characters mean inside a value, and the smallest change that makes another value of it.
//!
//! The five references of XML and numeric ones are read; any other `&name;` is text as it stands:
//! entities are never expanded or fetched.

use std::borrow::Cow;
use std::ops::Range;

/// Where a value stands, which decides what has to be escaped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Context {
    /// Between tags.
    Text,
    /// Between quotes of this kind.
    Attribute(char),
}

/// Reads the reference at the beginning of `text`: its length and its character.
///
/// `None` when `&` begins no reference; no character for a reference that XML does not define.
pub(crate) fn reference(text: &str) -> Option<(usize, Option<char>)> {
    let body = text.strip_prefix('&')?;
    let end = body.bytes().take(32).position(|b| b == b';')?;
    let name = &body[..end];
    let character = match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => match name.strip_prefix('#') {
            Some(number) => {
                let code = match number.strip_prefix(['x', 'X']) {
                    Some(hex) => u32::from_str_radix(hex, 16),
                    None => number.parse(),
                };
                let sign = number.starts_with(['+', '-']) || number.contains("x+");
                code.ok().filter(|&c| c > 0 && !sign).and_then(char::from_u32)
            }
            None => {
                let named = name.starts_with(|c: char| c.is_ascii_alphabetic())
                    && name.chars().all(|c| c.is_ascii_alphanumeric() || ".-_".contains(c));
                if !named {
                    return None;
                }
                None
            }
        },
    };
    Some((end + 2, character))
}

/// The first unit of a raw value: how many bytes, and what they mean (`None`: themselves).
fn unit(raw: &str) -> Option<(usize, Option<char>)> {
    let first = raw.chars().next()?;
    Some(match first {
        '&' => match reference(raw) {
            Some((len, Some(c))) => (len, Some(c)),
            _ => (1, None),
        },
        '\r' if raw.starts_with("\r\n") => (2, Some('\n')),
        '\r' => (1, Some('\n')),
        c => (c.len_utf8(), None),
    })
}

/// The value that raw characters of the file stand for.
#[must_use]
pub fn decode(raw: &str) -> Cow<'_, str> {
    if !raw.contains(['&', '\r']) {
        return Cow::Borrowed(raw);
    }
    let mut out = String::with_capacity(raw.len());
    let mut at = 0;
    while let Some((len, meaning)) = unit(&raw[at..]) {
        match meaning {
            Some(c) => out.push(c),
            None => out.push_str(&raw[at..at + len]),
        }
        at += len;
    }
    Cow::Owned(out)
}

/// Writes a value as characters of the file, escaping only what has to be.
///
/// `holds` says which characters the file's encoding can write; others become references, as do
/// control characters. Line breaks become `line_ending`.
#[must_use]
pub fn encode(
    value: &str,
    context: Context,
    line_ending: &str,
    holds: &dyn Fn(char) -> bool,
) -> String {
    let mut out = String::with_capacity(value.len());
    for c in value.chars() {
        match (c, context) {
            ('&', _) => out.push_str("&amp;"),
            ('<', _) => out.push_str("&lt;"),
            ('>', Context::Text) if out.ends_with("]]") => out.push_str("&gt;"),
            ('"', Context::Attribute('"')) => out.push_str("&quot;"),
            ('\'', Context::Attribute('\'')) => out.push_str("&apos;"),
            ('\n', _) => out.push_str(line_ending),
            ('\r', _) => out.push_str("&#13;"),
            (c, _) if !holds(c) => out.push_str(&format!("&#{};", u32::from(c))),
            (c, _) => out.push(c),
        }
    }
    out
}

/// The part of `raw` that has to change so that it means `wanted`, and what takes its place.
///
/// References and spellings in the rest of the value stay as the file has them. `None` when the
/// value is already the wanted one.
#[must_use]
pub fn change(
    raw: &str,
    wanted: &str,
    context: Context,
    line_ending: &str,
    holds: &dyn Fn(char) -> bool,
) -> Option<(Range<usize>, String)> {
    let now = decode(raw);
    if now == wanted {
        return None;
    }
    let head = matching_head(raw, wanted);
    let tail = matching_tail(&raw[head.0..], &wanted[head.1..]);
    let range = head.0..raw.len() - tail.0;
    let insert = encode(&wanted[head.1..wanted.len() - tail.1], context, line_ending, holds);
    let result = format!("{}{insert}{}", &raw[..range.start], &raw[range.end..]);
    // A bare `&` before what is typed may turn into a reference: then write the value anew.
    if decode(&result) == wanted && !result.contains("]]>") {
        Some((range, insert))
    } else {
        Some((0..raw.len(), encode(wanted, context, line_ending, holds)))
    }
}

/// Bytes of raw units, and of the wanted value, that agree from the start.
fn matching_head(raw: &str, wanted: &str) -> (usize, usize) {
    let (mut r, mut w) = (0, 0);
    while let Some((len, meaning)) = unit(&raw[r..]) {
        let mut buffer = [0; 4];
        let decoded = match meaning {
            Some(c) => &*c.encode_utf8(&mut buffer),
            None => &raw[r..r + len],
        };
        if !wanted[w..].starts_with(decoded) {
            break;
        }
        r += len;
        w += decoded.len();
    }
    (r, w)
}

/// Bytes of raw units, and of the wanted value, that agree at the end.
fn matching_tail(raw: &str, wanted: &str) -> (usize, usize) {
    let mut units = Vec::new();
    let mut at = 0;
    while let Some((len, meaning)) = unit(&raw[at..]) {
        units.push((at, len, meaning));
        at += len;
    }
    let (mut r, mut w) = (0, 0);
    for (at, len, meaning) in units.into_iter().rev() {
        let mut buffer = [0; 4];
        let decoded = match meaning {
            Some(c) => &*c.encode_utf8(&mut buffer),
            None => &raw[at..at + len],
        };
        if !wanted[..wanted.len() - w].ends_with(decoded) {
            break;
        }
        r += len;
        w += decoded.len();
    }
    (r, w)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn changed(raw: &str, wanted: &str) -> String {
        let ascii = |c: char| c.is_ascii();
        match change(raw, wanted, Context::Text, "\r\n", &ascii) {
            Some((range, insert)) => {
                format!("{}{insert}{}", &raw[..range.start], &raw[range.end..])
            }
            None => raw.to_owned(),
        }
    }

    #[test]
    fn references_are_read_and_others_left() {
        assert_eq!(decode("a&amp;b&#65;&#x42;&nbsp;&&;\r\n"), "a&bAB&nbsp;&&;\n");
        for none in ["&", "& ", "&;", "&#;", "&1;", "&a b;", "&#0;", "&#xD800;", "&#+5;"] {
            assert_eq!(decode(none), none);
        }
    }

    #[test]
    fn only_the_changed_part_is_written() {
        assert_eq!(changed("M&#252;ller &amp; Co", "Müller & Sons"), "M&#252;ller &amp; Sons");
        assert_eq!(changed("AT&T", "AT&T2"), "AT&T2");
        assert_eq!(changed("a", "a<ü\n"), "a&lt;&#252;\r\n");
        assert_eq!(changed("&nbsp;x", "&nbsp;y"), "&nbsp;y");
        assert_eq!(changed("a]]", "a]]>"), "a]]&gt;");
    }

    #[test]
    fn a_bare_ampersand_does_not_become_a_reference() {
        assert_eq!(changed("a&", "a&lt;"), "a&amp;lt;");
    }

    #[test]
    fn quotes_matter_in_attributes_only() {
        let all = |_| true;
        assert_eq!(encode("\"'", Context::Attribute('"'), "\n", &all), "&quot;'");
        assert_eq!(encode("\"'", Context::Text, "\n", &all), "\"'");
    }

    proptest! {
        #[test]
        fn a_changed_value_means_what_was_wanted(raw in "([a-c&;\\]>\u{fc}]|&amp;|&#65;){0,12}", wanted in "[a-c&;\\]>\u{fc}\n]{0,12}") {
            let written = changed(&raw, &wanted);
            prop_assert_eq!(decode(&written), wanted);
        }
    }
}
