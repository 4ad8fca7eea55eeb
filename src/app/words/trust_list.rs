//! What the trust list screen says.

use super::count;
use crate::container::WriteError;
use crate::container::signed::{Signature, Unsupported};
use crate::container::trust_list::Role;

pub const SENTENCE: &str = "Whom a phone believes, and in which role. It is signed as a whole, so it cannot be edited; build a new one from certificates instead.";
pub const RECORDS: &str = "Records";
pub const ROLE: &str = "Role";
pub const SUBJECT: &str = "Subject";
pub const VALID: &str = "Valid until";
pub const KEY: &str = "Key";
pub const NO_CERTIFICATE: &str = "no certificate in it";
pub const HEADER: &str = "Header";
pub const DNS_NAME: &str = "Host name";
pub const ADDRESS: &str = "Address";
pub const UNKNOWN_TAG: &str = "Unknown tag";
pub const KEEP: &str = "Keep certificates";
pub const KEEP_HINT: &str =
    "Adds the certificates of this list to the keys at hand, to check signatures with.";

pub const BUILD: &str = "Build a new list";
pub const BUILD_SENTENCE: &str = "From the certificates at hand. The signer stands in the list as SAST, and the TFTP server’s certificate as TFTP or CCM+TFTP, or phones refuse its files.";
pub const BUILD_EMPTY: &str = "Add the certificates that the list shall hold, and a signer (certificate with private key), then build the list here.";
pub const LEFT_OUT: &str = "not in the list";
pub const FILE_NAME: &str = "File name";
pub const FILE_NAME_HINT: &str =
    "CTLFile.tlv or ITLFile.tlv; for one phone CTLSEP….tlv or ITLSEP….tlv";
pub const DIGEST: &str = "Digest";
pub const SHA512_NOTE: &str = "SHA-512 is for newer loads only; SHA-1 is read by all.";
pub const SIGNER: &str = "Signer";
pub const NO_SIGNER: &str = "Add a certificate with its private key (RSA 512, 1024, 2048 or 4096), or make a signer on the page of keys.";
pub const NO_RECORDS: &str = "Give at least one certificate a role.";
pub const BUILD_DO: &str = "Build and download";
pub const BUILD_WARNING: &str = "A phone takes a new list only when a signer of its present list signed it, or when its list was erased before (Settings, reset of security).";
pub const BUILT: &str = "The list is built";
pub const NOT_BUILT: &str = "No list was built";
pub const NOT_SAVED: &str = "The browser could not save the file. Try again.";
pub const BAD_NAME: &str =
    "Phones ask for names that begin with CTL or ITL and end in .tlv, such as CTLFile.tlv.";
pub const NOT_READ_BACK: &str =
    "The list that was written does not read as it should, so it is not handed out.";

/// The heading of an open list.
#[must_use]
pub fn title(records: usize) -> String {
    format!("A trust list with {}", count(records, "record", "records"))
}

/// A role as Cisco's tools spell it.
#[must_use]
pub fn role(role: Role) -> String {
    match role.name() {
        Some(name) => name.to_owned(),
        None => format!("role {}", role.code()),
    }
}

/// A choice of roles.
#[must_use]
pub fn roles(roles: &[Role]) -> String {
    let names: Vec<String> = roles.iter().map(|one| role(*one)).collect();
    if names.is_empty() { LEFT_OUT.to_owned() } else { names.join(" and ") }
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
        Role::Sast => "signs trust lists",
        Role::Ccm => "call manager",
        Role::CcmTftp => "call manager that serves files",
        Role::Tftp => "serves files",
        Role::Capf => "issues certificates to phones",
        Role::AppServer => "application server",
        Role::Tvs => "answers for other certificates",
        Role::Other(_) => "meaning unknown",
    }
}

/// Whether the list's own signer signed it: the kind of notice, its title and a sentence.
#[must_use]
pub fn verdict(signature: &Signature, signer: Option<&str>) -> (&'static str, String, String) {
    let who = signer.unwrap_or("its signer");
    match signature {
        Signature::Valid => (
            "ok",
            "The signature is valid".to_owned(),
            format!("Signed by {who}, which stands in this list as SAST. Whether a phone trusts that signer depends on the list it has now."),
        ),
        Signature::Invalid => (
            "error",
            "The signature is invalid".to_owned(),
            format!("It names {who} as its signer, but the bytes are not what that signed: the list was changed, damaged or put together. No phone takes it."),
        ),
        Signature::Missing => (
            "error",
            "The list is not signed".to_owned(),
            "Its header holds no signature. No phone takes it.".to_owned(),
        ),
        Signature::Unsupported(Unsupported::SignerNotListed) => (
            "error",
            "The signer is not in the list".to_owned(),
            "No record with the role SAST has the serial number that the header names, so neither this page nor a phone can check the signature with it.".to_owned(),
        ),
        Signature::Unsupported(_) => (
            "change",
            "The signature cannot be checked".to_owned(),
            "It was made in a way that this page does not know, and phones most likely neither.".to_owned(),
        ),
    }
}

/// What was built.
#[must_use]
pub fn built(name: &str, records: usize) -> String {
    format!(
        "{name} was built with {}, opened again, and its signature verified. Your browser has saved it.",
        count(records, "record", "records")
    )
}

/// Why no list was built.
#[must_use]
pub fn not_built(error: &WriteError) -> String {
    match error {
        WriteError::SignerKeySize { bits } => {
            format!("The format has no number for a signer’s key of {bits} bits. Take RSA 2048.")
        }
        WriteError::SignerNotListed => {
            "The signer has to stand in the list as SAST, or no phone could check the list. Give it that role.".to_owned()
        }
        WriteError::RecordKey { index } => format!(
            "The key of certificate {} is neither RSA nor EC: a record has no place for it. Leave it out.",
            index + 1
        ),
        WriteError::NulInName => "A file name cannot hold a NUL character.".to_owned(),
        WriteError::TooLong { .. } => {
            "A name or certificate is longer than the format has room for.".to_owned()
        }
        WriteError::Hash(_) | WriteError::PhoneKey { .. } | WriteError::Key => {
            "The signer’s key could not sign the list.".to_owned()
        }
    }
}

/// The number of a record in front of its details.
#[must_use]
pub fn record_number(index: usize) -> String {
    format!("Record {}", index + 1)
}
