//! Keys and signers made here, looked at by others.

use super::super::{
    Hash, KeyError, NewSigner, NewSignerError, PrivateKey, Secret, SignerError, read,
};
use super::openssl::workshop;
use super::reference::keys;

/// Counts: the same in every run, as a source of randomness never is.
pub(super) struct Counting(pub(super) u64);

impl rand_core::TryRng for Counting {
    type Error = std::convert::Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Self::Error> {
        let mut bytes = [0; 4];
        self.try_fill_bytes(&mut bytes)?;
        Ok(u32::from_le_bytes(bytes))
    }

    fn try_next_u64(&mut self) -> Result<u64, Self::Error> {
        let mut bytes = [0; 8];
        self.try_fill_bytes(&mut bytes)?;
        Ok(u64::from_le_bytes(bytes))
    }

    fn try_fill_bytes(&mut self, out: &mut [u8]) -> Result<(), Self::Error> {
        for chunk in out.chunks_mut(16) {
            self.0 += 1;
            let block = Hash::Md5.digest(&[&self.0.to_le_bytes()]);
            chunk.copy_from_slice(&block[..chunk.len()]);
        }
        Ok(())
    }
}

impl rand_core::TryCryptoRng for Counting {}

fn plan() -> NewSigner {
    NewSigner {
        common_name: "Müller, Lab".into(),
        organization: "Example".into(),
        unit: String::new(),
        country: Some("ch".into()),
        years: 10,
    }
}

#[test]
fn made_keys_are_keys() {
    let key = PrivateKey::generate(1024, &mut Counting(0)).unwrap();
    assert_eq!(key, PrivateKey::generate(1024, &mut Counting(0)).unwrap());
    assert_ne!(key, PrivateKey::generate(1024, &mut Counting(9999)).unwrap());
    assert_eq!((key.bits(), key.is_rsa()), (1024, true));
    assert_eq!(read(key.to_pkcs8_pem().expose(), None).unwrap().keys, [key]);
    let make = |bits| PrivateKey::generate(bits, &mut Counting(0)).map(|key| key.bits());
    assert_eq!(make(512), Err(KeyError::TooSmall));
    assert_eq!(make(1025), Err(KeyError::Failed));
    assert_eq!(make(1 << 20), Err(KeyError::Failed));
    assert_eq!(make(usize::MAX), Err(KeyError::Failed));
}

#[test]
fn a_new_signer_for_openssl() {
    let Some(shop) = workshop("signer") else { return };
    let key = PrivateKey::generate(2048, &mut Counting(5)).unwrap();
    // 2026-11-23 06:16:41.
    let signer = plan().issue(key, 1_795_414_601, &mut Counting(7)).unwrap();
    let certificate = signer.certificate();
    assert_eq!(certificate.subject(), "CN=Müller\\, Lab,O=Example,C=CH");
    assert!(certificate.self_signed());
    assert_eq!((certificate.serial().len(), certificate.not_before()), (16, 1_795_392_000));
    std::fs::write(shop.path().join("new.pem"), signer.to_pem().expose()).unwrap();
    assert_eq!(shop.run("verify -CAfile new.pem -attime 1795414601 new.pem"), "new.pem: OK\n");
    assert!(shop.run("rsa -in new.pem -check -noout").contains("RSA key ok"));
    let text = shop.run("x509 -in new.pem -noout -text");
    for expected in [
        "CA:TRUE, pathlen:0",
        "Digital Signature, Key Encipherment, Data Encipherment, Certificate Sign, CRL Sign",
        "Not Before: Nov 23 00:00:00 2026 GMT",
        "Not After : Nov 23 00:00:00 2036 GMT",
        "Version: 3",
        "TLS Web Server Authentication, TLS Web Client Authentication",
    ] {
        assert!(text.contains(expected), "{expected} is not in {text}");
    }
    let again = read(signer.to_pem().expose(), None).unwrap();
    assert_eq!(again.certificates, std::slice::from_ref(certificate));

    // What is signed and wrapped here is good for others, and the other way round.
    let data = shop.path().join("data");
    std::fs::write(&data, b"content").unwrap();
    let signature = signer.key().sign(Hash::Sha512, &[b"con", b"tent"]).unwrap();
    std::fs::write(shop.path().join("sig"), &signature).unwrap();
    shop.run("x509 -in new.pem -noout -pubkey -out pub.pem");
    shop.run("dgst -sha512 -verify pub.pem -signature sig data");
    shop.run("dgst -sha1 -sign new.pem -out sig1 data");
    assert_eq!(Ok(shop.file("sig1")), signer.key().sign(Hash::Sha1, &[b"content"]));
    let secret = Secret::new(b"content".to_vec());
    let wrapped = certificate.public_key().wrap(&secret, &mut Counting(1)).unwrap();
    std::fs::write(shop.path().join("wrapped"), wrapped).unwrap();
    shop.run("pkeyutl -decrypt -inkey new.pem -in wrapped -out opened");
    assert_eq!(shop.file("opened"), b"content");
    shop.run("pkeyutl -encrypt -inkey new.pem -in data -out wrapped");
    assert_eq!(signer.key().unwrap(&shop.file("wrapped")), Ok(secret));
}

#[test]
fn plans_that_make_no_signer() {
    let Some(material) = keys("tftp-rsa1024.pem") else { return };
    let issue = |change: fn(&mut NewSigner), key: &PrivateKey| {
        let mut plan = plan();
        change(&mut plan);
        plan.issue(key.clone(), 0, &mut Counting(0)).map(|_| ())
    };
    let key = &material.keys[0];
    assert_eq!(issue(|_| {}, key), Ok(()));
    assert_eq!(issue(|p| p.country = None, key), Ok(()));
    assert_eq!(issue(|p| p.common_name = "x".repeat(64), key), Ok(()));
    assert_eq!(issue(|p| p.common_name.clear(), key), Err(NewSignerError::NoCommonName));
    assert_eq!(issue(|p| p.unit = "ü".repeat(65), key), Err(NewSignerError::NameTooLong));
    for country in ["", "C", "CHE", "ü", "1A"] {
        let mut plan = plan();
        plan.country = Some(country.into());
        let made = plan.issue(key.clone(), 0, &mut Counting(0));
        assert_eq!(made, Err(NewSignerError::Country), "{country}");
    }
    assert_eq!(issue(|p| p.years = 0, key), Err(NewSignerError::Years));
    assert_eq!(issue(|p| p.years = 101, key), Err(NewSignerError::Years));
    let odd = keys("tftp-rsa3072.pem").unwrap();
    let size = NewSignerError::Key(SignerError::KeySize(3072));
    assert_eq!(issue(|_| {}, &odd.keys[0]), Err(size));
    let curve = keys("tftp-ec384.pem").unwrap();
    assert_eq!(issue(|_| {}, &curve.keys[0]), Err(NewSignerError::Key(SignerError::NotRsa)));
    let mut plan = plan();
    plan.years = 100;
    for now in [i64::MIN, -1, i64::from(u32::MAX), i64::MAX] {
        assert!(plan.issue(key.clone(), now, &mut Counting(0)).is_ok(), "{now}");
    }
}
