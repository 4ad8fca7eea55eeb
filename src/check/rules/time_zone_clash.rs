//! `time-zone-clash`: the phones' own table has another offset for this time zone than the world.

use crate::check::Cause;
use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::fields::time_zones;

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    if let Some((id, text)) = survey.filled("devicePool/dateTimeSetting/timeZone")
        && let Some(zone) = time_zones::by_name(&text)
        && zone.true_minutes.is_some()
    {
        report.hint(survey.at(id), Cause::TimeZoneClash(zone));
    }
}
