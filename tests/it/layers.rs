//! Compressed and encrypted files of the reference material and of the `openssl` command, peeled.

use crate::reference;
use cnf_repack::container::aes128gcm;
use cnf_repack::container::gzip::GzipLayer;
use cnf_repack::container::kdf::Kdf;
use cnf_repack::container::layers::{Layer, LayerError, Need, Peeled, Rest, Unsupported, peel};
use cnf_repack::container::openssl::{self, OpenSslLayer};
use cnf_repack::container::recipe::Recipe;
use cnf_repack::crypto::{Keyring, Secret};
use std::fs;
use std::path::Path;
use std::process::Command;

pub(crate) fn keyring(passphrases: &[&str]) -> Keyring {
    let mut keys = Keyring::default();
    for passphrase in passphrases {
        keys.add_passphrase(Secret::new(passphrase.as_bytes().to_vec()));
    }
    keys
}

fn content(peeled: Peeled) -> Vec<u8> {
    match peeled.rest {
        Rest::Content(content) => content,
        other => panic!("expected content, but found {other:?}"),
    }
}

pub(crate) struct Row {
    pub(crate) name: String,
    pub(crate) plain: Vec<u8>,
    pub(crate) passphrase: String,
}

/// Every gzip, OpenSSL and RFC 8188 file of the manifest with what opens it.
pub(crate) fn rows(folder: &Path) -> Vec<Row> {
    let manifest = fs::read_to_string(folder.join("manifest.tsv")).expect("a manifest");
    let read = |line: &str| {
        let cells: Vec<&str> = line.split('\t').collect();
        let [name, _, command, plain, key, ..] = cells.as_slice() else { return None };
        if !name.starts_with("spa/") && !name.starts_with("rfc8188/") {
            return None;
        }
        let mut passphrase = key.split_once(':').map_or("", |(_, key)| key).to_owned();
        if let Some(at) = passphrase.find(" (UTF-8") {
            passphrase.truncate(at);
        }
        let option = |name: &str| {
            let mut words = command.split(' ').skip_while(|word| *word != name).skip(1);
            words.next().unwrap_or_default()
        };
        // What a person has to tell: options that the file does not carry and that are not usual.
        if key.starts_with("K:") {
            passphrase = format!("key {} iv {}", option("-K"), option("-iv"));
        } else if command.contains("-iter") {
            passphrase += " -pbkdf2 -iter 1000 -md sha512";
        } else if name.contains("fixedsalt") {
            passphrase = "SecretPhrase1234".to_owned();
            if !name.contains("with-header") {
                passphrase += " -S 0102030405060708";
            }
        }
        let plain = fs::read(folder.join(plain)).expect("the plain text");
        Some(Row { name: (*name).to_owned(), plain, passphrase })
    };
    manifest.lines().filter_map(read).collect()
}

/// The plain text of a row with the gzip that lies within taken off as well.
pub(crate) fn innermost(plain: &[u8]) -> Vec<u8> {
    GzipLayer::read(plain, 1 << 20).map_or_else(|_| plain.to_vec(), |(_, content)| content)
}

