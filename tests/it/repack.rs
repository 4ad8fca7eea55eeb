//! The reference material opened, edited and wrapped again, as the page does it.

use crate::containers::{certificate, material, signer, vectors};
use crate::layers;
use crate::reference::{files, folder};
use cnf_repack::config::Edit;
use cnf_repack::container::signed::Signed;
use cnf_repack::container::trust_list::{Role, TrustList};
use cnf_repack::crypto::{Keyring, Secret};
use cnf_repack::session::{Acceptance, Closed, EditSession, OpenError, SignatureState};
use getrandom::SysRng;
use getrandom::rand_core::UnwrapErr;
use std::fs;
use std::rc::Rc;

fn rng() -> UnwrapErr<SysRng> {
    UnwrapErr(SysRng)
}

fn base(file: &str) -> &str {
    file.rsplit('/').next().unwrap_or(file)
}

/// An edit of the first value that takes one.
fn edited(session: &EditSession) -> Option<EditSession> {
    let cards = session.outline().sections.iter().flat_map(|section| section.cards.iter());
    let values = cards.flat_map(|card| card.rows.iter());
    values
        .filter_map(|row| {
            let path = session.path(row.value);
            let value = "changed-by-a-test".into();
            session.apply(&Edit::SetValue { path, value }).ok()
        })
        .find(EditSession::is_changed)
}

/// What is inside: of a text what an export without wrapping gives, else the bytes.
fn inside(opened: &Result<EditSession, OpenError>, name: &str) -> Vec<u8> {
    match opened {
        Ok(session) => session.export(name).expect("an export").bytes,
        Err(error @ OpenError::Closed(file)) => {
            assert!(
                matches!(file.why(), Closed::Binary | Closed::Unsupported(_)),
                "{name}: {error}"
            );
            file.content().expect("content").to_vec()
        }
        Err(error) => panic!("{name}: {error}"),
    }
}

/// Exports without an edit, then with one, and opens what comes out.
fn travels(session: &EditSession, came: &[u8], keys: &Keyring, name: &str) -> bool {
    let plan = session.usual_plan(keys, 7);
    let same = session.repack(&plan, keys, &mut rng()).expect(name);
    assert!(same.files.len() == 1 && same.files[0].bytes == came, "{name}");
    let Some(edited) = edited(session) else { return false };
    let out = edited.repack(&plan, keys, &mut rng()).expect(name);
    let file = &out.files[0];
    assert!(file.bytes != came && !file.unchanged, "{name}");
    let again = EditSession::open_with(&file.name, file.bytes.clone(), keys).expect(name);
    assert_eq!(again.source(), edited.source(), "{name}");
    assert!(again.source().contains("changed-by-a-test"), "{name}");
    let plan = again.usual_plan(keys, 7);
    assert_eq!(plan.wraps, session.usual_plan(keys, 7).wraps, "{name}");
    true
}

#[test]
fn every_signed_and_encrypted_file_opens_and_takes_an_edit() {
    let Some((root, rows)) = vectors() else { return };
    let (mut opened, mut travelled, mut rebuilt) = (0, 0, 0);
    for row in rows.iter().filter(|row| row.file.ends_with(".sgn")) {
        if row.file.starts_with("negative/") {
            continue;
        }
        let bytes = fs::read(root.join(&row.file)).expect("a vector");
        let mut keys = Keyring::default();
        keys.add(material(&root.join(&row.signer)));
        if let Some(opener) = &row.opener {
            keys.add(material(&root.join(opener)));
        }
        let name = base(&row.file);
        let session = EditSession::open_with(name, bytes.clone(), &keys);
        if let Some(plain) = &row.plain {
            let plain = fs::read(root.join(plain)).expect("a plain file");
            let short = row.file.starts_with("encsgn/") && !row.file.ends_with(".enc.sgn");
            assert!(short || inside(&session, name) == plain, "{}", row.file);
            opened += 1;
        }
        let Ok(session) = session else { continue };
        let states = session.signatures(&keys, &[]);
        let own = certificate(&root.join(&row.signer));
        assert_eq!(states, [SignatureState::Valid { signer: own }], "{}", row.file);
        // Keys of 4096 bits take their time; their arithmetic is the same.
        if row.file.contains("4096") && travelled > 0 {
            continue;
        }
        travelled += usize::from(travels(&session, &bytes, &keys, &row.file));
        if row.opener.is_none() || !row.file.ends_with(".enc.sgn") {
            let header = Signed::read(&bytes).expect("a header");
            let mut plan = session.usual_plan(&keys, header.header().time.expect("a time"));
            plan.as_it_came = false;
            let again = session.repack(&plan, &keys, &mut rng()).expect("a file");
            assert!(again.files[0].bytes == bytes, "{} is not rebuilt", row.file);
            rebuilt += 1;
        }
    }
    assert!(opened > 80 && travelled > 60 && rebuilt > 50, "{opened} {travelled} {rebuilt}");
}

