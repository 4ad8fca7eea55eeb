//! Bytes in: what can be opened, and what is told of the rest.

use super::{EditSession, Original};
use crate::config::Config;
use crate::text::Decoded;
use std::fmt;

/// Files larger than this are refused: 64 MiB.
pub const LARGEST_FILE: usize = 64 << 20;

/// A wrapping that is recognised by its first bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Container {
    /// `01 00 02 01 00`: a signed file (`.sgn`, `.loads`).
    Signed,
    /// `01 00 02 02 00`: signed and encrypted for one phone (`.enc.sgn`).
    Encrypted,
    /// `01 00 02 01 01` or `01 02`: a trust list (CTL, ITL).
    TrustList,
    /// `1F 8B`: gzip.
    Gzip,
    /// `Salted__`: encrypted by `openssl enc`.
    OpenSsl,
    /// `PK`: a ZIP archive.
    Zip,
    /// A picture, document or program.
    Other,
}

/// Why a file is not opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OpenError {
    /// More than [`LARGEST_FILE`] bytes.
    TooLarge {
        /// How many there are.
        bytes: usize,
    },
    /// The file is wrapped in something that is recognised.
    Wrapped(Container),
    /// The bytes are no text.
    Binary,
}

impl fmt::Display for OpenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge { bytes } => {
                write!(f, "expected at most {LARGEST_FILE} bytes, but found {bytes}")
            }
            Self::Wrapped(container) => {
                let what = match container {
                    Container::Signed => "a signed file",
                    Container::Encrypted => "an encrypted file",
                    Container::TrustList => "a trust list",
                    Container::Gzip => "a gzip file",
                    Container::OpenSsl => "a file encrypted by OpenSSL",
                    Container::Zip => "a ZIP archive",
                    Container::Other => "a picture, document or program",
                };
                write!(f, "expected text, but found {what}")
            }
            Self::Binary => f.write_str("expected text, but found binary data"),
        }
    }
}

impl std::error::Error for OpenError {}

impl EditSession {
    /// Opens a file.
    ///
    /// # Errors
    ///
    /// [`OpenError`] when the bytes are not a text of any kind; a text always opens, whatever is
    /// wrong with it.
    pub fn open(name: &str, bytes: Vec<u8>) -> Result<Self, OpenError> {
        if bytes.len() > LARGEST_FILE {
            return Err(OpenError::TooLarge { bytes: bytes.len() });
        }
        if let Some(container) = Container::of(&bytes) {
            return Err(OpenError::Wrapped(container));
        }
        if is_binary(&bytes) {
            return Err(OpenError::Binary);
        }
        let mut decoded = Decoded::from_bytes(&bytes);
        let config = Config::read(std::mem::take(&mut decoded.text));
        Ok(Self::new(Original { name: name.to_owned(), bytes, decoded, config }))
    }
}

impl Container {
    /// Recognises a wrapping by the first bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Option<Self> {
        Some(match bytes {
            [1, 0, 2, 2, _, ..] => Self::Encrypted,
            [1, 0, 2, 1, 2, ..] => Self::TrustList,
            [1, 0, 2, 1, _, ..] => Self::Signed,
            [0x1F, 0x8B, ..] => Self::Gzip,
            _ if bytes.starts_with(b"Salted__") => Self::OpenSsl,
            _ if bytes.starts_with(b"PK\x03\x04") => Self::Zip,
            _ if bytes.starts_with(b"\x89PNG")
                || bytes.starts_with(b"\xFF\xD8\xFF")
                || bytes.starts_with(b"GIF8")
                || bytes.starts_with(b"%PDF")
                || bytes.starts_with(b"\x7FELF")
                || bytes.starts_with(b"MZ\x90") =>
            {
                Self::Other
            }
            _ => return None,
        })
    }
}

/// Whether bytes are no text: many control characters, and no sign of markup at the beginning.
fn is_binary(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(8192)];
    let utf16 = head.starts_with(b"\xFF\xFE") || head.starts_with(b"\xFE\xFF");
    let markup = |b: &[u8]| b.trim_ascii_start().starts_with(b"<");
    if utf16 || markup(head) || head.starts_with(b"\xEF\xBB\xBF") || head.starts_with(b"\0<\0") {
        return false;
    }
    let odd = |b: &&u8| **b < b' ' && !b.is_ascii_whitespace();
    let controls = head.iter().filter(odd).count();
    let limit = if std::str::from_utf8(bytes).is_ok() { head.len() / 8 } else { head.len() / 50 };
    controls > limit + 4
}

#[cfg(test)]
mod tests {
    use super::*;

    fn open(bytes: &[u8]) -> Result<EditSession, OpenError> {
        EditSession::open("x", bytes.to_vec())
    }

    #[test]
    fn text_opens_whatever_is_wrong_with_it() {
        for bytes in [&b""[..], b"<", b"\0<\0a", b"<a>\0\0\0\0\0\0\0\0", b"\xFF", b"a: \x01", b"\n"]
        {
            assert!(open(bytes).is_ok(), "{bytes:?}");
        }
    }

    #[test]
    fn what_is_no_text_is_named() {
        let error = |bytes: &[u8]| open(bytes).err();
        let wrapped = |c| Some(OpenError::Wrapped(c));
        assert_eq!(error(b"\x01\x00\x02\x01\x00\x02"), wrapped(Container::Signed));
        assert_eq!(error(b"\x01\x00\x02\x02\x00\x02"), wrapped(Container::Encrypted));
        assert_eq!(error(b"\x01\x00\x02\x01\x02\x02"), wrapped(Container::TrustList));
        assert_eq!(error(b"\x1F\x8B\x08"), wrapped(Container::Gzip));
        assert_eq!(error(b"Salted__12345678"), wrapped(Container::OpenSsl));
        assert_eq!(error(b"PK\x03\x04"), wrapped(Container::Zip));
        assert_eq!(error(b"\x89PNG\r\n"), wrapped(Container::Other));
        let junk: Vec<u8> =
            (0..4096u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13).to_le_bytes()[0]).collect();
        assert_eq!(error(&junk), Some(OpenError::Binary));
        let large = EditSession::open("x", vec![b' '; LARGEST_FILE + 1]).err();
        assert_eq!(large, Some(OpenError::TooLarge { bytes: LARGEST_FILE + 1 }));
    }
}
