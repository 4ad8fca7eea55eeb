//! What is known of the signatures of a file, with the certificates and trust lists at hand.

use super::EditSession;
use super::package::{Closed, ClosedFile, Package};
use super::repack::header_of;
use crate::container::header::Header;
use crate::container::layers::{self, Layer, Need};
use crate::container::signed::{self, Signature, Signed, Unsupported};
use crate::container::trust_list::TrustList;
use crate::crypto::{Certificate, Keyring};
use std::rc::Rc;

/// What is known of one signature.
#[derive(Clone, Debug, PartialEq)]
pub enum SignatureState {
    /// It belongs to these bytes and this certificate.
    Valid {
        /// Who signed.
        signer: Certificate,
    },
    /// The certificate that the header names did not sign these bytes.
    Invalid {
        /// Whom the header names.
        signer: Certificate,
    },
    /// The certificate of the signer is not at hand.
    Unknown {
        /// The signer's name in the header.
        name: String,
        /// The signer's serial number, in hexadecimal digits.
        serial: String,
    },
    /// There is none.
    Missing,
    /// It cannot be checked.
    Unsupported(Unsupported),
}

impl Package {
    /// What is known of the signature of each layer that has one, outermost first.
    #[must_use]
    pub fn signatures(&self, keys: &Keyring, lists: &[Rc<TrustList>]) -> Vec<SignatureState> {
        let certificates = known(keys, lists);
        // The bytes of inner layers are not kept.
        let inner = self.layers().iter().skip(1).any(|layer| header_of(layer).is_some());
        if inner {
            let mut ring = keys.clone();
            ring.certificates = certificates;
            ring.keys.extend(opening_keys(self.layers()));
            return layers::peel(self.bytes(), &ring).layers.iter().filter_map(checked).collect();
        }
        let outermost = self.layers().first().and_then(header_of);
        outermost.into_iter().map(|header| of(header, self.bytes(), &certificates)).collect()
    }
}

impl EditSession {
    /// What is known of the signatures that the file came with. See [`Package::signatures`].
    #[must_use]
    pub fn signatures(&self, keys: &Keyring, lists: &[Rc<TrustList>]) -> Vec<SignatureState> {
        self.package().signatures(keys, lists)
    }
}

impl ClosedFile {
    /// What is known of the file's signatures: of its layers, then of the trust list inside or of
    /// the layer that does not open.
    #[must_use]
    pub fn signatures(&self, keys: &Keyring, lists: &[Rc<TrustList>]) -> Vec<SignatureState> {
        let mut states = self.package().signatures(keys, lists);
        match self.why() {
            Closed::TrustList(list) => {
                let bytes = self.content().unwrap_or(self.package().bytes());
                states.push(of_list(list, bytes, keys, lists));
            }
            Closed::Locked(Need::PrivateKey { layer, .. })
                if self.package().layers().is_empty() =>
            {
                let certificates = known(keys, lists);
                states.push(of(layer.encrypted.header(), self.package().bytes(), &certificates));
            }
            Closed::Damaged(_) if self.package().layers().is_empty() => {
                // The content of a signed file may be damaged, and its signature tells so.
                let bytes = self.package().bytes();
                let header = Signed::read(bytes);
                states.extend(header.iter().map(|s| of(s.header(), bytes, &known(keys, lists))));
            }
            _ => {}
        }
        states
    }
}

/// Every certificate at hand, those of trust lists behind those that were given.
fn known(keys: &Keyring, lists: &[Rc<TrustList>]) -> Vec<Certificate> {
    let listed = lists.iter().flat_map(|list| list.records());
    let listed = listed.filter_map(|record| record.certificate.clone());
    keys.certificates.iter().cloned().chain(listed).collect()
}

fn opening_keys(layers: &[Layer]) -> impl Iterator<Item = crate::crypto::PrivateKey> + '_ {
    layers.iter().filter_map(|layer| match layer {
        Layer::Encrypted(layer) => layer.key.clone(),
        _ => None,
    })
}

/// The state of a layer, with the check that was made when it was taken off.
fn checked(layer: &Layer) -> Option<SignatureState> {
    let check = match layer {
        Layer::Signed(layer) => &layer.check,
        Layer::Encrypted(layer) => &layer.check,
        Layer::Gzip(_) | Layer::OpenSsl(_) | Layer::Aes128Gcm(_) => return None,
    };
    let header = header_of(layer)?;
    Some(match &check.signature {
        Some(signature) => state(signature.clone(), check.signer.as_ref(), header),
        None => unknown(header),
    })
}

/// Names are not trusted: the serial number only says whom the header means.
fn of(header: &Header, bytes: &[u8], certificates: &[Certificate]) -> SignatureState {
    let mut named: Option<(Signature, &Certificate)> = None;
    for certificate in certificates {
        let signature = signed::verify(header, bytes, certificate.public_key());
        if signature == Signature::Missing {
            return SignatureState::Missing;
        }
        if signature == Signature::Valid {
            return SignatureState::Valid { signer: certificate.clone() };
        }
        if named.is_none() && header.is_signed_by(certificate.serial()) {
            named = Some((signature, certificate));
        }
    }
    match named {
        Some((signature, certificate)) => state(signature, Some(certificate), header),
        None if header.signature.is_none() => SignatureState::Missing,
        None => unknown(header),
    }
}

