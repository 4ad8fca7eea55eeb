//! `date-template`: the date format is none that phones know.

use crate::check::report::Report;
use crate::check::value::OneValue;
use crate::check::{Cause, Fix, Place};
use crate::fields::{ValueKind, ValueProblem};

pub(in crate::check) fn check(value: &OneValue<'_>, report: &mut Report<'_>) {
    let Some(problem @ ValueProblem::NotADateTemplate { found }) = &value.problem else { return };
    let meant = meant(found);
    let known = ValueKind::DateTemplate.check(&meant).is_ok();
    let fix = if known { Fix::offered(value.set(&meant)) } else { None };
    report.warning(Place::Value(value.value), Cause::Value(problem.clone())).fix = fix;
}

/// `dd.mm.yyyy` as `D.M.YY`, `YA.M.D` as `Y.M.DA`.
fn meant(found: &str) -> String {
    let upper = found.to_ascii_uppercase();
    let clock = if upper.contains('A') { "A" } else { "" };
    let short = upper.replace('A', "").replace("DD", "D").replace("MM", "M").replace("YYYY", "YY");
    format!("{}{clock}", short.trim())
}
