//! Signed files, encrypted files and trust lists of the reference material, opened and rebuilt.

use crate::reference::{files, folder};
use cnf_repack::config::Config;
use cnf_repack::config::companion::short_config;
use cnf_repack::container::encrypted::{self, Encrypted};
use cnf_repack::container::facts::facts;
use cnf_repack::container::header::{HashCode, Header, Kind, Version};
use cnf_repack::container::signed::{self, Signature, Signed, Unsupported};
use cnf_repack::container::trust_list::{self, Role, TrustList};
use cnf_repack::container::{Damage, DecryptError, TlvError, WriteError};
use cnf_repack::crypto::{self, Certificate, Hash, PrivateKey, Signer};
use getrandom::rand_core::UnwrapErr;
use std::fs;
use std::path::{Path, PathBuf};

/// A row of the list of what the reference material holds.
pub(crate) struct Row {
    pub(crate) file: String,
    pub(crate) plain: Option<String>,
    pub(crate) signer: String,
    pub(crate) opener: Option<String>,
}

pub(crate) fn vectors() -> Option<(PathBuf, Vec<Row>)> {
    let root = folder("vectors")?;
    let text = fs::read_to_string(root.join("manifest.tsv")).expect("a list");
    let mut rows = Vec::new();
    for line in text.lines().skip(1) {
        let columns: Vec<_> = line.split('\t').collect();
        let key = columns[4];
        let part = |name: &str| {
            let mut parts = key.split(' ').filter_map(|part| part.strip_prefix(name));
            parts.next().map(str::to_owned)
        };
        rows.push(Row {
            file: columns[0].to_owned(),
            plain: (columns[3] != "-").then(|| columns[3].to_owned()),
            signer: part("sign:").unwrap_or_else(|| key.to_owned()),
            opener: part("decrypt:"),
        });
    }
    Some((root, rows))
}

pub(crate) fn material(path: &Path) -> crypto::KeyMaterial {
    crypto::read(&fs::read(path).expect("a key file"), None).expect("keys")
}

pub(crate) fn certificate(path: &Path) -> Certificate {
    material(path).certificates.swap_remove(0)
}

fn private_key(path: &Path) -> PrivateKey {
    material(path).keys.swap_remove(0)
}

pub(crate) fn signer(path: &Path) -> Signer {
    let mut read = material(path);
    Signer::new(read.certificates.swap_remove(0), read.keys.swap_remove(0)).expect("a signer")
}

fn rows_of<'a>(rows: &'a [Row], folder: &str, end: &str) -> Vec<&'a Row> {
    rows.iter().filter(|row| row.file.starts_with(folder) && row.file.ends_with(end)).collect()
}

#[test]
fn every_signed_file_is_rebuilt_byte_for_byte() {
    let Some((root, rows)) = vectors() else { return };
    let mut rebuilt = 0;
    let plain = rows_of(&rows, "sgn/", ".sgn").into_iter();
    let short = rows_of(&rows, "encsgn/", ".cnf.xml.sgn").into_iter();
    for row in plain.chain(short) {
        let bytes = fs::read(root.join(&row.file)).expect("a vector");
        let signed = Signed::read(&bytes).expect(&row.file);
        assert_eq!(signed::kind(&bytes, signed.header()), Kind::Signed, "{}", row.file);
        assert!(signed.header().unknown.is_empty(), "{}", row.file);
        if let Some(plain) = &row.plain {
            let plain = fs::read(root.join(plain)).expect("a plain file");
            assert!(signed.payload(&bytes) == plain, "{}", row.file);
        }
        let signer = signer(&root.join(&row.signer));
        let key = signer.certificate().public_key();
        assert_eq!(signed.verify(&bytes, key), Signature::Valid, "{}", row.file);
        assert_eq!(signed.header().modulus_bits(), Some(key.bits()), "{}", row.file);
        let parameters = signed.parameters().expect("parameters");
        let again = signed::write(signed.payload(&bytes), &signer, &parameters).expect("written");
        assert!(again == bytes, "{} is not rebuilt", row.file);
        rebuilt += 1;
    }
    assert!(rebuilt > 80, "{rebuilt}");
}