#[test]
fn every_vector_opens_and_is_written_again() {
    let Some(folder) = reference::folder("vectors") else { return };
    let rows = rows(&folder);
    assert!(rows.len() > 40, "{}", rows.len());
    let mut seen = Vec::new();
    for row in rows {
        let bytes = fs::read(folder.join(&row.name)).expect("a vector");
        let keys = keyring(&["another", &row.passphrase, "a third"]);
        let peeled = peel(&bytes, &keys);
        let layer = peeled.layers.first().cloned().unwrap_or_else(|| panic!("{}", row.name));
        let name = &row.name;
        match &layer {
            Layer::OpenSsl(layer) => {
                assert_eq!(layer.write_again(&row.plain), bytes, "{name}");
            }
            Layer::Aes128Gcm(layer) if layer.authenticated => {
                assert_eq!(layer.write_again(&row.plain).expect("a file"), bytes, "{name}");
            }
            Layer::Aes128Gcm(_) => assert!(name.ends_with("empty.bin") && row.plain.is_empty()),
            Layer::Gzip(layer) => {
                let again = GzipLayer::read(&layer.write(&row.plain), 1 << 20).expect("gzip");
                let one = GzipLayer { members: 1, ..layer.clone() };
                assert_eq!(again, (one, row.plain.clone()), "{name}");
                assert_eq!(layer.name.is_some(), name.contains("named"), "{name}");
                assert_eq!(layer.members == 2, name.contains("two-members"), "{name}");
            }
            other => panic!("{name}: {other:?}"),
        }
        assert_eq!(content(peeled), innermost(&row.plain), "{name}");
        seen.push(std::mem::discriminant(&layer));

        let locked = peel(&bytes, &keyring(&["wrong"])).rest;
        let right = match (&locked, &layer) {
            (Rest::Locked(Need::Passphrase { tried: 1, .. }), Layer::OpenSsl(_))
            | (Rest::Locked(Need::ContentKey { tried: 1, .. }), Layer::Aes128Gcm(_))
            | (Rest::Content(_), Layer::Gzip(_))
            | (Rest::Unsupported(Unsupported::Blocks { tried: 1 }), Layer::OpenSsl(_)) => true,
            _ => name.ends_with("rfc8188/empty.bin"),
        };
        assert!(right, "{name}: {locked:?}");
    }
    for kind in seen.iter().take(1) {
        assert!(seen.iter().any(|other| other != kind), "one kind only");
    }
}

#[test]
fn broken_vectors_are_said_to_be_broken() {
    let Some(folder) = reference::folder("vectors") else { return };
    for row in rows(&folder) {
        let bytes = fs::read(folder.join(&row.name)).expect("a vector");
        let name = &row.name;
        // A file without its last line end is whole.
        let whole = if name.ends_with(".txt") { bytes.len() - 1 } else { bytes.len() };
        let damaged = |bit: usize| {
            let mut changed = bytes.clone();
            changed[bit / 8] ^= 1 << (bit % 8);
            changed
        };
        if name.ends_with(".cfg") || name.ends_with(".txt") {
            // One derivation: trying them all at each place would take minutes.
            let kdf = match name {
                name if name.contains("pbkdf2") => continue,
                name if row.passphrase.starts_with("key ") || name.contains("sha1.") => "",
                name if name.contains("md5") => " -md md5",
                _ => " -md sha256",
            };
            let told = Secret::new(format!("{}{kdf}", row.passphrase).into_bytes());
            let recipe = Recipe::read(&told).expect("a recipe");
            for end in 0..whole {
                let Ok((_, found)) = openssl::open(&bytes[..end], &recipe) else { continue };
                // The last blocks are gone, and what is left ends like padding by chance.
                assert_ne!(found, row.plain, "{name} {end}");
            }
            for bit in (0..bytes.len() * 8).step_by(13) {
                // Nothing in the format shows a changed bit; it must only not do harm.
                let _ = openssl::open(&damaged(bit), &recipe);
            }
            continue;
        }
        let step = if bytes.len() > 2000 { bytes.len() / 7 } else { 1 };
        for end in (0..whole).step_by(step) {
            let found = opened(&bytes[..end], name, &row.passphrase);
            assert!(found != Some(innermost(&row.plain)) || row.plain.is_empty(), "{name} {end}");
        }
        for bit in (0..bytes.len() * 8).step_by(step * 7) {
            let found = opened(&damaged(bit), name, &row.passphrase);
            let same = |found: &Vec<u8>| *found == innermost(&row.plain);
            assert!(found.as_ref().is_none_or(same), "{name} bit {bit}");
        }
    }
}

