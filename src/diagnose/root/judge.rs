//! From the names and what the files hold to findings.

use super::fault::Fault;
use super::names::{asked_name, is_left_over, mac_of};
use super::points::Use;
use super::report::{Item, RootFinding, RootPhone, RootReport};
use super::{RootReader, Signed};
use crate::config::loads::{self, RootFile};
use crate::diagnose::disk::Disk;
use crate::diagnose::message::Level;
use crate::diagnose::names::{FileRole, Form, Mac, Named, base};
use std::collections::{BTreeMap, BTreeSet};

/// The findings as they come together, by what they are about.
type Found = BTreeMap<(Fault, Option<Box<str>>), Vec<Item>>;

/// The files of one phone: plain, signed, encrypted.
type Own = [Option<u32>; 3];

struct Judge<'r> {
    reader: &'r RootReader,
    disk: Disk,
    folders: BTreeSet<Box<str>>,
    found: Found,
}

pub(super) fn judge(reader: RootReader) -> RootReport {
    let disk = reader.disk();
    let mut folders = BTreeSet::new();
    for at in 0..reader.files.len() {
        let name = reader.name(at).unwrap_or_default();
        folders.extend(name.match_indices('/').map(|(end, _)| Box::from(&name[..end])));
    }
    let mut judge = Judge { reader: &reader, disk, folders, found: Found::new() };
    let mut phones = judge.names();
    judge.contents();
    judge.points();
    let default =
        ["XMLDefault.cnf.xml", "SIPDefault.cnf"].into_iter().find(|name| judge.disk.has(name));
    judge.whole(&phones, default);
    let Judge { disk, found, .. } = judge;
    let path = |item: &Item| reader.files.get(item.file as usize).map(|file| &file.path);
    let mut findings: Vec<RootFinding> = found
        .into_iter()
        .map(|((fault, other), mut items)| {
            // Folders come in any order.
            items.sort_by(|a, b| path(a).cmp(&path(b)));
            RootFinding { fault, other, items }
        })
        .collect();
    findings.sort_by_key(|finding| (finding.level(), finding.fault));
    // The gravest are told last, so that they stay.
    let mut worst = BTreeMap::new();
    for finding in findings.iter().rev() {
        for mac in finding.items.iter().filter_map(|item| item.mac) {
            worst.insert(mac, finding.level());
        }
    }
    let mut phones: Vec<RootPhone> = std::mem::take(&mut phones)
        .into_iter()
        .map(|(mac, [plain, signed, encrypted])| RootPhone {
            mac,
            file: plain.or(signed).or(encrypted),
            plain: plain.is_some(),
            signed: signed.is_some(),
            encrypted: encrypted.is_some(),
            level: worst.get(&mac).copied().unwrap_or(Level::Harmless),
        })
        .collect();
    phones.sort_by_key(|phone| phone.level);
    let RootReader { files, root, names_only, .. } = reader;
    RootReport { root, phones, findings, default, names_only, files, disk }
}

