//! The `openssl` command beside what is written: signatures and symmetric encryption.

use crate::containers::{certificate, signer};
use crate::reference::folder;
use cnf_repack::container::kdf::Kdf;
use cnf_repack::container::signed::Signed;
use cnf_repack::crypto::{Hash, Keyring, Secret};
use cnf_repack::session::{EditSession, RepackPlan, Wrap};
use getrandom::SysRng;
use getrandom::rand_core::UnwrapErr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn rng() -> UnwrapErr<SysRng> {
    UnwrapErr(SysRng)
}

/// A folder of this test's own; `None`, and a visible line, without the `openssl` command.
fn with_openssl(name: &str) -> Option<PathBuf> {
    let there = Command::new("openssl").arg("version").output();
    if !there.is_ok_and(|output| output.status.success()) {
        println!("skipped: no openssl command");
        return None;
    }
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&folder).expect("a folder");
    Some(folder)
}

fn openssl(folder: &Path, arguments: &[&str]) -> Vec<u8> {
    let output = Command::new("openssl").current_dir(folder).args(arguments).output();
    let output = output.expect("openssl runs");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "openssl {arguments:?}: {said}");
    output.stdout
}

/// A plain file of the reference material, and the plan to wrap it for a phone.
fn encrypting(root: &Path, hash: Hash) -> (EditSession, RepackPlan, Keyring) {
    let name = "SEP001122334402.cnf.xml";
    let bytes = fs::read(root.join("plain").join(name)).expect("a plain file");
    let session = EditSession::open(name, bytes).expect("a text");
    let mut plan = session.usual_plan(&Keyring::default(), 1_700_000_000);
    plan.wraps = vec![Wrap::Encrypted];
    plan.hash = hash;
    plan.signer = Some(signer(&root.join("keys/tftp-rsa2048.pem")));
    plan.phone = Some(certificate(&root.join("keys/device-rsa2048.crt.pem")));
    (session, plan, Keyring::default())
}

#[test]
fn openssl_agrees_with_the_signatures_that_are_written() {
    let (Some(root), Some(tmp)) = (folder("vectors"), with_openssl("repack-signatures")) else {
        return;
    };
    let pem = root.join("keys/tftp-rsa2048.crt.pem").display().to_string();
    let public = openssl(&tmp, &["x509", "-in", &pem, "-noout", "-pubkey"]);
    fs::write(tmp.join("public.pem"), public).expect("written");
    for (hash, option) in [(Hash::Sha1, "-sha1"), (Hash::Sha512, "-sha512")] {
        let (session, plan, keys) = encrypting(&root, hash);
        let out = session.repack(&plan, &keys, &mut rng()).expect("files");
        assert_eq!(out.files.len(), 2);
        for file in out.files {
            let read = Signed::read(&file.bytes).expect("a header");
            let header = read.header();
            let place = header.signature.clone().expect("a signature");
            fs::write(tmp.join("signature"), &file.bytes[place]).expect("written");
            let content = header.signed_parts(&file.bytes).concat();
            fs::write(tmp.join("content"), content).expect("written");
            let verify =
                ["dgst", option, "-verify", "public.pem", "-signature", "signature", "content"];
            let said = openssl(&tmp, &verify);
            assert!(said.starts_with(b"Verified OK"), "{}", file.name);
        }
    }
}

#[test]
fn openssl_opens_what_is_written_and_the_other_way_round() {
    let Some(tmp) = with_openssl("repack-symmetric") else { return };
    let text = "<flat-profile>\n<Profile_Rule ua=\"na\">/$MA.xml</Profile_Rule>\n</flat-profile>\n";
    let mut keys = Keyring::default();
    keys.add_passphrase(Secret::new(b"my secret phrase".to_vec()));
    let cases: [(Kdf, &[&str]); 3] = [
        (Kdf::Md5, &["-md", "md5"]),
        (Kdf::Sha256, &["-md", "sha256"]),
        (Kdf::PBKDF2, &["-pbkdf2"]),
    ];
    for (kdf, options) in cases {
        let session = EditSession::open("phone.xml", text.into()).expect("a text");
        let mut plan = session.usual_plan(&keys, 1);
        (plan.wraps, plan.kdf) = (vec![Wrap::OpenSsl], kdf);
        let out = session.repack(&plan, &keys, &mut rng()).expect("a file");
        fs::write(tmp.join("ours"), &out.files[0].bytes).expect("written");
        let common = ["-aes-256-cbc", "-k", "my secret phrase"];
        let open = [&["enc", "-d", "-in", "ours"][..], &common, options].concat();
        assert_eq!(openssl(&tmp, &open), text.as_bytes(), "{kdf:?}");

        fs::write(tmp.join("plain"), text).expect("written");
        let write = [&["enc", "-e", "-in", "plain"][..], &common, options].concat();
        let theirs = openssl(&tmp, &write);
        let again = EditSession::open_with("phone.xml", theirs, &keys).expect("opened");
        assert_eq!(again.source(), text, "{kdf:?}");
        assert_eq!(again.usual_plan(&keys, 1).kdf, kdf);
    }
}
