//! `feature-unknown`: a key says a function that is not known.

use crate::check::Cause;
use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::fields::is_placeholder;

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    for key in &survey.keys {
        let Some(id) = survey.child(key.id, "featureID") else { continue };
        let text = survey.text(id);
        let known = key.feature.is_some_and(|f| KNOWN.contains(&f));
        if !known && !text.is_empty() && !is_placeholder(&text) {
            report.hint(survey.at(id), Cause::FeatureUnknown(text.into_owned()));
        }
    }
}

/// The functions of the phones' own list.
const KNOWN: [u32; 33] = [
    1, 2, 3, 4, 5, 9, 18, 20, 21, 22, 23, 27, 102, 123, 126, 127, 128, 130, 132, 133, 134, 135,
    137, 139, 140, 141, 142, 159, 192, 194, 195, 197, 198,
];
