//! The tables of messages and reasons, and looking a line up in them.
//!
//! To teach a message, add a row to `tables/messages.tsv` or `tables/status.tsv`.

use std::sync::OnceLock;

use super::grams::Grams;
use super::pattern::{Captures, Pattern};
use super::table::rows;
use super::verdict::Verdict;

/// How bad something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// The phone does not work, or not as wanted.
    Error,
    /// Worth a look.
    Warning,
    /// A usual step.
    Info,
    /// Looks bad and is not.
    Harmless,
}

impl Level {
    pub(super) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "error" => Self::Error,
            "warning" => Self::Warning,
            "info" => Self::Info,
            "harmless" => Self::Harmless,
            _ => return None,
        })
    }
}

/// Who writes a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Source {
    Hpa,
    RedHat,
    Atftpd,
    Dnsmasq,
    Tftpd64,
    Cucm,
    Cme,
    Http,
    Nginx,
    Apache,
    Console,
    Call,
    Alarm,
    Syslog,
    Status,
}

impl Source {
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "hpa" => Self::Hpa,
            "redhat" => Self::RedHat,
            "atftpd" => Self::Atftpd,
            "dnsmasq" => Self::Dnsmasq,
            "tftpd64" => Self::Tftpd64,
            "cucm" => Self::Cucm,
            "cme" => Self::Cme,
            "http" => Self::Http,
            "nginx" => Self::Nginx,
            "apache" => Self::Apache,
            "console" => Self::Console,
            "call" => Self::Call,
            "alarm" => Self::Alarm,
            "syslog" => Self::Syslog,
            _ => return None,
        })
    }

    /// Tells whether the writer is the phone itself, so that addresses are not its own.
    pub(super) fn is_phone(self) -> bool {
        matches!(self, Self::Console | Self::Status)
    }
}

/// What a message is for the timeline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Does {
    Ask,
    /// Asks over HTTP.
    Get,
    Write,
    Rename,
    Begun,
    Sent,
    Missing,
    Denied,
    Unshared,
    Folder,
    Refused,
    Busy,
    Lost,
    Aborted,
    Again,
    Root,
    Registered,
    Note,
    Code(&'static str),
}

impl Does {
    fn named(name: &'static str) -> Option<Self> {
        Some(match name {
            "ask" => Self::Ask,
            "get" => Self::Get,
            "write" => Self::Write,
            "rename" => Self::Rename,
            "begun" => Self::Begun,
            "sent" => Self::Sent,
            "missing" => Self::Missing,
            "denied" => Self::Denied,
            "unshared" => Self::Unshared,
            "folder" => Self::Folder,
            "refused" => Self::Refused,
            "busy" => Self::Busy,
            "lost" => Self::Lost,
            "aborted" => Self::Aborted,
            "again" => Self::Again,
            "root" => Self::Root,
            "registered" => Self::Registered,
            "note" => Self::Note,
            "last" | "service" | "unregistered" => Self::Code(name),
            _ => return None,
        })
    }
}

impl Does {
    /// Tells whether it is a refusal by the server.
    pub(super) fn refuses(self) -> bool {
        matches!(self, Self::Missing | Self::Denied | Self::Unshared | Self::Folder | Self::Refused)
    }
}

/// How sure a message is about a verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hint {
    None,
    Plain(Verdict),
    /// Holds unless a `Clear` of the same verdict follows.
    Suspect(Verdict),
    Clear(Verdict),
}

impl Hint {
    pub(super) fn parse(text: &str) -> Option<Self> {
        let verdict = |digits: &str| digits.parse().ok().and_then(Verdict::from_id);
        Some(match text.as_bytes().last() {
            None => Self::None,
            Some(b'?') => Self::Suspect(verdict(text.trim_end_matches('?'))?),
            Some(b'!') => Self::Clear(verdict(text.trim_end_matches('!'))?),
            Some(_) => Self::Plain(verdict(text)?),
        })
    }
}

/// A row of the tables of messages.
#[derive(Debug, PartialEq)]
pub(super) struct Message {
    pub(super) from: Source,
    pub(super) does: Does,
    pub(super) hint: Hint,
    pub(super) meaning: Meaning,
}

/// What a message means, in words for people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Meaning {
    /// How bad it is.
    pub level: Level,
    /// What it means.
    pub means: &'static str,
    /// What to do; empty where nothing needs to be done.
    pub todo: &'static str,
}

