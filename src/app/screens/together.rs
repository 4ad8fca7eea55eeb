//! The dialog that changes what one thought means, as one step.

use crate::app::components::control::text_of;
use crate::app::components::dialog::Dialog;
use crate::app::components::icon::icon;
use crate::app::components::same::Same;
use crate::app::components::together::{Group, Part, edits, groups, of_line, type_into};
use crate::app::dispatch::use_dispatch;
use crate::app::state::Action;
use crate::app::words::thoughts::THOUGHTS;
use crate::app::words::{form as words, frame};
use crate::session::EditSession;
use std::rc::Rc;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// Which thought, about which file.
#[derive(Clone, PartialEq, Properties)]
pub struct TogetherProps {
    /// The number of the thought.
    pub thought: usize,
    /// The line that was said with it, from 1; 0 for none.
    pub line: usize,
    /// The file.
    pub session: Rc<EditSession>,
}

/// The group that was chosen, and what its fields say now.
#[derive(Clone, PartialEq)]
struct Typed {
    group: usize,
    texts: Vec<String>,
}

impl Typed {
    fn of(groups: &[Group], group: usize) -> Self {
        let parts = groups.get(group).map_or(&[][..], |g| &g.parts);
        Self { group, texts: parts.iter().map(|p| p.text.clone()).collect() }
    }
}

/// Draws the dialog.
#[component]
pub fn Together(props: &TogetherProps) -> Html {
    let dispatch = use_dispatch();
    let Some(thought) = THOUGHTS.get(props.thought) else { return Html::default() };
    let all = Same(use_memo(props.thought, |_| groups(&props.session, thought)));
    let typed = use_state(|| Typed::of(&all, of_line(&all, props.line)));
    let Some(group) = all.get(typed.group) else { return Html::default() };
    let wanted = edits(group, &typed.texts);
    let onsubmit = {
        let (dispatch, wanted) = (dispatch.clone(), wanted.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            dispatch.tell(Action::QuestionDismissed);
            if !wanted.is_empty() {
                dispatch.tell(Action::EditedTogether(wanted.clone()));
            }
        })
    };
    let on_group = {
        let (typed, all) = (typed.clone(), all.clone());
        Callback::from(move |event: Event| {
            if let Some(at) = chosen(&event) {
                typed.set(Typed::of(&all, at));
            }
        })
    };
    let set = {
        let (typed, all) = (typed.clone(), all.clone());
        Callback::from(move |(at, text): (usize, String)| {
            let mut now = (*typed).clone();
            if let Some(group) = all.get(now.group) {
                type_into(group, &mut now.texts, at, &text);
            }
            typed.set(now);
        })
    };
    let text = if group.first.is_empty() { words::TOGETHER_TEXT } else { words::NEW_ONE_TEXT };
    html! {
        <Dialog title={thought.0.get()} {text} on_close={dispatch.on(|| Action::QuestionDismissed)}>
            <form class="keys-page__form together" {onsubmit}>
                if all.len() > 1 {
                    <label class="keys-page__field">
                        <span>{ words::WHICH }</span>
                        { select(all.iter().map(|g| g.name.clone()), typed.group, on_group) }
                    </label>
                } else if !group.name.is_empty() {
                    <p class="keys-page__note">{ &group.name }</p>
                }
                { for group.parts.iter().enumerate().map(|(at, part)| {
                    field(part, at, typed.texts.get(at).map_or("", String::as_str), &set)
                }) }
                <div class="dialog__actions">
                    <button class="button" type="button"
                        onclick={dispatch.on(|| Action::QuestionDismissed)}>{ frame::CANCEL }</button>
                    <button class="button button--primary" type="submit" disabled={wanted.is_empty()}>
                        { words::apply_together(wanted.len()) }
                    </button>
                </div>
            </form>
        </Dialog>
    }
}

/// One field: its codes to choose from, or a line of text.
fn field(part: &Part, at: usize, text: &str, set: &Callback<(usize, String)>) -> Html {
    let control = if part.codes.is_empty() {
        let set = set.clone();
        let oninput = Callback::from(move |event: InputEvent| {
            if let Some(text) = text_of(&event) {
                set.emit((at, text));
            }
        });
        html! {
            <input class={classes!("input", part.secret.then_some("is-masked"))}
                data-path={part.path.to_string()} value={text.to_owned()}
                autofocus={at == 0} autocomplete="off" spellcheck="false" {oninput} />
        }
    } else {
        // The value of the file stays first, whatever it is.
        let own = (!part.codes.iter().any(|(code, _)| *code == part.text)).then(|| {
            let word = if part.text.is_empty() { words::LEAVE.get() } else { part.text.as_str() };
            (part.text.clone(), word.to_owned())
        });
        let known = part.codes.iter().map(|(code, word)| ((*code).to_owned(), word.clone()));
        let codes: Vec<_> = own.into_iter().chain(known).collect();
        let now = codes.iter().position(|(code, _)| code == text).unwrap_or(0);
        let set = set.clone();
        let words: Vec<_> = codes.iter().map(|(_, word)| word.clone()).collect();
        let onchange = Callback::from(move |event: Event| {
            if let Some((code, _)) = chosen(&event).and_then(|n| codes.get(n)) {
                set.emit((at, code.clone()));
            }
        });
        select(words.into_iter(), now, onchange)
    };
    html! {
        <label class="keys-page__field">
            <span>
                { &part.label }
                if !part.there { <small>{ words::NOT_IN_FILE }</small> }
            </span>
            { control }
        </label>
    }
}

fn select(words: impl Iterator<Item = String>, now: usize, onchange: Callback<Event>) -> Html {
    html! {
        <span class="select">
            <select class="select__native" {onchange}>
                { for words.enumerate().map(|(at, word)| html! {
                    <option selected={at == now}>{ word }</option>
                }) }
            </select>
            { icon("chevron") }
        </span>
    }
}

fn chosen(event: &Event) -> Option<usize> {
    let select = event.target_dyn_into::<HtmlSelectElement>()?;
    usize::try_from(select.selected_index()).ok()
}