#[test]
fn every_encrypted_file_opens_and_what_is_written_opens_again() {
    let Some((root, rows)) = vectors() else { return };
    let mut rng = UnwrapErr(getrandom::SysRng);
    let mut opened = 0;
    for row in rows_of(&rows, "encsgn/", ".enc.sgn") {
        let bytes = fs::read(root.join(&row.file)).expect("a vector");
        let file = Encrypted::read(&bytes).expect(&row.file);
        assert_eq!(signed::kind(&bytes, file.header()), Kind::Encrypted);
        let signer = signer(&root.join(&row.signer));
        let signing = signer.certificate().public_key();
        assert_eq!(file.verify(&bytes, signing), Signature::Valid, "{}", row.file);
        let opener = root.join(row.opener.as_ref().expect("a key"));
        let (phone, key) = (certificate(&opener), private_key(&opener));
        let plain = fs::read(root.join(row.plain.as_ref().expect("a name"))).expect("plain");
        assert_eq!(file.open(&bytes, &key), Ok(plain.clone()), "{}", row.file);

        let parameters = file.parameters().expect("parameters");
        let again = encrypted::write(&plain, &signer, &phone, &parameters, &mut rng).expect("new");
        let read = Encrypted::read(&again).expect("what was written");
        assert_eq!(again.len(), bytes.len(), "{}", row.file);
        assert_eq!(read.header().length, file.header().length, "{}", row.file);
        assert_eq!(read.encryption().padding, file.encryption().padding);
        assert_eq!(read.encryption().key_size, file.encryption().key_size);
        assert_eq!(read.verify(&again, signing), Signature::Valid);
        assert_eq!(read.open(&again, &key), Ok(plain), "{}", row.file);
        assert_ne!(again, bytes, "a new key every time");
        opened += 1;
    }
    assert!(opened >= 38, "{opened}");
}

#[test]
fn every_short_configuration_is_the_same() {
    let Some((root, rows)) = vectors() else { return };
    let mut same = 0;
    for row in rows_of(&rows, "encsgn/", ".enc.sgn") {
        let plain = fs::read(root.join(row.plain.as_ref().expect("a name"))).expect("plain");
        let config = Config::read(text(&plain));
        let phone = certificate(&root.join(row.opener.as_ref().expect("a key")));
        let written = short_config(&config, &phone).expect(&row.file);
        let name = row.file.replace(".enc.sgn", ".short.xml").replace('/', "_");
        let expected = fs::read_to_string(root.join("parsed").join(name)).expect("a short one");
        assert_eq!(written, expected, "{}", row.file);
        same += 1;
    }
    assert!(same >= 38, "{same}");
}

/// The text of a file, by its own encoding.
fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec())
        .unwrap_or_else(|_| bytes.iter().map(|&byte| char::from(byte)).collect())
        .trim_start_matches('\u{feff}')
        .to_owned()
}

#[test]
fn every_trust_list_is_rebuilt_byte_for_byte() {
    let Some((root, rows)) = vectors() else { return };
    let lists = rows_of(&rows, "tlv/", ".tlv");
    assert_eq!(lists.len(), 8);
    for row in lists {
        let bytes = fs::read(root.join(&row.file)).expect("a vector");
        let list = TrustList::read(&bytes).expect(&row.file);
        assert_eq!(signed::kind(&bytes, list.header()), Kind::TrustList, "{}", row.file);
        assert_eq!(list.verify(&bytes), (Signature::Valid, Some(0)), "{}", row.file);
        let mut entries = Vec::new();
        for record in list.records() {
            let certificate = record.certificate.clone().expect("a certificate");
            assert_eq!(record.subject.as_deref(), Some(certificate.subject()));
            assert_eq!(record.issuer.as_deref(), Some(certificate.issuer()));
            assert_eq!(record.serial.as_deref(), Some(certificate.serial()));
            assert!(record.unknown.is_empty(), "{}", row.file);
            entries.push((record.role.expect("a role"), certificate));
        }
        let signer = signer(&root.join(&row.signer));
        let parameters = list.parameters().expect("parameters");
        let again = trust_list::write(&entries, &signer, &parameters).expect("written");
        assert!(again == bytes, "{} is not rebuilt", row.file);

        let others: Vec<_> = entries.into_iter().filter(|(role, _)| *role != Role::Sast).collect();
        let refused = trust_list::write(&others, &signer, &parameters);
        assert_eq!(refused, Err(WriteError::SignerNotListed));
    }
}

#[test]
fn a_list_is_checked_with_the_signers_of_another() {
    let Some((root, _)) = vectors() else { return };
    let read = |name: &str| fs::read(root.join("tlv").join(name)).expect("a list");
    let (old, new, stranger) =
        (read("ITLFile.tlv"), read("ITLSEP001122334401.tlv"), read("sast-1024.tlv"));
    let list = |bytes: &[u8]| TrustList::read(bytes).expect("a list");
    let trusted = list(&old);
    assert_eq!(list(&new).verify_with(&new, trusted.records()), (Signature::Valid, Some(0)));
    let unknown = Signature::Unsupported(Unsupported::SignerNotListed);
    assert_eq!(list(&stranger).verify_with(&stranger, trusted.records()), (unknown, None));
}

