//! The folder a server hands out: which phones have their file, what is missing, what is left over.
//!
//! Give a [`RootReader`] the names, then the content of the files it wants, one by one; nothing of
//! the content is kept but names and marks. What is wrong is concluded in `judge`.

mod fault;
mod judge;
mod listing;
mod names;
mod points;
mod report;

#[cfg(test)]
mod tests;

pub use fault::Fault;
pub use listing::{Entry, looks_like_listing, read_listing};
pub use report::{Item, RootFinding, RootPhone, RootReport};

use super::disk::Disk;
use super::names::{FileRole, Form, Named, base};
use crate::config::Config;
use crate::container::header::{self, Header};
use crate::container::recognise::Outside;
use crate::container::signed::{self, Signature};
use crate::container::trust_list::TrustList;
use crate::crypto::Certificate;
use crate::text::Decoded;
use points::Use;
use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hasher};

/// The largest file that is read; phones take no larger ones.
const LARGEST: u64 = 2 << 20;
/// The most signers of trust lists kept.
const SIGNERS: usize = 500;
/// The most namings kept of all files together.
const POINTS: usize = 500_000;

/// What was found in a file.
#[derive(Debug, Clone, Default)]
struct Seen {
    wanted: bool,
    read: bool,
    broken: bool,
    signature: Signed,
    /// Of the text, to compare a plain file with its signed copy.
    digest: Option<u64>,
}

/// What is known of a signature.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
enum Signed {
    /// There is none, or it was not looked at.
    #[default]
    No,
    Valid,
    Broken,
    /// By somebody whom no list here names.
    Unknown(Box<str>),
    /// The list names the signer without its certificate, or the kind of signature is not known.
    Unproven,
}

/// Looks through a folder, one file at a time.
#[derive(Debug)]
pub struct RootReader {
    files: Vec<Entry>,
    seen: Vec<Seen>,
    /// How much of each path comes before the root folder; `None` for files outside of it.
    inside: Vec<Option<u32>>,
    /// Files still to be read, the next one last.
    queue: Vec<u32>,
    names_only: bool,
    lists: bool,
    signers: Vec<(Box<[u8]>, Option<Certificate>)>,
    points: BTreeMap<(Use, Box<str>), Vec<u32>>,
    pointed: usize,
    root: Box<str>,
}

impl RootReader {
    /// Begins with the names; without `content` nothing will be wanted.
    #[must_use]
    pub fn new(files: Vec<Entry>, content: bool) -> Self {
        let root = names::root_of(&files);
        let inside: Vec<Option<u32>> = files
            .iter()
            .map(|file| {
                let inside = file.path.starts_with(&*root) && file.path.len() > root.len();
                inside.then(|| u32::try_from(root.len()).unwrap_or(0))
            })
            .collect();
        let mut seen = vec![Seen::default(); files.len()];
        let mut queue: Vec<(u8, u32)> = Vec::new();
        for (at, file) in (0_u32..).zip(&files) {
            let turn = turn(&file.path).filter(|_| content && inside[at as usize].is_some());
            let Some(turn) = turn else { continue };
            seen[at as usize].wanted = true;
            if file.size.is_none_or(|size| (1..=LARGEST).contains(&size)) {
                queue.push((turn, at));
            }
        }
        // Trust lists first: signatures are held against them. The next one is taken from the end.
        queue.sort_unstable_by(|a, b| b.cmp(a));
        Self {
            files,
            seen,
            inside,
            queue: queue.into_iter().map(|(_, at)| at).collect(),
            names_only: !content,
            lists: false,
            signers: Vec::new(),
            points: BTreeMap::new(),
            pointed: 0,
            root,
        }
    }

    /// How many files are still to be read.
    #[must_use]
    pub fn left(&self) -> usize {
        self.queue.len()
    }

    /// The next file to be read, as its place in the list; each is named once.
    pub fn next_wanted(&mut self) -> Option<usize> {
        self.queue.pop().map(|at| at as usize)
    }

    /// Takes a file's content. A file that could not be read is left out.
    pub fn take(&mut self, at: usize, bytes: &[u8]) {
        let Some(file) = self.files.get(at) else { return };
        let name: Box<str> = base(&file.path).into();
        let named = Named::read(&name);
        let Ok(entry) = u32::try_from(at) else { return };
        let mut seen = Seen { wanted: true, read: true, ..Seen::default() };
        match named.role {
            FileRole::TrustList => seen.broken = !self.take_list(bytes),
            FileRole::Load => points::of_loads(bytes, &mut |u, n| self.point(u, n, entry)),
            FileRole::Image => {
                let text = String::from_utf8_lossy(bytes);
                points::of_image_name(&text, &mut |u, n| self.point(u, n, entry));
            }
            _ if bytes.is_empty() => {}
            _ => {
                let mut content = bytes;
                // A signed name may hold plain text: over HTTPS phones want it so.
                if header::looks_like(bytes)
                    && let Ok(header) = Header::read(bytes)
                {
                    seen.signature = self.signature(&header, bytes);
                    content = header.payload(bytes);
                }
                if named.form != Form::Encrypted {
                    self.take_text(&name, content, entry, &mut seen);
                }
            }
        }
        if let Some(place) = self.seen.get_mut(at) {
            *place = seen;
        }
    }

