//! `dial-plan-row`: a row of a dial plan that phones pass over.

use crate::check::Cause;
use crate::check::report::Report;
use crate::check::survey::Survey;

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    let Some(document) = survey.document() else { return };
    let Some(root) = document.root() else { return };
    for row in document.children(root) {
        let name = document.local_name(row);
        if name.eq_ignore_ascii_case("template") && name != "TEMPLATE" {
            let cause = Cause::LetterCase(name.to_owned(), "TEMPLATE");
            report.error(survey.at(row), cause).fix = survey.rename(row, "TEMPLATE");
        } else if name == "TEMPLATE" {
            let has = |name: &str| {
                document
                    .attributes(row)
                    .any(|a| document.source()[a.name].eq_ignore_ascii_case(name))
            };
            if !has("match") {
                report.warning(survey.at(row), Cause::DialPlanRow);
            }
        }
    }
}
