//! `register-with-proxy`: the phone is told not to register.

use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::check::{Cause, Fix};

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    if let Some((id, text)) = survey.filled("sipProfile/sipProxies/registerWithProxy")
        && matches!(&*text.to_ascii_lowercase(), "false" | "0" | "no")
    {
        report.warning(survey.at(id), Cause::RegisterWithProxy).fix =
            Fix::offered(survey.set(id, "true"));
    }
}