/// What reading and checking a damaged file says, in words that the test below lists.
fn verdict(root: &Path, name: &str) -> String {
    let bytes = fs::read(root.join("negative").join(name)).expect("a vector");
    if name.ends_with(".tlv") {
        return match TrustList::read(&bytes) {
            Ok(list) => format!("{:?}", list.verify(&bytes)),
            Err(error) => format!("{error:?}"),
        };
    }
    let signing = certificate(&root.join("keys/tftp-rsa2048.pem"));
    match Signed::read(&bytes) {
        Err(error) => format!("{error:?}"),
        Ok(signed) => {
            let signature = signed.verify(&bytes, signing.public_key());
            match Encrypted::read(&bytes) {
                Err(_) => format!("{signature:?}"),
                Ok(file) => {
                    let key = private_key(&root.join("keys/device-rsa2048.pem"));
                    format!("{signature:?}, {:?}", file.open(&bytes, &key).map(|plain| plain.len()))
                }
            }
        }
    }
}

#[test]
fn every_damaged_file_is_named_for_its_damage() {
    let Some((root, _)) = vectors() else { return };
    let mut all = String::new();
    for path in files(&root.join("negative")) {
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        if !name.ends_with(".tsv") {
            all.push_str(&format!("{name}: {}\n", verdict(&root, &name)));
        }
    }
    expect_test::expect![[r#"
        ascii-mode-transfer-crlf.sgn: Invalid
        bitflip-last-cert.tlv: (Invalid, Some(0))
        ciphertext-bitflip.cnf.xml.enc.sgn: Invalid, Err(Damaged(Digest))
        ciphertext-empty.cnf.xml.enc.sgn: Invalid, Err(Damaged(Length(0)))
        ciphertext-not-mult16.cnf.xml.enc.sgn: Invalid, Err(Damaged(Length(1581)))
        first-tag-5.sgn: NotAHeader { tag: 5 }
        hash-code9.sgn: Unsupported(Hash(HashCode(9)))
        hash-sha256-code2.sgn: Invalid
        header-only.sgn: Invalid
        headerlen-65535.sgn: HeaderLongerThanFile { header: 65535, file: 1995 }
        headerlen-minus4.sgn: PastEnd { tag: 15, at: 406 }
        headerlen-zero.sgn: HeaderTooShort { header: 0 }
        no-signature.sgn: Missing
        padding-65535.cnf.xml.enc.sgn: Invalid, Err(Damaged(Padding(65535)))
        padding-zero.cnf.xml.enc.sgn: Invalid, Err(Damaged(Padding(0)))
        payload-bitflip.sgn: Invalid
        signature-bitflip.cnf.xml.enc.sgn: Invalid, Ok(1579)
        signature-bitflip.sgn: Invalid
        trailing-newline-added.sgn: Invalid
        trunc-10.sgn: HeaderLongerThanFile { header: 416, file: 10 }
        trunc-100.sgn: HeaderLongerThanFile { header: 416, file: 100 }
        trunc-7.sgn: Cut { tag: 2, at: 5 }
        trunc-in-padding.sgn: Invalid
        truncated.tlv: Cut { tag: 1, at: 388 }
        unknown-tag99.sgn: Invalid
        version-7.0.sgn: Invalid
        zero-bytes.sgn: Empty
    "#]]
    .assert_eq(&all);
}

#[test]
fn a_wrong_key_is_told_by_its_size_or_by_what_it_gives() {
    let Some((root, _)) = vectors() else { return };
    let name = "encsgn/s2048-d2048-sha1/SEP001122334401.cnf.xml.enc.sgn";
    let bytes = fs::read(root.join(name)).expect("a vector");
    let file = Encrypted::read(&bytes).expect("encrypted");
    let open = |key: &str| file.open(&bytes, &private_key(&root.join("keys").join(key)));
    assert_eq!(file.key_bits(), Some(2048));
    let sizes = DecryptError::WrongKey { expected_bits: 2048, found_bits: 4096 };
    assert_eq!(open("device-rsa4096.pem"), Err(sizes));
    for _ in 0..3 {
        assert_eq!(open("sast.pem"), Err(DecryptError::WrongKeyOrDamaged));
    }
    assert_eq!(open("device-ec256.pem"), Err(DecryptError::NotRsa));
}

#[test]
fn what_the_format_cannot_say_is_refused() {
    let Some((root, _)) = vectors() else { return };
    let keys = root.join("keys");
    let signer = signer(&keys.join("tftp-rsa2048.pem"));
    let bytes = fs::read(root.join("sgn/align0/dialplan.xml.sgn")).expect("a vector");
    let parameters = Signed::read(&bytes).expect("signed").parameters().expect("parameters");
    let write = |change: &dyn Fn(&mut signed::SignedParameters)| {
        let mut parameters = parameters.clone();
        change(&mut parameters);
        signed::write(b"<a/>", &signer, &parameters).map(|file| file.len())
    };
    assert!(write(&|_| {}).is_ok());
    for hash in [Hash::Md5, Hash::Sha256] {
        assert_eq!(write(&|p| p.hash = hash), Err(WriteError::Hash(hash)));
    }
    let long = WriteError::TooLong { tag: 14, length: 70_001 };
    assert_eq!(write(&|p| p.file_name = "n".repeat(70_000)), Err(long));
    let whole = write(&|p| p.file_name = "n".repeat(65_400));
    assert!(matches!(whole, Err(WriteError::TooLong { tag: 2, .. })), "{whole:?}");
    assert_eq!(write(&|p| p.file_name = "a\0b".to_owned()), Err(WriteError::NulInName));

    let mut rng = UnwrapErr(getrandom::SysRng);
    let ec = certificate(&keys.join("device-ec256.pem"));
    let refused = encrypted::write(b"<a/>", &signer, &ec, &parameters, &mut rng);
    assert_eq!(refused, Err(WriteError::PhoneKey { kind: "EC P-256".to_owned() }));
}

/// Reads bytes in every way there is, and checks what comes out against the bytes.
fn read_all(bytes: &[u8], keys: (&Certificate, Option<&PrivateKey>)) {
    if let Ok(header) = Header::read(bytes) {
        assert!(header.length <= bytes.len());
        for (_, place) in &header.unknown {
            assert!(bytes.get(place.clone()).is_some());
        }
        if signed::kind(bytes, &header) == Kind::Encrypted {
            assert!(header.encryption.is_some());
        }
        assert!(!facts(&header, bytes).is_empty());
        let signed = Signed::read(bytes).expect("the same header");
        assert_eq!(signed.payload(bytes), &bytes[header.length..]);
        let _verified = signed.verify(bytes, keys.0.public_key());
    }
    if let (Ok(file), Some(key)) = (Encrypted::read(bytes), keys.1) {
        let _opened = file.open(bytes, key);
    }
    if let Ok(list) = TrustList::read(bytes) {
        let records = list.records();
        assert!(records.windows(2).all(|two| two[0].place.end == two[1].place.start));
        assert!(records.last().is_none_or(|last| last.place.end == bytes.len()));
    }
}

/// Files of every kind, small enough to be damaged at every place.
const SMALL: [&str; 4] = [
    "sgn/align3/dialplan.xml.sgn",
    "encsgn/s1024-d1024-sha1/SEP001122334401.cnf.xml.enc.sgn",
    "tlv/sast-1024.tlv",
    "tlv/ITLFile-v11-ec.tlv",
];

#[test]
fn files_cut_anywhere_are_errors_or_cut_content() {
    let Some((root, rows)) = vectors() else { return };
    let signing = certificate(&root.join("keys/tftp-rsa1024.pem"));
    for row in rows.iter().filter(|row| {
        let kinds = ["sgn/", "encsgn/", "tlv/"];
        kinds.iter().any(|kind| row.file.starts_with(kind))
    }) {
        let bytes = fs::read(root.join(&row.file)).expect("a vector");
        let length = Header::read(&bytes).expect("a header").length;
        for cut in 0..length {
            let error = Header::read(&bytes[..cut]).expect_err("a cut header");
            let named = matches!(
                error,
                TlvError::Empty
                    | TlvError::Cut { .. }
                    | TlvError::Missing { .. }
                    | TlvError::HeaderLongerThanFile { .. }
            );
            assert!(named, "{} cut at {cut}: {error:?}", row.file);
        }
        if SMALL.contains(&row.file.as_str()) {
            for cut in length..bytes.len() {
                let cut_bytes = &bytes[..cut];
                read_all(cut_bytes, (&signing, None));
                let signed = Signed::read(cut_bytes).expect("a whole header");
                let verified = signed.verify(cut_bytes, signing.public_key());
                assert_eq!(verified, Signature::Invalid, "{} cut at {cut}", row.file);
            }
        }
    }
}

#[test]
fn a_flipped_bit_never_verifies() {
    let Some((root, _)) = vectors() else { return };
    for name in SMALL {
        let bytes = fs::read(root.join(name)).expect("a vector");
        let key = match name {
            "sgn/align3/dialplan.xml.sgn" => "keys/tftp-rsa2048.pem",
            "tlv/ITLFile-v11-ec.tlv" => "keys/sast.pem",
            _ => "keys/tftp-rsa1024.pem",
        };
        let signing = certificate(&root.join(key));
        let verify = |bytes: &[u8]| {
            Signed::read(bytes).map(|signed| signed.verify(bytes, signing.public_key()))
        };
        assert_eq!(verify(&bytes), Ok(Signature::Valid), "{name}");
        for at in 0..bytes.len() {
            let mut damaged = bytes.clone();
            damaged[at] ^= 1 << (at % 8);
            read_all(&damaged, (&signing, None));
            assert_ne!(verify(&damaged), Ok(Signature::Valid), "{name}, byte {at}");
        }
    }
}

#[test]
fn a_flipped_bit_never_opens_to_other_text() {
    let Some((root, _)) = vectors() else { return };
    let name = "encsgn/s1024-d1024-sha1/SEP001122334401.cnf.xml.enc.sgn";
    let bytes = fs::read(root.join(name)).expect("a vector");
    let plain = fs::read(root.join("plain/SEP001122334401.cnf.xml")).expect("plain");
    let key = private_key(&root.join("keys/device-rsa1024.pem"));
    let begin = Header::read(&bytes).expect("a header").encryption.expect("encrypted");
    let begin = begin.iv.expect("an IV").start;
    for at in (begin..bytes.len()).step_by(7) {
        let mut damaged = bytes.clone();
        damaged[at] ^= 1 << (at % 8);
        let Ok(file) = Encrypted::read(&damaged) else { continue };
        if let Ok(opened) = file.open(&damaged, &key) {
            assert!(opened == plain, "byte {at}");
        }
        if at >= file.header().length {
            let error = file.open(&damaged, &key).expect_err("damage");
            assert_eq!(error, DecryptError::Damaged(Damage::Digest), "byte {at}");
        }
    }
}

#[test]
fn early_and_rare_hash_codes_are_checked() {
    let Some((root, _)) = vectors() else { return };
    let name = "sgn/rsa2048-sha512/dialplan.xml.sgn";
    let mut bytes = fs::read(root.join(name)).expect("a vector");
    let signer = signer(&root.join("keys/tftp-rsa2048.pem"));
    let key = signer.certificate().public_key();
    let at = bytes.windows(4).position(|four| four == [8, 0, 1, 3]).expect("a hash code") + 3;
    for (code, hash) in [(4, Some(Hash::Sha512)), (2, Some(Hash::Sha256)), (9, None)] {
        // The code is signed itself: another one breaks the signature, but is understood.
        bytes[at] = code;
        let signed = Signed::read(&bytes).expect("signed");
        let plain = fs::read(root.join("plain/dialplan.xml")).expect("plain");
        assert_eq!(signed.payload(&bytes), plain);
        assert_eq!(signed.header().hash, Some(HashCode(code)));
        assert!(!HashCode(code).is_for_phones());
        let Some(hash) = hash else {
            let unknown = Unsupported::Hash(HashCode(code));
            assert_eq!(signed.verify(&bytes, key), Signature::Unsupported(unknown));
            continue;
        };
        assert_eq!(signed.verify(&bytes, key), Signature::Invalid, "{code}");
        let parts = signed.header().signed_parts(&bytes);
        let signature = signer.key().sign(hash, &parts).expect("a signature");
        bytes[signed.header().signature.clone().expect("a place")].copy_from_slice(&signature);
        assert_eq!(signed.verify(&bytes, key), Signature::Valid, "{code}");
    }
}

#[test]
fn other_versions_are_read_and_written() {
    let Some((root, _)) = vectors() else { return };
    let bytes = fs::read(root.join("sgn/align0/dialplan.xml.sgn")).expect("a vector");
    let signer = signer(&root.join("keys/tftp-rsa2048.pem"));
    let mut parameters = Signed::read(&bytes).expect("signed").parameters().expect("parameters");
    for (major, minor) in [(1, 1), (7, 0)] {
        parameters.version = Version { major, minor };
        let written = signed::write(b"<a/>", &signer, &parameters).expect("written");
        let signed = Signed::read(&written).expect("what was written");
        assert_eq!(signed.header().version, parameters.version);
        assert_eq!(signed.header().version.is_known(), major == 1);
        let key = signer.certificate().public_key();
        assert_eq!(signed.verify(&written, key), Signature::Valid);
    }
}
