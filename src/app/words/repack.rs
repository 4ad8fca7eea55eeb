//! What the repack screen says: what goes around the text, what is missing, what was checked.

use super::language::{Text, owned, pick, same, text};
use super::{count, number};
use crate::container::kdf::Kdf;
use crate::crypto::{Certificate, Hash, Signer};
use crate::session::{Missing, RepackError, RepackPlan, Wrap};

pub const TITLE: Text = text("Repack", "Verpacken");
pub const OFFER_TITLE: Text = text(
    "Does the phone want it signed or encrypted?",
    "Will das Telefon sie signiert oder verschlüsselt?",
);
pub const OFFER: Text =
    text("Sign, encrypt or compress…", "Signieren, verschlüsseln oder komprimieren…");
pub const OFFER_SENTENCE: Text = text(
    "A phone with a trust list takes signed files only, and some are set up for encrypted ones.",
    "Ein Telefon mit Vertrauensliste nimmt nur signierte Dateien an, und manche sind auf verschlüsselte eingestellt.",
);
pub const CHAIN: Text = text("From the text to the files", "Vom Text zu den Dateien");
pub const CHANGED_NOTHING: Text = text(
    "Nothing is changed: you get exactly the bytes that you opened",
    "Nichts ist geändert: Sie bekommen genau die Bytes, die Sie geöffnet haben",
);
pub const CHANGED_NOTHING_TEXT: Text = text(
    "Signature and encryption stay valid. Choose something else below to have it written anew.",
    "Signatur und Verschlüsselung bleiben gültig. Wählen Sie unten etwas anderes, um neu schreiben zu lassen.",
);

pub const AROUND: Text = text("What goes around the text", "Was um den Text herum kommt");
pub const AS_IT_CAME: Text = text("as it came", "wie gekommen");
pub const SIGNATURE: Text = text("Signature", "Signatur");
pub const SIGNED_BY: Text = text("Signed by", "Signiert von");
pub const NO_SIGNER: Text = text("No signer is chosen", "Kein Signierer gewählt");
pub const NO_SIGNER_AT_HAND: Text = text("No signer is at hand", "Kein Signierer vorhanden");
pub const KEYS: Text = text("Keys and certificates…", "Schlüssel und Zertifikate…");
pub const DIGEST: Text = text("Digest", "Hashverfahren");
pub const SHA1: &str = "SHA-1";
pub const SHA1_HINT: Text = text("Every firmware reads it.", "Jede Firmware liest es.");
pub const SHA512: &str = "SHA-512";
pub const SHA512_HINT: Text = text("Newer firmware only.", "Nur neuere Firmware.");
pub const FOR_PHONE: Text = text("Encryption for one phone", "Verschlüsselung für ein Telefon");
pub const PHONE_CERTIFICATE: Text = text("The phone’s certificate", "Das Zertifikat des Telefons");
pub const NO_PHONE: Text = text("No certificate is chosen", "Kein Zertifikat gewählt");
pub const PHONE_HINT: Text = text(
    "Only the phone that has the private key of this certificate can open the file. A new key is drawn for every export.",
    "Nur das Telefon, das den privaten Schlüssel zu diesem Zertifikat hat, kann die Datei öffnen. Für jeden Export wird ein neuer Schlüssel gezogen.",
);
pub const BY_PASSPHRASE: Text =
    text("Encryption with a passphrase", "Verschlüsselung mit einer Passphrase");
