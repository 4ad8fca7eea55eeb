//! `web-open`: the web page of the phone is open.

use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::check::{Cause, Fix};

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    for at in ["vendorConfig", "commonConfig", "enterpriseConfig"] {
        if let Some((id, text)) = survey.filled(&format!("{at}/webAccess")) {
            if text == "0" {
                report.hint(survey.at(id), Cause::WebOpen).fix = Fix::offered(survey.set(id, "1"));
            }
            return;
        }
    }
}
