//! The page: the only module that knows the browser.
//!
//! `state` is all that the page knows, `words` all that it says, `browser` all that it asks of the
//! browser. Screens compose components; components take what they show and tell what happened.

pub mod browser;
pub mod components;
pub mod dispatch;
pub mod frame;
pub mod screens;
pub mod state;
pub mod words;

use browser::rescue;

/// Mounts the page into the document.
pub fn run() {
    rescue::install();
    let place = browser::window::document().and_then(|d| d.get_element_by_id("app"));
    if let Some(place) = place {
        // What was painted before the program arrived makes way for the page.
        place.set_text_content(None);
        yew::Renderer::<frame::Frame>::with_root(place).render();
    }
}
