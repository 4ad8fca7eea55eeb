//! `load-of-other-model`: a model is given the firmware of another one.

use crate::check::report::Report;
use crate::check::survey::{Survey, device_number};
use crate::check::{Cause, Place};
use crate::fields::Model;

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    for (id, load) in survey.loads() {
        let Some(number) = device_number(survey.config().name(id)) else { continue };
        let Some(model) = Model::by_number(number) else { continue };
        let bare = load.trim_end_matches(".loads");
        let known = !Model::by_load(bare).is_empty();
        if known && model.load_prefixes().next().is_some() && !model.runs(bare) {
            let of = Model::series_by_load(bare).unwrap_or_default();
            report.warning(Place::Value(id), Cause::LoadOfOtherModel(model.name, of));
        }
    }
}
