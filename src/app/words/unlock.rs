//! What a file that shows no form says: what it needs, what is known of it, what to do.

use super::dates::{day, moment};
use super::{count, number};
use crate::app::state::Companion;
use crate::container::aes128gcm::Aes128GcmError;
use crate::container::facts::{Fact, facts};
use crate::container::gzip::GzipError;
use crate::container::header::{HashCode, Header, Version};
use crate::container::kdf::Kdf;
use crate::container::layers::{Layer, LayerError, Need, Unsupported};
use crate::container::openssl::{OpenSslError, OpenSslKey, Salt};
use crate::container::{Damage, DecryptError, TlvError};
use crate::session::{Closed, ClosedFile, LARGEST_FILE};

pub const WHAT: &str = "What it is";
pub const DO: &str = "What to do";
pub const UNLOCK: &str = "Unlock";
pub const ADD_KEY: &str = "Choose the key file";
pub const PASSPHRASE: &str = "Passphrase";
pub const CONTENT_KEY: &str = "Content key";
pub const CONTENT_KEY_HINT: &str = "As text, hexadecimal or base64. It is used in this page only.";
pub const PASSPHRASE_HINT: &str = "The usual ways of openssl enc are tried: MD5, SHA-256, PBKDF2. Options may stand behind it, such as -pbkdf2 -iter 1000, or give key … iv … in hexadecimal digits.";
pub const OTHER_FILE: &str = "Open another file";
pub const SAVE_CONTENT: &str = "Download the content";
pub const SIZE: &str = "Size";
pub const KIND: &str = "Kind";
pub const ENCRYPTED: &str = "Encrypted for a phone, and signed";
pub const NAMED: &str = "Its phone’s certificate";
pub const NAMED_BY: &str = "Named by";

/// A whole page about a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// The heading.
    pub title: String,
    /// What it is, in a sentence or two.
    pub text: String,
    /// What was tried in vain.
    pub trouble: Option<(String, String)>,
    /// What to do.
    pub steps: Vec<String>,
}

fn said(title: &str, text: &str, steps: &[&str]) -> Said {
    let steps = steps.iter().map(|&step| step.to_owned()).collect();
    Said { title: title.to_owned(), text: text.to_owned(), trouble: None, steps }
}

const THE_PLAIN_ONE: &str =
    "Or open the plain file from the server that made this one, if you can reach it.";
const CONFIGURATION: &str =
    "Choose the configuration itself, such as SEP….cnf.xml, XMLDefault.cnf.xml or SIP….cnf.";
const FETCH_AGAIN: &str =
    "Fetch the file again from where it came, in binary mode, and open the new copy.";

/// A file of too many bytes.
#[must_use]
pub fn too_large() -> Said {
    let title = format!("This file is larger than {} MiB", LARGEST_FILE >> 20);
    said(&title, "No phone configuration is that large, so it was not opened.", &[CONFIGURATION])
}

/// A file that is kept, with what its open short file tells, and the passphrases typed in vain.
#[must_use]
pub fn closed(file: &ClosedFile, companion: Option<&Companion>, attempts: u32) -> Said {
    match file.why() {
        _ if payload(file).is_some() => said(
            "What is signed here is no text",
            "The signed file holds binary data, such as a ring tone, a picture or firmware. There is nothing to edit in a form; the content can be saved as it is.",
            &[],
        ),
        Closed::Locked(need) => locked(need, companion, attempts),
        Closed::Damaged(error) => damaged(error),
        Closed::Unsupported(kind) => unsupported(*kind, attempts),
        Closed::Binary => said(
            "This file holds no text",
            "It is binary data of a kind that this page does not know. The file is untouched.",
            &[CONFIGURATION],
        ),
        Closed::TrustList(_) => Said::default(),
    }
}

/// What came out of the layers and is no text; or what was signed, when that is all there is.
#[must_use]
pub fn payload(file: &ClosedFile) -> Option<&[u8]> {
    let package = file.package();
    match (file.why(), package.layers()) {
        (Closed::Binary, [_, ..]) => file.content(),
        (Closed::Unsupported(_), [Layer::Signed(layer)]) => {
            Some(layer.signed.payload(package.bytes()))
        }
        _ => None,
    }
}

