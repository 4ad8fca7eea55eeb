//! Bytes handed to the browser as a download.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;

/// An address inside the page for some bytes; freed when dropped.
#[derive(Debug, PartialEq, Eq)]
pub struct ObjectUrl(String);

impl ObjectUrl {
    /// Wraps bytes; `None` when the browser has no room for them.
    #[must_use]
    pub fn new(bytes: &[u8], media_type: &str) -> Option<Self> {
        let parts = Array::of1(&Uint8Array::from(bytes));
        let options = web_sys::BlobPropertyBag::new();
        options.set_type(media_type);
        let blob = web_sys::Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()?;
        web_sys::Url::create_object_url_with_blob(&blob).ok().map(Self)
    }

    /// The address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Drop for ObjectUrl {
    fn drop(&mut self) {
        // An address that is gone already needs no freeing.
        let _ = web_sys::Url::revoke_object_url(&self.0);
    }
}

/// Starts a download; `false` when the browser did not take it.
#[must_use]
pub fn download(name: &str, bytes: &[u8], media_type: &str) -> bool {
    let Some(url) = ObjectUrl::new(bytes, media_type) else { return false };
    let anchor = super::window::document()
        .and_then(|d| d.create_element("a").ok())
        .and_then(|a| a.dyn_into::<web_sys::HtmlAnchorElement>().ok());
    let Some(anchor) = anchor else { return false };
    anchor.set_href(url.as_str());
    anchor.set_download(name);
    anchor.click();
    // The browser reads the bytes after this turn: the address has to live a little longer.
    free_later(url);
    true
}

/// Keeps an address for a minute, which is plenty for a download to begin.
fn free_later(url: ObjectUrl) {
    let Some(window) = web_sys::window() else { return };
    let free = wasm_bindgen::closure::Closure::once_into_js(move || drop(url));
    let free = free.unchecked_ref();
    let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(free, 60_000);
}
