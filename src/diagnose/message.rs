//! The words of the tables of messages: who writes, what it is for, how bad, how sure.
//!
//! The rows themselves, and finding them in a line, are in `knowledge`.

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
    pub(super) fn named(name: &str) -> Option<Self> {
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
    pub(super) fn named(name: &'static str) -> Option<Self> {
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
