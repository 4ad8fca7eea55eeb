//! What the page of keys says, and what is told when keys come and go.

use super::{count, trust_list};
use crate::app::state::{KeyCard, KeysCame, Use};
use crate::crypto::{Certificate, IntakeError, NewSignerError, Piece, SignerError, Unsupported};
use std::rc::Rc;

pub const KEYS: &str = "Keys";
pub const AT_HAND: &str = " at hand";
pub const TITLE: &str = "Keys and certificates";
pub const SENTENCE: &str = "They open locked files and sign what you export. They stay in the memory of this page: they are never stored, never shown, and gone when you close it.";
pub const BACK: &str = "Back to the file";
pub const BACK_TO_START: &str = "Back to the start";
pub const ADD: &str = "Add keys";
pub const DROP: &str = "Drop or paste keys and certificates anywhere on this page.";
pub const KINDS: &str = "PEM, DER, PKCS #1, PKCS #8 and PKCS #12 (.p12, .pfx), with a password or without, several in one file, in any order.";
pub const FORGET: &str = "Forget keys";
pub const NONE: &str = "No keys yet";

pub const SUBJECT: &str = "Subject";
pub const ISSUER: &str = "Issuer";
pub const ISSUED_BY_ITSELF: &str = "itself";
pub const SERIAL: &str = "Serial number";
pub const VALID: &str = "Valid";
pub const PUBLIC_KEY: &str = "Key";
pub const USES: &str = "In this job";
pub const FINGERPRINTS: &str = "Fingerprints";
pub const MD5_NOTE: &str = "MD5, as certHash of a configuration names it";
pub const KEY_ALONE: &str = "Private key without a certificate";
pub const PAIR: &str = "Certificate and private key belong together";
pub const CERTIFICATE_ONLY: &str = "Certificate, without its private key";
pub const EXPIRED: &str = "expired";
pub const NOT_YET: &str = "not valid yet";

pub const MAKE: &str = "Make a signer";
pub const MAKE_SENTENCE: &str = "A new RSA 2048 key with a certificate that signs itself. Phones take files from it once it stands in their trust list as TFTP or CCM+TFTP.";
pub const COMMON_NAME: &str = "Common name (CN)";
pub const ORGANIZATION: &str = "Organization (O)";
pub const UNIT: &str = "Unit (OU)";
pub const COUNTRY: &str = "Country (C)";
pub const YEARS: &str = "Valid for";
pub const YEARS_UNIT: &str = "years";
pub const OPTIONAL: &str = "optional";
pub const TWO_LETTERS: &str = "two letters, optional";
pub const MAKE_DO: &str = "Make and download";
pub const MAKING: &str = "Making a key. This takes a few seconds; nothing leaves this page.";
pub const MAKE_NOTE: &str = "You get one PEM file with the private key in it, unprotected. Keep it where only you can read it: whoever has it can sign for your phones.";

pub const PASSWORD_LABEL: &str = "Password";
pub const PASSWORD_DONE: &str = "Open the keys";
pub const PASSWORD_SKIP: &str = "Skip this file";

/// The question about a key file.
#[must_use]
pub fn password_title(name: &str) -> String {
    format!("{name} is protected by a password")
}

/// Below the question, with the number of passwords that did not fit.
#[must_use]
pub fn password_text(attempts: u32) -> &'static str {
    match attempts {
        0 => "Type the password it was saved with. It is used once and not kept.",
        _ => "That password does not open it. Mind capitals and blanks, and try again.",
    }
}

/// What a file of keys brought.
#[must_use]
pub fn came(came: &KeysCame) -> String {
    let mut parts = Vec::new();
    if came.certificates > 0 {
        parts.push(count(came.certificates, "certificate", "certificates"));
    }
    if came.keys > 0 {
        parts.push(count(came.keys, "private key", "private keys"));
    }
    let name = &came.name;
    if parts.is_empty() {
        return format!("{name} holds no certificate and no key that works here.");
    }
    let what = parts.join(" and ");
    let mut said = if came.new {
        format!("{name}: {what} added.")
    } else {
        format!("{name}: {what}, known already.")
    };
    if came.ignored > 0 {
        said.push(' ');
        said.push_str(&count(came.ignored, "other piece was", "other pieces were"));
        said.push_str(" left out.");
    }
    if !came.opened.is_empty() {
        said.push(' ');
        said.push_str(&unlocked(&came.opened));
    }
    said
}

/// Which files opened.
#[must_use]
pub fn unlocked(files: &[Rc<str>]) -> String {
    match files {
        [one] => format!("{one} is open now."),
        many => format!("{} are open now.", count(many.len(), "file", "files")),
    }
}

/// What is told when keys were forgotten.
#[must_use]
pub fn forgotten(holding: usize) -> String {
    match holding {
        0 => "Keys, certificates and passphrases are forgotten.".to_owned(),
        n => format!(
            "Keys, certificates and passphrases are forgotten. {} what opened it until you close it.",
            count(n, "open file keeps", "open files keep")
        ),
    }
}

