//! `service-address`: a service key has no address.

use crate::check::Cause;
use crate::check::report::Report;
use crate::check::survey::Survey;

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    for key in survey.keys.iter().filter(|key| key.feature == Some(20)) {
        let empty = |name| survey.child_text(key.id, name).is_empty();
        if empty("serviceURI") && empty("secureServiceURI") {
            let place = survey.at(survey.child(key.id, "serviceURI").unwrap_or(key.id));
            report.error(place, Cause::ServiceAddress);
        }
    }
}
