//! From a timeline to findings: what is concluded, what the messages say, and in which order.
//!
//! The rules about files are in `rules`.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use super::boot::{Step, boots};
use super::disk::Disk;
use super::event::{Asked, Event, Outcome, What};
use super::finding::Finding;
use super::knowledge::Hint;
use super::names::{FileRole, Mac};
use super::phone::Phone;
use super::report::Report;
use super::rules;
use super::verdict::Verdict;

/// What is known beside one timeline.
#[derive(Debug)]
pub(super) struct Context<'d> {
    /// Files on the server, as somebody listed them.
    pub(super) disk: &'d Disk,
    /// Files that some phone got.
    pub(super) seen: Disk,
    /// MAC addresses of phones in the log.
    macs: BTreeSet<Mac>,
}

impl<'d> Context<'d> {
    pub(super) fn new(phones: &[Phone], disk: &'d Disk) -> Self {
        let mut seen = Disk::default();
        for (_, asked) in phones.iter().flat_map(Phone::files) {
            if asked.got() {
                seen.add(&asked.name);
            }
        }
        Self { disk, seen, macs: phones.iter().filter_map(Phone::mac).collect() }
    }

    pub(super) fn is_a_phone(&self, mac: Mac) -> bool {
        self.macs.contains(&mac)
    }
}

/// What is judged of one phone.
#[derive(Debug)]
pub(super) struct Judged {
    pub(super) findings: Vec<Finding>,
    pub(super) boots: u32,
    pub(super) reached: Option<Step>,
    pub(super) last: Option<Step>,
}

/// Concludes from what the phone did next how a request must have ended.
pub(super) fn conclude(phone: &mut Phone) {
    let files: Vec<_> = phone.files().collect();
    let mut likely = BTreeMap::new();
    for boot in boots(&files) {
        for (at, (event, asked)) in boot.iter().enumerate() {
            let behind = &boot[at + 1..];
            let follows = |roles: &[FileRole]| behind.iter().any(|(_, a)| roles.contains(&a.role));
            let next = match asked.role {
                _ if asked.outcome != Outcome::Requested => None,
                FileRole::Own | FileRole::OwnAta if follows(&[FileRole::Default]) => {
                    Some(Outcome::NotFound)
                }
                FileRole::Own if follows(&[FileRole::Load, FileRole::Locale, FileRole::Named]) => {
                    Some(Outcome::Sent)
                }
                FileRole::Load | FileRole::Part if follows(&[FileRole::Part]) => {
                    Some(Outcome::Sent)
                }
                _ => None,
            };
            if let Some(next) = next {
                likely.insert((event.line, asked.name.clone()), next);
            }
        }
    }
    for event in phone.events_mut() {
        if let What::File(asked) = &mut event.what {
            asked.likely = likely.get(&(event.line, asked.name.clone())).copied();
        }
    }
}

/// Judges one phone.
pub(super) fn phone(phone: &Phone, context: &Context<'_>) -> Judged {
    let files: Vec<_> = phone.files().collect();
    let boots = boots(&files);
    let mut findings = said(phone.events());
    findings.extend(rules::files(phone, &boots, context));
    let steps = files.iter().filter_map(|(_, asked)| Step::of(asked.role));
    let registers = findings.iter().any(|finding| (47..=57).contains(&finding.verdict.id()));
    let register = registers.then_some(Step::Register);
    let judged = Judged {
        boots: u32::try_from(boots.len()).unwrap_or(u32::MAX),
        reached: steps.clone().max().max(register),
        last: register.or(steps.last()),
        findings: tidied(findings),
    };
    if judged.findings.is_empty() {
        let silent =
            !files.is_empty() && files.iter().all(|(_, asked)| asked.ended() == Outcome::Requested);
        let verdict = if silent { Verdict::LogCannotTell } else { Verdict::NothingWrong };
        let lines = phone.events().map(|event| event.line);
        return Judged { findings: vec![Finding::new(verdict).at(lines)], ..judged };
    }
    judged
}

