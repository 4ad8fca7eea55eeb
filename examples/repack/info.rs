//! What is known of files, as lines parted by tabs; and whether their signatures hold.

use crate::arguments::Arguments;
use crate::keys;
use cnf_repack::container::facts::{Fact, facts};
use cnf_repack::container::header::Header;
use cnf_repack::container::layers::{Layer, Need};
use cnf_repack::container::trust_list::TrustList;
use cnf_repack::crypto::Hash;
use cnf_repack::session::{Closed, EditSession, OpenError, SignatureState};
use std::fmt::Write;
use std::path::Path;

/// Prints what is known of each file; `false` when one of them does not open.
///
/// Every line begins with its kind: `file`, `layer`, `header`, `signature`, `record`, `content` or
/// `closed`.
pub(crate) fn print(arguments: &Arguments) -> Result<bool, String> {
    let ring = keys::ring(arguments)?;
    let mut opened = true;
    for file in &arguments.files {
        let (name, bytes) = read(file)?;
        let mut out = format!("file\t{}\t{} bytes\n", file.display(), bytes.len());
        match EditSession::open_with(&name, bytes.clone(), &ring) {
            Ok(session) => {
                layers(&mut out, session.package().layers(), &bytes);
                states(&mut out, &session.signatures(&ring, &[]));
                let _ = writeln!(
                    out,
                    "content\t{}\t{} bytes\t{} values",
                    session.config().family(),
                    session.size(),
                    session.outline().values
                );
            }
            Err(error) => {
                let OpenError::Closed(closed) = &error else {
                    return Err(format!("{}: {error}", file.display()));
                };
                layers(&mut out, closed.package().layers(), &bytes);
                if let Closed::Locked(Need::PrivateKey { layer, .. }) = closed.why() {
                    let _ = writeln!(out, "layer\tencrypted\tlocked");
                    header(&mut out, layer.encrypted.header(), &bytes);
                }
                states(&mut out, &closed.signatures(&ring, &[]));
                match closed.why() {
                    Closed::TrustList(list) => {
                        let bytes = closed.content().unwrap_or(&bytes);
                        trust_list(&mut out, list, bytes);
                    }
                    Closed::Binary => {
                        let size = closed.content().map_or(0, <[u8]>::len);
                        let _ = writeln!(out, "content\tbinary\t{size} bytes");
                    }
                    _ => {
                        opened = false;
                        let _ = writeln!(out, "closed\t{error}");
                    }
                }
            }
        }
        // A closed pipe (`| head`) is no fault of the files.
        if std::io::Write::write_all(&mut std::io::stdout(), out.as_bytes()).is_err() {
            break;
        }
    }
    Ok(opened)
}

/// Prints a line per file: `valid` or `invalid`; the signer, or why not; file.
pub(crate) fn verify(arguments: &Arguments, certificate: &Path) -> Result<bool, String> {
    let mut ring = keys::ring(arguments)?;
    let trusted = keys::material(certificate, arguments)?.certificates;
    if trusted.is_empty() {
        return Err(format!("{}: expected a certificate, but found none", certificate.display()));
    }
    ring.certificates.clone_from(&trusted);
    let mut all = true;
    for file in &arguments.files {
        let (name, bytes) = read(file)?;
        let states = match EditSession::open_with(&name, bytes, &ring) {
            Ok(session) => session.signatures(&ring, &[]),
            Err(OpenError::Closed(closed)) => closed.signatures(&ring, &[]),
            Err(error) => return Err(format!("{}: {error}", file.display())),
        };
        // A trust list may hold another signer than the one that is asked about.
        let by_them = |state: &SignatureState| matches!(state, SignatureState::Valid { signer } if trusted.contains(signer));
        let valid = !states.is_empty() && states.iter().all(by_them);
        all &= valid;
        let decisive = states.iter().find(|state| !by_them(state)).or(states.first());
        let why = match decisive {
            None => "unsigned".to_owned(),
            Some(SignatureState::Valid { signer } | SignatureState::Invalid { signer }) => {
                signer.subject().to_owned()
            }
            Some(other) => state(other),
        };
        println!("{}\t{why}\t{}", if valid { "valid" } else { "invalid" }, file.display());
    }
    Ok(all)
}

fn read(file: &Path) -> Result<(String, Vec<u8>), String> {
    let bytes = std::fs::read(file).map_err(|why| format!("{}: {why}", file.display()))?;
    Ok((file.file_name().unwrap_or_default().to_string_lossy().into_owned(), bytes))
}

fn layers(out: &mut String, layers: &[Layer], bytes: &[u8]) {
    for (index, layer) in layers.iter().enumerate() {
        // Places point into the layer's own bytes; those of inner layers are gone.
        let bytes = if index == 0 { bytes } else { &[] };
        let _ = match layer {
            Layer::Signed(layer) => {
                let _ = writeln!(out, "layer\tsigned");
                header(out, layer.signed.header(), bytes);
                Ok(())
            }
            Layer::Encrypted(layer) => {
                let _ = writeln!(out, "layer\tencrypted");
                header(out, layer.encrypted.header(), bytes);
                Ok(())
            }
            Layer::OpenSsl(layer) => {
                let form = if layer.armour.is_some() { "base64" } else { "binary" };
                let key = match &layer.key {
                    cnf_repack::container::openssl::OpenSslKey::Raw(_) => "raw key".to_owned(),
                    cnf_repack::container::openssl::OpenSslKey::Passphrase { kdf, .. } => {
                        kdf_name(*kdf)
                    }
                };
                writeln!(out, "layer\topenssl\t{key}\t{form}")
            }
            Layer::Gzip(layer) => {
                let name = layer.name.as_deref().map(String::from_utf8_lossy).unwrap_or_default();
                writeln!(out, "layer\tgzip\tname {name}\ttime {}", layer.modified)
            }
            Layer::Aes128Gcm(layer) => {
                let id = String::from_utf8_lossy(&layer.key_id);
                writeln!(out, "layer\taes128gcm\trecords of {}\tkey name {id}", layer.record_size)
            }
        };
    }
}