pub const PASSPHRASE: Text = same("Passphrase");
pub const PASSPHRASE_NEW: Text = text("Another passphrase", "Andere Passphrase");
pub const PASSPHRASE_AGAIN: Text = text("The same once more", "Dieselbe noch einmal");
pub const PASSPHRASE_KNOWN: Text = text(
    "The passphrase that opened the file is used unless you type another.",
    "Benutzt wird die Passphrase, die die Datei geöffnet hat, wenn Sie keine andere eingeben.",
);
pub const RAW_KEY_KNOWN: Text = text(
    "The key that opened the file is used as it is unless you type a passphrase.",
    "Der Schlüssel, der die Datei geöffnet hat, wird so benutzt, wie er ist, wenn Sie keine Passphrase eingeben.",
);
pub const PASSPHRASE_HINT: Text = text(
    "It is not shown, not stored, and forgotten after the export.",
    "Sie wird nicht gezeigt, nicht gespeichert und nach dem Export vergessen.",
);
pub const KDF: Text = text("How the key is made of it", "Wie der Schlüssel daraus entsteht");
pub const KDF_HINT: Text = text(
    "Cisco names no firmware that wants one or the other. Its guides up to 11.2 were tested with an OpenSSL that used MD5, those from 11.3(1) on with one that uses SHA-256.",
    "Cisco nennt keine Firmware, die das eine oder das andere will. Die Anleitungen bis 11.2 wurden mit einem OpenSSL geprüft, das MD5 benutzte, die ab 11.3(1) mit einem, das SHA-256 benutzt.",
);
pub const KDF_MD5_HINT: Text = text(
    "SPA phones, and multiplatform phones before 11.3(1).",
    "SPA-Telefone, und Multiplatform-Telefone vor 11.3(1).",
);
pub const KDF_SHA256_HINT: Text =
    text("Multiplatform phones from 11.3(1) on.", "Multiplatform-Telefone ab 11.3(1).");
pub const KDF_PBKDF2_HINT: Text = text(
    "No Cisco guide mentions it. For files that people open.",
    "Keine Cisco-Anleitung erwähnt es. Für Dateien, die Menschen öffnen.",
);
pub const KDF_CAME_HINT: Text = text("As the file came.", "Wie die Datei kam.");
pub const BASE64: Text = text("Write it as lines of base64", "Als base64-Zeilen schreiben");
pub const BASE64_HINT: Text = text(
    "Letters and digits only, one third larger. As with openssl enc -a.",
    "Nur Buchstaben und Ziffern, ein Drittel größer. Wie mit openssl enc -a.",
);
pub const BY_CONTENT_KEY: Text =
    text("Encryption with a content key", "Verschlüsselung mit einem Inhaltsschlüssel");
pub const CONTENT_KEY: Text = text("Content key", "Inhaltsschlüssel");
pub const CONTENT_KEY_NEW: Text = text("Another content key", "Anderer Inhaltsschlüssel");
pub const CONTENT_KEY_KNOWN: Text = text(
    "The key that opened the file is used unless you type another.",
    "Benutzt wird der Schlüssel, der die Datei geöffnet hat, wenn Sie keinen anderen eingeben.",
);
pub const CONTENT_KEY_HINT: Text = text(
    "The keying material of RFC 8188, as text, base64url or hexadecimal digits. It is not shown and not stored.",
    "Das Schlüsselmaterial nach RFC 8188, als Text, base64url oder in hexadezimalen Ziffern. Es wird nicht gezeigt und nicht gespeichert.",
);

pub const FILES: Text = text("The files", "Die Dateien");
pub const FILES_BEFORE: Text = text("so they will be called", "so werden sie heißen");
pub const FILES_AFTER: Text = text("as they were saved", "wie sie gespeichert wurden");
pub const SAVE_AGAIN: Text = text("Save again", "Noch einmal speichern");
pub const SEVERAL: Text = text(
    "If the browser asks whether this page may save several files, allow it, or save them one by one above.",
    "Fragt der Browser, ob diese Seite mehrere Dateien speichern darf, erlauben Sie es, oder speichern Sie sie oben einzeln.",
);
pub const NOT_READY: Text = text(
    "Something is missing above; what to do stands beside it.",
    "Oben fehlt etwas; was zu tun ist, steht daneben.",
);
pub const SAVED: Text = text("Exported", "Exportiert");
pub const SAVED_SENTENCE: Text = text(
    "Your browser has saved the files. Nothing was sent anywhere.",
    "Ihr Browser hat die Dateien gespeichert. Nichts wurde irgendwohin gesendet.",
);

pub const CHECKED: Text = text("Checked before you get it", "Geprüft, bevor Sie sie bekommen");
pub const CHECKED_CAPTION: Text =
    text("What was checked in the written files", "Was an den geschriebenen Dateien geprüft wurde");
