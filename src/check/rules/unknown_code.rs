//! `unknown-code`: a field with a list of codes holds another one.

use crate::check::report::Report;
use crate::check::value::OneValue;
use crate::check::{Cause, Fix, Place};
use crate::fields::{ValueKind, ValueProblem};

pub(in crate::check) fn check(value: &OneValue<'_>, report: &mut Report<'_>) {
    let ValueKind::Choice(_) = value.spec.kind else { return };
    let Some(problem @ ValueProblem::NotACode { found, nearest }) = &value.problem else { return };
    let vlan = value.name() == "voiceVlanAccess" && matches!(found.parse::<u32>(), Ok(2..=4094));
    if vlan || value.name() == "featureID" {
        return;
    }
    let fix = nearest.and_then(|code| Fix::offered(value.set(code)));
    report.warning(Place::Value(value.value), Cause::Value(problem.clone())).fix = fix;
}
