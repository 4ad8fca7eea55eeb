//! What is said of the signature of an open file: loudly when it is invalid, quietly else.

use super::keys::certificate_name;
use super::language::{Text, owned, pick, text};
use crate::session::SignatureState;

pub const CHECKED: Text = text("Signature", "Signatur");

/// A chip: a few words.
#[must_use]
pub fn chip(signature: &SignatureState) -> String {
    match signature {
        SignatureState::Valid { signer } => {
            say!("Signature valid: {}", "Signatur gültig: {}", certificate_name(signer))
        }
        SignatureState::Invalid { .. } => owned("Signature invalid", "Signatur ungültig"),
        SignatureState::Unknown { .. } => owned("Signed, not checked", "Signiert, nicht geprüft"),
        SignatureState::Missing => owned("No signature", "Keine Signatur"),
        SignatureState::Unsupported(_) => owned("Signature unreadable", "Signatur nicht lesbar"),
    }
}

/// The whole of it, for a hint or a list of facts.
#[must_use]
pub fn sentence(signature: &SignatureState) -> String {
    match signature {
        SignatureState::Valid { signer } => {
            say!(
                "valid: {} signed these bytes",
                "gültig: {} hat diese Bytes signiert",
                certificate_name(signer)
            )
        }
        SignatureState::Invalid { signer } => say!(
            "invalid: the file names {}, but its bytes are not what that signed",
            "ungültig: Die Datei nennt {}, aber ihre Bytes sind nicht, was so signiert wurde",
            certificate_name(signer)
        ),
        SignatureState::Unknown { name, .. } if name.is_empty() => owned(
            "not checked: the certificate of the signer is not at hand",
            "nicht geprüft: Das Zertifikat des Signierers ist nicht vorhanden",
        ),
        SignatureState::Unknown { name, .. } => say!(
            "not checked: the certificate of {name} is not at hand. Add it, or open the phone’s trust list.",
            "nicht geprüft: Das Zertifikat von {name} ist nicht vorhanden. Fügen Sie es hinzu oder öffnen Sie die Vertrauensliste des Telefons."
        ),
        SignatureState::Missing => owned(
            "none in the header; phones refuse the file",
            "keine im Kopf; Telefone lehnen die Datei ab",
        ),
        SignatureState::Unsupported(_) => owned(
            "made in a way that this page does not know",
            "auf eine Art erzeugt, die diese Seite nicht kennt",
        ),
    }
}

/// What has to be said loudly, above the form.
#[must_use]
pub fn alarm(signature: &SignatureState) -> Option<(&'static str, String)> {
    match signature {
        SignatureState::Invalid { signer } => Some((
            pick("The signature of this file is invalid", "Die Signatur dieser Datei ist ungültig"),
            say!(
                "It names {} as its signer, but the bytes are not what that signed: the file was changed or damaged on its way. A phone that checks it refuses it. You can read and edit it; sign it again before a phone gets it.",
                "Sie nennt {} als Signierer, aber die Bytes sind nicht, was so signiert wurde: Die Datei wurde unterwegs geändert oder beschädigt. Ein Telefon, das prüft, lehnt sie ab. Sie können sie lesen und ändern; signieren Sie sie neu, bevor ein Telefon sie bekommt.",
                certificate_name(signer)
            ),
        )),
        SignatureState::Missing => Some((
            pick(
                "This file has the header of a signed file and no signature",
                "Diese Datei hat den Kopf einer signierten Datei, aber keine Signatur",
            ),
            owned(
                "A phone that checks it refuses it. Sign it again before a phone gets it.",
                "Ein Telefon, das prüft, lehnt sie ab. Signieren Sie sie neu, bevor ein Telefon sie bekommt.",
            ),
        )),
        _ => None,
    }
}
