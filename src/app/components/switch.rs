//! On or off, with the word and what the file says.

use super::control::ControlProps;
use crate::app::dispatch::Dispatch;
use crate::app::state::Action;
use crate::app::words::form as words;
use yew::prelude::*;

/// Draws a switch; `on` and `off` are what is written for it.
///
/// The label's id is the same as that of the control with `-label`.
pub fn switch(
    props: &ControlProps,
    on: &'static str,
    off: &'static str,
    dispatch: &Dispatch,
) -> Html {
    let row = &props.row;
    let is_on = props.text.trim() == on;
    let onclick = {
        let (dispatch, path, to) =
            (dispatch.clone(), row.path.clone(), if is_on { off } else { on });
        Callback::from(move |_: MouseEvent| {
            dispatch.tell(Action::ValueTyped { path: path.clone(), text: to.to_owned() });
            dispatch.tell(Action::TypingEnded);
        })
    };
    let id = &row.id;
    html! { <>
        <button
            class="switch" id={id.clone()} type="button" role="switch"
            aria-checked={if is_on { "true" } else { "false" }}
            aria-labelledby={format!("{id}-label {id}-word")}
            aria-describedby={props.described.clone()}
            data-path={row.path.clone()} {onclick}
        >
            <span class="switch__track"><span class="switch__thumb" /></span>
            <span id={format!("{id}-word")}>{ if is_on { words::ON } else { words::OFF } }</span>
        </button>
        <code class="written" title={words::WRITTEN_TITLE}>{ &props.text }</code>
    </> }
}
