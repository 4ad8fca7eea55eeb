//! The content coding `aes128gcm` (RFC 8188): records of AES-128-GCM after a small header.
//!
//! It has no mark of its own; [`Header::likely`] says how much a file looks like one.

use super::armour::key_from_base64;
use super::plausible;
use crate::crypto::Secret;
use aes_gcm::aead::AeadInOut;
use aes_gcm::{Aes128Gcm, KeyInit};
use hkdf::Hkdf;
use rand_core::CryptoRng;
use sha2::Sha256;
use std::fmt;
use zeroize::Zeroizing;

const TAG: usize = 16;
/// Salt, record size, length of the key's name.
const FIXED: usize = 21;
/// Tag and delimiter: what a record spends on itself.
const SPENT: u32 = 17;

/// How a file was encrypted; enough to write it again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aes128GcmLayer {
    /// The input keying material as it was given.
    pub key: Secret,
    /// How that text stands for bytes.
    pub form: KeyForm,
    /// The salt of the file.
    pub salt: [u8; 16],
    /// The largest record, 18 or more.
    pub record_size: u32,
    /// The name of the key, mostly empty.
    pub key_id: Vec<u8>,
    /// Bytes of padding in each record; empty where no record has any.
    pub padding: Vec<u32>,
    /// Whether the key was proved. An empty file without a record proves nothing.
    pub authenticated: bool,
}

/// How the text of a key stands for bytes. No document says which one a phone takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyForm {
    /// The text itself.
    Text,
    /// Base64 in either alphabet.
    Base64,
    /// Hexadecimal digits.
    Hex,
}

/// What stands before the records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header<'a> {
    /// The salt.
    pub salt: [u8; 16],
    /// The largest record.
    pub record_size: u32,
    /// The name of the key.
    pub key_id: &'a [u8],
    /// The records, joined.
    pub records: &'a [u8],
}

/// Why such a file is not opened or written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aes128GcmError {
    /// The file ends within its header.
    Header,
    /// The record size is below 18.
    RecordSize {
        /// What the file says.
        found: u32,
    },
    /// The first record fits none of the keys; it may also be damaged.
    WrongKey,
    /// A later record is damaged.
    Record {
        /// Its number, from 0.
        number: usize,
    },
    /// The file ends after a record that is not the last.
    Cut,
    /// The name of the key is longer than 255 bytes.
    KeyId {
        /// Its length.
        bytes: usize,
    },
    /// The text is no key in the form told.
    Key,
}

impl fmt::Display for Aes128GcmError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Header => f.write_str("expected an aes128gcm header, but the file ends"),
            Self::RecordSize { found } => {
                write!(f, "expected a record size of 18 or more, but found {found}")
            }
            Self::WrongKey => f.write_str("expected the content key of the file"),
            Self::Record { number } => write!(f, "expected record {number} undamaged"),
            Self::Cut => f.write_str("expected another record, but the file ends"),
            Self::KeyId { bytes } => {
                write!(f, "expected a key name of at most 255 bytes, but found {bytes}")
            }
            Self::Key => f.write_str("expected a content key, but found other text"),
        }
    }
}

impl std::error::Error for Aes128GcmError {}

impl KeyForm {
    /// The bytes a text stands for in this form.
    #[must_use]
    pub fn bytes(self, key: &Secret) -> Option<Secret> {
        let text = || std::str::from_utf8(key.expose()).ok().map(str::trim);
        match self {
            Self::Text => Some(key.clone()),
            Self::Base64 => key_from_base64(text()?).map(Secret::new),
            Self::Hex => {
                let digits = Zeroizing::new(text()?.to_ascii_lowercase());
                base16(&digits).map(Secret::new)
            }
        }
    }
}

fn base16(digits: &str) -> Option<Vec<u8>> {
    if digits.is_empty() || !digits.len().is_multiple_of(2) {
        return None;
    }
    let value = |b: u8| char::from(b).to_digit(16).and_then(|d| u8::try_from(d).ok());
    let pair = |pair: &[u8]| match pair {
        &[high, low] => Some(value(high)? << 4 | value(low)?),
        _ => None,
    };
    digits.as_bytes().chunks(2).map(pair).collect()
}

