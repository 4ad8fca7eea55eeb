//! The controls of the repack screen: one of several, one of a list, a secret that is not shown.

use super::control::text_of;
use super::icon::icon;
use crate::crypto::Secret;
use yew::prelude::*;

/// One of several choices.
pub struct Choice {
    /// What it is called.
    pub label: String,
    /// A word beside it.
    pub tag: Option<&'static str>,
    /// One sentence below it.
    pub hint: &'static str,
    /// Whether it is chosen.
    pub chosen: bool,
    /// What happens when it is chosen.
    pub onchange: Callback<Event>,
}

/// Draws a group of radio buttons; `name` tells groups apart.
pub fn radio_group(name: &'static str, legend: Html, options: Vec<Choice>) -> Html {
    html! {
        <fieldset class="repack-choice">
            { legend }
            { for options.into_iter().enumerate().map(|(at, option)| radio(name, at, option)) }
        </fieldset>
    }
}

fn radio(name: &'static str, at: usize, option: Choice) -> Html {
    let id = format!("{name}-{at}");
    let hint = format!("{id}-hint");
    let has_hint = !option.hint.is_empty();
    html! {
        <div class="repack-choice__row">
            <input
                type="radio" {name} id={id.clone()} checked={option.chosen}
                aria-describedby={has_hint.then(|| hint.clone())} onchange={option.onchange}
            />
            <label for={id}>
                { option.label }
                if let Some(tag) = option.tag {
                    <span class="repack-choice__tag">{ tag }</span>
                }
            </label>
            if has_hint {
                <p class="repack-choice__hint" id={hint}>{ option.hint }</p>
            }
        </div>
    }
}

/// Draws a switch of its own: on or off.
pub fn tick(id: &'static str, label: &str, hint: &str, on: bool, toggle: Callback<Event>) -> Html {
    let hint_id = format!("{id}-hint");
    html! {
        <div class="repack-choice__row">
            <input
                type="checkbox" {id} checked={on} aria-describedby={hint_id.clone()}
                onchange={toggle}
            />
            <label for={id}>{ label }</label>
            <p class="repack-choice__hint" id={hint_id}>{ hint }</p>
        </div>
    }
}

/// A list to choose one from.
pub struct List {
    /// Tells lists apart.
    pub id: &'static str,
    /// What it is about.
    pub label: &'static str,
    /// What stands in it while nothing is chosen.
    pub nothing: &'static str,
    /// The entries.
    pub options: Vec<String>,
    /// Which of them is chosen.
    pub chosen: Option<usize>,
    /// A line below it.
    pub facts: Option<String>,
    /// Whether something is wrong with the choice.
    pub invalid: bool,
    /// Told which entry was chosen.
    pub onchange: Callback<Option<usize>>,
}

/// Draws a list.
pub fn list(list: List) -> Html {
    let List { id, label, nothing, options, chosen, facts, invalid, onchange } = list;
    let described = facts.is_some().then(|| format!("{id}-facts"));
    let onchange = Callback::from(move |event: Event| {
        let select = event.target_dyn_into::<web_sys::HtmlSelectElement>();
        onchange.emit(select.and_then(|s| s.value().parse().ok()));
    });
    // A list that changed its entries is another list: the browser keeps a choice by its place.
    let key = options.join("\n");
    html! {
        <div class="repack-field">
            <label for={id}>{ label }</label>
            <div class="select" {key}>
                <select
                    class="select__native" {id} autocomplete="off"
                    disabled={options.is_empty()}
                    aria-describedby={described.clone()} aria-invalid={invalid.then_some("true")}
                    {onchange}
                >
                    if chosen.is_none() {
                        <option value="" selected=true>{ nothing }</option>
                    }
                    { for options.into_iter().enumerate().map(|(at, option)| html! {
                        <option value={at.to_string()} selected={chosen == Some(at)}>{ option }</option>
                    }) }
                </select>
                { icon("chevron") }
            </div>
            if let Some(facts) = facts {
                <p class="repack-field__hint" id={described}><code>{ facts }</code></p>
            }
        </div>
    }
}

/// Draws a field for a secret. It keeps what is typed to itself: only `oninput` is told.
pub fn secret_field(
    id: &'static str,
    label: &str,
    hint: Option<&str>,
    oninput: Callback<Option<Secret>>,
) -> Html {
    let described = hint.map(|_| format!("{id}-hint"));
    let oninput = Callback::from(move |event: InputEvent| {
        let typed = text_of(&event).filter(|t| !t.is_empty());
        oninput.emit(typed.map(|t| Secret::new(t.into_bytes())));
    });
    html! {
        <div class="repack-field">
            <label for={id}>{ label }</label>
            <input
                class="input input--mono" type="password" {id} data-typed-secret="" spellcheck="false"
                autocomplete="off" aria-describedby={described.clone()} {oninput}
            />
            if let Some(hint) = hint {
                <p class="repack-field__hint" id={described}>{ hint }</p>
            }
        </div>
    }
}
