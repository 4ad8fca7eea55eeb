//! Cut and changed files: an answer of some kind, never a panic.

use super::super::{Certificate, Hash, IntakeError, PublicKey, looks_like, read};
use super::openssl::{password, workshop};
use super::reference::key_files;

/// Reads, and uses what was read.
fn touch(bytes: &[u8]) {
    let right = password("x");
    for given in [None, Some(&right)] {
        let _ = looks_like(bytes);
        let Ok(material) = read(bytes, given) else { continue };
        for certificate in &material.certificates {
            let _ = certificate.public_key().verify(Hash::Sha1, &[b"x"], certificate.signature());
            let _ = (certificate.public_key().name(), certificate.cert_hash());
        }
        for key in material.keys.iter().filter(|key| key.bits() <= 1100) {
            if let Ok(signature) = key.sign(Hash::Sha1, &[b"x"]) {
                assert_eq!(key.public_key().verify(Hash::Sha1, &[b"x"], &signature), Ok(true));
                let _ = key.unwrap(&signature);
            }
        }
    }
}

fn cut_and_flip(bytes: &[u8], step: usize) {
    for end in (0..bytes.len()).step_by(step) {
        touch(&bytes[..end]);
    }
    let mut changed = bytes.to_vec();
    for bit in (0..bytes.len() * 8).step_by(step) {
        changed[bit / 8] ^= 1 << (bit % 8);
        touch(&changed);
        changed[bit / 8] ^= 1 << (bit % 8);
    }
}

#[test]
fn reference_files() {
    for (name, bytes) in key_files() {
        // Much of one small file of each kind; samples of the others.
        let step = match name.as_str() {
            "device-rsa1024.crt.der" | "device-ec256.pem" => 3,
            _ => bytes.len() / 8 + 1,
        };
        cut_and_flip(&bytes, step);
    }
}

#[test]
fn made_files() {
    let Some(shop) = workshop("damage") else { return };
    shop.run("rsa -in key.pem -traditional -outform DER -out key.der");
    shop.run("pkcs8 -topk8 -in key.pem -outform DER -out enc.der -iter 1 -passout pass:x");
    let export = "pkcs12 -export -inkey key.pem -in crt.pem -iter 1 -passout pass:x";
    shop.run(&format!("{export} -nomaciter -out new.p12"));
    shop.run(&format!("{export} -nomac -legacy -out old.p12"));
    shop.run("ecparam -name prime256v1 -genkey -noout -outform DER -out ec.der");
    shop.run("crl2pkcs7 -nocrl -certfile crt.pem -outform DER -out crt.p7b");
    for (name, step) in [
        ("key.der", 37),
        ("enc.der", 43),
        ("new.p12", 61),
        ("old.p12", 61),
        ("ec.der", 1),
        ("crt.p7b", 11),
    ] {
        let bytes = shop.file(name);
        assert!(read(&bytes, Some(&password("x"))).is_ok(), "{name}");
        for end in (0..bytes.len()).step_by(step) {
            assert!(read(&bytes[..end], Some(&password("x"))).is_err(), "{name} cut at {end}");
        }
        cut_and_flip(&bytes, step);
    }
}

#[test]
fn a_file_of_nothing_but_promises() {
    for bytes in [
        &b"\x30\x84\xff\xff\xff\xff\x02\x01\x03\x30\x80"[..],
        b"\x30\x82\x10\x00\x02\x01\x00\x02\x84\xff\xff\xff\xff",
        b"\x30\x80\x02\x01\x03\x30\x80\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x01\xa0\x80",
    ] {
        assert!(matches!(read(bytes, None), Err(IntakeError::Damaged { .. })), "{bytes:x?}");
    }
    assert!(Certificate::from_der(&[]).is_err());
    let many = b"-----BEGIN X-----\n-----END X-----\n".repeat(20_000);
    assert_eq!(read(&many, None).unwrap().ignored.len(), 20_000);
    assert!(read(&b"-----BEGIN ".repeat(100_000), None).is_err());
}

/// A modulus nobody works with does not keep a certificate from being read.
#[test]
fn small_and_huge_keys() {
    let Some(shop) = workshop("sizes") else { return };
    shop.run("genrsa -out small.pem 512");
    let small = read(&shop.file("small.pem"), None).unwrap();
    let signature = small.keys[0].sign(Hash::Sha1, &[b"x"]).unwrap();
    assert_eq!((small.keys[0].bits(), signature.len()), (512, 64));
    shop.run("req -x509 -new -key small.pem -sha1 -subj /CN=s -out s.pem");
    let certificate = read(&shop.file("s.pem"), None).unwrap().certificates.remove(0);
    assert_eq!(certificate.public_key().verify(Hash::Sha1, &[b"x"], &signature), Ok(true));
    assert!(matches!(certificate.public_key(), PublicKey::Rsa(_)));
    assert!(small.keys[0].sign(Hash::Sha512, &[b"x"]).is_err());
}
