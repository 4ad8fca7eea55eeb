//! `quality-report`: a key for quality reports, but no figures to report.

use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::check::{Cause, Fix};

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    let stats = survey.text_at("sipProfile/callStats");
    let Some(key) = survey.keys.iter().find(|key| key.feature == Some(133)) else { return };
    if !matches!(&*stats.to_ascii_lowercase(), "true" | "1") {
        let place = survey.at(survey.child(key.id, "featureID").unwrap_or(key.id));
        let fix = survey.set_at("sipProfile/callStats", "true").and_then(Fix::offered);
        report.warning(place, Cause::QualityReport).fix = fix;
    }
}
