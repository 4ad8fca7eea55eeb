//! `load-protocol`: the firmware is for the other protocol.

use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::check::{Cause, Place};
use crate::config::{Family, Protocol};

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    let (sip, sccp) = match survey.config().family() {
        Family::Device(Some(Protocol::Sip)) | Family::Legacy => (true, false),
        // Without a word on the protocol SCCP is only a guess.
        Family::Device(Some(Protocol::Sccp)) => {
            (false, !survey.text_at("deviceProtocol").is_empty())
        }
        _ => return,
    };
    let Some((id, load)) = survey.loads().into_iter().next() else { return };
    let upper = load.to_ascii_uppercase();
    let starts = |all: &[&str]| all.iter().any(|start| upper.starts_with(start));
    let is_sccp = starts(&["SCCP", "P003", "P004", "P005"]);
    let is_sip = starts(&["SIP", "P0S3"]);
    if sip && is_sccp {
        report.error(Place::Value(id), Cause::LoadProtocol("SCCP", "SIP"));
    } else if sccp && is_sip {
        report.error(Place::Value(id), Cause::LoadProtocol("SIP", "SCCP"));
    }
}
