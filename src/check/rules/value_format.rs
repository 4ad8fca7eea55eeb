//! `value-format`: a number, an address or a time is not written as one.

use crate::check::report::Report;
use crate::check::value::OneValue;
use crate::check::{Cause, Place};
use crate::fields::ValueProblem;

pub(in crate::check) fn check(value: &OneValue<'_>, report: &mut Report<'_>) {
    match &value.problem {
        None
        | Some(
            ValueProblem::TooLong { .. }
            | ValueProblem::NotACode { .. }
            | ValueProblem::NotATimeZone { .. }
            | ValueProblem::NotADateTemplate { .. },
        ) => {}
        Some(problem) => {
            report.warning(Place::Value(value.value), Cause::Value(problem.clone()));
        }
    }
}
