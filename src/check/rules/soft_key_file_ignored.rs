//! `soft-key-file-ignored`: a soft key file is named, but the phone reads another one.

use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::check::{Cause, Fix};

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    let Some((id, _)) = survey.filled("sipProfile/softKeyFile") else { return };
    if !survey.is_series(&["78xx", "88xx", "89xx", "99xx"]) {
        return;
    }
    let control = ["vendorConfig", "commonConfig", "enterpriseConfig"]
        .map(|at| survey.text_at(&format!("{at}/softkeyControl")));
    if control.iter().find(|c| !c.is_empty()).is_none_or(|c| c == "0") {
        let fix = survey.set_at("vendorConfig/softkeyControl", "1").and_then(Fix::offered);
        report.warning(survey.at(id), Cause::SoftKeyFileIgnored).fix = fix;
    }
}
