//! Stands in for the page's clipboard until both meet.

use crate::app::dispatch::Dispatch;
use crate::app::state::{Action, Notice};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Copies a text and tells how it went.
pub fn copy(text: String, dispatch: Dispatch) {
    spawn_local(async move {
        let copied = match web_sys::window() {
            Some(window) => {
                JsFuture::from(window.navigator().clipboard().write_text(&text)).await.is_ok()
            }
            None => false,
        };
        dispatch.tell(Action::Noticed(if copied { Notice::Copied } else { Notice::CopyFailed }));
    });
}
