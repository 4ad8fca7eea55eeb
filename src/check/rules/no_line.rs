//! `no-line`: no key of a SIP phone is a line.

use crate::check::Cause;
use crate::check::report::Report;
use crate::check::survey::Survey;

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    let profile = survey.first("sipProfile").is_some();
    if profile && !survey.keys.iter().any(|key| key.feature == Some(9)) {
        let place = survey.near("sipProfile/sipLines");
        report.error(place, Cause::NoLine(survey.keys.len()));
    }
}
