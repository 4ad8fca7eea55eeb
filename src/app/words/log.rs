//! What is said around a log: the frame of what `diagnose` says by itself.

use super::language::{Text, pick, text};
use super::{count, number};
use crate::diagnose::{Generation, Level, Report};

pub const READING: Text = text("Reading the log", "Das Protokoll wird gelesen");
pub const STOP: Text = text("Stop and close", "Anhalten und schließen");
pub const NO_PHONES: Text = text(
    "No phone asks for a file in this log",
    "In diesem Protokoll verlangt kein Telefon eine Datei",
);
pub const NO_PHONES_DO: Text = text(
    "Make the server log requests: -v -v for tftpd-hpa, log-dhcp and the usual log for dnsmasq, level 7 for atftpd. Then restart the phone and look again.",
    "Lassen Sie den Server Anfragen protokollieren: -v -v für tftpd-hpa, log-dhcp und das übliche Protokoll für dnsmasq, Stufe 7 für atftpd. Starten Sie dann das Telefon neu und sehen Sie noch einmal nach.",
);
pub const PHONES: Text = text("Phones", "Telefone");
pub const WHOLE_LOG: Text = text("The log as a whole", "Das Protokoll als Ganzes");
pub const TIMELINE: Text = text("What it asked for", "Was es verlangt hat");
pub const TIMELINE_CAPTION: Text = text(
    "What the phone asked for and what it got, in order",
    "Was das Telefon verlangt und bekommen hat, der Reihe nach",
);
pub const COPY_TICKET: Text = text("Copy for the ticket", "Für das Ticket kopieren");
pub const UNKNOWN_LINES: Text =
    text("Lines that were not understood", "Zeilen, die nicht verstanden wurden");
pub const NOTHING_WRONG: Text =
    text("Nothing wrong is seen here", "Hier ist nichts Falsches zu sehen");
pub const NOTHING_WRONG_TEXT: Text = text(
    "What the log shows of this phone is as it should be. A log of requests cannot show what happens after them.",
    "Was das Protokoll von diesem Telefon zeigt, ist, wie es sein soll. Ein Protokoll von Anfragen kann nicht zeigen, was danach geschieht.",
);

/// How many phones there are.
#[must_use]
pub fn phones(report: &Report) -> String {
    say!(
        "{} in this log",
        "{} in diesem Protokoll",
        count(report.phones.len(), pick("phone", "Telefon"), pick("phones", "Telefone"))
    )
}

/// How much was read, and how much of it was understood.
#[must_use]
pub fn tally(report: &Report) -> String {
    let lines = |n: u32| n as usize;
    let mut text = say!(
        "{} read, {} not understood",
        "{} gelesen, {} nicht verstanden",
        count(lines(report.lines()), pick("line", "Zeile"), pick("lines", "Zeilen")),
        number(lines(report.unknown()))
    );
    if report.cut() > 0 {
        text += &say!(
            ", {} too long to be read whole",
            ", {} zu lang, um ganz gelesen zu werden",
            number(lines(report.cut()))
        );
    }
    if report.beyond() > 0 {
        text += &say!(
            ", {} of further phones left out",
            ", {} weiterer Telefone weggelassen",
            number(lines(report.beyond()))
        );
    }
    text + "."
}

/// How far the reading is.
#[must_use]
pub fn percent(done: u8) -> String {
    say!("{done} % read", "{done} % gelesen")
}

/// The order of which phones the timeline is compared with.
#[must_use]
pub fn order(generation: Generation) -> String {
    match generation {
        Generation::Unknown => String::new(),
        known => say!("as {} start", "wie {} starten", known.label()),
    }
}

/// Which lines a verdict rests on.
#[must_use]
pub fn lines(lines: &[u32]) -> String {
    let list: Vec<_> = lines.iter().map(u32::to_string).collect();
    let word = if lines.len() == 1 { pick("Line", "Zeile") } else { pick("Lines", "Zeilen") };
    format!("{word} {}", list.join(", "))
}

/// Entries left out of a long timeline.
#[must_use]
pub fn dropped(n: u32) -> String {
    say!(
        "{} more entries in the middle are not shown.",
        "{} weitere Einträge in der Mitte werden nicht gezeigt.",
        number(n as usize)
    )
}

/// The button that leads to a file that is open.
#[must_use]
pub fn go_to(name: &str) -> String {
    say!("Go to {name}", "Zu {name} gehen")
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
