//! `time-zone`: the time zone is none that phones know by this name.

use crate::check::report::Report;
use crate::check::value::OneValue;
use crate::check::{Cause, Fix, Place};
use crate::fields::ValueProblem;

pub(in crate::check) fn check(value: &OneValue<'_>, report: &mut Report<'_>) {
    let Some(problem @ ValueProblem::NotATimeZone { nearest, .. }) = &value.problem else { return };
    let fix = nearest.and_then(|name| Fix::offered(value.set(name)));
    report.warning(Place::Value(value.value), Cause::Value(problem.clone())).fix = fix;
}
