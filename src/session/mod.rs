//! One open file: what it says now, how it differs from what was opened, and the way back.
//!
//! The facade that the page and scripts use. An [`EditSession`] is a value: cheap to clone, so a
//! user interface keeps it in its state.

mod acceptance;
mod changes;
mod export;
mod history;
mod open;
mod package;
mod repack;
mod signature;
mod view;

pub use acceptance::{Acceptance, Verdict};
pub use changes::{Change, ChangeKind, DiffLine, DiffLineKind};
pub use export::{Checksums, Export, ExportError};
pub use history::{Deed, DeedKind};
pub use open::{LARGEST_FILE, OpenError};
pub use package::{Closed, ClosedFile, Package};
pub use repack::{
    ContentCoding, Missing, Proof, ProofKind, RepackError, RepackPlan, Repacked, Wrap,
};
pub use signature::SignatureState;
pub use view::{CardView, Control, RowView};

use crate::check::{self, Finding, Place};
use crate::config::{Config, Edit, EditError, Facts, Outline, ValueRef};
use crate::path::Path;
use crate::text::{Decoded, Encoding, TextEdit};
use history::{History, Revision};
use std::rc::Rc;

/// A file as it was opened.
#[derive(Debug)]
pub(crate) struct Original {
    /// The file as it came, wrappings and all.
    pub(crate) package: Package,
    /// What was inside: the bytes of the text.
    pub(crate) content: Rc<[u8]>,
    /// Encoding and byte-order mark; the text itself is `config`'s.
    pub(crate) decoded: Decoded,
    pub(crate) config: Config,
}

/// An open file with its edits.
///
/// ```
/// use cnf_repack::config::Edit;
/// use cnf_repack::session::EditSession;
///
/// let bytes = b"<device><loadInformation>SIP75.8-3</loadInformation></device>\r\n";
/// let session = EditSession::open("SEP001122334455.cnf.xml", bytes.to_vec())?;
/// let path = "device/loadInformation".parse()?;
/// let edited = session.apply(&Edit::SetValue { path, value: "SIP75.9-4".into() })?;
/// let file = edited.export("SEP001122334455.cnf.xml")?;
/// assert_eq!(file.bytes, b"<device><loadInformation>SIP75.9-4</loadInformation></device>\r\n");
/// let (back, _) = edited.undo().ok_or("nothing to undo")?;
/// assert_eq!(back.export("x")?.bytes, bytes);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct EditSession {
    original: Rc<Original>,
    config: Config,
    outline: Rc<Outline>,
    /// Findings about the whole file, then about single values.
    file_findings: Rc<[Finding]>,
    value_findings: Rc<[Finding]>,
    changes: Rc<[Change]>,
    history: History,
}

impl EditSession {
    pub(crate) fn new(original: Original) -> Self {
        let config = original.config.clone();
        let outline = Rc::new(Outline::of(&config));
        let mut session = Self {
            original: Rc::new(original),
            config,
            outline,
            file_findings: Rc::default(),
            value_findings: Rc::default(),
            changes: Rc::default(),
            history: History::default(),
        };
        session.check_all();
        session
    }

    /// The name it was opened under.
    #[must_use]
    pub fn name(&self) -> &str {
        self.original.package.name()
    }

    /// The file as it came, with what it was wrapped in.
    #[must_use]
    pub fn package(&self) -> &Package {
        &self.original.package
    }

    /// The configuration as it is now.
    #[must_use]
    pub fn config(&self) -> &Config {
        &self.config
    }

    /// The configuration as it was opened.
    #[must_use]
    pub fn original_config(&self) -> &Config {
        &self.original.config
    }

    /// The text as it is now.
    #[must_use]
    pub fn source(&self) -> &str {
        self.config.source()
    }

    /// How the characters are written as bytes.
    #[must_use]
    pub fn encoding(&self) -> Encoding {
        self.original.decoded.encoding
    }

    /// Whether the file begins with a byte-order mark.
    #[must_use]
    pub fn has_byte_order_mark(&self) -> bool {
        !self.original.decoded.byte_order_mark.is_empty()
    }

    /// How many bytes an export would have.
    #[must_use]
    pub fn size(&self) -> usize {
        let mark = self.original.decoded.byte_order_mark.len();
        match self.encoding() {
            Encoding::Utf8 => self.source().len() + mark,
            Encoding::Utf16Le | Encoding::Utf16Be => {
                self.source().encode_utf16().count() * 2 + mark
            }
            _ => self.source().chars().count() + mark,
        }
    }

