//! `profile-web-open`: the web page for administrators asks for no password.

use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::check::{Cause, Place};

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    let yes = |name| survey.setting(name).is_some_and(|t| t.eq_ignore_ascii_case("yes"));
    let empty = survey.setting("Admin_Password").or_else(|| survey.setting("Admin_Passwd"));
    let value = survey.setting_ref("Admin_Password").or_else(|| survey.setting_ref("Admin_Passwd"));
    if let Some(value) = value
        && empty.is_some_and(|text| text.is_empty())
        && (yes("Enable_Web_Admin_Access") || yes("Enable_Web_Server"))
    {
        report.warning(Place::Value(value), Cause::ProfileWebOpen);
    }
}
