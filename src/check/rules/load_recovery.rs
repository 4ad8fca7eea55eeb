//! `load-recovery`: a recovery image stands where the normal firmware belongs.

use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::check::{Cause, Place};

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    for (id, load) in survey.loads() {
        let lower = load.to_ascii_lowercase();
        if lower.starts_with("term") && lower.contains(".default") {
            report.warning(Place::Value(id), Cause::LoadRecovery);
        }
    }
}
