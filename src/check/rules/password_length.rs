//! `password-length`: a password longer than some phones take.

use crate::check::Cause;
use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::fields::is_placeholder;

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    for key in survey.keys.iter().filter(|key| key.is_line()) {
        let Some(id) = survey.child(key.id, "authPassword") else { continue };
        let length = survey.text(id).chars().count();
        let old = survey.is_series(&["79xx"]);
        if !is_placeholder(&survey.text(id)) && (length > 30 || (old && length > 12)) {
            report.hint(survey.at(id), Cause::PasswordLength(length, if old { 12 } else { 30 }));
        }
    }
}
