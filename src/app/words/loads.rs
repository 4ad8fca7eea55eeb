//! What is said of firmware: steps from one load to another, and the files that a load needs.

use super::count;
use super::language::{Text, owned, pick, same, text};
use crate::config::Protocol;
use crate::config::loads::{RootFile, StepWarning};

pub const SET_SEVERAL: Text = text("Set several", "Mehrere setzen");
pub const WHICH: Text = text("Models", "Modelle");
pub const EVERY: Text =
    text("Every model that takes this firmware", "Jedes Modell, das diese Firmware annimmt");
pub const LOAD: Text = same("Firmware");
pub const LOAD_HINT: Text = text("Such as SIP42.9-4-2SR3-1S", "Etwa SIP42.9-4-2SR3-1S");
pub const SAME_VERSION: Text = text(
    "Give the other models of the family the same version, under their own firmware name",
    "Den anderen Modellen der Familie dieselbe Version geben, unter ihrem eigenen Firmwarenamen",
);
pub const STEPS: Text = text("What will change", "Was sich ändert");
pub const FILES: Text =
    text("What has to lie in the TFTP root", "Was im TFTP-Verzeichnis liegen muss");
pub const FILES_ROW: Text = text("Files in the TFTP root", "Dateien im TFTP-Verzeichnis");
pub const LAST_WORD: Text = text(
    "Names as far as they follow from the load. The .loads file itself has the last word.",
    "Namen, soweit sie aus dem Load folgen. Das letzte Wort hat die .loads-Datei selbst.",
);
pub const TYPE_LOAD: Text = text(
    "Type a firmware name to see which models take it.",
    "Geben Sie einen Firmwarenamen ein, um zu sehen, welche Modelle ihn annehmen.",
);
pub const NO_MODEL: Text = text(
    "No model of this table takes that firmware, or all have it already.",
    "Kein Modell dieser Tabelle nimmt diese Firmware an, oder alle haben sie schon.",
);

/// The button that sets so many loads.
#[must_use]
pub fn set(n: usize) -> String {
    say!("Set {}", "{} setzen", count(n, pick("load", "Load"), pick("loads", "Loads")))
}

/// The button that removes rows that say the same.
#[must_use]
pub fn drop_duplicates(n: usize) -> String {
    say!(
        "Remove {}",
        "{} entfernen",
        count(n, pick("duplicate", "Doppelten"), pick("duplicates", "Doppelte"))
    )
}

/// A family with the number of its rows.
#[must_use]
pub fn family(series: &str, rows: usize) -> String {
    format!(
        "{} ({})",
        series.replace(',', pick(" and ", " und ")),
        count(rows, pick("model", "Modell"), pick("models", "Modelle"))
    )
}

/// Models of the family that stay as they are.
#[must_use]
pub fn left(models: &[&str]) -> Option<String> {
    let verb = if models.len() == 1 { pick("does", "nimmt") } else { pick("do", "nehmen") };
    let stay = if models.len() == 1 { pick("stays", "bleibt") } else { pick("stay", "bleiben") };
    (!models.is_empty()).then(|| {
        say!(
            "{} {verb} not take this firmware and {stay} as before.",
            "{} {verb} diese Firmware nicht an und {stay} wie bisher.",
            models.join(", ")
        )
    })
}

/// How a load compares with the newest name that is known.
#[must_use]
pub fn older(last: &str) -> String {
    say!("older than {last}", "älter als {last}")
}

/// A load beyond what is known.
pub const NEWER: Text = text("newer than any known here", "neuer als alle hier bekannten");

/// What may go wrong on the way.
#[must_use]
pub fn warning(warning: StepWarning) -> String {
    match warning {
        StepWarning::SigningGap => owned(
            "Firmware before 8.3(3) refuses 8.5(3) and later, because the signing key changed. Load 8.5(2) in between.",
            "Firmware vor 8.3(3) lehnt 8.5(3) und spätere ab, weil sich der Signaturschlüssel geändert hat. Laden Sie 8.5(2) dazwischen.",
        ),
        StepWarning::SigningGapPossible => owned(
            "If these phones still run firmware before 8.3(3), they refuse this one. Load 8.5(2) in between.",
            "Falls diese Telefone noch Firmware vor 8.3(3) haben, lehnen sie diese ab. Laden Sie 8.5(2) dazwischen.",
        ),
        StepWarning::OtherHardware => owned(
            "This firmware is for other phones; this model refuses it and keeps what it runs.",
            "Diese Firmware ist für andere Telefone; dieses Modell lehnt sie ab und behält, was es hat.",
        ),
        StepWarning::ProtocolChange { from, to } => say!(
            "The phone changes from {} to {}. It then reads another kind of file, which has to be there as well.",
            "Das Telefon wechselt von {} zu {}. Dann liest es eine andere Art von Datei, die ebenfalls da sein muss.",
            name(from),
            name(to)
        ),
        StepWarning::PlatformChange => owned(
            "One is enterprise firmware, the other multiplatform. That takes a transition load and a licence.",
            "Das eine ist Enterprise-Firmware, das andere Multiplatform. Das braucht einen Übergangs-Load und eine Lizenz.",
        ),
        StepWarning::Downgrade => owned(
            "This is older than before. Phones go back, as long as the hardware still knows it.",
            "Das ist älter als vorher. Telefone gehen zurück, solange die Hardware sie noch kennt.",
        ),
        StepWarning::NewerThanKnown => owned(
            "No firmware this new is known here for the model. Check the name.",
            "So neue Firmware ist hier für das Modell nicht bekannt. Prüfen Sie den Namen.",
        ),
        StepWarning::NotALoadName => owned(
            "Write the name alone, without folder and without .loads; phones add that themselves.",
            "Schreiben Sie nur den Namen, ohne Ordner und ohne .loads; das ergänzen Telefone selbst.",
        ),
        StepWarning::RescueLoad => owned(
            "This name is for the rescue after a factory reset, not for everyday.",
            "Dieser Name ist für die Rettung nach dem Zurücksetzen auf Werkseinstellungen, nicht für den Alltag.",
        ),
    }
}

fn name(protocol: Protocol) -> &'static str {
    match protocol {
        Protocol::Sip => "SIP",
        Protocol::Sccp => "SCCP",
    }
}

/// A file in the TFTP root.
#[must_use]
pub fn file(file: &RootFile) -> String {
    match file {
        RootFile::Named(name) => name.clone(),
        RootFile::Part { begins, ends } => format!("{begins}…{ends}"),
    }
}
