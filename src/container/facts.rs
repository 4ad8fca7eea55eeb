//! A header as a list of what it says, for those who show all of it.
//!
//! Facts only: the words for them are found elsewhere.

use super::header::{HashCode, Header, Version};

/// One thing that a header says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fact<'a> {
    /// The header version.
    Version(Version),
    /// Bytes of the header.
    HeaderLength(usize),
    /// The signer version.
    SignerVersion(Version),
    /// The signer's subject.
    SignerName(&'a str),
    /// The signer's issuer.
    IssuerName(&'a str),
    /// The serial number of the signer's certificate.
    Serial(&'a [u8]),
    /// The hash under the signature.
    Hash(HashCode),
    /// The number of the signature's algorithm; 0 is RSA.
    Algorithm(u8),
    /// The number of the modulus size, and the bits it stands for.
    Modulus(u8, Option<usize>),
    /// Bytes of the signature.
    SignatureLength(usize),
    /// The stored file name.
    FileName(&'a str),
    /// The stored time in Unix seconds.
    Time(u32),
    /// Tag 18 or 22 and its value, whose meaning is not known.
    Unexplained(u8, u8),
    /// The initialization vector.
    Iv(&'a [u8]),
    /// Bytes to drop after decryption.
    Padding(u16),
    /// Bits of the wrapped key, as the header says.
    KeySize(u16),
    /// The number of the key's algorithm.
    KeyAlgorithm(u8),
    /// Bytes of the wrapped key.
    KeyLength(usize),
    /// The hash over the plain text.
    PlainHash(HashCode),
    /// The digest of the plain text.
    PlainDigest(&'a [u8]),
    /// A field that is not understood: its tag and its value.
    Unknown(u8, &'a [u8]),
    /// Bytes behind the header.
    PayloadLength(usize),
}

/// What a header says, in the order in which the reference tools write it.
#[must_use]
pub fn facts<'a>(header: &'a Header, bytes: &'a [u8]) -> Vec<Fact<'a>> {
    let at = |place: &std::ops::Range<usize>| bytes.get(place.clone()).unwrap_or_default();
    let mut all = vec![Fact::Version(header.version), Fact::HeaderLength(header.length)];
    all.extend(header.signer_version.map(Fact::SignerVersion));
    all.extend(header.signer_name.as_deref().map(Fact::SignerName));
    all.extend(header.issuer_name.as_deref().map(Fact::IssuerName));
    all.extend(header.serial.as_deref().map(Fact::Serial));
    all.extend(header.hash.map(Fact::Hash));
    all.extend(header.algorithm.map(Fact::Algorithm));
    all.extend(header.modulus.map(|code| Fact::Modulus(code, header.modulus_bits())));
    all.extend(header.signature.as_ref().map(|place| Fact::SignatureLength(place.len())));
    all.extend(header.file_name.as_deref().map(Fact::FileName));
    all.extend(header.time.map(Fact::Time));
    if let Some(extra) = &header.encryption {
        all.extend(extra.unknown_18.map(|value| Fact::Unexplained(18, value)));
        all.extend(extra.iv.as_ref().map(|place| Fact::Iv(at(place))));
        all.extend(extra.padding.map(Fact::Padding));
        all.extend(extra.unknown_22.map(|value| Fact::Unexplained(22, value)));
        all.extend(extra.key_size.map(Fact::KeySize));
        all.extend(extra.key_algorithm.map(Fact::KeyAlgorithm));
        all.extend(extra.key.as_ref().map(|place| Fact::KeyLength(place.len())));
        all.extend(extra.hash.map(Fact::PlainHash));
        all.extend(extra.digest.as_ref().map(|place| Fact::PlainDigest(at(place))));
    }
    all.extend(header.unknown.iter().map(|(tag, place)| Fact::Unknown(*tag, at(place))));
    all.push(Fact::PayloadLength(header.payload(bytes).len()));
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_is_told_once_and_unknown_ones_with_their_bytes() {
        let bytes = [
            1, 0, 2, 1, 0, 2, 0, 2, 0, 28, 99, 0, 2, 7, 8, 19, 0, 1, 5, 11, 0, 1, 9, 8, 0, 1, 2,
            13, b'x',
        ];
        let header = Header::read(&bytes).unwrap();
        let expected = [
            Fact::Version(Version::SIGNED),
            Fact::HeaderLength(28),
            Fact::Hash(HashCode(2)),
            Fact::Modulus(9, None),
            Fact::Iv(&[5]),
            Fact::Unknown(99, &[7, 8]),
            Fact::PayloadLength(1),
        ];
        assert_eq!(facts(&header, &bytes), expected);
    }
}