pub const WHAT: Text = text("What", "Was");
pub const RESULT: Text = text("Result", "Ergebnis");
pub const WHERE: Text = text("Where", "Wo");
pub const REPORT: Text = text("Copy report for the ticket", "Bericht für das Ticket kopieren");
pub const DIFFERENCE: Text =
    text("Difference from the file you opened", "Abweichung von der geöffneten Datei");
pub const NOT_DECRYPTED: (Text, Text) = (
    text("Opened again with the phone’s key", "Mit dem Schlüssel des Telefons wieder geöffnet"),
    text(
        "not tried: the phone’s private key is not here",
        "nicht versucht: Der private Schlüssel des Telefons ist nicht hier",
    ),
);

/// A certificate's name for people: its common name, or else all of its subject.
#[must_use]
pub fn certificate_name(certificate: &Certificate) -> &str {
    certificate.common_name().unwrap_or_else(|| certificate.subject())
}

/// A certificate in a list of choices.
#[must_use]
pub fn certificate_choice(certificate: &Certificate) -> String {
    say!(
        "{} · {} · until {}",
        "{} · {} · bis {}",
        certificate_name(certificate),
        certificate.public_key().name(),
        super::dates::day(certificate.not_after())
    )
}

/// A certificate in one line below its list.
#[must_use]
pub fn certificate_facts(certificate: &Certificate) -> String {
    say!(
        "{} · serial {}",
        "{} · Seriennummer {}",
        certificate.subject(),
        serial(certificate.serial())
    )
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
    let Some((inner, outer)) = wraps.split_last() else {
        return owned("Plain", "Unverpackt");
    };
    let mut words = match inner {
        Wrap::Gzip => pick("Compressed", "Komprimiert"),
        Wrap::OpenSsl => pick("Encrypted with a passphrase", "Mit einer Passphrase verschlüsselt"),
        Wrap::Aes128Gcm => {
            pick("Encrypted with a content key", "Mit einem Inhaltsschlüssel verschlüsselt")
        }
        Wrap::Signed => pick("Signed", "Signiert"),
        Wrap::Encrypted => {
            pick("Encrypted for one phone and signed", "Für ein Telefon verschlüsselt und signiert")
        }
    }
    .to_owned();
    for wrap in outer.iter().rev() {
        words.push_str(match wrap {
            Wrap::Gzip => pick(", then compressed", ", dann komprimiert"),
            Wrap::OpenSsl => pick(
                ", then encrypted with a passphrase",
                ", dann mit einer Passphrase verschlüsselt",
            ),
            Wrap::Aes128Gcm => pick(
                ", then encrypted with a content key",
                ", dann mit einem Inhaltsschlüssel verschlüsselt",
            ),
            Wrap::Signed => pick(", then signed", ", dann signiert"),
            Wrap::Encrypted => pick(
                ", then encrypted for one phone and signed",
                ", dann für ein Telefon verschlüsselt und signiert",
            ),
        });
    }
    words
}

/// Where a choice of wrappings belongs; `signed` tells whether the file came with a signature.
#[must_use]
pub fn wraps_hint(wraps: &[Wrap], signed: bool) -> &'static str {
    match wraps {
        [] if signed => pick(
            "The text alone. Phones that fetch their file over HTTPS want it like this, under the name with .sgn.",
            "Nur der Text. Telefone, die ihre Datei über HTTPS holen, wollen sie so, unter dem Namen mit .sgn.",
        ),
        [] => pick(
            "The text alone, as it stands in the source.",
            "Nur der Text, wie er im Quelltext steht.",
        ),
        [Wrap::Signed] => pick(
            "Phones with a trust list take it. Anybody can read it.",
            "Telefone mit Vertrauensliste nehmen sie an. Jeder kann sie lesen.",
        ),
        [Wrap::Encrypted] => pick(
            "Only the phone can read it. A short signed file beside it tells the phone to fetch it.",
            "Nur das Telefon kann sie lesen. Eine kurze signierte Datei daneben sagt dem Telefon, dass es sie holen soll.",
        ),
        [Wrap::OpenSsl] => pick(
            "Multiplatform and SPA phones, with --key in the profile rule.",
            "Multiplatform- und SPA-Telefone, mit --key in der Profile Rule.",
        ),
        [Wrap::Gzip] => pick(
            "Multiplatform phones unpack it by themselves.",
            "Multiplatform-Telefone entpacken sie von selbst.",
        ),
        [Wrap::OpenSsl, Wrap::Gzip] | [Wrap::Gzip, Wrap::OpenSsl] => pick(
            "Multiplatform phones take both together.",
            "Multiplatform-Telefone nehmen beides zusammen an.",
        ),
        [Wrap::Aes128Gcm] => pick(
            "Multiplatform phones, with --key in the profile rule (RFC 8188).",
            "Multiplatform-Telefone, mit --key in der Profile Rule (RFC 8188).",
        ),
        _ => "",
    }
}

