//! Sets the loads of a whole family at once, after showing what that changes.

use super::control::text_of;
use super::icon::icon;
use super::loads_plan::{LoadsPlan, families};
use crate::app::dispatch::use_dispatch;
use crate::app::state::Action;
use crate::app::words::{form, loads as words};
use crate::config::loads::rows;
use crate::session::EditSession;
use std::rc::Rc;
use yew::prelude::*;

/// Whose loads are set.
#[derive(Clone, PartialEq, Properties)]
pub struct LoadsFamilyProps {
    /// The file.
    pub session: Rc<EditSession>,
    /// Told when nothing more is to be done.
    pub onleave: Callback<()>,
}

/// Draws the fields, and what they would change.
#[component]
pub fn LoadsFamily(props: &LoadsFamilyProps) -> Html {
    let dispatch = use_dispatch();
    let series = use_state(|| None::<String>);
    let load = use_state(String::new);
    let same = use_state(|| true);
    let rows = use_memo(props.session.clone(), |session| rows(session.config()));
    let plan = LoadsPlan::of(&rows, series.as_deref(), &load, *same && series.is_some());
    let onseries = {
        let series = series.clone();
        Callback::from(move |event: Event| {
            let select = event.target_dyn_into::<web_sys::HtmlSelectElement>();
            series.set(select.map(|s| s.value()).filter(|value| !value.is_empty()));
        })
    };
    let onload = {
        let load = load.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(text) = text_of(&event) {
                load.set(text);
            }
        })
    };
    let onsame = {
        let same = same.clone();
        Callback::from(move |_: Event| same.set(!*same))
    };
    let onsubmit = {
        let (edits, leave) = (plan.edits(), props.onleave.clone());
        let dispatch = dispatch.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if !edits.is_empty() {
                dispatch.tell(Action::EditedTogether(edits.clone()));
                leave.emit(());
            }
        })
    };
    let mut known: Vec<&str> =
        rows.iter().filter_map(|row| row.model).flat_map(|m| m.last_loads()).collect();
    known.sort_unstable();
    known.dedup();
    let typed = !load.trim().is_empty();
    html! {
        <form class="loads-family" {onsubmit}>
            <div class="new-file__part">
                <div class="new-file__field">
                    <label for="family-series">{ words::WHICH }</label>
                    <div class="select">
                        <select class="select__native" id="family-series" autocomplete="off" onchange={onseries}>
                            <option value="">{ words::EVERY }</option>
                            { for families(&rows).into_iter().map(|(name, n)| html! {
                                <option value={name.clone()}>{ words::family(&name, n) }</option>
                            }) }
                        </select>
                        { icon("chevron") }
                    </div>
                </div>
                <div class="new-file__field">
                    <label for="family-load">{ words::LOAD }</label>
                    <input class="input input--mono" id="family-load" list="family-loads"
                        placeholder={words::LOAD_HINT} autocomplete="off" spellcheck="false"
                        value={(*load).clone()} oninput={onload} />
                    <datalist id="family-loads">
                        { for known.into_iter().map(|load| html! { <option value={load} /> }) }
                    </datalist>
                </div>
            </div>
            if series.is_some() {
                <label class="loads-family__same">
                    <input type="checkbox" checked={*same} onchange={onsame} />
                    <span>{ words::SAME_VERSION }</span>
                </label>
            }
            { shown(&plan, typed) }
            <div class="button-row">
                <button class="button button--primary" type="submit" disabled={plan.steps.is_empty()}>
                    { words::set(plan.steps.len()) }
                </button>
                <button class="button" type="button" onclick={props.onleave.reform(|_: MouseEvent| ())}>
                    { form::CANCEL }
                </button>
            </div>
        </form>
    }
}

fn shown(plan: &LoadsPlan, typed: bool) -> Html {
    if plan.steps.is_empty() {
        let word = if typed { words::NO_MODEL } else { words::TYPE_LOAD };
        return html! { <p class="loads-family__note" role="status">{ word }</p> };
    }
    html! { <>
        <ul class="repairs" aria-label={words::STEPS} tabindex="0">
            { for plan.steps.iter().map(|step| html! {
                <li>
                    <span><strong>{ &step.model }</strong>{ " " }
                        <del class="mono">{ if step.from.is_empty() { form::EMPTY } else { &step.from } }</del>
                        { " → " }<span class="mono">{ &step.to }</span>
                    </span>
                    { for step.warnings.iter().map(|w| html! {
                        <span class="repairs__what repairs__what--warning">
                            { icon("warning") }{ words::warning(*w) }
                        </span>
                    }) }
                </li>
            }) }
        </ul>
        if let Some(left) = words::left(&plan.left) {
            <p class="loads-family__note">{ left }</p>
        }
        <details class="loads-family__files">
            <summary>{ words::FILES }</summary>
            { for plan.files().into_iter().map(|(_, files)| files_list(&files)) }
            <p class="loads-family__note">{ words::LAST_WORD }</p>
        </details>
    </> }
}

/// The files of one load.
pub(super) fn files_list(files: &[String]) -> Html {
    html! { <ul class="root-files">{ for files.iter().map(|f| html! { <li><code>{ f }</code></li> }) }</ul> }
}
