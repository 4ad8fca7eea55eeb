//! `unknown-model-number`: a firmware is named for a device number that is not known.

use crate::check::report::Report;
use crate::check::survey::{Survey, device_number};
use crate::check::{Cause, Place};
use crate::fields::Model;

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    for (id, load) in survey.loads() {
        let Some(number) = device_number(survey.config().name(id)) else { continue };
        if !load.is_empty() && Model::by_number(number).is_none() {
            report.hint(Place::Value(id), Cause::UnknownModelNumber(number));
        }
    }
}
