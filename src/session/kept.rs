//! A session as bytes, to be kept until its edits are exported, and back again.
//!
//! What came and the steps since, nothing that was decrypted: a file that came encrypted stays
//! encrypted here, and needs its key again. Where the bytes are kept is for others to know.

use super::history::{History, Revision};
use super::{Deed, DeedKind, EditSession, OpenError};
use crate::container::layers::Layer;
use crate::crypto::Keyring;
use crate::digest::md5;
use crate::text::{Replacement, TextEdit};
use std::fmt;
use std::rc::Rc;

/// What the bytes begin with; the last one counts the versions of the form.
const MARK: [u8; 4] = *b"cnr\x01";
/// Digits of the checksum. More would let others check guesses at a text that is not in here.
const SUM: usize = 8;
/// Longer histories are kept as one step.
const MOST_STEPS: usize = 1000;
const MOST_WRITTEN: usize = 4 << 20;
/// The numbers of deeds are their places here; new ones go to the end.
const DEEDS: [DeedKind; 9] = [
    DeedKind::Set,
    DeedKind::Added,
    DeedKind::Removed,
    DeedKind::Duplicated,
    DeedKind::Moved,
    DeedKind::Source,
    DeedKind::Reverted,
    DeedKind::RevertedAll,
    DeedKind::Fixed,
];

/// What is told of a session beside its file and edits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct KeptFacts {
    /// When, in Unix seconds.
    pub when: u64,
    /// Whether the file was made here, so that it exists nowhere else.
    pub made_here: bool,
    /// Whether something in it was decrypted, though the file itself never was encrypted.
    pub confidential: bool,
}

/// A session that was kept.
#[derive(Clone)]
pub struct Kept {
    /// The name of its file.
    pub name: String,
    /// What else was told.
    pub facts: KeptFacts,
    /// How many changes it has.
    pub changes: usize,
    bytes: Rc<[u8]>,
    steps: Vec<(Deed, TextEdit)>,
    /// The record without its checksum.
    body: Vec<u8>,
    sum: Vec<u8>,
}

/// A file's bytes are nothing to print.
impl fmt::Debug for Kept {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Kept").field(&self.name).finish()
    }
}

impl EditSession {
    /// Whether the file came encrypted, in any of its layers.
    #[must_use]
    pub fn came_encrypted(&self) -> bool {
        self.package().layers().iter().any(|layer| match layer {
            Layer::Encrypted(_) | Layer::OpenSsl(_) | Layer::Aes128Gcm(_) => true,
            Layer::Signed(_) | Layer::Gzip(_) => false,
        })
    }

    /// The file as it came and the steps since, as bytes. What was taken back is left out.
    #[must_use]
    pub fn kept(&self, facts: KeptFacts) -> Vec<u8> {
        let bytes = self.package().bytes();
        let mut out = Vec::with_capacity(bytes.len() + self.source().len() + 256);
        out.extend_from_slice(&MARK);
        out.push(u8::from(facts.made_here) | u8::from(facts.confidential) << 1);
        number(&mut out, facts.when);
        number(&mut out, self.changes().len() as u64);
        piece(&mut out, self.name().as_bytes());
        piece(&mut out, bytes);
        let steps = self.history.steps();
        let written = steps.clone().flat_map(|(_, edit)| edit.replacements());
        let written: usize = written.map(|r| r.insert.len()).sum();
        if steps.len() > MOST_STEPS || written > MOST_WRITTEN {
            number(&mut out, 1);
            step(&mut out, &Deed { kind: DeedKind::Source, path: None }, self.net_edit());
        } else {
            number(&mut out, steps.len() as u64);
            for (deed, edit) in steps {
                step(&mut out, deed, edit);
            }
        }
        let sum = sum(&mut out, self.source());
        out.extend_from_slice(&sum);
        out
    }

    /// The session where it was left; `self` is the kept file, just opened.
    ///
    /// `None` where the edits do not fit the file.
    #[must_use]
    pub fn restored(&self, kept: &Kept) -> Option<Self> {
        if self.package().bytes() != &kept.bytes || self.is_changed() {
            return None;
        }
        let original = self.source();
        let mut text = original.to_owned();
        let mut net = TextEdit::default();
        let mut history = History::default();
        for (deed, edit) in &kept.steps {
            if !edit.fits(&text) {
                return None;
            }
            net = net.then(edit).trimmed(original);
            let inverse = edit.invert(&text);
            text = edit.apply(&text);
            history.seal();
            history.push(Revision::new(deed.clone(), edit.clone(), inverse), net.clone());
        }
        history.seal();
        let mut body = kept.body.clone();
        if sum(&mut body, &text) != kept.sum {
            return None;
        }
        let mut next = self.clone();
        next.history = history;
        next.follow(&net);
        Some(next)
    }
}

