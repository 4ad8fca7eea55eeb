//! `srst-address`: the fallback router is switched on without an address.

use crate::check::Cause;
use crate::check::report::Report;
use crate::check::survey::Survey;

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    let Some((id, text)) = survey.filled("devicePool/srstInfo/srstOption") else { return };
    let name = if survey.is_sip() { "sipIpAddr1" } else { "ipAddr1" };
    let address = survey.text_at(&format!("devicePool/srstInfo/{name}"));
    if text.eq_ignore_ascii_case("Enable") && address.is_empty() {
        report.warning(survey.at(id), Cause::SrstAddress(name));
    }
}
