//! The smallest reader and writer of DER (X.690) that keys and certificates need.
//!
//! Nothing is copied on reading. What the values mean is for the callers to know.

/// Bytes that are no DER, or another structure than expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Malformed;

pub(super) const INTEGER: u8 = 0x02;
pub(super) const BIT_STRING: u8 = 0x03;
pub(super) const OCTET_STRING: u8 = 0x04;
pub(super) const NULL: u8 = 0x05;
pub(super) const OID: u8 = 0x06;
pub(super) const UTF8_STRING: u8 = 0x0c;
pub(super) const PRINTABLE_STRING: u8 = 0x13;
pub(super) const UTC_TIME: u8 = 0x17;
pub(super) const GENERALIZED_TIME: u8 = 0x18;
pub(super) const SEQUENCE: u8 = 0x30;
pub(super) const SET: u8 = 0x31;

/// The tag of a constructed, context-specific value.
pub(super) const fn context(number: u8) -> u8 {
    0xa0 | number
}

/// One value with its tag.
#[derive(Clone, Copy)]
pub(super) struct Item<'a> {
    pub(super) tag: u8,
    pub(super) value: &'a [u8],
    /// Tag and length included.
    pub(super) whole: &'a [u8],
}

/// Reads values one after the other.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.rest.is_empty()
    }

    pub(super) fn peek(&self) -> Option<u8> {
        self.rest.first().copied()
    }

    /// The next value, whatever it is.
    pub(super) fn next(&mut self) -> Result<Item<'a>, Malformed> {
        let (&[tag, first], after) = self.rest.split_first_chunk::<2>().ok_or(Malformed)?;
        // Tag numbers from 31 on take further bytes; nothing here uses them.
        if tag & 0x1f == 0x1f {
            return Err(Malformed);
        }
        let (length, body) = match first {
            0..=0x7f => (usize::from(first), after),
            0x81..=0x84 => {
                let (digits, body) =
                    after.split_at_checked(usize::from(first & 0x7f)).ok_or(Malformed)?;
                let length = digits.iter().fold(0_u64, |n, &digit| n << 8 | u64::from(digit));
                (usize::try_from(length).map_err(|_| Malformed)?, body)
            }
            _ => return Err(Malformed),
        };
        let (value, rest) = body.split_at_checked(length).ok_or(Malformed)?;
        let whole = self.rest.get(..self.rest.len() - rest.len()).ok_or(Malformed)?;
        self.rest = rest;
        Ok(Item { tag, value, whole })
    }

    /// The next value, which has to have this tag.
    pub(super) fn expect(&mut self, tag: u8) -> Result<&'a [u8], Malformed> {
        let item = self.next()?;
        if item.tag == tag { Ok(item.value) } else { Err(Malformed) }
    }

    /// The next value if it has this tag.
    pub(super) fn optional(&mut self, tag: u8) -> Result<Option<&'a [u8]>, Malformed> {
        if self.peek() == Some(tag) { self.expect(tag).map(Some) } else { Ok(None) }
    }

    /// A reader of the next value, a sequence.
    pub(super) fn sequence(&mut self) -> Result<Self, Malformed> {
        self.expect(SEQUENCE).map(Self::new)
    }

    /// The next value, an integer of any sign taken as unsigned: no leading zeros, one for zero.
    pub(super) fn unsigned(&mut self) -> Result<&'a [u8], Malformed> {
        let value = self.expect(INTEGER)?;
        if value.is_empty() { Err(Malformed) } else { Ok(trimmed(value)) }
    }

    /// The next value, an integer that fits.
    pub(super) fn small(&mut self) -> Result<u32, Malformed> {
        let value = self.unsigned()?;
        if value.len() > 4 {
            return Err(Malformed);
        }
        Ok(value.iter().fold(0, |n, &digit| n << 8 | u32::from(digit)))
    }

    /// The next value, a string of whole octets in a bit string.
    pub(super) fn bits(&mut self) -> Result<&'a [u8], Malformed> {
        match self.expect(BIT_STRING)?.split_first() {
            Some((0, octets)) => Ok(octets),
            _ => Err(Malformed),
        }
    }

    /// Nothing may follow.
    pub(super) fn end(&self) -> Result<(), Malformed> {
        if self.is_empty() { Ok(()) } else { Err(Malformed) }
    }
}

