//! `same-server-twice`: two call managers are the same server.

use crate::check::Cause;
use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::fields::is_placeholder;

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    let mut seen: Vec<(String, String)> = Vec::new();
    for member in survey.members() {
        let manager = survey.child(member, "callManager").unwrap_or(member);
        let name = survey.child_text(manager, "processNodeName").to_ascii_lowercase();
        let ports = survey.child(manager, "ports");
        let text = ports.zip(survey.document()).map(|(p, d)| d.source()[d.content(p)].to_owned());
        let server = (name.clone(), text.unwrap_or_default());
        if !name.is_empty() && !is_placeholder(&name) && seen.contains(&server) {
            let place = survey.at(survey.child(manager, "processNodeName").unwrap_or(member));
            report.hint(place, Cause::SameServerTwice(name));
        }
        seen.push(server);
    }
}
