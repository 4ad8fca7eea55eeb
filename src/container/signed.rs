//! Signed files: any content behind a header with a signature.

use super::error::{TlvError, WriteError};
use super::header::{HashCode, Header, Kind, Version};
pub use super::sealing::SignedParameters;
use super::sealing::{Extra, seal};
use super::trust_list;
use crate::crypto::{KeyError, PublicKey, Signer};

/// A signed file that was read; its bytes stay with the caller.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    header: Header,
}

/// What is known of a signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Signature {
    /// It belongs to these bytes and this key.
    Valid,
    /// Another key signed, or the bytes are not those that were signed.
    Invalid,
    /// The file has none.
    Missing,
    /// It cannot be checked.
    Unsupported(Unsupported),
}

/// Why a signature cannot be checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unsupported {
    /// The header does not say with which hash it was made.
    NoHash,
    /// The header names a hash that is not known.
    Hash(HashCode),
    /// The header names another algorithm than RSA.
    Algorithm(u8),
    /// The key is of a kind that does not sign files.
    KeyKind,
    /// The key is too small for the hash.
    KeyTooSmall,
    /// A trust list that does not hold its own signer.
    SignerNotListed,
}

/// What kind of file this is, by its header and what follows.
#[must_use]
pub fn kind(bytes: &[u8], header: &Header) -> Kind {
    if header.encryption.is_some() {
        Kind::Encrypted
    } else if trust_list::is_list(bytes, header) {
        Kind::TrustList
    } else {
        Kind::Signed
    }
}

impl Signed {
    /// Reads the header of a signed file.
    ///
    /// # Errors
    ///
    /// [`TlvError`] where there is no header that can be read.
    pub fn read(bytes: &[u8]) -> Result<Self, TlvError> {
        Header::read(bytes).map(|header| Self { header })
    }

    /// What the header says.
    #[must_use]
    pub fn header(&self) -> &Header {
        &self.header
    }

    /// The content: every byte behind the header.
    #[must_use]
    pub fn payload<'a>(&self, bytes: &'a [u8]) -> &'a [u8] {
        self.header.payload(bytes)
    }

    /// Whether a key signed these bytes.
    #[must_use]
    pub fn verify(&self, bytes: &[u8], key: &PublicKey) -> Signature {
        verify(&self.header, bytes, key)
    }

    /// What writes the same header again; `None` where it lacks a field.
    #[must_use]
    pub fn parameters(&self) -> Option<SignedParameters> {
        parameters(&self.header)
    }
}

/// Whether a key signed the bytes that a header of any kind was read from.
#[must_use]
pub fn verify(header: &Header, bytes: &[u8], key: &PublicKey) -> Signature {
    let Some(place) = &header.signature else { return Signature::Missing };
    let Some(signature) = bytes.get(place.clone()) else { return Signature::Missing };
    let Some(code) = header.hash else { return Signature::Unsupported(Unsupported::NoHash) };
    let Some(hash) = code.hash() else {
        return Signature::Unsupported(Unsupported::Hash(code));
    };
    if let Some(algorithm @ 1..) = header.algorithm {
        return Signature::Unsupported(Unsupported::Algorithm(algorithm));
    }
    match key.verify(hash, &header.signed_parts(bytes), signature) {
        Ok(true) => Signature::Valid,
        Ok(false) | Err(KeyError::Length { .. } | KeyError::Failed) => Signature::Invalid,
        Err(KeyError::NotRsa) => Signature::Unsupported(Unsupported::KeyKind),
        Err(KeyError::TooSmall) => Signature::Unsupported(Unsupported::KeyTooSmall),
    }
}

/// What writes the same header again.
pub(super) fn parameters(header: &Header) -> Option<SignedParameters> {
    Some(SignedParameters {
        hash: header.hash?.hash()?,
        file_name: header.file_name.clone()?,
        time: header.time?,
        version: header.version,
    })
}

/// Signs content: the bytes of a `.sgn` file.
///
/// # Errors
///
/// [`WriteError`] where the format or the phones have no room for what was asked.
pub fn write(
    payload: &[u8],
    signer: &Signer,
    parameters: &SignedParameters,
) -> Result<Vec<u8>, WriteError> {
    seal(payload, signer, parameters, &Extra::default())
}

impl Version {
    /// The version that is written for a kind of file.
    #[must_use]
    pub fn of(kind: Kind) -> Self {
        match kind {
            Kind::Signed => Self::SIGNED,
            Kind::Encrypted => Self::ENCRYPTED,
            Kind::TrustList => Self::TRUST_LIST,
        }
    }
}
