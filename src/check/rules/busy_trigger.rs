//! `busy-trigger`: a line is busy only after more calls than it can hold.

use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::check::{Cause, Fix};

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    for key in survey.keys.iter().filter(|key| key.is_line()) {
        let calls = survey.child_text(key.id, "maxNumCalls");
        let Some(id) = survey.child(key.id, "busyTrigger") else { continue };
        let (Ok(most), Ok(busy)) = (calls.parse::<u32>(), survey.text(id).parse::<u32>()) else {
            continue;
        };
        if busy > most {
            let fix = Fix::offered(survey.set(id, &calls));
            report.warning(survey.at(id), Cause::BusyTrigger(busy, most)).fix = fix;
        }
    }
}
