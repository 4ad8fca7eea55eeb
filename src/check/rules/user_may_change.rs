//! `user-may-change`: the user of the phone may change a password or where it is set up from.

use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::check::{Cause, Fix};
use crate::config::ValueRef;

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    let Some(document) = survey.document() else { return };
    for name in [
        "Admin_Password",
        "Admin_Passwd",
        "Profile_Rule",
        "Upgrade_Rule",
        "Password_1_",
        "Proxy_1_",
    ] {
        let Some(ValueRef::Text(id)) = survey.setting_ref(name) else { continue };
        let mark = document.attribute_value(id, "ua").unwrap_or_default();
        if mark.trim().eq_ignore_ascii_case("rw") {
            let fix = Fix::offered(survey.set_attribute(id, "ua", "na"));
            report.hint(survey.at_attribute(id, "ua"), Cause::UserMayChange).fix = fix;
        }
    }
}
