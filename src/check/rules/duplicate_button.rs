//! `duplicate-button`: two keys say the same button.

use crate::check::line_key::LineKey;
use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::check::{Cause, Fix};

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    let mut seen = Vec::new();
    let most = survey.keys.iter().filter_map(LineKey::button_number).max().unwrap_or(0);
    for key in survey.keys.iter().filter(|key| !key.abbreviated) {
        let Some(number) = key.button_number().filter(|&n| n > 0) else { continue };
        if !seen.contains(&number) {
            seen.push(number);
            continue;
        }
        let next = most.saturating_add(1);
        let fix = Fix::offered(survey.set_attribute(key.id, "button", &next.to_string()));
        let place = survey.at_attribute(key.id, "button");
        report.error(place, Cause::DuplicateButton(number)).fix = fix;
    }
}
