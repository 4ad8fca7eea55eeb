//! What the page of keys says, and what is told when keys come and go.

use super::language::{Text, owned, pick, text};
use super::{count, trust_list};
use crate::app::state::{KeyCard, KeysCame, Use};
use crate::crypto::{Certificate, IntakeError, NewSignerError, Piece, SignerError, Unsupported};
use std::rc::Rc;

pub const KEYS: Text = text("Keys", "Schlüssel");
pub const AT_HAND: Text = text(" at hand", " vorhanden");
pub const TITLE: Text = text("Keys and certificates", "Schlüssel und Zertifikate");
pub const SENTENCE: Text = text(
    "They open locked files and sign what you export. They stay in the memory of this page: they are never stored, never shown, and gone when you close it.",
    "Sie öffnen verschlüsselte Dateien und signieren, was Sie exportieren. Sie bleiben im Speicher dieser Seite: nie gespeichert, nie gezeigt, und weg, sobald Sie sie schließen.",
);
pub const BACK: Text = text("Back to the file", "Zurück zur Datei");
pub const BACK_TO_START: Text = text("Back to the start", "Zurück zum Anfang");
pub const ADD: Text = text("Add keys", "Schlüssel hinzufügen");
pub const DROP: Text = text(
    "Drop or paste keys and certificates anywhere on this page.",
    "Schlüssel und Zertifikate irgendwo auf diese Seite ziehen oder einfügen.",
);
pub const KINDS: Text = text(
    "PEM, DER, PKCS #1, PKCS #8 and PKCS #12 (.p12, .pfx), with a password or without, several in one file, in any order.",
    "PEM, DER, PKCS #1, PKCS #8 und PKCS #12 (.p12, .pfx), mit oder ohne Passwort, mehrere in einer Datei, in beliebiger Reihenfolge.",
);
pub const FORGET: Text = text("Forget keys", "Schlüssel vergessen");
pub const NONE: Text = text("No keys yet", "Noch keine Schlüssel");

pub const SUBJECT: Text = text("Subject", "Inhaber");
pub const ISSUER: Text = text("Issuer", "Aussteller");
pub const ISSUED_BY_ITSELF: Text = text("itself", "selbst ausgestellt");
pub const SERIAL: Text = text("Serial number", "Seriennummer");
pub const VALID: Text = text("Valid", "Gültig");
pub const PUBLIC_KEY: Text = text("Key", "Schlüssel");
pub const USES: Text = text("In this job", "Bei dieser Arbeit");
pub const FINGERPRINTS: Text = text("Fingerprints", "Fingerabdrücke");
pub const MD5_NOTE: Text = text(
    "MD5, as certHash of a configuration names it",
    "MD5, wie certHash einer Konfiguration es nennt",
);
pub const KEY_ALONE: Text =
    text("Private key without a certificate", "Privater Schlüssel ohne Zertifikat");
pub const PAIR: Text = text(
    "Certificate and private key belong together",
    "Zertifikat und privater Schlüssel gehören zusammen",
);
pub const CERTIFICATE_ONLY: Text =
    text("Certificate, without its private key", "Zertifikat ohne seinen privaten Schlüssel");
pub const EXPIRED: Text = text("expired", "abgelaufen");
pub const NOT_YET: Text = text("not valid yet", "noch nicht gültig");

pub const MAKE: Text = text("Make a signer", "Signierer erzeugen");
pub const MAKE_SENTENCE: Text = text(
    "A new RSA 2048 key with a certificate that signs itself. Phones take files from it once it stands in their trust list as TFTP or CCM+TFTP.",
    "Ein neuer RSA-2048-Schlüssel mit einem selbst signierten Zertifikat. Telefone nehmen Dateien von ihm an, sobald er als TFTP oder CCM+TFTP in ihrer Vertrauensliste steht.",
);
pub const COMMON_NAME: Text = text("Common name (CN)", "Allgemeiner Name (CN)");
pub const ORGANIZATION: Text = text("Organization (O)", "Organisation (O)");
pub const UNIT: Text = text("Unit (OU)", "Abteilung (OU)");
pub const COUNTRY: Text = text("Country (C)", "Land (C)");
pub const YEARS: Text = text("Valid for", "Gültig für");
pub const YEARS_UNIT: Text = text("years", "Jahre");
pub const OPTIONAL: Text = text("optional", "freiwillig");
pub const TWO_LETTERS: Text = text("two letters, optional", "zwei Buchstaben, freiwillig");
pub const MAKE_DO: Text = text("Make and download", "Erzeugen und herunterladen");
pub const MAKING: Text = text(
    "Making a key. This takes a few seconds; nothing leaves this page.",
    "Ein Schlüssel wird erzeugt. Das dauert einige Sekunden; nichts verlässt diese Seite.",
);
pub const MAKE_NOTE: Text = text(
    "You get one PEM file with the private key in it, unprotected. Keep it where only you can read it: whoever has it can sign for your phones.",
    "Sie bekommen eine PEM-Datei mit dem privaten Schlüssel darin, ungeschützt. Bewahren Sie sie dort auf, wo nur Sie sie lesen können: Wer sie hat, kann für Ihre Telefone signieren.",
);

