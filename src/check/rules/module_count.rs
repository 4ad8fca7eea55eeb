//! `module-count`: there are more key modules than phones take.

use crate::check::Cause;
use crate::check::report::Report;
use crate::check::survey::Survey;

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    let modules = survey.all("addOnModules/addOnModule");
    if let Some(&fourth) = modules.get(3) {
        report.warning(survey.at(fourth), Cause::ModuleCount(modules.len()));
    }
}
