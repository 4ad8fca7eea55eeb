//! A header written, signed and put before its content.
//!
//! The order of the fields is the one of the reference tools: the same input gives the same bytes.

use super::codes::{HashCode, Version, tag};
use super::error::WriteError;
use super::tlv::Writer;
use crate::crypto::{Hash, Signer};

/// What a file is signed with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedParameters {
    /// SHA-1 or SHA-512.
    pub hash: Hash,
    /// The name that the header stores.
    pub file_name: String,
    /// The time that the header stores, in Unix seconds.
    pub time: u32,
    /// The header version.
    pub version: Version,
}

/// What only some headers hold.
#[derive(Default)]
pub(super) struct Extra<'a> {
    /// The signer version of a trust list.
    pub(super) signer_version: Option<Version>,
    /// The fields of an encrypted file, written already.
    pub(super) encryption: &'a [u8],
}

/// The whole file: header with signature, and content.
pub(super) fn seal(
    content: &[u8],
    signer: &Signer,
    parameters: &SignedParameters,
    extra: &Extra<'_>,
) -> Result<Vec<u8>, WriteError> {
    let SignedParameters { hash, file_name, time, version } = parameters;
    let code = HashCode::of(*hash).ok_or(WriteError::Hash(*hash))?;
    let bits = signer.key().bits();
    let modulus = modulus_code(bits).ok_or(WriteError::SignerKeySize { bits })?;
    if file_name.contains('\0') {
        return Err(WriteError::NulInName);
    }

    let mut head = Writer::default();
    head.field(tag::VERSION, &[version.major, version.minor])?;
    head.field(tag::LENGTH, &[0, 0])?;
    let length_ends = head.bytes.len();
    if let Some(Version { major, minor }) = extra.signer_version {
        head.field(tag::SIGNER_VERSION, &[major, minor])?;
    }
    let mut info = Writer::default();
    info.text(tag::SIGNER_NAME, signer.certificate().subject())?;
    info.text(tag::ISSUER_NAME, signer.certificate().issuer())?;
    info.field(tag::SERIAL, signer.certificate().serial())?;
    head.field(tag::SIGNER_INFO, &info.bytes)?;
    let mut algorithm = Writer::default();
    algorithm.field(tag::ALGORITHM, &[0])?;
    algorithm.field(tag::MODULUS, &[modulus])?;
    let mut info = Writer::default();
    info.field(tag::HASH, &[code.0])?;
    info.field(tag::ALGORITHM_INFO, &algorithm.bytes)?;
    head.field(tag::SIGNATURE_INFO, &info.bytes)?;

    let mut tail = Writer::default();
    tail.text(tag::FILE_NAME, file_name)?;
    tail.field(tag::TIME, &time.to_be_bytes())?;
    tail.bytes.extend_from_slice(extra.encryption);
    let signature_field = 3 + bits / 8;
    while !(head.bytes.len() + signature_field + tail.bytes.len()).is_multiple_of(4) {
        tail.bytes.push(tag::PAD);
    }
    let length = head.bytes.len() + signature_field + tail.bytes.len();
    let stored =
        u16::try_from(length).map_err(|_| WriteError::TooLong { tag: tag::LENGTH, length })?;
    // The signature covers the final length, its own field included.
    if let Some(place) = head.bytes.get_mut(length_ends - 2..length_ends) {
        place.copy_from_slice(&stored.to_be_bytes());
    }
    let signature = signer
        .key()
        .sign(*hash, &[&head.bytes, &tail.bytes, content])
        .map_err(|_| WriteError::Key)?;
    head.field(tag::SIGNATURE, &signature)?;
    let mut file = head.bytes;
    file.reserve_exact(tail.bytes.len() + content.len());
    file.extend_from_slice(&tail.bytes);
    file.extend_from_slice(content);
    Ok(file)
}

/// The number by which a header names the size of a signer's key.
fn modulus_code(bits: usize) -> Option<u8> {
    match bits {
        512 => Some(0),
        1024 => Some(1),
        2048 => Some(2),
        4096 => Some(3),
        _ => None,
    }
}
