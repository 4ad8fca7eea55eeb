//! `button`: a key says no button, or none that can be.

use crate::check::line_key::LineKey;
use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::check::{Cause, Fix};
use crate::fields::is_placeholder;

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    let highest = survey.keys.iter().filter_map(LineKey::button_number).max().unwrap_or(0);
    let next = highest.saturating_add(1);
    for key in survey.keys.iter().filter(|key| !key.abbreviated) {
        let place = survey.at_attribute(key.id, "button");
        let fix = Fix::offered(survey.set_attribute(key.id, "button", &next.to_string()));
        match &key.button {
            None => report.warning(place, Cause::NoButton).fix = fix,
            Some(text) if is_placeholder(text.trim()) => {}
            Some(text) if key.button_number().is_none_or(|n| n == 0) => {
                report.error(place, Cause::BadButton(text.trim().to_owned())).fix = fix;
            }
            Some(_) => {}
        }
    }
}
