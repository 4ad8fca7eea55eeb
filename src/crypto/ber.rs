//! Turns the looser BER, which some programs write PKCS #12 in, into what [`Reader`] takes.
//!
//! [`Reader`]: super::asn1::Reader

use zeroize::Zeroizing;

use super::asn1::{Malformed, OCTET_STRING, put};

/// Structures nest about a dozen deep; a file that goes on is no key file.
const DEEPEST: usize = 32;

/// The same values with definite lengths, and octet strings in one piece.
pub(super) fn definite(bytes: &[u8]) -> Result<Zeroizing<Vec<u8>>, Malformed> {
    let mut out = Zeroizing::new(Vec::with_capacity(bytes.len()));
    value(bytes, &mut out, DEEPEST)?;
    Ok(out)
}

/// Writes the first value of the bytes; returns what follows it.
fn value<'a>(bytes: &'a [u8], out: &mut Vec<u8>, depth: usize) -> Result<&'a [u8], Malformed> {
    let depth = depth.checked_sub(1).ok_or(Malformed)?;
    let (&[tag, first], after) = bytes.split_first_chunk::<2>().ok_or(Malformed)?;
    if tag & 0x1f == 0x1f {
        return Err(Malformed);
    }
    let constructed = tag & 0x20 != 0;
    let mut inner = Zeroizing::new(Vec::new());
    let rest = if first == 0x80 && constructed {
        let mut rest = after;
        while !rest.starts_with(&[0, 0]) {
            rest = value(rest, &mut inner, depth)?;
        }
        rest.get(2..).unwrap_or_default()
    } else {
        let (length, body) = length(first, after)?;
        let (content, rest) = body.split_at_checked(length).ok_or(Malformed)?;
        if constructed {
            let mut content = content;
            while !content.is_empty() {
                content = value(content, &mut inner, depth)?;
            }
        } else {
            inner.extend_from_slice(content);
        }
        rest
    };
    if tag == OCTET_STRING | 0x20 {
        let joined = joined(&inner)?;
        put(out, OCTET_STRING, &joined);
    } else {
        put(out, tag, &inner);
    }
    Ok(rest)
}

/// The contents of octet strings in a row.
pub(super) fn joined(pieces: &[u8]) -> Result<Zeroizing<Vec<u8>>, Malformed> {
    let mut reader = super::asn1::Reader::new(pieces);
    let mut out = Zeroizing::new(Vec::with_capacity(pieces.len()));
    while !reader.is_empty() {
        out.extend_from_slice(reader.expect(OCTET_STRING)?);
    }
    Ok(out)
}

fn length(first: u8, after: &[u8]) -> Result<(usize, &[u8]), Malformed> {
    match first {
        0..=0x7f => Ok((usize::from(first), after)),
        0x81..=0x84 => {
            let (digits, body) =
                after.split_at_checked(usize::from(first & 0x7f)).ok_or(Malformed)?;
            let length = digits.iter().fold(0_u64, |n, &digit| n << 8 | u64::from(digit));
            Ok((usize::try_from(length).map_err(|_| Malformed)?, body))
        }
        _ => Err(Malformed),
    }
}

#[cfg(test)]
mod tests {
    use super::definite;

    #[test]
    fn open_ends_and_pieces() {
        // SEQUENCE { [0] { OCTET STRING in two pieces }, INTEGER 5 }, all without lengths.
        let loose =
            b"\x30\x80\xa0\x80\x24\x80\x04\x01a\x04\x02bc\x00\x00\x00\x00\x02\x01\x05\x00\x00";
        assert_eq!(**definite(loose).unwrap(), *b"\x30\x0a\xa0\x05\x04\x03abc\x02\x01\x05");
        let strict = b"\x30\x0a\xa0\x05\x04\x03abc\x02\x01\x05";
        assert_eq!(**definite(strict).unwrap(), *strict);
        for end in 0..loose.len() {
            assert!(definite(&loose[..end]).is_err(), "{end}");
        }
    }

    #[test]
    fn nesting_ends() {
        assert!(definite(&[0x30, 0x80].repeat(100_000)).is_err());
        assert!(definite(&[0xa0; 100_000]).is_err());
    }
}
