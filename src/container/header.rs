//! The header of a signed file: every field of it, read in any order.
//!
//! Tags mean other things in the records of a trust list.

use super::codes::tag;
pub use super::codes::{HashCode, Version};
use super::error::TlvError;
use super::tlv::{Field, Reader, text_of, u16_of};
use std::ops::Range;

/// What kind of file a header stands before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Signed content.
    Signed,
    /// Encrypted and signed content.
    Encrypted,
    /// Records of certificates.
    TrustList,
}

/// The fields of an encrypted file's header that a signed one lacks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Encryption {
    /// Tag 18, whose meaning is not known.
    pub unknown_18: Option<u8>,
    /// Where the initialization vector is.
    pub iv: Option<Range<usize>>,
    /// Bytes to drop after decryption.
    pub padding: Option<u16>,
    /// Tag 22, whose meaning is not known.
    pub unknown_22: Option<u8>,
    /// Bits of the wrapped key, as the header says.
    pub key_size: Option<u16>,
    /// The number of the key's algorithm; 1 is seen.
    pub key_algorithm: Option<u8>,
    /// Where the wrapped key is.
    pub key: Option<Range<usize>>,
    /// The hash over the plain text.
    pub hash: Option<HashCode>,
    /// Where that hash's value is.
    pub digest: Option<Range<usize>>,
}

/// A header. Offsets are bytes of the file it was read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// The header version.
    pub version: Version,
    /// Bytes from the beginning of the file to its content.
    pub length: usize,
    /// The signer version, which trust lists have.
    pub signer_version: Option<Version>,
    /// The signer's subject, as the header spells it.
    pub signer_name: Option<String>,
    /// The signer's issuer, as the header spells it.
    pub issuer_name: Option<String>,
    /// The serial number of the signer's certificate.
    pub serial: Option<Vec<u8>>,
    /// The hash under the signature.
    pub hash: Option<HashCode>,
    /// The number of the signature's algorithm; 0 is RSA.
    pub algorithm: Option<u8>,
    /// The number of the modulus size; see [`Self::modulus_bits`].
    pub modulus: Option<u8>,
    /// Where the value of the signature is.
    pub signature: Option<Range<usize>>,
    /// The stored file name.
    pub file_name: Option<String>,
    /// The stored time in Unix seconds.
    pub time: Option<u32>,
    /// What only encrypted files have.
    pub encryption: Option<Encryption>,
    /// Pad bytes.
    pub pads: usize,
    /// Fields with unknown tags, said twice, or of an odd length: tag and place of the value.
    pub unknown: Vec<(u8, Range<usize>)>,
}

/// Whether bytes begin like a header: a version of two bytes.
#[must_use]
pub fn looks_like(bytes: &[u8]) -> bool {
    bytes.starts_with(&[tag::VERSION, 0, 2])
}

/// Whether bytes begin like the encrypted files of another project (tag 0x70), for no phone.
#[must_use]
pub fn is_foreign(bytes: &[u8]) -> bool {
    bytes.starts_with(&[0x70, 0, 2]) && bytes.get(5).is_none_or(|&next| next == 0x71)
}

impl Header {
    /// Reads the header at the beginning of a file.
    ///
    /// # Errors
    ///
    /// Where fields do not fit into each other, or one without which nothing can be read is
    /// missing. Unknown or odd values are no error.
    pub fn read(bytes: &[u8]) -> Result<Self, TlvError> {
        let first = *bytes.first().ok_or(TlvError::Empty)?;
        if is_foreign(bytes) {
            return Err(TlvError::ForeignLayout);
        }
        if first != tag::VERSION {
            return Err(TlvError::NotAHeader { tag: first });
        }
        let mut header = Self::new();
        let mut reader = Reader::new(bytes, 0);
        let mut version = None;
        let mut length = None;
        while let Some(tag) = reader.peek() {
            match tag {
                tag::PAD => {
                    reader.skip_bare();
                    header.pads += 1;
                    continue;
                }
                tag::SIGNER_INFO | tag::SIGNATURE_INFO | tag::ALGORITHM_INFO => {
                    reader.container()?;
                    continue;
                }
                tag::ENCRYPTION_INFO | tag::IV_INFO | tag::KEY_INFO => {
                    reader.container()?;
                    header.encryption.get_or_insert_default();
                    continue;
                }
                _ => {}
            }
            let Some(field) = reader.field()? else { break };
            let value = bytes.get(field.value.clone()).unwrap_or_default();
            let odd = TlvError::BadLength { tag, at: field.at, length: value.len() };
            match (tag, value) {
                (tag::VERSION, &[major, minor]) if version.is_none() => {
                    version = Some(Version { major, minor });
                }
                (tag::LENGTH, &[high, low]) if length.is_none() => {
                    let end = usize::from(u16::from_be_bytes([high, low]));
                    if end < reader.at() {
                        return Err(TlvError::HeaderTooShort { header: end });
                    }
                    if end > bytes.len() {
                        return Err(TlvError::HeaderLongerThanFile {
                            header: end,
                            file: bytes.len(),
                        });
                    }
                    length = Some(end);
                    reader.end_at(end);
                }
                (tag::LENGTH, &[_, _, _, _]) if length.is_none() => {
                    return Err(TlvError::ForeignLayout);
                }
                (tag::VERSION, _) if version.is_none() => return Err(odd),
                (tag::LENGTH, _) if length.is_none() => return Err(odd),
                _ => header.take(&field, value),
            }
        }
        header.version = version.ok_or(TlvError::Missing { tag: tag::VERSION })?;
        header.length = length.ok_or(TlvError::Missing { tag: tag::LENGTH })?;
        Ok(header)
    }

