//! `duplicate-load`: two firmware names are given for one model.

use crate::check::report::Report;
use crate::check::survey::{Survey, device_number};
use crate::check::{Cause, Fix, Place};
use crate::config::Edit;
use crate::fields::Model;

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    let mut seen: Vec<(u32, String)> = Vec::new();
    for (id, load) in survey.loads() {
        let Some(number) = device_number(survey.config().name(id)) else { continue };
        if let Some((_, before)) = seen.iter().find(|(n, _)| *n == number) {
            let same = *before == load;
            let fix = Edit::Remove { path: survey.config().path(id) };
            let fix = if same { Fix::safe(fix) } else { Fix::offered(fix) };
            let name =
                Model::by_number(number).map_or_else(|| number.to_string(), |m| m.name.to_owned());
            report.warning(Place::Value(id), Cause::DuplicateLoad(name, same)).fix = fix;
        }
        seen.push((number, load));
    }
}
