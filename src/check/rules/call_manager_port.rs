//! `call-manager-port`: a call manager lacks the port that this protocol uses.

use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::check::{Cause, Fix};

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    let (port, usual) = if survey.is_sip() {
        ("sipPort", "5060")
    } else if survey.is_sccp() {
        ("ethernetPhonePort", "2000")
    } else {
        return;
    };
    for member in survey.members() {
        let manager = survey.child(member, "callManager").unwrap_or(member);
        let ports = survey.child(manager, "ports");
        let says = |name| ports.is_some_and(|p| !survey.child_text(p, name).is_empty());
        // With TLS only the other port counts.
        if says(port) || (port == "sipPort" && survey.is_tls() && says("securedSipPort")) {
            continue;
        }
        let there = ports.and_then(|p| survey.child(p, port)).or(ports).unwrap_or(member);
        let edit = survey.set_child(member, &format!("callManager/ports/{port}"), usual);
        report.warning(survey.at(there), Cause::CallManagerPort(port, usual)).fix = Fix::safe(edit);
    }
}