/// The content of a gzip or `aes128gcm` file, when it opens as one.
fn opened(bytes: &[u8], name: &str, passphrase: &str) -> Option<Vec<u8>> {
    if name.starts_with("rfc8188/") {
        let keys = [Secret::new(passphrase.into())];
        let (_, content) = aes128gcm::open(bytes, &keys).ok()?;
        return if content.is_empty() { None } else { Some(innermost(&content)) };
    }
    GzipLayer::read(bytes, 1 << 20).ok().map(|(_, content)| content)
}

#[test]
fn any_bytes_are_answered() {
    let Some(folder) = reference::folder("vectors") else { return };
    let keys = Keyring::default();
    for row in rows(&folder) {
        let bytes = fs::read(folder.join(&row.name)).expect("a vector");
        let end = bytes.len().min(700);
        for cut in (0..end).step_by(3) {
            for part in [&bytes[..cut], &bytes[cut..]] {
                let peeled = peel(part, &keys);
                assert!(peeled.layers.len() <= 1, "{}", row.name);
            }
        }
    }
}

#[test]
fn layers_are_bounded() {
    let gzip = GzipLayer { name: None, modified: 0, members: 1 };
    let mut file = b"<device/>".to_vec();
    for depth in 1..=9 {
        file = gzip.write(&file);
        let peeled = peel(&file, &Keyring::default());
        assert_eq!(peeled.layers.len(), depth.min(8));
        match peeled.rest {
            Rest::Content(content) => assert!(depth <= 8 && content == b"<device/>"),
            Rest::Damaged(LayerError::TooDeep) => assert_eq!(depth, 9),
            other => panic!("{depth}: {other:?}"),
        }
    }
    let bomb = gzip.write(&vec![b' '; (64 << 20) + 1]);
    let Rest::Damaged(LayerError::Gzip(_)) = peel(&bomb, &Keyring::default()).rest else {
        panic!("a bomb went off");
    };
}

#[test]
fn the_openssl_command_agrees() {
    if Command::new("openssl").arg("version").output().is_err() {
        println!("skipped: no openssl command here");
        return;
    }
    let folder = std::env::temp_dir().join(format!("cnf-repack-openssl-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder");
    let run = |arguments: &[&str]| {
        let output = Command::new("openssl").args(arguments).current_dir(&folder).output();
        let output = output.expect("the command");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    };
    let plain = "<flat-profile>\n  <A>Zürich</A>\n</flat-profile>\n";
    fs::write(folder.join("plain"), plain).expect("a file");
    let mut rng = rand_core::UnwrapErr(getrandom::SysRng);
    for (kdf, options) in [
        (Kdf::Md5, &["-md", "md5"][..]),
        (Kdf::Sha256, &["-md", "sha256"]),
        (Kdf::PBKDF2, &["-pbkdf2"]),
    ] {
        let secret = "Schlüssel 1";
        let common = ["enc", "-aes-256-cbc", "-k", secret];
        let theirs = [&common[..], options, &["-e", "-in", "plain", "-out", "theirs"]].concat();
        run(&theirs);
        let bytes = fs::read(folder.join("theirs")).expect("a file");
        let peeled = peel(&bytes, &keyring(&[secret]));
        let Some(Layer::OpenSsl(layer)) = peeled.layers.first().cloned() else { panic!("{kdf:?}") };
        assert_eq!(content(peeled), plain.as_bytes());
        assert_eq!(layer.write_again(plain.as_bytes()), bytes);

        let ours = OpenSslLayer::new(Secret::new(secret.into()), kdf);
        let first = ours.write(plain.as_bytes(), &mut rng);
        assert_ne!(first, ours.write(plain.as_bytes(), &mut rng), "a fresh salt each time");
        fs::write(folder.join("ours"), &first).expect("a file");
        run(&[&common[..], options, &["-d", "-in", "ours", "-out", "back"]].concat());
        assert_eq!(fs::read_to_string(folder.join("back")).expect("a file"), plain);
    }
    fs::remove_dir_all(&folder).expect("removed");
}
