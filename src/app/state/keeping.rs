//! Edits that are kept in this browser until they are exported, and those found there at the start.
//!
//! What may be kept is decided here; where it is kept is the browser's.

use super::{Action, AppState, Content, Notice, Question, Tab};
use crate::session::{EditSession, Kept, KeptFacts};
use std::rc::Rc;

/// Edits that were kept by a page that is gone.
#[derive(Clone, Debug)]
pub struct Offer {
    /// Under which name they are kept.
    pub key: Rc<str>,
    /// What is kept.
    pub kept: Rc<Kept>,
    /// When, as people of this browser write it.
    pub when: Rc<str>,
}

/// Two are equal when they are kept in one place.
impl PartialEq for Offer {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}

/// What the page knows of what is kept.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Keeping {
    /// Whether nothing is to be kept.
    pub off: bool,
    /// Whether the browser does not let the page keep anything.
    pub refused: bool,
    /// What pages that are gone have left.
    pub offers: Vec<Offer>,
    told: bool,
}

/// What is known of a tab's edits as something to keep.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TabKeeping {
    /// Where they are kept, if they came from there.
    pub key: Option<Rc<str>>,
    /// Whether something in the file was decrypted, though it came as plain text.
    pub confidential: bool,
    /// Whether the person lets something decrypted be kept; `None` before the question.
    pub agreed: Option<bool>,
    /// Edits that wait for the key of their file.
    pub waiting: Option<Offer>,
}

/// Whether a tab's edits may be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MayKeep {
    /// They may.
    Yes,
    /// Something in them was decrypted, so the person has to be asked.
    Ask,
    /// The person said no.
    No,
}

/// What happened to what is kept.
#[derive(Clone, Debug)]
pub enum KeepAction {
    /// What pages that are gone have left was read.
    Found {
        /// Whether keeping was switched off.
        off: bool,
        /// What they left.
        offers: Vec<Offer>,
    },
    /// Other pages hold these.
    HeldElsewhere(Vec<Rc<str>>),
    /// Edits are to be taken up again.
    Restored(Rc<str>),
    /// Edits are to be forgotten.
    Forgotten(Rc<str>),
    /// The offers are to be made at the next start again.
    Later,
    /// The person lets the edits of the file in front be kept, or not.
    Agreed(bool),
    /// What is kept is to be explained.
    Asked,
    /// Keeping was switched on or off.
    Switched(bool),
    /// The browser kept something, or would not.
    Stored(bool),
}

impl Tab {
    /// Whether something in the file was decrypted.
    #[must_use]
    pub fn is_confidential(&self) -> bool {
        self.keeping.confidential || self.session().is_some_and(|s| s.came_encrypted())
    }

    /// Whether its edits may be kept.
    #[must_use]
    pub fn may_keep(&self) -> MayKeep {
        match self.keeping.agreed {
            _ if !self.is_confidential() => MayKeep::Yes,
            Some(true) => MayKeep::Yes,
            Some(false) => MayKeep::No,
            None => MayKeep::Ask,
        }
    }

    /// The session to keep, if there is something to keep and it may be.
    #[must_use]
    pub fn to_keep(&self) -> Option<&Rc<EditSession>> {
        self.session().filter(|_| self.is_unexported() && self.may_keep() == MayKeep::Yes)
    }

    /// What is kept beside the edits.
    #[must_use]
    pub fn kept_facts(&self, when: u64) -> KeptFacts {
        KeptFacts { when, made_here: self.made_here, confidential: self.keeping.confidential }
    }

    /// The session that was just unlocked, where it was left.
    pub(super) fn take_up(&mut self, session: EditSession) -> EditSession {
        let Some(offer) = &self.keeping.waiting else { return session };
        let Some(restored) = session.restored(&offer.kept) else { return session };
        self.keeping.key = Some(offer.key.clone());
        self.keeping.agreed = Some(true);
        self.keeping.waiting = None;
        restored
    }
}

impl AppState {
    pub(super) fn keep(&mut self, action: KeepAction) {
        match action {
            KeepAction::Found { off, offers } => {
                self.keeping.off = off;
                self.keeping.offers = offers;
            }
            KeepAction::HeldElsewhere(keys) => {
                self.keeping.offers.retain(|offer| !keys.contains(&offer.key));
                // A browser may put pages to sleep, and they claim what is theirs when they wake.
                for tab in &mut self.tabs {
                    tab.keeping.key.take_if(|key| keys.contains(key));
                }
            }
            KeepAction::Restored(key) => {
                let at = self.keeping.offers.iter().position(|offer| offer.key == key);
                if let Some(at) = at {
                    let offer = self.keeping.offers.remove(at);
                    self.restore(offer);
                }
            }
            KeepAction::Forgotten(key) => self.keeping.offers.retain(|offer| offer.key != key),
            KeepAction::Later => self.keeping.offers.clear(),
            KeepAction::Agreed(agreed) => {
                let active = self.active;
                if let Some(tab) = self.tabs.get_mut(active) {
                    tab.keeping.agreed = Some(agreed);
                }
            }
            KeepAction::Asked => self.question = Some(Question::Keeping),
            KeepAction::Switched(on) => {
                self.keeping.off = !on;
                if !on {
                    self.keeping.offers.clear();
                }
            }
            KeepAction::Stored(done) => {
                self.keeping.refused = !done;
                if !done && !std::mem::replace(&mut self.keeping.told, true) {
                    self.notice(Notice::NotKept);
                }
            }
        }
    }

