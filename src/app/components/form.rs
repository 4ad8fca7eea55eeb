//! The form of a file.

use crate::app::state::{Jump, Refused};
use crate::config::ValueRef;
use crate::session::EditSession;
use std::rc::Rc;
use yew::prelude::*;

/// What the form shows.
#[derive(Clone, PartialEq, Properties)]
pub struct FormProps {
    /// The file.
    pub session: Rc<EditSession>,
    /// The value that has the focus, here or in the source.
    pub focused: Option<ValueRef>,
    /// The field to go to.
    pub jump: Option<Jump>,
    /// What was typed and cannot be written.
    pub refused: Option<Refused>,
}

/// Draws the form.
#[component]
pub fn Form(_props: &FormProps) -> Html {
    html! { <div class="form"><div class="form__inner" /></div> }
}
