//! `label-blank`: the label of a 79xx phone holds blanks.

use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::check::{Cause, Fix};

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    let Some((id, text)) = survey.filled("sipProfile/phoneLabel") else { return };
    if text.contains(' ') && survey.is_series(&["79xx"]) {
        let fix = Fix::offered(survey.set(id, &text.replace(' ', "_")));
        report.warning(survey.at(id), Cause::LabelBlank).fix = fix;
    }
}
