//! A certificate with its private key: what signs a file.

use super::certificate::Certificate;
use super::pem;
use super::private_key::PrivateKey;
use super::secret::Secret;

/// Why a certificate and a key cannot sign files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignerError {
    /// The key belongs to another certificate.
    Mismatch,
    /// Signatures of files are made with RSA only.
    NotRsa,
    /// The format has no code for a modulus of this many bits, such as 3072.
    KeySize(usize),
}

/// A certificate with its own RSA key, of a size that files can name.
#[derive(Clone, Debug, PartialEq)]
pub struct Signer {
    certificate: Certificate,
    key: PrivateKey,
}

impl Signer {
    /// Joins the two.
    ///
    /// # Errors
    /// [`SignerError`] when they do not belong together or cannot sign files.
    pub fn new(certificate: Certificate, key: PrivateKey) -> Result<Self, SignerError> {
        if !key.is_rsa() {
            return Err(SignerError::NotRsa);
        }
        if !key.matches(&certificate) {
            return Err(SignerError::Mismatch);
        }
        match key.bits() {
            512 | 1024 | 2048 | 4096 => Ok(Self { certificate, key }),
            bits => Err(SignerError::KeySize(bits)),
        }
    }

    /// What others know the signer by.
    #[must_use]
    pub fn certificate(&self) -> &Certificate {
        &self.certificate
    }

    /// What signs.
    #[must_use]
    pub fn key(&self) -> &PrivateKey {
        &self.key
    }

    /// Key and certificate as one unprotected PEM file.
    #[must_use]
    pub fn to_pem(&self) -> Secret {
        let key = self.key.to_pkcs8_pem();
        let certificate = pem::armored("CERTIFICATE", self.certificate.der());
        Secret::new([key.expose(), certificate.expose()].concat())
    }
}