/// Judges what is said about no phone in particular, and the log as a whole.
pub(super) fn whole(report: &Report) -> Vec<Finding> {
    let mut findings = said(report.remarks.iter());
    let asking = report.phones.iter().filter(|phone| phone.files().next().is_some());
    if asking.clone().count() > 1 {
        let first = asking.filter_map(|phone| Some(phone.files().next()?.0.line));
        findings.push(Finding::new(Verdict::SeveralPhones).at(first));
    }
    if report.phones.is_empty() && findings.is_empty() {
        let verdict = if report.aside() > 0 {
            Verdict::NotReached
        } else if report.understood() > 0 {
            Verdict::NothingWrong
        } else {
            Verdict::LogCannotTell
        };
        findings.push(Finding::new(verdict).unsure(verdict == Verdict::NotReached));
    }
    tidied(findings)
}

/// How often a suspicious message must come before it means something.
fn threshold(verdict: Verdict) -> usize {
    match verdict {
        Verdict::RepliesLost => 3,
        Verdict::GaveUpBeforeData => 2,
        Verdict::PacketLoss => 5,
        _ => 1,
    }
}

/// What the messages alone say.
fn said<'e>(events: impl Iterator<Item = &'e Event>) -> Vec<Finding> {
    let mut findings: Vec<Finding> = Vec::new();
    let mut suspected: BTreeMap<Verdict, Vec<Finding>> = BTreeMap::new();
    for event in events {
        let (hint, finding) = match &event.what {
            What::Said(said) => (said.hint, said_finding(said.names.as_deref(), event)),
            What::File(asked) => (asked.hint, asked_finding(asked, event)),
        };
        match hint {
            Hint::None => {}
            Hint::Plain(verdict) => findings.push(Finding { verdict, ..finding }),
            Hint::Suspect(verdict) => {
                suspected.entry(verdict).or_default().push(Finding { verdict, ..finding });
            }
            Hint::Clear(verdict) => {
                suspected.remove(&verdict);
            }
        }
    }
    for (verdict, all) in suspected {
        if all.len() >= threshold(verdict) {
            findings.extend(all);
        }
    }
    findings
}

fn said_finding(names: Option<&str>, event: &Event) -> Finding {
    let mut finding = Finding::new(Verdict::NothingWrong).at([event.line]);
    if let Some(name) = names {
        if name.contains(".cnf") || name.ends_with(".tlv") {
            finding.file = Some(name.into());
        } else {
            finding.load = Some(name.into());
            finding.other = Some(name.into());
        }
    }
    finding
}

fn asked_finding(asked: &Asked, event: &Event) -> Finding {
    let finding = Finding::new(Verdict::NothingWrong).file(asked.name.trim_start_matches('/'));
    finding.at([event.line]).at(asked.answer)
}

/// Joins what is the same, drops what another finding explains, and puts the gravest first.
fn tidied(found: Vec<Finding>) -> Vec<Finding> {
    let mut findings: Vec<Finding> = Vec::new();
    for finding in found {
        let same = |known: &Finding| {
            known.verdict == finding.verdict
                && (known.file == finding.file || known.file.is_none() || finding.file.is_none())
        };
        let Some(known) = findings.iter_mut().find(|known| same(known)) else {
            findings.push(finding);
            continue;
        };
        *known = Finding {
            file: known.file.take().or(finding.file),
            other: known.other.take().or(finding.other),
            load: known.load.take().or(finding.load),
            certain: known.certain || finding.certain,
            ..known.clone()
        }
        .at(finding.lines);
    }
    let has = |verdict| findings.iter().any(|finding| finding.verdict == verdict);
    let broke = has(Verdict::TransferBroke);
    let faults = findings.iter().any(|finding| finding.level() < super::Level::Info);
    findings.retain(|finding| match finding.verdict {
        Verdict::PacketLoss => !broke,
        Verdict::NothingWrong => false,
        Verdict::ProvisioningFine => !faults || finding.certain,
        _ => true,
    });
    findings.sort_by_key(Finding::level);
    findings
}
