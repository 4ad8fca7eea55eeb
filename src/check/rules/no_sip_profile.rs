//! `no-sip-profile`: a file for a SIP phone has no `sipProfile`.

use crate::check::Cause;
use crate::check::report::Report;
use crate::check::survey::Survey;

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    if survey.first("sipProfile").is_none() {
        report.error(survey.near("deviceProtocol"), Cause::NoSipProfile);
    }
}