/// What kind of file it is, in two words or three.
#[must_use]
pub fn kind(why: &Closed) -> Option<&'static str> {
    match why {
        Closed::Locked(Need::Passphrase { .. }) => Some("OpenSSL, AES-256-CBC (Salted__)"),
        Closed::Locked(Need::ContentKey { .. }) => Some("aes128gcm (RFC 8188), most likely"),
        Closed::Unsupported(Unsupported::ForeignLayout) => Some("third-party layout, tag 0x70"),
        Closed::Unsupported(Unsupported::Zip) => Some("ZIP archive"),
        Closed::Unsupported(Unsupported::Other) => Some("picture, document or program"),
        Closed::Unsupported(_) | Closed::Binary => Some("unknown binary data"),
        _ => None,
    }
}

fn locked(need: &Need, companion: Option<&Companion>, attempts: u32) -> Said {
    match need {
        Need::PrivateKey { bits, tried, fitting, .. } => {
            let size = bits.map(|bits| format!(", RSA {bits}")).unwrap_or_default();
            let mut said = said(
                "This file is encrypted for one phone",
                &format!(
                    "It opens with the private key of that phone{size}, and with no other. The file is untouched."
                ),
                &[
                    "Drop or choose the file with that private key: PEM, DER, PKCS #8 or PKCS #12, with its password if it has one.",
                ],
            );
            said.steps.push(match companion {
                Some(companion) => format!(
                    "{} names the phone’s certificate. A key that comes with that certificate is the right one.",
                    companion.file
                ),
                None => "Open the short .cnf.xml.sgn beside this file too: it names the phone’s certificate (certHash), so the right key is recognised.".to_owned(),
            });
            said.steps.push(
                "A key that the phone made itself never leaves the phone. Then open the plain file from the server that made this one.".to_owned(),
            );
            said.trouble = match (*tried, *fitting) {
                (0, _) => None,
                (tried, 0) => Some((
                    "None of the keys at hand has the right size".to_owned(),
                    format!(
                        "{} tried. The file asks for a key of {} bits, so it was made for another one.",
                        count(tried, "key was", "keys were"),
                        bits.map_or_else(|| "an unknown number of".to_owned(), number),
                    ),
                )),
                (_, fitting) => Some((
                    "Another key, or a damaged file".to_owned(),
                    format!(
                        "{} the right size and does not open the file. Either it was made for another phone, or the wrapped key inside is damaged.",
                        count(fitting, "key has", "keys have"),
                    ),
                )),
            };
            said
        }
        Need::Passphrase { tried, left_out, misread } => {
            let mut said = said(
                "This file is encrypted with a passphrase",
                "It was made with “openssl enc”, as multiplatform phones take it. The file is untouched.",
                &[
                    "Type the passphrase above. It stands in the phone’s profile rule as its key option; or ask whoever provisions the phones.",
                    THE_PLAIN_ONE,
                ],
            );
            said.trouble = passphrase_trouble(*tried, attempts, *left_out, *misread);
            said
        }
        Need::ContentKey { key_id, tried } => {
            let name = String::from_utf8_lossy(key_id);
            let name =
                if key_id.is_empty() { String::new() } else { format!(" named “{name}”") };
            let mut said = said(
                "This file is encrypted with a content key",
                &format!(
                    "It looks like aes128gcm (RFC 8188), as multiplatform phones take it. It opens with the key{name}. The file is untouched."
                ),
                &[
                    "Type the content key above: the input keying material that the phone’s profile rule names.",
                    THE_PLAIN_ONE,
                ],
            );
            said.trouble = match (attempts, *tried) {
                (0, 0) => None,
                (0, n) => Some((
                    "Nothing at hand opens it".to_owned(),
                    format!("{} tried.", count(n, "passphrase was", "passphrases were")),
                )),
                _ => Some((
                    "That key does not open it".to_owned(),
                    "Another key, or a damaged file. Check for blanks at the ends and try again."
                        .to_owned(),
                )),
            };
            said
        }
    }
}

