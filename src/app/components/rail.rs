//! What the file is, the keys of its phone, and the way to the sections.

use super::icon::icon;
use super::phone::phone;
use super::section_nav::SectionNav;
use crate::app::dispatch::use_dispatch;
use crate::app::words::{form as words, signatures};
use crate::config::{CardKind, Family, Protocol};
use crate::session::{EditSession, SignatureState};
use std::rc::Rc;
use yew::prelude::*;

/// What the rail shows.
#[derive(Clone, PartialEq, Properties)]
pub struct RailProps {
    /// The file.
    pub session: Rc<EditSession>,
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
    let name = facts.model.as_deref().map_or_else(|| words::kind_of_file(family), words::model);
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
                if sip { { phone(session, &dispatch) } }
            </div>
            <SectionNav session={session.clone()} />
        </aside>
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
