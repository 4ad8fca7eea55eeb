//! `time-zone-offset`: the two names of the time zone mean different times.

use crate::check::Cause;
use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::fields::{TimeZone, time_zones};

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    let (Some((_, name)), Some((id, city))) = (
        survey.filled("devicePool/dateTimeSetting/timeZone"),
        survey.filled("devicePool/dateTimeSetting/olsonTimeZone"),
    ) else {
        return;
    };
    let Some(zone) = time_zones::by_name(&name) else { return };
    let offsets = |z: &TimeZone| [Some(z.minutes), z.true_minutes];
    let mut others = time_zones::all().iter().filter(|z| z.cities().any(|c| c == city)).peekable();
    if others.peek().is_none() {
        return;
    }
    let agrees = |other: &TimeZone| {
        offsets(other).iter().flatten().any(|o| offsets(zone).contains(&Some(*o)))
    };
    if !others.any(agrees) {
        report.warning(survey.at(id), Cause::TimeZoneOffset(name.into_owned(), city.into_owned()));
    }
}
