//! Files that the `openssl` command makes on the spot.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::super::{IntakeError, KeyMaterial, Piece, Secret, Unsupported, looks_like, read};

/// A folder of its own with a key and certificate; none, and a line, without the command.
pub(super) fn workshop(name: &str) -> Option<Workshop> {
    if Command::new("openssl").arg("version").output().is_err() {
        println!("skipped: no openssl command");
        return None;
    }
    let folder = std::env::temp_dir().join(format!("cnf-repack-{name}-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let workshop = Workshop(folder);
    workshop.run(
        "req -x509 -newkey rsa:1024 -nodes -keyout key.pem -out crt.pem -subj /CN=a/O=b -days 9",
    );
    Some(workshop)
}

pub(super) struct Workshop(PathBuf);

impl Workshop {
    pub(super) fn run(&self, arguments: &str) -> String {
        let mut command = Command::new("openssl");
        let output = command.args(arguments.split(' ')).current_dir(&self.0).output().unwrap();
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "openssl {arguments}: {errors}");
        String::from_utf8_lossy(&output.stdout).into_owned()
    }

    pub(super) fn file(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.0.join(name)).unwrap()
    }

    pub(super) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Workshop {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

pub(super) fn password(text: &str) -> Secret {
    Secret::new(text.as_bytes().to_vec())
}

/// Opens with the right password, and says what is wrong with any other.
fn opens(bytes: &[u8], what: &str) -> KeyMaterial {
    assert!(looks_like(bytes), "{what}");
    assert_eq!(read(bytes, None), Err(IntakeError::PasswordNeeded), "{what}");
    for wrong in ["", "sesamd", "Sésame"] {
        let answer = read(bytes, Some(&password(wrong)));
        assert_eq!(answer, Err(IntakeError::WrongPassword), "{what}: {wrong}");
    }
    read(bytes, Some(&password("sésame"))).unwrap_or_else(|error| panic!("{what}: {error:?}"))
}

#[test]
fn protected_pkcs8() {
    let Some(shop) = workshop("pkcs8") else { return };
    let key = read(&shop.file("key.pem"), None).unwrap().keys;
    for how in [
        "-v2 aes-256-cbc",
        "-v2 aes-192-cbc -v2prf hmacWithSHA1",
        "-v2 aes-128-cbc -v2prf hmacWithSHA512",
        "-v2 des3",
        "-scrypt",
        "-v1 PBE-SHA1-3DES",
        "-v1 PBE-SHA1-2DES",
    ] {
        for form in ["PEM", "DER"] {
            let rounds = if how == "-scrypt" { "" } else { "-iter 77 " };
            shop.run(&format!(
                "pkcs8 -topk8 -in key.pem -out out -outform {form} {rounds}{how} -passout pass:sésame"
            ));
            assert_eq!(opens(&shop.file("out"), how).keys, key, "{how}");
        }
    }
    for how in [
        "-provider legacy -provider default -v1 PBE-MD5-DES",
        "-provider legacy -provider default -v1 PBE-SHA1-RC2-40",
    ] {
        shop.run(&format!("pkcs8 -topk8 -in key.pem -out out {how} -passout pass:sésame"));
        assert_eq!(opens(&shop.file("out"), how).keys, key, "{how}");
    }
}

#[test]
fn old_encrypted_pem() {
    let Some(shop) = workshop("legacy") else { return };
    let key = read(&shop.file("key.pem"), None).unwrap().keys;
    for cipher in ["aes256", "aes192", "aes128", "des3"] {
        shop.run(&format!("rsa -in key.pem -out out -traditional -{cipher} -passout pass:sésame"));
        assert_eq!(opens(&shop.file("out"), cipher).keys, key, "{cipher}");
    }
    shop.run("rsa -in key.pem -out out -traditional -camellia128 -passout pass:sésame");
    assert_eq!(
        read(&shop.file("out"), Some(&password("sésame"))),
        Err(IntakeError::Unsupported { what: Unsupported::Cipher("CAMELLIA-128-CBC".into()) })
    );
}

#[test]
fn pkcs12_of_every_age() {
    let Some(shop) = workshop("pkcs12") else { return };
    let plain = read(&[shop.file("key.pem"), shop.file("crt.pem")].concat(), None).unwrap();
    let base = "pkcs12 -export -inkey key.pem -in crt.pem -out out";
    for how in [
        "",
        "-legacy",
        "-legacy -descert",
        "-keypbe aes-128-cbc -certpbe PBE-SHA1-3DES -macalg sha1",
        "-macalg sha512 -iter 5",
        "-certpbe NONE -keypbe NONE",
        "-noiter -nomaciter",
    ] {
        let arguments = format!("{base} -passout pass:sésame {how}");
        shop.run(arguments.trim_end());
        let material = opens(&shop.file("out"), how);
        assert_eq!(
            (material.keys, material.certificates),
            (plain.keys.clone(), plain.certificates.clone())
        );
    }
    // No password: opened without asking.
    shop.run(&format!("{base} -passout pass:"));
    assert_eq!(read(&shop.file("out"), None).unwrap().keys, plain.keys);
    // Without a digest there is only the padding to tell.
    shop.run(&format!("{base} -passout pass:sésame -nomac"));
    assert_eq!(opens(&shop.file("out"), "-nomac").keys, plain.keys);
    // A changed byte is damage, not a wrong password, only where nobody could mistake the two.
    let mut cut = shop.file("out");
    cut.pop();
    let damaged = Err(IntakeError::Damaged { what: Piece::Pkcs12 });
    assert_eq!(read(&cut, Some(&password("sésame"))), damaged);
}

#[test]
fn other_forms() {
    let Some(shop) = workshop("forms") else { return };
    let key = read(&shop.file("key.pem"), None).unwrap().keys;
    for arguments in [
        "rsa -in key.pem -outform DER -out out",
        "rsa -in key.pem -traditional -out out",
        "rsa -in key.pem -traditional -outform DER -out out",
        "pkcs8 -topk8 -nocrypt -in key.pem -outform DER -out out",
    ] {
        shop.run(arguments);
        assert!(looks_like(&shop.file("out")));
        assert_eq!(read(&shop.file("out"), None).unwrap().keys, key, "{arguments}");
    }
    shop.run("x509 -in crt.pem -outform DER -out crt.der");
    let certificate = read(&shop.file("crt.pem"), None).unwrap().certificates;
    assert_eq!(certificate[0].der(), shop.file("crt.der"));
    assert_eq!(read(&shop.file("crt.der"), None).unwrap().certificates, certificate);
    for arguments in [
        "crl2pkcs7 -nocrl -certfile crt.pem -out out",
        "crl2pkcs7 -nocrl -certfile crt.pem -outform DER -out out",
        "x509 -in crt.pem -trustout -addtrust serverAuth -out out",
        "x509 -in crt.pem -text -out out",
    ] {
        shop.run(arguments);
        assert_eq!(read(&shop.file("out"), None).unwrap().certificates, certificate, "{arguments}");
    }
    for curve in ["prime256v1", "secp384r1", "secp521r1"] {
        shop.run(&format!("ecparam -name {curve} -genkey -out ec.pem"));
        shop.run("pkcs8 -topk8 -nocrypt -in ec.pem -out ec8.pem");
        shop.run("ec -in ec.pem -outform DER -out ec.der");
        let one = read(&shop.file("ec.pem"), None).unwrap();
        let two = read(&shop.file("ec8.pem"), None).unwrap();
        let three = read(&shop.file("ec.der"), None).unwrap();
        assert_eq!(one.keys[0].name(), two.keys[0].name());
        assert_eq!(one.keys[0].public_key(), two.keys[0].public_key());
        assert_eq!(one.keys[0].public_key(), three.keys[0].public_key());
    }
    shop.run("genpkey -algorithm ed25519 -out ed.pem");
    let odd = read(&shop.file("ed.pem"), None).unwrap();
    assert_eq!((odd.keys.len(), odd.ignored.len()), (0, 1));
    shop.run("rsa -in key.pem -pubout -out out");
    assert_eq!(read(&shop.file("out"), None).unwrap().ignored.len(), 1);
}

#[test]
fn several_in_one_file() {
    let Some(shop) = workshop("several") else { return };
    let (key, crt) = (shop.file("key.pem"), shop.file("crt.pem"));
    let both = String::from_utf8(
        [&b"Bag Attributes\n  friendlyName: x\n"[..], &crt, b"\n# between\n", &key].concat(),
    )
    .unwrap();
    let plain = read(both.as_bytes(), None).unwrap();
    assert_eq!((plain.keys.len(), plain.certificates.len()), (1, 1));
    assert!(plain.keys[0].matches(&plain.certificates[0]));
    let lines: String = both.lines().map(|line| format!("  {line} \r\n")).collect();
    let wide: Vec<u8> =
        "\u{feff}".encode_utf16().chain(both.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let bare: String =
        String::from_utf8(crt.clone()).unwrap().lines().filter(|l| !l.starts_with('-')).collect();
    for bytes in [
        lines.clone().into_bytes(),
        both.replace('\n', "\r").into_bytes(),
        format!("\u{feff}{both}").into_bytes(),
        wide,
    ] {
        assert!(looks_like(&bytes));
        assert_eq!(read(&bytes, None).unwrap(), plain);
    }
    assert_eq!(read(bare.as_bytes(), None).unwrap().certificates, plain.certificates);
    assert!(looks_like(bare.as_bytes()));
    for other in
        ["", "hello", "<device>\n-----BEGIN CERTIFICATE-----\n</device>", "MIxed", "\u{1f}\u{8b}"]
    {
        assert!(!looks_like(other.as_bytes()), "{other}");
    }
    assert_eq!(read(b"hello", None), Err(IntakeError::NothingFound));
    let end = both.rfind("-----END").unwrap();
    let damaged = Err(IntakeError::Damaged { what: Piece::Pem });
    assert_eq!(read(&both.as_bytes()[..end], None), damaged);
    assert_eq!(read(both.replace("MII", "M*I").as_bytes(), None), damaged);
}
