//! A path as text that may break behind its slashes.

use yew::prelude::*;

/// Draws a path.
pub(in crate::app) fn path_text(path: &str) -> Html {
    let piece = |piece: &str| html! { <>{ piece.to_owned() }<wbr /></> };
    html! { <>{ for path.split_inclusive('/').map(piece) }</> }
}
