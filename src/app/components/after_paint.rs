//! Work that can wait until the browser has painted.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use yew::prelude::*;

/// Runs something when what was just told is drawn.
pub(super) fn soon(run: impl FnOnce() + 'static) {
    let run = Closure::once_into_js(run);
    if let Some(window) = web_sys::window() {
        // A browser that cannot wait only leaves this one thing undone.
        let _ = window.set_timeout_with_callback(run.unchecked_ref());
    }
}

/// Runs something behind the next frame.
pub(super) fn after_paint(run: impl FnOnce() + 'static) {
    let run = Closure::once_into_js(move || soon(run));
    if let Some(window) = web_sys::window() {
        let _ = window.request_animation_frame(run.unchecked_ref());
    }
}

/// How long a person pauses before what they typed is followed elsewhere, in milliseconds.
const PAUSE: i32 = 120;

/// A value that follows another one once it rests, so that it never delays a key press.
///
/// With `at_once` it follows without delay.
#[hook]
pub(super) fn use_settled<T: Clone + PartialEq + 'static>(now: &T, at_once: bool) -> T {
    let update = use_force_update();
    let shown = use_mut_ref(|| now.clone());
    if at_once {
        shown.borrow_mut().clone_from(now);
    }
    {
        let shown = shown.clone();
        use_effect_with(now.clone(), move |now| {
            let behind = *shown.borrow() != *now;
            let waiting = behind.then(|| {
                let now = now.clone();
                let follow = Closure::once(move || {
                    *shown.borrow_mut() = now;
                    update.force_update();
                });
                let timer = web_sys::window().and_then(|window| {
                    let follow = follow.as_ref().unchecked_ref();
                    window.set_timeout_with_callback_and_timeout_and_arguments_0(follow, PAUSE).ok()
                });
                (timer, follow)
            });
            // The next change starts the pause anew.
            move || {
                if let (Some((Some(timer), _)), Some(window)) = (waiting, web_sys::window()) {
                    window.clear_timeout_with_handle(timer);
                }
            }
        });
    }
    shown.borrow().clone()
}