/// How the file came, as the sentence below the heading.
#[must_use]
pub fn came(around: &[Wrap]) -> String {
    if around.is_empty() {
        owned(
            "It came plain. Choose what goes around the text, and with which keys.",
            "Sie kam unverpackt. Wählen Sie, was um den Text herum kommt, und mit welchen Schlüsseln.",
        )
    } else {
        let words = wraps(around);
        let lower = words.chars().next().map_or(' ', |c| c.to_ascii_lowercase());
        let rest = words.get(1..).unwrap_or_default();
        say!(
            "It came {lower}{rest}. Every choice can be changed.",
            "Sie kam {lower}{rest}. Jede Wahl lässt sich ändern."
        )
    }
}

/// A box of the chain: heading and lines; the last of three tells what is missing.
pub type Step = (String, Vec<String>, Option<&'static str>);

/// The box of the text.
#[must_use]
pub fn text_step(xml: bool, size: usize, changes: usize) -> Step {
    let lines = vec![
        count(size, pick("byte", "Byte"), pick("bytes", "Bytes")),
        count(changes, pick("change", "Änderung"), pick("changes", "Änderungen")),
    ];
    (if xml { "XML" } else { "Text" }.to_owned(), lines, None)
}

/// The boxes of one wrapping, the inner first.
#[must_use]
pub fn wrap_steps(wrap: Wrap, plan: &RepackPlan, missing: &[Missing]) -> Vec<Step> {
    let lacks = |what, words| missing.contains(&what).then_some(words);
    match wrap {
        Wrap::Gzip => {
            vec![(owned("Compressed", "Komprimiert"), vec!["gzip".to_owned()], None)]
        }
        Wrap::OpenSsl => {
            let mut lines = vec![
                "AES-256-CBC".to_owned(),
                say!("key by {}", "Schlüssel durch {}", kdf(plan.kdf)),
            ];
            if plan.base64 {
                lines.push(owned("lines of base64", "base64-Zeilen"));
            }
            vec![(
                owned("Encrypted", "Verschlüsselt"),
                lines,
                lacks(Missing::Passphrase, pick("no passphrase yet", "noch keine Passphrase")),
            )]
        }
        Wrap::Aes128Gcm => {
            let lines = vec!["aes128gcm, RFC 8188".to_owned()];
            vec![(
                owned("Encrypted", "Verschlüsselt"),
                lines,
                lacks(Missing::ContentKey, pick("no key yet", "noch kein Schlüssel")),
            )]
        }
        Wrap::Signed => vec![signed_step(
            plan,
            lacks(Missing::Signer, pick("no signer yet", "noch kein Signierer")),
        )],
        Wrap::Encrypted => {
            let mut lines = vec![owned("AES-128-CBC, new key", "AES-128-CBC, neuer Schlüssel")];
            if let Some(phone) = &plan.phone {
                let key = phone.public_key().name();
                lines.push(say!("for {} ({key})", "für {} ({key})", certificate_name(phone)));
            }
            let kind = |m: &Missing| matches!(m, Missing::PhoneKeyKind(_));
            let no_phone = lacks(
                Missing::PhoneCertificate,
                pick("no phone certificate yet", "noch kein Telefonzertifikat"),
            )
            .or_else(|| {
                missing
                    .iter()
                    .any(kind)
                    .then_some(pick("not with this key", "nicht mit diesem Schlüssel"))
            });
            let no_signer = lacks(Missing::Signer, pick("no signer yet", "noch kein Signierer"));
            vec![
                (owned("Encrypted", "Verschlüsselt"), lines, no_phone),
                signed_step(plan, no_signer),
            ]
        }
    }
}

fn signed_step(plan: &RepackPlan, missing: Option<&'static str>) -> Step {
    let lines = match &plan.signer {
        Some(signer) => vec![
            say!(
                "{} with {}",
                "{} mit {}",
                plan.hash.name(),
                signer.certificate().public_key().name()
            ),
            say!("by {}", "von {}", certificate_name(signer.certificate())),
        ],
        None => vec![plan.hash.name().to_owned()],
    };
    (owned("Signed", "Signiert"), lines, missing)
}

/// The heading of the last box.
#[must_use]
pub fn files(n: usize) -> String {
    count(n, pick("file", "Datei"), pick("files", "Dateien"))
}

/// The button that writes the files.
#[must_use]
pub fn export(n: usize) -> String {
    say!("Export {}", "{} exportieren", files(n))
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
        pick("the configuration, for this phone alone", "die Konfiguration, nur für dieses Telefon")
    } else if name.ends_with(".sgn") {
        pick(
            "the short file, which tells the phone to fetch the other",
            "die kurze Datei, die dem Telefon sagt, dass es die andere holen soll",
        )
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
            say!("PBKDF2 ({}, {} rounds)", "PBKDF2 ({}, {} Runden)", hash.name(), number(rounds))
        }
    }
}

