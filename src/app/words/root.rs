//! What is said around the folder of a server: the frame of what `diagnose` says by itself.

use super::language::{Text, pick, text};
use super::{count, number};
use crate::diagnose::{Mac, RootReport};

pub const WELCOME: Text = text(
    "A phone does not take its file? Open the server’s log here, or the whole folder:",
    "Ein Telefon nimmt seine Datei nicht? Öffnen Sie hier das Protokoll des Servers oder den ganzen Ordner:",
);
pub const CHOOSE: Text = text("Check a TFTP folder", "TFTP-Ordner prüfen");
pub const CHOOSE_AGAIN: Text = text("Choose the folder again", "Ordner noch einmal wählen");
pub const CHOOSE_FOLDER: Text =
    text("Choose the folder to check", "Ordner auswählen, der geprüft werden soll");
pub const READING: Text = text("Looking through the folder", "Der Ordner wird durchgesehen");
pub const WHICH_FILE: Text =
    text("Which file does this phone get?", "Welche Datei bekommt dieses Telefon?");
pub const MAC_HINT: Text =
    text("MAC address, in any notation", "MAC-Adresse, in jeder Schreibweise");
pub const NOT_A_MAC: Text = text(
    "A MAC address has twelve digits: 0 to 9, A to F.",
    "Eine MAC-Adresse hat zwölf Stellen: 0 bis 9, A bis F.",
);
pub const PHONES: Text = text("Phones", "Telefone");
pub const NOTHING_WRONG: Text =
    text("Nothing wrong was found", "Es wurde nichts Falsches gefunden");
pub const NOTHING_WRONG_TEXT: Text = text(
    "Names, contents and what files point to agree. What a server is set up to do with the folder cannot be seen here.",
    "Namen, Inhalte und das, worauf Dateien verweisen, passen zusammen. Was der Server mit dem Ordner tut, ist hier nicht zu sehen.",
);
pub const NO_FILES: Text =
    text("There is no file in this folder", "In diesem Ordner ist keine Datei");
pub const NO_FILES_DO: Text = text(
    "Choose the folder that the server hands out; tftpd-hpa names it in /etc/default/tftpd-hpa, dnsmasq in tftp-root.",
    "Wählen Sie den Ordner, den der Server ausgibt; tftpd-hpa nennt ihn in /etc/default/tftpd-hpa, dnsmasq in tftp-root.",
);
pub const FALLS_BACK: Text = text("no file of its own", "keine eigene Datei");
pub const COPY_ALL: Text = text("Copy all findings", "Alle Befunde kopieren");

/// What was looked at.
#[must_use]
pub fn sum(report: &RootReport) -> String {
    say!(
        "{} with {}",
        "{} mit {}",
        count(report.phones.len(), pick("phone", "Telefon"), pick("phones", "Telefonen")),
        count(report.files().len(), pick("file", "Datei"), pick("files", "Dateien"))
    )
}

/// Which folder was taken as the one that the server hands out.
#[must_use]
pub fn root(name: &str) -> String {
    say!("Taken as the server’s folder: {name}", "Als Ordner des Servers gilt: {name}")
}

/// What a phone gets.
#[must_use]
pub fn gets(mac: Mac, name: &str) -> String {
    say!("{mac} gets {name}", "{mac} bekommt {name}")
}

/// What a phone without a file of its own gets.
#[must_use]
pub fn falls_back(mac: Mac, default: Option<&str>) -> String {
    match default {
        Some(default) => say!(
            "{mac} has no file of its own here and gets {default}",
            "{mac} hat hier keine eigene Datei und bekommt {default}"
        ),
        None => say!(
            "{mac} has no file here, and there is none for phones without one",
            "{mac} hat hier keine Datei, und es gibt keine für Telefone ohne eigene"
        ),
    }
}

/// The name that a file should have.
#[must_use]
pub fn should_be(name: &str) -> String {
    say!("should be {name}", "richtig wäre {name}")
}

/// What is not shown of a long list.
#[must_use]
pub fn more(n: usize) -> String {
    say!("and {} more", "und {} weitere", number(n))
}

/// The button that opens a file of the folder.
#[must_use]
pub fn open(name: &str) -> String {
    say!("Open {name}", "{name} öffnen")
}
