//! `max-calls`: a line is to hold more calls than the model can.

use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::check::{Cause, Fix};

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    let Some(most) = survey.most(|model| model.most_calls) else { return };
    for id in survey.all("sipProfile/sipLines/line/maxNumCalls").into_iter().take(500) {
        let Ok(calls) = survey.text(id).parse::<u32>() else { continue };
        if calls > u32::from(most) {
            let fix = Fix::offered(survey.set(id, &most.to_string()));
            report.warning(survey.at(id), Cause::MaxCalls(calls, most)).fix = fix;
        }
    }
}
