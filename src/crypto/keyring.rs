//! The keys, certificates and passphrases at hand. In memory only.

use super::certificate::Certificate;
use super::intake::KeyMaterial;
use super::private_key::PrivateKey;
use super::secret::Secret;
use super::signer::Signer;

/// Everything that was given to open and make files with.
#[derive(Clone, Default, PartialEq)]
pub struct Keyring {
    /// In the order they came.
    pub certificates: Vec<Certificate>,
    /// In the order they came.
    pub keys: Vec<PrivateKey>,
    /// Passphrases of files, in the order they came.
    pub passphrases: Vec<Secret>,
}

impl Keyring {
    /// Takes in what is new of the material.
    pub fn add(&mut self, material: KeyMaterial) {
        for certificate in material.certificates {
            if !self.certificates.contains(&certificate) {
                self.certificates.push(certificate);
            }
        }
        for key in material.keys {
            if !self.keys.contains(&key) {
                self.keys.push(key);
            }
        }
    }

    /// Takes in a passphrase unless it is empty or known.
    pub fn add_passphrase(&mut self, passphrase: Secret) {
        if !passphrase.expose().is_empty() && !self.passphrases.contains(&passphrase) {
            self.passphrases.push(passphrase);
        }
    }

    /// Every certificate whose key is here and that can sign files.
    #[must_use]
    pub fn signers(&self) -> Vec<Signer> {
        let signer = |certificate: &Certificate| {
            let key = self.keys.iter().find(|key| key.matches(certificate))?;
            Signer::new(certificate.clone(), key.clone()).ok()
        };
        self.certificates.iter().filter_map(signer).collect()
    }

    /// The certificate that a configuration's `certHash` names, in digits of either case.
    #[must_use]
    pub fn certificate(&self, cert_hash: &str) -> Option<&Certificate> {
        let named = |c: &&Certificate| c.cert_hash().eq_ignore_ascii_case(cert_hash.trim());
        self.certificates.iter().find(named)
    }

    /// The private key that belongs to a certificate.
    #[must_use]
    pub fn key_of(&self, certificate: &Certificate) -> Option<&PrivateKey> {
        self.keys.iter().find(|key| key.matches(certificate))
    }

    /// Whether nothing is here.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.certificates.is_empty() && self.keys.is_empty() && self.passphrases.is_empty()
    }

    /// Forgets everything; secrets nobody else holds are wiped.
    pub fn clear(&mut self) {
        *self = Self::default();
    }
}

impl std::fmt::Debug for Keyring {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (certificates, keys) = (self.certificates.len(), self.keys.len());
        write!(f, "Keyring({certificates} certificates, {keys} keys, redacted)")
    }
}