fn passphrase_trouble(
    tried: usize,
    attempts: u32,
    left_out: bool,
    misread: usize,
) -> Option<(String, String)> {
    if tried == 0 {
        return None;
    }
    let mut text = if attempts == 0 {
        format!("{} tried.", count(tried, "passphrase at hand was", "passphrases at hand were"))
    } else {
        "Mind capitals and blanks at the ends. It was tried with MD5, SHA-256 and PBKDF2; a damaged file looks the same as a wrong passphrase.".to_owned()
    };
    if misread > 0 {
        text.push_str(
            " The options behind it could not be read: write them as openssl enc takes them.",
        );
    }
    if left_out {
        text.push_str(" Not everything was tried, for it would have taken too long.");
    }
    let title =
        if attempts == 0 { "Nothing at hand opens it" } else { "That passphrase does not open it" };
    Some((title.to_owned(), text))
}

fn damaged(error: &LayerError) -> Said {
    let why = match error {
        LayerError::Header(error) => match error {
            TlvError::ForeignLayout => return unsupported(Unsupported::ForeignLayout, 0),
            TlvError::HeaderLongerThanFile { header, file } => format!(
                "Its header claims {} bytes, but the whole file has {}: it is cut off.",
                number(*header),
                number(*file)
            ),
            TlvError::Cut { at, .. } => {
                format!("It ends in the middle of a field, {} bytes in: it is cut off.", number(*at))
            }
            TlvError::Empty => "It is empty.".to_owned(),
            TlvError::NotAHeader { .. } | TlvError::Missing { .. } => {
                "Its header lacks what every header begins with.".to_owned()
            }
            TlvError::PastEnd { at, .. } | TlvError::BadLength { at, .. } => {
                format!("The field at byte {} cannot be as long as it claims.", number(*at))
            }
            TlvError::HeaderTooShort { header } => {
                format!("Its header claims {} bytes, fewer than it has.", number(*header))
            }
            TlvError::BadRecord { index, at } => format!(
                "Record {} of the trust list, at byte {}, has an impossible length.",
                index + 1,
                number(*at)
            ),
        },
        LayerError::Decrypt(error) => match error {
            DecryptError::Damaged(Damage::Digest) => {
                "The key is the right one, but the content is not what was encrypted: its digest differs.".to_owned()
            }
            DecryptError::Damaged(Damage::Length(length)) => format!(
                "The encrypted part has {} bytes, which is no whole number of blocks of 16.",
                number(*length)
            ),
            DecryptError::Damaged(Damage::Padding(padding)) => {
                format!("Its header claims {padding} bytes of padding; there can be 1 to 16.")
            }
            DecryptError::Missing { tag } => {
                format!("Its header lacks a field without which it cannot be opened (tag {tag}).")
            }
            DecryptError::UnknownHash(code) => format!(
                "Its header names a digest that is not known (code {}), so the content could not be checked.",
                code.0
            ),
            DecryptError::WrongKey { .. }
            | DecryptError::WrongKeyOrDamaged
            | DecryptError::NotRsa => "No key at hand opens it.".to_owned(),
        },
        LayerError::Gzip(error) => match error {
            GzipError::Cut => "The compressed data ends too early: the file is cut off.".to_owned(),
            GzipError::Checksum => {
                "What comes out does not fit the checksum in the file.".to_owned()
            }
            GzipError::Trailing { at } => {
                format!("Something that is not gzip follows at byte {}.", number(*at))
            }
            GzipError::TooLarge { limit } => {
                return said(
                    "This file unpacks to too much",
                    &format!("More than {} MiB come out of it, which no phone configuration has. It was stopped there.", limit >> 20),
                    &[CONFIGURATION],
                );
            }
            GzipError::Header | GzipError::Data => "The compressed data is broken.".to_owned(),
        },
        LayerError::OpenSsl(error) => match error {
            OpenSslError::DamagedEnd => {
                "The passphrase is the right one, but the end of the file is missing or changed.".to_owned()
            }
            OpenSslError::Length { bytes } => format!(
                "It holds {} bytes of encrypted data, which is no whole number of blocks of 16: cut off, or something was added.",
                number(*bytes)
            ),
            OpenSslError::Armour => "Its base64 text is broken.".to_owned(),
            OpenSslError::WrongPassphrase => "No passphrase at hand opens it.".to_owned(),
        },
        LayerError::Aes128Gcm(error) => match error {
            Aes128GcmError::Record { number: record } => format!(
                "The key is the right one, but record {} is damaged.",
                number(record + 1)
            ),
            Aes128GcmError::Cut => "The key is the right one, but the end is missing.".to_owned(),
            _ => "Its aes128gcm header is broken.".to_owned(),
        },
        LayerError::TooDeep => "It is wrapped more than eight times.".to_owned(),
        LayerError::TooLarge => {
            return said(
                "This file unpacks to too much",
                "More than 64 MiB come out of it, which no phone configuration has. It was stopped there.",
                &[CONFIGURATION],
            );
        }
    };
    said(
        "This file is damaged",
        &format!("{why} The file is untouched."),
        &[
            FETCH_AGAIN,
            "A transfer in text mode changes line ends and breaks binary files: tftp and FTP clients need “binary” or “octet”.",
        ],
    )
}

