//! The clipboard: only on a person's request, in both directions.

use crate::app::dispatch::Dispatch;
use crate::app::state::{Action, Notice};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Copies a text and tells how it went.
pub fn copy(text: String, dispatch: Dispatch) {
    spawn_local(async move {
        let copied = write(&text).await || write_the_old_way(&text);
        let notice = if copied { Notice::Copied } else { Notice::CopyFailed };
        dispatch.tell(Action::Noticed(notice));
    });
}

async fn write(text: &str) -> bool {
    let Some(clipboard) = clipboard() else { return false };
    JsFuture::from(clipboard.write_text(text)).await.is_ok()
}

/// The clipboard of a secure page; `None` on a plain `http://` host.
fn clipboard() -> Option<web_sys::Clipboard> {
    let navigator = web_sys::window()?.navigator();
    let there = js_sys::Reflect::get(&navigator, &"clipboard".into()).ok()?;
    there.dyn_into().ok()
}

/// Selects the text in a passing field and lets the browser copy it: works on any host.
fn write_the_old_way(text: &str) -> bool {
    let document = super::window::document();
    let Some((document, body)) = document.and_then(|d| d.body().map(|b| (d, b))) else {
        return false;
    };
    let Some(field) = document
        .create_element("textarea")
        .ok()
        .and_then(|e| e.dyn_into::<web_sys::HtmlTextAreaElement>().ok())
    else {
        return false;
    };
    field.set_value(text);
    field.set_class_name("visually-hidden");
    let focused = document.active_element();
    if body.append_child(&field).is_err() {
        return false;
    }
    field.select();
    let copied = document
        .dyn_ref::<web_sys::HtmlDocument>()
        .is_some_and(|d| d.exec_command("copy").unwrap_or(false));
    field.remove();
    if let Some(element) = focused.and_then(|f| f.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = element.focus();
    }
    copied
}

/// Reads text from the clipboard; `None` where the browser does not allow it.
pub async fn read() -> Option<String> {
    let text = JsFuture::from(clipboard()?.read_text()).await.ok()?;
    text.as_string()
}
