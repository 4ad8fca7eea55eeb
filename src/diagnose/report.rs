//! All that logs say: the phones, what is the matter, and what was not understood.

use super::boot::Generation;
use super::disk::Disk;
use super::event::{Event, Outcome, What};
use super::finding::Finding;
use super::judge::{self, Context};
use super::knowledge::Source;
use super::phone::Phone;

/// Counts over all lines.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Tally {
    pub(super) lines: u32,
    pub(super) blank: u32,
    pub(super) understood: u32,
    pub(super) aside: u32,
    pub(super) unknown: u32,
    pub(super) cut: u32,
    pub(super) beyond: u32,
    pub(super) samples: Vec<(u32, Box<str>)>,
    /// The log of a tftpd-hpa has refusals, so that their absence means something.
    pub(super) refusals: bool,
    /// A server notes what it finished.
    pub(super) receipts: bool,
}

/// What logs say.
#[derive(Debug, Clone)]
pub struct Report {
    /// The phones, in the order in which they appear.
    pub phones: Vec<Phone>,
    /// What is said about no phone in particular.
    pub remarks: Vec<Event>,
    /// What is the matter with the server or the log as a whole.
    pub findings: Vec<Finding>,
    tally: Tally,
}

impl Report {
    pub(super) fn new(phones: Vec<Phone>, remarks: Vec<Event>, tally: Tally) -> Self {
        let mut report = Self { phones, remarks, findings: Vec::new(), tally };
        report.phones.retain(|phone| phone.events().next().is_some());
        for phone in &mut report.phones {
            phone.sort();
            phone.generation = Generation::of(phone);
            let silent = report.tally.refusals && !report.tally.receipts;
            for event in phone.events_mut() {
                if let What::File(asked) = &mut event.what
                    && silent
                    && asked.source == Source::Hpa
                    && asked.outcome == Outcome::Requested
                {
                    asked.outcome = Outcome::Unrefused;
                }
            }
        }
        report.judge(&Disk::default());
        report
    }

    /// Judges again, knowing which files are on the server.
    pub fn judge(&mut self, disk: &Disk) {
        for phone in &mut self.phones {
            judge::conclude(phone);
        }
        let context = Context::new(&self.phones, disk);
        let mut judged: Vec<_> =
            self.phones.iter().map(|phone| judge::phone(phone, &context)).collect();
        for (phone, judged) in self.phones.iter_mut().zip(judged.drain(..)) {
            phone.findings = judged.findings;
            phone.boots = judged.boots;
            phone.reached = judged.reached;
            phone.last = judged.last;
        }
        self.findings = judge::whole(self);
    }

    /// All lines read.
    #[must_use]
    pub fn lines(&self) -> u32 {
        self.tally.lines
    }

    /// Lines whose message is known.
    #[must_use]
    pub fn understood(&self) -> u32 {
        self.tally.understood
    }

    /// Lines of known servers that say nothing about a phone.
    #[must_use]
    pub fn aside(&self) -> u32 {
        self.tally.aside
    }

    /// Lines that are not understood.
    #[must_use]
    pub fn unknown(&self) -> u32 {
        self.tally.unknown
    }

    /// The first lines that are not understood, with their numbers.
    pub fn samples(&self) -> impl Iterator<Item = (u32, &str)> {
        self.tally.samples.iter().map(|(line, text)| (*line, &**text))
    }

    /// Lines too long to be read whole.
    #[must_use]
    pub fn cut(&self) -> u32 {
        self.tally.cut
    }

    /// Lines of phones beyond the most that are kept apart.
    #[must_use]
    pub fn beyond(&self) -> u32 {
        self.tally.beyond
    }
}
