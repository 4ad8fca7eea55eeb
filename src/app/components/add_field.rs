//! Adds a known field that a card lacks. The list is worked out when it is opened, not before.

use super::choose_box::{ChooseBox, Offer};
use super::form_plan::Plan;
use super::icon::icon;
use super::same::Same;
use super::showing::Showing;
use crate::app::dispatch::use_dispatch;
use crate::app::state::Action;
use crate::app::words::form as words;
use crate::config::{Addable, Edit};
use crate::fields::{FieldSpec, ValueKind};
use yew::prelude::*;

/// Where a field is added.
#[derive(Clone, PartialEq, Properties)]
pub struct AddFieldProps {
    /// The plan of the form.
    pub plan: Same<Plan>,
    /// Which section.
    pub section: usize,
    /// Which card of it.
    pub card: usize,
    /// What the card is called.
    pub to: String,
}

/// Draws the button, and the list once it is asked for.
#[component]
pub fn AddField(props: &AddFieldProps) -> Html {
    let open = use_state(|| false);
    let node = use_node_ref();
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(true))
    };
    let leave = {
        let (open, node) = (open.clone(), node.clone());
        Callback::from(move |()| {
            open.set(false);
            let node = node.clone();
            super::after_paint::soon(move || {
                if let Some(button) = node.cast::<web_sys::HtmlElement>() {
                    // Nothing is lost when the browser does not want to.
                    let _ = button.focus();
                }
            });
        })
    };
    if *open {
        return html! {
            <div class="card__foot add-field">
                <Offers of={props.clone()} {leave} />
            </div>
        };
    }
    html! {
        <div class="card__foot">
            <button class="button button--quiet button--small" type="button" ref={node}
                aria-expanded="false" onclick={toggle}>
                { icon("plus") }{ words::ADD_FIELD }
            </button>
        </div>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct OffersProps {
    of: AddFieldProps,
    leave: Callback<()>,
}

#[component]
fn Offers(props: &OffersProps) -> Html {
    let dispatch = use_dispatch();
    let showing = use_context::<Showing>();
    let of = &props.of;
    let addable = use_memo((of.plan.clone(), of.section, of.card), |(plan, section, card)| {
        let section = plan.outline.sections.get(*section);
        let found = section.and_then(|s| Some((s.section, s.cards.get(*card)?)));
        match (found, &showing) {
            (Some((section, card)), Some(showing)) => {
                let all = card.addable(showing.session.config(), section).into_iter();
                all.filter(|a| a.spec.kind != ValueKind::Container).collect()
            }
            _ => Vec::new(),
        }
    });
    let onchoose = {
        let (addable, leave) = (addable.clone(), props.leave.clone());
        Callback::from(move |at: usize| {
            if let Some(Addable { spec, path }) = addable.get(at) {
                leave.emit(());
                let value = starting_value(spec).to_owned();
                dispatch.tell(Action::Edited(Edit::AddField { path: path.clone(), value }));
            }
        })
    };
    html! {
        <ChooseBox
            id={format!("add-{}-{}", of.section, of.card)}
            label={words::add_label(&of.to)} list={words::addable_list(&of.to)}
            placeholder={words::ADD_PLACEHOLDER} nothing={words::NOTHING_TO_ADD}
            offers={addable.iter().map(offer).collect::<Vec<_>>()}
            {onchoose} onleave={props.leave.clone()}
        />
    }
}

fn offer(addable: &Addable) -> Offer {
    let spec = addable.spec;
    let tag = addable.path.name();
    Offer::new(spec.label.unwrap_or(tag), tag, words::takes(&spec.kind), spec.help.unwrap_or(""))
}

/// What a new field says: the default where it is a code, else nothing.
#[must_use]
pub fn starting_value(spec: &FieldSpec) -> &'static str {
    let Some(default) = spec.default else { return "" };
    let is_code = match &spec.kind {
        ValueKind::Switch { on, off } => default == *on || default == *off,
        ValueKind::Choice(choices) => choices.meaning(default).is_some(),
        _ => false,
    };
    if is_code { default } else { "" }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fields::Catalog;

    #[test]
    fn new_fields_start_with_codes_only() {
        let mut codes = 0;
        for spec in Catalog::get().specs() {
            let value = starting_value(spec);
            assert!(value.is_empty() || spec.check(value).is_ok(), "{}", spec.path);
            assert!(value.is_empty() || spec.default == Some(value), "{}", spec.path);
            codes += usize::from(!value.is_empty());
        }
        assert!(codes > 20, "{codes}");
    }
}
