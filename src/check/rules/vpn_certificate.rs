//! `vpn-certificate`: the VPN asks for a certificate that has to be on the phone already.

use crate::check::Cause;
use crate::check::report::Report;
use crate::check::survey::Survey;

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    if let Some((id, text)) = survey.filled("vpnGroup/authMethod")
        && text == "2"
        && survey.filled("vpnGroup/addresses/url1").is_some()
    {
        report.hint(survey.at(id), Cause::VpnCertificate);
    }
}
