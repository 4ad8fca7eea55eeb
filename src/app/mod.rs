//! The page: the only module that knows the browser.
//!
//! `state` is all that the page knows, `words` all that it says, `browser` all that it asks of the
//! browser. Screens compose components; components take what they show and tell what happened.

pub mod components;
pub mod dispatch;
pub mod state;
pub mod words;

use yew::prelude::*;

#[component]
fn App() -> Html {
    html! { <main data-state="empty"><h1>{ "cnf-repack" }</h1></main> }
}

/// Mounts the page into the document.
pub fn run() {
    yew::Renderer::<App>::new().render();
}
