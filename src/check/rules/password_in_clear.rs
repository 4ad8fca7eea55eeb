//! `password-in-clear`: the file holds passwords that anyone can read who can fetch it.

use crate::check::report::Report;
use crate::check::survey::{Secret, Survey};
use crate::check::{Cause, Place};
use crate::fields::is_placeholder;

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    let filled = |s: &Secret| !s.text.is_empty() && !is_placeholder(&s.text);
    let secrets: Vec<_> = survey.secrets().into_iter().filter(filled).collect();
    if let Some(first) = secrets.first() {
        report.hint(Place::Value(first.value), Cause::PasswordInClear(secrets.len()));
    }
}
