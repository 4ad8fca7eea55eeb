//! `text-length`: a text is longer than phones are known to take.

use crate::check::report::Report;
use crate::check::value::OneValue;
use crate::check::{Cause, Place};
use crate::fields::ValueProblem;

pub(in crate::check) fn check(value: &OneValue<'_>, report: &mut Report<'_>) {
    let Some(problem @ ValueProblem::TooLong { .. }) = &value.problem else { return };
    // Passwords have a rule of their own, which knows the models.
    if value.name() != "authPassword" {
        report.hint(Place::Value(value.value), Cause::Value(problem.clone()));
    }
}
