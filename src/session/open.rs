//! Bytes in: what can be opened, and what is told of the rest.

use super::package::{Closed, ClosedFile, Package};
use super::{EditSession, Original};
use crate::config::Config;
use crate::container::layers::{self, Layer, Need, Rest, Unsupported};
use crate::crypto::Keyring;
use crate::text::Decoded;
use std::fmt;
use std::rc::Rc;

/// Files larger than this are refused: 64 MiB.
pub const LARGEST_FILE: usize = 64 << 20;

/// Why a file is not opened as text.
#[derive(Clone, Debug)]
pub enum OpenError {
    /// More than [`LARGEST_FILE`] bytes.
    TooLarge {
        /// How many there are.
        bytes: usize,
    },
    /// The file is kept, with the reason: it may open with another key, or is no text at all.
    Closed(Rc<ClosedFile>),
}

/// Two are equal when they tell of the same attempt.
impl PartialEq for OpenError {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::TooLarge { bytes: a }, Self::TooLarge { bytes: b }) => a == b,
            (Self::Closed(a), Self::Closed(b)) => Rc::ptr_eq(a, b),
            _ => false,
        }
    }
}

impl OpenError {
    /// The reason, for a file that is kept.
    #[must_use]
    pub fn why(&self) -> Option<&Closed> {
        match self {
            Self::TooLarge { .. } => None,
            Self::Closed(file) => Some(&file.why),
        }
    }
}

impl fmt::Display for OpenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge { bytes } => {
                write!(f, "expected at most {LARGEST_FILE} bytes, but found {bytes}")
            }
            Self::Closed(file) => match &file.why {
                Closed::Locked(need) => f.write_str(&needed(need)),
                Closed::TrustList(_) => f.write_str("expected text, but found a trust list"),
                Closed::Damaged(error) => write!(f, "{error}"),
                Closed::Unsupported(kind) => f.write_str(recognised(*kind)),
                Closed::Binary => f.write_str("expected text, but found binary data"),
            },
        }
    }
}

impl std::error::Error for OpenError {}

fn needed(need: &Need) -> String {
    match need {
        Need::PrivateKey { bits: None, .. } => "the wrapped key is missing in the file".to_owned(),
        Need::PrivateKey { bits: Some(bits), tried, fitting, .. } => {
            let phone = format!("expected the phone's private key, RSA {bits}");
            match (tried, fitting) {
                (0, _) => phone,
                (_, 0) => format!("{phone}, but none of the keys at hand has that size"),
                _ => format!("{phone}, but found another key, or a damaged file"),
            }
        }
        Need::Passphrase { tried: 0, .. } => "expected a passphrase".to_owned(),
        Need::Passphrase { .. } => "expected another passphrase".to_owned(),
        Need::ContentKey { tried: 0, .. } => "expected a content key".to_owned(),
        Need::ContentKey { .. } => "expected another content key".to_owned(),
    }
}

fn recognised(kind: Unsupported) -> &'static str {
    match kind {
        Unsupported::ForeignLayout => "the layout of another project (tag 0x70), for no phone",
        Unsupported::Zip => "expected text, but found a ZIP archive",
        Unsupported::Other => "expected text, but found a picture, document or program",
        Unsupported::Blocks { .. } => {
            "encrypted without a mark: a manual-key file of an old phone, or an OpenSSL file \
             without its salt"
        }
        Unsupported::Binary => "expected text, but found binary data",
    }
}

impl EditSession {
    /// Opens a file for which no key is needed.
    ///
    /// # Errors
    ///
    /// See [`Self::open_with`].
    pub fn open(name: &str, bytes: Vec<u8>) -> Result<Self, OpenError> {
        Self::open_with(name, bytes, &Keyring::default())
    }

    /// Opens a file, peeling off what it is wrapped in with the keys at hand.
    ///
    /// # Errors
    ///
    /// [`OpenError`] when no text is reached; a text always opens, whatever is wrong with it.
    pub fn open_with(
        name: &str,
        bytes: impl Into<Rc<[u8]>>,
        keys: &Keyring,
    ) -> Result<Self, OpenError> {
        let bytes = bytes.into();
        if bytes.len() > LARGEST_FILE {
            return Err(OpenError::TooLarge { bytes: bytes.len() });
        }
        let peeled = layers::peel(&bytes, keys);
        let package = Package { name: name.to_owned(), bytes, layers: peeled.layers.into() };
        let closed = |package, why, content| {
            Err(OpenError::Closed(Rc::new(ClosedFile { package, why, content })))
        };
        let content: Rc<[u8]> = match peeled.rest {
            // Nothing came off: the bytes are shared, not kept twice.
            Rest::Content(_) if package.layers.is_empty() => package.bytes.clone(),
            Rest::Content(content) => content.into(),
            Rest::TrustList(list, bytes) => {
                let why = Closed::TrustList(Rc::from(list));
                return closed(package, why, Some(bytes.into()));
            }
            Rest::Locked(need) => return closed(package, Closed::Locked(need), None),
            Rest::Damaged(error) => return closed(package, Closed::Damaged(error), None),
            Rest::Unsupported(kind) => {
                let content = payload(&package);
                let why = reason(kind, &package, content.is_some());
                return closed(package, why, content);
            }
        };
        if is_binary(&content) {
            return closed(package, Closed::Binary, Some(content));
        }
        let mut decoded = Decoded::from_bytes(&content);
        let config = Config::read(std::mem::take(&mut decoded.text));
        Ok(Self::new(Original { package, content, decoded, config }))
    }
}

impl ClosedFile {
    /// Tries again with other keys.
    ///
    /// # Errors
    ///
    /// See [`EditSession::open_with`].
    pub fn try_again(&self, keys: &Keyring) -> Result<EditSession, OpenError> {
        EditSession::open_with(&self.package.name, self.package.bytes.clone(), keys)
    }
}

/// The content of a file that is signed and nothing else.
fn payload(package: &Package) -> Option<Rc<[u8]>> {
    match package.layers() {
        [Layer::Signed(layer)] => Some(layer.signed.payload(&package.bytes).into()),
        _ => None,
    }
}

/// Ring tones and locales are signed like configurations, and no guess is made at them.
fn reason(kind: Unsupported, package: &Package, signed: bool) -> Closed {
    let guessed = matches!(kind, Unsupported::Blocks { .. } | Unsupported::Binary);
    if signed && guessed && !package.base_name().to_ascii_lowercase().contains(".cnf") {
        return Closed::Binary;
    }
    Closed::Unsupported(kind)
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
        let junk: Vec<u8> =
            (0..4096u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13).to_le_bytes()[0]).collect();
        assert!(open(&junk).is_err());
        let error = open(b"\x1F\x8B\x08").expect_err("cut");
        assert!(matches!(error.why(), Some(Closed::Damaged(_))), "{error}");
        let large = EditSession::open("x", vec![b' '; LARGEST_FILE + 1]).err();
        assert_eq!(large, Some(OpenError::TooLarge { bytes: LARGEST_FILE + 1 }));
    }
}
