//! Everything the page knows: plain data, without flags for what cannot be.

mod action;
mod key_cards;
#[cfg(test)]
mod key_tests;
mod keys;
mod log_tab;
mod notice;
mod reduce;
mod repacking;
mod signatures;
mod tab;

pub use action::Action;
pub use key_cards::{KeyCard, Use};
pub use keys::{Companion, FileBytes, KeyFile};
pub use log_tab::{LogTab, Reading};
pub use notice::{KeysCame, Notice, Unreadable};
pub use repacking::{Built, RepackAction, Repacking};
pub use tab::{Content, Exported, Jump, Pane, Refused, Tab};

use crate::config::NewFamily;
use crate::crypto::Keyring;
use crate::session::EditSession;
use std::rc::Rc;

/// A question that has to be answered before anything else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// Close a tab with unexported changes?
    Close(u32),
    /// Under which name is the export saved?
    Rename,
    /// What is the password of this key file?
    KeyPassword(KeyFile),
    /// Make all safe repairs?
    SafeFixes,
    /// What is the new file made of?
    New(NewWish),
}

/// What is known of a file that is to be made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewWish {
    /// The phone's MAC address in any notation.
    pub mac: String,
    /// The family.
    pub family: Option<NewFamily>,
    /// The tab of the file that it is to be like.
    pub like: Option<u32>,
}

/// What the colours follow.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// The system.
    #[default]
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

/// All that the page knows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AppState {
    /// The open files.
    pub tabs: Vec<Tab>,
    /// Which of them is in front.
    pub active: usize,
    /// The last message and its number.
    pub notice: Option<(Notice, u32)>,
    /// The question at hand.
    pub question: Option<Question>,
    /// Whether the find box is open.
    pub finding: bool,
    /// Whether something is dragged over the page.
    pub dragging: bool,
    /// What the colours follow.
    pub theme: Theme,
    /// The keys, certificates and passphrases at hand.
    pub keys: Rc<Keyring>,
    /// Whether the page of keys is shown in place of the file in front.
    pub keys_shown: bool,
    /// Key files that wait for their turn to be asked for a password.
    waiting: Vec<KeyFile>,
    serial: u32,
}

impl AppState {
    /// The tab in front.
    #[must_use]
    pub fn tab(&self) -> Option<&Tab> {
        self.tabs.get(self.active)
    }

    /// How many certificates and keys are at hand; a certificate with its key counts once.
    #[must_use]
    pub fn key_count(&self) -> usize {
        let Keyring { certificates, keys, .. } = &*self.keys;
        let alone = keys.iter().filter(|key| !certificates.iter().any(|c| key.matches(c)));
        certificates.len() + alone.count()
    }

    /// The session of the tab in front.
    #[must_use]
    pub fn session(&self) -> Option<&Rc<EditSession>> {
        self.tab()?.session()
    }

    /// Whether closing the page would lose work.
    #[must_use]
    pub fn is_unexported(&self) -> bool {
        self.tabs.iter().any(Tab::is_unexported)
    }
}
