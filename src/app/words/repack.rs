//! What the repack screen says: what goes around the text, what is missing, what was checked.

use super::{count, number};
use crate::container::kdf::Kdf;
use crate::crypto::{Certificate, Hash, Signer};
use crate::session::{Missing, RepackError, RepackPlan, Wrap};

pub const TITLE: &str = "Repack";
pub const OFFER_TITLE: &str = "Does the phone want it signed or encrypted?";
pub const OFFER: &str = "Sign, encrypt or compress…";
pub const OFFER_SENTENCE: &str =
    "A phone with a trust list takes signed files only, and some are set up for encrypted ones.";
pub const CHAIN: &str = "From the text to the files";
pub const CHANGED_NOTHING: &str = "Nothing is changed: you get exactly the bytes that you opened";
pub const CHANGED_NOTHING_TEXT: &str =
    "Signature and encryption stay valid. Choose something else below to have it written anew.";

pub const AROUND: &str = "What goes around the text";
pub const AS_IT_CAME: &str = "as it came";
pub const SIGNATURE: &str = "Signature";
pub const SIGNED_BY: &str = "Signed by";
pub const NO_SIGNER: &str = "No signer is chosen";
pub const NO_SIGNER_AT_HAND: &str = "No signer is at hand";
pub const KEYS: &str = "Keys and certificates…";
pub const DIGEST: &str = "Digest";
pub const SHA1: &str = "SHA-1";
pub const SHA1_HINT: &str = "Every firmware reads it.";
pub const SHA512: &str = "SHA-512";
pub const SHA512_HINT: &str = "Newer firmware only.";
pub const FOR_PHONE: &str = "Encryption for one phone";
pub const PHONE_CERTIFICATE: &str = "The phone’s certificate";
pub const NO_PHONE: &str = "No certificate is chosen";
pub const PHONE_HINT: &str = "Only the phone that has the private key of this certificate can open the file. A new key is drawn for every export.";
pub const BY_PASSPHRASE: &str = "Encryption with a passphrase";
pub const PASSPHRASE: &str = "Passphrase";
pub const PASSPHRASE_NEW: &str = "Another passphrase";
pub const PASSPHRASE_AGAIN: &str = "The same once more";
pub const PASSPHRASE_KNOWN: &str =
    "The passphrase that opened the file is used unless you type another.";
pub const RAW_KEY_KNOWN: &str =
    "The key that opened the file is used as it is unless you type a passphrase.";
pub const PASSPHRASE_HINT: &str = "It is not shown, not stored, and forgotten after the export.";
pub const KDF: &str = "How the key is made of it";
pub const KDF_HINT: &str = "Cisco names no firmware that wants one or the other. Its guides up to 11.2 were tested with an OpenSSL that used MD5, those from 11.3(1) on with one that uses SHA-256.";
pub const KDF_MD5_HINT: &str = "SPA phones, and multiplatform phones before 11.3(1).";
pub const KDF_SHA256_HINT: &str = "Multiplatform phones from 11.3(1) on.";
pub const KDF_PBKDF2_HINT: &str = "No Cisco guide mentions it. For files that people open.";
pub const KDF_CAME_HINT: &str = "As the file came.";
pub const BASE64: &str = "Write it as lines of base64";
pub const BASE64_HINT: &str = "Letters and digits only, one third larger. As with openssl enc -a.";
pub const BY_CONTENT_KEY: &str = "Encryption with a content key";
pub const CONTENT_KEY: &str = "Content key";
pub const CONTENT_KEY_NEW: &str = "Another content key";
pub const CONTENT_KEY_KNOWN: &str = "The key that opened the file is used unless you type another.";
pub const CONTENT_KEY_HINT: &str = "The keying material of RFC 8188, as text, base64url or hexadecimal digits. It is not shown and not stored.";

pub const FILES: &str = "The files";
pub const FILES_BEFORE: &str = "so they will be called";
pub const FILES_AFTER: &str = "as they were saved";
pub const SAVE_AGAIN: &str = "Save again";
pub const SEVERAL: &str = "If the browser asks whether this page may save several files, allow it, or save them one by one above.";
pub const NOT_READY: &str = "Something is missing above; what to do stands beside it.";
pub const SAVED: &str = "Exported";
pub const SAVED_SENTENCE: &str = "Your browser has saved the files. Nothing was sent anywhere.";

pub const CHECKED: &str = "Checked before you get it";
pub const CHECKED_CAPTION: &str = "What was checked in the written files";
pub const WHAT: &str = "What";
pub const RESULT: &str = "Result";
pub const WHERE: &str = "Where";
pub const REPORT: &str = "Copy report for the ticket";
pub const DIFFERENCE: &str = "Difference from the file you opened";
pub const NOT_DECRYPTED: (&str, &str) =
    ("Opened again with the phone’s key", "not tried: the phone’s private key is not here");

