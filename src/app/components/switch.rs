//! On or off, with the word and what the file says.

use crate::app::dispatch::use_dispatch;
use crate::app::state::Action;
use crate::app::words::form as words;
use std::rc::Rc;
use yew::prelude::*;

/// What a switch shows.
#[derive(Clone, PartialEq, Properties)]
pub struct SwitchProps {
    /// Its id; the label's is the same with `-label`.
    pub id: AttrValue,
    /// The field's path.
    pub path: Rc<str>,
    /// What the file says.
    pub text: AttrValue,
    /// Written for on.
    pub on: &'static str,
    /// Written for off.
    pub off: &'static str,
    /// The ids of the sentences about it.
    pub described: Option<AttrValue>,
}

/// Draws a switch.
#[component]
pub fn Switch(props: &SwitchProps) -> Html {
    let dispatch = use_dispatch();
    let is_on = props.text.trim() == props.on;
    let onclick = {
        let (path, to) = (props.path.clone(), if is_on { props.off } else { props.on });
        Callback::from(move |_: MouseEvent| {
            dispatch.tell(Action::ValueTyped { path: path.clone(), text: to.to_owned() });
            dispatch.tell(Action::TypingEnded);
        })
    };
    let id = &props.id;
    html! { <>
        <button
            class="switch" {id} type="button" role="switch"
            aria-checked={if is_on { "true" } else { "false" }}
            aria-labelledby={format!("{id}-label {id}-word")}
            aria-describedby={props.described.clone()}
            data-path={props.path.clone()} {onclick}
        >
            <span class="switch__track"><span class="switch__thumb" /></span>
            <span id={format!("{id}-word")}>{ if is_on { words::ON } else { words::OFF } }</span>
        </button>
        <code class="written" title={words::WRITTEN_TITLE}>{ &props.text }</code>
    </> }
}
