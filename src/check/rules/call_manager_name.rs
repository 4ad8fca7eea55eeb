//! `call-manager-name`: a call manager has no `processNodeName`.

use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::check::{Cause, Fix};
use crate::config::Family;

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    for member in survey.members() {
        let manager = survey.child(member, "callManager").unwrap_or(member);
        let filled = |name| !survey.child_text(manager, name).is_empty();
        if filled("processNodeName") || filled("ipv6Addr") {
            continue;
        }
        let name = survey.child_text(manager, "name").into_owned();
        let place = survey.at(survey.child(manager, "processNodeName").unwrap_or(member));
        let fix = (!name.is_empty())
            .then(|| survey.set_child(member, "callManager/processNodeName", &name));
        let cause = Cause::CallManagerName(name);
        // Defaults are also kept only to name firmware.
        let found = if *survey.config().family() == Family::Default {
            report.warning(place, cause)
        } else {
            report.error(place, cause)
        };
        found.fix = fix.and_then(Fix::offered);
    }
}
