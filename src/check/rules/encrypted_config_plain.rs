//! `encrypted-config-plain`: the file says that it is encrypted, but it is not.

use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::check::{Cause, Fix};

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    if let Some((id, text)) = survey.filled("encrConfig")
        && matches!(&*text.to_ascii_lowercase(), "true" | "1")
    {
        report.warning(survey.at(id), Cause::EncryptedConfigPlain).fix =
            Fix::offered(survey.set(id, "false"));
    }
}
