//! `line-name`: a line has no `name`.

use crate::check::Cause;
use crate::check::report::Report;
use crate::check::survey::Survey;

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    for key in survey.keys.iter().filter(|key| key.is_line()) {
        if survey.child_text(key.id, "name").is_empty() {
            let place = survey.at(survey.child(key.id, "name").unwrap_or(key.id));
            report.error(place, Cause::LineName);
        }
    }
}
