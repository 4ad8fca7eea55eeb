//! Work that can wait until the browser has painted.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use yew::prelude::*;

/// Does something after the next paint.
pub(super) fn after_paint(work: impl FnOnce() + 'static) {
    let Some(window) = web_sys::window() else { return };
    let in_frame = Closure::once_into_js(move || {
        let Some(window) = web_sys::window() else { return };
        // A frame's callback runs before its paint, a timer behind it.
        let timer = Closure::once_into_js(work);
        // Without a timer there is no page any more.
        let _ = window.set_timeout_with_callback(timer.unchecked_ref());
    });
    let _ = window.request_animation_frame(in_frame.unchecked_ref());
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