fn unsupported(kind: Unsupported, attempts: u32) -> Said {
    match kind {
        Unsupported::ForeignLayout => said(
            "This file is encrypted for another program",
            "It begins with tag 0x70: the layout of a third-party tool, which no Cisco phone reads, so there is no way to open it here. The file is untouched.",
            &["Look for the plain file, or for a .cnf.xml.enc.sgn that begins with 01 00 02."],
        ),
        Unsupported::Zip => said(
            "This is a ZIP archive",
            "This page opens single files. The archive is untouched.",
            &["Unpack it and drop the files inside here."],
        ),
        Unsupported::Other => said(
            "This is a picture, a document or a program",
            "It holds no configuration. The file is untouched.",
            &[CONFIGURATION],
        ),
        Unsupported::Blocks { tried } => {
            let mut said = said(
                "This file has no mark that says what it is",
                "It is whole blocks of 16 bytes that look random. That is what files encrypted with a manual key look like (7905, 7912, 7940, 7960), whose layout is not public; and OpenSSL files written without their salt, which open with a passphrase or a key and iv. The file is untouched.",
                &[
                    "If it is for a multiplatform phone, type its passphrase, or key … iv …, above.",
                    "If it is for a 7905, 7912, 7940 or 7960 with a manual key, open the plain file on the server that made it: nobody can open this one without Cisco’s own tool.",
                ],
            );
            if attempts > 0 {
                said.trouble = passphrase_trouble(tried.max(1), attempts, false, 0);
            }
            said
        }
        Unsupported::Binary => said(
            "This file is binary data without a known layout",
            "It may be the output of the SPA profile compiler (SPC), whose layout is not public, firmware, or a damaged file. The file is untouched.",
            &[
                "For an SPA or ATA, open the XML or text file that the compiler was given.",
                CONFIGURATION,
            ],
        ),
    }
}

/// The name of a layer and what it is made of.
#[must_use]
pub fn layer(layer: &Layer, bytes: Option<&[u8]>) -> (&'static str, Vec<(String, String)>) {
    match layer {
        Layer::Signed(signed) => ("Signed", header(signed.signed.header(), bytes)),
        Layer::Encrypted(file) => (ENCRYPTED, header(file.encrypted.header(), bytes)),
        Layer::OpenSsl(openssl) => {
            let mut rows = vec![("Cipher".to_owned(), "AES-256-CBC".to_owned())];
            match &openssl.key {
                OpenSslKey::Passphrase { kdf, salt, .. } => {
                    rows.push((
                        "Key".to_owned(),
                        format!("from a passphrase, {}", derivation(*kdf)),
                    ));
                    rows.push((
                        "Salt".to_owned(),
                        match salt {
                            Salt::InFile(salt) => format!("{} in the file", hex(salt)),
                            Salt::Apart(salt) => format!("{}, not in the file", hex(salt)),
                            Salt::None => "none".to_owned(),
                        },
                    ));
                }
                OpenSslKey::Raw(_) => {
                    rows.push(("Key".to_owned(), "key and iv, as given".to_owned()));
                }
            }
            if openssl.armour.is_some() {
                rows.push(("Form".to_owned(), "base64 lines".to_owned()));
            }
            ("OpenSSL", rows)
        }
        Layer::Gzip(gzip) => {
            let mut rows = Vec::new();
            if let Some(name) = &gzip.name {
                rows.push(("Stored name".to_owned(), String::from_utf8_lossy(name).into_owned()));
            }
            if gzip.modified > 0 {
                rows.push(("Stored time".to_owned(), moment(i64::from(gzip.modified))));
            }
            rows.push(("Parts".to_owned(), number(gzip.members)));
            ("Compressed with gzip", rows)
        }
        Layer::Aes128Gcm(layer) => {
            let mut rows = vec![
                ("Cipher".to_owned(), "AES-128-GCM in records (RFC 8188)".to_owned()),
                ("Record size".to_owned(), format!("{} bytes", number(layer.record_size as usize))),
            ];
            if !layer.key_id.is_empty() {
                let name = String::from_utf8_lossy(&layer.key_id).into_owned();
                rows.push(("Key name".to_owned(), name));
            }
            ("Encrypted with a content key", rows)
        }
    }
}

