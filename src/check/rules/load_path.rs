//! `load-path`: the name of a firmware holds a folder.

use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::check::{Cause, Fix, Place};
use crate::fields::is_placeholder;

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    for (id, load) in survey.loads() {
        if load.contains(['/', '\\']) && !is_placeholder(&load) {
            let bare = load.rsplit(['/', '\\']).next().unwrap_or_default().to_owned();
            let fix = survey.rewrite(id, &bare).filter(|_| !bare.is_empty()).and_then(Fix::offered);
            report.error(Place::Value(id), Cause::LoadPath).fix = fix;
        }
    }
}
