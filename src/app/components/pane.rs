//! Source, changes and problems beside the form.

use crate::app::state;
use crate::config::ValueRef;
use crate::session::EditSession;
use std::ops::Range;
use std::rc::Rc;
use yew::prelude::*;

/// What the pane shows.
#[derive(Clone, PartialEq, Properties)]
pub struct PaneProps {
    /// The file.
    pub session: Rc<EditSession>,
    /// The chosen view.
    pub pane: state::Pane,
    /// Whether the pane is closed on a wide page.
    pub closed: bool,
    /// The value that has the focus, here or in the form.
    pub focused: Option<ValueRef>,
    /// The place in the source to go to, with the number of the request.
    pub source_jump: Option<(Range<usize>, u32)>,
}

/// Draws the pane.
#[component]
pub fn Pane(_props: &PaneProps) -> Html {
    html! { <aside class="pane" /> }
}
