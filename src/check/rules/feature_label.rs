//! `feature-label`: a key that shows text has none.

use crate::check::Cause;
use crate::check::report::Report;
use crate::check::survey::Survey;

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    for key in survey.keys.iter().filter(|key| matches!(key.feature, Some(2 | 20 | 21 | 22))) {
        if !key.abbreviated && survey.child_text(key.id, "featureLabel").is_empty() {
            let place = survey.at(survey.child(key.id, "featureLabel").unwrap_or(key.id));
            report.hint(place, Cause::FeatureLabel);
        }
    }
}
