//! `display-window`: the screen's working time has a beginning without a duration, or the other way round.

use crate::check::Cause;
use crate::check::report::Report;
use crate::check::survey::Survey;

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    for level in ["vendorConfig", "commonConfig", "enterpriseConfig"] {
        for kind in ["display", "backlight"] {
            let on = survey.filled(&format!("{level}/{kind}OnTime"));
            let lasts = survey.filled(&format!("{level}/{kind}OnDuration"));
            let (id, missing) = match (on, lasts) {
                (Some((id, _)), None) => (id, "OnDuration"),
                (None, Some((id, _))) => (id, "OnTime"),
                _ => continue,
            };
            report.warning(survey.at(id), Cause::DisplayWindow(format!("{kind}{missing}")));
        }
    }
}