pub const PASSWORD_LABEL: Text = text("Password", "Passwort");
pub const PASSWORD_DONE: Text = text("Open the keys", "Schlüssel öffnen");
pub const PASSWORD_SKIP: Text = text("Skip this file", "Diese Datei überspringen");

/// The question about a key file.
#[must_use]
pub fn password_title(name: &str) -> String {
    say!("{name} is protected by a password", "{name} ist mit einem Passwort geschützt")
}

/// Below the question, with the number of passwords that did not fit.
#[must_use]
pub fn password_text(attempts: u32) -> &'static str {
    match attempts {
        0 => pick(
            "Type the password it was saved with. It is used once and not kept.",
            "Geben Sie das Passwort ein, mit dem sie gespeichert wurde. Es wird einmal benutzt und nicht behalten.",
        ),
        _ => pick(
            "That password does not open it. Mind capitals and blanks, and try again.",
            "Dieses Passwort öffnet sie nicht. Achten Sie auf Großbuchstaben und Leerzeichen und versuchen Sie es noch einmal.",
        ),
    }
}

/// What a file of keys brought.
#[must_use]
pub fn came(came: &KeysCame) -> String {
    let mut parts = Vec::new();
    if came.certificates > 0 {
        parts.push(count(
            came.certificates,
            pick("certificate", "Zertifikat"),
            pick("certificates", "Zertifikate"),
        ));
    }
    if came.keys > 0 {
        parts.push(count(
            came.keys,
            pick("private key", "privater Schlüssel"),
            pick("private keys", "private Schlüssel"),
        ));
    }
    let name = &came.name;
    if parts.is_empty() {
        return say!(
            "{name} holds no certificate and no key that works here.",
            "{name} enthält kein Zertifikat und keinen Schlüssel, der hier brauchbar ist."
        );
    }
    let what = parts.join(pick(" and ", " und "));
    let mut said = if came.new {
        say!("{name}: {what} added.", "{name}: {what} hinzugefügt.")
    } else {
        say!("{name}: {what}, known already.", "{name}: {what}, schon bekannt.")
    };
    if came.ignored > 0 {
        said.push(' ');
        said.push_str(&count(
            came.ignored,
            pick("other piece was", "weiterer Teil wurde"),
            pick("other pieces were", "weitere Teile wurden"),
        ));
        said.push_str(pick(" left out.", " weggelassen."));
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
        [one] => say!("{one} is open now.", "{one} ist jetzt offen."),
        many => say!(
            "{} are open now.",
            "{} sind jetzt offen.",
            count(many.len(), pick("file", "Datei"), pick("files", "Dateien"))
        ),
    }
}

/// What is told when keys were forgotten.
#[must_use]
pub fn forgotten(holding: usize) -> String {
    match holding {
        0 => owned(
            "Keys, certificates and passphrases are forgotten.",
            "Schlüssel, Zertifikate und Passphrasen sind vergessen.",
        ),
        n => say!(
            "Keys, certificates and passphrases are forgotten. {} what opened it until you close it.",
            "Schlüssel, Zertifikate und Passphrasen sind vergessen. {} bis zum Schließen, was zum Öffnen nötig war.",
            count(
                n,
                pick("open file keeps", "offene Datei behält"),
                pick("open files keep", "offene Dateien behalten")
            )
        ),
    }
}

