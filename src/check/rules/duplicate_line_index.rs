//! `duplicate-line-index`: two lines have the same index.

use crate::check::line_key::LineKey;
use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::check::{Cause, Fix};

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    let mut seen = Vec::new();
    for key in survey.keys.iter().filter(|key| key.is_line()) {
        let Some(number) = key.index_number() else { continue };
        if seen.contains(&number) {
            let used = survey.keys.iter().filter_map(LineKey::index_number).max().unwrap_or(0);
            let next = used.saturating_add(1).to_string();
            let place = survey.at_attribute(key.id, "lineIndex");
            let fix = Fix::offered(survey.set_attribute(key.id, "lineIndex", &next));
            report.error(place, Cause::DuplicateLineIndex(number)).fix = fix;
        }
        seen.push(number);
    }
}
