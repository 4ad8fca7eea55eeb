//! `profile-line`: a line has a user but no server, or a user but no password.

use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::check::{Cause, Place};

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    for (name, value) in survey.settings() {
        let Some(number) = name.strip_prefix("user_id_") else { continue };
        if survey.config().value(value).trim().is_empty() {
            continue;
        }
        let says = |what: &str| survey.setting(&format!("{what}_{number}"));
        let number = number.trim_end_matches('_').to_owned();
        let empty = |what: &str| says(what).is_none_or(|text| text.is_empty());
        let off = |what: &str| says(what).is_some_and(|t| t.eq_ignore_ascii_case("no"));
        if off("line_enable") || off("register") || number.is_empty() {
            continue;
        }
        if empty("proxy") && empty("outbound_proxy") {
            report.warning(Place::Value(value), Cause::ProfileLine("Proxy", number));
        } else if says("password").is_some_and(|text| text.is_empty()) {
            report.warning(Place::Value(value), Cause::ProfileLine("Password", number));
        }
    }
}
