//! `user-access`: the mark for what the user may do is none that phones know.

use crate::check::Cause;
use crate::check::report::Report;
use crate::check::survey::Survey;

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    let Some(document) = survey.document() else { return };
    for id in document.elements().filter(|&id| document.has_attributes(id)) {
        let Some(mark) = document.attribute_value(id, "ua") else { continue };
        let mark = mark.trim().to_ascii_lowercase();
        if !matches!(&*mark, "" | "na" | "ro" | "rw") {
            report.warning(survey.at_attribute(id, "ua"), Cause::UserAccess(mark));
        }
    }
}
