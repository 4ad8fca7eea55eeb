//! `telnet-open`: the phone can be reached by Telnet.

use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::check::{Cause, Fix, Place};

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    if let Some(value) = survey.setting_ref("telnet_level")
        && matches!(survey.setting("telnet_level").as_deref(), Some("1" | "2"))
    {
        let fix = survey.rewrite(value, "0").and_then(Fix::offered);
        report.warning(Place::Value(value), Cause::TelnetOpen).fix = fix;
    }
}
