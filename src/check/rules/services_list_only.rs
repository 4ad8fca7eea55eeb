//! `services-list-only`: the phone shows only its list of services, so the addresses are not used.

use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::check::{Cause, Fix};

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    let Some((id, text)) = survey.filled("phoneServices/provisioning") else { return };
    let address = ["servicesURL", "directoryURL"].into_iter().find(|n| survey.filled(n).is_some());
    if text == "0"
        && let Some(address) = address
    {
        let fix = Fix::offered(survey.set(id, "2"));
        report.hint(survey.at(id), Cause::ServicesListOnly(address)).fix = fix;
    }
}
