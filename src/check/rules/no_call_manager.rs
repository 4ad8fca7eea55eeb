//! `no-call-manager`: the list of call managers is missing or empty.

use crate::check::Cause;
use crate::check::report::Report;
use crate::check::survey::Survey;

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    if !survey.is_sip() && !survey.is_sccp() || survey.first(MEMBER).is_some() {
        return;
    }
    let place = survey.near("devicePool/callManagerGroup/members");
    let lines = survey.keys.iter().filter(|key| key.is_line());
    let mut proxies = lines.map(|key| survey.child_text(key.id, "proxy"));
    // Lines with a server of their own register even so.
    let own = survey.is_sip()
        && !survey.keys.is_empty()
        && proxies.all(|p| !p.is_empty() && !p.eq_ignore_ascii_case("USECALLMANAGER"));
    if own {
        report.warning(place, Cause::NoCallManager);
    } else {
        report.error(place, Cause::NoCallManager);
    }
}

const MEMBER: &str = "devicePool/callManagerGroup/members/member";
