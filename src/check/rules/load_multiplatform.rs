//! `load-multiplatform`: the firmware is for the multiplatform world, which reads other files.

use crate::check::Cause;
use crate::check::report::Report;
use crate::check::survey::Survey;

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    let Some(id) = survey.first("loadInformation") else { return };
    let version = survey.load.split_once('.').map_or("", |(_, v)| v);
    let mpp = version.contains("MPP") || version.contains("MN-") || version.contains("TLexE2M");
    if mpp {
        let transition = version.contains("TLexE2M");
        report.warning(survey.at(id), Cause::LoadMultiplatform(transition));
    }
}
