//! The sections of the form. Their English stands in `fields`, for scripts and the page alike.

use super::language::pick;
use crate::fields::Section;

/// The heading of a section.
#[must_use]
pub fn title(section: Section) -> &'static str {
    let german = match section {
        Section::Basics => "Grundlegendes",
        Section::Lines => "Leitungen",
        Section::Servers => "Server & Anmeldung",
        Section::Time => "Zeit & Sprache",
        Section::Network => "Netz & VLAN",
        Section::Services => "Dienste & URLs",
        Section::Features => "Softkeys & Funktionen",
        Section::Media => "Medien & Codecs",
        Section::Security => "Sicherheit & Zugang",
        Section::Display => "Anzeige & Ton",
        Section::Firmware => "Firmware",
        Section::Advanced => "Weiterführendes",
        Section::Other => "Alles Übrige",
    };
    pick(section.title(), german)
}

/// The sentence below the heading.
#[must_use]
pub fn note(section: Section) -> &'static str {
    let german = match section {
        Section::Basics => "Was diese Datei ist und für welches Telefon.",
        Section::Lines => "Durchwahlen, Kurzwahlen, Besetztlampen und andere Tasten.",
        Section::Servers => "Wo sich das Telefon anmeldet und wie es angemeldet bleibt.",
        Section::Time => "Uhr, Sprache und das Land der Töne.",
        Section::Network => "Adressen, VLANs, Anschlüsse und WLAN.",
        Section::Services => "Verzeichnisse, Menüs und andere Seiten, die das Telefon öffnet.",
        Section::Features => "Softkeys, Wählen und was mit Anrufen möglich ist.",
        Section::Media => "Codecs, Tastentöne und Ports für den Ton.",
        Section::Security => "Passwörter, wer Zugang hat, und Zertifikate.",
        Section::Display => "Bildschirm, Klingeln, Lautstärken und Headsets.",
        Section::Firmware => "Welche Firmware auf dem Telefon läuft und woher es sie bekommt.",
        Section::Advanced => "Einstellungen, die selten geändert werden müssen.",
        Section::Other => {
            "Was diese Datei über die bekannten Felder hinaus enthält, unter eigenen Namen."
        }
    };
    pick(section.note(), german)
}