impl<'a> Header<'a> {
    /// Reads the header.
    ///
    /// # Errors
    ///
    /// [`Aes128GcmError::Header`] or [`Aes128GcmError::RecordSize`].
    pub fn read(bytes: &'a [u8]) -> Result<Self, Aes128GcmError> {
        let (salt, rest) = bytes.split_first_chunk::<16>().ok_or(Aes128GcmError::Header)?;
        let (size, rest) = rest.split_first_chunk::<4>().ok_or(Aes128GcmError::Header)?;
        let (&length, rest) = rest.split_first().ok_or(Aes128GcmError::Header)?;
        let parts = rest.split_at_checked(usize::from(length)).ok_or(Aes128GcmError::Header)?;
        let record_size = u32::from_be_bytes(*size);
        if record_size <= SPENT {
            return Err(Aes128GcmError::RecordSize { found: record_size });
        }
        Ok(Self { salt: *salt, record_size, key_id: parts.0, records: parts.1 })
    }

    /// Whether the header is sensible and the length fits: most random bytes are not.
    #[must_use]
    pub fn likely(&self) -> bool {
        let last = self.records.len() % self.size();
        let name = std::str::from_utf8(self.key_id).is_ok_and(|n| !n.contains(char::is_control));
        // A salt of letters happens, but then the records must not be text.
        let letters = self.salt.iter().all(|&b| b.is_ascii_graphic() || b.is_ascii_whitespace());
        let text = letters && !self.records.is_empty() && !plausible::is_binary(self.records);
        self.record_size <= 1 << 24 && name && !text && (last == 0 || last > TAG)
    }

    fn size(&self) -> usize {
        usize::try_from(self.record_size).unwrap_or(usize::MAX)
    }
}

/// One key at work on one file.
struct Records {
    cipher: Aes128Gcm,
    nonce: [u8; 12],
}

impl Records {
    fn new(salt: &[u8; 16], key: &Secret) -> Option<Self> {
        let derived = Hkdf::<Sha256>::new(Some(salt), key.expose());
        let mut cek = Zeroizing::new([0; 16]);
        let mut nonce = [0; 12];
        derived.expand(b"Content-Encoding: aes128gcm\0", cek.as_mut_slice()).ok()?;
        derived.expand(b"Content-Encoding: nonce\0", &mut nonce).ok()?;
        Some(Self { cipher: Aes128Gcm::new_from_slice(cek.as_slice()).ok()?, nonce })
    }

    fn nonce(&self, number: usize) -> [u8; 12] {
        let mut nonce = self.nonce;
        let count = u64::try_from(number).unwrap_or(u64::MAX).to_be_bytes();
        nonce.iter_mut().skip(4).zip(count).for_each(|(byte, count)| *byte ^= count);
        nonce
    }

    /// Text, delimiter and padding of one record.
    fn open(&self, number: usize, record: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        let (data, tag) = record.split_last_chunk::<TAG>()?;
        let mut data = Zeroizing::new(data.to_vec());
        let nonce = self.nonce(number).into();
        let opened = self.cipher.decrypt_inout_detached(
            &nonce,
            &[],
            data.as_mut_slice().into(),
            &(*tag).into(),
        );
        opened.ok().map(|()| data)
    }

    fn seal(&self, number: usize, record: &mut [u8], out: &mut Vec<u8>) {
        let nonce = self.nonce(number).into();
        // Records are shorter than 4 GiB: the cipher never refuses.
        if let Ok(tag) = self.cipher.encrypt_inout_detached(&nonce, &[], (&mut *record).into()) {
            out.extend_from_slice(record);
            out.extend_from_slice(&tag);
        }
    }
}

/// Opens a file with the first key that fits, in any form.
///
/// # Errors
///
/// [`Aes128GcmError`].
pub fn open(bytes: &[u8], keys: &[Secret]) -> Result<(Aes128GcmLayer, Vec<u8>), Aes128GcmError> {
    let header = Header::read(bytes)?;
    for key in keys {
        for form in [KeyForm::Text, KeyForm::Base64, KeyForm::Hex] {
            let Some(records) = form.bytes(key).and_then(|ikm| Records::new(&header.salt, &ikm))
            else {
                continue;
            };
            let layer = |padding, authenticated| Aes128GcmLayer {
                key: key.clone(),
                form,
                salt: header.salt,
                record_size: header.record_size,
                key_id: header.key_id.to_vec(),
                padding,
                authenticated,
            };
            if header.records.is_empty() {
                return Ok((layer(Vec::new(), false), Vec::new()));
            }
            match read_records(&header, &records) {
                Err(Aes128GcmError::WrongKey) => {}
                Err(error) => return Err(error),
                Ok((content, padding)) => return Ok((layer(padding, true), content)),
            }
        }
    }
    Err(Aes128GcmError::WrongKey)
}

