//! The keys and certificates of the reference material.

use super::super::asn1::{OID, Reader};
use super::super::hash::hex;
use super::super::{
    Certificate, Hash, IntakeError, KeyError, Keyring, PrivateKey, PublicKey, Secret, Signer,
    SignerError, read,
};
use super::making::Counting;
use super::openssl::password;
use super::reference::{folder, key_files, keys};

fn certificates() -> Vec<Certificate> {
    let mut all = Vec::new();
    for (name, bytes) in key_files() {
        if name.ends_with(".der") || name.contains("encrypted") {
            continue;
        }
        let material = read(&bytes, None).unwrap_or_else(|error| panic!("{name}: {error:?}"));
        all.extend(material.certificates);
    }
    all
}

/// The reference tools wrote signer, issuer and serial of every vector as text.
#[test]
fn names_and_serials_are_the_reference_tools() {
    let Some(folder) = folder("vectors/parsed") else { return };
    let known: Vec<_> = certificates()
        .iter()
        .map(|c| [c.subject().to_owned(), c.issuer().to_owned(), hex(c.serial())])
        .collect();
    let mut seen = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let text = String::from_utf8_lossy(&std::fs::read(&path).unwrap()).into_owned();
        let value = |label: &str| {
            // A blank that belongs to a name is escaped, so none is lost here.
            Some(text.lines().find_map(|line| line.strip_prefix(label))?.trim_start().to_owned())
        };
        let (Some(signer), Some(issuer), Some(serial)) =
            (value("Signer Name:"), value("Issuer Name:"), value("Serial Number:"))
        else {
            continue;
        };
        let serial = serial.to_lowercase().replace(':', "");
        assert!(
            known.contains(&[signer.clone(), issuer.clone(), serial.clone()]),
            "{}: {signer} | {issuer} | {serial}",
            path.display()
        );
        seen += 1;
    }
    assert!(seen > 100, "{seen} only");
}

#[test]
fn cert_hash_is_the_md5_of_the_certificate() {
    let Some(folder) = folder("vectors/parsed") else { return };
    for device in ["device-rsa1024", "device-rsa2048", "device-rsa4096"] {
        let expected =
            std::fs::read_to_string(folder.join(format!("certHash_md5_{device}.txt"))).unwrap();
        let material = keys(&format!("{device}.pem")).unwrap();
        let hash = material.certificates[0].cert_hash();
        assert!(
            expected.to_lowercase().replace(':', "").contains(&hash),
            "{device}: {hash}, not {expected}"
        );
        let mut ring = Keyring::default();
        ring.add(material);
        assert!(ring.certificate(&hash.to_uppercase()).is_some());
        assert!(ring.certificate("00").is_none());
    }
}

/// Certificates that signed themselves verify, and do not with any bit changed.
#[test]
fn own_signatures_verify() {
    let mut checked = 0;
    for certificate in certificates() {
        let PublicKey::Rsa(_) = certificate.public_key() else { continue };
        if !certificate.self_signed() {
            continue;
        }
        let mut parts = Reader::new(certificate.der()).sequence().unwrap();
        let body = parts.next().unwrap().whole;
        let kind = parts.sequence().unwrap().expect(OID).unwrap();
        let hash = match kind.last() {
            Some(0x05) => Hash::Sha1,
            Some(0x0b) => Hash::Sha256,
            Some(0x0d) => Hash::Sha512,
            other => panic!("signed with {other:?}"),
        };
        let key = certificate.public_key();
        assert_eq!(key.verify(hash, &[body], certificate.signature()), Ok(true));
        let (head, tail) = body.split_at(body.len() / 2);
        assert_eq!(key.verify(hash, &[head, tail], certificate.signature()), Ok(true));
        assert_eq!(key.verify(hash, &[tail, head], certificate.signature()), Ok(false));
        assert_eq!(key.verify(Hash::Md5, &[body], certificate.signature()), Ok(false));
        let mut signature = certificate.signature().to_vec();
        signature[7] ^= 1;
        assert_eq!(key.verify(hash, &[body], &signature), Ok(false));
        signature.pop();
        assert!(matches!(key.verify(hash, &[body], &signature), Err(KeyError::Length { .. })));
        checked += 1;
    }
    assert!(checked > 5 || key_files().is_empty(), "{checked} only");
}

