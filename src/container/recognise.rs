//! What bytes are, by their beginning and what they hold. Names are not trusted.

use super::{header, openssl, plausible};
use crate::container::gzip::GzipLayer;

/// What a file is on the outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outside {
    /// A header of signed files, encrypted files and trust lists.
    Header,
    /// The layout of another project (tag 0x70), for no phone.
    ForeignLayout,
    /// Gzip.
    Gzip,
    /// `openssl enc` with its mark, binary or base64.
    OpenSsl,
    /// A ZIP archive.
    Zip,
    /// A picture, document or program.
    Other,
    /// Text, surely.
    Text,
    /// Nothing that is recognised by its beginning; may still be text in an old encoding.
    Unmarked,
}

impl Outside {
    /// Recognises bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        const OTHER: [&[u8]; 6] =
            [b"\x89PNG", b"\xFF\xD8\xFF", b"GIF8", b"%PDF", b"\x7FELF", b"MZ\x90"];
        if header::looks_like(bytes) {
            Self::Header
        } else if header::is_foreign(bytes) {
            Self::ForeignLayout
        } else if GzipLayer::is_gzip(bytes) {
            Self::Gzip
        } else if openssl::is_marked(bytes) {
            Self::OpenSsl
        } else if bytes.starts_with(b"PK\x03\x04") {
            Self::Zip
        } else if OTHER.iter().any(|mark| bytes.starts_with(mark)) {
            Self::Other
        } else if plausible::is_surely_text(bytes) {
            Self::Text
        } else {
            Self::Unmarked
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Outside;

    #[test]
    fn beginnings_are_recognised() {
        for (bytes, expected) in [
            (&b"\x01\0\x02\x01\0\x02"[..], Outside::Header),
            (b"\x70\0\x02\x01\0\x71", Outside::ForeignLayout),
            (b"\x1F\x8B", Outside::Gzip),
            (b"Salted__", Outside::OpenSsl),
            (b"\nU2FsdGVkX1+a", Outside::OpenSsl),
            (b"PK\x03\x04", Outside::Zip),
            (b"\x89PNG\r\n", Outside::Other),
            (b"", Outside::Text),
            (b"<device/>", Outside::Text),
            (b"\xEF\xBB\xBF<device/>", Outside::Text),
            (b"\xFF\xFE<\0", Outside::Text),
            (b"Salted_", Outside::Text),
            (b"a \xFC", Outside::Unmarked),
            (b"\x01\0\x03", Outside::Unmarked),
        ] {
            assert_eq!(Outside::of(bytes), expected, "{bytes:?}");
        }
    }
}
