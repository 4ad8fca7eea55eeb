//! `load-suffix`: the name of a firmware has the ending of its file.

use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::check::{Cause, Fix, Place};

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    for (id, load) in survey.loads() {
        let lower = load.to_ascii_lowercase();
        let Some(ending) =
            [".loads", ".sbn", ".sb2", ".bin", ".zup"].iter().find(|e| lower.ends_with(**e))
        else {
            continue;
        };
        let bare = load[..load.len() - ending.len()].to_owned();
        let fix = survey.rewrite(id, &bare).and_then(Fix::safe);
        report.error(Place::Value(id), Cause::LoadSuffix(ending, bare)).fix = fix;
    }
}
