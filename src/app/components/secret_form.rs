//! One field for a password or passphrase: handed on once, wiped from the page at once.

use crate::crypto::Secret;
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// What to do with what was typed: takes it out of the form's only field.
pub fn on_secret(told: impl Fn(Secret) + 'static) -> Callback<SubmitEvent> {
    Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        let form = event.target_dyn_into::<web_sys::Element>();
        let field = form.and_then(|form| form.query_selector("input").ok().flatten());
        let field = field.and_then(|field| field.dyn_into::<web_sys::HtmlInputElement>().ok());
        if let Some(field) = field {
            let typed = Secret::new(field.value().into_bytes());
            field.set_value("");
            told(typed);
        }
    })
}

/// Draws the field.
pub fn secret_field(id: &'static str, describedby: Option<&'static str>) -> Html {
    html! {
        <input
            class="input input--mono"
            {id}
            type="password"
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            autofocus={true}
            aria-describedby={describedby}
        />
    }
}
