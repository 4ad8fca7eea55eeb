//! The page.
use yew::prelude::*;

#[component]
fn App() -> Html {
    html! { <main data-state="empty"><h1>{ "cnf-repack" }</h1></main> }
}

/// Mounts the page into the document.
pub fn run() {
    yew::Renderer::<App>::new().render();
}
