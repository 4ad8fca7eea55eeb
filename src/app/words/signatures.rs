//! What is said of the signature of an open file: loudly when it is invalid, quietly else.

use super::keys::certificate_name;
use crate::session::SignatureState;

pub const CHECKED: &str = "Signature";

/// A chip: a few words.
#[must_use]
pub fn chip(signature: &SignatureState) -> String {
    match signature {
        SignatureState::Valid { signer } => {
            format!("Signature valid: {}", certificate_name(signer))
        }
        SignatureState::Invalid { .. } => "Signature invalid".to_owned(),
        SignatureState::Unknown { .. } => "Signed, not checked".to_owned(),
        SignatureState::Missing => "No signature".to_owned(),
        SignatureState::Unsupported(_) => "Signature unreadable".to_owned(),
    }
}

/// The whole of it, for a hint or a list of facts.
#[must_use]
pub fn sentence(signature: &SignatureState) -> String {
    match signature {
        SignatureState::Valid { signer } => {
            format!("valid: {} signed these bytes", certificate_name(signer))
        }
        SignatureState::Invalid { signer } => format!(
            "invalid: the file names {}, but its bytes are not what that signed",
            certificate_name(signer)
        ),
        SignatureState::Unknown { name, .. } if name.is_empty() => {
            "not checked: the certificate of the signer is not at hand".to_owned()
        }
        SignatureState::Unknown { name, .. } => format!(
            "not checked: the certificate of {name} is not at hand. Add it, or open the phone’s trust list."
        ),
        SignatureState::Missing => "none in the header; phones refuse the file".to_owned(),
        SignatureState::Unsupported(_) => "made in a way that this page does not know".to_owned(),
    }
}

/// What has to be said loudly, above the form.
#[must_use]
pub fn alarm(signature: &SignatureState) -> Option<(&'static str, String)> {
    match signature {
        SignatureState::Invalid { signer } => Some((
            "The signature of this file is invalid",
            format!(
                "It names {} as its signer, but the bytes are not what that signed: the file was changed or damaged on its way. A phone that checks it refuses it. You can read and edit it; sign it again before a phone gets it.",
                certificate_name(signer)
            ),
        )),
        SignatureState::Missing => Some((
            "This file has the header of a signed file and no signature",
            "A phone that checks it refuses it. Sign it again before a phone gets it.".to_owned(),
        )),
        _ => None,
    }
}