/// A certificate's name for people: its common name, or else all of its subject.
#[must_use]
pub fn certificate_name(certificate: &Certificate) -> &str {
    certificate.common_name().unwrap_or_else(|| certificate.subject())
}

/// A certificate in a list of choices.
#[must_use]
pub fn certificate_choice(certificate: &Certificate) -> String {
    format!(
        "{} · {} · until {}",
        certificate_name(certificate),
        certificate.public_key().name(),
        super::dates::day(certificate.not_after())
    )
}

/// A certificate in one line below its list.
#[must_use]
pub fn certificate_facts(certificate: &Certificate) -> String {
    format!("{} · serial {}", certificate.subject(), serial(certificate.serial()))
}

/// The digits of a serial number; the middle of a long one is left out.
#[must_use]
pub fn serial(bytes: &[u8]) -> String {
    let digits = |bytes: &[u8]| -> String { bytes.iter().map(|b| format!("{b:02X}")).collect() };
    match bytes {
        [a, b, c, .., y, z] if bytes.len() > 10 => {
            format!("{}…{}", digits(&[*a, *b, *c]), digits(&[*y, *z]))
        }
        _ => digits(bytes),
    }
}

/// What a choice of wrappings is called, from the text outwards.
#[must_use]
pub fn wraps(wraps: &[Wrap]) -> String {
    let Some((inner, outer)) = wraps.split_last() else { return "Plain".to_owned() };
    let mut words = match inner {
        Wrap::Gzip => "Compressed",
        Wrap::OpenSsl => "Encrypted with a passphrase",
        Wrap::Aes128Gcm => "Encrypted with a content key",
        Wrap::Signed => "Signed",
        Wrap::Encrypted => "Encrypted for one phone and signed",
    }
    .to_owned();
    for wrap in outer.iter().rev() {
        words.push_str(match wrap {
            Wrap::Gzip => ", then compressed",
            Wrap::OpenSsl => ", then encrypted with a passphrase",
            Wrap::Aes128Gcm => ", then encrypted with a content key",
            Wrap::Signed => ", then signed",
            Wrap::Encrypted => ", then encrypted for one phone and signed",
        });
    }
    words
}

/// Where a choice of wrappings belongs; `signed` tells whether the file came with a signature.
#[must_use]
pub fn wraps_hint(wraps: &[Wrap], signed: bool) -> &'static str {
    match wraps {
        [] if signed => {
            "The text alone. Phones that fetch their file over HTTPS want it like this, under the name with .sgn."
        }
        [] => "The text alone, as it stands in the source.",
        [Wrap::Signed] => "Phones with a trust list take it. Anybody can read it.",
        [Wrap::Encrypted] => {
            "Only the phone can read it. A short signed file beside it tells the phone to fetch it."
        }
        [Wrap::OpenSsl] => "Multiplatform and SPA phones, with --key in the profile rule.",
        [Wrap::Gzip] => "Multiplatform phones unpack it by themselves.",
        [Wrap::OpenSsl, Wrap::Gzip] | [Wrap::Gzip, Wrap::OpenSsl] => {
            "Multiplatform phones take both together."
        }
        [Wrap::Aes128Gcm] => "Multiplatform phones, with --key in the profile rule (RFC 8188).",
        _ => "",
    }
}

/// How the file came, as the sentence below the heading.
#[must_use]
pub fn came(around: &[Wrap]) -> String {
    if around.is_empty() {
        "It came plain. Choose what goes around the text, and with which keys.".to_owned()
    } else {
        let words = wraps(around);
        let lower = words.chars().next().map_or(' ', |c| c.to_ascii_lowercase());
        let rest = words.get(1..).unwrap_or_default();
        format!("It came {lower}{rest}. Every choice can be changed.")
    }
}

