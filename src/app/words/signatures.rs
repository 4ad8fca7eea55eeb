//! What is said of the signature of an open file: loudly when it is invalid, quietly else.

use crate::app::state::Genuine;

/// A chip: a few words.
#[must_use]
pub fn chip(signature: &Genuine) -> String {
    match signature {
        Genuine::Valid(signer) => format!("Signature valid: {signer}"),
        Genuine::Invalid(_) => "Signature invalid".to_owned(),
        Genuine::Unknown(_) => "Signed, not checked".to_owned(),
        Genuine::Missing => "No signature".to_owned(),
        Genuine::Unsupported => "Signature unreadable".to_owned(),
    }
}

/// The whole of it, for a hint or a list of facts.
#[must_use]
pub fn sentence(signature: &Genuine) -> String {
    match signature {
        Genuine::Valid(signer) => format!("The signature is valid: {signer} signed these bytes."),
        Genuine::Invalid(signer) => format!(
            "The signature is invalid: the file names {signer}, but its bytes are not what that signed."
        ),
        Genuine::Unknown(signer) => format!(
            "The signature is not checked: the certificate of {signer} is not at hand. Add it, or open the phone’s trust list."
        ),
        Genuine::Missing => "The header holds no signature. Phones refuse the file.".to_owned(),
        Genuine::Unsupported => {
            "The signature was made in a way that this page does not know.".to_owned()
        }
    }
}

/// What has to be said loudly, above the form.
#[must_use]
pub fn alarm(signature: &Genuine) -> Option<(&'static str, String)> {
    match signature {
        Genuine::Invalid(signer) => Some((
            "The signature of this file is invalid",
            format!(
                "It names {signer} as its signer, but the bytes are not what that signed: the file was changed or damaged on its way. A phone that checks it refuses it. You can read and edit it; sign it again before a phone gets it."
            ),
        )),
        Genuine::Missing => Some((
            "This file has the header of a signed file and no signature",
            "A phone that checks it refuses it. Sign it again before a phone gets it.".to_owned(),
        )),
        _ => None,
    }
}
