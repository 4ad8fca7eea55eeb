//! Around the text again: which wrappings, with which keys, and the proof of what was written.

use super::export::{Export, ExportError};
use super::package::Package;
use super::EditSession;
use crate::config::companion::{self, CompanionError};
use crate::config::{Family, FileName};
use crate::container::aes128gcm::{self, Aes128GcmParameters};
use crate::container::encrypted::{self, Encrypted};
use crate::container::gzip::{self, GzipParameters};
use crate::container::layers::{self, Layer, Rest};
use crate::container::openssl::{self, Kdf};
use crate::container::signed::{self, Signature, Signed, SignedParameters};
use crate::container::WriteError;
use crate::crypto::{Certificate, Hash, Keyring, PublicKey, Secret, Signer};
use rand_core::CryptoRng;
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

/// What shall be put around the text, and with which keys.
#[derive(Clone, Debug, PartialEq)]
pub struct RepackPlan {
    /// The wrappings, outermost first; none for the plain text.
    pub wraps: Vec<Wrap>,
    /// Who signs.
    pub signer: Option<Signer>,
    /// The digest of signatures.
    pub hash: Hash,
    /// When it is signed: seconds since 1970 (UTC).
    pub time: u32,
    /// The certificate of the phone that it is encrypted for.
    pub phone: Option<Certificate>,
    /// The passphrase of [`Wrap::OpenSsl`].
    pub passphrase: Option<Secret>,
    /// How key and IV are derived from the passphrase.
    pub kdf: Kdf,
    /// Whether [`Wrap::OpenSsl`] is written as base64 lines.
    pub base64: bool,
    /// The input keying material of [`Wrap::Aes128Gcm`].
    pub content_key: Option<Secret>,
    /// Key identifier and record size of [`Wrap::Aes128Gcm`].
    pub content_coding: Aes128GcmParameters,
    /// Name and time inside of the gzip wrapping.
    pub gzip: GzipParameters,
}
