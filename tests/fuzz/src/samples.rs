//! What is damaged: files made here, and the reference material beside the checkout, when present.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use cnf_repack::container::kdf::Kdf;
use cnf_repack::crypto::{self, Hash, KeyMaterial, Keyring, Secret};

use crate::laboratory::{Laboratory, PASSPHRASE, gzip};
use crate::target::Target;

/// The password of protected keys.
pub(crate) const PASSWORD: &[u8] = b"test";

/// Larger files of the reference material are left out: they slow everything down.
const LARGEST: u64 = 40_000;

const DEVICE: &str = include_str!("../../../src/app/samples/SEP0004F2A1B2C3.cnf.xml");
const FLAT: &str = "<flat-profile>\n  <Admin_Passwd ua=\"na\">x &amp; y</Admin_Passwd>\n  \
    <Profile_Rule ua=\"na\">[--key $B] $PN.cfg</Profile_Rule>\n</flat-profile>\n";
const LINES: &str = "# a comment\nimage_version: P0S3-8-12-00\nproxy1_address : \"192.0.2.1\"\r\n\
    line1_name: 2001 ; the desk\n";
const DAMAGED: &str = "<?xml version='1.0' encoding='iso-8859-1'?>\n<!DOCTYPE a [<!ENTITY x 'y'>]>\n\
    <a><b x='1'>AT&T</b><c>x/c><![CDATA[<d>]]><!-- e --><line button=\"1\"/></a>";

/// Samples of every kind, and the keys that open them.
pub struct Samples {
    pub(crate) keys: Keyring,
    texts: Vec<Vec<u8>>,
    headers: Vec<Vec<u8>>,
    wrapped: Vec<Vec<u8>>,
    key_files: Vec<Vec<u8>>,
    /// What somebody has signed: nothing else may ever pass for signed.
    signed: HashSet<Vec<u8>>,
    reference: bool,
}

impl Samples {
    /// Makes samples, the same for the same seed, and reads the reference material.
    pub fn new(seed: u64) -> Self {
        let mut samples = Self::made(seed);
        let reference = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
        if reference.is_dir() {
            samples.reference = true;
            samples.read(&reference);
        }
        samples.signed = samples.headers.iter().cloned().collect();
        samples
    }

    /// Makes samples alone.
    pub(crate) fn made(seed: u64) -> Self {
        let mut samples = Self {
            keys: Keyring::default(),
            texts: [DEVICE, FLAT, LINES, DAMAGED, ""].map(|text| text.as_bytes().to_vec()).to_vec(),
            headers: Vec::new(),
            wrapped: Vec::new(),
            key_files: Vec::new(),
            signed: HashSet::new(),
            reference: false,
        };
        samples.texts.push(utf16(DEVICE));
        if let Some(laboratory) = Laboratory::new(seed) {
            samples.make(laboratory);
        }
        samples.signed = samples.headers.iter().cloned().collect();
        samples
    }

    /// How many samples a target begins with, and whether the reference material is among them.
    pub fn count(&self, target: Target) -> (usize, bool) {
        (self.of(target).len(), self.reference)
    }

    pub(crate) fn of(&self, target: Target) -> Vec<&[u8]> {
        let lists: &[&Vec<Vec<u8>>] = match target {
            Target::Tlv => &[&self.headers],
            Target::Layers => &[&self.headers, &self.wrapped, &self.texts],
            Target::Keys => &[&self.key_files],
            Target::Wrappings => &[&self.wrapped],
            Target::Text => &[&self.texts],
        };
        lists.iter().flat_map(|list| list.iter().map(Vec::as_slice)).collect()
    }

    pub(crate) fn is_signed(&self, bytes: &[u8]) -> bool {
        self.signed.contains(bytes)
    }

    fn make(&mut self, mut laboratory: Laboratory) {
        for text in [DEVICE, FLAT].map(str::as_bytes) {
            self.headers.extend(laboratory.signed(text, Hash::Sha1));
            self.headers.extend(laboratory.signed(&gzip(text, None), Hash::Sha512));
            self.headers.extend(laboratory.encrypted(text));
            self.wrapped.push(gzip(text, None));
            self.wrapped.push(gzip(text, Some(b"name.xml")));
            self.wrapped.push([gzip(text, None), gzip(b"more", Some(b"x"))].concat());
            for kdf in [Kdf::Md5, Kdf::Sha256, Kdf::PBKDF2] {
                self.wrapped.push(laboratory.openssl(text, kdf, false));
                self.wrapped.push(laboratory.openssl(&gzip(text, None), kdf, true));
            }
            for size in [18, 33, 4096] {
                self.wrapped.extend(laboratory.aes128gcm(text, size));
            }
        }
        self.headers.extend(laboratory.trust_list());
        for signer in [&laboratory.signer, &laboratory.phone] {
            self.key_files.push(signer.to_pem().expose().to_vec());
            self.key_files.push(signer.certificate().der().to_vec());
            self.keys.add(KeyMaterial {
                certificates: vec![signer.certificate().clone()],
                keys: vec![signer.key().clone()],
                ignored: Vec::new(),
            });
        }
        let pem = laboratory.phone.to_pem();
        self.key_files.extend(protected(pem.expose()));
        self.keys.add_passphrase(Secret::new(PASSPHRASE.to_vec()));
    }

