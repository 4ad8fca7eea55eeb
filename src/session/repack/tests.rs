//! Plans and what they write, with small keys made on the spot.

use super::*;
use crate::config::Edit;
use crate::container::header::Version;
use crate::container::signed::{Signature, Signed};
use crate::crypto::{Keyring, NewSigner, PrivateKey};
use crate::session::{EditSession, OpenError};
use std::cell::{Cell, OnceCell};
use std::convert::Infallible;

/// Numbers that are no secret, but never the same (splitmix64).
pub(in crate::session) struct Numbers;

thread_local! {
    static STATE: Cell<u64> = const { Cell::new(1) };
}

impl rand_core::TryRng for Numbers {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        self.try_next_u64().map(|number| u32::try_from(number >> 32).unwrap_or(0))
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        let state = STATE.get().wrapping_add(0x9E37_79B9_7F4A_7C15);
        STATE.set(state);
        let mixed = (state ^ (state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        Ok(mixed ^ (mixed >> 31))
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Infallible> {
        for byte in bytes {
            *byte = self.try_next_u64()?.to_le_bytes()[0];
        }
        Ok(())
    }
}

impl rand_core::TryCryptoRng for Numbers {}

pub(in crate::session) fn rng() -> Numbers {
    Numbers
}

fn new_signer(name: &str) -> &'static Signer {
    let key = PrivateKey::generate(1024, &mut rng()).unwrap();
    let new = NewSigner { common_name: name.to_owned(), years: 2, ..NewSigner::default() };
    // One for each thread of tests.
    Box::leak(Box::new(new.issue(key, 1_700_000_000, &mut rng()).unwrap()))
}

thread_local! {
    static SIGNER: OnceCell<&'static Signer> = const { OnceCell::new() };
    static PHONE: OnceCell<&'static Signer> = const { OnceCell::new() };
}

pub(in crate::session) fn signer() -> &'static Signer {
    SIGNER.with(|cell| *cell.get_or_init(|| new_signer("tftp")))
}

pub(in crate::session) fn phone() -> &'static Signer {
    PHONE.with(|cell| *cell.get_or_init(|| new_signer("SEP001122334455")))
}

/// The signer with its key, and the certificate of the phone.
pub(in crate::session) fn ring() -> Keyring {
    let mut ring = Keyring::default();
    ring.certificates.push(signer().certificate().clone());
    ring.certificates.push(phone().certificate().clone());
    ring.keys.push(signer().key().clone());
    ring
}

fn open(name: &str, bytes: &[u8], keys: &Keyring) -> EditSession {
    EditSession::open_with(name, bytes.to_vec(), keys).unwrap()
}

const TEXT: &[u8] =
    b"<?xml version=\"1.0\"?>\r\n<device>\r\n <loadInformation>A</loadInformation>\r\n</device>\r\n";

fn edited(session: &EditSession) -> EditSession {
    let path = "device/loadInformation".parse().unwrap();
    session.apply(&Edit::SetValue { path, value: "B".into() }).unwrap()
}

#[test]
fn what_came_goes_out_as_it_came() {
    let session = open("SEP1.cnf.xml.sgn", TEXT, &Keyring::default());
    let plan = session.usual_plan(&Keyring::default(), 9);
    let out = session.repack(&plan, &Keyring::default(), &mut rng()).unwrap();
    assert_eq!(out.files[0].bytes, TEXT);
    assert_eq!((out.files[0].name.as_str(), out.files[0].unchanged), ("SEP1.cnf.xml.sgn", true));
    assert_eq!(out.proofs[0].what, ProofKind::Unchanged);
    // Plain text under a signed name is what phones ask for over HTTPS.
    assert_eq!(edited(&session).output_names(&plan), ["SEP1.cnf.xml.sgn"]);
}

#[test]
fn a_file_is_encrypted_with_its_short_one_and_opens_again() {
    let ring = ring();
    let session = edited(&open("SEP1.cnf.xml", TEXT, &ring));
    let mut plan = session.usual_plan(&ring, 1_700_000_001);
    plan.wraps = vec![Wrap::Encrypted];
    assert_eq!(session.missing(&plan), []);
    let out = session.repack(&plan, &ring, &mut rng()).unwrap();
    let names: Vec<_> = out.files.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(names, ["SEP1.cnf.xml.enc.sgn", "SEP1.cnf.xml.sgn"]);
    let kinds: Vec<_> = out.proofs.iter().map(|proof| proof.what).collect();
    assert_eq!(
        kinds,
        [
            ProofKind::SignatureValid(Hash::Sha1),
            ProofKind::Decrypted,
            ProofKind::DigestEqual(Hash::Sha1),
            ProofKind::TextEqual,
            ProofKind::SignatureValid(Hash::Sha1),
            ProofKind::CompanionNamesPhone,
        ]
    );
    let short = open(names[1], &out.files[1].bytes, &ring);
    assert!(short.source().contains(&phone().certificate().cert_hash()));
    assert!(short.source().contains("<loadInformation>B</loadInformation>"));

    let locked = EditSession::open_with(names[0], out.files[0].bytes.clone(), &ring).unwrap_err();
    let OpenError::Closed(file) = locked else { panic!("{locked}") };
    let mut with_phone = ring.clone();
    with_phone.keys.push(phone().key().clone());
    let again = file.try_again(&with_phone).unwrap();
    assert_eq!(again.source(), session.source());

    // The same keys are found again, and the phone's own key does not sign.
    let next = again.usual_plan(&with_phone, 5);
    assert_eq!(next.wraps, [Wrap::Encrypted]);
    assert_eq!(next.signer.as_ref(), Some(signer()));
    assert_eq!(next.phone.as_ref(), Some(phone().certificate()));
    let back = again.undo().is_none();
    assert!(back && again.repack(&next, &ring, &mut rng()).unwrap().files.len() == 1);
    let changed = edited(&again);
    assert!(!changed.is_changed(), "the value is there already");
}