impl Kept {
    /// Reads what [`EditSession::kept`] wrote; `None` for anything else.
    #[must_use]
    pub fn read(record: &[u8]) -> Option<Self> {
        let (body, sum) = record.split_at_checked(record.len().checked_sub(SUM)?)?;
        let mut rest = Reader(body);
        if rest.take(MARK.len())? != MARK {
            return None;
        }
        let flags = *rest.take(1)?.first()?;
        if flags > 3 {
            return None;
        }
        let when = rest.number()?;
        let facts = KeptFacts { when, made_here: flags & 1 > 0, confidential: flags & 2 > 0 };
        let changes = rest.length()?;
        let name = rest.text()?.to_owned();
        let bytes = rest.piece()?.into();
        let count = rest.length()?;
        let mut steps = Vec::new();
        for _ in 0..count {
            steps.push(rest.step()?);
        }
        let whole = rest.0.is_empty();
        whole.then(|| Self {
            name,
            facts,
            changes,
            bytes,
            steps,
            body: body.to_vec(),
            sum: sum.to_vec(),
        })
    }

    /// Opens the file and takes it to where it was left.
    ///
    /// # Errors
    ///
    /// [`OpenError`] where the file does not open with these keys. `Ok(None)` where it does, and
    /// the edits do not fit it.
    pub fn open(&self, keys: &Keyring) -> Result<Option<EditSession>, OpenError> {
        let session = EditSession::open_with(&self.name, self.bytes.clone(), keys)?;
        Ok(session.restored(self))
    }
}

/// The checksum of a record and of the text that it leads to.
fn sum(body: &mut Vec<u8>, text: &str) -> Vec<u8> {
    let length = body.len();
    body.extend_from_slice(text.as_bytes());
    let mut sum = md5(body).into_bytes();
    body.truncate(length);
    sum.truncate(SUM);
    sum
}

/// Seven bits a byte, the lowest first.
fn number(out: &mut Vec<u8>, mut n: u64) {
    while n >= 0x80 {
        out.push(n.to_le_bytes()[0] | 0x80);
        n >>= 7;
    }
    out.push(n.to_le_bytes()[0]);
}

fn piece(out: &mut Vec<u8>, bytes: &[u8]) {
    number(out, bytes.len() as u64);
    out.extend_from_slice(bytes);
}

fn step(out: &mut Vec<u8>, deed: &Deed, edit: &TextEdit) {
    let kind = DEEDS.iter().position(|kind| *kind == deed.kind).unwrap_or_default();
    number(out, kind as u64);
    let path = deed.path.as_ref().map(ToString::to_string).unwrap_or_default();
    piece(out, path.as_bytes());
    number(out, edit.replacements().len() as u64);
    let mut at = 0;
    for replacement in edit.replacements() {
        number(out, (replacement.range.start - at) as u64);
        number(out, replacement.range.len() as u64);
        piece(out, replacement.insert.as_bytes());
        at = replacement.range.end;
    }
}

