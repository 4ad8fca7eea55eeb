//! `codec-none`: a codec that one 7970 firmware cannot start with.

use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::check::{Cause, Fix};

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    if let Some((id, text)) = survey.filled("sipProfile/preferredCodec")
        && text.eq_ignore_ascii_case("none")
        && survey.load.to_ascii_uppercase().starts_with("SIP70.8-5-4")
    {
        report.warning(survey.at(id), Cause::CodecNone).fix =
            Fix::offered(survey.set(id, "g711ulaw"));
    }
}
