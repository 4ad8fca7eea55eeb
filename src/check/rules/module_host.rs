//! `module-host`: a key module does not fit the phone.

use crate::check::Cause;
use crate::check::report::Report;
use crate::check::survey::Survey;

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    if survey.models.is_empty() {
        return;
    }
    for id in survey.all("addOnModules/addOnModule/deviceType") {
        let kind = survey.text(id).into_owned();
        let hosts: &[&str] = match &*kind.to_ascii_uppercase() {
            "7914" => &["796", "797"],
            "7915" | "7916" => &["796", "797"],
            "CKEM" => &["8961", "99"],
            "BEKEM" | "CP-8800-AUDIO" => &["8851", "8861"],
            "CP-8800-VIDEO" => &["8865"],
            _ => continue,
        };
        let fits = |name: &str| hosts.iter().any(|host| name.starts_with(host));
        if !survey.models.iter().any(|model| fits(model.short_name())) {
            report.warning(survey.at(id), Cause::ModuleHost(kind));
        }
    }
}