    /// What the file tells of its phone.
    #[must_use]
    pub fn facts(&self) -> Facts {
        Facts::of(&self.config, self.name())
    }

    /// The form's structure.
    #[must_use]
    pub fn outline(&self) -> &Rc<Outline> {
        &self.outline
    }

    /// Everything that is wrong: about the file, then about single values.
    pub fn findings(&self) -> impl Iterator<Item = &Finding> {
        self.file_findings.iter().chain(self.value_findings.iter())
    }

    /// What is wrong with one value, or inside of its tags.
    pub fn findings_of(&self, value: ValueRef) -> impl Iterator<Item = &Finding> {
        self.findings().filter(move |f| self.value_of(f) == Some(value))
    }

    /// The value that a finding is about, or that it lies in the tags of.
    ///
    /// `None` for the file as a whole, and for text between elements, which has no name.
    #[must_use]
    pub fn value_of(&self, finding: &Finding) -> Option<ValueRef> {
        match &finding.place {
            Place::File => None,
            Place::Value(value) => Some(*value),
            Place::Source(range) => {
                let value = self.config.value_at(range.start);
                value.filter(|v| !matches!(v, ValueRef::Run(..)))
            }
        }
    }

    /// The difference from what was opened.
    #[must_use]
    pub fn changes(&self) -> &Rc<[Change]> {
        &self.changes
    }

    /// The change of one value, if it was changed.
    #[must_use]
    pub fn change_of(&self, value: ValueRef) -> Option<&Change> {
        let about =
            |c: &&Change| matches!(c.kind, ChangeKind::Value { value: v, .. } if v == value);
        self.changes.iter().find(about)
    }

    /// The difference as one edit of the text that was opened.
    #[must_use]
    pub fn net_edit(&self) -> &TextEdit {
        self.history.net()
    }

