//! `missed-call-digits`: the list of missed-call switches has not one digit a line.

use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::check::{Cause, Fix};

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    let Some((id, text)) = survey.filled("MissedCallLoggingOption") else { return };
    let lines = survey.keys.iter().filter(|key| key.is_line()).count();
    if lines > 0 && text.len() < lines && text.bytes().all(|b| b.is_ascii_digit()) {
        let fix =
            Fix::offered(survey.set(id, &format!("{text}{}", "1".repeat(lines - text.len()))));
        report.warning(survey.at(id), Cause::MissedCallDigits(text.len(), lines)).fix = fix;
    }
}
