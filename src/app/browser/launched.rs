//! Files that the system opens with the installed page (Launch Handler API).

use super::files;
use crate::app::dispatch::Dispatch;
use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Opens every file that the page is started with, now and as long as it lives.
pub fn watch(dispatch: Dispatch) {
    let queue = web_sys::window().and_then(|w| Reflect::get(&w, &"launchQueue".into()).ok());
    let Some(queue) = queue.filter(JsValue::is_object) else { return };
    let Some(set_consumer) = method(&queue, "setConsumer") else { return };
    let launched = Closure::<dyn Fn(JsValue)>::new(move |launch: JsValue| {
        let handles = Reflect::get(&launch, &"files".into()).ok();
        let handles: Option<Array> = handles.and_then(|h| h.dyn_into().ok());
        let dispatch = dispatch.clone();
        spawn_local(async move {
            let mut opened = Vec::new();
            for handle in handles.into_iter().flat_map(|list| list.to_vec()) {
                opened.extend(file_of(&handle).await);
            }
            files::read(opened, dispatch);
        });
    });
    // A browser that refuses has no files to hand over either.
    let _ = set_consumer.call1(&queue, &launched.into_js_value());
}

/// The file behind a handle; `None` when it went away in between.
async fn file_of(handle: &JsValue) -> Option<web_sys::File> {
    let promise = method(handle, "getFile")?.call0(handle).ok()?;
    let file = JsFuture::from(promise.dyn_into::<Promise>().ok()?).await.ok()?;
    file.dyn_into().ok()
}

fn method(this: &JsValue, name: &str) -> Option<Function> {
    Reflect::get(this, &name.into()).ok()?.dyn_into().ok()
}
