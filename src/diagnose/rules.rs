//! The rules about files: which one is missing, refused, repeated, and what that means.

use super::boot::{Generation, Step, java_part};
use super::event::{Asked, Event, Outcome, Via};
use super::finding::Finding;
use super::judge::Context;
use super::knowledge::Source;
use super::names::{FileRole, Form, Named, bare};
use super::phone::Phone;
use super::verdict::Verdict;
use std::collections::{BTreeMap, BTreeSet};

type File<'p> = (&'p Event, &'p Asked);
type Boot<'p> = Vec<File<'p>>;

/// All findings about the files of one phone.
pub(super) fn files(phone: &Phone, boots: &[Boot<'_>], context: &Context<'_>) -> Vec<Finding> {
    let all: Vec<File<'_>> = boots.iter().flatten().copied().collect();
    let case = Case { phone, boots, all, context };
    let mut findings = Vec::new();
    case.map_rules(&mut findings);
    case.own(&mut findings);
    case.firmware(&mut findings);
    case.extras(&mut findings);
    case.sizes(&mut findings);
    case.repeats(&mut findings);
    case.loops(&mut findings);
    case.fine(&mut findings);
    findings
}

struct Case<'c, 'p> {
    phone: &'c Phone,
    boots: &'c [Boot<'p>],
    all: Vec<File<'p>>,
    context: &'c Context<'c>,
}

/// A finding about one file, with the lines that show it.
fn about(verdict: Verdict, (event, asked): File<'_>) -> Finding {
    let finding = Finding::new(verdict).file(asked.base()).unsure(asked.likely.is_some());
    finding.at([event.line]).at(asked.answer)
}

/// A map rule of tftpd-hpa changed the name, and the new one is missing.
fn mapped_away(asked: &Asked) -> bool {
    matches!(asked.source, Source::Hpa | Source::RedHat)
        && asked.served.is_some()
        && asked.outcome == Outcome::NotFound
        && asked.role != FileRole::TrustList
}