    fn take_text(&mut self, name: &str, content: &[u8], entry: u32, seen: &mut Seen) {
        // What is packed or encrypted is not looked into; pictures and archives neither.
        if !matches!(Outside::of(content), Outside::Text | Outside::Unmarked) {
            return;
        }
        let mut hasher = DefaultHasher::new();
        hasher.write(content);
        seen.digest = Some(hasher.finish());
        let text = Decoded::from_bytes(content).text;
        if name.to_ascii_lowercase().ends_with(".dat") {
            return points::of_ring_table(&text, &mut |u, n| self.point(u, n, entry));
        }
        let config = Config::read(text);
        let lower = name.to_ascii_lowercase();
        let xml = lower.ends_with(".xml") || lower.ends_with(".xml.sgn");
        seen.broken = match config.xml() {
            Some(document) => !document.problems().is_empty(),
            None => xml,
        };
        points::of_config(&config, &mut |u, n| self.point(u, n, entry));
    }

    /// Keeps the signers of a trust list; tells whether the list is sound.
    fn take_list(&mut self, bytes: &[u8]) -> bool {
        let Ok(list) = TrustList::read(bytes) else { return false };
        self.lists = true;
        for record in list.records().iter().filter(|r| r.role.is_some_and(|r| r.signs_files())) {
            let certificate = record.certificate.clone();
            let serial = certificate.as_ref().map(Certificate::serial).or(record.serial.as_deref());
            let Some(serial) = serial else { continue };
            let known = self.signers.iter().any(|(own, c)| **own == *serial && *c == certificate);
            if !known && self.signers.len() < SIGNERS {
                self.signers.push((serial.into(), certificate));
            }
        }
        list.verify(bytes).0 != Signature::Invalid
    }

    fn signature(&self, header: &Header, bytes: &[u8]) -> Signed {
        if !self.lists {
            return Signed::Unproven;
        }
        let mut best = None;
        for (_, certificate) in self.signers.iter().filter(|(own, _)| header.is_signed_by(own)) {
            let state = match certificate {
                None => Signed::Unproven,
                Some(own) => match signed::verify(header, bytes, own.public_key()) {
                    Signature::Valid => return Signed::Valid,
                    Signature::Unsupported(_) => Signed::Unproven,
                    Signature::Invalid | Signature::Missing => Signed::Broken,
                },
            };
            best = Some(state);
        }
        best.unwrap_or_else(|| {
            let name = header.signer_name.as_deref().unwrap_or_default();
            Signed::Unknown(super::event::short(name, 200).into())
        })
    }

    fn point(&mut self, what: Use, name: &str, from: u32) {
        if self.pointed < POINTS {
            let all = self.points.entry((what, name.into())).or_default();
            if all.last() != Some(&from) {
                all.push(from);
                self.pointed += 1;
            }
        }
    }

    /// Ends the reading and judges.
    #[must_use]
    pub fn finish(self) -> RootReport {
        judge::judge(self)
    }

    /// The name of a file below the root folder.
    fn name(&self, at: usize) -> Option<&str> {
        let from = (*self.inside.get(at)?)? as usize;
        self.files.get(at)?.path.get(from..)
    }

    /// All names, to be compared with names asked for.
    fn disk(&self) -> Disk {
        let mut disk = Disk::default();
        for at in 0..self.files.len() {
            if let Some(name) = self.name(at) {
                match self.files[at].size {
                    Some(size) => disk.add_sized(name, size),
                    None => disk.add(name),
                }
            }
        }
        disk
    }
}

/// When a file has its turn to be read; `None` for files whose name says enough.
fn turn(path: &str) -> Option<u8> {
    let name = base(path);
    let named = Named::read(name);
    Some(match named.role {
        FileRole::TrustList => 0,
        FileRole::Own | FileRole::OwnAta | FileRole::OwnText | FileRole::Default => 1,
        FileRole::TextDefault | FileRole::Image | FileRole::Load | FileRole::Named => 1,
        FileRole::Ring if name.len() > 4 && !names::is_media(name) => 1,
        FileRole::Locale if named.form != Form::Plain => 2,
        _ => return None,
    })
}
