//! PEM blocks (RFC 7468), read leniently and written plainly.
//!
//! Text around blocks, line ends of any kind, indentation and the headers of old encrypted keys
//! are all met in practice.

use base64ct::{Base64, Encoding};
use zeroize::{Zeroize, Zeroizing};

use super::secret::Secret;

/// One block.
pub(super) struct Block {
    /// Such as `CERTIFICATE`.
    pub(super) label: String,
    /// The value of `DEK-Info` of an old encrypted key.
    pub(super) cipher: Option<String>,
    /// What the block holds; none if it is no base64 or the block has no end.
    pub(super) body: Option<Zeroizing<Vec<u8>>>,
}

const BEGIN: &[u8] = b"-----BEGIN ";
const END: &[u8] = b"-----END ";
const DASHES: &[u8] = b"-----";

/// Whether some line opens a block.
pub(super) fn has_blocks(bytes: &[u8]) -> bool {
    find(bytes, BEGIN).is_some()
}

/// All blocks in their order.
pub(super) fn blocks(mut bytes: &[u8]) -> Vec<Block> {
    let mut blocks = Vec::new();
    while let Some(start) = find(bytes, BEGIN) {
        let after = bytes.get(start + BEGIN.len()..).unwrap_or_default();
        let same_line = |end: &usize| {
            let label = after.get(..*end).unwrap_or_default();
            !label.iter().any(|byte| matches!(byte, b'\r' | b'\n'))
        };
        let Some(label_end) = find(after, DASHES).filter(same_line) else {
            bytes = after;
            continue;
        };
        let (label, inside) = after.split_at(label_end);
        let label = String::from_utf8_lossy(label).trim().to_owned();
        let inside = inside.get(DASHES.len()..).unwrap_or_default();
        // The next line of dashes ends the block, whatever it says.
        let Some(end) = find(inside, DASHES) else {
            blocks.push(Block { label, cipher: None, body: None });
            break;
        };
        let (text, tail) = inside.split_at(end);
        if !tail.starts_with(END) {
            blocks.push(Block { label, cipher: None, body: None });
            bytes = tail;
            continue;
        }
        let (cipher, body) = content(text);
        blocks.push(Block { label, cipher, body });
        bytes = tail.get(END.len()..).unwrap_or_default();
    }
    blocks
}

/// Cipher and body of the text between the lines of dashes.
fn content(text: &[u8]) -> (Option<String>, Option<Zeroizing<Vec<u8>>>) {
    let mut cipher = None;
    let mut digits = Zeroizing::new(Vec::with_capacity(text.len()));
    for line in text.split(|byte| matches!(byte, b'\r' | b'\n')) {
        let line = line.trim_ascii();
        // No base64 holds a colon.
        if line.contains(&b':') {
            if let Some(value) = line.strip_prefix(b"DEK-Info:") {
                cipher = Some(String::from_utf8_lossy(value.trim_ascii()).into_owned());
            }
            continue;
        }
        digits.extend(line.iter().filter(|byte| !byte.is_ascii_whitespace()));
    }
    (cipher, decoded(&digits))
}

/// The bytes behind base64 digits without white space.
pub(super) fn decoded(digits: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let text = std::str::from_utf8(digits).ok()?;
    Base64::decode_vec(text).ok().map(Zeroizing::new)
}

/// One block around the bytes.
pub(super) fn armored(label: &str, bytes: &[u8]) -> Secret {
    let mut digits = Base64::encode_string(bytes);
    // Big enough from the start, so that no half of a key is left behind by growing.
    let mut out = Vec::with_capacity(digits.len() + digits.len() / 32 + 2 * label.len() + 64);
    out.extend_from_slice(format!("-----BEGIN {label}-----\n").as_bytes());
    for line in digits.as_bytes().chunks(64) {
        out.extend_from_slice(line);
        out.push(b'\n');
    }
    out.extend_from_slice(format!("-----END {label}-----\n").as_bytes());
    digits.zeroize();
    Secret::new(out)
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    memchr::memmem::find(bytes, what)
}
