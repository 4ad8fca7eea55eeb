//! What a person chooses to put around the text, and what came of it. Pure, as all of the state.

use super::{AppState, Exported, Tab};
use crate::crypto::Secret;
use crate::session::{Checksums, EditSession, Export, Missing, Proof, RepackPlan, Wrap};
use crate::text::TextEdit;
use std::rc::Rc;

/// The choices of one file, from the first look at its repack screen on.
#[derive(Clone, Debug, PartialEq)]
pub struct Repacking {
    /// What will be put around the text.
    pub plan: RepackPlan,
    /// What was proposed: the file as it came, with the keys at hand.
    pub usual: RepackPlan,
    /// A passphrase that was typed, and typed again.
    pub typed: [Option<Secret>; 2],
    /// Whether the screen is in front of the form.
    pub shown: bool,
    /// What was written last, unless a choice was changed since.
    pub built: Option<Rc<Built>>,
}

/// Files that were written, with the proof of each.
#[derive(Debug, PartialEq)]
pub struct Built {
    /// The files and their checksums.
    pub files: Vec<(Export, Checksums)>,
    /// What was checked before they were handed out.
    pub proofs: Vec<Proof>,
    /// How they were written, without the secrets.
    pub plan: RepackPlan,
    /// How many values differ from the file that was opened.
    pub changes: usize,
    /// How many bytes of text differ from it.
    pub differing: usize,
    /// The difference that was written.
    pub net: TextEdit,
}

/// What a person did on the repack screen.
#[derive(Clone, Debug)]
pub enum RepackAction {
    /// The screen was asked for; the time is Unix seconds.
    Asked(u32),
    /// Something was chosen.
    Planned(Box<RepackPlan>),
    /// A passphrase was typed: into the first field, or into the second.
    PassphraseTyped(usize, Option<Secret>),
    /// The files were saved.
    Built(Rc<Built>),
    /// Back to the form.
    Left,
}

impl Repacking {
    fn new(usual: RepackPlan) -> Self {
        let plan = usual.clone();
        Self { plan, usual, typed: [None, None], shown: true, built: None }
    }

    /// What has to be chosen before anything can be written.
    #[must_use]
    pub fn missing(&self, session: &EditSession) -> Vec<Missing> {
        session.missing(&self.plan)
    }

    /// Whether two different passphrases were typed.
    #[must_use]
    pub fn passphrases_differ(&self) -> bool {
        let [first, second] = &self.typed;
        self.plan.wraps.contains(&Wrap::OpenSsl) && first.is_some() && first != second
    }

    /// Whether everything is there to write the files.
    #[must_use]
    pub fn is_ready(&self, session: &EditSession) -> bool {
        !self.passphrases_differ() && self.missing(session).is_empty()
    }

    /// What was written last, if it holds what the form says now.
    #[must_use]
    pub fn current(&self, session: &EditSession) -> Option<&Rc<Built>> {
        self.built.as_ref().filter(|built| built.net == *session.net_edit())
    }

    /// Takes a new choice; one that comes back to the proposal is the proposal again.
    fn choose(&mut self, mut plan: RepackPlan) {
        (plan.as_it_came, plan.time) = (self.usual.as_it_came, self.usual.time);
        plan.as_it_came = self.usual.as_it_came && plan == self.usual;
        self.plan = plan;
        self.built = None;
    }

    /// Keys came or went: what was not chosen by hand follows the new proposal.
    fn renew(&mut self, usual: RepackPlan) {
        let before = std::mem::replace(&mut self.usual, usual);
        let mut plan = self.plan.clone();
        let now = &self.usual;
        if plan.wraps == before.wraps {
            plan.wraps.clone_from(&now.wraps);
        }
        if plan.signer == before.signer || plan.signer.is_none() {
            plan.signer.clone_from(&now.signer);
        }
        if plan.phone == before.phone || plan.phone.is_none() {
            plan.phone.clone_from(&now.phone);
        }
        if plan.passphrase == before.passphrase || plan.passphrase.is_none() {
            plan.passphrase.clone_from(&now.passphrase);
        }
        if plan.content_key == before.content_key || plan.content_key.is_none() {
            plan.content_key.clone_from(&now.content_key);
        }
        let built = self.built.take().filter(|_| plan == self.plan);
        self.choose(plan);
        self.built = built;
    }

