//! `tls-without-security-mode`: TLS is chosen, but the security mode is plain.

use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::check::{Cause, Fix};
use crate::fields::is_placeholder;

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    let mode = survey.text_at("deviceSecurityMode");
    if survey.is_tls() && !matches!(&*mode, "2" | "3") && !is_placeholder(&mode) {
        let fix = survey.set_at("deviceSecurityMode", "3").and_then(Fix::offered);
        report.error(survey.near("deviceSecurityMode"), Cause::TlsWithoutSecurityMode).fix = fix;
    }
}
