//! Above the loads of all phones: find a model, add a model, how many there are.

use super::card_shown::models;
use super::choose_box::{ChooseBox, Offer};
use super::form_plan::Plan;
use super::icon::icon;
use super::loads_family::LoadsFamily;
use super::same::Same;
use super::showing::Showing;
use crate::app::dispatch::{Dispatch, use_dispatch};
use crate::app::state::Action;
use crate::app::words::{form as words, loads};
use crate::check::{Place, Severity};
use crate::config::loads::{drop_duplicates, rows};
use crate::config::{Card, Edit, ValueRef};
use crate::fields::Model;
use crate::path::Path;
use crate::session::{ChangeKind, EditSession};
use std::collections::HashSet;
use yew::prelude::*;

/// Tables up to this many rows need no filter.
const SHORT: usize = 12;

/// Which table the tools are for.
#[derive(Clone, PartialEq, Properties)]
pub struct LoadsToolbarProps {
    /// The plan of the form.
    pub plan: Same<Plan>,
    /// Which section.
    pub section: usize,
    /// Which card of it.
    pub card: usize,
}

/// Draws the tools.
#[component]
pub fn LoadsToolbar(props: &LoadsToolbarProps) -> Html {
    let dispatch = use_dispatch();
    let open = use_state(|| false);
    let family = use_state(|| false);
    let Some(showing) = use_context::<Showing>() else { return Html::default() };
    let section = props.plan.outline.sections.get(props.section);
    let Some(card) = section.and_then(|s| s.cards.get(props.card)) else { return Html::default() };
    let oninput = {
        let on_filter = showing.on_filter.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(text) = super::control::text_of(&event) {
                on_filter.emit(text.into());
            }
        })
    };
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let toggle_family = {
        let family = family.clone();
        Callback::from(move |_: MouseEvent| family.set(!*family))
    };
    let leave_family = {
        let family = family.clone();
        Callback::from(move |()| family.set(false))
    };
    let extra = drop_duplicates(&rows(showing.session.config()));
    let clean = {
        let (extra, dispatch) = (extra.clone(), dispatch.clone());
        Callback::from(move |_: MouseEvent| {
            dispatch.tell(Action::EditedTogether(extra.clone()));
        })
    };
    let leave = {
        let open = open.clone();
        Callback::from(move |()| open.set(false))
    };
    html! { <>
        <div class="toolbar">
            if card.rows.len() > SHORT {
                <input class="input" type="search" aria-label={words::FIND_MODEL}
                    placeholder={words::FIND_MODEL} autocomplete="off" spellcheck="false"
                    value={showing.filter.to_string()} {oninput} />
            }
            <button class="button" type="button" onclick={toggle}
                aria-expanded={if *open { "true" } else { "false" }}>
                { icon("plus") }{ words::ADD_MODEL }
            </button>
            <button class="button" type="button" onclick={toggle_family}
                aria-expanded={if *family { "true" } else { "false" }}>
                { loads::SET_SEVERAL }
            </button>
            if !extra.is_empty() {
                <button class="button" type="button" onclick={clean}>
                    { loads::drop_duplicates(extra.len()) }
                </button>
            }
            <p class="toolbar__note" role="status">{ note(&showing.session, card) }</p>
        </div>
        if *family {
            <div class="card card--adding">
                <LoadsFamily session={showing.session.clone()} onleave={leave_family} />
            </div>
        }
        if *open {
            <div class="card card--adding"><div class="add-field">
                { models_to_add(&showing.session, leave, dispatch) }
            </div></div>
        }
    </> }
}

fn note(session: &EditSession, card: &Card) -> String {
    let own: HashSet<ValueRef> = card.rows.iter().map(|r| r.value).collect();
    let changed = session.changes().iter().filter(|c| match &c.kind {
        ChangeKind::Value { value, .. } => own.contains(value),
        _ => false,
    });
    let faulty = session.findings().filter(|f| match &f.place {
        Place::Value(value) => own.contains(value) && f.severity != Severity::Hint,
        _ => false,
    });
    words::loads_note(models(card), changed.count(), faulty.count())
}

fn models_to_add(session: &EditSession, onleave: Callback<()>, dispatch: Dispatch) -> Html {
    let missing = missing(session);
    let offers: Vec<_> = missing.iter().map(|(model, _)| offer(model)).collect();
    let onchoose = {
        let leave = onleave.clone();
        Callback::from(move |at: usize| {
            if let Some((_, path)) = missing.get(at) {
                leave.emit(());
                let edit = Edit::AddField { path: path.clone(), value: String::new() };
                dispatch.tell(Action::Edited(edit));
            }
        })
    };
    html! {
        <ChooseBox
            id="add-model" label={words::ADD_MODEL} list={words::MODELS_LIST}
            placeholder={words::ADD_MODEL_PLACEHOLDER} nothing={words::NOTHING_FITS}
            {offers} {onchoose} {onleave}
        />
    }
}

fn offer(model: &Model) -> Offer {
    let loads: Vec<_> = model.last_loads().collect();
    Offer::new(
        model.name,
        &model.number.to_string(),
        model.protocols.replace(',', ", "),
        &loads.join(", "),
    )
}

/// The models that the file does not name, with the places where their loads go.
fn missing(session: &EditSession) -> Vec<(&'static Model, Path)> {
    let Some(document) = session.config().xml() else { return Vec::new() };
    let Some(root) = document.root() else { return Vec::new() };
    let there: HashSet<String> =
        document.children(root).map(|c| document.local_name(c).to_ascii_lowercase()).collect();
    let takes_loads = |m: &&&Model| m.load_prefixes().next().is_some();
    let base = document.path(root);
    let models = Model::all().iter();
    let missing = models
        .filter(|m| !there.contains(&format!("loadinformation{}", m.number)))
        .filter(|m| takes_loads(&m));
    missing.map(|m| (m, base.child(&format!("loadInformation{}", m.number), None))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_models_that_are_missing_are_offered_under_the_own_root() {
        let open = |text: &str| EditSession::open("x.xml", text.as_bytes().to_vec()).unwrap();
        let session = open("<default><LoadInformation434>a</LoadInformation434></default>");
        let all = missing(&session);
        assert!(all.len() > 50);
        assert!(all.iter().all(|(m, _)| m.number != 434));
        let (_, path) = all.iter().find(|(m, _)| m.number == 404).unwrap();
        assert_eq!(path.to_string(), "default/loadInformation404");
        assert!(missing(&open("proxy1_address: x")).is_empty());
    }
}