/// Why a file of keys gave none.
#[must_use]
pub fn refused(name: &str, error: &IntakeError) -> String {
    match error {
        IntakeError::NothingFound => {
            format!("{name} holds neither a key nor a certificate.")
        }
        IntakeError::PasswordNeeded => format!("{name} is protected by a password."),
        IntakeError::WrongPassword => format!("That is not the password of {name}."),
        IntakeError::Damaged { what } => {
            let what = match what {
                Piece::Pem => "the text of a PEM block",
                Piece::Certificate => "a certificate",
                Piece::PrivateKey => "a private key",
                Piece::Pkcs12 => "the PKCS #12 file",
            };
            format!("In {name}, {what} is damaged or cut off. Copy or export it again.")
        }
        IntakeError::Unsupported { what } => match what {
            Unsupported::Cipher(kind) | Unsupported::KeyDerivation(kind) => format!(
                "{name} is protected in a way that this page does not know ({kind}). Convert it: openssl pkcs8 -topk8 -v2 aes-256-cbc -in old.pem -out new.pem"
            ),
            Unsupported::Rounds(rounds) => format!(
                "{name} asks for {rounds} rounds of key derivation, more than anyone should wait for. Save it again with fewer."
            ),
            Unsupported::RsaKind => {
                format!("The RSA key in {name} is of a size or kind that no phone works with.")
            }
            Unsupported::OpenSsh => format!(
                "{name} is an OpenSSH key. Convert a copy of it: ssh-keygen -p -m PEM -f copy-of-the-key"
            ),
        },
    }
}

/// The name that people know a certificate by.
#[must_use]
pub fn certificate_name(certificate: &Certificate) -> &str {
    let name = certificate.common_name().filter(|name| !name.trim().is_empty());
    name.unwrap_or_else(|| certificate.subject())
}

/// The heading of a card.
#[must_use]
pub fn card_title(card: &KeyCard) -> String {
    match (&card.certificate, &card.key) {
        (Some(certificate), _) => certificate_name(certificate).to_owned(),
        (None, Some(key)) => format!("{} key", key.name()),
        (None, None) => String::new(),
    }
}

/// What belongs together on a card, and the sign for it.
#[must_use]
pub fn card_match(card: &KeyCard) -> (&'static str, &'static str) {
    match (&card.certificate, &card.key) {
        (Some(_), Some(_)) => (PAIR, "ok"),
        (Some(_), None) => (CERTIFICATE_ONLY, "info"),
        _ => (KEY_ALONE, "key"),
    }
}

/// What a card is good for: a word for the sign, and the sentence.
#[must_use]
pub fn of_use(good: &Use) -> (&'static str, String) {
    match good {
        Use::Opened(file) => ("Opens", format!("It opened {file}.")),
        Use::Signed(file) => ("Signed", format!("Its signature on {file} is genuine.")),
        Use::PhoneOf(file) => {
            ("Phone certificate", format!("{file} names it as the certificate of its phone (certHash)."))
        }
        Use::Listed(list, roles) => {
            let roles: Vec<String> = roles.iter().map(|role| trust_list::role(*role)).collect();
            ("In a trust list", format!("{list} holds it as {}.", roles.join(", ")))
        }
        Use::CanSign => ("Signs", "It can sign files and trust lists.".to_owned()),
        Use::CannotSign(error) => ("Cannot sign", cannot_sign(*error)),
        Use::NoCertificate => (
            "Opens",
            "It opens files that were encrypted for it. To sign, its certificate has to be here too."
                .to_owned(),
        ),
        Use::EncryptFor => (
            "Phone certificate",
            "If it is a phone’s, files can be encrypted for that phone.".to_owned(),
        ),
        Use::Checks => (
            "Checks",
            "It shows whether a signature is genuine. To sign, its private key has to be here too."
                .to_owned(),
        ),
        Use::ListOnly => (
            "Trust list",
            "It can stand in a trust list. Only RSA keys sign and encrypt files, and this one is EC."
                .to_owned(),
        ),
        Use::NoUse => {
            ("No use", "Phones work with RSA keys only, and this is another kind.".to_owned())
        }
    }
}

fn cannot_sign(error: SignerError) -> String {
    match error {
        SignerError::Mismatch => "The key belongs to another certificate.".to_owned(),
        SignerError::NotRsa => {
            "Phones check RSA signatures only. It can stand in a trust list.".to_owned()
        }
        SignerError::KeySize(bits) => format!(
            "The file format has a number for 512, 1024, 2048 and 4096 bits, and none for {bits}."
        ),
    }
}

/// How many passphrases are kept.
#[must_use]
pub fn passphrases(n: usize) -> String {
    format!(
        "{} that opened a file {} kept too.",
        count(n, "passphrase", "passphrases"),
        if n == 1 { "is" } else { "are" }
    )
}

/// The name of the keys' button, with their number.
#[must_use]
pub fn button(n: usize) -> String {
    match n {
        0 => "No keys at hand".to_owned(),
        n => count(n, "key or certificate at hand", "keys and certificates at hand"),
    }
}

/// "until 2031-02-11", from day to day.
#[must_use]
pub fn validity(from: &str, to: &str) -> String {
    format!("{from} to {to}")
}

/// Why no signer was made.
#[must_use]
pub fn not_made(error: NewSignerError) -> &'static str {
    match error {
        NewSignerError::NoCommonName => {
            "Give it a common name, such as the name of your TFTP server."
        }
        NewSignerError::NameTooLong => "Each part of the name may have 64 characters.",
        NewSignerError::Country => "A country is two letters, such as DE, or nothing.",
        NewSignerError::Years => "It can be valid for 1 to 100 years.",
        NewSignerError::Key(_) => "The key could not be made. Try again.",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_came_is_told_in_full() {
        let came_ = KeysCame {
            name: "a.pem".into(),
            certificates: 2,
            keys: 1,
            new: true,
            ignored: 1,
            opened: vec!["x.sgn".into()],
        };
        assert_eq!(
            came(&came_),
            "a.pem: 2 certificates and 1 private key added. 1 other piece was left out. x.sgn is open now."
        );
        let known = KeysCame { certificates: 1, name: "b".into(), ..KeysCame::default() };
        assert_eq!(came(&known), "b: 1 certificate, known already.");
        let useless = KeysCame { ignored: 1, name: "c".into(), ..KeysCame::default() };
        assert!(came(&useless).ends_with("no key that works here."));
    }
}
