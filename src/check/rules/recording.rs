//! `recording`: a key records, but no line allows it.

use crate::check::Cause;
use crate::check::report::Report;
use crate::check::survey::Survey;

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    let Some(key) = survey.keys.iter().find(|key| key.feature == Some(159)) else { return };
    let allowed = survey.all("sipProfile/sipLines/line/recordingOption");
    if !allowed.into_iter().any(|id| survey.text(id).eq_ignore_ascii_case("enable")) {
        let place = survey.at(survey.child(key.id, "featureID").unwrap_or(key.id));
        report.warning(place, Cause::Recording);
    }
}
