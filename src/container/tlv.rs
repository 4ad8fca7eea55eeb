//! Fields of one tag byte, two length bytes and a value: a cursor over them, and a writer.
//!
//! What the tags mean depends on where they stand, and is told elsewhere.

use super::error::{TlvError, WriteError};
use std::ops::Range;

/// A field: its tag and where it and its value are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Field {
    pub(super) tag: u8,
    /// Where the tag is.
    pub(super) at: usize,
    pub(super) value: Range<usize>,
}

/// Walks over fields; what is inside of a container is walked over like the rest.
pub(super) struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
    end: usize,
}

impl<'a> Reader<'a> {
    /// A reader from an offset to the end of the bytes.
    pub(super) fn new(bytes: &'a [u8], at: usize) -> Self {
        Self { bytes, at, end: bytes.len() }
    }

    /// Where the next field begins.
    pub(super) fn at(&self) -> usize {
        self.at
    }

    /// Ends the walk at an offset that was read underway; never behind the last byte.
    pub(super) fn end_at(&mut self, end: usize) {
        self.end = end.min(self.bytes.len());
    }

    /// The next tag, without moving.
    pub(super) fn peek(&self) -> Option<u8> {
        self.bytes.get(..self.end)?.get(self.at).copied()
    }

    /// Steps over one byte: a tag that has neither length nor value.
    pub(super) fn skip_bare(&mut self) {
        self.at += 1;
    }

    /// The next field; `None` at the end.
    pub(super) fn field(&mut self) -> Result<Option<Field>, TlvError> {
        let Some(tag) = self.peek() else { return Ok(None) };
        let at = self.at;
        let past = |bytes: &[u8], end: usize| {
            if end > bytes.len() {
                TlvError::Cut { tag, at }
            } else {
                TlvError::PastEnd { tag, at }
            }
        };
        let length = match self.bytes.get(at + 1..at + 3) {
            Some(&[high, low]) if at + 3 <= self.end => {
                usize::from(u16::from_be_bytes([high, low]))
            }
            _ => return Err(past(self.bytes, at + 3)),
        };
        let value = at + 3..at + 3 + length;
        if value.end > self.end {
            return Err(past(self.bytes, value.end));
        }
        self.at = value.end;
        Ok(Some(Field { tag, at, value }))
    }

    /// The tag and length of a container alone: its length is not looked at.
    pub(super) fn container(&mut self) -> Result<(), TlvError> {
        let Some(tag) = self.peek() else { return Ok(()) };
        if self.at + 3 > self.end {
            return Err(TlvError::Cut { tag, at: self.at });
        }
        self.at += 3;
        Ok(())
    }
}

/// Bytes being written.
#[derive(Default)]
pub(super) struct Writer {
    pub(super) bytes: Vec<u8>,
}

impl Writer {
    /// Writes one field.
    pub(super) fn field(&mut self, tag: u8, value: &[u8]) -> Result<(), WriteError> {
        let length = value.len();
        let stored = u16::try_from(length).map_err(|_| WriteError::TooLong { tag, length })?;
        self.bytes.push(tag);
        self.bytes.extend_from_slice(&stored.to_be_bytes());
        self.bytes.extend_from_slice(value);
        Ok(())
    }

    /// Writes a text with the NUL that ends it.
    pub(super) fn text(&mut self, tag: u8, text: &str) -> Result<(), WriteError> {
        let mut value = Vec::with_capacity(text.len() + 1);
        value.extend_from_slice(text.as_bytes());
        value.push(0);
        self.field(tag, &value)
    }
}

/// Two bytes as a number, if there are two.
pub(super) fn u16_of(value: &[u8]) -> Option<u16> {
    value.try_into().ok().map(u16::from_be_bytes)
}

/// A text with the NUL at its end taken off; what is not UTF-8 is replaced.
pub(super) fn text_of(value: &[u8]) -> String {
    String::from_utf8_lossy(value.strip_suffix(&[0]).unwrap_or(value)).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_walked_in_order() {
        let bytes = [4, 0, 1, b'x', 13, 5, 0, 0];
        let mut reader = Reader::new(&bytes, 0);
        assert_eq!(reader.field(), Ok(Some(Field { tag: 4, at: 0, value: 3..4 })));
        assert_eq!(reader.peek(), Some(13));
        reader.skip_bare();
        assert_eq!(reader.field(), Ok(Some(Field { tag: 5, at: 5, value: 8..8 })));
        assert_eq!(reader.field(), Ok(None));
    }

    #[test]
    fn a_field_over_an_end_says_which_end() {
        let bytes = [4, 0, 2, 1, 2, 9, 9, 9];
        for cut in 1..5 {
            let mut reader = Reader::new(&bytes[..cut], 0);
            assert_eq!(reader.field(), Err(TlvError::Cut { tag: 4, at: 0 }), "{cut}");
            let mut reader = Reader::new(&bytes, 0);
            reader.end_at(cut);
            assert_eq!(reader.field(), Err(TlvError::PastEnd { tag: 4, at: 0 }), "{cut}");
        }
        let mut beyond = Reader::new(&bytes, 99);
        assert_eq!(beyond.field(), Ok(None));
    }

    #[test]
    fn a_value_longer_than_its_length_field_is_refused() {
        let mut writer = Writer::default();
        writer.field(7, &[1, 2]).unwrap();
        assert_eq!(writer.bytes, [7, 0, 2, 1, 2]);
        assert!(writer.field(7, &vec![0; 65_535]).is_ok());
        let error = writer.text(7, &"n".repeat(65_535)).unwrap_err();
        assert_eq!(error, WriteError::TooLong { tag: 7, length: 65_536 });
    }
}