impl<'p> Case<'_, 'p> {
    fn of(&self, roles: &[FileRole]) -> impl DoubleEndedIterator<Item = File<'p>> + Clone {
        self.all.iter().copied().filter(move |(_, asked)| roles.contains(&asked.role))
    }

    fn got(&self, roles: &[FileRole]) -> bool {
        self.of(roles).any(|(_, asked)| asked.got())
    }

    /// Tells whether a name is that of an adapter's second port.
    fn second(&self, asked: &Asked) -> bool {
        let mac = self.phone.mac().map(|mac| mac.second_port());
        asked.role == FileRole::OwnAta && mac.is_some() && Named::read(&asked.name).mac == mac
    }

    /// The phone's own file, as it was asked for.
    fn owns(&self) -> impl DoubleEndedIterator<Item = File<'p>> + Clone {
        self.of(&[FileRole::Own, FileRole::OwnAta]).filter(|(_, asked)| !self.second(asked))
    }

    /// The last word on the own file: the phone has it.
    fn has_own(&self) -> bool {
        // `.sgn` first and then the plain one is usual, so one is enough in the last start.
        let last = self
            .boots
            .iter()
            .rev()
            .find(|boot| boot.iter().any(|(_, asked)| is_own(asked) && !self.second(asked)));
        let xml = last.is_some_and(|boot| {
            boot.iter().any(|(_, asked)| is_own(asked) && !self.second(asked) && asked.got())
        });
        xml || self.got(&[FileRole::OwnText, FileRole::OldText, FileRole::Profile])
    }

    fn map_rules(&self, findings: &mut Vec<Finding>) {
        for file in self.all.iter().copied().filter(|(_, asked)| mapped_away(asked)) {
            let served = file.1.served.as_deref().unwrap_or_default();
            findings.push(about(Verdict::MapRuleWrong, file).other(served));
        }
    }

    fn own(&self, findings: &mut Vec<Finding>) {
        let owns = self.owns();
        let has_own = self.has_own();
        for file in owns.clone().filter(|(_, asked)| asked.missing() && !mapped_away(asked)) {
            if let Some(other) = self.context.seen.other_case(&file.1.name) {
                findings.push(about(Verdict::WrongCase, file).other(other));
            }
        }
        for file in self.of(&[FileRole::OwnAta]).filter(|(_, a)| self.second(a) && a.missing()) {
            if has_own {
                findings.push(about(Verdict::SecondPortMissing, file));
            }
        }
        for file in self.of(&[FileRole::OwnText]).filter(|(_, asked)| asked.missing()) {
            let xml = self.owns().any(|(_, asked)| asked.got());
            if xml && !self.got(&[FileRole::OwnText]) {
                findings.push(about(Verdict::TextFileWanted, file));
            }
        }
        for file in self.of(&[FileRole::Profile]).filter(|(_, asked)| asked.missing()) {
            findings.push(about(Verdict::OtherFamily, file));
        }
        let missing = owns.clone().rfind(|(_, asked)| asked.missing() && !mapped_away(asked));
        let Some(missing) = missing.filter(|_| !has_own) else { return };
        let signed = owns.clone().all(|(_, asked)| asked.form != Form::Plain);
        if signed {
            let encrypted = owns.clone().find(|(_, asked)| asked.form == Form::Encrypted);
            findings.push(match encrypted {
                Some(file) => about(Verdict::EncryptedMissing, file),
                None => about(Verdict::SignedOnly, missing),
            });
            return;
        }
        let plain =
            owns.clone().rfind(|(_, a)| a.missing() && a.form == Form::Plain).unwrap_or(missing);
        let found = findings.iter().any(|finding| finding.verdict == Verdict::WrongCase);
        if !found {
            findings.push(self.why_missing(plain));
        }
    }

    /// Why the phone's own file is missing.
    fn why_missing(&self, file: File<'_>) -> Finding {
        let asked = file.1;
        let name = bare(asked.base()).to_owned();
        let disk = self.context.disk;
        let finding = |verdict| about(verdict, file).file(&name);
        if asked.source == Source::Atftpd && disk.has(&name) {
            return finding(Verdict::UnreadableOrOtherRoot);
        }
        let is_a_phone = |mac| self.context.is_a_phone(mac);
        let near = [
            (Verdict::WrongCase, disk.other_case(&name)),
            (Verdict::WrongFolder, disk.other_folder(&name)),
            (Verdict::WrongEnding, disk.other_ending(&name)),
            (Verdict::MistypedMac, disk.other_mac(&name, &is_a_phone)),
        ];
        for (verdict, other) in near {
            if let Some(other) = other {
                return finding(verdict).other(other);
            }
        }
        if self.phone.generation == Generation::Small7912 {
            return finding(Verdict::LowerCaseMac);
        }
        let default = [FileRole::Default];
        let answered = self.of(&default).any(|(_, asked)| asked.missing());
        if !self.got(&default) && (answered || self.boots.len() > 1) {
            return finding(Verdict::NothingToBootFrom);
        }
        finding(Verdict::OwnFileMissing).at(self.of(&default).map(|(event, _)| event.line))
    }

    fn firmware(&self, findings: &mut Vec<Finding>) {
        let parts = [FileRole::Part];
        let missing = self
            .of(&[FileRole::Load, FileRole::Part])
            .filter(|(_, asked)| asked.missing() && !mapped_away(asked));
        let mut any = false;
        for file in missing {
            any = true;
            let name = bare(file.1.base());
            let load = name.strip_suffix(".loads").unwrap_or(name);
            let old = self.phone.generation == Generation::Old7940;
            let verdict = if old && !self.has_own() {
                Verdict::ImageMissing
            } else if file.1.role == FileRole::Load {
                Verdict::LoadMissing
            } else {
                Verdict::LoadPartMissing
            };
            findings.push(about(verdict, file).load(load));
        }
        if any {
            return;
        }
        let got = self.of(&parts).filter(|(_, asked)| asked.got()).count();
        let lists = self.of(&[FileRole::Load]).filter(|(_, asked)| asked.got());
        // The server does not say what became of the last part asked for, and no other followed.
        let last = self.all.last().filter(|(_, asked)| {
            asked.role == FileRole::Part && asked.ended() == Outcome::Requested
        });
        let finished = self.all.iter().any(|(_, asked)| asked.outcome == Outcome::Sent);
        if let Some(file) = last
            && !finished
            && lists.clone().next().is_some()
            && !file.1.base().to_ascii_lowercase().starts_with("cvm")
        {
            findings.push(about(Verdict::LoadPartMissing, *file).unsure(true));
            return;
        }
        let again = lists.clone().any(|(_, list)| {
            lists.clone().filter(|(_, other)| other.base() == list.base()).count() > 1
        });
        if again && got >= 8 {
            let file = lists.clone().next_back();
            findings.extend(file.map(|file| about(Verdict::LoadRefused, file).unsure(true)));
            return;
        }
        let lost = self
            .of(&parts)
            .any(|(_, asked)| matches!(asked.ended(), Outcome::TimedOut | Outcome::Aborted));
        let loader = lists.clone().find(|(_, a)| a.base().to_ascii_lowercase().starts_with("term"));
        let java = self.of(&parts).any(|(_, a)| java_part(&a.base().to_ascii_lowercase()));
        let first = self.of(&parts).find(|(_, asked)| asked.got()).filter(|_| java || got > 1);
        if let Some(file) = loader.or(first).filter(|_| !lost) {
            let lines = self.of(&parts).map(|(event, _)| event.line);
            findings.push(about(Verdict::FirmwareRunning, file).at(lines));
        }
    }

    fn extras(&self, findings: &mut Vec<Finding>) {
        let extras = [FileRole::Locale, FileRole::Named];
        let got: BTreeSet<&str> =
            self.of(&extras).filter(|(_, asked)| asked.got()).map(|(_, a)| a.base()).collect();
        for file in self.of(&extras).filter(|(_, asked)| asked.missing()) {
            let verdict = match file.1.role {
                FileRole::Locale => Verdict::LocaleMissing,
                _ => Verdict::DialPlanMissing,
            };
            if !got.contains(file.1.base()) {
                findings.push(about(verdict, file));
            }
        }
    }

    /// What was sent has another size than the file that somebody listed.
    fn sizes(&self, findings: &mut Vec<Finding>) {
        for file in self.all.iter().copied().filter(|(_, asked)| asked.got()) {
            let sizes = file.1.size.zip(self.context.disk.size(&file.1.name));
            // Apache may count headers too.
            let differ = sizes.is_some_and(|(sent, there)| sent < there || sent > there + 600);
            if differ {
                findings.push(about(Verdict::OtherCopyServed, file));
            }
        }
    }

    /// The same name again: over another way, or because no answer arrives.
    fn repeats(&self, findings: &mut Vec<Finding>) {
        let mut over_http = BTreeMap::new();
        for (event, asked) in self.all.iter().filter(|(_, a)| a.via == Via::Http && !a.got()) {
            over_http.entry(asked.base()).or_insert(event.line);
        }
        let mut over_tftp = self.all.iter().filter(|(_, asked)| asked.via == Via::Tftp);
        let then = over_tftp.find_map(|file| Some((file, over_http.get(file.1.base())?)));
        if let Some((file, line)) = then {
            findings.push(about(Verdict::HttpThenTftp, *file).at([*line]));
        }
        let mut run: &[File<'_>] = &[];
        for (at, (event, asked)) in self.all.iter().enumerate() {
            let goes_on = run.last().is_some_and(|(before, last)| {
                let near = before.time.zip(event.time).is_none_or(|(a, b)| b.abs_diff(a) < 15);
                last.base() == asked.base() && last.via == asked.via && near
            });
            let start = if goes_on { at - run.len() } else { at };
            run = &self.all[start..=at];
            let silent = run.iter().all(|(_, a)| a.outcome != Outcome::Sent && a.via != Via::Phone);
            let last = self.all.get(at + 1).is_none_or(|(_, next)| next.base() != asked.base());
            if run.len() >= 3 && silent && last {
                let lines = run.iter().map(|(event, _)| event.line);
                findings.push(about(Verdict::RepliesLost, (event, asked)).unsure(true).at(lines));
            }
        }
    }

    /// The phone has its file and starts again all the same.
    fn loops(&self, findings: &mut Vec<Finding>) {
        if findings.iter().any(|finding| finding.level() < super::Level::Warning) {
            return;
        }
        let with_own: Vec<_> = self
            .boots
            .iter()
            .filter(|boot| boot.iter().any(|(_, asked)| is_own(asked) && asked.got()))
            .collect();
        let starts: Vec<_> = self.boots.iter().filter_map(|b| b.first()?.0.time).collect();
        let near = starts.windows(2).filter(|pair| pair[1].abs_diff(pair[0]) < 600).count();
        if with_own.len() < 2 || (near == 0 && !starts.is_empty()) {
            return;
        }
        let Some(file) = self.owns().rfind(|(_, asked)| asked.got()) else { return };
        // Firmware in between is a reason to start again.
        if self.of(&[FileRole::Load, FileRole::Part]).next().is_some() {
            return;
        }
        let on = |boot: &Boot<'_>| {
            let own = boot.iter().rposition(|(_, asked)| is_own(asked));
            own.is_some_and(|at| {
                boot[at + 1..].iter().any(|(_, a)| Step::of(a.role) == Some(Step::Extras))
            })
        };
        let verdict = if with_own.iter().any(|boot| on(boot)) {
            Verdict::NoCallServer
        } else if file.1.form != Form::Plain {
            Verdict::SignatureRefused
        } else if self.phone.generation == Generation::Old7940 && with_own.len() > 2 {
            Verdict::SwitchValues
        } else {
            Verdict::FileNotUsable
        };
        let lines = self.owns().map(|(event, _)| event.line);
        findings.push(about(verdict, file).unsure(true).at(lines));
    }

    fn fine(&self, findings: &mut Vec<Finding>) {
        let faulty = findings.iter().any(|finding| finding.level() < super::Level::Info);
        if faulty || !self.has_own() {
            return;
        }
        let own = [
            FileRole::Own,
            FileRole::OwnAta,
            FileRole::OwnText,
            FileRole::OldText,
            FileRole::Profile,
        ];
        let Some(file) = self.of(&own).rfind(|(_, asked)| asked.got()) else { return };
        let unsure = file.1.outcome != Outcome::Sent;
        findings.push(about(Verdict::ProvisioningFine, file).unsure(unsure));
    }
}

fn is_own(asked: &Asked) -> bool {
    matches!(asked.role, FileRole::Own | FileRole::OwnAta)
}