/// How a passphrase becomes a key.
fn derivation(kdf: Kdf) -> String {
    match kdf {
        Kdf::Md5 => "MD5".to_owned(),
        Kdf::Sha1 => "SHA-1".to_owned(),
        Kdf::Sha256 => "SHA-256".to_owned(),
        Kdf::Sha512 => "SHA-512".to_owned(),
        Kdf::Pbkdf2 { rounds, hash } => {
            format!("PBKDF2 with {}, {} rounds", hash.name(), number(rounds as usize))
        }
    }
}

/// Everything that a header says.
#[must_use]
pub fn header(header: &Header, bytes: Option<&[u8]>) -> Vec<(String, String)> {
    let all = facts(header, bytes.unwrap_or_default());
    let known = all.iter().filter(|fact| bytes.is_some() || !needs_bytes(fact));
    known.map(fact).collect()
}

/// Whether a fact is told wrong without the file's bytes.
fn needs_bytes(fact: &Fact<'_>) -> bool {
    matches!(fact, Fact::Iv(_) | Fact::PlainDigest(_) | Fact::Unknown(..) | Fact::PayloadLength(_))
}

fn fact(fact: &Fact<'_>) -> (String, String) {
    let bytes = |n: usize| count(n, "byte", "bytes");
    let (term, text) = match fact {
        Fact::Version(version) => ("Header version", header_version(*version)),
        Fact::HeaderLength(length) => ("Header", bytes(*length)),
        Fact::SignerVersion(v) => ("Signer version", format!("{}.{}", v.major, v.minor)),
        Fact::SignerName(name) => ("Signer", (*name).to_owned()),
        Fact::IssuerName(name) => ("Issuer of the signer", (*name).to_owned()),
        Fact::Serial(serial) => ("Serial number", hex(serial)),
        Fact::Hash(code) => ("Digest", digest(*code)),
        Fact::Algorithm(0) => ("Algorithm", "RSA".to_owned()),
        Fact::Algorithm(code) => ("Algorithm", format!("code {code}, unknown")),
        Fact::Modulus(_, Some(bits)) => ("Signer’s key", format!("RSA {bits}")),
        Fact::Modulus(code, None) => ("Signer’s key", format!("size code {code}, unknown")),
        Fact::SignatureLength(length) => ("Signature length", bytes(*length)),
        Fact::FileName(name) => ("Stored name", (*name).to_owned()),
        Fact::Time(time) => ("Stored time", moment(i64::from(*time))),
        Fact::Unexplained(tag, value) => {
            return (format!("Tag {tag}"), format!("{value}, meaning unknown"));
        }
        Fact::Iv(iv) => ("Initialization vector", hex(iv)),
        Fact::Padding(padding) => ("Padding", bytes(usize::from(*padding))),
        Fact::KeySize(bits) => ("Key size", format!("{bits} bits")),
        Fact::KeyAlgorithm(code) => ("Key algorithm", format!("code {code}")),
        Fact::KeyLength(length) => ("Wrapped key", bytes(*length)),
        Fact::PlainHash(code) => ("Digest of the content", digest(*code)),
        Fact::PlainDigest(value) => ("Its value", hex(value)),
        Fact::Unknown(tag, value) => {
            return (format!("Unknown tag {tag}"), short_hex(value));
        }
        Fact::PayloadLength(length) => ("Content", bytes(*length)),
    };
    (term.to_owned(), text)
}