/// A box of the chain: heading and lines; the last of three tells what is missing.
pub type Step = (String, Vec<String>, Option<&'static str>);

/// The box of the text.
#[must_use]
pub fn text_step(xml: bool, size: usize, changes: usize) -> Step {
    let lines = vec![count(size, "byte", "bytes"), count(changes, "change", "changes")];
    (if xml { "XML" } else { "Text" }.to_owned(), lines, None)
}

/// The boxes of one wrapping, the inner first.
#[must_use]
pub fn wrap_steps(wrap: Wrap, plan: &RepackPlan, missing: &[Missing]) -> Vec<Step> {
    let lacks = |what, words| missing.contains(&what).then_some(words);
    match wrap {
        Wrap::Gzip => vec![("Compressed".to_owned(), vec!["gzip".to_owned()], None)],
        Wrap::OpenSsl => {
            let mut lines = vec!["AES-256-CBC".to_owned(), format!("key by {}", kdf(plan.kdf))];
            if plan.base64 {
                lines.push("lines of base64".to_owned());
            }
            vec![("Encrypted".to_owned(), lines, lacks(Missing::Passphrase, "no passphrase yet"))]
        }
        Wrap::Aes128Gcm => {
            let lines = vec!["aes128gcm, RFC 8188".to_owned()];
            vec![("Encrypted".to_owned(), lines, lacks(Missing::ContentKey, "no key yet"))]
        }
        Wrap::Signed => vec![signed_step(plan, lacks(Missing::Signer, "no signer yet"))],
        Wrap::Encrypted => {
            let mut lines = vec!["AES-128-CBC, new key".to_owned()];
            if let Some(phone) = &plan.phone {
                let key = phone.public_key().name();
                lines.push(format!("for {} ({key})", certificate_name(phone)));
            }
            let kind = |m: &Missing| matches!(m, Missing::PhoneKeyKind(_));
            let no_phone = lacks(Missing::PhoneCertificate, "no phone certificate yet")
                .or_else(|| missing.iter().any(kind).then_some("not with this key"));
            let no_signer = lacks(Missing::Signer, "no signer yet");
            vec![("Encrypted".to_owned(), lines, no_phone), signed_step(plan, no_signer)]
        }
    }
}

fn signed_step(plan: &RepackPlan, missing: Option<&'static str>) -> Step {
    let lines = match &plan.signer {
        Some(signer) => vec![
            format!("{} with {}", plan.hash.name(), signer.certificate().public_key().name()),
            format!("by {}", certificate_name(signer.certificate())),
        ],
        None => vec![plan.hash.name().to_owned()],
    };
    ("Signed".to_owned(), lines, missing)
}

/// The heading of the last box.
#[must_use]
pub fn files(n: usize) -> String {
    count(n, "file", "files")
}

/// The button that writes the files.
#[must_use]
pub fn export(n: usize) -> String {
    format!("Export {}", files(n))
}

/// The endings of a file's name, where the rest tells nothing new.
#[must_use]
pub fn ending(name: &str) -> &str {
    let stem = name.find('.').unwrap_or(0);
    name.get(stem..).filter(|ending| ending.len() > 4).unwrap_or(name)
}

/// What a file of several is for.
#[must_use]
pub fn file_purpose(name: &str) -> &'static str {
    if name.ends_with(".enc.sgn") {
        "the configuration, for this phone alone"
    } else if name.ends_with(".sgn") {
        "the short file, which tells the phone to fetch the other"
    } else {
        ""
    }
}

/// How a key is made of a passphrase.
#[must_use]
pub fn kdf(kdf: Kdf) -> String {
    match kdf {
        Kdf::Md5 => "MD5".to_owned(),
        Kdf::Sha1 => "SHA-1".to_owned(),
        Kdf::Sha256 => "SHA-256".to_owned(),
        Kdf::Sha512 => "SHA-512".to_owned(),
        Kdf::PBKDF2 => "PBKDF2".to_owned(),
        Kdf::Pbkdf2 { hash, rounds } => {
            let rounds = usize::try_from(rounds).unwrap_or(usize::MAX);
            format!("PBKDF2 ({}, {} rounds)", hash.name(), number(rounds))
        }
    }
}

/// What is missing, and what to do about it.
#[must_use]
pub fn missing(missing: &Missing, signers: usize) -> String {
    match missing {
        Missing::Signer if signers == 0 => {
            "A certificate with its private key has to sign. Open the signer’s file, or make a new one under keys and certificates.".to_owned()
        }
        Missing::Signer => "Someone has to sign. Choose who in the list.".to_owned(),
        Missing::PhoneCertificate => {
            "It has to be known for which phone. Open the phone’s certificate and choose it in the list.".to_owned()
        }
        Missing::PhoneKeyKind(kind) => format!(
            "A key of the kind {kind} cannot take the file’s key along. Choose an RSA certificate of this phone, its MIC or LSC."
        ),
        Missing::Passphrase => "A passphrase is needed. Type the one of the profile rule.".to_owned(),
        Missing::ContentKey => {
            "A content key is needed. Type the one of the profile rule, letter by letter.".to_owned()
        }
        Missing::DeviceRoot => {
            "Only a file whose root is <device>, without a namespace, can be encrypted for a phone. Choose another wrapping.".to_owned()
        }
        Missing::Malformed => {
            "The short file beside it is made of this one, and this one has a damaged tag. Mend what the problems name first.".to_owned()
        }
    }
}

