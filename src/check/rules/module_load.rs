//! `module-load`: a 7914, 7915 or 7916 has no firmware of its own, or that of another module.

use crate::check::Cause;
use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::fields::is_placeholder;

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    for module in survey.all("addOnModules/addOnModule") {
        let kind = survey.child_text(module, "deviceType").into_owned();
        let start = match &*kind {
            "7914" => "S00105",
            "7915" => "B015-",
            "7916" => "B016-",
            _ => continue,
        };
        let there = survey.child(module, "loadInformation");
        let load = there.map_or_else(String::new, |id| survey.text(id).into_owned());
        let fits = load.get(..start.len()).is_some_and(|l| l.eq_ignore_ascii_case(start));
        if !fits && !is_placeholder(&load) {
            let place = survey.at(there.unwrap_or(module));
            report.warning(place, Cause::ModuleLoad(kind, load, start));
        }
    }
}