/// Without leading zero bytes, but at least one byte of what is not empty.
pub(super) fn trimmed(number: &[u8]) -> &[u8] {
    let zeros = number.iter().take_while(|&&byte| byte == 0).count();
    number.get(zeros.min(number.len().saturating_sub(1))..).unwrap_or_default()
}

/// Appends one value. Values of 4 GiB and more are not written by anyone.
pub(super) fn put(out: &mut Vec<u8>, tag: u8, value: &[u8]) {
    out.push(tag);
    let length = value.len().to_be_bytes();
    match value.len() {
        0..0x80 => out.extend(length.last()),
        _ => {
            let digits = trimmed(&length);
            out.push(0x80 | digits.len().to_be_bytes().last().copied().unwrap_or_default());
            out.extend_from_slice(digits);
        }
    }
    out.extend_from_slice(value);
}

/// Appends a non-negative integer.
pub(super) fn put_unsigned(out: &mut Vec<u8>, number: &[u8]) {
    let number = trimmed(number);
    let mut value = Vec::with_capacity(number.len() + 1);
    if number.first().is_none_or(|&byte| byte >= 0x80) {
        value.push(0);
    }
    value.extend_from_slice(number);
    put(out, INTEGER, &value);
    zeroize::Zeroize::zeroize(&mut value);
}

/// One value with this tag around the parts.
pub(super) fn wrapped(tag: u8, parts: &[&[u8]]) -> Vec<u8> {
    let mut inner = parts.concat();
    let mut out = Vec::with_capacity(inner.len() + 8);
    put(&mut out, tag, &inner);
    zeroize::Zeroize::zeroize(&mut inner);
    out
}

#[cfg(test)]
mod tests {
    use super::{Malformed, OCTET_STRING, Reader, put, put_unsigned, trimmed};

    #[test]
    fn lengths_of_every_form() {
        for length in [0, 1, 127, 128, 255, 256, 65_535, 65_536] {
            let value = vec![7; length];
            let mut out = Vec::new();
            put(&mut out, OCTET_STRING, &value);
            let mut reader = Reader::new(&out);
            assert_eq!(reader.expect(OCTET_STRING), Ok(&value[..]), "{length}");
            assert_eq!(reader.end(), Ok(()));
            for cut in [0, 1, out.len() - 1] {
                let cut = &out[..cut.min(out.len() - 1)];
                assert!(Reader::new(cut).next().is_err());
            }
        }
    }

    #[test]
    fn hostile_lengths() {
        for bytes in [
            &b"\x30\x80\x00\x00"[..],
            b"\x30\x84\xff\xff\xff\xff",
            b"\x30\x85\x01\x00\x00\x00\x00",
            b"\x30\xff",
            b"\x3f\x81\x00\x00",
            b"\x30",
        ] {
            assert!(matches!(Reader::new(bytes).next(), Err(Malformed)), "{bytes:x?}");
        }
    }

    #[test]
    fn integers() {
        for (number, expected) in [
            (&b"\x00\x00"[..], &b"\x02\x01\x00"[..]),
            (b"", b"\x02\x01\x00"),
            (b"\x7f", b"\x02\x01\x7f"),
            (b"\x00\x80", b"\x02\x02\x00\x80"),
        ] {
            let mut out = Vec::new();
            put_unsigned(&mut out, number);
            assert_eq!(out, expected);
        }
        assert_eq!(trimmed(b"\x00\x00\x05"), b"\x05");
        assert_eq!(Reader::new(b"\x02\x02\x00\x80").unsigned(), Ok(&b"\x80"[..]));
        assert_eq!(Reader::new(b"\x02\x05\x01\x00\x00\x00\x00").small(), Err(Malformed));
        assert_eq!(Reader::new(b"\x02\x00").unsigned(), Err(Malformed));
    }
}
