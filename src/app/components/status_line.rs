//! The line at the bottom: changes, problems, encoding, line ending, size.

use crate::session::EditSession;
use std::rc::Rc;
use yew::prelude::*;

/// What the line is about.
#[derive(Clone, PartialEq, Properties)]
pub struct StatusLineProps {
    /// The file.
    pub session: Rc<EditSession>,
}

/// Draws the line.
#[component]
pub fn StatusLine(_props: &StatusLineProps) -> Html {
    html! { <footer class="status-line" /> }
}
