//! `switch-code`: a switch says neither on nor off in the codes that it takes.

use crate::check::report::Report;
use crate::check::value::OneValue;
use crate::check::{Cause, Fix, Place};
use crate::fields::{ValueKind, ValueProblem};

pub(in crate::check) fn check(value: &OneValue<'_>, report: &mut Report<'_>) {
    let ValueKind::Switch { on, off } = value.spec.kind else { return };
    let Some(ValueProblem::NotACode { found, nearest }) = &value.problem else { return };
    // A number beside 0 and 1 is for another rule, which knows what was meant.
    if value.name() == "voiceVlanAccess" && matches!(found.parse::<u32>(), Ok(2..=4094)) {
        return;
    }
    let fix = nearest.and_then(|code| Fix::safe(value.set(code)));
    let cause = Cause::SwitchCode(found.to_string(), on, off);
    report.warning(Place::Value(value.value), cause).fix = fix;
}
