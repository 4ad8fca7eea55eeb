//! `misplaced`: a setting stands where phones do not look for it.

use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::check::{Cause, Fix};

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    for (found, right) in MOVES {
        let Some(id) = survey.first(found) else { continue };
        let value = survey.text(id);
        let taken = survey.first(right).is_some();
        let add = survey.set_at(right, &value).filter(|_| !taken);
        let fix =
            add.map(|add| Fix { edits: vec![add, survey.remove(id)], safe: !value.is_empty() });
        report.warning(survey.at(id), Cause::Misplaced(right, taken)).fix = fix;
    }
}

/// Where these are met, and where they belong.
const MOVES: [(&str, &str); 4] = [
    ("natEnabled", "sipProfile/natEnabled"),
    ("phoneLabel", "sipProfile/phoneLabel"),
    ("sshAccess", "vendorConfig/sshAccess"),
    ("sipProfile/semiAttendedTransfer", "sipProfile/sipCallFeatures/semiAttendedTransfer"),
];
