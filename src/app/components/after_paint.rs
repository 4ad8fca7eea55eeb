//! Work that can wait until the browser has painted.

use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use yew::prelude::*;

/// Runs something when what was just told is drawn.
pub(in crate::app) fn soon(run: impl FnOnce() + 'static) {
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

/// A value that follows another one after the paint, so that it never delays a key press.
///
/// With `at_once` it follows without delay.
#[hook]
pub(super) fn use_settled<T: Clone + PartialEq + 'static>(now: &T, at_once: bool) -> T {
    let update = use_force_update();
    let shown = use_mut_ref(|| now.clone());
    let latest: Rc<RefCell<T>> = use_mut_ref(|| now.clone());
    let waiting = use_mut_ref(|| false);
    latest.borrow_mut().clone_from(now);
    if at_once {
        shown.borrow_mut().clone_from(now);
    }
    {
        let shown = shown.clone();
        use_effect_with(now.clone(), move |now| {
            if *shown.borrow() == *now || waiting.replace(true) {
                return;
            }
            after_paint(move || {
                *waiting.borrow_mut() = false;
                shown.borrow_mut().clone_from(&latest.borrow());
                update.force_update();
            });
        });
    }
    shown.borrow().clone()
}