/// Why a file of keys gave none.
#[must_use]
pub fn refused(name: &str, error: &IntakeError) -> String {
    match error {
        IntakeError::NothingFound => {
            say!(
                "{name} holds neither a key nor a certificate.",
                "{name} enthält weder einen Schlüssel noch ein Zertifikat."
            )
        }
        IntakeError::PasswordNeeded => {
            say!("{name} is protected by a password.", "{name} ist mit einem Passwort geschützt.")
        }
        IntakeError::WrongPassword => {
            say!("That is not the password of {name}.", "Das ist nicht das Passwort von {name}.")
        }
        IntakeError::Damaged { what } => {
            let what = match what {
                Piece::Pem => pick("the text of a PEM block", "der Text eines PEM-Blocks"),
                Piece::Certificate => pick("a certificate", "ein Zertifikat"),
                Piece::PrivateKey => pick("a private key", "ein privater Schlüssel"),
                Piece::Pkcs12 => pick("the PKCS #12 file", "die PKCS-#12-Datei"),
            };
            say!(
                "In {name}, {what} is damaged or cut off. Copy or export it again.",
                "In {name} ist {what} beschädigt oder abgeschnitten. Kopieren oder exportieren Sie noch einmal."
            )
        }
        IntakeError::Unsupported { what } => match what {
            Unsupported::Cipher(kind) | Unsupported::KeyDerivation(kind) => say!(
                "{name} is protected in a way that this page does not know ({kind}). Convert it: openssl pkcs8 -topk8 -v2 aes-256-cbc -in old.pem -out new.pem",
                "{name} ist auf eine Art geschützt, die diese Seite nicht kennt ({kind}). Wandeln Sie um: openssl pkcs8 -topk8 -v2 aes-256-cbc -in old.pem -out new.pem"
            ),
            Unsupported::Rounds(rounds) => say!(
                "{name} asks for {rounds} rounds of key derivation, more than anyone should wait for. Save it again with fewer.",
                "{name} verlangt {rounds} Runden der Schlüsselableitung, mehr, als man abwarten sollte. Speichern Sie die Datei mit weniger Runden neu."
            ),
            Unsupported::RsaKind => {
                say!(
                    "The RSA key in {name} is of a size or kind that no phone works with.",
                    "Der RSA-Schlüssel in {name} hat eine Größe oder Art, mit der kein Telefon arbeitet."
                )
            }
            Unsupported::OpenSsh => say!(
                "{name} is an OpenSSH key. Convert a copy of it: ssh-keygen -p -m PEM -f copy-of-the-key",
                "{name} ist ein OpenSSH-Schlüssel. Wandeln Sie eine Kopie um: ssh-keygen -p -m PEM -f copy-of-the-key"
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
        (None, Some(key)) => say!("{} key", "{}-Schlüssel", key.name()),
        (None, None) => String::new(),
    }
}

/// What belongs together on a card, and the sign for it.
#[must_use]
pub fn card_match(card: &KeyCard) -> (&'static str, &'static str) {
    match (&card.certificate, &card.key) {
        (Some(_), Some(_)) => (&PAIR, "ok"),
        (Some(_), None) => (&CERTIFICATE_ONLY, "info"),
        _ => (&KEY_ALONE, "key"),
    }
}

/// What a card is good for: a word for the sign, and the sentence.
#[must_use]
pub fn of_use(good: &Use) -> (&'static str, String) {
    match good {
        Use::Opened(file) => {
            (pick("Opens", "Öffnet"), say!("It opened {file}.", "Damit wurde {file} geöffnet."))
        }
        Use::Signed(file) => (
            pick("Signed", "Signiert"),
            say!("Its signature on {file} is genuine.", "Die Signatur an {file} ist echt."),
        ),
        Use::PhoneOf(file) => (
            pick("Phone certificate", "Telefonzertifikat"),
            say!(
                "{file} names it as the certificate of its phone (certHash).",
                "{file} nennt es als Zertifikat des Telefons (certHash)."
            ),
        ),
        Use::Listed(list, roles) => {
            let roles: Vec<String> = roles.iter().map(|role| trust_list::role(*role)).collect();
            (
                pick("In a trust list", "In einer Vertrauensliste"),
                say!("{list} holds it as {}.", "{list} enthält es als {}.", roles.join(", ")),
            )
        }
        Use::CanSign => (
            pick("Signs", "Signiert"),
            owned(
                "It can sign files and trust lists.",
                "Damit lassen sich Dateien und Vertrauenslisten signieren.",
            ),
        ),
        Use::CannotSign(error) => {
            (pick("Cannot sign", "Kann nicht signieren"), cannot_sign(*error))
        }
        Use::NoCertificate => (
            pick("Opens", "Öffnet"),
            owned(
                "It opens files that were encrypted for it. To sign, its certificate has to be here too.",
                "Damit öffnen sich Dateien, die dafür verschlüsselt wurden. Zum Signieren muss auch das Zertifikat hier sein.",
            ),
        ),
        Use::EncryptFor => (
            pick("Phone certificate", "Telefonzertifikat"),
            owned(
                "If it is a phone’s, files can be encrypted for that phone.",
                "Wenn es das eines Telefons ist, lassen sich Dateien für dieses Telefon verschlüsseln.",
            ),
        ),
        Use::Checks => (
            pick("Checks", "Prüft"),
            owned(
                "It shows whether a signature is genuine. To sign, its private key has to be here too.",
                "Es zeigt, ob eine Signatur echt ist. Zum Signieren muss auch der private Schlüssel hier sein.",
            ),
        ),
        Use::ListOnly => (
            pick("Trust list", "Vertrauensliste"),
            owned(
                "It can stand in a trust list. Only RSA keys sign and encrypt files, and this one is EC.",
                "Es kann in einer Vertrauensliste stehen. Nur RSA-Schlüssel signieren und verschlüsseln Dateien, und dieser ist EC.",
            ),
        ),
        Use::NoUse => (
            pick("No use", "Ohne Nutzen"),
            owned(
                "Phones work with RSA keys only, and this is another kind.",
                "Telefone arbeiten nur mit RSA-Schlüsseln, und dieser ist von anderer Art.",
            ),
        ),
    }
}

fn cannot_sign(error: SignerError) -> String {
    match error {
        SignerError::Mismatch => owned(
            "The key belongs to another certificate.",
            "Der Schlüssel gehört zu einem anderen Zertifikat.",
        ),
        SignerError::NotRsa => owned(
            "Phones check RSA signatures only. It can stand in a trust list.",
            "Telefone prüfen nur RSA-Signaturen. Es kann in einer Vertrauensliste stehen.",
        ),
        SignerError::KeySize(bits) => say!(
            "The file format has a number for 512, 1024, 2048 and 4096 bits, and none for {bits}.",
            "Das Dateiformat hat eine Nummer für 512, 1024, 2048 und 4096 Bit, aber keine für {bits}."
        ),
    }
}

/// How many passphrases are kept.
#[must_use]
pub fn passphrases(n: usize) -> String {
    say!(
        "{} that opened a file {} kept too.",
        "{}, zum Öffnen einer Datei benutzt, {} ebenfalls behalten.",
        count(n, pick("passphrase", "Passphrase"), pick("passphrases", "Passphrasen")),
        if n == 1 { pick("is", "wird") } else { pick("are", "werden") }
    )
}

/// The name of the keys' button, with their number.
#[must_use]
pub fn button(n: usize) -> String {
    match n {
        0 => owned("No keys at hand", "Keine Schlüssel vorhanden"),
        n => count(
            n,
            pick("key or certificate at hand", "Schlüssel oder Zertifikat vorhanden"),
            pick("keys and certificates at hand", "Schlüssel und Zertifikate vorhanden"),
        ),
    }
}

/// "until 2031-02-11", from day to day.
#[must_use]
pub fn validity(from: &str, to: &str) -> String {
    say!("{from} to {to}", "{from} bis {to}")
}

/// Why no signer was made.
#[must_use]
pub fn not_made(error: NewSignerError) -> &'static str {
    match error {
        NewSignerError::NoCommonName => pick(
            "Give it a common name, such as the name of your TFTP server.",
            "Geben Sie einen allgemeinen Namen an, etwa den Namen Ihres TFTP-Servers.",
        ),
        NewSignerError::NameTooLong => pick(
            "Each part of the name may have 64 characters.",
            "Jeder Teil des Namens darf 64 Zeichen haben.",
        ),
        NewSignerError::Country => pick(
            "A country is two letters, such as DE, or nothing.",
            "Ein Land besteht aus zwei Buchstaben, etwa DE, oder bleibt leer.",
        ),
        NewSignerError::Years => pick(
            "It can be valid for 1 to 100 years.",
            "Die Gültigkeit kann 1 bis 100 Jahre betragen.",
        ),
        NewSignerError::Key(_) => pick(
            "The key could not be made. Try again.",
            "Der Schlüssel konnte nicht erzeugt werden. Versuchen Sie es noch einmal.",
        ),
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