#[test]
fn every_compressed_and_symmetric_file_opens_and_takes_an_edit() {
    let Some(root) = folder("vectors") else { return };
    let mut travelled = 0;
    for row in layers::rows(&root) {
        let bytes = fs::read(root.join(&row.name)).expect("a vector");
        let mut keys = Keyring::default();
        keys.add_passphrase(Secret::new(row.passphrase.clone().into_bytes()));
        let name = base(&row.name);
        let session = EditSession::open_with(name, bytes.clone(), &keys);
        assert!(inside(&session, name) == layers::innermost(&row.plain), "{}", row.name);
        let Ok(session) = session else { continue };
        travelled += usize::from(travels(&session, &bytes, &keys, &row.name));
    }
    assert!(travelled > 30, "{travelled}");
}

#[test]
fn damaged_files_are_told_as_they_are() {
    let Some(root) = folder("vectors") else { return };
    let mut keys = Keyring::default();
    for file in ["tftp-rsa2048.crt.pem", "device-rsa2048.pem"] {
        keys.add(material(&root.join("keys").join(file)));
    }
    let mut all = String::new();
    for path in files(&root.join("negative")) {
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        if name.ends_with(".tsv") {
            continue;
        }
        let bytes = fs::read(&path).expect("a vector");
        let (opened, states) = match EditSession::open_with(&name, bytes, &keys) {
            Ok(session) => (format!("{} bytes", session.size()), session.signatures(&keys, &[])),
            Err(OpenError::Closed(file)) => {
                let states = file.signatures(&keys, &[]);
                (OpenError::Closed(file).to_string(), states)
            }
            Err(error) => panic!("{error}"),
        };
        let states: Vec<_> = states
            .iter()
            .map(|state| match state {
                SignatureState::Valid { .. } => "valid",
                SignatureState::Invalid { .. } => "invalid",
                SignatureState::Unknown { .. } => "unknown",
                SignatureState::Missing => "missing",
                SignatureState::Unsupported(_) => "unsupported",
            })
            .collect();
        assert!(!states.contains(&"valid"), "{name}");
        all.push_str(&format!("{name}: {opened}; {}\n", states.join(" ")));
    }
    expect_test::expect![[r#"
        ascii-mode-transfer-crlf.sgn: 1616 bytes; invalid
        bitflip-last-cert.tlv: expected text, but found a trust list; invalid
        ciphertext-bitflip.cnf.xml.enc.sgn: the digest of the content differs; invalid
        ciphertext-empty.cnf.xml.enc.sgn: expected whole blocks of 16 bytes, but found 0 bytes; invalid
        ciphertext-not-mult16.cnf.xml.enc.sgn: expected whole blocks of 16 bytes, but found 1581 bytes; invalid
        first-tag-5.sgn: expected text, but found binary data; 
        hash-code9.sgn: 1579 bytes; unsupported
        hash-sha256-code2.sgn: 1579 bytes; invalid
        header-only.sgn: 0 bytes; invalid
        headerlen-65535.sgn: the header claims 65535 bytes, but the file has 1995; 
        headerlen-minus4.sgn: the field with tag 15 at offset 406 reaches over the end around it; 
        headerlen-zero.sgn: the header claims 0 bytes, but its fields need more; 
        no-signature.sgn: 1579 bytes; missing
        padding-65535.cnf.xml.enc.sgn: expected 1 to 16 padding bytes, but found 65535; invalid
        padding-zero.cnf.xml.enc.sgn: expected 1 to 16 padding bytes, but found 0; invalid
        payload-bitflip.sgn: 1579 bytes; invalid
        signature-bitflip.cnf.xml.enc.sgn: 1579 bytes; invalid
        signature-bitflip.sgn: 1579 bytes; invalid
        trailing-newline-added.sgn: 1580 bytes; invalid
        trunc-10.sgn: the header claims 416 bytes, but the file has 10; 
        trunc-100.sgn: the header claims 416 bytes, but the file has 100; 
        trunc-7.sgn: the file ends inside the field with tag 2 at offset 5; 
        trunc-in-padding.sgn: 24 bytes; invalid
        truncated.tlv: the file ends inside the field with tag 1 at offset 388; unknown
        unknown-tag99.sgn: 1579 bytes; invalid
        version-7.0.sgn: 1579 bytes; invalid
        zero-bytes.sgn: 0 bytes; 
    "#]].assert_eq(&all);
}

#[test]
fn a_wrong_key_is_told_from_a_missing_one() {
    let Some(root) = folder("vectors") else { return };
    let name = "SEP001122334402.cnf.xml.enc.sgn";
    let bytes = fs::read(root.join("encsgn/s2048-d2048-sha1").join(name)).expect("a vector");
    let said = |files: &[&str]| {
        let mut keys = Keyring::default();
        files.iter().for_each(|file| keys.add(material(&root.join("keys").join(file))));
        let error = EditSession::open_with(name, bytes.clone(), &keys).expect_err("locked");
        error.to_string()
    };
    assert_eq!(said(&[]), "expected the phone's private key, RSA 2048");
    assert!(said(&["device-rsa1024.pem"]).ends_with("none of the keys at hand has that size"));
    assert!(said(&["sast.pem"]).ends_with("found another key, or a damaged file"));
    assert!(said(&["device-ec256.pem"]).ends_with("none of the keys at hand has that size"));
}

#[test]
fn a_trust_list_tells_who_signed_and_what_a_phone_will_say() {
    let Some(root) = folder("vectors") else { return };
    let list = |name: &str| {
        let bytes = fs::read(root.join("tlv").join(name)).expect("a list");
        Rc::new(TrustList::read(&bytes).expect("a list"))
    };
    let (itl, other) = (list("ITLFile.tlv"), list("sast-1024.tlv"));
    let path = root.join("sgn/rsa2048-sha1/SEP001122334402.cnf.xml.sgn");
    let session =
        EditSession::open("a.sgn", fs::read(path).expect("a vector")).expect("a signed text");
    let none = Keyring::default();
    let signer = signer(&root.join("keys/tftp-rsa2048.pem"));
    let own = signer.certificate().clone();
    let valid = [SignatureState::Valid { signer: own.clone() }];
    assert_eq!(session.signatures(&none, &[other.clone(), itl.clone()]), valid);
    let states = session.signatures(&none, std::slice::from_ref(&other));
    assert!(matches!(states[..], [SignatureState::Unknown { .. }]), "{states:?}");

    let mut plan = session.usual_plan(&none, 1);
    plan.signer = Some(signer);
    plan.as_it_came = false;
    let now = own.not_before() + 1;
    let accepted = Acceptance::Accepted { role: Role::Tftp, not_after: own.not_after() };
    assert_eq!(session.acceptance(&plan, std::slice::from_ref(&itl), now)[0], accepted);
    assert_eq!(session.acceptance(&plan, &[other], now)[0], Acceptance::UnknownSigner);
    assert_eq!(session.acceptance(&plan, &[], now)[0], Acceptance::SameSigner);

    let bytes = fs::read(root.join("tlv/ITLFile.tlv")).expect("a list");
    let Err(OpenError::Closed(file)) = EditSession::open("ITLFile.tlv", bytes) else {
        panic!("a list is no text");
    };
    assert!(matches!(file.why(), Closed::TrustList(_)));
    let states = file.signatures(&none, &[]);
    assert!(matches!(states[..], [SignatureState::Valid { .. }]), "{states:?}");
}
