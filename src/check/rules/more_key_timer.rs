//! `more-key-timer`: a time that the phone does not take: 0, or 5 to 30 seconds.

use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::check::{Cause, Fix};

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    for level in ["vendorConfig", "commonConfig", "enterpriseConfig"] {
        if let Some((id, text)) = survey.filled(&format!("{level}/moreKeyReversionTimer"))
            && matches!(text.parse(), Ok(1..=4))
        {
            report.warning(survey.at(id), Cause::MoreKeyTimer).fix =
                Fix::offered(survey.set(id, "5"));
        }
    }
}
