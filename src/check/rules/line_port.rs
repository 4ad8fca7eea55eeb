//! `line-port`: a line calls its server at another port than the list of call managers.

use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::check::{Cause, Fix};
use crate::xml::NodeId;

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    let tls = survey.is_tls();
    let managers: Vec<_> =
        survey.members().into_iter().filter_map(|m| survey.child(m, "callManager")).collect();
    for key in survey.keys.iter().filter(|key| key.is_line()) {
        let proxy = survey.child_text(key.id, "proxy");
        let Some(port) = survey.child(key.id, "port") else { continue };
        let same =
            |m: &&NodeId| survey.child_text(**m, "processNodeName").eq_ignore_ascii_case(&proxy);
        let Some(&manager) = managers.iter().find(same) else { continue };
        let name = if tls { "securedSipPort" } else { "sipPort" };
        let expected = survey.child(manager, "ports").map(|p| survey.child_text(p, name));
        let expected = expected.unwrap_or_default();
        let found = survey.text(port);
        let numbers = found.parse::<u16>().is_ok() && expected.parse::<u16>().is_ok();
        if numbers && found != expected {
            let fix = Fix::offered(survey.set(port, &expected));
            let cause = Cause::LinePort(found.into_owned(), expected.into_owned());
            report.warning(survey.at(port), cause).fix = fix;
        }
    }
}
