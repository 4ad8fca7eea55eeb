//! What the trust list screen says.

use super::count;
use super::language::{Text, owned, pick, text};
use crate::container::WriteError;
use crate::container::signed::{Signature, Unsupported};
use crate::container::trust_list::Role;

pub const SENTENCE: Text = text(
    "Whom a phone believes, and in which role. It is signed as a whole, so it cannot be edited; build a new one from certificates instead.",
    "Wem ein Telefon glaubt, und in welcher Rolle. Sie ist als Ganzes signiert und lässt sich deshalb nicht ändern; bauen Sie stattdessen aus Zertifikaten eine neue.",
);
pub const RECORDS: Text = text("Records", "Einträge");
pub const ROLE: Text = text("Role", "Rolle");
pub const SUBJECT: Text = text("Subject", "Inhaber");
pub const VALID: Text = text("Valid until", "Gültig bis");
pub const KEY: Text = text("Key", "Schlüssel");
pub const NO_CERTIFICATE: Text = text("no certificate in it", "kein Zertifikat darin");
pub const HEADER: Text = text("Header", "Kopf");
pub const DNS_NAME: Text = text("Host name", "Hostname");
pub const ADDRESS: Text = text("Address", "Adresse");
pub const UNKNOWN_TAG: Text = text("Unknown tag", "Unbekanntes Tag");
pub const KEEP: Text = text("Keep certificates", "Zertifikate behalten");
pub const KEEP_HINT: Text = text(
    "Adds the certificates of this list to the keys at hand, to check signatures with.",
    "Nimmt die Zertifikate dieser Liste zu den vorhandenen Schlüsseln, um damit Signaturen zu prüfen.",
);

pub const BUILD: Text = text("Build a new list", "Neue Liste bauen");
pub const BUILD_SENTENCE: Text = text(
    "From the certificates at hand. The signer stands in the list as SAST, and the TFTP server’s certificate as TFTP or CCM+TFTP, or phones refuse its files.",
    "Aus den vorhandenen Zertifikaten. Der Signierer steht in der Liste als SAST, und das Zertifikat des TFTP-Servers als TFTP oder CCM+TFTP, sonst lehnen Telefone seine Dateien ab.",
);
pub const BUILD_EMPTY: Text = text(
    "Add the certificates that the list shall hold, and a signer (certificate with private key), then build the list here.",
    "Fügen Sie die Zertifikate hinzu, die in der Liste stehen sollen, und einen Signierer (Zertifikat mit privatem Schlüssel); dann bauen Sie hier die Liste.",
);
pub const LEFT_OUT: Text = text("not in the list", "nicht in der Liste");
pub const FILE_NAME: Text = text("File name", "Dateiname");
pub const FILE_NAME_HINT: Text = text(
    "CTLFile.tlv or ITLFile.tlv; for one phone CTLSEP….tlv or ITLSEP….tlv",
    "CTLFile.tlv oder ITLFile.tlv; für ein einzelnes Telefon CTLSEP….tlv oder ITLSEP….tlv",
);
pub const DIGEST: Text = text("Digest", "Hashverfahren");
pub const SHA512_NOTE: Text = text(
    "SHA-512 is for newer loads only; SHA-1 is read by all.",
    "SHA-512 ist nur für neuere Loads; SHA-1 lesen alle.",
);
pub const SIGNER: Text = text("Signer", "Signierer");
pub const NO_SIGNER: Text = text(
    "Add a certificate with its private key (RSA 512, 1024, 2048 or 4096), or make a signer on the page of keys.",
    "Fügen Sie ein Zertifikat mit seinem privaten Schlüssel hinzu (RSA 512, 1024, 2048 oder 4096), oder erzeugen Sie auf der Seite der Schlüssel einen Signierer.",
);
pub const NO_RECORDS: Text = text(
    "Give at least one certificate a role.",
    "Geben Sie mindestens einem Zertifikat eine Rolle.",
);
pub const BUILD_DO: Text = text("Build and download", "Bauen und herunterladen");
pub const BUILD_WARNING: Text = text(
    "A phone takes a new list only when a signer of its present list signed it, or when its list was erased before (Settings, reset of security).",
    "Ein Telefon nimmt eine neue Liste nur an, wenn ein Signierer seiner jetzigen Liste sie signiert hat oder wenn seine Liste vorher gelöscht wurde (Einstellungen, Sicherheit zurücksetzen).",
);
pub const BUILT: Text = text("The list is built", "Die Liste ist gebaut");
pub const NOT_BUILT: Text = text("No list was built", "Es wurde keine Liste gebaut");
pub const NOT_SAVED: Text = text(
    "The browser could not save the file. Try again.",
    "Der Browser konnte die Datei nicht speichern. Versuchen Sie es noch einmal.",
);
pub const BAD_NAME: Text = text(
    "Phones ask for names that begin with CTL or ITL and end in .tlv, such as CTLFile.tlv.",
    "Telefone verlangen Namen, die mit CTL oder ITL beginnen und auf .tlv enden, etwa CTLFile.tlv.",
);
pub const NOT_READ_BACK: Text = text(
    "The list that was written does not read as it should, so it is not handed out.",
    "Die geschriebene Liste liest sich nicht so, wie sie sollte, und wird deshalb nicht herausgegeben.",
);

