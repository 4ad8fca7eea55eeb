//! Base64 lines around binary data, as `openssl enc -a` writes them. How they lay is remembered.

use base64ct::{Base64, Base64Unpadded, Base64UrlUnpadded, Encoding};

/// How base64 text is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Armour {
    /// Characters a line; 0 is one line for all.
    pub columns: usize,
    /// Lines end with CR LF.
    pub crlf: bool,
    /// The last line has an end.
    pub closed: bool,
}

impl Armour {
    /// What `openssl enc -a` writes.
    pub const USUAL: Self = Self { columns: 64, crlf: false, closed: true };

    /// Reads base64 text; `None` when it is none.
    #[must_use]
    pub fn read(text: &[u8]) -> Option<(Self, Vec<u8>)> {
        let trimmed = text.trim_ascii_start();
        let first = trimmed.iter().position(|&b| b == b'\n' || b == b'\r');
        let several = first
            .is_some_and(|at| trimmed.get(at..).is_some_and(|rest| !rest.trim_ascii().is_empty()));
        let armour = Self {
            columns: first.filter(|_| several).unwrap_or(0),
            crlf: text.contains(&b'\r'),
            closed: text.ends_with(b"\n"),
        };
        let letters: Vec<u8> = text.iter().copied().filter(|b| !b.is_ascii_whitespace()).collect();
        let letters = without_padding(&letters);
        let bytes = Base64Unpadded::decode_vec(std::str::from_utf8(letters).ok()?).ok()?;
        Some((armour, bytes))
    }

    /// Writes base64 text.
    #[must_use]
    pub fn write(self, bytes: &[u8]) -> Vec<u8> {
        let letters = Base64::encode_string(bytes);
        let end: &[u8] = if self.crlf { b"\r\n" } else { b"\n" };
        let columns = if self.columns == 0 { letters.len().max(1) } else { self.columns };
        let mut out = letters.as_bytes().chunks(columns).collect::<Vec<_>>().join(end);
        if self.closed {
            out.extend_from_slice(end);
        }
        out
    }
}

/// Base64 in either alphabet, with or without padding: how keys are told in text.
pub(super) fn key_from_base64(text: &str) -> Option<Vec<u8>> {
    let url: String = text
        .chars()
        .map(|c| match c {
            '+' => '-',
            '/' => '_',
            _ => c,
        })
        .collect();
    let letters = std::str::from_utf8(without_padding(url.as_bytes())).ok()?;
    Base64UrlUnpadded::decode_vec(letters).ok().filter(|key| !key.is_empty())
}

fn without_padding(letters: &[u8]) -> &[u8] {
    let cut = letters.strip_suffix(b"==").or_else(|| letters.strip_suffix(b"="));
    cut.unwrap_or(letters)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn layouts_are_kept() {
        let bytes: Vec<u8> = (0..200).collect();
        for length in [0, 1, 2, 3, 47, 48, 49, 96, 200] {
            for columns in [0, 64, 76] {
                for (crlf, closed) in [(false, true), (true, true), (false, false)] {
                    let armour = Armour { columns, crlf, closed };
                    let text = armour.write(&bytes[..length]);
                    let (read, back) = Armour::read(&text).unwrap();
                    assert_eq!(back, &bytes[..length]);
                    assert_eq!(read.write(&back), text, "{armour:?}");
                }
            }
        }
    }

    #[test]
    fn what_is_no_base64_is_refused() {
        for text in [&b"U2F%"[..], b"U", b"U2FsdGVk=X", b"====", b"\xFF"] {
            assert_eq!(Armour::read(text), None, "{text:?}");
        }
        assert_eq!(key_from_base64("-_-_"), key_from_base64("+/+/"));
        assert_eq!(key_from_base64("YQ=="), Some(b"a".to_vec()));
        assert_eq!(key_from_base64(""), None);
        assert_eq!(key_from_base64("a b"), None);
    }
}
