//! `idle-url`: an idle page is set without a time, or a time without a page.

use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::check::{Cause, Fix};

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    let page = survey.filled("idleURL").or_else(|| survey.filled("secureIdleURL"));
    let timeout = survey.filled("idleTimeout");
    let waits = timeout.as_ref().is_some_and(|(_, t)| t.parse::<u32>().is_ok_and(|n| n > 0));
    match (page, timeout) {
        (Some((id, _)), time)
            if !waits && time.as_ref().is_none_or(|(_, t)| t.parse::<u32>().is_ok()) =>
        {
            let fix = survey.set_at("idleTimeout", "60").and_then(Fix::offered);
            report.warning(survey.at(id), Cause::IdleUrlWithoutTime).fix = fix;
        }
        (None, Some((id, _))) if waits => {
            report.hint(survey.at(id), Cause::IdleTimeWithoutUrl);
        }
        _ => {}
    }
}
