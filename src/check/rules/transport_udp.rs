//! `transport-udp`: the phone is to use UDP.

use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::check::{Cause, Fix};

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    if let Some((id, text)) = survey.filled("transportLayerProtocol")
        && text == "2"
    {
        report.hint(survey.at(id), Cause::TransportUdp).fix = Fix::offered(survey.set(id, "1"));
    }
}
