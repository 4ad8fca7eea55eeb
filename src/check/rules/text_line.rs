//! `text-line`: a line of a text file has a name but no sign-in, or the first line is left out.

use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::check::{Cause, Missing, Place};

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    let says = |name: &str| {
        let text = survey.setting(name).unwrap_or_default();
        if text.eq_ignore_ascii_case("UNPROVISIONED") { String::new() } else { text.into_owned() }
    };
    for number in 1..=6 {
        let Some(value) = survey.setting_ref(&format!("line{number}_name")) else { continue };
        if says(&format!("line{number}_name")).is_empty() {
            continue;
        }
        if number > 1 && survey.setting_ref("line1_name").is_some() && says("line1_name").is_empty()
        {
            report.warning(Place::Value(value), Cause::TextLineFirst(number));
        }
        let (name, password) =
            (says(&format!("line{number}_authname")), says(&format!("line{number}_password")));
        if name.is_empty() != password.is_empty() {
            let missing = if name.is_empty() { Missing::Name } else { Missing::Password };
            report.warning(Place::Value(value), Cause::LineLogin(missing));
        }
    }
}
