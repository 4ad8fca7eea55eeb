//! `no-device-protocol`: a file with a `sipProfile` does not say that it is for SIP.

use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::check::{Cause, Fix};

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    if survey.text_at("deviceProtocol").is_empty() {
        let fix = survey.set_at("deviceProtocol", "SIP").and_then(Fix::safe);
        report.warning(survey.near("deviceProtocol"), Cause::NoDeviceProtocol).fix = fix;
    }
}