/// What is left to read.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    fn number(&mut self) -> Option<u64> {
        let mut n = 0u64;
        for shift in (0..63).step_by(7) {
            let byte = *self.take(1)?.first()?;
            n |= u64::from(byte & 0x7F) << shift;
            if byte < 0x80 {
                return Some(n);
            }
        }
        None
    }

    fn length(&mut self) -> Option<usize> {
        usize::try_from(self.number()?).ok()
    }

    fn piece(&mut self) -> Option<&'a [u8]> {
        let length = self.length()?;
        self.take(length)
    }

    fn text(&mut self) -> Option<&'a str> {
        std::str::from_utf8(self.piece()?).ok()
    }

    fn step(&mut self) -> Option<(Deed, TextEdit)> {
        let kind = *DEEDS.get(self.length()?)?;
        // A name that no path can hold is only missing in the hint of undo.
        let path = self.text()?.parse().ok();
        let count = self.length()?;
        let mut replacements = Vec::new();
        let mut at = 0usize;
        for _ in 0..count {
            let start = at.checked_add(self.length()?)?;
            at = start.checked_add(self.length()?)?;
            let insert = self.text()?.to_owned();
            replacements.push(Replacement { range: start..at, insert });
        }
        Some((Deed { kind, path }, TextEdit::new(replacements)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Edit;
    use proptest::prelude::*;

    const FILE: &[u8] = b"\xEF\xBB\xBF<device>\r\n  <phoneLabel>A\xC3\xA4</phoneLabel>\r\n  <b x='1'>2</b>\r\n</device>\r\n";
    const FACTS: KeptFacts =
        KeptFacts { when: 1_924_992_000, made_here: true, confidential: false };

    fn open() -> EditSession {
        EditSession::open("SEP001122334455.cnf.xml", FILE.to_vec()).unwrap()
    }

    fn set(session: &EditSession, path: &str, value: &str) -> EditSession {
        let path = path.parse().unwrap();
        session.apply(&Edit::SetValue { path, value: value.into() }).unwrap()
    }

    fn again(session: &EditSession) -> EditSession {
        let kept = Kept::read(&session.kept(FACTS)).expect("its own bytes");
        kept.open(&Keyring::default()).expect("opens").expect("fits")
    }

    #[test]
    fn a_session_comes_back_with_its_steps() {
        let session = set(&set(&open(), "device/phoneLabel", "Bü"), "device/b/@x", "9");
        let session = session.apply(&Edit::Remove { path: "device/b".parse().unwrap() }).unwrap();
        let (session, _) = set(&session, "device/phoneLabel", "C").undo().unwrap();
        let back = again(&session);
        assert_eq!(back.source(), session.source());
        assert_eq!(back.changes(), session.changes());
        assert_eq!(back.can_undo(), session.can_undo());
        assert!(back.can_redo().is_none());
        let mut steps = 0;
        let mut at = back;
        while let Some((before, _)) = at.undo() {
            at = before;
            steps += 1;
        }
        assert_eq!(steps, 3);
        assert_eq!(at.export("x").unwrap().bytes, FILE);
        assert!(!at.is_changed());
    }

    #[test]
    fn what_is_told_comes_back() {
        let kept = Kept::read(&set(&open(), "device/b", "3").kept(FACTS)).unwrap();
        assert_eq!((&*kept.name, kept.changes), ("SEP001122334455.cnf.xml", 1));
        assert_eq!(kept.facts, FACTS);
        assert!(!format!("{kept:?}").contains("phoneLabel"));
    }

    #[test]
    fn typing_goes_on_as_a_step_of_its_own() {
        let back = again(&set(&open(), "device/b", "3"));
        let (before, _) = set(&back, "device/b", "34").undo().unwrap();
        assert_eq!(before.source(), back.source());
    }

    #[test]
    fn a_history_without_end_is_one_step() {
        let mut session = open();
        for n in 0..=MOST_STEPS {
            session = set(&session.sealed(), "device/b", &n.to_string());
        }
        let back = again(&session);
        assert_eq!(back.source(), session.source());
        assert_eq!(back.undo().unwrap().0.source(), open().source());
    }

    #[test]
    fn edits_of_another_file_are_refused() {
        let kept = Kept::read(&set(&open(), "device/b", "3").kept(FACTS)).unwrap();
        let other = EditSession::open("x", b"<device/>".to_vec()).unwrap();
        assert!(other.restored(&kept).is_none());
        assert!(set(&open(), "device/b", "4").restored(&kept).is_none());
    }

    #[test]
    fn every_flipped_bit_and_every_cut_is_noticed() {
        let record = set(&open(), "device/phoneLabel", "Bü").kept(FACTS);
        for at in 0..record.len() {
            assert!(opened(&record[..at]).is_none(), "cut at {at}");
            for bit in 0..8 {
                let mut other = record.clone();
                other[at] ^= 1 << bit;
                assert!(opened(&other).is_none(), "bit {bit} of byte {at}");
            }
        }
    }

    fn opened(record: &[u8]) -> Option<EditSession> {
        Kept::read(record)?.open(&Keyring::default()).ok()?
    }

    #[test]
    fn huge_numbers_are_refused() {
        for tail in
            [&[0xFF; 9][..], &[0xFF; 12], &[0xFF, 0xFF, 0xFF, 0xFF, 0x7F, 0, 0, 0, 0, 0, 0, 0]]
        {
            let record = [&MARK[..], &[0], tail, &[0; SUM]].concat();
            assert!(Kept::read(&record).is_none());
        }
    }

    proptest! {
        #[test]
        fn any_bytes_are_survived(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            prop_assert!(opened(&bytes).is_none());
            let marked = [&MARK[..], &bytes].concat();
            prop_assert!(opened(&marked).is_none());
        }

        #[test]
        fn any_edits_come_back(
            text in "[<a-c>/äö\r\n ]{0,40}",
            edits in prop::collection::vec((any::<prop::sample::Index>(), 0..6usize, "[<a-c>ü]{0,5}", any::<bool>()), 0..8),
        ) {
            let mut session = EditSession::open("a", text.clone().into_bytes()).unwrap();
            for (at, length, insert, undone) in edits {
                let source = session.source();
                let start = source.floor_char_boundary(at.index(source.len() + 1));
                let end = source.floor_char_boundary((start + length).min(source.len()));
                let edit = Edit::ReplaceSource { range: start..end, text: insert };
                session = session.apply(&edit).unwrap();
                if undone && let Some((before, _)) = session.undo() {
                    session = before;
                }
            }
            let back = again(&session);
            prop_assert_eq!(back.source(), session.source());
            // The same edit may be cut up in another way: steps that were typed on are one by now.
            prop_assert_eq!(back.net_edit().apply(&text), session.source());
            let mut at = back;
            while let Some((before, _)) = at.undo() {
                at = before;
            }
            prop_assert_eq!(at.source(), &*text);
        }
    }
}
