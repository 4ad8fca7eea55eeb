//! The control of a value: a line of text, several lines, a number, a choice, a switch, a secret.

use super::icon::icon;
use super::line_input::LineInput;
use super::row_shown::RowShown;
use super::secret::secret;
use super::switch::switch;
use crate::app::dispatch::{Dispatch, use_dispatch};
use crate::app::state::Action;
use crate::app::words::form as words;
use crate::session::Control as Kind;
use std::rc::Rc;
use yew::prelude::*;

/// What a control shows.
pub struct ControlProps {
    /// The row.
    pub row: Rc<RowShown>,
    /// How the value is edited.
    pub kind: Kind,
    /// The text: of the file, or what was typed and cannot be written.
    pub text: AttrValue,
    /// The ids of the sentences about it.
    pub described: Option<AttrValue>,
    /// Whether the value is wrong.
    pub invalid: bool,
    /// Whether a secret is shown.
    pub revealed: UseStateHandle<bool>,
}

/// Draws the control that suits a value.
pub fn control(props: &ControlProps, dispatch: &Dispatch) -> Html {
    let row = &props.row;
    let id = AttrValue::from(row.id.clone());
    let path = AttrValue::from(row.path.clone());
    let invalid = props.invalid.then_some("true");
    let oninput = {
        let (dispatch, path) = (dispatch.clone(), row.path.clone());
        Callback::from(move |event: InputEvent| {
            if let Some(text) = text_of(&event) {
                dispatch.tell(Action::ValueTyped { path: path.clone(), text });
            }
        })
    };
    let described = props.described.clone();
    match &props.kind {
        Kind::Text { multiline: true } => html! {
            <textarea
                class={classes!("input", "input--lines", row.secret.then_some("is-masked"))}
                {id} data-path={path} spellcheck="false" autocomplete="off" rows="4"
                aria-describedby={described} aria-invalid={invalid}
                value={props.text.to_string()} {oninput}
            />
        },
        Kind::Text { .. } => html! {
            <LineInput
                class={classes!("input", row.mono.then_some("input--mono"))}
                {id} {path} text={props.text.clone()} {described} invalid={props.invalid} {oninput}
            />
        },
        Kind::Number => html! { <>
            <LineInput
                class="input input--number" inputmode="numeric"
                {id} {path} text={props.text.clone()} {described} invalid={props.invalid} {oninput}
            />
            if let Some(unit) = row.unit.clone() { <span class="unit">{ unit }</span> }
        </> },
        Kind::Secret => secret(props, oninput),
        Kind::Switch { on, off } => switch(props, on, off, dispatch),
        Kind::Choice(choices) => html! {
            <Choice row={row.clone()} choices={choices.clone()} text={props.text.clone()}
                {described} invalid={props.invalid} />
        },
    }
}

/// The text of an input or a text area.
#[must_use]
pub fn text_of(event: &InputEvent) -> Option<String> {
    let input = event.target_dyn_into::<web_sys::HtmlInputElement>().map(|e| e.value());
    input.or_else(|| event.target_dyn_into::<web_sys::HtmlTextAreaElement>().map(|e| e.value()))
}

#[derive(Clone, PartialEq, Properties)]
struct ChoiceProps {
    row: Rc<RowShown>,
    choices: Vec<(&'static str, std::borrow::Cow<'static, str>)>,
    text: AttrValue,
    described: Option<AttrValue>,
    invalid: bool,
}

/// The native list; a value that is none of the codes is an option of its own.
#[component]
fn Choice(props: &ChoiceProps) -> Html {
    let dispatch = use_dispatch();
    let node = use_node_ref();
    let row = &props.row;
    {
        // An option's attribute only says what is chosen at first.
        let node = node.clone();
        use_effect_with(props.text.clone(), move |text| {
            if let Some(select) = node.cast::<web_sys::HtmlSelectElement>()
                && select.value() != **text
            {
                select.set_value(text);
            }
        });
    }
    let onchange = {
        let path = row.path.clone();
        Callback::from(move |event: Event| {
            if let Some(select) = event.target_dyn_into::<web_sys::HtmlSelectElement>() {
                dispatch.tell(Action::ValueTyped { path: path.clone(), text: select.value() });
                dispatch.tell(Action::TypingEnded);
            }
        })
    };
    let text = props.text.as_str();
    let known = props.choices.iter().any(|(code, _)| *code == text);
    let word = |code: &str, meaning: &str| match row.zone {
        true => format!("{code} ({meaning})"),
        false => meaning.to_owned(),
    };
    html! { <>
        <div class="select">
            <select
                class="select__native" ref={node} id={row.id.clone()} data-path={row.path.clone()}
                autocomplete="off"
                aria-describedby={props.described.clone()}
                aria-invalid={props.invalid.then_some("true")} {onchange}
            >
                if !known {
                    <option value={props.text.clone()} selected=true>
                        { if text.is_empty() { words::EMPTY.get() } else { text } }
                    </option>
                }
                <>{ for props.choices.iter().map(|(code, meaning)| html! {
                    <option value={*code} selected={*code == text}>{ word(code, meaning) }</option>
                }) }</>
            </select>
            { icon("chevron") }
        </div>
        if known && !row.zone && !text.is_empty() {
            <code class="written" title={words::WRITTEN_TITLE}>{ text }</code>
        }
    </> }
}
