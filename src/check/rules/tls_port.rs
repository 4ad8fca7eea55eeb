//! `tls-port`: TLS is chosen, but a call manager has no port for it.

use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::check::{Cause, Fix};

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    if !survey.is_tls() {
        return;
    }
    for member in survey.members() {
        let manager = survey.child(member, "callManager").unwrap_or(member);
        let ports = survey.child(manager, "ports");
        let port = ports.and_then(|p| survey.child(p, "securedSipPort"));
        if port.is_none_or(|p| survey.text(p).is_empty()) {
            let place = survey.at(port.or(ports).unwrap_or(member));
            let edit = survey.set_child(member, "callManager/ports/securedSipPort", "5061");
            report.warning(place, Cause::TlsPort).fix = Fix::safe(edit);
        }
    }
}