fn read_records(
    header: &Header<'_>,
    records: &Records,
) -> Result<(Vec<u8>, Vec<u32>), Aes128GcmError> {
    let mut content = Vec::new();
    let mut padding = Vec::new();
    let mut ended = false;
    let mut padded = false;
    for (number, record) in header.records.chunks(header.size()).enumerate() {
        let damaged = Aes128GcmError::Record { number };
        let failed = if number == 0 { Aes128GcmError::WrongKey } else { damaged };
        if ended {
            return Err(damaged);
        }
        let data = records.open(number, record).ok_or(failed)?;
        let end = data.iter().rposition(|&b| b != 0).ok_or(damaged)?;
        ended = match data.get(end) {
            Some(1) => false,
            Some(2) => true,
            _ => return Err(damaged),
        };
        content.extend_from_slice(data.get(..end).unwrap_or_default());
        let pad = u32::try_from(data.len() - end - 1).unwrap_or(u32::MAX);
        padded |= pad > 0;
        padding.push(pad);
    }
    if !ended {
        return Err(Aes128GcmError::Cut);
    }
    let room = header.size() - SPENT as usize;
    if !padded && padding.len() == content.len().div_ceil(room).max(1) {
        padding.clear();
    }
    Ok((content, padding))
}

impl Aes128GcmLayer {
    /// A new file with records of 4096 bytes; its salt is drawn on writing.
    #[must_use]
    pub fn new(key: Secret, form: KeyForm) -> Self {
        let (salt, key_id, padding) = ([0; 16], Vec::new(), Vec::new());
        Self { key, form, salt, record_size: 4096, key_id, padding, authenticated: true }
    }

    /// Encrypts with a fresh salt: one key and salt must never meet two texts.
    ///
    /// # Errors
    ///
    /// [`Aes128GcmError`] when size, name or key cannot be written.
    pub fn write(
        &self,
        content: &[u8],
        rng: &mut dyn CryptoRng,
    ) -> Result<Vec<u8>, Aes128GcmError> {
        let mut salt = [0; 16];
        rng.fill_bytes(&mut salt);
        Self { salt, ..self.clone() }.write_again(content)
    }

