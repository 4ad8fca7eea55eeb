//! `no-common-profile`: a file for a SIP phone has no `commonProfile`.

use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::check::{Cause, Fix, Place};

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    if survey.first("sipProfile").is_none() || survey.first("commonProfile").is_some() {
        return;
    }
    let place = survey.root().map_or(Place::File, |root| survey.at(root));
    let fix = survey.set_at("commonProfile/phonePassword", "").and_then(Fix::safe);
    report.warning(place, Cause::NoCommonProfile).fix = fix;
}
