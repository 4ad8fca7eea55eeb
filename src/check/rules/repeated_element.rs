//! `repeated-element`: a setting stands twice in one place.

use crate::check::report::Report;
use crate::check::survey::{Survey, device_number};
use crate::check::{Cause, Fix};
use crate::fields::ValueKind;
use crate::xml::NodeId;

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    let Some(document) = survey.document() else { return };
    for spot in survey.spots.iter().filter(|s| s.elements.len() > 1) {
        let Some(spec) = spot.spec else { continue };
        if spec.repeats
            || spec.kind == ValueKind::Container
            || spec.path.contains('*')
            || device_number(spot.name).is_some()
        {
            continue;
        }
        let mut firsts: Vec<(Option<NodeId>, NodeId)> = Vec::new();
        for &id in spot.elements.iter().take(1000).filter(|&&id| document.is_leaf(id)) {
            let parent = document.parent(id);
            let first = firsts.iter().rev().find(|(p, _)| *p == parent).map(|(_, first)| *first);
            let Some(first) = first else {
                firsts.push((parent, id));
                continue;
            };
            let (was, is) = (survey.text(first), survey.text(id));
            if was == is {
                let bare = !document.has_attributes(id);
                let fix = if bare { Fix::safe(survey.remove(id)) } else { None };
                report
                    .hint(survey.at(id), Cause::RepeatedElement(spot.name.to_owned(), true))
                    .fix = fix;
            } else {
                let fix = if is.is_empty() { Fix::offered(survey.remove(id)) } else { None };
                report
                    .warning(survey.at(id), Cause::RepeatedElement(spot.name.to_owned(), false))
                    .fix = fix;
            }
        }
    }
}
