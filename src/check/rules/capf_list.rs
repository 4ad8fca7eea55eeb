//! `capf-list`: the phone is to fetch a certificate, but no server for it is named.

use crate::check::Cause;
use crate::check::report::Report;
use crate::check::survey::Survey;

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    if let Some((id, text)) = survey.filled("capfAuthMode")
        && matches!(&*text, "1" | "2" | "3" | "4")
        && survey.filled("capfList/capf/processNodeName").is_none()
    {
        report.warning(survey.at(id), Cause::CapfList);
    }
}
