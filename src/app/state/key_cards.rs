//! The keys at hand as cards: what belongs together, and what each is good for among the open files.

use super::keys::cert_hash;
use super::{AppState, Content};
use crate::container::layers::Layer;
use crate::container::trust_list::Role;
use crate::crypto::{Certificate, PrivateKey, PublicKey, Signer, SignerError};
use crate::session::{OpenError, Package, SignatureState};
use std::rc::Rc;

/// A certificate, a private key, or both that belong together.
#[derive(Clone, Debug, PartialEq)]
pub struct KeyCard {
    /// The certificate.
    pub certificate: Option<Certificate>,
    /// The private key.
    pub key: Option<PrivateKey>,
    /// What it is good for, the most telling first.
    pub uses: Vec<Use>,
}

/// What a key or certificate is good for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Use {
    /// The key opened this file.
    Opened(Rc<str>),
    /// It signed this file.
    Signed(Rc<str>),
    /// This file names it as its phone's certificate.
    PhoneOf(Rc<str>),
    /// This trust list holds it in these roles.
    Listed(Rc<str>, Vec<Role>),
    /// It can sign files and trust lists.
    CanSign,
    /// It cannot, and why.
    CannotSign(SignerError),
    /// A key without its certificate signs nothing.
    NoCertificate,
    /// Files can be encrypted for it, if it is a phone's.
    EncryptFor,
    /// It shows whether a signature is genuine.
    Checks,
    /// It is neither RSA nor EC: a trust list has no place for it.
    NoUse,
    /// It can stand in a trust list, and no more: only RSA encrypts and signs files.
    ListOnly,
}

impl AppState {
    /// A card for every certificate, then for every key without one.
    #[must_use]
    pub fn key_cards(&self) -> Vec<KeyCard> {
        let keys = &self.keys;
        let with = keys.certificates.iter().map(|certificate| {
            let key = keys.key_of(certificate);
            let uses = self.uses(Some(certificate), key);
            KeyCard { certificate: Some(certificate.clone()), key: key.cloned(), uses }
        });
        let alone =
            keys.keys.iter().filter(|key| !keys.certificates.iter().any(|c| key.matches(c)));
        let alone = alone.map(|key| {
            let uses = self.uses(None, Some(key));
            KeyCard { certificate: None, key: Some(key.clone()), uses }
        });
        with.chain(alone).collect()
    }

    fn uses(&self, certificate: Option<&Certificate>, key: Option<&PrivateKey>) -> Vec<Use> {
        let mut uses = Vec::new();
        for tab in &self.tabs {
            let package = match &tab.content {
                Content::Open(session) => Some(session.package()),
                Content::Locked(OpenError::Closed(file)) => Some(file.package()),
                Content::Locked(OpenError::TooLarge { .. }) => None,
                Content::Log(_) => None,
            };
            let Some(package) = package else { continue };
            if key.is_some_and(|key| opened(package, key)) {
                uses.push(Use::Opened(tab.name.clone()));
            }
            let signed = |state: &SignatureState| match state {
                SignatureState::Valid { signer } => Some(signer) == certificate,
                _ => false,
            };
            if tab.signatures.iter().any(signed) {
                uses.push(Use::Signed(tab.name.clone()));
            }
            if certificate.is_some_and(|c| cert_hash(tab).is_some_and(|h| h == c.cert_hash())) {
                uses.push(Use::PhoneOf(tab.name.clone()));
            }
        }
        for (name, list) in self.trust_lists() {
            let held = list.records().iter().filter(|r| r.certificate.as_ref() == certificate);
            let roles: Vec<Role> = held.filter_map(|r| r.role).collect();
            if certificate.is_some() && !roles.is_empty() {
                uses.push(Use::Listed(name.clone(), roles));
            }
        }
        uses.push(match (certificate, key) {
            (Some(certificate), Some(key)) => match Signer::new(certificate.clone(), key.clone()) {
                Ok(_) => Use::CanSign,
                Err(error) => Use::CannotSign(error),
            },
            (Some(certificate), None) => match certificate.public_key() {
                PublicKey::Rsa(_) => Use::Checks,
                PublicKey::Ec { .. } => Use::ListOnly,
                PublicKey::Other { .. } => Use::NoUse,
            },
            (None, Some(key)) if key.is_rsa() => Use::NoCertificate,
            _ => Use::NoUse,
        });
        // What nothing at hand tells about may still be a phone's.
        let untold = uses.len() == 1;
        if untold && certificate.is_some_and(|c| matches!(c.public_key(), PublicKey::Rsa(_))) {
            uses.push(Use::EncryptFor);
        }
        uses
    }
}

fn opened(package: &Package, own: &PrivateKey) -> bool {
    package.layers().iter().any(|layer| match layer {
        Layer::Encrypted(layer) => layer.key.as_ref() == Some(own),
        _ => false,
    })
}
