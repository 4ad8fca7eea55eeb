//! `prime-line`: lifting the handset always takes the first line, also while another one rings.

use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::check::{Cause, Fix};

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    let lines = survey.keys.iter().filter(|key| key.is_line()).count();
    if let Some((id, text)) = survey.filled("sipProfile/alwaysUsePrimeLine")
        && lines > 1
        && text.eq_ignore_ascii_case("true")
    {
        report.hint(survey.at(id), Cause::PrimeLine).fix = Fix::offered(survey.set(id, "false"));
    }
}
