//! `letter-case`: a name differs from the known one in capitals, which phones tell apart.

use crate::check::Cause;
use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::fields::FieldSpec;

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    for spot in &survey.spots {
        let Some(known) = spot.spec.map(FieldSpec::name) else { continue };
        let other = known != spot.name && known.eq_ignore_ascii_case(spot.name);
        // CUCM 12 writes whole files in small letters.
        let small = spot.name.bytes().all(|b| !b.is_ascii_uppercase());
        if !other || small || VARIANTS.contains(&spot.name) || known.contains(['[', '*']) {
            continue;
        }
        for &id in spot.elements.iter().take(200) {
            let fix = survey.rename(id, known);
            let cause = Cause::LetterCase(spot.name.to_owned(), known);
            report.warning(survey.at(id), cause).fix = fix;
        }
    }
}

/// Spellings that CUCM itself writes, or that are met too often to be wrong.
const VARIANTS: [&str; 6] = [
    "softKeyControl",
    "softkeyFile",
    "recentsSoftKey",
    "uriDialingDisplayPreference",
    "loadinformation",
    "handsetHeadsetMonitor",
];
