//! `timer-delta`: a phone is to renew before what it renews has begun.

use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::check::{Cause, Fix};

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    for name in ["Register", "Subscribe"] {
        let at = |end: &str| format!("sipProfile/sipStack/timer{name}{end}");
        let (Some((id, delta)), Some((_, expires))) =
            (survey.filled(&at("Delta")), survey.filled(&at("Expires")))
        else {
            continue;
        };
        if let (Ok(delta), Ok(expires)) = (delta.parse::<u64>(), expires.parse::<u64>())
            && delta >= expires
        {
            report.warning(survey.at(id), Cause::TimerDelta(delta, expires)).fix =
                Fix::offered(survey.set(id, "5"));
        }
    }
}
