//! A newer build of the page: told once it is all here, taken when a person says so.
//!
//! Fetching and keeping it is the affair of the scripts around the program (`xtask/src/ship`), which
//! these events speak with.

use crate::app::dispatch::Dispatch;
use crate::app::state::Action;
use gloo_events::EventListener;

/// Tells when a newer build is here, for as long as the listener lives.
#[must_use]
pub fn watch(dispatch: Dispatch) -> Option<EventListener> {
    let window = web_sys::window()?;
    let listener = EventListener::new(&window, "cnf-repack:newer", move |_| {
        dispatch.tell(Action::NewVersion(true));
    });
    tell("cnf-repack:started");
    Some(listener)
}

/// Loads the page anew in its newer build. What is open is gone then.
pub fn load() {
    tell("cnf-repack:renew");
}

fn tell(event: &str) {
    if let (Some(window), Ok(event)) = (web_sys::window(), web_sys::Event::new(event)) {
        // Where nobody listens there is no newer build.
        let _ = window.dispatch_event(&event);
    }
}
