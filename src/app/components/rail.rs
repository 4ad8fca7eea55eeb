//! What the file is, the keys of its phone, and the way to the sections.

use super::icon::icon;
use super::phone;
use super::rival::Other;
use super::section_nav::SectionNav;
use crate::app::dispatch::{Dispatch, use_dispatch};
use crate::app::state::Action;
use crate::app::words::{form as words, signatures};
use crate::config::{CardKind, Family, Protocol};
use crate::fields::Model;
use crate::session::{EditSession, SignatureState};
use std::rc::Rc;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// What the rail shows.
#[derive(Clone, PartialEq, Properties)]
pub struct RailProps {
    /// The file.
    pub session: Rc<EditSession>,
    /// The file that the phone reads beside it.
    #[prop_or_default]
    pub other: Option<Other>,
    /// What is known of its signatures.
    pub signatures: Rc<[SignatureState]>,
}

/// Draws the rail.
#[component]
pub fn Rail(props: &RailProps) -> Html {
    let dispatch = use_dispatch();
    let expanded = use_state(|| false);
    let session = &props.session;
    let facts = session.facts();
    let family = session.config().family();
    let phone = Some(&**session.phone()).filter(|phone| !phone.is_empty());
    let name = phone.map_or_else(|| words::kind_of_file(family), words::model);
    let mac = facts.mac.as_deref().map(with_colons);
    let protocol = match models(session) {
        0 => words::protocol(family).map(str::to_owned),
        n => Some(words::models(n)),
    };
    let dot = if protocol.is_some() && mac.is_some() { " · " } else { "" };
    let toggle = {
        let expanded = expanded.clone();
        Callback::from(move |_: MouseEvent| expanded.set(!*expanded))
    };
    let sip = *family == Family::Device(Some(Protocol::Sip));
    html! {
        <aside class={classes!("rail", expanded.then_some("is-expanded"))} aria-label={words::THIS_FILE}>
            <button class="button button--quiet rail__toggle" type="button"
                aria-expanded={if *expanded { "true" } else { "false" }}
                aria-controls="file-summary" onclick={toggle}>
                { &name }{ icon("chevron") }
            </button>
            <div class="rail__summary" id="file-summary">
                <h2 class="rail__model">{ &name }</h2>
                if protocol.is_some() || mac.is_some() {
                    <p class="rail__line">
                        { protocol.unwrap_or_default() }{ dot }
                        if let Some(mac) = mac { <span class="mono">{ mac }</span> }
                    </p>
                }
                <ul class="chips" aria-label={words::ABOUT}>
                    <li class="chip chip--accent">{ words::family(family) }</li>
                    if let Some(load) = facts.load.as_deref() {
                        <li class="chip">{ words::load(load) }</li>
                    }
                    { for props.signatures.iter().map(|signature| {
                        let error = signatures::alarm(signature).is_some();
                        html! {
                            <li
                                class={classes!("chip", error.then_some("chip--error"))}
                                title={format!("{}: {}", signatures::CHECKED, signatures::sentence(signature))}
                            >
                                { signatures::chip(signature) }
                            </li>
                        }
                    }) }
                </ul>
                if let Some(other) = &props.other {
                    <p class="rail__line" data-fact="other">{ other.note(session) }</p>
                }
                { model_choice(session, facts.model.as_deref(), &dispatch) }
                if sip { { phone::phone(session, &dispatch) } }
            </div>
            <SectionNav session={session.clone()} />
        </aside>
    }
}

/// Lets a person say which phone the file is for; nothing for files of several or one kind only.
fn model_choice(session: &EditSession, of_file: Option<&str>, dispatch: &Dispatch) -> Html {
    let profile = match session.config().family() {
        Family::Device(_) => false,
        Family::FlatProfile => true,
        _ => return Html::default(),
    };
    let mut models: Vec<_> = Model::all().iter().filter(|m| is_choosable(m, profile)).collect();
    models.sort_by_cached_key(|model| model.short_name());
    let chosen = session.chosen_model();
    let onchange = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: Event| {
            let Some(select) = event.target_dyn_into::<HtmlSelectElement>() else { return };
            dispatch.tell(Action::ModelChosen(select.value().parse().ok()));
        })
    };
    html! {
        <label class="rail__choice">
            <span>{ words::MODEL }</span>
            <span class="select">
                <select class="select__native" id="model" {onchange}>
                    <option value="" selected={chosen.is_none()}>{ words::model_of_file(of_file) }</option>
                    { for models.into_iter().map(|model| html! {
                        <option value={model.number.to_string()} selected={chosen == Some(model)}>
                            { model.short_name() }
                        </option>
                    }) }
                </select>
                { icon("chevron") }
            </span>
        </label>
    }
}

/// Whether a file of this family may be for a model.
fn is_choosable(model: &Model, profile: bool) -> bool {
    let name = model.short_name();
    let small = name.starts_with("SPA");
    let digits = ["68", "78", "88", "98"].iter().any(|s| name.starts_with(s));
    match model.kind {
        "module" | "third party" | "desktop client" => false,
        _ if profile => small || digits || name.starts_with("ATA 19"),
        _ => !small && !model.protocols.is_empty(),
    }
}

/// How many models a file of loads names; 0 for every other file.
fn models(session: &EditSession) -> usize {
    let cards = session.outline().sections.iter().flat_map(|s| &s.cards);
    cards.filter(|c| c.kind == CardKind::Table).map(super::card_shown::models).sum()
}

/// `58971ECC97C1` as `58:97:1E:CC:97:C1`.
fn with_colons(mac: &str) -> String {
    let pairs: Vec<_> = mac.as_bytes().chunks(2).map(String::from_utf8_lossy).collect();
    pairs.join(":")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mac_address_is_read_in_pairs() {
        assert_eq!(with_colons("58971ECC97C1"), "58:97:1E:CC:97:C1");
        assert_eq!(with_colons(""), "");
    }
}
