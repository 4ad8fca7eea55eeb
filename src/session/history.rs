//! The steps taken, each with its way back. Knows no clock: typing is told apart by place.

use crate::config::Edit;
use crate::path::Path;
use crate::text::TextEdit;
use std::rc::Rc;

/// What a step did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeedKind {
    /// Gave a value another text.
    Set,
    /// Added a field or an element.
    Added,
    /// Removed something.
    Removed,
    /// Copied an element.
    Duplicated,
    /// Moved an element.
    Moved,
    /// Edited the source as text.
    Source,
    /// Took a change back.
    Reverted,
    /// Took all changes back.
    RevertedAll,
    /// Applied the fix of a finding.
    Fixed,
}

/// What a step did, and to what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deed {
    /// What it did.
    pub kind: DeedKind,
    /// To what, where it has a name.
    pub path: Option<Path>,
}

impl Deed {
    pub(super) fn of(edit: &Edit) -> Self {
        let kind = match edit {
            Edit::SetValue { .. } => DeedKind::Set,
            Edit::AddField { .. } | Edit::AddAlike { .. } | Edit::AddElement { .. } => {
                DeedKind::Added
            }
            Edit::Remove { .. } => DeedKind::Removed,
            Edit::Duplicate { .. } => DeedKind::Duplicated,
            Edit::Move { .. } => DeedKind::Moved,
            Edit::ReplaceSource { .. } => DeedKind::Source,
        };
        Self { kind, path: edit.path().cloned() }
    }
}

/// One step: an edit and its inverse.
#[derive(Clone, Debug)]
pub(super) struct Revision {
    deed: Deed,
    forward: TextEdit,
    inverse: TextEdit,
}

impl Revision {
    pub(super) fn new(deed: Deed, forward: TextEdit, inverse: TextEdit) -> Self {
        Self { deed, forward, inverse }
    }

    /// Whether `next` goes on typing where this step left off.
    fn continued_by(&self, next: &Self) -> bool {
        if self.deed != next.deed {
            return false;
        }
        match self.deed.kind {
            DeedKind::Set => true,
            DeedKind::Source => match (self.inverse.replacements(), next.forward.replacements()) {
                ([written], [more]) => {
                    written.range.start <= more.range.end && more.range.start <= written.range.end
                }
                _ => false,
            },
            _ => false,
        }
    }
}

/// A step with the difference from the original before and after it.
#[derive(Debug)]
struct Entry {
    revision: Revision,
    before: Rc<TextEdit>,
    after: Rc<TextEdit>,
}

/// All steps, those taken back at the end.
#[derive(Clone, Debug, Default)]
pub(super) struct History {
    entries: Vec<Rc<Entry>>,
    /// How many of them are in force.
    done: usize,
    /// The difference between the text that was opened and the text now.
    net: Rc<TextEdit>,
    sealed: bool,
}

impl History {
    pub(super) fn net(&self) -> &TextEdit {
        &self.net
    }

    /// Takes a step; what was taken back before is forgotten.
    pub(super) fn push(&mut self, revision: Revision, net: TextEdit) {
        let net = Rc::new(net);
        self.entries.truncate(self.done);
        let continued =
            !self.sealed && self.entries.last().is_some_and(|e| e.revision.continued_by(&revision));
        let before = self.net.clone();
        let entry = match self.entries.last() {
            Some(last) if continued => Entry {
                revision: Revision {
                    deed: revision.deed,
                    forward: last.revision.forward.then(&revision.forward),
                    inverse: revision.inverse.then(&last.revision.inverse),
                },
                before: last.before.clone(),
                after: net.clone(),
            },
            _ => Entry { revision, before, after: net.clone() },
        };
        if continued {
            self.entries.pop();
        }
        // Typing that came back to where it began is no step.
        if !continued || entry.before != entry.after {
            self.entries.push(Rc::new(entry));
        }
        self.done = self.entries.len();
        self.net = net;
        self.sealed = false;
    }

    /// The steps in force, the first one first.
    pub(super) fn steps(&self) -> impl ExactSizeIterator<Item = (&Deed, &TextEdit)> + Clone {
        let done = self.entries.get(..self.done).unwrap_or_default();
        done.iter().map(|entry| (&entry.revision.deed, &entry.revision.forward))
    }

    pub(super) fn seal(&mut self) {
        self.sealed = true;
    }

    pub(super) fn undo(&mut self) -> Option<(TextEdit, Deed)> {
        let entry = self.entries.get(self.done.checked_sub(1)?)?.clone();
        self.done -= 1;
        self.net = entry.before.clone();
        self.sealed = true;
        Some((entry.revision.inverse.clone(), entry.revision.deed.clone()))
    }

    pub(super) fn redo(&mut self) -> Option<(TextEdit, Deed)> {
        let entry = self.entries.get(self.done)?.clone();
        self.done += 1;
        self.net = entry.after.clone();
        self.sealed = true;
        Some((entry.revision.forward.clone(), entry.revision.deed.clone()))
    }

    pub(super) fn last(&self) -> Option<&Deed> {
        let at = self.done.checked_sub(1)?;
        self.entries.get(at).map(|e| &e.revision.deed)
    }

    pub(super) fn next(&self) -> Option<&Deed> {
        self.entries.get(self.done).map(|e| &e.revision.deed)
    }
}