    /// Encrypts with the very salt of this layer: the same content gives the same bytes.
    ///
    /// # Errors
    ///
    /// As [`Self::write`].
    pub fn write_again(&self, content: &[u8]) -> Result<Vec<u8>, Aes128GcmError> {
        let found = self.record_size;
        let room = found.checked_sub(SPENT).filter(|&room| room > 0);
        let room = room.ok_or(Aes128GcmError::RecordSize { found })?;
        let bytes = self.key_id.len();
        let length = u8::try_from(bytes).map_err(|_| Aes128GcmError::KeyId { bytes })?;
        let records = self.form.bytes(&self.key).and_then(|ikm| Records::new(&self.salt, &ikm));
        let records = records.ok_or(Aes128GcmError::Key)?;
        let mut out = Vec::with_capacity(FIXED + bytes + content.len() + TAG);
        out.extend_from_slice(&self.salt);
        out.extend_from_slice(&found.to_be_bytes());
        out.push(length);
        out.extend_from_slice(&self.key_id);
        let mut rest = content;
        let mut number = 0;
        loop {
            let pad = self.padding.get(number).copied().unwrap_or(0).min(room);
            let free = usize::try_from(room - pad).unwrap_or(usize::MAX);
            let (now, later) = rest.split_at(rest.len().min(free));
            rest = later;
            let last = rest.is_empty() && number + 1 >= self.padding.len();
            let mut record = Zeroizing::new(now.to_vec());
            record.push(if last { 2 } else { 1 });
            // Every record but the last is full.
            let whole = usize::try_from(room).unwrap_or(usize::MAX);
            let pad = usize::try_from(pad).unwrap_or(usize::MAX);
            let zeros = if last { pad } else { whole - now.len() };
            let length = record.len() + zeros;
            record.resize(length, 0);
            records.seal(number, &mut record, &mut out);
            number += 1;
            if last {
                return Ok(out);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn layer(record_size: u32, padding: Vec<u32>) -> Aes128GcmLayer {
        let key = Secret::new(b"SecretPhrase1234".to_vec());
        Aes128GcmLayer {
            record_size,
            padding,
            salt: [9; 16],
            ..Aes128GcmLayer::new(key, KeyForm::Text)
        }
    }

    /// RFC 8188, section 3.2: two records, one byte of padding in the first.
    #[test]
    fn the_published_example_with_padding() {
        let text = concat!(
            "uNCkWiNYzKTnBN9ji3-qWAAAABkCYTHOG8chz_gnvgOqdGYovxyjuqRyJFjEDyoF1Fvkj6hQPdPHI51OEUKE",
            "pgz3SsLWIqS_uA"
        );
        let file = key_from_base64(text).unwrap();
        let key = Secret::new(b"BO3ZVPxUlnLORbVGMpbT1Q".to_vec());
        let (layer, content) = open(&file, &[Secret::new(b"other".to_vec()), key]).unwrap();
        assert_eq!(content, b"I am the walrus");
        assert_eq!((layer.record_size, layer.key_id.as_slice()), (25, &b"a1"[..]));
        assert_eq!((layer.form, layer.padding.as_slice()), (KeyForm::Base64, &[1, 0][..]));
        assert_eq!(layer.write_again(&content), Ok(file));
    }

    #[test]
    fn every_shape_is_written_and_read() {
        let text: Vec<u8> = (0..100).collect();
        for size in [18, 19, 33, 117, 118, 4096] {
            for length in [0, 1, 2, 16, 32, 99, 100] {
                let layer = layer(size, Vec::new());
                let file = layer.write_again(&text[..length]).unwrap();
                let read = open(&file, std::slice::from_ref(&layer.key)).unwrap();
                assert_eq!(read, (layer, text[..length].to_vec()), "{size} {length}");
            }
        }
        for padding in [vec![3], vec![1, 1, 1], vec![0, 999], vec![83; 9]] {
            let layer = layer(100, padding);
            let file = layer.write_again(&text).unwrap();
            let (again, content) = open(&file, std::slice::from_ref(&layer.key)).unwrap();
            assert_eq!(content, text);
            assert_eq!(again.write_again(&content), Ok(file));
        }
    }

    #[test]
    fn keys_are_taken_in_three_forms() {
        for (text, form) in [
            ("SecretPhrase1234", KeyForm::Text),
            ("U2VjcmV0UGhyYXNlMTIzNA", KeyForm::Base64),
            ("5365637265745068726173653132333g", KeyForm::Text),
            ("53656372657450687261736531323334", KeyForm::Hex),
        ] {
            let key = Secret::new(text.into());
            let mut layer = Aes128GcmLayer::new(key.clone(), form);
            layer.salt = [9; 16];
            let file = layer.write_again(b"x").unwrap();
            assert_eq!(open(&file, &[key]), Ok((layer, b"x".to_vec())), "{text}");
        }
    }

    #[test]
    fn damage_and_cuts_are_named() {
        let layer = layer(30, Vec::new());
        let key = std::slice::from_ref(&layer.key);
        let file = layer.write_again(&[b'x'; 40]).unwrap();
        assert_eq!(file.len(), 21 + 30 * 3 + 18);
        for end in 0..file.len() {
            let expected = match end {
                0..21 => Aes128GcmError::Header,
                21 => continue,
                22..51 => Aes128GcmError::WrongKey,
                51 | 81 | 111 => Aes128GcmError::Cut,
                _ => Aes128GcmError::Record { number: (end - 21) / 30 },
            };
            assert_eq!(open(&file[..end], key), Err(expected), "{end}");
        }
        for bit in 0..file.len() * 8 {
            let mut changed = file.clone();
            changed[bit / 8] ^= 1 << (bit % 8);
            assert!(open(&changed, key).is_err(), "{bit}");
        }
        let (empty, content) = open(&file[..21], key).unwrap();
        assert!(content.is_empty() && !empty.authenticated);
        let mut longer = file.clone();
        longer.push(0);
        assert!(open(&longer, key).is_err());
    }

    #[test]
    fn what_cannot_be_written_is_refused() {
        let mut wrong = layer(17, Vec::new());
        assert_eq!(wrong.write_again(b""), Err(Aes128GcmError::RecordSize { found: 17 }));
        wrong.record_size = 18;
        wrong.key_id = vec![0; 256];
        assert_eq!(wrong.write_again(b""), Err(Aes128GcmError::KeyId { bytes: 256 }));
        wrong.key_id.clear();
        wrong.form = KeyForm::Hex;
        assert_eq!(wrong.write_again(b""), Err(Aes128GcmError::Key));
    }
}