#[test]
fn a_signed_file_keeps_name_and_digest_and_takes_the_time() {
    let ring = ring();
    let session = edited(&open("SEP1.cnf.xml", TEXT, &ring));
    let mut plan = session.usual_plan(&ring, 77);
    (plan.wraps, plan.hash) = (vec![Wrap::Signed], Hash::Sha512);
    let out = session.repack(&plan, &ring, &mut rng()).unwrap();
    let [file] = &out.files[..] else { panic!("{:?}", out.files) };
    let read = Signed::read(&file.bytes).unwrap();
    assert_eq!(read.header().file_name.as_deref(), Some("SEP1.cnf.xml.sgn"));
    assert_eq!((read.header().time, read.header().version), (Some(77), Version::SIGNED));
    let key = signer().certificate().public_key();
    assert_eq!(read.verify(&file.bytes, key), Signature::Valid);

    let renamed = open("copy.loads", &file.bytes, &ring);
    let mut again = renamed.usual_plan(&ring, 77);
    assert_eq!((again.hash, again.as_it_came), (Hash::Sha512, true));
    again.as_it_came = false;
    let out = renamed.repack(&again, &ring, &mut rng()).unwrap();
    assert_eq!(out.files[0].name, "copy.loads");
    assert_eq!(out.files[0].bytes, file.bytes, "the same input gives the same bytes");
    again.wraps.clear();
    assert_eq!(
        renamed.repack(&again, &ring, &mut rng()).unwrap().files[0].bytes,
        read.payload(&file.bytes)
    );
}

#[test]
fn every_other_wrapping_comes_off_again() {
    let mut ring = ring();
    ring.add_passphrase(Secret::new(b"SecretPhrase1234".to_vec()));
    let session = open("phone.xml", b"<flat-profile><A>1</A></flat-profile>", &ring);
    for wraps in session.offered_wraps() {
        let mut plan = session.usual_plan(&ring, 1);
        plan.wraps.clone_from(&wraps);
        for kdf in [Kdf::Md5, Kdf::Sha256, Kdf::PBKDF2] {
            (plan.kdf, plan.base64) = (kdf, kdf == Kdf::Md5);
            let out = session.repack(&plan, &ring, &mut rng()).unwrap();
            assert_eq!(out.files[0].name, "phone.xml");
            let again = open("phone.xml", &out.files[0].bytes, &ring);
            assert_eq!(again.source(), session.source(), "{wraps:?}");
            let next = again.usual_plan(&ring, 1);
            assert_eq!(next.wraps, wraps);
            if wraps.contains(&Wrap::OpenSsl) {
                assert_eq!((next.kdf, next.base64), (kdf, kdf == Kdf::Md5));
            }
        }
    }
    assert_eq!(session.offered_wraps().len(), 5);
}

#[test]
fn what_lacks_is_told_and_nothing_is_written() {
    let none = Keyring::default();
    let session = open("SEP1.cnf.xml", TEXT, &none);
    let lacks = |session: &EditSession, wraps: &[Wrap]| {
        let mut plan = session.usual_plan(&none, 1);
        plan.wraps = wraps.to_vec();
        let missing = session.missing(&plan);
        let written = session.repack(&plan, &none, &mut rng());
        assert_eq!(written, Err(RepackError::Missing(missing[0].clone())));
        missing
    };
    assert_eq!(lacks(&session, &[Wrap::Signed]), [Missing::Signer]);
    assert_eq!(lacks(&session, &[Wrap::OpenSsl, Wrap::Gzip]), [Missing::Passphrase]);
    assert_eq!(lacks(&session, &[Wrap::Aes128Gcm]), [Missing::ContentKey]);
    let both = [Missing::Signer, Missing::PhoneCertificate];
    assert_eq!(lacks(&session, &[Wrap::Encrypted]), both);
    let default = open("XMLDefault.cnf.xml", b"<Default/>", &none);
    assert_eq!(lacks(&default, &[Wrap::Encrypted])[2], Missing::DeviceRoot);
    let broken = open("SEP1.cnf.xml", b"<device><a></device>", &none);
    assert_eq!(lacks(&broken, &[Wrap::Encrypted])[2], Missing::Malformed);
    let offers = |session: &EditSession| session.offered_wraps().contains(&vec![Wrap::Encrypted]);
    assert!(offers(&session) && !offers(&broken) && !offers(&default));
}

#[test]
fn a_plan_shows_no_secret() {
    let mut ring = ring();
    ring.add_passphrase(Secret::new(b"hunter-two".to_vec()));
    let plan = open("a", b"<flat-profile/>", &ring).usual_plan(&ring, 1);
    let shown = format!("{plan:?}");
    assert!(plan.passphrase.is_some() && !shown.contains("hunter"), "{shown}");
    assert!(!shown.contains("104, 117, 110"), "{shown}");
}
