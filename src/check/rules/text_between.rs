//! `text-between`: text stands between elements, where phones look for none.

use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::check::{Cause, Place};
use crate::config::ValueRef;

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    let Some(document) = survey.document() else { return };
    for spot in &survey.spots[1.min(survey.spots.len())..] {
        for &id in spot.elements.iter().take(200) {
            for (at, run) in document.runs(id).iter().enumerate().take(20) {
                let Ok(at) = u16::try_from(at) else { continue };
                let text: String = document.source()[run.clone()].chars().take(40).collect();
                report.hint(Place::Value(ValueRef::Run(id, at)), Cause::TextBetween(text));
            }
        }
    }
}
