//! The headless twin as a program: what it exits with, and the files it leaves.

use crate::reference::folder;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The program beside this one; `None`, and a visible line, where cargo did not build it.
fn program() -> Option<PathBuf> {
    let own = std::env::current_exe().expect("this program");
    let built = own.parent()?.parent()?.join("examples/repack");
    let built = built.with_extension(std::env::consts::EXE_EXTENSION);
    if built.is_file() {
        return Some(built);
    }
    println!("skipped: the example repack was not built");
    None
}

struct Twin {
    program: PathBuf,
    keys: PathBuf,
    out: PathBuf,
}

impl Twin {
    fn new(name: &str) -> Option<Self> {
        let (program, root) = (program()?, folder("vectors")?);
        let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&out);
        Some(Self { program, keys: root.join("keys"), out })
    }

    fn run(&self, arguments: &[&str]) -> Output {
        let mut command = Command::new(&self.program);
        command.current_dir(&self.keys).env("CNF_REPACK_TEST_PHRASE", "SecretPhrase1234");
        command.args(arguments).output().expect("the twin runs")
    }

    fn path(&self, name: &str) -> String {
        self.out.join(name).display().to_string()
    }
}

#[test]
fn signatures_are_verified_with_an_exit_code() {
    let Some(twin) = Twin::new("twin-verify") else { return };
    let good = "../sgn/rsa2048-sha1/SEP001122334402.cnf.xml.sgn";
    let said = twin.run(&["--verify", "tftp-rsa2048.crt.pem", good]);
    assert!(said.status.success() && said.stdout.starts_with(b"valid\t"), "{said:?}");
    for (certificate, file) in [
        ("sast.pem", good),
        ("tftp-rsa2048.crt.pem", "../negative/payload-bitflip.sgn"),
        ("tftp-rsa2048.crt.pem", "../negative/no-signature.sgn"),
        ("tftp-rsa2048.crt.pem", "../negative/trunc-10.sgn"),
        ("tftp-rsa2048.crt.pem", "../plain/SEP001122334402.cnf.xml"),
        ("sast.pem", "../tlv/sast-1024.tlv"),
    ] {
        let said = twin.run(&["--verify", certificate, file]);
        assert!(!said.status.success() && said.stdout.starts_with(b"invalid\t"), "{said:?}");
    }
}

#[test]
fn a_file_is_encrypted_edited_and_opened_again() {
    let Some(twin) = Twin::new("twin-encrypt") else { return };
    let out = twin.out.display().to_string();
    let plain = "../plain/SEP001122334402.cnf.xml";
    let phone = ["--as", "encrypted", "--phone-certificate", "device-rsa2048.crt.pem"];
    let rest = ["--signer", "tftp-rsa2048.pem", "--time", "5", "--out", &out, plain];
    let said = twin.run(&[&phone[..], &rest].concat());
    assert!(said.status.success(), "{said:?}");
    let names = ["SEP001122334402.cnf.xml.enc.sgn", "SEP001122334402.cnf.xml.sgn"];
    let [file, short] = names.map(|name| twin.path(name));
    let said = twin.run(&["--verify", "tftp-rsa2048.crt.pem", &file, &short]);
    assert!(said.status.success(), "{said:?}");
    let said = twin.run(&["--key", "device-rsa2048.pem", "--check", &file]);
    assert!(said.stdout.starts_with(b"identical\t"), "{said:?}");
    let said = twin.run(&["--key", "device-rsa2048.pem", "--as", "plain", &file]);
    assert_eq!(said.stdout, fs::read(twin.keys.join(plain)).expect("a plain file"));
    let locked = twin.run(&[&file]);
    assert!(!locked.status.success() && locked.stdout.is_empty(), "{locked:?}");
    let two = twin.run(&[&phone[..], &["--signer", "tftp-rsa2048.pem", plain]].concat());
    assert!(!two.status.success() && two.stdout.is_empty(), "two files need a folder");
}

#[test]
fn a_trust_list_is_built_as_the_reference_tool_builds_it() {
    let Some(twin) = Twin::new("twin-list") else { return };
    fs::create_dir_all(&twin.out).expect("a folder");
    let out = twin.path("ITLFile.tlv");
    let info = twin.run(&["--info", "../tlv/ITLFile.tlv"]);
    let info = String::from_utf8(info.stdout).expect("text");
    assert_eq!(info.lines().filter(|line| line.starts_with("record\t")).count(), 6);
    let time = info.lines().find_map(|line| line.strip_prefix("header\ttime\t")).expect("a time");
    let said = twin.run(&[
        "--trust-list",
        &out,
        "--digest",
        "sha1",
        "--time",
        time,
        "--sast",
        "sast.pem",
        "--ccm",
        "ccm.pem",
        "--tftp",
        "tftp-rsa2048.pem",
        "--capf",
        "capf.pem",
        "--tvs",
        "tvs.pem",
        "--app-server",
        "app.pem",
    ]);
    assert!(said.status.success(), "{said:?}");
    let theirs = fs::read(twin.keys.join("../tlv/ITLFile.tlv")).expect("a list");
    assert!(fs::read(out).expect("written") == theirs);
    let refused = twin.run(&["--trust-list", "x.tlv", "--tftp", "tftp-rsa2048.pem"]);
    assert!(!refused.status.success(), "a list needs one who signs it");
}

#[test]
fn a_profile_is_wrapped_with_a_passphrase_from_the_environment() {
    let Some(twin) = Twin::new("twin-profile") else { return };
    let out = twin.out.display().to_string();
    let plain = "../plain/flat.xml";
    let phrase = ["--passphrase-env", "CNF_REPACK_TEST_PHRASE"];
    for kdf in ["md5", "sha256", "pbkdf2"] {
        let wrap = ["--as", "openssl", "--kdf", kdf, "--out", &out, plain];
        let said = twin.run(&[&phrase[..], &wrap].concat());
        assert!(said.status.success(), "{said:?}");
        let file = twin.path("flat.xml");
        let said = twin.run(&[&phrase[..], &["--as", "plain", &file]].concat());
        assert_eq!(said.stdout, fs::read(twin.keys.join(plain)).expect("a plain file"));
    }
    let unset = twin.run(&["--passphrase-env", "CNF_REPACK_TEST_UNSET", plain]);
    assert!(!unset.status.success());
    for wrong in [&["--as", "zip", plain][..], &["--time", "x", plain], &["--nonsense"], &[]] {
        assert!(!twin.run(wrong).status.success(), "{wrong:?}");
    }
}