/// The heading of an open list.
#[must_use]
pub fn title(records: usize) -> String {
    say!(
        "A trust list with {}",
        "Eine Vertrauensliste mit {}",
        count(records, pick("record", "Eintrag"), pick("records", "Einträgen"))
    )
}

/// A role as Cisco's tools spell it.
#[must_use]
pub fn role(role: Role) -> String {
    match role.name() {
        Some(name) => name.to_owned(),
        None => say!("role {}", "Rolle {}", role.code()),
    }
}

/// A choice of roles.
#[must_use]
pub fn roles(roles: &[Role]) -> String {
    let names: Vec<String> = roles.iter().map(|one| role(*one)).collect();
    if names.is_empty() { LEFT_OUT.to_owned() } else { names.join(pick(" and ", " und ")) }
}

/// A role with its meaning.
#[must_use]
pub fn role_in_full(one: Role) -> String {
    format!("{}: {}", role(one), role_means(one))
}

/// What a role means.
#[must_use]
pub fn role_means(role: Role) -> &'static str {
    match role {
        Role::Sast => pick("signs trust lists", "signiert Vertrauenslisten"),
        Role::Ccm => pick("call manager", "Call Manager"),
        Role::CcmTftp => {
            pick("call manager that serves files", "Call Manager, der Dateien ausgibt")
        }
        Role::Tftp => pick("serves files", "gibt Dateien aus"),
        Role::Capf => pick("issues certificates to phones", "stellt Telefonen Zertifikate aus"),
        Role::AppServer => pick("application server", "Anwendungsserver"),
        Role::Tvs => pick("answers for other certificates", "antwortet für andere Zertifikate"),
        Role::Other(_) => pick("meaning unknown", "Bedeutung unbekannt"),
    }
}

