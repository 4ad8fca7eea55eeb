//! `button-beyond-keys`: a button has a higher number than the phone and its modules have keys.

use crate::check::Cause;
use crate::check::report::Report;
use crate::check::survey::Survey;

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    let Some(own) = survey.most(|model| model.most_line_keys) else { return };
    let modules = survey.all("addOnModules/addOnModule");
    let lines = |id| survey.child_text(id, "deviceLine").parse::<u32>().unwrap_or(36);
    let keys = u32::from(own) + modules.into_iter().map(lines).sum::<u32>();
    for key in survey.keys.iter().filter(|key| !key.abbreviated) {
        if let Some(number) = key.button_number().filter(|&n| n > keys) {
            let place = survey.at_attribute(key.id, "button");
            report.warning(place, Cause::ButtonBeyondKeys(number, keys));
        }
    }
}
