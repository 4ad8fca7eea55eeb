//! Long names that may break into lines behind a sign, without a hyphen.

use yew::prelude::*;

/// A text with a place to break behind each `sign`.
pub fn breakable(text: &str, sign: char) -> Html {
    if !text.contains(sign) {
        return html! { text };
    }
    html! { { for text.split_inclusive(sign).map(|part| html! { <>{ part }<wbr /></> }) } }
}
