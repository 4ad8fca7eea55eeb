//! `call-lists-hidden`: the list of services has no entry for the call lists.

use crate::check::Cause;
use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::xml::NodeId;

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    let Some((id, text)) = survey.filled("phoneServices/provisioning") else { return };
    let urls = survey.all("phoneServices/phoneService/url");
    let own = |id: &NodeId| survey.text(*id).to_ascii_lowercase().starts_with("application:cisco");
    if text == "0" && !urls.iter().any(own) {
        report.hint(survey.at(id), Cause::CallListsHidden);
    }
}
