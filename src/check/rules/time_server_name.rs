//! `time-server-name`: a time server has no name, but is to be asked.

use crate::check::Cause;
use crate::check::report::Report;
use crate::check::survey::Survey;

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    for ntp in survey.all("devicePool/dateTimeSetting/ntps/ntp") {
        let empty = |name| survey.child_text(ntp, name).is_empty();
        if empty("name")
            && empty("nameV6")
            && survey.child_text(ntp, "ntpMode").eq_ignore_ascii_case("unicast")
        {
            let place = survey.at(survey.child(ntp, "name").unwrap_or(ntp));
            report.warning(place, Cause::TimeServerName);
        }
    }
}