/// A row of the table of reasons.
#[derive(Debug, PartialEq)]
pub(super) struct Code {
    set: &'static str,
    number: &'static str,
    pub(super) name: &'static str,
    pub(super) hint: Hint,
    pub(super) meaning: Meaning,
}

/// All that is known.
#[derive(Debug)]
pub(super) struct Knowledge {
    messages: Vec<Message>,
    /// Wordings, and the row each belongs to.
    patterns: Vec<(Pattern, u16)>,
    grams: Grams,
    /// Phrases of the phone's status page, by their first letter and length.
    phrases: Vec<(Box<str>, u16)>,
    codes: Vec<Code>,
}

impl Knowledge {
    pub(super) fn get() -> &'static Self {
        static KNOWLEDGE: OnceLock<Knowledge> = OnceLock::new();
        KNOWLEDGE.get_or_init(Self::new)
    }

    fn new() -> Self {
        let mut messages = Vec::new();
        let mut patterns = Vec::new();
        for [from, wordings, does, level, hint, means, todo] in
            rows(include_str!("tables/messages.tsv"))
        {
            let Some(message) = message(Source::named(from), [does, level, hint, means, todo])
            else {
                continue;
            };
            let row = u16::try_from(messages.len()).unwrap_or(u16::MAX);
            patterns.extend(wordings.split("||").map(|wording| (Pattern::new(wording), row)));
            messages.push(message);
        }
        let mut phrases = Vec::new();
        for [wordings, does, level, hint, means, todo] in rows(include_str!("tables/status.tsv")) {
            let columns = [does, level, hint, means, todo];
            let Some(message) = message(Some(Source::Status), columns) else { continue };
            let row = u16::try_from(messages.len()).unwrap_or(u16::MAX);
            phrases.extend(
                wordings
                    .split("||")
                    .map(|wording| (wording.to_ascii_lowercase().into_boxed_str(), row)),
            );
            messages.push(message);
        }
        // The longest first: `TFTP Error` must not hide what begins so.
        phrases.sort_by_key(|(phrase, _)| std::cmp::Reverse(phrase.len()));
        let codes = rows(include_str!("tables/codes.tsv"))
            .filter_map(|[set, number, name, level, hint, means]| {
                let meaning = Meaning { level: Level::named(level)?, means, todo: "" };
                Some(Code { set, number, name, hint: Hint::parse(hint)?, meaning })
            })
            .collect();
        let grams = Grams::new(patterns.iter().map(|(pattern, _)| pattern.words().collect()));
        Self { messages, patterns, grams, phrases, codes }
    }

    /// The message that a line holds, and what stands in its slots.
    pub(super) fn find<'a>(
        &'static self,
        line: &'a str,
        lower: &str,
    ) -> Option<(&'static Message, Captures<'a>)> {
        let mut best: Option<(&Pattern, u16, Captures<'a>)> = None;
        let mut last = None;
        self.grams.each(lower.as_bytes(), |id| {
            if last == Some(id) {
                return;
            }
            let Some((pattern, row)) = self.patterns.get(usize::from(id)) else { return };
            if best.as_ref().is_some_and(|(found, ..)| found.weight >= pattern.weight) {
                return;
            }
            last = Some(id);
            if let Some(captures) = pattern.find(line, lower) {
                best = Some((pattern, *row, captures));
            }
        });
        let (_, row, captures) = best?;
        Some((self.messages.get(usize::from(row))?, captures))
    }

    /// The phrase of a status page that a message is, and the file named behind it.
    pub(super) fn status<'a>(
        &'static self,
        body: &'a str,
    ) -> Option<(&'static Message, Option<&'a str>)> {
        let body = body.trim();
        let first = body.bytes().next()?.to_ascii_lowercase();
        let (phrase, row) = self.phrases.iter().find(|(phrase, _)| {
            phrase.as_bytes().first() == Some(&first)
                && body.get(..phrase.len()).is_some_and(|start| start.eq_ignore_ascii_case(phrase))
                && ends_here(&body[phrase.len()..])
        })?;
        let rest = body[phrase.len()..].trim_start_matches([' ', ':', '.', '!', '-', '(', '<']);
        let rest = rest.trim_end_matches([')', '>', '.']);
        Some((self.messages.get(usize::from(*row))?, (!rest.is_empty()).then_some(rest)))
    }

    /// The reason with this number or name.
    pub(super) fn code(&'static self, set: &str, number: &str) -> Option<&'static Code> {
        let plain = number.trim_start_matches('0');
        let plain = if plain.is_empty() { number.get(..1)? } else { plain };
        self.codes.iter().find(|code| code.set == set && code.number == plain)
    }

    /// The reason that a text begins with.
    pub(super) fn code_named(&'static self, text: &str) -> Option<&'static Code> {
        let text = text.trim_start_matches(|c: char| c.is_ascii_digit() || " -:".contains(c));
        let first = text.bytes().next()?.to_ascii_lowercase();
        self.codes.iter().find(|code| {
            let name = code.name;
            let begins = name.bytes().next().is_some_and(|b| b.to_ascii_lowercase() == first)
                && text.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name));
            // `Last=0x` goes on with digits.
            begins
                && (name.ends_with('x')
                    || !text[name.len()..].starts_with(|c: char| c.is_ascii_alphanumeric()))
        })
    }
}

