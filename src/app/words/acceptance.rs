//! Whether a phone will take the file: a verdict, why, and what to do.

use super::dates::day;
use crate::container::trust_list::Role;
use crate::session::Acceptance;

pub const TITLE: &str = "Will the phone accept it?";

/// A verdict as heading and text.
#[must_use]
pub fn say(verdict: &Acceptance) -> (String, String) {
    let both = |title: &str, text: &str| (title.to_owned(), text.to_owned());
    match verdict {
        Acceptance::Accepted { role, not_after } => (
            format!("Yes: the trust list knows this signer as {}", role_name(*role)),
            format!(
                "Its certificate is valid until {}. The phone needs no reset of its trust list.",
                day(*not_after)
            ),
        ),
        Acceptance::NoTrustList => both(
            "Open the phone’s trust list to know",
            "A phone with a trust list takes files only from signers that are in it. Open its ITLFile.tlv or CTLFile.tlv beside this file. A phone without one takes any signer.",
        ),
        Acceptance::SameSigner => both(
            "The same signer as before",
            "A phone that took the file as it came takes this one too, unless its trust list has changed since.",
        ),
        Acceptance::AskedOfTvs => both(
            "A verification service may still say yes",
            "The trust list names one (TVS). The phone asks it about signers that the list does not know.",
        ),
        Acceptance::UnsignedWithTrustList => both(
            "No: a phone with this trust list wants a signature",
            "The list names a signer of files, so the phone refuses a file that is not signed. Over HTTPS (port 6971) it takes the plain text, under the name with .sgn.",
        ),
        Acceptance::NeedsHttp => both(
            "This coding needs HTTP",
            "A header of HTTP has to tell the phone of it (Content-Encoding: aes128gcm). A TFTP server cannot.",
        ),
        Acceptance::UnknownSigner => both(
            "No: the trust list does not know this signer",
            "The phone keeps its old configuration and shows a trust error. Choose a signer of the list, or put this one into a new list that the phone takes.",
        ),
        Acceptance::RoleWithoutTftp { role } => (
            format!("No: the trust list knows this signer as {} only", role_name(*role)),
            "Configuration files have to be signed by a certificate with a TFTP role. Choose another signer, or make a list in which this one has it.".to_owned(),
        ),
        Acceptance::Expired { not_after } => (
            format!("The signer’s certificate ran out on {}", day(*not_after)),
            "Phones whose clock is right may refuse it. Make a new signer and put it into the trust list.".to_owned(),
        ),
        Acceptance::NotYetValid { not_before } => (
            format!("The signer’s certificate is not valid before {}", day(*not_before)),
            "Phones may refuse it until then. Check the clock of the computer that made it.".to_owned(),
        ),
        Acceptance::LongKey { bits } => (
            format!("A signing key of {bits} bits is not known to work"),
            "The format has room for it, but phones are known to take at most 2048 bits. Try it with one phone first.".to_owned(),
        ),
        Acceptance::Sha512 => both(
            "SHA-512 needs newer firmware",
            "An older phone refuses the file. SHA-1 is what call servers choose when nobody says otherwise.",
        ),
        Acceptance::PlaintextBeside { name } => (
            format!("A plain {name} on the server would show every password"),
            "Delete it there after you have uploaded the encrypted file.".to_owned(),
        ),
        Acceptance::HttpsWantsPlain => both(
            "Over HTTPS the phone wants the plain text",
            "A phone that is provisioned over HTTPS (port 6971) asks for the name with .sgn, but wants the text without a signature under it. Over TFTP and HTTP it wants the signed file.",
        ),
        Acceptance::KdfByFirmware { kdf } => (
            format!("It depends on the firmware whether the phone takes {}", super::repack::kdf(*kdf)),
            "No document tells which derivation a firmware wants. When the phone does not take the file, export it with another one: MD5 for older firmware, SHA-256 from 11.3(1) on.".to_owned(),
        ),
    }
}

/// The phone's own word for a role.
#[must_use]
pub fn role_name(role: Role) -> String {
    role.name().map_or_else(|| format!("role {}", role.code()), str::to_owned)
}

/// Beside the heading: the lists that were asked.
#[must_use]
pub fn lists(names: &[&str]) -> String {
    names.join(", ")
}