    /// Whether the text differs from what was opened.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        !self.history.net().is_empty()
    }

    /// Makes an edit. Successive edits of one value become one step.
    ///
    /// An edit that changes nothing gives the same session.
    ///
    /// # Errors
    ///
    /// See [`EditError`]; the session is as before then.
    pub fn apply(&self, edit: &Edit) -> Result<Self, EditError> {
        let text_edit = self.config.lower(edit, self.encoding())?.trimmed(self.source());
        if text_edit.is_empty() {
            return Ok(self.clone());
        }
        Ok(self.with(&text_edit, Deed::of(edit)))
    }

    /// Makes several edits as one step; each is made on what the ones before left.
    ///
    /// # Errors
    ///
    /// See [`EditError`]; the session is as before then.
    pub fn apply_all(&self, edits: &[Edit], deed: Deed) -> Result<Self, EditError> {
        let mut config = self.config.clone();
        let mut all = TextEdit::default();
        for edit in edits {
            let next = config.lower(edit, self.encoding())?;
            config = config.apply(&next).0;
            all = all.then(&next);
        }
        let all = all.trimmed(self.source());
        Ok(if all.is_empty() { self.clone() } else { self.with(&all, deed) })
    }

    /// The findings whose repair is safe, to be shown before [`Self::with_safe_fixes`].
    ///
    /// Repairs of the source come first; others may show up once those are made.
    #[must_use]
    pub fn safe_fixes(&self) -> Vec<&Finding> {
        check::safe_fixes(&self.config, self.findings())
    }

    /// Makes every safe repair as one step, also those that earlier ones bring to light.
    ///
    /// # Errors
    ///
    /// See [`EditError`]; the session is as before then.
    pub fn with_safe_fixes(&self) -> Result<Self, EditError> {
        let mut next = self.clone();
        let mut edits = Vec::new();
        // Damage hides damage, but not for many rounds.
        for _ in 0..8 {
            let before = edits.len();
            let mut config = next.config.clone();
            for fix in next.safe_fixes().into_iter().filter_map(|finding| finding.fix.as_ref()) {
                let repaired = fix.edits.iter().try_fold(config.clone(), |config, edit| {
                    let edit = config.lower(edit, self.encoding())?;
                    Ok::<_, EditError>(config.apply(&edit).0)
                });
                // A repair may take away what another was about; that one is left out.
                if let Ok(repaired) = repaired {
                    config = repaired;
                    edits.extend_from_slice(&fix.edits);
                }
            }
            if edits.len() == before {
                break;
            }
            next = self.apply_all(&edits, Deed { kind: DeedKind::Fixed, path: None })?;
        }
        self.sealed().apply_all(&edits, Deed { kind: DeedKind::Fixed, path: None })
    }

    /// The same file as if it had been opened as it is now: shows what further edits would change.
    #[must_use]
    pub fn as_opened(&self) -> Self {
        let Original { package, content, decoded, .. } = &*self.original;
        Self::new(Original {
            package: package.clone(),
            content: content.clone(),
            decoded: decoded.clone(),
            config: self.config.clone(),
        })
    }

    /// Takes one change back, as an edit of its own.
    #[must_use]
    pub fn revert(&self, change: &Change) -> Self {
        let edit = changes::undoing(self, std::slice::from_ref(change));
        self.with(&edit, Deed { kind: DeedKind::Reverted, path: Some(change.path.clone()) })
    }

    /// Takes all changes back, as an edit of its own.
    #[must_use]
    pub fn revert_all(&self) -> Self {
        if !self.is_changed() {
            return self.clone();
        }
        let edit = self.history.net().invert(self.original.config.source());
        self.with(&edit, Deed { kind: DeedKind::RevertedAll, path: None })
    }

    /// Ends the step that is being typed, so that the next edit is a step of its own.
    #[must_use]
    pub fn sealed(&self) -> Self {
        let mut next = self.clone();
        next.history.seal();
        next
    }

    /// Takes the last step back and says what it was; `None` when there is none.
    #[must_use]
    pub fn undo(&self) -> Option<(Self, Deed)> {
        let mut next = self.clone();
        let (edit, deed) = next.history.undo()?;
        next.follow(&edit);
        Some((next, deed))
    }

    /// Makes the step again that was taken back; `None` when there is none.
    #[must_use]
    pub fn redo(&self) -> Option<(Self, Deed)> {
        let mut next = self.clone();
        let (edit, deed) = next.history.redo()?;
        next.follow(&edit);
        Some((next, deed))
    }

    /// What [`Self::undo`] would take back.
    #[must_use]
    pub fn can_undo(&self) -> Option<&Deed> {
        self.history.last()
    }

    /// What [`Self::redo`] would make again.
    #[must_use]
    pub fn can_redo(&self) -> Option<&Deed> {
        self.history.next()
    }

    /// The value that a path names now.
    #[must_use]
    pub fn find(&self, path: &str) -> Option<ValueRef> {
        self.config.find(&path.parse().ok()?)
    }

    /// The path of a value now.
    #[must_use]
    pub fn path(&self, value: ValueRef) -> Path {
        self.config.path(value)
    }

    fn with(&self, edit: &TextEdit, deed: Deed) -> Self {
        let mut next = self.clone();
        let net = self.history.net().then(edit).trimmed(self.original.config.source());
        let inverse = edit.invert(self.source());
        next.history.push(Revision::new(deed, edit.clone(), inverse), net);
        next.follow(edit);
        next
    }

    /// Brings everything that is derived from the text up to date with an edit of it.
    fn follow(&mut self, edit: &TextEdit) {
        let (config, same) = self.config.apply(edit);
        self.config = config;
        if same {
            self.check_edited(edit);
        } else {
            self.outline = Rc::new(Outline::of(&self.config));
            self.check_all();
        }
        self.changes = changes::changes(self).into();
    }

    fn check_all(&mut self) {
        self.check_file();
        self.value_findings = check::of_values(&self.config, &self.outline).into();
    }

    fn check_file(&mut self) {
        let subject = check::Subject {
            name: self.original.package.base_name(),
            config: &self.config,
            encoding: self.original.decoded.problem.as_ref(),
            original: Some(&self.original.config),
        };
        self.file_findings = check::of_file(subject).into();
    }

    /// After typing in one value only that value is checked again.
    fn check_edited(&mut self, edit: &TextEdit) {
        self.check_file();
        let [one] = edit.replacements() else { return };
        let Some(value) = self.config.value_at(one.range.start) else { return };
        let place = Place::Value(value);
        let new = self.outline.row_of(value).and_then(|row| check::of_value(&self.config, row));
        let old = self.value_findings.iter().position(|f| f.place == place);
        if old.is_none() && new.is_none() {
            return;
        }
        let mut findings: Vec<_> = self.value_findings.to_vec();
        match (old, new) {
            (Some(at), Some(new)) => findings[at] = new,
            (Some(at), None) => {
                findings.remove(at);
            }
            (None, new) => findings.extend(new),
        }
        self.value_findings = findings.into();
    }
}

/// Two are equal when they show the same: the same edits of the same opened file.
impl PartialEq for EditSession {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.original, &other.original)
            && Rc::ptr_eq(&self.changes, &other.changes)
            && Rc::ptr_eq(&self.file_findings, &other.file_findings)
    }
}
