//! `text-phone`: a 7940 or 7960 with SIP reads a text file for its lines, not this one.

use crate::check::Cause;
use crate::check::report::Report;
use crate::check::survey::Survey;

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    let text = survey.load.to_ascii_uppercase().starts_with("P0S3");
    if text
        && !survey.keys.is_empty()
        && let Some(id) = survey.first("loadInformation")
    {
        report.warning(survey.at(id), Cause::TextPhone);
    }
}
