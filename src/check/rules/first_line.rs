//! `first-line`: the first line is an intercom line.

use crate::check::Cause;
use crate::check::report::Report;
use crate::check::survey::Survey;

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    let lines = survey.keys.iter().filter(|key| key.is_line());
    let first = lines.min_by_key(|key| key.button_number().unwrap_or(u32::MAX));
    let normal = survey.keys.iter().any(|key| key.feature == Some(9));
    if let Some(first) = first.filter(|key| key.feature == Some(23) && normal) {
        let place = survey.child(first.id, "featureID").unwrap_or(first.id);
        report.error(survey.at(place), Cause::FirstLine);
    }
}