/// Whether the list's own signer signed it: the kind of notice, its title and a sentence.
#[must_use]
pub fn verdict(signature: &Signature, signer: Option<&str>) -> (&'static str, String, String) {
    let who = signer.unwrap_or(pick("its signer", "ihren Signierer"));
    match signature {
        Signature::Valid => (
            "ok",
            owned("The signature is valid", "Die Signatur ist gültig"),
            say!(
                "Signed by {who}, which stands in this list as SAST. Whether a phone trusts that signer depends on the list it has now.",
                "Signiert von: {who}; in dieser Liste als SAST eingetragen. Ob ein Telefon diesem Signierer vertraut, hängt von der Liste ab, die es jetzt hat."
            ),
        ),
        Signature::Invalid => (
            "error",
            owned("The signature is invalid", "Die Signatur ist ungültig"),
            say!(
                "It names {who} as its signer, but the bytes are not what that signed: the list was changed, damaged or put together. No phone takes it.",
                "Sie nennt {who} als Signierer, aber die Bytes sind nicht, was so signiert wurde: Die Liste wurde geändert, beschädigt oder zusammengesetzt. Kein Telefon nimmt sie an."
            ),
        ),
        Signature::Missing => (
            "error",
            owned("The list is not signed", "Die Liste ist nicht signiert"),
            owned(
                "Its header holds no signature. No phone takes it.",
                "Ihr Kopf enthält keine Signatur. Kein Telefon nimmt sie an.",
            ),
        ),
        Signature::Unsupported(Unsupported::SignerNotListed) => (
            "error",
            owned("The signer is not in the list", "Der Signierer steht nicht in der Liste"),
            owned(
                "No record with the role SAST has the serial number that the header names, so neither this page nor a phone can check the signature with it.",
                "Kein Eintrag mit der Rolle SAST hat die Seriennummer, die der Kopf nennt; deshalb kann weder diese Seite noch ein Telefon die Signatur damit prüfen.",
            ),
        ),
        Signature::Unsupported(_) => (
            "change",
            owned("The signature cannot be checked", "Die Signatur lässt sich nicht prüfen"),
            owned(
                "It was made in a way that this page does not know, and phones most likely neither.",
                "Sie wurde auf eine Art erzeugt, die diese Seite nicht kennt, und Telefone höchstwahrscheinlich auch nicht.",
            ),
        ),
    }
}

/// What was built.
#[must_use]
pub fn built(name: &str, records: usize) -> String {
    say!(
        "{name} was built with {}, opened again, and its signature verified. Your browser has saved it.",
        "{name} wurde mit {} gebaut, wieder geöffnet und die Signatur geprüft. Ihr Browser hat sie gespeichert.",
        count(records, pick("record", "Eintrag"), pick("records", "Einträgen"))
    )
}

/// Why no list was built.
#[must_use]
pub fn not_built(error: &WriteError) -> String {
    match error {
        WriteError::SignerKeySize { bits } => {
            say!(
                "The format has no number for a signer’s key of {bits} bits. Take RSA 2048.",
                "Das Format hat keine Nummer für einen Signierschlüssel mit {bits} Bit. Nehmen Sie RSA 2048."
            )
        }
        WriteError::SignerNotListed => owned(
            "The signer has to stand in the list as SAST, or no phone could check the list. Give it that role.",
            "Der Signierer muss als SAST in der Liste stehen, sonst könnte kein Telefon die Liste prüfen. Geben Sie ihm diese Rolle.",
        ),
        WriteError::RecordKey { index } => say!(
            "The key of certificate {} is neither RSA nor EC: a record has no place for it. Leave it out.",
            "Der Schlüssel von Zertifikat {} ist weder RSA noch EC: Ein Eintrag hat keinen Platz dafür. Lassen Sie es weg.",
            index + 1
        ),
        WriteError::NulInName => owned(
            "A file name cannot hold a NUL character.",
            "Ein Dateiname kann kein NUL-Zeichen enthalten.",
        ),
        WriteError::TooLong { .. } => owned(
            "A name or certificate is longer than the format has room for.",
            "Ein Name oder Zertifikat ist länger, als das Format Platz hat.",
        ),
        WriteError::Hash(_) | WriteError::PhoneKey { .. } | WriteError::Key => owned(
            "The signer’s key could not sign the list.",
            "Der Schlüssel des Signierers konnte die Liste nicht signieren.",
        ),
    }
}

/// The number of a record in front of its details.
#[must_use]
pub fn record_number(index: usize) -> String {
    say!("Record {}", "Eintrag {}", index + 1)
}
