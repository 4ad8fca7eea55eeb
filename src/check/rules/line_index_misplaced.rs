//! `line-index-misplaced`: a key that is no line has a line index.

use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::check::{Cause, Fix};
use crate::config::Edit;

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    for key in survey.keys.iter().filter(|key| !key.is_line() && key.index.is_some()) {
        let place = survey.at_attribute(key.id, "lineIndex");
        let edit = Edit::Remove { path: survey.path(key.id).attribute("lineIndex") };
        report.hint(place, Cause::LineIndexMisplaced).fix = Fix::offered(edit);
    }
}
