//! `security-mode-without-tls`: the security mode asks for TLS, but the transport is another.

use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::check::{Cause, Fix};

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    let Some((id, transport)) = survey.filled("transportLayerProtocol") else { return };
    let mode = survey.text_at("deviceSecurityMode");
    if matches!(&*mode, "2" | "3") && matches!(&*transport, "1" | "2") {
        let fix = Fix::offered(survey.set(id, "3"));
        report.warning(survey.at(id), Cause::SecurityModeWithoutTls(mode.into_owned())).fix = fix;
    }
}
