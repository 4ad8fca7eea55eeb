//! Find by label, tag, help text or value, and go there.

use crate::session::EditSession;
use std::rc::Rc;
use yew::prelude::*;

/// What the find box searches.
#[derive(Clone, PartialEq, Properties)]
pub struct FindBoxProps {
    /// The file.
    pub session: Rc<EditSession>,
}

/// Draws the find box; it is in the page only while it is open.
#[component]
pub fn FindBox(_props: &FindBoxProps) -> Html {
    html! {}
}
