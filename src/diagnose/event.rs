//! What happened to one phone: a file asked for, or something said.
//!
//! Which phone it was is for the attribution; what it means as a whole is for the rules.

use super::knowledge::{Hint, Level, Meaning, Source};
use super::names::{FileRole, Form, Named, base};
use super::verdict::Verdict;

/// How a request ended, as far as the log proves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The log does not say.
    Requested,
    /// Not refused by a server that logs refusals: most likely delivered.
    Unrefused,
    /// Sending began; the log does not say how it ended.
    Begun,
    /// Delivered.
    Sent,
    /// There is no such file.
    NotFound,
    /// The server may not read it.
    Denied,
    /// A folder has this name.
    Folder,
    /// The server refused for another reason.
    Refused,
    /// The server was busy.
    Busy,
    /// The phone fell silent, or the server did.
    TimedOut,
    /// The phone broke it off.
    Aborted,
}

impl Outcome {
    /// The word for it in timelines.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Requested => "requested",
            Self::Unrefused => "not refused",
            Self::Begun => "begun",
            Self::Sent => "sent",
            Self::NotFound => "not found",
            Self::Denied => "denied",
            Self::Folder => "is a folder",
            Self::Refused => "refused",
            Self::Busy => "busy",
            Self::TimedOut => "timed out",
            Self::Aborted => "aborted",
        }
    }

    /// Tells whether a later line may still say how it ended.
    pub(super) fn is_open(self) -> bool {
        matches!(self, Self::Requested | Self::Unrefused | Self::Begun)
    }
}

/// The way a file was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Via {
    /// TFTP, UDP port 69.
    Tftp,
    /// HTTP or HTTPS.
    Http,
    /// The phone's own report.
    Phone,
}

/// A file asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked {
    /// The name, as the phone wrote it where the log tells.
    pub name: Box<str>,
    /// The path or name that the server made of it.
    pub served: Option<Box<str>>,
    /// What the name stands for.
    pub role: FileRole,
    /// How the file should be wrapped, by its name.
    pub form: Form,
    /// How it ended, as far as the log proves.
    pub outcome: Outcome,
    /// How it must have ended, by what the phone did next.
    pub likely: Option<Outcome>,
    /// The line that says how it ended, where that is another one.
    pub answer: Option<u32>,
    /// How often something was repeated or resent.
    pub again: u16,
    /// How many bytes were sent, where the log tells; perhaps with a few hundred of headers.
    pub size: Option<u64>,
    /// The way.
    pub via: Via,
    pub(super) source: Source,
    pub(super) key: u64,
    pub(super) hint: Hint,
}

/// The longest name kept; phones ask for shorter ones.
const LONGEST: usize = 200;

/// The beginning of a text, at most so many bytes.
pub(super) fn short(text: &str, most: usize) -> &str {
    let mut end = text.len().min(most);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

impl Asked {
    pub(super) fn new(name: &str, source: Source, key: u64) -> Self {
        let Named { role, form, .. } = Named::read(name);
        let via = match source {
            Source::Http | Source::Nginx | Source::Apache => Via::Http,
            Source::Status => Via::Phone,
            _ => Via::Tftp,
        };
        Self {
            name: short(name, LONGEST).into(),
            served: None,
            role,
            form,
            outcome: Outcome::Requested,
            likely: None,
            answer: None,
            again: 0,
            size: None,
            via,
            source,
            key,
            hint: Hint::None,
        }
    }

    /// Gives the request another name, as a phone does that adds `.sgn`.
    pub(super) fn rename(&mut self, name: &str) {
        let Named { role, form, .. } = Named::read(name);
        self.name = short(name, LONGEST).into();
        self.role = role;
        self.form = form;
    }

    /// The name behind its folders.
    #[must_use]
    pub fn base(&self) -> &str {
        base(&self.name)
    }

    /// How it ended: proven, else concluded.
    #[must_use]
    pub fn ended(&self) -> Outcome {
        self.likely.unwrap_or(self.outcome)
    }

    /// Tells whether the phone has the file, by all that is known.
    #[must_use]
    pub fn got(&self) -> bool {
        matches!(self.ended(), Outcome::Sent | Outcome::Unrefused | Outcome::Begun)
    }

    /// Tells whether the file is missing, by all that is known.
    #[must_use]
    pub fn missing(&self) -> bool {
        self.ended() == Outcome::NotFound
    }
}

/// Something said by a phone or about it.
#[derive(Debug, Clone, PartialEq)]
pub struct Said {
    /// The message, without time and program.
    pub text: Box<str>,
    /// What it means.
    pub meaning: Meaning,
    /// A firmware, server or file that it names.
    pub names: Option<Box<str>>,
    pub(super) hint: Hint,
}

impl Said {
    /// The verdict that the message alone gives.
    #[must_use]
    pub fn verdict(&self) -> Option<Verdict> {
        match self.hint {
            Hint::Plain(verdict) => Some(verdict),
            _ => None,
        }
    }

    /// Tells whether it belongs into a timeline.
    pub(super) fn counts(&self) -> bool {
        self.hint != Hint::None || self.meaning.level <= Level::Warning
    }
}

/// What happened.
#[derive(Debug, Clone, PartialEq)]
pub enum What {
    /// A file was asked for.
    File(Asked),
    /// Something was said.
    Said(Said),
}

/// One entry of a timeline.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// The line, counted over all logs read.
    pub line: u32,
    /// Seconds in a year of months with 31 days; only good for comparing and showing.
    pub time: Option<u32>,
    /// What happened.
    pub what: What,
}

impl Event {
    /// The file asked for, if it is that.
    #[must_use]
    pub fn asked(&self) -> Option<&Asked> {
        match &self.what {
            What::File(asked) => Some(asked),
            What::Said(_) => None,
        }
    }

    /// The time for people: `11-23 07:20:18`, or without the day where the log has none.
    #[must_use]
    pub fn clock(&self) -> String {
        let Some(time) = self.time else { return String::new() };
        let (day, seconds) = (time / 86_400, time % 86_400);
        let clock = format!("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
        match day.checked_sub(1) {
            Some(day) => format!("{:02}-{:02} {clock}", day / 31 + 1, day % 31 + 1),
            None => clock,
        }
    }
}
