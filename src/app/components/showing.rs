//! What the drawn blocks of a form have in common: they follow it, the rest of the form stays.

use super::rival::Other;
use super::row_shown::Marks;
use super::same::Same;
use crate::app::state::Refused;
use crate::config::ValueRef;
use crate::session::EditSession;
use std::rc::Rc;
use yew::Callback;

/// The moving part of the form.
#[derive(Clone, PartialEq)]
pub struct Showing {
    /// The file.
    pub session: Rc<EditSession>,
    /// The file that the phone reads beside it.
    pub other: Option<Other>,
    /// Its marked values.
    pub marks: Same<Marks>,
    /// What was typed and cannot be written.
    pub refused: Option<Refused>,
    /// The value someone was just led to.
    pub target: Option<ValueRef>,
    /// Which loads are shown.
    pub filter: Rc<str>,
    /// Tells another filter.
    pub on_filter: Callback<Rc<str>>,
}
