//! `park-contact`: a park key does not say which slot it watches.

use crate::check::Cause;
use crate::check::report::Report;
use crate::check::survey::Survey;

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    for key in survey.keys.iter().filter(|key| key.feature == Some(22)) {
        if survey.child_text(key.id, "contact").is_empty() {
            let place = survey.at(survey.child(key.id, "contact").unwrap_or(key.id));
            report.error(place, Cause::ParkContact);
        }
    }
}
