//! `proxy-host`: a line of a newer phone names its server instead of `USECALLMANAGER`.

use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::check::{Cause, Fix};

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    if !survey.is_series(&["78xx", "88xx", "98xx", "7832"]) {
        return;
    }
    let managers =
        survey.all("devicePool/callManagerGroup/members/member/callManager/processNodeName");
    let names: Vec<_> = managers.into_iter().map(|id| survey.text(id)).collect();
    for key in survey.keys.iter().filter(|key| key.is_line()) {
        let Some(id) = survey.child(key.id, "proxy") else { continue };
        let proxy = survey.text(id);
        if !proxy.is_empty() && names.first() == Some(&proxy) {
            let fix = Fix::offered(survey.set(id, "USECALLMANAGER"));
            report.hint(survey.at(id), Cause::ProxyHost).fix = fix;
        }
    }
}
