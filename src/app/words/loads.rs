//! What is said of firmware: steps from one load to another, and the files that a load needs.

use super::count;
use crate::config::Protocol;
use crate::config::loads::{RootFile, StepWarning};

pub const SET_SEVERAL: &str = "Set several";
pub const WHICH: &str = "Models";
pub const EVERY: &str = "Every model that takes this firmware";
pub const LOAD: &str = "Firmware";
pub const LOAD_HINT: &str = "Such as SIP42.9-4-2SR3-1S";
pub const SAME_VERSION: &str =
    "Give the other models of the family the same version, under their own firmware name";
pub const STEPS: &str = "What will change";
pub const FILES: &str = "What has to lie in the TFTP root";
pub const FILES_ROW: &str = "Files in the TFTP root";
pub const LAST_WORD: &str =
    "Names as far as they follow from the load. The .loads file itself has the last word.";
pub const TYPE_LOAD: &str = "Type a firmware name to see which models take it.";
pub const NO_MODEL: &str = "No model of this table takes that firmware, or all have it already.";

/// The button that sets so many loads.
#[must_use]
pub fn set(n: usize) -> String {
    format!("Set {}", count(n, "load", "loads"))
}

/// The button that removes rows that say the same.
#[must_use]
pub fn drop_duplicates(n: usize) -> String {
    format!("Remove {}", count(n, "duplicate", "duplicates"))
}

/// A family with the number of its rows.
#[must_use]
pub fn family(series: &str, rows: usize) -> String {
    format!("{} ({})", series.replace(',', " and "), count(rows, "model", "models"))
}

/// Models of the family that stay as they are.
#[must_use]
pub fn left(models: &[&str]) -> Option<String> {
    let verb = if models.len() == 1 { "does" } else { "do" };
    let stay = if models.len() == 1 { "stays" } else { "stay" };
    (!models.is_empty()).then(|| {
        format!("{} {verb} not take this firmware and {stay} as before.", models.join(", "))
    })
}

/// How a load compares with the newest name that is known.
#[must_use]
pub fn older(last: &str) -> String {
    format!("older than {last}")
}

/// A load beyond what is known.
pub const NEWER: &str = "newer than any known here";

/// What may go wrong on the way.
#[must_use]
pub fn warning(warning: StepWarning) -> String {
    match warning {
        StepWarning::SigningGap => {
            "Firmware before 8.3(3) refuses 8.5(3) and later, because the signing key changed. Load 8.5(2) in between.".to_owned()
        }
        StepWarning::SigningGapPossible => {
            "If these phones still run firmware before 8.3(3), they refuse this one. Load 8.5(2) in between.".to_owned()
        }
        StepWarning::OtherHardware => {
            "This firmware is for other phones; this model refuses it and keeps what it runs.".to_owned()
        }
        StepWarning::ProtocolChange { from, to } => format!(
            "The phone changes from {} to {}. It then reads another kind of file, which has to be there as well.",
            name(from),
            name(to)
        ),
        StepWarning::PlatformChange => {
            "One is enterprise firmware, the other multiplatform. That takes a transition load and a licence.".to_owned()
        }
        StepWarning::Downgrade => {
            "This is older than before. Phones go back, as long as the hardware still knows it.".to_owned()
        }
        StepWarning::NewerThanKnown => {
            "No firmware this new is known here for the model. Check the name.".to_owned()
        }
        StepWarning::NotALoadName => {
            "Write the name alone, without folder and without .loads; phones add that themselves.".to_owned()
        }
        StepWarning::RescueLoad => {
            "This name is for the rescue after a factory reset, not for everyday.".to_owned()
        }
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
