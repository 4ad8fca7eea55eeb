//! `no-time-server`: the file names no time server.

use crate::check::Cause;
use crate::check::report::Report;
use crate::check::survey::Survey;

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    if survey.first("devicePool/dateTimeSetting").is_some()
        && survey.filled("devicePool/dateTimeSetting/ntps/ntp/name").is_none()
    {
        report.hint(survey.near("devicePool/dateTimeSetting/ntps"), Cause::NoTimeServer);
    }
}
