//! A sign from the sprite; never the only carrier of a meaning.

use yew::prelude::*;

/// Draws a sign: `undo`, `close` … as in `styles/icons.svg`, without the `i-`.
pub fn icon(name: &str) -> Html {
    html! {
        <svg class="icon" aria-hidden="true"><use href={format!("#i-{name}")} /></svg>
    }
}
