//! What a file in DER is, told by its first bytes.

use super::asn1::{INTEGER, OCTET_STRING, OID, SEQUENCE};

/// The kinds of structures that hold keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    Certificate,
    Pkcs1,
    Pkcs7,
    Pkcs8,
    EncryptedPkcs8,
    Pkcs12,
    Sec1,
}

/// What DER this is, by its first bytes: also of a file that was cut later on.
pub(super) fn shape(bytes: &[u8]) -> Option<Shape> {
    let inside = |bytes| -> Option<&[u8]> {
        let (&[SEQUENCE, first], after) = <[u8]>::split_first_chunk::<2>(bytes)? else {
            return None;
        };
        let digits = if first > 0x80 { usize::from(first & 0x7f) } else { 0 };
        after.get(digits..).filter(|_| digits <= 4)
    };
    let body = inside(bytes)?;
    match body {
        [INTEGER, 1, 3, SEQUENCE, ..] => Some(Shape::Pkcs12),
        [INTEGER, 1, 0 | 1, SEQUENCE, ..] => Some(Shape::Pkcs8),
        [INTEGER, 1, 0 | 1, INTEGER, ..] => Some(Shape::Pkcs1),
        [INTEGER, 1, 1, OCTET_STRING, ..] => Some(Shape::Sec1),
        [OID, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 7, ..] => Some(Shape::Pkcs7),
        [SEQUENCE, ..] => match inside(body)? {
            [OID, 9 | 10, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 5 | 12, ..] => {
                Some(Shape::EncryptedPkcs8)
            }
            [0xa0, 3, INTEGER, 1, ..] | [INTEGER, _, _, ..] => Some(Shape::Certificate),
            _ => None,
        },
        _ => None,
    }
}