    fn restore(&mut self, offer: Offer) {
        let name = offer.kept.name.clone();
        let facts = offer.kept.facts;
        let mut keeping = TabKeeping { confidential: facts.confidential, ..TabKeeping::default() };
        let content = match offer.kept.open(&self.keys) {
            Ok(Some(session)) => {
                keeping.key = Some(offer.key);
                // Only what was agreed to was kept of these.
                keeping.agreed = (keeping.confidential || session.came_encrypted()).then_some(true);
                Content::Open(Rc::new(session))
            }
            Ok(None) => {
                self.keeping.offers.push(offer);
                return self.notice(Notice::KeptUnfit(name));
            }
            Err(error) => {
                keeping.waiting = Some(offer);
                Content::Locked(error)
            }
        };
        self.add_tab(name, content);
        self.notice = None;
        self.keys_shown = false;
        if let Some(tab) = self.tabs.last_mut() {
            tab.made_here = facts.made_here;
            tab.keeping = keeping;
        }
    }
}

impl From<KeepAction> for Action {
    fn from(action: KeepAction) -> Self {
        Self::Keep(action)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Edit;
    use crate::crypto::Secret;
    use yew::Reducible;

    fn offer(key: &str, bytes: &[u8], keys: &crate::crypto::Keyring) -> Offer {
        let session = EditSession::open_with("SEP001122334455.cnf.xml", bytes, keys).unwrap();
        let path = "device/phoneLabel".parse().unwrap();
        let session = session.apply(&Edit::SetValue { path, value: "B".into() }).unwrap();
        let kept = Kept::read(&session.kept(KeptFacts::default())).unwrap();
        Offer { key: key.into(), kept: Rc::new(kept), when: "today".into() }
    }

    fn plain(key: &str) -> Offer {
        offer(key, b"<device><phoneLabel>A</phoneLabel></device>", &Default::default())
    }

    fn after(actions: impl IntoIterator<Item = Action>) -> Rc<AppState> {
        actions.into_iter().fold(Rc::default(), Reducible::reduce)
    }

    fn found(offers: Vec<Offer>) -> Action {
        KeepAction::Found { off: false, offers }.into()
    }

    #[test]
    fn what_was_left_is_taken_up_in_a_tab() {
        let state =
            after([found(vec![plain("a"), plain("b")]), KeepAction::Restored("a".into()).into()]);
        assert_eq!(state.keeping.offers, [plain("b")]);
        let tab = state.tab().unwrap();
        assert_eq!(tab.keeping.key.as_deref(), Some("a"));
        assert!(tab.is_unexported() && tab.to_keep().is_some());
        let undone = state.clone().reduce(Action::UndoAsked);
        assert_eq!(
            undone.session().unwrap().source(),
            "<device><phoneLabel>A</phoneLabel></device>"
        );
        assert!(undone.tab().unwrap().to_keep().is_none());
    }

    #[test]
    fn offers_go_when_they_are_held_forgotten_or_put_off() {
        let offers = || found(vec![plain("a"), plain("b"), plain("c")]);
        let state = after([
            offers(),
            KeepAction::HeldElsewhere(vec!["a".into()]).into(),
            KeepAction::Forgotten("b".into()).into(),
        ]);
        assert_eq!(state.keeping.offers, [plain("c")]);
        for last in [KeepAction::Later, KeepAction::Switched(false)] {
            assert!(after([offers(), last.into()]).keeping.offers.is_empty());
        }
        let unknown = after([offers(), KeepAction::Restored("x".into()).into()]);
        assert!(unknown.tabs.is_empty() && unknown.keeping.offers.len() == 3);
    }

    #[test]
    fn what_a_page_that_slept_claims_is_kept_in_a_place_of_its_own() {
        let state =
            after([found(vec![plain("a"), plain("b")]), KeepAction::Restored("a".into()).into()]);
        let state = state.reduce(KeepAction::HeldElsewhere(vec!["b".into()]).into());
        assert_eq!(state.tab().unwrap().keeping.key.as_deref(), Some("a"));
        let state = state.reduce(KeepAction::HeldElsewhere(vec!["a".into()]).into());
        let tab = state.tab().unwrap();
        assert!(tab.keeping.key.is_none() && tab.to_keep().is_some());
    }

    #[test]
    fn a_refusal_is_said_once() {
        let state = after([KeepAction::Stored(false).into()]);
        assert!(matches!(&state.notice, Some((Notice::NotKept, _))) && state.keeping.refused);
        let state = state.reduce(Action::NoticeDismissed).reduce(KeepAction::Stored(false).into());
        assert_eq!(state.notice, None);
        assert!(!state.reduce(KeepAction::Stored(true).into()).keeping.refused);
    }

    /// "<device><phoneLabel>A</phoneLabel></device>" under a passphrase.
    fn encrypted() -> (Vec<u8>, Secret) {
        let session =
            EditSession::open("a", b"<device><phoneLabel>A</phoneLabel></device>".to_vec());
        let passphrase = Secret::new(b"open sesame".to_vec());
        let mut plan = session.as_ref().unwrap().usual_plan(&Default::default(), 9);
        plan.wraps = vec![crate::session::Wrap::OpenSsl];
        plan.passphrase = Some(passphrase.clone());
        let mut chance = crate::app::browser::random::random();
        let files = session.unwrap().repack(&plan, &Default::default(), &mut chance).unwrap().files;
        (files[0].bytes.clone(), passphrase)
    }

    #[test]
    fn a_file_that_came_encrypted_asks_first_and_needs_its_key_again() {
        let (bytes, passphrase) = encrypted();
        let mut keys = crate::crypto::Keyring::default();
        keys.add_passphrase(passphrase.clone());
        let offer = offer("a", &bytes, &keys);
        let arrived = Action::FileArrived { name: "x.enc".into(), bytes: bytes.into() };
        let state = after([arrived]);
        let tab = state.tab().unwrap().id;
        let given = |tab| Action::PassphraseGiven { tab, passphrase: passphrase.clone() };
        let state = state.reduce(given(tab));
        let typed = Action::ValueTyped { path: "device/phoneLabel".into(), text: "C".into() };
        let state = state.reduce(typed);
        let tab = state.tab().unwrap();
        assert!(tab.is_unexported() && tab.may_keep() == MayKeep::Ask && tab.to_keep().is_none());
        let no = state.clone().reduce(KeepAction::Agreed(false).into());
        assert!(no.tab().unwrap().to_keep().is_none());
        let yes = state.reduce(KeepAction::Agreed(true).into());
        let kept = yes.tab().unwrap().to_keep().unwrap().kept(KeptFacts::default());
        let text = String::from_utf8_lossy(&kept);
        assert!(!text.contains("<device>") && !text.contains("sesame"), "{text}");

        let restored = after([found(vec![offer.clone()]), KeepAction::Restored("a".into()).into()]);
        let tab = restored.tab().unwrap();
        assert!(tab.session().is_none() && tab.keeping.waiting.is_some());
        let id = tab.id;
        let closed = restored.clone().reduce(Action::TabCloseAsked(id));
        assert_eq!(closed.keeping.offers, [offer]);
        let open = restored.reduce(given(id));
        let tab = open.tab().unwrap();
        assert!(tab.session().unwrap().source().contains(">B<"));
        assert!(tab.keeping.waiting.is_none() && tab.to_keep().is_some());
        assert_eq!(tab.keeping.key.as_deref(), Some("a"));
    }

    #[test]
    fn what_is_made_or_carried_over_beside_an_encrypted_file_asks_first() {
        let (bytes, passphrase) = encrypted();
        let state = after([Action::FileArrived { name: "x.enc".into(), bytes: bytes.into() }]);
        let secret = state.tab().unwrap().id;
        let state = state.reduce(Action::PassphraseGiven { tab: secret, passphrase });
        let new = EditSession::open(
            "SEP.cnf.xml",
            b"<device><phoneLabel>Z</phoneLabel></device>".to_vec(),
        )
        .unwrap();
        let state = state.reduce(Action::NewMade(Box::new(new)));
        assert_eq!(state.tab().unwrap().may_keep(), MayKeep::Ask);
        let bytes = b"<device><phoneLabel>Z</phoneLabel></device>".to_vec();
        let state = state.reduce(Action::FileArrived { name: "y".into(), bytes: bytes.into() });
        assert_eq!(state.tab().unwrap().may_keep(), MayKeep::Yes);
        let plain = state.tab().unwrap().id;
        let edit = Edit::SetValue { path: "device/phoneLabel".parse().unwrap(), value: "A".into() };
        let state = state.reduce(Action::CarriedOver { from: secret, to: plain, edit });
        assert_eq!(state.tab().unwrap().may_keep(), MayKeep::Ask);
    }
}
