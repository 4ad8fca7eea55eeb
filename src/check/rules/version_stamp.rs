//! `version-stamp`: the file was changed, its version stamp was not.

use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::check::{Cause, Fix};

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    let Some(was) = survey.subject.original else { return };
    let Some((id, stamp)) = survey.filled("versionStamp") else { return };
    if was.source() == survey.config().source() {
        return;
    }
    let before = "device/versionStamp".parse().ok().and_then(|path| was.find(&path));
    if before.is_some_and(|value| was.value(value).trim() == stamp) {
        let fix = Fix::offered(survey.set(id, &next(&stamp)));
        report.hint(survey.at(id), Cause::VersionStamp).fix = fix;
    }
}

/// The stamp with its last number counted up, or with a 1 behind it.
fn next(stamp: &str) -> String {
    let head = stamp.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = &stamp[head.len()..];
    match digits.parse::<u64>().ok().and_then(|n| n.checked_add(1)) {
        Some(number) => format!("{head}{number:0width$}", width = digits.len()),
        None => format!("{stamp}-1"),
    }
}
