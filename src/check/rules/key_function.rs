//! `key-function`: a key has a function of its own, but is given to a line.

use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::check::{Cause, Place};

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    for (name, value) in survey.settings() {
        let Some(number) = name.strip_prefix("extended_function_") else { continue };
        let script = survey.config().value(value);
        let line = survey.setting(&format!("extension_{number}"));
        let on_line = line.is_some_and(|l| l.parse::<u8>().is_ok());
        if script.contains("fnc=") && on_line {
            report.hint(
                Place::Value(value),
                Cause::KeyFunction(number.trim_end_matches('_').to_owned()),
            );
        }
    }
}
