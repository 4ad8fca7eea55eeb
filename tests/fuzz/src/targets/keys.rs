//! Files of keys: whatever comes out can be asked about, and a key written is read again.

use cnf_repack::crypto::{self, Hash, Keyring, PublicKey, Secret};

use super::kind;
use crate::samples::PASSWORD;

pub(crate) fn look(input: &[u8]) -> String {
    let recognised = crypto::looks_like(input);
    let bare = crypto::read(input, None);
    let material = match bare {
        Ok(material) => Ok(material),
        Err(error) => {
            let again = crypto::read(input, Some(&Secret::new(PASSWORD.to_vec())));
            again.map_err(|second| format!("{recognised} {} {}", kind(&error), kind(&second)))
        }
    };
    let material = match material {
        Ok(material) => material,
        Err(verdict) => return verdict,
    };
    let (certificates, keys) = (material.certificates.len(), material.keys.len());
    let mut verdict = format!("{recognised} {certificates} {keys} {}", kind(&material.ignored));
    for certificate in &material.certificates {
        let read = crypto::Certificate::from_der(certificate.der());
        assert!(read.as_ref() == Ok(certificate), "a certificate is not read again");
        let _ = certificate.self_signed();
        let name = certificate.public_key().name();
        verdict.push_str(&format!(" {name} {}", certificate.common_name().is_some()));
        assert!(!certificate.fingerprint(Hash::Sha256).is_empty());
        let (_, _) = (certificate.not_before(), certificate.not_after());
        if let PublicKey::Rsa(_) = certificate.public_key() {
            // Whatever the numbers are, checking with them ends.
            let signature = vec![1; certificate.public_key().bits().div_ceil(8)];
            let _ = certificate.public_key().verify(Hash::Sha1, &[b"x"], &signature);
        }
    }
    for key in &material.keys {
        verdict.push_str(&key.name());
        let again = crypto::read(key.to_pkcs8_pem().expose(), None);
        assert!(again.is_ok_and(|again| again.keys.contains(key)), "a key is not read again");
        let signed = key.sign(Hash::Sha1, &[b"x"]);
        if let Ok(signature) = &signed {
            let valid = key.public_key().verify(Hash::Sha1, &[b"x"], signature);
            assert_eq!(valid, Ok(true), "a key does not know its own signature");
        }
        verdict.push_str(&kind(&signed.err()));
        if key.is_rsa() {
            let _ = key.unwrap(&vec![7; key.bits().div_ceil(8)]);
        }
    }
    let mut ring = Keyring::default();
    ring.add(material);
    verdict.push_str(&format!(" {}", ring.signers().len()));
    verdict
}
