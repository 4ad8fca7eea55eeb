//! Whether the signatures of an open file are genuine, as far as the keys and trust lists at hand tell.

use super::{AppState, Content};
use crate::container::header::Header;
use crate::container::layers::{Check, Layer};
use crate::container::signed::Signature;
use crate::container::trust_list::TrustList;
use crate::crypto::{Certificate, Keyring};
use crate::session::{OpenError, Package};
use std::rc::Rc;

/// What is known of one signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Genuine {
    /// It is the signer's, over these bytes.
    Valid(String),
    /// It is not: the file was changed, or somebody else signed it.
    Invalid(String),
    /// The signer's certificate is not at hand.
    Unknown(String),
    /// The header holds none.
    Missing,
    /// It was made in a way that is not known.
    Unsupported,
}

impl AppState {
    /// Looks at the signatures of all files again, after files or keys came or went.
    pub(super) fn judge(&mut self) {
        let lists: Vec<Rc<TrustList>> = self.trust_lists().map(|(_, list)| list.clone()).collect();
        let keys = self.keys.clone();
        for tab in &mut self.tabs {
            let package = match &tab.content {
                Content::Open(session) => session.package(),
                Content::Locked(OpenError::Closed(file)) => file.package(),
                Content::Locked(OpenError::TooLarge { .. }) => continue,
                Content::Log(_) => continue,
            };
            tab.signatures = of(package, &keys, &lists).into();
        }
        self.renew_repacking();
    }
}

fn of(package: &Package, keys: &Keyring, lists: &[Rc<TrustList>]) -> Vec<Genuine> {
    let mut found = Vec::new();
    for (depth, layer) in package.layers().iter().enumerate() {
        let (header, check) = match layer {
            Layer::Signed(layer) => (layer.signed.header(), &layer.check),
            Layer::Encrypted(layer) => (layer.encrypted.header(), &layer.check),
            _ => continue,
        };
        // The bytes of inner layers are gone; what was found when they came off stays.
        let again = (depth == 0).then(|| judge(layer, header, package.bytes(), keys, lists));
        found.push(again.flatten().unwrap_or_else(|| told(check, header)));
    }
    found
}

fn judge(
    layer: &Layer,
    header: &Header,
    bytes: &[u8],
    keys: &Keyring,
    lists: &[Rc<TrustList>],
) -> Option<Genuine> {
    header.signature.as_ref()?;
    let listed = lists.iter().flat_map(|list| list.signers_of(header));
    let known = listed.filter_map(|record| record.certificate.as_ref()).chain(&keys.certificates);
    let mut named = None;
    for certificate in known {
        let signature = match layer {
            Layer::Signed(layer) => layer.signed.verify(bytes, certificate.public_key()),
            Layer::Encrypted(layer) => layer.encrypted.verify(bytes, certificate.public_key()),
            _ => return None,
        };
        if signature == Signature::Valid {
            return Some(Genuine::Valid(name_of(certificate)));
        }
        if named.is_none() && header.is_signed_by(certificate.serial()) {
            named = Some(match signature {
                Signature::Unsupported(_) => Genuine::Unsupported,
                _ => Genuine::Invalid(name_of(certificate)),
            });
        }
    }
    named
}

/// What was found when the layer came off.
fn told(check: &Check, header: &Header) -> Genuine {
    let signer = check.signer.as_ref().map(name_of);
    let signer = signer.or_else(|| header.signer_name.clone()).unwrap_or_default();
    match &check.signature {
        Some(Signature::Missing) => Genuine::Missing,
        _ if header.signature.is_none() => Genuine::Missing,
        Some(Signature::Valid) => Genuine::Valid(signer),
        Some(Signature::Invalid) => Genuine::Invalid(signer),
        Some(Signature::Unsupported(_)) => Genuine::Unsupported,
        None => Genuine::Unknown(signer),
    }
}

fn name_of(certificate: &Certificate) -> String {
    certificate.common_name().unwrap_or_else(|| certificate.subject()).to_owned()
}
