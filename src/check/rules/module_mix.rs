//! `module-mix`: an 88xx phone has key modules of different kinds.

use crate::check::Cause;
use crate::check::report::Report;
use crate::check::survey::Survey;

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    if !survey.is_series(&["88xx"]) {
        return;
    }
    let kinds = survey.all("addOnModules/addOnModule/deviceType");
    if let Some(first) = kinds.first().map(|&id| survey.text(id))
        && let Some(&other) = kinds.iter().find(|&&id| survey.text(id) != first)
    {
        report.warning(survey.at(other), Cause::ModuleMix);
    }
}
