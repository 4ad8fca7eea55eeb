//! The message that a newer build of the page is here. It takes nobody's work away.

use super::icon::icon;
use crate::app::browser::new_version;
use crate::app::dispatch::Dispatch;
use crate::app::state::{Action, AppState};
use crate::app::words::frame as words;
use yew::prelude::*;

/// Draws the message; with unexported changes it has no button that would drop them.
pub fn new_version(state: &AppState, dispatch: &Dispatch) -> Html {
    let text = match (state.is_unexported(), state.tabs.is_empty() && state.key_count() == 0) {
        (true, _) => words::NEW_VERSION_LATER,
        (false, true) => words::NEW_VERSION,
        (false, false) => words::NEW_VERSION_CLOSES,
    };
    html! {
        <div class="toast new-version" role="status">
            { icon("info") }
            <span>{ text }</span>
            if !state.is_unexported() {
                <button
                    class="button button--small"
                    type="button"
                    onclick={Callback::from(|_: MouseEvent| new_version::load())}
                >
                    { words::NEW_VERSION_LOAD }
                </button>
            }
            <button
                class="button button--quiet button--small button--icon"
                type="button"
                aria-label={words::NOT_NOW}
                onclick={dispatch.on(|| Action::NewVersion(false))}
            >
                { icon("close") }
            </button>
        </div>
    }
}
