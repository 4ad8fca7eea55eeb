//! `module-lines`: a key module does not have as many keys as the file says.

use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::check::{Cause, Fix};

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    for module in survey.all("addOnModules/addOnModule") {
        let kind = survey.child_text(module, "deviceType");
        let Some(id) = survey.child(module, "deviceLine") else { continue };
        let Ok(lines) = survey.text(id).parse::<u32>() else { continue };
        let fitting: &[u32] = match &*kind.to_ascii_uppercase() {
            "7914" => &[14],
            "7915" | "7916" => &[12, 24],
            "CKEM" => &[36],
            "BEKEM" => &[18, 36],
            "CP-8800-AUDIO" | "CP-8800-VIDEO" => &[14, 28],
            _ => continue,
        };
        if !fitting.contains(&lines) {
            let most = fitting.last().copied().unwrap_or(lines);
            let fix = Fix::offered(survey.set(id, &most.to_string()));
            report.warning(survey.at(id), Cause::ModuleLines(kind.into_owned(), lines, most)).fix =
                fix;
        }
    }
}
