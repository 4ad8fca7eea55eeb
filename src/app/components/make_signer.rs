//! The form that makes a new signer: a key, a certificate, one file to keep.

use super::after_paint::after_paint;
use super::icon::icon;
use crate::app::browser::{clock, download, random};
use crate::app::dispatch::{Dispatch, use_dispatch};
use crate::app::state::Action;
use crate::app::words::keys as words;
use crate::crypto::{KeyMaterial, NewSigner, NewSignerError, PrivateKey, SignerError};
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// Bits of the keys that are made: what all phones take.
const BITS: usize = 2048;

/// How far the making is.
#[derive(Clone, PartialEq)]
enum Making {
    Asked,
    Busy,
    Failed(NewSignerError),
}

/// Draws the form.
#[component]
pub fn MakeSigner() -> Html {
    let dispatch = use_dispatch();
    let making = use_state(|| Making::Asked);
    let onsubmit = {
        let making = making.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let Some(form) = event.target_dyn_into::<web_sys::Element>() else { return };
            let wanted = read(&form);
            making.set(Making::Busy);
            let (making, dispatch) = (making.clone(), dispatch.clone());
            // What is said about it has to be on the screen before the work begins.
            after_paint(move || {
                making.set(match make(&wanted, &dispatch) {
                    Ok(()) => Making::Asked,
                    Err(error) => Making::Failed(error),
                });
            });
        })
    };
    let busy = *making == Making::Busy;
    let field = |name: &'static str, label: &'static str, hint: &'static str| {
        html! {
            <label class="keys-page__field">
                <span>{ label }if !hint.is_empty() { <small>{ hint }</small> }</span>
                <input class="input" {name} autocomplete="off" spellcheck="false" maxlength="64" />
            </label>
        }
    };
    html! {
        <form class="keys-page__form" {onsubmit}>
            { field("cn", words::COMMON_NAME, "") }
            { field("o", words::ORGANIZATION, words::OPTIONAL) }
            { field("ou", words::UNIT, words::OPTIONAL) }
            { field("c", words::COUNTRY, words::TWO_LETTERS) }
            <label class="keys-page__field">
                <span>{ words::YEARS }<small>{ words::YEARS_UNIT }</small></span>
                <input class="input input--number" name="years" inputmode="numeric" value="10" />
            </label>
            <p class="keys-page__note">{ words::MAKE_NOTE }</p>
            <div class="button-row">
                <button class="button button--primary" type="submit" disabled={busy}>
                    { words::MAKE_DO }
                </button>
                <span role="status">
                    if busy { { words::MAKING } }
                </span>
            </div>
            if let Making::Failed(error) = &*making {
                <p class="keys-page__trouble" role="alert">
                    { icon("error") }{ words::not_made(*error) }
                </p>
            }
        </form>
    }
}

fn read(form: &web_sys::Element) -> NewSigner {
    let text = |name: &str| field(form, &format!("[name={name}]")).trim().to_owned();
    NewSigner {
        common_name: text("cn"),
        organization: text("o"),
        unit: text("ou"),
        country: Some(text("c")).filter(|country| !country.is_empty()),
        years: text("years").parse().unwrap_or(0),
    }
}

/// What a field of a form holds.
pub(super) fn field(form: &web_sys::Element, selector: &str) -> String {
    let field = form.query_selector(selector).ok().flatten();
    let Some(field) = field else { return String::new() };
    match field.dyn_ref::<web_sys::HtmlSelectElement>() {
        Some(select) => select.value(),
        None => {
            field.dyn_ref::<web_sys::HtmlInputElement>().map_or_else(String::new, |f| f.value())
        }
    }
}

fn make(wanted: &NewSigner, dispatch: &Dispatch) -> Result<(), NewSignerError> {
    // What cannot be issued is told before anyone waits for a key.
    wanted.check()?;
    let mut rng = random::random();
    let failed = NewSignerError::Key(SignerError::KeySize(BITS));
    let key = PrivateKey::generate(BITS, &mut rng).map_err(|_| failed)?;
    let signer = wanted.issue(key, clock::now(), &mut rng)?;
    let name = file_name(&wanted.common_name);
    if !download::download(&name, signer.to_pem().expose(), "application/x-pem-file") {
        return Err(failed);
    }
    let material = KeyMaterial {
        certificates: vec![signer.certificate().clone()],
        keys: vec![signer.key().clone()],
        ignored: Vec::new(),
    };
    dispatch.tell(Action::KeysMade { name, material });
    Ok(())
}

/// A name that every system takes.
fn file_name(common_name: &str) -> String {
    let safe = |c: char| if c.is_alphanumeric() || "-_.".contains(c) { c } else { '-' };
    let stem: String = common_name.chars().map(safe).collect();
    format!("{}.pem", stem.trim_matches(['-', '.']))
}

#[cfg(test)]
mod tests {
    use super::file_name;

    #[test]
    fn names_of_files_are_tame() {
        assert_eq!(file_name("Branch 7/TFTP"), "Branch-7-TFTP.pem");
        assert_eq!(file_name("..a"), "a.pem");
    }
}
