//! `text-proxy`: the phone is to register, but no server is named.

use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::check::{Cause, Place};

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    let on = survey.setting("proxy_register").is_some_and(|text| text == "1");
    let proxies = survey.settings().into_iter().any(|(name, value)| {
        name.starts_with("proxy")
            && name.ends_with("_address")
            && !survey.config().value(value).trim().is_empty()
    });
    let phone = survey.setting_ref("line1_name").is_some();
    if let Some(value) = survey.setting_ref("proxy_register").filter(|_| on && phone && !proxies) {
        report.hint(Place::Value(value), Cause::TextProxy);
    }
}
