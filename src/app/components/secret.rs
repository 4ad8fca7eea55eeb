//! A value that is masked until someone asks to see it.

use super::control::ControlProps;
use super::line_input::LineInput;
use crate::app::words::form as words;
use yew::prelude::*;

/// Draws a masked field; `oninput` is told at every key.
pub fn secret(props: &ControlProps, oninput: Callback<InputEvent>) -> Html {
    let row = &props.row;
    let shown = *props.revealed;
    let toggle = {
        let revealed = props.revealed.clone();
        Callback::from(move |_: MouseEvent| revealed.set(!*revealed))
    };
    html! {
        <div class="secret">
            <LineInput
                class="input secret__input" kind={if shown { "text" } else { "password" }}
                id={row.id.clone()} path={row.path.clone()} text={props.text.clone()}
                described={props.described.clone()} invalid={props.invalid} {oninput}
            />
            <button
                class="secret__toggle" type="button" onclick={toggle}
                aria-pressed={if shown { "true" } else { "false" }}
                aria-controls={row.id.clone()}
                aria-label={words::reveal_label(&row.view.label, shown)}
            >
                { if shown { words::HIDE } else { words::SHOW } }
            </button>
        </div>
    }
}
