//! `key-option-misplaced`: a key has an option that only other keys read.

use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::check::{Cause, Fix};

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    for key in &survey.keys {
        for (option, feature) in
            [("featureOptionMask", 21), ("retrievalPrefix", 22), ("speedDialIndex", 2)]
        {
            let Some(id) = survey.child(key.id, option) else { continue };
            if key.feature.is_some_and(|f| f != feature) && !matches!(&*survey.text(id), "" | "0") {
                let fix = Fix::offered(survey.remove(id));
                report.warning(survey.at(id), Cause::KeyOptionMisplaced(option, feature)).fix = fix;
            }
        }
    }
}
