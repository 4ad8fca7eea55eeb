//! What is said around a log: the frame of what `diagnose` says by itself.

use super::{count, number};
use crate::diagnose::{Generation, Level, Report};

pub const READING: &str = "Reading the log";
pub const STOP: &str = "Stop and close";
pub const NO_PHONES: &str = "No phone asks for a file in this log";
pub const NO_PHONES_DO: &str = "Make the server log requests: -v -v for tftpd-hpa, log-dhcp and the usual log for dnsmasq, level 7 for atftpd. Then restart the phone and look again.";
pub const PHONES: &str = "Phones";
pub const WHOLE_LOG: &str = "The log as a whole";
pub const TIMELINE: &str = "What it asked for";
pub const TIMELINE_CAPTION: &str = "What the phone asked for and what it got, in order";
pub const COPY_TICKET: &str = "Copy for the ticket";
pub const UNKNOWN_LINES: &str = "Lines that were not understood";
pub const NOTHING_WRONG: &str = "Nothing wrong is seen here";
pub const NOTHING_WRONG_TEXT: &str = "What the log shows of this phone is as it should be. A log of requests cannot show what happens after them.";

/// How many phones there are.
#[must_use]
pub fn phones(report: &Report) -> String {
    format!("{} in this log", count(report.phones.len(), "phone", "phones"))
}

/// How much was read, and how much of it was understood.
#[must_use]
pub fn tally(report: &Report) -> String {
    let lines = |n: u32| n as usize;
    let mut text = format!(
        "{} read, {} not understood",
        count(lines(report.lines()), "line", "lines"),
        number(lines(report.unknown()))
    );
    if report.cut() > 0 {
        text += &format!(", {} too long to be read whole", number(lines(report.cut())));
    }
    if report.beyond() > 0 {
        text += &format!(", {} of further phones left out", number(lines(report.beyond())));
    }
    text + "."
}

/// How far the reading is.
#[must_use]
pub fn percent(done: u8) -> String {
    format!("{done} % read")
}

/// The order of which phones the timeline is compared with.
#[must_use]
pub fn order(generation: Generation) -> String {
    match generation {
        Generation::Unknown => String::new(),
        known => format!("as {} start", known.label()),
    }
}

/// Which lines a verdict rests on.
#[must_use]
pub fn lines(lines: &[u32]) -> String {
    let list: Vec<_> = lines.iter().map(u32::to_string).collect();
    let word = if lines.len() == 1 { "Line" } else { "Lines" };
    format!("{word} {}", list.join(", "))
}

/// Entries left out of a long timeline.
#[must_use]
pub fn dropped(n: u32) -> String {
    format!("{} more entries in the middle are not shown.", number(n as usize))
}

/// The button that leads to a file that is open.
#[must_use]
pub fn go_to(name: &str) -> String {
    format!("Go to {name}")
}

/// The sign of a level.
#[must_use]
pub fn icon(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Info => "info",
        Level::Harmless => "ok",
    }
}