    /// Forgets what was typed; what opened the file is proposed again.
    fn forget_typed(&mut self) {
        if self.typed.iter().any(Option::is_some) {
            self.typed = [None, None];
            self.plan.passphrase.clone_from(&self.usual.passphrase);
        }
    }
}

impl Built {
    /// How they were written, for showing: no secret is kept.
    #[must_use]
    pub fn without_secrets(plan: &RepackPlan) -> RepackPlan {
        RepackPlan { passphrase: None, content_key: None, ..plan.clone() }
    }

    fn exported(&self) -> Option<Exported> {
        let (file, checksums) = self.files.first()?;
        Some(Exported {
            name: file.name.clone(),
            size: file.bytes.len(),
            media_type: file.media_type,
            checksums: checksums.clone(),
            changes: self.changes,
            differing: self.differing,
            reads_back: file.reads_back,
            net: self.net.clone(),
        })
    }
}

impl AppState {
    /// What an action of the repack screen makes of the state.
    pub(super) fn repack(&mut self, action: RepackAction) {
        let keys = self.keys.clone();
        // A message about what was before would only stand in the way.
        self.notice = None;
        let Some(tab) = self.tabs.get_mut(self.active) else { return };
        let Some(session) = tab.session().cloned() else { return };
        match action {
            RepackAction::Asked(time) => {
                let usual = session.usual_plan(&keys, time);
                match &mut tab.repacking {
                    Some(repacking) => {
                        repacking.renew(usual);
                        repacking.shown = true;
                    }
                    none => *none = Some(Repacking::new(usual)),
                }
                tab.export_shown = false;
                tab.pane_in_front = false;
                self.question = None;
            }
            RepackAction::Planned(plan) => {
                if let Some(repacking) = &mut tab.repacking {
                    repacking.choose(*plan);
                }
            }
            RepackAction::PassphraseTyped(field, typed) => {
                if let Some(repacking) = &mut tab.repacking
                    && let Some(place) = repacking.typed.get_mut(field)
                {
                    *place = typed.filter(|t| !t.expose().is_empty());
                    let mut plan = repacking.plan.clone();
                    plan.passphrase = match &repacking.typed {
                        [None, _] => repacking.usual.passphrase.clone(),
                        [first, _] => first.clone(),
                    };
                    repacking.choose(plan);
                }
            }
            RepackAction::Built(built) => {
                tab.exported = built.exported().map(Rc::new);
                if let Some(repacking) = &mut tab.repacking {
                    repacking.forget_typed();
                    repacking.built = Some(built);
                }
            }
            RepackAction::Left => tab.leave_repacking(),
        }
    }

    /// Lets every repack screen follow keys that came or went.
    pub(super) fn renew_repacking(&mut self) {
        let keys = self.keys.clone();
        for tab in &mut self.tabs {
            let Some(session) = tab.session().cloned() else { continue };
            if let Some(repacking) = &mut tab.repacking {
                let usual = session.usual_plan(&keys, repacking.usual.time);
                repacking.renew(usual);
            }
        }
    }
}

impl Tab {
    /// The repack screen, while it is in front of the form.
    #[must_use]
    pub fn repacking(&self) -> Option<&Repacking> {
        self.repacking.as_ref().filter(|r| r.shown)
    }

    /// Puts the form in front again. Choices are kept, what was typed is not.
    pub(super) fn leave_repacking(&mut self) {
        if let Some(repacking) = &mut self.repacking {
            repacking.forget_typed();
            repacking.shown = false;
        }
    }
}
