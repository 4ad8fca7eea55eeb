//! A sign from the sprite; never the only carrier of a meaning.

use yew::prelude::*;

/// Which sign: `undo`, `close` … as in `styles/icons.svg`, without the `i-`.
#[derive(Clone, PartialEq, Properties)]
pub struct IconProps {
    /// Its name.
    pub name: AttrValue,
}

/// Draws a sign.
#[component]
pub fn Icon(props: &IconProps) -> Html {
    html! {
        <svg class="icon" aria-hidden="true"><use href={format!("#i-{}", props.name)} /></svg>
    }
}