/// What is missing, and what to do about it.
#[must_use]
pub fn missing(missing: &Missing, signers: usize) -> String {
    match missing {
        Missing::Signer if signers == 0 => owned(
            "A certificate with its private key has to sign. Open the signer’s file, or make a new one under keys and certificates.",
            "Ein Zertifikat mit seinem privaten Schlüssel muss signieren. Öffnen Sie die Datei des Signierers oder erzeugen Sie unter „Schlüssel und Zertifikate“ einen neuen.",
        ),
        Missing::Signer => owned(
            "Someone has to sign. Choose who in the list.",
            "Jemand muss signieren. Wählen Sie in der Liste, wer.",
        ),
        Missing::PhoneCertificate => owned(
            "It has to be known for which phone. Open the phone’s certificate and choose it in the list.",
            "Es muss bekannt sein, für welches Telefon. Öffnen Sie das Zertifikat des Telefons und wählen Sie es in der Liste.",
        ),
        Missing::PhoneKeyKind(kind) => say!(
            "A key of the kind {kind} cannot take the file’s key along. Choose an RSA certificate of this phone, its MIC or LSC.",
            "Ein Schlüssel der Art {kind} kann den Schlüssel der Datei nicht mitnehmen. Wählen Sie ein RSA-Zertifikat dieses Telefons, sein MIC oder LSC."
        ),
        Missing::Passphrase => owned(
            "A passphrase is needed. Type the one of the profile rule.",
            "Eine Passphrase wird gebraucht. Geben Sie die der Profile Rule ein.",
        ),
        Missing::ContentKey => owned(
            "A content key is needed. Type the one of the profile rule, letter by letter.",
            "Ein Inhaltsschlüssel wird gebraucht. Geben Sie den der Profile Rule ein, Buchstabe für Buchstabe.",
        ),
        Missing::DeviceRoot => owned(
            "Only a file whose root is <device>, without a namespace, can be encrypted for a phone. Choose another wrapping.",
            "Nur eine Datei mit der Wurzel <device>, ohne Namensraum, lässt sich für ein Telefon verschlüsseln. Wählen Sie eine andere Verpackung.",
        ),
        Missing::Malformed => owned(
            "The short file beside it is made of this one, and this one has a damaged tag. Mend what the problems name first.",
            "Die kurze Datei daneben wird aus dieser gemacht, und diese hat ein beschädigtes Tag. Beheben Sie zuerst, was die Probleme nennen.",
        ),
    }
}

/// When the two fields of the passphrase differ.
#[must_use]
pub fn passphrases_differ(both_typed: bool) -> &'static str {
    if both_typed {
        pick(
            "The two passphrases are not the same. Type one of them again.",
            "Die beiden Passphrasen sind nicht gleich. Geben Sie eine davon noch einmal ein.",
        )
    } else {
        pick(
            "Type the passphrase once more, so that a slip does not lock the phone out.",
            "Geben Sie die Passphrase noch einmal ein, damit ein Tippfehler das Telefon nicht aussperrt.",
        )
    }
}

