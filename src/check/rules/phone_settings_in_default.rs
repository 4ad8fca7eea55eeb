//! `phone-settings-in-default`: the defaults for all phones hold settings of one phone.

use crate::check::Cause;
use crate::check::report::Report;
use crate::check::survey::Survey;

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    for name in ["sipProfile", "loadInformation", "addOnModules", "vendorConfig", "commonProfile"] {
        if let Some(id) = survey.first(name) {
            report.hint(survey.at(id), Cause::PhoneSettingsInDefault(name));
        }
    }
}