#[test]
fn keys_sign_and_unwrap() {
    for (name, bits) in [
        ("tftp-rsa1024.pem", 1024),
        ("tftp-rsa2048.pem", 2048),
        ("tftp-rsa3072.pem", 3072),
        ("tftp-rsa4096.pem", 4096),
        ("device-rsa1024.pem", 1024),
        ("tftp-sha1cert-certfirst.pem", 2048),
    ] {
        let Some(material) = keys(name) else { return };
        let (key, certificate) = (&material.keys[0], &material.certificates[0]);
        assert!(key.matches(certificate), "{name}");
        assert_eq!((key.bits(), key.name()), (bits, format!("RSA {bits}")));
        for hash in [Hash::Md5, Hash::Sha1, Hash::Sha256, Hash::Sha512] {
            let signature = key.sign(hash, &[b"ab", b"c"]).unwrap();
            assert_eq!(signature.len() * 8, bits);
            assert_eq!(Ok(signature.clone()), key.sign(hash, &[b"abc"]));
            assert_eq!(certificate.public_key().verify(hash, &[b"abc"], &signature), Ok(true));
            assert_eq!(certificate.public_key().verify(hash, &[b"abd"], &signature), Ok(false));
        }
        let content = Secret::new(vec![0x5a; 16]);
        let mut rng = Counting(0);
        let wrapped = certificate.public_key().wrap(&content, &mut rng).unwrap();
        assert_ne!(wrapped, certificate.public_key().wrap(&content, &mut rng).unwrap());
        assert_eq!(key.unwrap(&wrapped).unwrap(), content);
        let too_long = Secret::new(vec![1; bits / 8 - 10]);
        assert_eq!(certificate.public_key().wrap(&too_long, &mut rng), Err(KeyError::TooSmall));
        // The whole range of numbers, also such that are no number below the modulus.
        for fill in [0, 1, 0xff] {
            let opened = key.unwrap(&vec![fill; bits / 8]);
            assert!(opened.is_err() || opened.unwrap() != content);
        }
        assert_eq!(
            key.unwrap(&wrapped[1..]),
            Err(KeyError::Length { expected: bits / 8, found: bits / 8 - 1 })
        );
        let again = read(key.to_pkcs8_pem().expose(), None).unwrap();
        assert_eq!(again.keys, std::slice::from_ref(key));
    }
}

#[test]
fn who_may_sign() {
    let Some(small) = keys("tftp-rsa1024.pem") else { return };
    let other = keys("tftp-rsa2048.pem").unwrap();
    let odd = keys("tftp-rsa3072.pem").unwrap();
    let curve = keys("tftp-ec384.pem").unwrap();
    let signer =
        |certificate: &Certificate, key: &PrivateKey| Signer::new(certificate.clone(), key.clone());
    assert!(signer(&small.certificates[0], &small.keys[0]).is_ok());
    assert_eq!(signer(&small.certificates[0], &other.keys[0]), Err(SignerError::Mismatch));
    assert_eq!(signer(&odd.certificates[0], &odd.keys[0]), Err(SignerError::KeySize(3072)));
    assert_eq!(signer(&curve.certificates[0], &curve.keys[0]), Err(SignerError::NotRsa));
    assert!(curve.keys[0].matches(&curve.certificates[0]));
    assert_eq!(curve.keys[0].name(), "EC P-384");
    assert_eq!(curve.certificates[0].public_key().bits(), 384);
    assert_eq!(curve.keys[0].sign(Hash::Sha1, &[]), Err(KeyError::NotRsa));
    assert_eq!(curve.keys[0].unwrap(&[]), Err(KeyError::NotRsa));
    let mut ring = Keyring::default();
    assert!(ring.is_empty());
    for material in [small, other.clone(), other, odd, curve] {
        ring.add(material);
    }
    assert_eq!((ring.certificates.len(), ring.keys.len(), ring.signers().len()), (4, 4, 2));
    for shown in [format!("{ring:?}"), format!("{:?}", ring.keys)] {
        assert!(shown.contains("redacted") && shown.len() < 200, "{shown}");
    }
    ring.clear();
    assert!(ring.is_empty());
}

/// The one protected file of the reference material, with the headers of old PEM.
#[test]
fn the_protected_key() {
    let Some(folder) = folder("vectors/keys") else { return };
    let bytes = std::fs::read(folder.join("tftp-rsa2048-encryptedkey.pem")).unwrap();
    assert_eq!(read(&bytes, None), Err(IntakeError::PasswordNeeded));
    assert_eq!(read(&bytes, Some(&password("tost"))), Err(IntakeError::WrongPassword));
    let material = read(&bytes, Some(&password("test"))).unwrap();
    assert_eq!(material.keys, keys("tftp-rsa2048.pem").unwrap().keys);
    assert!(material.keys[0].matches(&material.certificates[0]));
}
