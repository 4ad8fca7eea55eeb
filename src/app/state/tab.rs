//! One open file on the page: what it shows, and where the person is in it.

use super::log_tab::LogTab;
use super::repacking::Repacking;
use crate::config::{EditError, ValueRef};
use crate::session::{Checksums, EditSession, OpenError, SignatureState};
use crate::text::TextEdit;
use std::ops::Range;
use std::rc::Rc;

/// What a tab shows.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// A file that is edited.
    Open(Rc<EditSession>),
    /// A file that cannot be opened here, and why.
    Locked(OpenError),
    /// A log, and what it says.
    Log(LogTab),
}

/// What stands beside the form, or in its place on a narrow page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pane {
    /// The text of the file.
    #[default]
    Source,
    /// What differs from the file that was opened.
    Changes,
    /// What is wrong.
    Problems,
}

impl Pane {
    /// In the order of their tabs.
    pub const ALL: [Self; 3] = [Self::Source, Self::Changes, Self::Problems];
}

/// A request to bring a field into view and focus it. Each has a number of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Jump {
    /// The field's path.
    pub path: Rc<str>,
    /// Tells one request from the next.
    pub serial: u32,
}

/// A value that was typed but cannot be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The field's path.
    pub path: Rc<str>,
    /// What was typed.
    pub text: Rc<str>,
    /// Why it cannot be written.
    pub error: EditError,
}

/// The last export of a tab.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exported {
    /// The name it was saved under.
    pub name: String,
    /// How many bytes it has.
    pub size: usize,
    /// Its media type.
    pub media_type: &'static str,
    /// Checksums of the bytes.
    pub checksums: Checksums,
    /// How many values and bytes differ from the file that was opened.
    pub changes: usize,
    /// Bytes that differ from the file that was opened.
    pub differing: usize,
    /// Whether the bytes, opened as any file, give the same text.
    pub reads_back: bool,
    /// The difference that was exported.
    pub net: TextEdit,
}

/// An open file.
#[derive(Clone, Debug, PartialEq)]
pub struct Tab {
    /// Tells tabs apart; never used twice.
    pub id: u32,
    /// The file's name.
    pub name: Rc<str>,
    /// What it shows.
    pub content: Content,
    /// The chosen pane.
    pub pane: Pane,
    /// Whether the pane is closed on a wide page.
    pub pane_closed: bool,
    /// On a narrow page: whether the pane is shown instead of the form.
    pub pane_in_front: bool,
    /// The value whose field, or whose place in the source, has the focus.
    pub focused: Option<ValueRef>,
    /// The field to go to.
    pub jump: Option<Jump>,
    /// The place in the source to go to.
    pub source_jump: Option<(Range<usize>, u32)>,
    /// What was typed and cannot be written.
    pub refused: Option<Refused>,
    /// Whether the file was made here, so that it exists nowhere else until it is exported.
    pub made_here: bool,
    /// The last export.
    pub exported: Option<Rc<Exported>>,
    /// Whether the export is shown in place of the form.
    pub export_shown: bool,
    /// What was chosen on the repack screen, once it was seen.
    pub repacking: Option<Repacking>,
    /// How many passphrases were typed for it in vain.
    pub attempts: u32,
    /// What is known of the signatures of the file as it came, outermost first.
    pub signatures: Rc<[SignatureState]>,
}

impl Tab {
    /// The session, unless the file is locked.
    #[must_use]
    pub fn session(&self) -> Option<&Rc<EditSession>> {
        match &self.content {
            Content::Open(session) => Some(session),
            Content::Locked(_) | Content::Log(_) => None,
        }
    }

    /// Puts the session after an edit in place.
    pub(super) fn show(&mut self, session: EditSession) {
        // With other elements the focused value has another number, but the same path.
        if let (Some(before), Some(focused)) = (self.session(), self.focused)
            && !Rc::ptr_eq(before.outline(), session.outline())
        {
            self.focused = session.config().find(&before.path(focused));
        }
        self.content = Content::Open(Rc::new(session));
        self.refused = None;
    }

    /// Whether closing the tab would lose work.
    #[must_use]
    pub fn is_unexported(&self) -> bool {
        let Some(session) = self.session() else { return false };
        match &self.exported {
            Some(exported) => exported.net != *session.net_edit(),
            None => self.made_here || session.is_changed(),
        }
    }
}
