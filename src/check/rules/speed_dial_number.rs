//! `speed-dial-number`: a key that dials has no number.

use crate::check::Cause;
use crate::check::report::Report;
use crate::check::survey::Survey;

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    for key in survey.keys.iter().filter(|key| matches!(key.feature, Some(2 | 21 | 22))) {
        if survey.child_text(key.id, "speedDialNumber").is_empty() {
            let place = survey.at(survey.child(key.id, "speedDialNumber").unwrap_or(key.id));
            report.error(place, Cause::SpeedDialNumber);
        }
    }
}
