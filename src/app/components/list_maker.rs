//! The form that builds a trust list from the certificates at hand.

use super::facts::notice;
use super::icon::icon;
use super::make_signer::field;
use crate::app::browser::{clock, download};
use crate::app::words::{keys as key_words, trust_list as words};
use crate::container::WriteError;
use crate::container::header::Version;
use crate::container::signed::Signature;
use crate::container::trust_list::{self, ListParameters, Role, TrustList};
use crate::crypto::{Certificate, Hash, Keyring, PublicKey};
use std::rc::Rc;
use yew::prelude::*;

/// What the form offers.
#[derive(Clone, PartialEq, Properties)]
pub struct ListMakerProps {
    /// The certificates and keys at hand.
    pub keys: Rc<Keyring>,
}

/// How the last attempt went.
#[derive(Clone, PartialEq)]
enum Outcome {
    Built(String, usize),
    Failed(String),
}

/// The choices of roles: one certificate may stand in a list twice.
const CHOICES: [&[Role]; 10] = [
    &[],
    &[Role::Sast],
    &[Role::Sast, Role::Tftp],
    &[Role::Sast, Role::CcmTftp],
    &[Role::Tftp],
    &[Role::CcmTftp],
    &[Role::Ccm],
    &[Role::Capf],
    &[Role::AppServer],
    &[Role::Tvs],
];

/// Draws the form.
#[component]
pub fn ListMaker(props: &ListMakerProps) -> Html {
    let outcome = use_state(|| None::<Outcome>);
    let keys = props.keys.clone();
    let signers = keys.signers();
    if keys.certificates.is_empty() {
        return html! { <p class="keys-page__note">{ words::BUILD_EMPTY }</p> };
    }
    let onsubmit = {
        let (keys, outcome) = (keys.clone(), outcome.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let Some(form) = event.target_dyn_into::<web_sys::Element>() else { return };
            outcome.set(Some(match make(&form, &keys) {
                Ok((name, records)) => Outcome::Built(name, records),
                Err(why) => Outcome::Failed(why),
            }));
        })
    };
    let row = |(at, certificate): (usize, &Certificate)| {
        let first = signers.first().is_some_and(|signer| signer.certificate() == certificate);
        let chosen = if first { 2 } else { 0 };
        html! {
            <label class="list-maker__row">
                <span class="list-maker__who">
                    <b>{ key_words::certificate_name(certificate) }</b>
                    <small>{ certificate.public_key().name() }{ " · " }<code>{ certificate.subject() }</code></small>
                </span>
                { choice(&format!("role-{at}"), chosen, CHOICES.iter().map(|roles| words::roles(roles))) }
            </label>
        }
    };
    html! {
        <form class="keys-page__form list-maker" {onsubmit}>
            <div class="list-maker__rows">
                { for keys.certificates.iter().enumerate().map(row) }
            </div>
            <label class="keys-page__field">
                <span>{ words::SIGNER }</span>
                if signers.is_empty() {
                    <p class="keys-page__trouble">{ icon("warning") }{ words::NO_SIGNER }</p>
                } else {
                    { choice("signer", 0, signers.iter().map(|s| key_words::certificate_name(s.certificate()).to_owned())) }
                }
            </label>
            <label class="keys-page__field">
                <span>{ words::FILE_NAME }<small>{ words::FILE_NAME_HINT }</small></span>
                <input class="input input--mono" name="name" value="CTLFile.tlv" autocomplete="off" spellcheck="false" />
            </label>
            <label class="keys-page__field">
                <span>{ words::DIGEST }<small>{ words::SHA512_NOTE }</small></span>
                { choice("digest", 0, ["SHA-1", "SHA-512"].into_iter().map(str::to_owned)) }
            </label>
            <p class="keys-page__note">{ words::BUILD_WARNING }</p>
            <div class="button-row">
                <button class="button button--primary" type="submit" disabled={signers.is_empty()}>
                    { words::BUILD_DO }
                </button>
            </div>
            if let Some(outcome) = &*outcome {
                { match outcome {
                    Outcome::Built(name, records) => notice("ok", words::BUILT, &words::built(name, *records)),
                    Outcome::Failed(why) => notice("error", words::NOT_BUILT, why),
                } }
            }
        </form>
    }
}

