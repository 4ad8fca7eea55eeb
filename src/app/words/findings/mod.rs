//! Every finding as a sentence, with what to do about it.
//!
//! What phones do is said only where it is known; "likely" stands where it is not sure.

use crate::app::words::language::owned;
mod access;
mod bytes;
mod firmware;
mod lines;
mod malformed;
mod settings;
mod structure;
#[cfg(test)]
mod tests;

use crate::check::{Cause, Finding, Fix, Place};
use crate::config::Edit;
use crate::session::EditSession;

/// A finding in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// What is wrong, and why it matters.
    pub what: String,
    /// What to do.
    pub advice: String,
    /// What the button says that applies the fix.
    pub fix: Option<String>,
}

/// Says a finding.
#[must_use]
pub fn say(session: &EditSession, finding: &Finding) -> Said {
    let line = match (&finding.cause, &finding.place) {
        (Cause::Malformed(_), Place::Source(range)) => {
            let before = &session.source().as_bytes()[..range.start.min(session.source().len())];
            let ends = before.iter().filter(|&&b| b == b'\n').count();
            // Old Macs wrote `\r` alone.
            let lone = if ends == 0 { before.iter().filter(|&&b| b == b'\r').count() } else { 0 };
            Some(ends + lone + 1)
        }
        _ => None,
    };
    say_at(session, finding, line)
}

/// Says a finding whose line is known.
#[must_use]
pub fn say_at(session: &EditSession, finding: &Finding, line: Option<usize>) -> Said {
    let (what, advice) = match &finding.cause {
        Cause::Encoding(problem) => bytes::encoding(problem),
        Cause::Malformed(kind) => malformed::malformed(kind, line),
        Cause::Value(problem) => bytes::value(problem),
        Cause::NameOfAnotherFamily { family, expected } => {
            bytes::other_family(family, expected.as_ref())
        }
        Cause::NameSpelling { expected } => (
            say!(
                "The file is called {}, but phones ask for exactly {expected}.",
                "Die Datei heißt {}, aber Telefone verlangen genau {expected}.",
                session.name()
            ),
            owned(
                "Names on a TFTP server are case-sensitive: export it under the other name.",
                "Namen auf einem TFTP-Server unterscheiden Groß- und Kleinschreibung: Exportieren Sie unter dem anderen Namen.",
            ),
        ),
        Cause::RepeatedSetting { name } => (
            say!(
                "{name} is set more than once; which of the values counts is not certain.",
                "{name} ist mehr als einmal gesetzt; welcher der Werte gilt, ist nicht sicher."
            ),
            owned(
                "Keep the line that you mean and remove the others.",
                "Behalten Sie die Zeile, die Sie meinen, und entfernen Sie die anderen.",
            ),
        ),
        cause => by_topic(cause),
    };
    let fix = finding.fix.as_ref().map(|repair| fix(&finding.cause, repair));
    Said { what, advice, fix }
}

/// Says what a phone would make of settings that do not fit together.
fn by_topic(cause: &Cause) -> (String, String) {
    let topics = [lines::say, firmware::say, access::say, structure::say, settings::say];
    topics.iter().find_map(|say| say(cause)).unwrap_or_default()
}

/// What a button says that applies a repair.
fn fix(cause: &Cause, repair: &Fix) -> String {
    match (cause, &repair.edits[..]) {
        (Cause::Malformed(kind), _) => malformed::fix(kind),
        (Cause::LetterCase(_, known) | Cause::MisspelledName(_, known), _) => {
            say!("Write {known}", "{known} schreiben")
        }
        (Cause::Misplaced(..), _) => owned("Move it there", "Dorthin verschieben"),
        (Cause::BlankAround, _) => owned("Remove the blanks", "Leerzeichen entfernen"),
        (_, [Edit::SetValue { path, value }]) => match path.name() {
            // No password is ever put into words.
            name if crate::fields::names::looks_secret(name) => owned("Repair", "Reparieren"),
            name => say!("Set {name} to {value}", "{name} auf {value} setzen"),
        },
        (_, [Edit::AddField { path, value }]) if value.is_empty() => {
            say!("Add {}", "{} hinzufügen", path.name())
        }
        (_, [Edit::AddField { path, value }]) => {
            say!("Add {} {value}", "{} {value} hinzufügen", path.name())
        }
        (_, [Edit::Remove { path }]) => say!("Remove {}", "{} entfernen", path.name()),
        (Cause::CallManagerPriority(..) | Cause::LineIndexOrder(..), _) => {
            owned("Number them in order", "Der Reihe nach nummerieren")
        }
        _ => owned("Repair", "Reparieren"),
    }
}