impl Judge<'_> {
    fn tell(&mut self, fault: Fault, other: Option<&str>, at: usize, name: Option<&str>) {
        let Ok(file) = u32::try_from(at) else { return };
        let mac = self.reader.name(at).and_then(mac_of);
        let item = Item { file, name: name.map(Into::into), mac };
        self.found.entry((fault, other.map(Into::into))).or_default().push(item);
    }

    /// Judges the names; gives the phones with the files of their own.
    fn names(&mut self) -> BTreeMap<Mac, Own> {
        let mut phones: BTreeMap<Mac, Own> = BTreeMap::new();
        let mut lower: BTreeMap<String, usize> = BTreeMap::new();
        for at in 0..self.reader.files.len() {
            let Some(path) = self.reader.name(at) else { continue };
            if let Some(first) = lower.insert(path.to_ascii_lowercase(), at)
                && self.reader.name(first) != Some(path)
            {
                let other: Box<str> = path.to_ascii_lowercase().into();
                self.tell(Fault::Twins, Some(&other), first, None);
                self.tell(Fault::Twins, Some(&other), at, None);
            }
            let name = base(path);
            let named = Named::read(name);
            if let Some(mac) = mac_of(name) {
                let own = phones.entry(mac).or_default();
                let fits = asked_name(path).as_deref() == Some(path);
                let mine =
                    matches!(named.role, FileRole::Own | FileRole::OwnAta | FileRole::OwnText);
                // A 7905 asks for its file in small letters, and for a text file likewise.
                if fits && mine || named.role == FileRole::OldText && name == path {
                    own[named.form as usize] = u32::try_from(at).ok();
                }
            }
            self.one_name(at, path, name, named);
        }
        phones
    }

    fn one_name(&mut self, at: usize, path: &str, name: &str, named: Named) {
        if is_left_over(name) {
            return self.tell(Fault::LeftOver, None, at, None);
        }
        if self.reader.files[at].size == Some(0) && named.role != FileRole::TrustList {
            // An empty trust list is put there on purpose, to answer phones that ask.
            let matters = named.role != FileRole::Other && named.role != FileRole::OldText;
            if matters {
                self.tell(Fault::Empty, None, at, None);
            }
        }
        let soft = ["csf", "tct", "bot", "tab", "vg", "cipc"];
        let lower = name.to_ascii_lowercase();
        let Some(asked) = asked_name(name) else {
            let nobody = named.role == FileRole::Own && !soft.iter().any(|s| lower.starts_with(s));
            if nobody || lower.starts_with("sep.") {
                self.tell(Fault::NoMac, None, at, None);
            }
            return;
        };
        let here = self.disk.has(&asked);
        if path == asked {
            return;
        }
        if name == asked {
            if !here && named.role != FileRole::Image {
                self.tell(Fault::WrongFolder, None, at, Some(&asked));
            }
        } else if name.eq_ignore_ascii_case(&asked) {
            if !here {
                self.tell(Fault::WrongCase, None, at, Some(&asked));
            }
        } else if here {
            // CUCM writes a `.cnf` beside `.cnf.xml` for phones of long ago.
            if !lower.ends_with(".cnf") {
                self.tell(Fault::LeftOver, None, at, None);
            }
        } else {
            self.tell(Fault::WrongEnding, None, at, Some(&asked));
        }
    }

    /// Judges what the files hold.
    fn contents(&mut self) {
        let reader = self.reader;
        let mut signed = false;
        for (at, seen) in reader.seen.iter().enumerate() {
            let Some(path) = reader.name(at).filter(|_| seen.wanted) else { continue };
            let size = reader.files[at].size;
            if !seen.read {
                if size != Some(0) {
                    self.tell(Fault::NotRead, None, at, None);
                }
                continue;
            }
            let named = Named::read(path);
            if seen.broken && size != Some(0) {
                let list = named.role == FileRole::TrustList;
                let fault = if list { Fault::ListBroken } else { Fault::NotWellFormed };
                if !is_left_over(path) {
                    self.tell(fault, None, at, None);
                }
            }
            match &seen.signature {
                Signed::Broken => self.tell(Fault::SignatureBroken, None, at, None),
                Signed::Unknown(name) => self.tell(Fault::SignerUnknown, Some(name), at, None),
                Signed::Unproven if !reader.lists => {
                    // One finding for all of them, with the first few.
                    if !signed {
                        self.tell(Fault::NoList, None, at, None);
                    }
                    signed = true;
                }
                _ => {}
            }
        }
        self.pairs();
    }

    /// Judges plain files beside signed and encrypted ones.
    fn pairs(&mut self) {
        let reader = self.reader;
        let mut by_name: BTreeMap<&str, usize> = BTreeMap::new();
        for at in 0..reader.files.len() {
            if let Some(path) = reader.name(at).filter(|p| !p.contains('/')) {
                by_name.insert(path, at);
            }
        }
        let list = |at: Option<&usize>| at.is_some_and(|&at| reader.files[at].size != Some(0));
        let common = ["ITLFile.tlv", "CTLFile.tlv"].iter().any(|name| list(by_name.get(name)));
        // A list that names nobody who signs files wants nothing signed.
        let signs = reader.names_only || !reader.signers.is_empty();
        for (path, &at) in &by_name {
            let named = Named::read(path);
            let own = matches!(named.role, FileRole::Own | FileRole::OwnAta | FileRole::Default);
            if !own || asked_name(path).as_deref() != Some(*path) {
                continue;
            }
            let bare = crate::diagnose::names::bare(path);
            let beside = |ending: &str| by_name.get(&*format!("{bare}{ending}")).copied();
            match named.form {
                Form::Plain => {
                    let (copy, sealed) = (beside(".sgn"), beside(".enc.sgn"));
                    if sealed.is_some() {
                        self.tell(Fault::PlainBesideEncrypted, None, at, None);
                    } else if let Some(copy) = copy {
                        let digest = |at: usize| reader.seen.get(at).and_then(|seen| seen.digest);
                        if let (Some(plain), Some(signed)) = (digest(at), digest(copy))
                            && plain != signed
                        {
                            self.tell(Fault::SignedDiffers, None, at, reader.name(copy));
                        }
                    } else if signs {
                        let mac = named.mac.map(|mac| mac.to_string()).unwrap_or_default();
                        let mine = ["ITLSEP", "CTLSEP"]
                            .iter()
                            .any(|start| list(by_name.get(&*format!("{start}{mac}.tlv"))));
                        if common || mine {
                            self.tell(Fault::NotSigned, None, at, None);
                        }
                    }
                }
                Form::Encrypted if beside(".sgn").is_none() => {
                    self.tell(Fault::ShortMissing, None, at, Some(&format!("{bare}.sgn")));
                }
                _ => {}
            }
        }
    }

    /// Judges what files point to.
    fn points(&mut self) {
        let reader = self.reader;
        for ((what, name), from) in &reader.points {
            let (fault, found) = match what {
                Use::Load => (Fault::LoadMissing, self.has_load(name)),
                Use::Part => {
                    for &at in from {
                        if !self.disk.has(name) {
                            let list = reader.name(at as usize).unwrap_or_default();
                            let load = load_of(base(list)).to_owned();
                            self.tell(Fault::PartMissing, Some(&load), at as usize, Some(name));
                        }
                    }
                    continue;
                }
                Use::DialPlan => (Fault::DialPlanMissing, self.has(name)),
                Use::SoftKeys => (Fault::SoftKeysMissing, self.has(name)),
                Use::Ring => (Fault::RingMissing, self.has(name)),
                Use::Picture => {
                    let anywhere = self.disk.other_folder(name).is_some() && !name.contains('/');
                    (Fault::PictureMissing, self.has(name) || anywhere)
                }
                Use::Language => (Fault::LanguageMissing, self.folders.contains(name)),
                Use::Tones => (Fault::TonesMissing, self.folders.contains(name)),
            };
            if found {
                continue;
            }
            let file = if *what == Use::Load { format!("{name}.loads") } else { name.to_string() };
            let folder = self.folders.iter().any(|f| f.eq_ignore_ascii_case(name));
            let other = self.disk.other_case(&file).is_some() || folder;
            let (fault, about) = match fault {
                _ if other => (Fault::NamedInOtherCase, &*file),
                _ => (fault, &**name),
            };
            for &at in from {
                self.tell(fault, Some(about), at as usize, None);
            }
        }
        if reader.names_only {
            self.parts_by_name();
        }
    }

    fn has(&self, name: &str) -> bool {
        self.disk.has(name) || self.disk.has(&format!("{name}.sgn"))
    }

    fn has_load(&self, name: &str) -> bool {
        // Old phones take an image without a list; 792x have theirs in capitals.
        const ENDINGS: [&str; 8] = [".loads", ".LOADS", ".bin", ".sb2", ".sbn", ".zup", ".zz", ""];
        ENDINGS.iter().any(|ending| self.disk.has(&format!("{name}{ending}")))
    }

    /// Without the lists of firmware, its parts are known by their names only.
    fn parts_by_name(&mut self) {
        let reader = self.reader;
        for at in 0..reader.files.len() {
            let Some(path) = reader.name(at).filter(|p| p.ends_with(".loads")) else { continue };
            let load = load_of(path).to_owned();
            for part in loads::files(&load) {
                let RootFile::Named(name) = part else { continue };
                if name != *path
                    && name != "OS79XX.TXT"
                    && !name.ends_with(".bin")
                    && !self.disk.has(&name)
                {
                    self.tell(Fault::PartMissing, Some(&load), at, Some(&name));
                }
            }
        }
    }

    /// Judges the folder as a whole.
    fn whole(&mut self, phones: &BTreeMap<Mac, Own>, default: Option<&str>) {
        let reader = self.reader;
        let lost: BTreeSet<Mac> = phones
            .iter()
            .filter(|(_, own)| own.iter().all(Option::is_none))
            .map(|(mac, _)| *mac)
            .collect();
        let mut told = BTreeSet::new();
        for at in 0..reader.files.len() {
            let mac = reader.name(at).and_then(mac_of).filter(|mac| lost.contains(mac));
            if let Some(mac) = mac
                && told.insert(mac)
            {
                self.tell(Fault::FallsBack, Some(default.unwrap_or("nothing at all")), at, None);
            }
        }
        if !self.disk.has("XMLDefault.cnf.xml") && !phones.is_empty() {
            self.found.entry((Fault::NoDefault, None)).or_default();
        }
        if reader.names_only {
            self.found.entry((Fault::NamesOnly, None)).or_default();
        }
    }
}

fn load_of(name: &str) -> &str {
    let cut = name.len().checked_sub(".loads".len());
    match cut.and_then(|at| name.get(..at).zip(name.get(at..))) {
        Some((load, ending)) if ending.eq_ignore_ascii_case(".loads") => load,
        _ => name,
    }
}