/// When the two fields of the passphrase differ.
#[must_use]
pub fn passphrases_differ(both_typed: bool) -> &'static str {
    if both_typed {
        "The two passphrases are not the same. Type one of them again."
    } else {
        "Type the passphrase once more, so that a slip does not lock the phone out."
    }
}

/// What was saved.
#[must_use]
pub fn saved(n: usize) -> String {
    match n {
        1 => "Your browser has saved the file. Nothing was sent anywhere.".to_owned(),
        _ => SAVED_SENTENCE.to_owned(),
    }
}

/// What differs from the file that was opened.
#[must_use]
pub fn difference(changes: usize, bytes: usize) -> String {
    match changes {
        0 => "none".to_owned(),
        n => {
            let bytes = count(bytes, "byte of text", "bytes of text");
            format!("{}, {bytes}, nothing else", count(n, "change", "changes"))
        }
    }
}

/// Where something was checked, of so many files.
#[must_use]
pub fn places(names: &[&str], of: usize) -> String {
    match names {
        [_, _] if of == 2 => "both files".to_owned(),
        names => names.iter().map(|name| ending(name)).collect::<Vec<_>>().join(", "),
    }
}

/// What to do with the files.
#[must_use]
pub fn next_steps(plan: &RepackPlan, names: &[&str], plain: &str) -> Vec<String> {
    let wrap = |wrap| plan.wraps.contains(&wrap);
    let mut steps = Vec::new();
    let sealed = if plan.wraps.iter().any(|w| w.is_signed()) {
        " One changed byte breaks the signature."
    } else {
        ""
    };
    let what = if names.len() > 1 { "both files" } else { "the file" };
    let where_to = if wrap(Wrap::OpenSsl) || wrap(Wrap::Aes128Gcm) {
        "the provisioning server"
    } else {
        "the root folder of the TFTP server"
    };
    steps.push(format!("Upload {what} to {where_to}, in binary mode.{sealed}"));
    steps.push(match names {
        [one] => format!("Keep the name exactly as it is, capitals too: {one}."),
        _ => "Keep the names exactly as they are, capitals too.".to_owned(),
    });
    if wrap(Wrap::Encrypted) {
        steps.push(format!(
            "Delete a plain {plain} from the server: whoever can fetch it reads every password in it."
        ));
    }
    if wrap(Wrap::OpenSsl) || wrap(Wrap::Aes128Gcm) {
        steps.push(
            "Let the phone’s profile rule name the same secret, with --key before the address."
                .to_owned(),
        );
    }
    steps.push(
        "Restart the phone, or reset it from its call server, so that it reads the file."
            .to_owned(),
    );
    steps
}

/// Who signs, in the report.
#[must_use]
pub fn report_signer(signer: &Signer, hash: Hash) -> String {
    let certificate = signer.certificate();
    format!(
        "Signed by {}, {}, serial {}, valid until {}, with {}",
        certificate.subject(),
        certificate.public_key().name(),
        serial(certificate.serial()),
        super::dates::day(certificate.not_after()),
        hash.name()
    )
}

/// For whom it is encrypted, in the report.
#[must_use]
pub fn report_phone(phone: &Certificate) -> String {
    format!("Encrypted for {}, MD5 of the certificate {}", phone.subject(), phone.cert_hash())
}

/// How large a file is.
#[must_use]
pub fn size(bytes: usize) -> String {
    count(bytes, "byte", "bytes")
}

/// What is told of a file below its name.
#[must_use]
pub fn file_facts(bytes: Option<usize>, purpose: &str) -> String {
    match (bytes.map(size), purpose) {
        (Some(size), "") => size,
        (Some(size), purpose) => format!("{size} · {purpose}"),
        (None, purpose) => purpose.to_owned(),
    }
}

/// Why nothing was written, as the second half of a sentence.
#[must_use]
pub fn failure(error: &RepackError) -> String {
    match error {
        RepackError::Missing(_) | RepackError::Companion(_) => {
            "something is missing, as the repack page tells".to_owned()
        }
        RepackError::Export(_) => "the check of the written text failed".to_owned(),
        RepackError::Write(_) => {
            "the name or a key does not fit into the header of a signed file".to_owned()
        }
        RepackError::ContentCoding(_) => "the content key does not fit its form".to_owned(),
        RepackError::Unproven { file, .. } => {
            format!("{file} did not open again as it should, so it was not handed out")
        }
    }
}
