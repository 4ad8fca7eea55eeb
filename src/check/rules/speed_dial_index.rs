//! `speed-dial-index`: two speed dials have the same short number.

use crate::check::Cause;
use crate::check::report::Report;
use crate::check::survey::Survey;

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    let mut seen = Vec::new();
    for key in survey.keys.iter().filter(|key| key.feature == Some(2)) {
        let Some(id) = survey.child(key.id, "speedDialIndex") else { continue };
        let index = survey.text(id).into_owned();
        if !index.is_empty() && seen.contains(&index) {
            report.warning(survey.at(id), Cause::SpeedDialIndex(index.clone()));
        }
        seen.push(index);
    }
}
