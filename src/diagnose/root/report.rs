//! What is known of a folder: its phones, and what is wrong.

use super::fault::Fault;
use super::listing::Entry;
use crate::diagnose::disk::Disk;
use crate::diagnose::message::Level;
use crate::diagnose::names::Mac;
use std::fmt;

/// A phone that has something in the folder.
#[derive(Clone, Debug)]
pub struct RootPhone {
    /// Its MAC address.
    pub mac: Mac,
    /// The file it would get, as its place in the list.
    pub file: Option<u32>,
    /// There is a plain file of its own.
    pub plain: bool,
    /// There is a signed file of its own.
    pub signed: bool,
    /// There is an encrypted file of its own.
    pub encrypted: bool,
    /// The gravest that was found about it.
    pub level: Level,
}

/// A file that a finding is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its place in the list.
    pub file: u32,
    /// The name it should have, or that it lacks.
    pub name: Option<Box<str>>,
    /// The phone it is for.
    pub mac: Option<Mac>,
}

/// One thing that is wrong, with all files it is about.
#[derive(Clone, Debug)]
pub struct RootFinding {
    /// What it is.
    pub fault: Fault,
    /// What is missing, or who signed.
    pub other: Option<Box<str>>,
    /// The files.
    pub items: Vec<Item>,
}

impl RootFinding {
    /// How bad it is.
    #[must_use]
    pub fn level(&self) -> Level {
        self.fault.level()
    }

    /// What is wrong, in one sentence.
    #[must_use]
    pub fn sentence(&self) -> String {
        self.filled(self.fault.words().sentence)
    }

    /// Why it matters.
    #[must_use]
    pub fn why(&self) -> String {
        self.filled(self.fault.words().why)
    }

    /// What to do.
    #[must_use]
    pub fn todo(&self) -> &'static str {
        self.fault.words().todo
    }

    fn filled(&self, words: &str) -> String {
        words.replace("{other}", self.other.as_deref().unwrap_or("the signer"))
    }
}

/// What is known of a folder.
#[derive(Clone, Debug)]
pub struct RootReport {
    /// The folder that was taken as the root; ends with a slash, or is empty.
    pub root: Box<str>,
    /// The phones, those with the gravest findings first.
    pub phones: Vec<RootPhone>,
    /// What is wrong, the gravest first.
    pub findings: Vec<RootFinding>,
    /// The file for phones without one of their own.
    pub default: Option<&'static str>,
    /// Only names were looked at.
    pub names_only: bool,
    pub(super) files: Vec<Entry>,
    pub(super) disk: Disk,
}

impl RootReport {
    /// All files, in the order in which they were given.
    #[must_use]
    pub fn files(&self) -> &[Entry] {
        &self.files
    }

    /// The path of a file below the root folder.
    #[must_use]
    pub fn name(&self, file: u32) -> &str {
        let path = self.files.get(file as usize).map_or("", |file| &*file.path);
        path.strip_prefix(&*self.root).unwrap_or(path)
    }

    /// The phone with a MAC address, if something in the folder bears it.
    #[must_use]
    pub fn phone(&self, mac: Mac) -> Option<&RootPhone> {
        self.phones.iter().find(|phone| phone.mac == mac)
    }

    /// All names, to judge a log by.
    #[must_use]
    pub fn disk(&self) -> &Disk {
        &self.disk
    }
}

impl fmt::Display for RootReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "root\t{}\t{} files\t{} phones",
            self.root,
            self.files.len(),
            self.phones.len()
        )?;
        for phone in &self.phones {
            let gets = phone.file.map_or(self.default.unwrap_or("-"), |file| self.name(file));
            writeln!(f, "phone\t{}\t{gets}", phone.mac)?;
        }
        for finding in &self.findings {
            writeln!(f, "finding\t{}\t{}", finding.fault.key(), finding.sentence())?;
            for item in &finding.items {
                let name = item.name.as_deref().unwrap_or_default();
                writeln!(f, "\t{}\t{name}", self.name(item.file))?;
            }
        }
        Ok(())
    }
}