    fn read(&mut self, reference: &Path) {
        let vectors = reference.join("vectors");
        let folder = |name: &str| contents(&vectors.join(name));
        for (name, bytes) in folder("sgn").into_iter().chain(folder("encsgn")).chain(folder("tlv"))
        {
            // One of each kind is enough of those that differ in their text alone.
            if !name.contains("SEP00112233440") || name.contains("401") || name.contains("403") {
                self.headers.push(bytes);
            }
        }
        // Damaged ones first pass through the mutations of everything; a few stay valid by intent.
        self.wrapped.extend(folder("spa").into_iter().map(|(_, bytes)| bytes));
        self.wrapped.extend(folder("rfc8188").into_iter().map(|(_, bytes)| bytes));
        self.wrapped.extend(folder("negative").into_iter().map(|(_, bytes)| bytes));
        self.texts.extend(folder("plain").into_iter().map(|(_, bytes)| bytes));
        let corpus = contents(&reference.join("corpus"));
        self.texts.extend(corpus.into_iter().step_by(11).take(40).map(|(_, bytes)| bytes));
        for (name, bytes) in folder("keys") {
            let known =
                ["device-rsa1024.pem", "device-rsa2048.pem", "tftp-rsa2048.pem", "sast.pem"];
            if known.contains(&name.as_str())
                && let Ok(material) = crypto::read(&bytes, None)
            {
                self.keys.add(material);
            }
            self.key_files.push(bytes);
        }
        for passphrase in ["SecretPhrase1234", "AAAAAAAAAAAAAAAAAAAAAA"] {
            self.keys.add_passphrase(Secret::new(passphrase.into()));
        }
    }
}

/// Names and bytes of the small files below a folder, in a fixed order.
fn contents(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let (mut found, mut open) = (Vec::new(), vec![folder.to_path_buf()]);
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                open.push(path);
            } else if entry.metadata().is_ok_and(|facts| facts.len() <= LARGEST)
                && let Ok(bytes) = fs::read(&path)
            {
                let name = entry.file_name().to_string_lossy().into_owned();
                found.push((path, name, bytes));
            }
        }
    }
    found.sort();
    found.into_iter().map(|(_, name, bytes)| (name, bytes)).collect()
}

/// Protected forms of a key, where the `openssl` command is there to make them.
fn protected(pem: &[u8]) -> Vec<Vec<u8>> {
    let folder = std::env::temp_dir().join(format!("fuzz-{}", std::process::id()));
    if fs::create_dir_all(&folder).is_err() || fs::write(folder.join("in.pem"), pem).is_err() {
        return Vec::new();
    }
    let commands = [
        "pkcs12 -export -in in.pem -iter 1 -passout pass:test -out",
        "pkcs12 -export -in in.pem -iter 2 -nomac -legacy -passout pass:test -out",
        "pkcs12 -export -in in.pem -iter 2 -certpbe NONE -keypbe NONE -passout pass:test -out",
        "pkcs12 -export -in in.pem -iter 2 -legacy -passout pass:test -out",
        "pkcs8 -topk8 -in in.pem -iter 2 -v2 aes-128-cbc -passout pass:test -out",
        "pkcs8 -topk8 -in in.pem -iter 2 -v1 PBE-MD5-DES -passout pass:test -out",
        "pkcs8 -topk8 -in in.pem -scrypt -scrypt_N 16 -v2 aes256 -passout pass:test -outform DER -out",
        "rsa -in in.pem -aes128 -traditional -passout pass:test -out",
        "rsa -in in.pem -traditional -outform DER -out",
    ];
    let make = |command: &str| {
        let mut openssl = Command::new("openssl");
        openssl.args(command.split(' ')).arg("out").current_dir(&folder);
        let done = openssl.stdin(std::process::Stdio::null()).output().ok()?;
        done.status.success().then(|| fs::read(folder.join("out")).ok())?
    };
    let made = commands.into_iter().filter_map(make).collect();
    // What stays behind in the folder for temporary files harms nobody.
    let _ = fs::remove_dir_all(&folder);
    made
}

fn utf16(text: &str) -> Vec<u8> {
    [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect()
}