fn kdf_name(kdf: cnf_repack::container::kdf::Kdf) -> String {
    use cnf_repack::container::kdf::Kdf;
    match kdf {
        Kdf::Md5 => "MD5".to_owned(),
        Kdf::Sha1 => "SHA-1".to_owned(),
        Kdf::Sha256 => "SHA-256".to_owned(),
        Kdf::Sha512 => "SHA-512".to_owned(),
        Kdf::Pbkdf2 { hash, rounds } => format!("PBKDF2 {} {rounds}", hash.name()),
    }
}

fn header(out: &mut String, header: &Header, bytes: &[u8]) {
    for fact in facts(header, bytes) {
        let (what, value) = match fact {
            Fact::Version(version) => ("version", format!("{}.{}", version.major, version.minor)),
            Fact::HeaderLength(length) => ("header length", length.to_string()),
            Fact::SignerVersion(v) => ("signer version", format!("{}.{}", v.major, v.minor)),
            Fact::SignerName(name) => ("signer", name.to_owned()),
            Fact::IssuerName(name) => ("issuer", name.to_owned()),
            Fact::Serial(serial) => ("serial", hex(serial)),
            Fact::Hash(code) => ("hash", named(code)),
            Fact::Algorithm(code) => ("algorithm", code.to_string()),
            Fact::Modulus(code, bits) => {
                ("modulus", bits.map_or(format!("code {code}"), |bits| bits.to_string()))
            }
            Fact::SignatureLength(length) => ("signature length", length.to_string()),
            Fact::FileName(name) => ("name", name.to_owned()),
            Fact::Time(time) => ("time", time.to_string()),
            Fact::Unexplained(tag, value) => ("tag", format!("{tag}: {value:02x}")),
            Fact::Iv(iv) => ("iv", hex(iv)),
            Fact::Padding(count) => ("padding", count.to_string()),
            Fact::KeySize(bits) => ("key size", bits.to_string()),
            Fact::KeyAlgorithm(code) => ("key algorithm", code.to_string()),
            Fact::KeyLength(length) => ("key length", length.to_string()),
            Fact::PlainHash(code) => ("plain hash", named(code)),
            Fact::PlainDigest(digest) => ("plain digest", hex(digest)),
            Fact::Unknown(tag, value) => ("tag", format!("{tag}: {}", hex(value))),
            Fact::PayloadLength(_) if bytes.is_empty() => continue,
            Fact::PayloadLength(length) => ("payload length", length.to_string()),
        };
        let _ = writeln!(out, "header\t{what}\t{value}");
    }
}

fn named(code: cnf_repack::container::header::HashCode) -> String {
    code.hash().map_or(format!("code {}", code.0), |hash| hash.name().to_owned())
}

fn states(out: &mut String, states: &[SignatureState]) {
    for one in states {
        let _ = writeln!(out, "signature\t{}", state(one));
    }
}

fn state(state: &SignatureState) -> String {
    match state {
        SignatureState::Valid { signer } => format!("valid\t{}", signer.subject()),
        SignatureState::Invalid { signer } => format!("invalid\t{}", signer.subject()),
        SignatureState::Unknown { name, serial } => format!("unknown signer\t{name} {serial}"),
        SignatureState::Missing => "missing".to_owned(),
        SignatureState::Unsupported(_) => "cannot be checked".to_owned(),
    }
}

/// `record`, role, subject, issuer, serial, key, valid from, valid until, SHA-256.
fn trust_list(out: &mut String, list: &TrustList, bytes: &[u8]) {
    let _ = writeln!(out, "layer\ttrust list\t{} records", list.records().len());
    header(out, list.header(), bytes);
    for record in list.records() {
        let role = record.role.and_then(|role| role.name().map(str::to_owned));
        let role = role.or(record.role.map(|role| role.code().to_string())).unwrap_or_default();
        let certificate = record.certificate.as_ref();
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let _ = writeln!(
            out,
            "record\t{role}\t{}\t{}\t{}\t{}\t{}\t{}\t{}",
            record.subject.clone().or(record.dns_name.clone()).unwrap_or_default(),
            text(&record.issuer),
            record.serial.as_deref().map(hex).unwrap_or_default(),
            certificate.map(|c| c.public_key().name()).unwrap_or_default(),
            certificate.map(|c| c.not_before().to_string()).unwrap_or_default(),
            certificate.map(|c| c.not_after().to_string()).unwrap_or_default(),
            certificate.map(|c| c.fingerprint(Hash::Sha256)).unwrap_or_default(),
        );
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
