//! `vlan-in-file`: a VLAN is set in a file that cannot set it.

use crate::check::Cause;
use crate::check::report::Report;
use crate::check::survey::Survey;

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    for path in ["devicePool/vlanId", "vlanId", "vendorConfig/vlanId", "voiceVlan"] {
        if let Some((id, text)) = survey.filled(path) {
            report.warning(survey.at(id), Cause::VlanInFile(text.into_owned()));
        }
    }
    for level in ["vendorConfig", "commonConfig", "enterpriseConfig"] {
        if let Some((id, text)) = survey.filled(&format!("{level}/voiceVlanAccess"))
            && matches!(text.parse::<u32>(), Ok(2..=4094))
        {
            report.warning(survey.at(id), Cause::VlanInFile(text.into_owned()));
        }
    }
}