fn message(
    from: Option<Source>,
    [does, level, hint, means, todo]: [&'static str; 5],
) -> Option<Message> {
    let meaning = Meaning { level: Level::named(level)?, means, todo };
    Some(Message { from: from?, does: Does::named(does)?, hint: Hint::parse(hint)?, meaning })
}

/// A phrase is the whole message: only a file or a remark may follow.
fn ends_here(rest: &str) -> bool {
    let behind = rest.trim_start();
    let spaced = behind.len() < rest.len();
    behind.is_empty()
        || behind.starts_with([':', '.', '!'])
        || (spaced && (behind.starts_with(['<', '(', '-', '[']) || names_a_file(behind)))
}

fn names_a_file(text: &str) -> bool {
    !text.contains(' ') && text.contains('.')
}

/// What a single line means, whoever wrote it. `None` where it is not understood.
#[must_use]
pub fn explain(line: &str) -> Option<Meaning> {
    let knowledge = Knowledge::get();
    let lower = line.to_ascii_lowercase();
    let prefix = super::prefix::Prefix::read(line);
    if let Some((message, captures)) = knowledge.find(line, &lower) {
        let code = match message.does {
            Does::Code(set) => coded(set, &captures),
            _ => None,
        };
        return Some(code.map_or(message.meaning, |code| code.meaning));
    }
    if let Some((message, file)) = knowledge.status(prefix.body) {
        let missing = message.does == Does::Missing;
        let harmless = missing
            && file.is_some_and(|file| {
                super::names::Named::read(file).role == super::names::FileRole::TrustList
            });
        let level = if harmless { Level::Harmless } else { message.meaning.level };
        return Some(Meaning { level, ..message.meaning });
    }
    knowledge.code_named(prefix.body).map(|code| code.meaning).or_else(|| {
        let name = used_file(prefix.body)?;
        let default = super::names::Named::read(name).role == super::names::FileRole::Default;
        let level = if default { Level::Warning } else { Level::Info };
        Some(Meaning { level, means: "The file that the phone used in the end.", todo: "" })
    })
}

/// The reason that a message names by number, else by name.
pub(super) fn coded(set: &str, captures: &Captures<'_>) -> Option<&'static Code> {
    let knowledge = Knowledge::get();
    captures
        .code
        .and_then(|number| knowledge.code(set, number))
        .or_else(|| knowledge.code_named(captures.any?))
}

/// A status page ends with the name of the file that was used, and how it came.
pub(super) fn used_file(body: &str) -> Option<&str> {
    let body = body.trim();
    let name = ["(TFTP)", "(HTTP)", "(HTTPS)"]
        .iter()
        .find_map(|way| body.strip_suffix(way))
        .map_or(body, str::trim_end);
    let config = name.to_ascii_lowercase();
    let config = config.ends_with(".cnf.xml") || config.ends_with(".sgn");
    (config && !name.contains(char::is_whitespace)).then_some(name)
}

/// Tells whether a row of a table uses known words only.
#[cfg(test)]
pub(super) fn known(from: &str, does: &'static str, level: &str) -> bool {
    Source::named(from).is_some() && Does::named(does).is_some() && Level::named(level).is_some()
}
