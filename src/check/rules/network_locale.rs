//! `network-locale`: the two names of the tone country differ.

use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::check::{Cause, Fix};
use crate::fields::is_placeholder;

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    let (Some((_, country)), Some((id, info))) =
        (survey.filled("networkLocale"), survey.filled("networkLocaleInfo/name"))
    else {
        return;
    };
    if country != info && !is_placeholder(&country) && !is_placeholder(&info) {
        let fix = Fix::offered(survey.set(id, &country));
        let cause = Cause::NetworkLocale(country.into_owned(), info.into_owned());
        report.warning(survey.at(id), cause).fix = fix;
    }
}
