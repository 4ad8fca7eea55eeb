//! Over the page while files are dragged over it.

use super::icon::icon;
use crate::app::words::frame as words;
use yew::prelude::*;

/// Draws the overlay.
pub fn drop_overlay() -> Html {
    html! {
        <div class="drop-overlay" aria-hidden="true">
            <div class="drop-overlay__box">
                { icon("file") }
                <p class="drop-overlay__title">{ words::DROP_TITLE }</p>
                <p>{ words::DROP_TEXT }</p>
            </div>
        </div>
    }
}
