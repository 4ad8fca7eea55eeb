//! X.509 certificates (RFC 5280): what phone files name, hold and hash.
//!
//! Chains are not built and extensions not read: phones trust by list, not by chain.

use std::fmt;
use std::sync::Arc;

use super::asn1::{Malformed, OID, Reader, context};
use super::hash::{Hash, hex};
use super::name;
use super::public_key::PublicKey;
use super::validity;

/// Bytes that are no certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CertificateError;

impl From<Malformed> for CertificateError {
    fn from(_: Malformed) -> Self {
        Self
    }
}

/// A certificate. Clones share the bytes.
#[derive(Clone)]
pub struct Certificate(Arc<Inner>);

struct Inner {
    der: Vec<u8>,
    subject: String,
    issuer: String,
    common_name: Option<String>,
    serial: Vec<u8>,
    not_before: i64,
    not_after: i64,
    public_key: PublicKey,
    signature: Vec<u8>,
    self_signed: bool,
}

impl Certificate {
    /// Reads a certificate; nothing may follow it.
    ///
    /// # Errors
    /// [`CertificateError`] for anything else.
    pub fn from_der(der: &[u8]) -> Result<Self, CertificateError> {
        let mut whole = Reader::new(der);
        let mut parts = whole.sequence()?;
        whole.end()?;
        let mut body = parts.sequence()?;
        parts.sequence()?.expect(OID)?;
        let signature = parts.bits()?.to_vec();
        parts.end()?;

        body.optional(context(0))?;
        let serial = body.unsigned()?.to_vec();
        body.sequence()?.expect(OID)?;
        let issuer_bytes = body.sequence()?;
        let mut period = body.sequence()?;
        let (not_before, not_after) = (validity::read(&mut period)?, validity::read(&mut period)?);
        let issuer = name::read(issuer_bytes)?;
        let subject = name::read(body.sequence()?)?;
        let public_key = PublicKey::read(body.sequence()?)?;
        // Unique identifiers and extensions follow; they have to be whole, no more.
        while !body.is_empty() {
            body.next()?;
        }
        let self_signed = issuer.text == subject.text;
        Ok(Self(Arc::new(Inner {
            der: der.to_vec(),
            subject: subject.text,
            issuer: issuer.text,
            common_name: subject.common_name,
            serial,
            not_before,
            not_after,
            public_key,
            signature,
            self_signed,
        })))
    }

    /// The bytes it was read from.
    #[must_use]
    pub fn der(&self) -> &[u8] {
        &self.0.der
    }

    /// Whom it is about, such as `C=US,O=Example,CN=tftp`.
    #[must_use]
    pub fn subject(&self) -> &str {
        &self.0.subject
    }

    /// Who made it, in the form of [`Self::subject`].
    #[must_use]
    pub fn issuer(&self) -> &str {
        &self.0.issuer
    }

    /// The part of the subject that people know it by.
    #[must_use]
    pub fn common_name(&self) -> Option<&str> {
        self.0.common_name.as_deref()
    }

    /// The serial number: unsigned, most significant byte first, no leading zero.
    #[must_use]
    pub fn serial(&self) -> &[u8] {
        &self.0.serial
    }

    /// First second of validity, Unix time.
    #[must_use]
    pub fn not_before(&self) -> i64 {
        self.0.not_before
    }

    /// Last second of validity, Unix time.
    #[must_use]
    pub fn not_after(&self) -> i64 {
        self.0.not_after
    }

    /// The key it is about.
    #[must_use]
    pub fn public_key(&self) -> &PublicKey {
        &self.0.public_key
    }

    /// Its own signature, as bytes.
    #[must_use]
    pub fn signature(&self) -> &[u8] {
        &self.0.signature
    }

    /// Digest of the whole certificate, in lower-case hexadecimal digits.
    #[must_use]
    pub fn fingerprint(&self, hash: Hash) -> String {
        hex(&hash.digest(&[&self.0.der]))
    }

    /// What a configuration names a phone's certificate by: its MD5.
    #[must_use]
    pub fn cert_hash(&self) -> String {
        self.fingerprint(Hash::Md5)
    }

    /// Whether subject and issuer are the same. The signature is not checked.
    #[must_use]
    pub fn self_signed(&self) -> bool {
        self.0.self_signed
    }
}

impl PartialEq for Certificate {
    fn eq(&self, other: &Self) -> bool {
        self.0.der == other.0.der
    }
}

impl Eq for Certificate {}

impl fmt::Debug for Certificate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Certificate({}, {})", self.subject(), self.public_key().name())
    }
}
