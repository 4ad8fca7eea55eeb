//! A value that is masked until someone asks to see it.

use super::line_input::LineInput;
use crate::app::words::form as words;
use yew::prelude::*;

/// What a masked field shows.
#[derive(Clone, PartialEq, Properties)]
pub struct SecretProps {
    /// The id of the input.
    pub id: AttrValue,
    /// The field's path.
    pub path: AttrValue,
    /// What people call it.
    pub label: String,
    /// The value.
    pub text: AttrValue,
    /// The ids of the sentences about it.
    pub described: Option<AttrValue>,
    /// Whether the value is wrong.
    pub invalid: bool,
    /// Told at every key.
    pub oninput: Callback<InputEvent>,
}

/// Draws a masked field.
#[component]
pub fn Secret(props: &SecretProps) -> Html {
    let shown = use_state(|| false);
    let toggle = {
        let shown = shown.clone();
        Callback::from(move |_: MouseEvent| shown.set(!*shown))
    };
    html! {
        <div class="secret">
            <LineInput
                class="input secret__input" kind={if *shown { "text" } else { "password" }}
                id={props.id.clone()} path={props.path.clone()} text={props.text.clone()}
                described={props.described.clone()} invalid={props.invalid}
                oninput={props.oninput.clone()}
            />
            <button
                class="secret__toggle" type="button" onclick={toggle}
                aria-pressed={if *shown { "true" } else { "false" }}
                aria-controls={props.id.clone()}
                aria-label={words::reveal_label(&props.label, *shown)}
            >
                { if *shown { words::HIDE } else { words::SHOW } }
            </button>
        </div>
    }
}
