//! Around the text again: which wrappings, with which keys, and the proof of what was written.
//!
//! The plan is in `plan`, writing in `write`, opening what was written in `proof`.

mod plan;
mod proof;
#[cfg(test)]
pub(super) mod tests;
mod write;

pub use proof::{Proof, ProofKind};
pub use write::Repacked;

use super::export::ExportError;
use crate::config::companion::CompanionError;
use crate::container::WriteError;
use crate::container::aes128gcm::{Aes128GcmError, KeyForm};
use crate::container::gzip::GzipLayer;
use crate::container::header::Header;
use crate::container::kdf::Kdf;
use crate::container::layers::Layer;
use crate::crypto::{Certificate, Hash, Secret, Signer};
use std::fmt;

/// One wrapping, without its parameters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrap {
    /// gzip (RFC 1952).
    Gzip,
    /// `openssl enc -aes-256-cbc`.
    OpenSsl,
    /// `aes128gcm` content coding (RFC 8188).
    Aes128Gcm,
    /// `.sgn`, header 1.x.
    Signed,
    /// `.enc.sgn`, header 2.0: encrypted for one phone, then signed.
    Encrypted,
}

impl Wrap {
    /// The kind of a layer.
    #[must_use]
    pub fn of(layer: &Layer) -> Self {
        match layer {
            Layer::Gzip(_) => Self::Gzip,
            Layer::OpenSsl(_) => Self::OpenSsl,
            Layer::Aes128Gcm(_) => Self::Aes128Gcm,
            Layer::Signed(_) => Self::Signed,
            Layer::Encrypted(_) => Self::Encrypted,
        }
    }

    /// Whether it carries a signature.
    #[must_use]
    pub fn is_signed(self) -> bool {
        matches!(self, Self::Signed | Self::Encrypted)
    }
}

/// The header of a layer that has one.
pub(super) fn header_of(layer: &Layer) -> Option<&Header> {
    match layer {
        Layer::Signed(layer) => Some(layer.signed.header()),
        Layer::Encrypted(layer) => Some(layer.encrypted.header()),
        Layer::Gzip(_) | Layer::OpenSsl(_) | Layer::Aes128Gcm(_) => None,
    }
}

/// What is remembered of the `aes128gcm` coding beside its key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContentCoding {
    /// How the text of the key stands for bytes.
    pub form: KeyForm,
    /// The largest record.
    pub record_size: u32,
    /// The name of the key, mostly empty.
    pub key_id: Vec<u8>,
}

/// What shall be put around the text, and with which keys.
#[derive(Clone, Debug, PartialEq)]
pub struct RepackPlan {
    /// Hand out the very bytes that came as long as the text is what came.
    pub as_it_came: bool,
    /// The wrappings, outermost first; none for the plain text.
    pub wraps: Vec<Wrap>,
    /// Who signs.
    pub signer: Option<Signer>,
    /// The digest of signatures: SHA-1 or SHA-512.
    pub hash: Hash,
    /// When it is signed: seconds since 1970 (UTC).
    pub time: u32,
    /// The certificate of the phone that it is encrypted for.
    pub phone: Option<Certificate>,
    /// The passphrase of [`Wrap::OpenSsl`]; none keeps the raw key that came.
    pub passphrase: Option<Secret>,
    /// How key and IV are derived from the passphrase.
    pub kdf: Kdf,
    /// Whether [`Wrap::OpenSsl`] is written as base64 lines.
    pub base64: bool,
    /// The input keying material of [`Wrap::Aes128Gcm`].
    pub content_key: Option<Secret>,
    /// Form and name of that key, and the record size.
    pub content_coding: ContentCoding,
    /// Name and time inside of the gzip wrapping.
    pub gzip: GzipLayer,
}

/// What a plan lacks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Missing {
    /// A certificate with its private key, to sign with.
    Signer,
    /// The certificate of the phone, to encrypt for.
    PhoneCertificate,
    /// The phone's certificate has a key of this kind, which cannot wrap a key.
    PhoneKeyKind(String),
    /// A passphrase.
    Passphrase,
    /// A content key, or one in the form that was told.
    ContentKey,
    /// The root element `device`, which the short file beside an encrypted one has.
    DeviceRoot,
    /// Well-formed XML, which the short file is made of.
    Malformed,
}

/// Why nothing was handed out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RepackError {
    /// The plan lacks something.
    Missing(Missing),
    /// The text could not be written.
    Export(ExportError),
    /// A header could not be written.
    Write(WriteError),
    /// There is no short file beside this one.
    Companion(CompanionError),
    /// The content coding could not be written.
    ContentCoding(Aes128GcmError),
    /// What was written does not open again as it should: a fault of ours.
    Unproven {
        /// The file.
        file: String,
        /// The wrapping that does not come off; `None` where the text differs.
        wrap: Option<Wrap>,
    },
}

impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Signer => f.write_str("a signer is missing: a certificate with its RSA key"),
            Self::PhoneCertificate => f.write_str("the certificate of the phone is missing"),
            Self::PhoneKeyKind(kind) => {
                write!(f, "expected an RSA certificate of the phone, but found {kind}")
            }
            Self::Passphrase => f.write_str("a passphrase is missing"),
            Self::ContentKey => f.write_str("a content key is missing, or is not in its form"),
            Self::DeviceRoot => f.write_str("only a file with the root <device> can be encrypted"),
            Self::Malformed => f.write_str("only well-formed XML can be encrypted for a phone"),
        }
    }
}

impl fmt::Display for RepackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing(missing) => missing.fmt(f),
            Self::Export(error) => error.fmt(f),
            Self::Write(error) => error.fmt(f),
            Self::Companion(error) => error.fmt(f),
            Self::ContentCoding(error) => error.fmt(f),
            Self::Unproven { file, .. } => {
                write!(f, "{file} was written, but does not open again as it should")
            }
        }
    }
}

impl std::error::Error for RepackError {}

impl From<ExportError> for RepackError {
    fn from(error: ExportError) -> Self {
        Self::Export(error)
    }
}

impl From<WriteError> for RepackError {
    fn from(error: WriteError) -> Self {
        Self::Write(error)
    }
}
