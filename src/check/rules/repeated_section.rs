//! `repeated-section`: a part of the file stands twice in one place.

use crate::check::Cause;
use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::fields::ValueKind;

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    let Some(document) = survey.document() else { return };
    for spot in survey.spots.iter().filter(|s| s.elements.len() > 1) {
        let Some(spec) = spot.spec else { continue };
        if spec.repeats || spec.kind != ValueKind::Container || spec.path.contains('*') {
            continue;
        }
        let mut parents = Vec::new();
        for &id in spot.elements.iter().take(1000) {
            let parent = document.parent(id);
            if parents.contains(&parent) {
                report.warning(survey.at(id), Cause::RepeatedSection(spot.name.to_owned()));
            }
            parents.push(parent);
        }
    }
}