    fn new() -> Self {
        Self {
            version: Version::SIGNED,
            length: 0,
            signer_version: None,
            signer_name: None,
            issuer_name: None,
            serial: None,
            hash: None,
            algorithm: None,
            modulus: None,
            signature: None,
            file_name: None,
            time: None,
            encryption: None,
            pads: 0,
            unknown: Vec::new(),
        }
    }

    /// Keeps one field: under its name, or among the unknown ones.
    fn take(&mut self, field: &Field, value: &[u8]) {
        let place = || Some(field.value.clone());
        let kept = match field.tag {
            tag::SIGNER_NAME => fill(&mut self.signer_name, Some(text_of(value))),
            tag::ISSUER_NAME => fill(&mut self.issuer_name, Some(text_of(value))),
            tag::SERIAL => fill(&mut self.serial, Some(value.to_vec())),
            tag::HASH => fill(&mut self.hash, byte(value).map(HashCode)),
            tag::ALGORITHM => fill(&mut self.algorithm, byte(value)),
            tag::MODULUS => fill(&mut self.modulus, byte(value)),
            tag::SIGNATURE => fill(&mut self.signature, place()),
            tag::FILE_NAME => fill(&mut self.file_name, Some(text_of(value))),
            tag::TIME => fill(&mut self.time, value.try_into().ok().map(u32::from_be_bytes)),
            tag::SIGNER_VERSION => {
                let version = u16_of(value).map(u16::to_be_bytes);
                fill(
                    &mut self.signer_version,
                    version.map(|[major, minor]| Version { major, minor }),
                )
            }
            tag::UNKNOWN_18..=tag::PLAIN_DIGEST => {
                let extra = self.encryption.get_or_insert_default();
                match field.tag {
                    tag::UNKNOWN_18 => fill(&mut extra.unknown_18, byte(value)),
                    tag::IV => fill(&mut extra.iv, place()),
                    tag::PADDING => fill(&mut extra.padding, u16_of(value)),
                    tag::UNKNOWN_22 => fill(&mut extra.unknown_22, byte(value)),
                    tag::KEY_SIZE => fill(&mut extra.key_size, u16_of(value)),
                    tag::KEY_ALGORITHM => fill(&mut extra.key_algorithm, byte(value)),
                    tag::KEY => fill(&mut extra.key, place()),
                    tag::PLAIN_HASH => fill(&mut extra.hash, byte(value).map(HashCode)),
                    tag::PLAIN_DIGEST => fill(&mut extra.digest, place()),
                    _ => false,
                }
            }
            _ => false,
        };
        if !kept {
            self.unknown.push((field.tag, field.value.clone()));
        }
    }

    /// The bytes that are signed: all but the signature's field, in two pieces.
    #[must_use]
    pub fn signed_parts<'a>(&self, bytes: &'a [u8]) -> [&'a [u8]; 2] {
        let Some(signature) = &self.signature else { return [bytes, &[]] };
        let before = bytes.get(..signature.start.saturating_sub(3)).unwrap_or_default();
        [before, bytes.get(signature.end..).unwrap_or_default()]
    }

    /// Everything behind the header.
    #[must_use]
    pub fn payload<'a>(&self, bytes: &'a [u8]) -> &'a [u8] {
        bytes.get(self.length..).unwrap_or_default()
    }

    /// Bits of the signer's key as the header says, if the code is known.
    #[must_use]
    pub fn modulus_bits(&self) -> Option<usize> {
        self.modulus.filter(|&code| code < 4).map(|code| 512 << code)
    }

    /// Whether a certificate's serial number is the signer's.
    #[must_use]
    pub fn is_signed_by(&self, serial: &[u8]) -> bool {
        self.serial.as_deref().is_some_and(|own| unsigned(own) == unsigned(serial))
    }
}