fn state(signature: Signature, signer: Option<&Certificate>, header: &Header) -> SignatureState {
    match (signature, signer) {
        (Signature::Valid, Some(signer)) => SignatureState::Valid { signer: signer.clone() },
        (Signature::Invalid, Some(signer)) => SignatureState::Invalid { signer: signer.clone() },
        (Signature::Missing, _) => SignatureState::Missing,
        (Signature::Unsupported(Unsupported::SignerNotListed) | Signature::Valid, _)
        | (Signature::Invalid, None) => unknown(header),
        (Signature::Unsupported(why), _) => SignatureState::Unsupported(why),
    }
}

fn unknown(header: &Header) -> SignatureState {
    let hash = header.hash.map(|code| code.hash().ok_or(code));
    match hash {
        None => SignatureState::Unsupported(Unsupported::NoHash),
        Some(Err(code)) => SignatureState::Unsupported(Unsupported::Hash(code)),
        Some(Ok(_)) => SignatureState::Unknown {
            name: header.signer_name.clone().unwrap_or_default(),
            serial: header.serial.as_deref().map(hex).unwrap_or_default(),
        },
    }
}

/// A list is signed by one of its own; another list's signers or certificates at hand do too.
fn of_list(
    list: &TrustList,
    bytes: &[u8],
    keys: &Keyring,
    lists: &[Rc<TrustList>],
) -> SignatureState {
    let (signature, index) = list.verify(bytes);
    let record = index.and_then(|index| list.records().get(index));
    let signer = record.and_then(|record| record.certificate.as_ref());
    match signature {
        Signature::Unsupported(Unsupported::SignerNotListed) => {
            of(list.header(), bytes, &known(keys, lists))
        }
        signature => state(signature, signer, list.header()),
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::container::header::Version;
    use crate::container::signed::SignedParameters;
    use crate::crypto::Hash;
    use crate::session::OpenError;
    use crate::session::repack::tests::{phone, rng, signer};

    fn signed_by_first(text: &[u8]) -> Vec<u8> {
        let parameters = SignedParameters {
            hash: Hash::Sha1,
            file_name: "a.sgn".to_owned(),
            time: 1,
            version: Version::SIGNED,
        };
        signed::write(text, signer(), &parameters).unwrap()
    }

    fn ring(certificates: &[&Certificate]) -> Keyring {
        let certificates = certificates.iter().map(|&c| c.clone()).collect();
        Keyring { certificates, ..Keyring::default() }
    }

    #[test]
    fn each_state_is_told() {
        let certificate = signer().certificate();
        let bytes = signed_by_first(b"<device/>");
        let session = EditSession::open("a.sgn", bytes.clone()).unwrap();
        let states = session.signatures(&ring(&[phone().certificate(), certificate]), &[]);
        assert_eq!(states, [SignatureState::Valid { signer: certificate.clone() }]);
        let states = session.signatures(&ring(&[phone().certificate()]), &[]);
        let [SignatureState::Unknown { name, serial }] = &states[..] else { panic!("{states:?}") };
        assert_eq!(name, certificate.subject());
        assert_eq!(*serial, hex(certificate.serial()));

        let mut other = bytes.clone();
        let last = other.len() - 2;
        other[last] = b'!';
        let session = EditSession::open("a.sgn", other).unwrap();
        let states = session.signatures(&ring(&[certificate]), &[]);
        assert_eq!(states, [SignatureState::Invalid { signer: certificate.clone() }]);

        let mut odd = bytes;
        let at = odd.windows(4).position(|w| w == [8, 0, 1, 1]).unwrap();
        odd[at + 3] = 9;
        let session = EditSession::open("a.sgn", odd).unwrap();
        for ring in [ring(&[certificate]), ring(&[])] {
            let states = session.signatures(&ring, &[]);
            assert!(matches!(states[..], [SignatureState::Unsupported(_)]), "{states:?}");
        }

        let none = [1, 0, 2, 1, 0, 2, 0, 2, 0, 10, b'x'];
        let session = EditSession::open("a.sgn", none.to_vec()).unwrap();
        for ring in [ring(&[certificate]), ring(&[])] {
            assert_eq!(session.signatures(&ring, &[]), [SignatureState::Missing]);
        }
    }

    #[test]
    fn a_signature_inside_of_another_layer_is_checked_too() {
        let inside = signed_by_first(b"<device/>");
        let gzip = crate::container::gzip::GzipLayer { name: None, modified: 0, members: 1 };
        let session = EditSession::open("a.gz", gzip.write(&inside)).unwrap();
        let certificate = signer().certificate();
        let states = session.signatures(&ring(&[certificate]), &[]);
        assert_eq!(states, [SignatureState::Valid { signer: certificate.clone() }]);
        assert_eq!(EditSession::open("a", b"x".to_vec()).unwrap().signatures(&ring(&[]), &[]), []);
    }

    #[test]
    fn a_locked_file_tells_who_signed() {
        let parameters = SignedParameters {
            hash: Hash::Sha512,
            file_name: "a.enc.sgn".to_owned(),
            time: 1,
            version: Version::ENCRYPTED,
        };
        let phone = phone().certificate();
        let bytes = crate::container::encrypted::write(
            b"<device/>",
            signer(),
            phone,
            &parameters,
            &mut rng(),
        );
        let error = EditSession::open("a.enc.sgn", bytes.unwrap()).unwrap_err();
        let OpenError::Closed(file) = error else { panic!("{error}") };
        let certificate = signer().certificate();
        let states = file.signatures(&ring(&[certificate]), &[]);
        assert_eq!(states, [SignatureState::Valid { signer: certificate.clone() }]);
    }
}