/// A list to choose from, by the number of the choice.
fn choice(name: &str, chosen: usize, texts: impl Iterator<Item = String>) -> Html {
    html! {
        <span class="select">
            <select class="select__native" name={name.to_owned()}>
                { for texts.enumerate().map(|(at, text)| html! {
                    <option value={at.to_string()} selected={at == chosen}>{ text }</option>
                }) }
            </select>
            { icon("chevron") }
        </span>
    }
}

fn make(form: &web_sys::Element, keys: &Keyring) -> Result<(String, usize), String> {
    let number = |name: &str| field(form, &format!("[name={name}]")).parse::<usize>().unwrap_or(0);
    let roles = |at: usize| CHOICES.get(number(&format!("role-{at}"))).copied().unwrap_or_default();
    let certificates = keys.certificates.iter().enumerate();
    let records: Vec<(Role, Certificate)> = certificates
        .flat_map(|(at, certificate)| roles(at).iter().map(|role| (*role, certificate.clone())))
        .collect();
    let hash = if number("digest") == 1 { Hash::Sha512 } else { Hash::Sha1 };
    let name = field(form, "[name=name]").trim().to_owned();
    let time = u32::try_from(clock::now()).unwrap_or(u32::MAX);
    let bytes = build(keys, &records, number("signer"), hash, &name, time)?;
    if !download::download(&name, &bytes, "application/octet-stream") {
        return Err(words::NOT_SAVED.to_owned());
    }
    Ok((name, records.len()))
}

/// Builds a list, reads it again, and only then hands it out.
fn build(
    keys: &Keyring,
    records: &[(Role, Certificate)],
    signer: usize,
    hash: Hash,
    name: &str,
    time: u32,
) -> Result<Vec<u8>, String> {
    let signers = keys.signers();
    let signer = signers.get(signer).ok_or(words::NO_SIGNER)?;
    if records.is_empty() {
        return Err(words::NO_RECORDS.to_owned());
    }
    let file_name = stored_name(name).ok_or(words::BAD_NAME)?.to_owned();
    // A list with EC certificates says so by its signer version.
    let ec = |(_, c): &(Role, Certificate)| matches!(c.public_key(), PublicKey::Ec { .. });
    let minor = u8::from(records.iter().any(ec));
    let signer_version = Version { major: 1, minor };
    let parameters = ListParameters { hash, file_name, time, signer_version };
    let bytes = trust_list::write(records, signer, &parameters)
        .map_err(|error: WriteError| words::not_built(&error))?;
    let read = TrustList::read(&bytes).ok();
    let same = read.is_some_and(|list| {
        let found = list.records().iter().map(|r| (r.role, r.certificate.as_ref()));
        let wanted = records.iter().map(|(role, c)| (Some(*role), Some(c)));
        list.verify(&bytes).0 == Signature::Valid && found.eq(wanted)
    });
    if same { Ok(bytes) } else { Err(words::NOT_READ_BACK.to_owned()) }
}

/// The name inside the list, which is the same in lists for one phone.
fn stored_name(name: &str) -> Option<&'static str> {
    let upper = name.to_ascii_uppercase();
    let end = upper.ends_with(".TLV") && !upper.contains(['/', '\\']);
    if end && upper.starts_with("CTL") {
        Some("CTLFile.tlv")
    } else {
        (end && upper.starts_with("ITL")).then_some("ITLFile.tlv")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_lists_begin_as_phones_ask() {
        assert_eq!(stored_name("CTLSEP001122334455.tlv"), Some("CTLFile.tlv"));
        assert_eq!(stored_name("itlfile.tlv"), Some("ITLFile.tlv"));
        for bad in ["list.tlv", "CTLFile", "", "../CTLFile.tlv"] {
            assert_eq!(stored_name(bad), None, "{bad}");
        }
    }

    #[test]
    fn nothing_is_built_without_a_signer_or_records() {
        let keys = Keyring::default();
        let none = build(&keys, &[], 0, Hash::Sha1, "CTLFile.tlv", 0);
        assert_eq!(none, Err(words::NO_SIGNER.to_owned()));
    }
}
