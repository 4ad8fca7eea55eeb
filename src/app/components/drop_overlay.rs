//! Over the page while files are dragged over it.

use super::icon::Icon;
use crate::app::words::frame as words;
use yew::prelude::*;

/// Draws the overlay.
#[component]
pub fn DropOverlay() -> Html {
    html! {
        <div class="drop-overlay" aria-hidden="true">
            <div class="drop-overlay__box">
                <Icon name="file" />
                <p class="drop-overlay__title">{ words::DROP_TITLE }</p>
                <p>{ words::DROP_TEXT }</p>
            </div>
        </div>
    }
}
