//! What a person did, or what the browser answered: reads like a log.

use super::NewWish;
use super::keys::{FileBytes, KeyFile};
use super::log_tab::Reading;
use super::notice::{Notice, Unreadable};
use super::repacking::RepackAction;
use super::tab::{Exported, Pane};
use crate::check::Fix;
use crate::config::{Edit, ValueRef};
use crate::crypto::{KeyMaterial, Secret};
use crate::diagnose::Report;
use crate::session::{Change, EditSession};
use std::ops::Range;
use std::rc::Rc;

/// What a person did, or what the browser answered.
#[derive(Clone, Debug)]
pub enum Action {
    /// A file's bytes arrived: by button, drop, paste or sample.
    FileArrived {
        /// Its name.
        name: String,
        /// What is in it.
        bytes: FileBytes,
    },
    /// A file's bytes did not arrive.
    FileUnreadable {
        /// Its name.
        name: String,
        /// Why.
        reason: Unreadable,
    },
    /// A log begins to be read.
    LogStarted {
        /// Its name.
        name: String,
        /// The reading.
        reading: Reading,
    },
    /// A part of a log is read.
    LogProgress {
        /// The reading.
        reading: Reading,
        /// Hundredths of the file.
        percent: u8,
    },
    /// A log is read.
    LogRead {
        /// The reading.
        reading: Reading,
        /// What it says.
        report: Rc<Report>,
    },
    /// A phone of the log was chosen.
    PhoneChosen(usize),
    /// A file of keys or certificates arrived.
    KeyFileArrived(KeyFile),
    /// The password of the key file that is asked about was typed.
    KeyPasswordGiven(Secret),
    /// Keys or certificates were made here.
    KeysMade {
        /// The name of the file that was saved with them.
        name: String,
        /// What they are.
        material: KeyMaterial,
    },
    /// A passphrase was typed for the file of a tab.
    PassphraseGiven {
        /// The tab.
        tab: u32,
        /// What was typed.
        passphrase: Secret,
    },
    /// Keys, certificates and passphrases are to be forgotten.
    KeysForgotten,
    /// The page of keys was opened or left.
    KeysShown(bool),
    /// Another tab was chosen.
    TabChosen(u32),
    /// A tab is to be closed; asks first when work would be lost.
    TabCloseAsked(u32),
    /// The question was answered with yes.
    CloseConfirmed,
    /// The question was answered with no.
    QuestionDismissed,
    /// The name of the export is to be changed.
    RenameAsked,
    /// A value was typed.
    ValueTyped {
        /// The field's path.
        path: Rc<str>,
        /// Its text now.
        text: String,
    },
    /// An edit was asked for.
    Edited(Edit),
    /// Several edits were asked for, to be one step.
    EditedTogether(Vec<Edit>),
    /// The source was edited as text.
    SourceTyped {
        /// Bytes of the source that were replaced.
        range: Range<usize>,
        /// What took their place.
        text: String,
    },
    /// A control lost the focus: the step of typing ends.
    TypingEnded,
    /// Undo.
    UndoAsked,
    /// Redo.
    RedoAsked,
    /// One change is to be taken back.
    ChangeReverted(Change),
    /// The value of one field is to be taken back.
    ValueReverted(ValueRef),
    /// All changes are to be taken back.
    AllReverted,
    /// A finding's fix is to be applied.
    FixApplied(Fix),
    /// A new file is to be made.
    NewAsked(NewWish),
    /// A new file was made.
    NewMade(Box<EditSession>),
    /// All safe fixes are to be shown, to be applied together.
    SafeFixesAsked,
    /// All safe fixes are to be applied.
    SafeFixesApplied,
    /// A pane was chosen.
    PaneChosen(Pane),
    /// On a narrow page, the form was chosen.
    FormChosen,
    /// The pane was closed or opened.
    PaneToggled,
    /// A field got the focus.
    FieldFocused(Option<ValueRef>),
    /// A field is to be brought into view and focused.
    FieldAsked(Rc<str>),
    /// A place in the source is to be shown.
    SourceAsked(Range<usize>),
    /// The find box was opened or closed.
    FindToggled(bool),
    /// An export was saved.
    ExportSaved(Rc<Exported>),
    /// Back from the export to the form.
    ExportLeft,
    /// Something happened on the repack screen.
    Repack(RepackAction),
    /// A message is to be shown.
    Noticed(Notice),
    /// The message was dismissed.
    NoticeDismissed,
    /// Something is dragged over the page, or no longer.
    Dragged(bool),
    /// The next theme was asked for.
    ThemeAsked,
}
