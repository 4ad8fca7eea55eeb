//! `line-proxy`: a line has no `proxy`.

use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::check::{Cause, Fix};

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    for key in survey.keys.iter().filter(|key| key.is_line()) {
        if survey.child_text(key.id, "proxy").is_empty() {
            let place = survey.at(survey.child(key.id, "proxy").unwrap_or(key.id));
            let edit = survey.set_child(key.id, "proxy", "USECALLMANAGER");
            let fix = if survey.members().is_empty() { None } else { Fix::offered(edit) };
            report.error(place, Cause::LineProxy).fix = fix;
        }
    }
}
