//! `lines-ignored`: a file for SCCP holds SIP lines, which SCCP phones never read.

use crate::check::Cause;
use crate::check::report::Report;
use crate::check::survey::Survey;

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    if let Some(first) = survey.keys.first() {
        report.warning(survey.at(first.id), Cause::LinesIgnored(survey.keys.len()));
    }
}
