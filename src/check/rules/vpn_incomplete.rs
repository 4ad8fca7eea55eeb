//! `vpn-incomplete`: a VPN gateway without its certificate hash, or a hash without a gateway.

use crate::check::Cause;
use crate::check::report::Report;
use crate::check::survey::Survey;

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    let url = survey.filled("vpnGroup/addresses/url1");
    let hash = survey.filled("vpnGroup/credentials/certHash1");
    let algorithm = survey.filled("vpnGroup/credentials/hashAlg");
    let missing = match (&url, &hash, &algorithm) {
        (Some(_), None, _) => "certHash1",
        (Some(_), Some(_), None) => "hashAlg",
        (None, Some(_), _) => "url1",
        _ => return,
    };
    if let Some((id, _)) = url.or(hash) {
        report.error(survey.at(id), Cause::VpnIncomplete(missing));
    }
}