/// What was saved.
#[must_use]
pub fn saved(n: usize) -> String {
    match n {
        1 => owned(
            "Your browser has saved the file. Nothing was sent anywhere.",
            "Ihr Browser hat die Datei gespeichert. Nichts wurde irgendwohin gesendet.",
        ),
        _ => SAVED_SENTENCE.to_owned(),
    }
}

/// What differs from the file that was opened.
#[must_use]
pub fn difference(changes: usize, bytes: usize) -> String {
    match changes {
        0 => owned("none", "keine"),
        n => {
            let bytes = count(
                bytes,
                pick("byte of text", "Byte Text"),
                pick("bytes of text", "Bytes Text"),
            );
            say!(
                "{}, {bytes}, nothing else",
                "{}, {bytes}, sonst nichts",
                count(n, pick("change", "Änderung"), pick("changes", "Änderungen"))
            )
        }
    }
}

/// Where something was checked, of so many files.
#[must_use]
pub fn places(names: &[&str], of: usize) -> String {
    match names {
        [_, _] if of == 2 => owned("both files", "beide Dateien"),
        names => names.iter().map(|name| ending(name)).collect::<Vec<_>>().join(", "),
    }
}

/// What to do with these files beside the steps for a server.
#[must_use]
pub fn also(plan: &RepackPlan, plain: &str) -> Vec<String> {
    let wrap = |wrap| plan.wraps.contains(&wrap);
    let mut steps = Vec::new();
    if plan.wraps.iter().any(|w| w.is_signed()) {
        steps.push(owned(
            "Change nothing on the way: one changed byte breaks the signature.",
            "Ändern Sie unterwegs nichts: Ein geändertes Byte macht die Signatur ungültig.",
        ));
    }
    if wrap(Wrap::Encrypted) {
        steps.push(say!(
            "Delete a plain {plain} from the server: whoever can fetch it reads every password in it.",
            "Löschen Sie eine unverschlüsselte {plain} vom Server: Wer sie holen kann, liest jedes Passwort darin."
        ));
    }
    if wrap(Wrap::OpenSsl) || wrap(Wrap::Aes128Gcm) {
        steps.push(owned(
            "Let the phone’s profile rule name the same secret, with --key before the address.",
            "Die Profile Rule des Telefons muss dasselbe Geheimnis nennen, mit --key vor der Adresse.",
        ));
    }
    steps
}

/// Who signs, in the report.
#[must_use]
pub fn report_signer(signer: &Signer, hash: Hash) -> String {
    let certificate = signer.certificate();
    say!(
        "Signed by {}, {}, serial {}, valid until {}, with {}",
        "Signiert von {}, {}, Seriennummer {}, gültig bis {}, mit {}",
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
    say!(
        "Encrypted for {}, MD5 of the certificate {}",
        "Verschlüsselt für {}, MD5 des Zertifikats {}",
        phone.subject(),
        phone.cert_hash()
    )
}

/// How large a file is.
#[must_use]
pub fn size(bytes: usize) -> String {
    count(bytes, pick("byte", "Byte"), pick("bytes", "Bytes"))
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
        RepackError::Missing(_) | RepackError::Companion(_) => owned(
            "something is missing, as the repack page tells",
            "etwas fehlt, wie die Seite „Verpacken“ sagt",
        ),
        RepackError::Export(_) => owned(
            "the check of the written text failed",
            "die Prüfung des geschriebenen Textes schlug fehl",
        ),
        RepackError::Write(_) => owned(
            "the name or a key does not fit into the header of a signed file",
            "der Name oder ein Schlüssel passt nicht in den Kopf einer signierten Datei",
        ),
        RepackError::ContentCoding(_) => owned(
            "the content key does not fit its form",
            "der Inhaltsschlüssel passt nicht zu seiner Form",
        ),
        RepackError::Unproven { file, .. } => {
            say!(
                "{file} did not open again as it should, so it was not handed out",
                "{file} ließ sich nicht so öffnen, wie es sein sollte, und wurde deshalb nicht herausgegeben"
            )
        }
    }
}
