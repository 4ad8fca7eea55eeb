//! `call-manager-priority`: two call managers have the same priority, or one is not 0 to 4.

use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::check::{Cause, Fix};

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    let members = survey.members();
    let mut seen = Vec::new();
    for &member in &members {
        let Some(text) = survey.document().and_then(|d| d.attribute_value(member, "priority"))
        else {
            continue;
        };
        let priority = text.trim().to_owned();
        let fits = matches!(priority.parse::<u8>(), Ok(0..=4));
        if fits && !seen.contains(&priority) {
            seen.push(priority);
            continue;
        }
        let numbers = members.iter().zip(0..5);
        let edits = numbers.map(|(&m, n)| survey.set_attribute(m, "priority", &n.to_string()));
        let fix = (members.len() <= 5).then(|| Fix { edits: edits.collect(), safe: false });
        let place = survey.at_attribute(member, "priority");
        report.error(place, Cause::CallManagerPriority(priority, fits)).fix = fix;
    }
}