fn header_version(version: Version) -> String {
    let Version { major, minor } = version;
    if version.is_known() {
        format!("{major}.{minor}")
    } else {
        format!("{major}.{minor}, unknown to us")
    }
}

/// A digest by its code.
fn digest(code: HashCode) -> String {
    match code.hash() {
        Some(hash) if code.is_for_phones() => hash.name().to_owned(),
        Some(hash) => format!("{} (code {}, which phones do not know)", hash.name(), code.0),
        None => format!("code {}, unknown", code.0),
    }
}

/// Bytes as people compare them: `04:9f:21`.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut out = String::with_capacity(bytes.len() * 3);
    for byte in bytes {
        if !out.is_empty() {
            out.push(':');
        }
        for digit in [byte >> 4, byte & 15] {
            out.push(char::from(DIGITS[usize::from(digit)]));
        }
    }
    out
}

/// At most 32 bytes of them, and how many there are.
#[must_use]
pub fn short_hex(bytes: &[u8]) -> String {
    match bytes.get(..32) {
        Some(head) if bytes.len() > 32 => format!("{}… ({} bytes)", hex(head), number(bytes.len())),
        _ if bytes.is_empty() => "empty".to_owned(),
        _ => hex(bytes),
    }
}

/// A fingerprint in pairs.
#[must_use]
pub fn pairs(digits: &str) -> String {
    let mut out = String::with_capacity(digits.len() * 3 / 2);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && at % 2 == 0 {
            out.push(':');
        }
        out.push(digit);
    }
    out
}

/// Days from and to.
#[must_use]
pub fn days(from: i64, to: i64) -> String {
    super::keys::validity(&day(from), &day(to))
}

/// A certificate by its hash, as a configuration names it.
#[must_use]
pub fn hash_of(cert_hash: &str) -> String {
    format!("MD5 {cert_hash}")
}

/// Whether the phone’s certificate is at hand.
#[must_use]
pub fn certificate_at_hand(there: bool) -> &'static str {
    if there {
        "That certificate is at hand, but not its private key."
    } else {
        "That certificate is not at hand."
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::EditSession;

    fn say(bytes: &[u8]) -> Said {
        let error = EditSession::open("x", bytes.to_vec()).expect_err("no text");
        let crate::session::OpenError::Closed(file) = error else { panic!("too large") };
        closed(&file, None, 0)
    }

    #[test]
    fn every_file_without_a_form_says_what_to_do() {
        let junk: Vec<u8> =
            (0..4097u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13).to_le_bytes()[0]).collect();
        for bytes in [
            &b"PK\x03\x04"[..],
            b"\x89PNG\r\n",
            b"\x70\0\x02\x01\0\x71",
            b"Salted__12345678abcdefghabcdefgh",
            b"\x1F\x8B\x08",
            b"\x01\0\x02\x01\0\x02\0\x02\xFF\xFF",
            &junk[..4096],
            &junk,
        ] {
            let said = say(bytes);
            assert!(!said.title.is_empty() && said.text.ends_with('.'), "{said:?}");
            assert!(!said.steps.is_empty(), "{said:?}");
            assert!(said.steps.iter().all(|s| s.ends_with('.')), "{said:?}");
            assert_eq!(said.trouble, None, "{said:?}");
        }
    }

    #[test]
    fn a_wrong_passphrase_is_told_apart_from_none() {
        assert_eq!(passphrase_trouble(0, 0, false, 0), None);
        let (title, _) = passphrase_trouble(1, 0, false, 0).expect("told");
        assert_eq!(title, "Nothing at hand opens it");
        let (title, text) = passphrase_trouble(1, 1, true, 1).expect("told");
        assert_eq!(title, "That passphrase does not open it");
        assert!(text.contains("options") && text.contains("too long"), "{text}");
    }

    #[test]
    fn bytes_read_in_pairs() {
        assert_eq!(hex(&[4, 0x9f]), "04:9f");
        assert_eq!(pairs("049f21"), "04:9f:21");
        assert!(short_hex(&[0; 40]).ends_with("… (40 bytes)"));
        assert_eq!(short_hex(&[]), "empty");
    }
}
