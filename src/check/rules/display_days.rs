//! `display-days`: the list of days holds something that is no day.

use crate::check::Cause;
use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::fields::is_placeholder;

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    for level in ["vendorConfig", "commonConfig", "enterpriseConfig"] {
        for name in ["daysDisplayNotActive", "daysBacklightNotActive"] {
            let Some((id, text)) = survey.filled(&format!("{level}/{name}")) else { continue };
            let odd = text.split(',').find(|day| !matches!(day.trim().parse(), Ok(1..=7)));
            if let Some(odd) = odd.filter(|_| !is_placeholder(&text)) {
                report.warning(survey.at(id), Cause::DisplayDays(odd.trim().to_owned()));
            }
        }
    }
}
