//! What the file is, the keys of its phone, and the way to the sections.

use crate::session::EditSession;
use std::rc::Rc;
use yew::prelude::*;

/// What the rail shows.
#[derive(Clone, PartialEq, Properties)]
pub struct RailProps {
    /// The file.
    pub session: Rc<EditSession>,
}

/// Draws the rail.
#[component]
pub fn Rail(_props: &RailProps) -> Html {
    html! { <aside class="rail" /> }
}
