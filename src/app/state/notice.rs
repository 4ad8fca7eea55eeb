//! Messages that pass, and why a file could not be read.

use crate::config::EditError;
use crate::crypto::IntakeError;
use crate::path::Path;
use crate::session::Deed;
use std::rc::Rc;

/// A short message that goes away by itself when the next one comes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// A step was taken back.
    Undone(Deed),
    /// A step was made again.
    Redone(Deed),
    /// Something was copied.
    Copied,
    /// The browser did not let us copy.
    CopyFailed,
    /// An edit cannot be made.
    Refused(EditError),
    /// Something was removed; it can be undone.
    Removed(Path),
    /// So many edits were made together; they can be undone.
    Done(usize),
    /// A change was taken back; it can be undone.
    Reverted,
    /// The fix of a finding was applied; it can be undone.
    Fixed,
    /// A file could not be read.
    Unreadable {
        /// Its name.
        name: String,
        /// Why.
        reason: Unreadable,
    },
    /// The paste held nothing that can be opened.
    NothingPasted,
    /// The written bytes did not pass their check; nothing was saved.
    ExportFailed(String),
    /// The file was written in place.
    SavedInPlace(String),
    /// Writing in place did not work.
    SaveFailed(String),
    /// A file of keys was taken in.
    KeysCame(KeysCame),
    /// A file of keys could not be read.
    KeyFileRefused {
        /// Its name.
        name: Rc<str>,
        /// Why.
        error: IntakeError,
    },
    /// A passphrase opened these files.
    Unlocked(Vec<Rc<str>>),
    /// Keys were forgotten; so many open files still hold the one that opened them.
    KeysForgotten {
        /// Files that hold a key.
        holding: usize,
    },
}

/// What a file of keys brought.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KeysCame {
    /// Its name.
    pub name: Rc<str>,
    /// How many certificates are in it.
    pub certificates: usize,
    /// How many private keys are in it.
    pub keys: usize,
    /// Whether something of it was not here before.
    pub new: bool,
    /// Pieces that nothing here works with.
    pub ignored: usize,
    /// The files that it opened.
    pub opened: Vec<Rc<str>>,
}

/// Why the browser gave no bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It is a folder.
    Folder,
    /// It went away, or may not be read.
    Gone,
    /// More bytes than are opened.
    TooLarge,
}