/// A number without its leading zeros.
fn unsigned(number: &[u8]) -> &[u8] {
    let zeros = number.iter().take_while(|&&b| b == 0).count();
    &number[zeros..]
}

/// The only byte of a value.
pub(super) fn byte(value: &[u8]) -> Option<u8> {
    match value {
        &[one] => Some(one),
        _ => None,
    }
}

/// Puts a value where there is none yet; whether it did.
pub(super) fn fill<T>(place: &mut Option<T>, value: Option<T>) -> bool {
    if place.is_some() || value.is_none() {
        return false;
    }
    *place = value;
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crypto::Hash;

    /// A header around some fields, with its length set.
    fn header(fields: &[u8]) -> Vec<u8> {
        let mut bytes = vec![1, 0, 2, 1, 1, 2, 0, 2, 0, 0];
        bytes.extend_from_slice(fields);
        let length = u16::try_from(bytes.len()).unwrap();
        bytes[8..10].copy_from_slice(&length.to_be_bytes());
        bytes
    }

    #[test]
    fn any_order_is_read_and_unknown_fields_are_kept() {
        let fields =
            [15, 0, 4, 0, 0, 1, 0, 13, 99, 0, 2, 7, 8, 3, 0, 4, 6, 0, 2, b'i', 0, 8, 0, 1, 4];
        let mut bytes = header(&fields);
        bytes.extend_from_slice(b"<a/>");
        let read = Header::read(&bytes).unwrap();
        assert_eq!(read.version, Version { major: 1, minor: 1 });
        assert!(read.version.is_known());
        assert_eq!((read.time, read.pads), (Some(256), 1));
        assert_eq!(read.issuer_name.as_deref(), Some("i"));
        assert_eq!(read.hash.and_then(HashCode::hash), Some(Hash::Sha512));
        let [(99, place)] = &read.unknown[..] else { panic!("{:?}", read.unknown) };
        assert_eq!(bytes[place.clone()], [7, 8]);
        assert_eq!(read.payload(&bytes), b"<a/>");
    }

    #[test]
    fn what_is_said_twice_or_oddly_is_kept_as_bytes() {
        let bytes = header(&[8, 0, 1, 1, 8, 0, 1, 3, 15, 0, 1, 9, 10, 0, 0]);
        let read = Header::read(&bytes).unwrap();
        assert_eq!(read.hash, Some(HashCode(1)));
        assert_eq!((read.time, read.algorithm), (None, None));
        let tags: Vec<_> = read.unknown.iter().map(|(tag, _)| *tag).collect();
        assert_eq!(tags, [8, 15, 10]);
    }

    #[test]
    fn what_is_no_header_is_named() {
        let error = |bytes: &[u8]| Header::read(bytes).unwrap_err();
        assert_eq!(error(b""), TlvError::Empty);
        assert_eq!(error(b"<device/>"), TlvError::NotAHeader { tag: b'<' });
        assert_eq!(error(b"phone_label: x"), TlvError::NotAHeader { tag: b'p' });
        assert_eq!(error(&[0x70, 0, 2, 0, 2, 0x71, 0, 4]), TlvError::ForeignLayout);
        assert_eq!(error(&[1, 0, 2, 1, 0, 2, 0, 4, 0, 0, 0, 9]), TlvError::ForeignLayout);
        assert_eq!(error(&[1, 0, 2, 1, 0]), TlvError::Missing { tag: 2 });
        assert_eq!(error(&[1, 0, 0, 2]), TlvError::BadLength { tag: 1, at: 0, length: 0 });
        assert_eq!(error(&[1, 0, 2, 1, 0, 2, 0, 2, 0, 0]), TlvError::HeaderTooShort { header: 0 });
        let long = TlvError::HeaderLongerThanFile { header: 11, file: 10 };
        assert_eq!(error(&[1, 0, 2, 1, 0, 2, 0, 2, 0, 11]), long);
        let mut over = header(&[4, 0, 1]);
        over.push(b'x');
        assert_eq!(error(&over), TlvError::PastEnd { tag: 4, at: 10 });
    }

    #[test]
    fn serials_are_numbers() {
        let read = Header::read(&header(&[5, 0, 2, 0, 9])).unwrap();
        assert!(read.is_signed_by(&[9]) && read.is_signed_by(&[0, 0, 9]));
        assert!(!read.is_signed_by(&[9, 0]) && !read.is_signed_by(&[]));
    }
}
