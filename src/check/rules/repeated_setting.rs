//! `repeated-setting`: a file of lines sets one name twice.

use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::check::{Cause, Fix, Place};
use crate::config::{Edit, Markup, ValueRef};

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    let config = survey.config();
    let Markup::Lines(document) = config.markup() else { return };
    let at = |line: usize| u32::try_from(line).ok().map(ValueRef::Line);
    for lines in document.repeated() {
        let Some(first) = lines.first().and_then(|&line| at(line)) else { continue };
        for (line, value) in lines[1..].iter().take(200).filter_map(|&line| Some((line, at(line)?)))
        {
            let same = config.value(first) == config.value(value);
            let cause = Cause::RepeatedSetting { name: document.name(line).to_owned() };
            let remove = Edit::Remove { path: config.path(value) };
            report.warning(Place::Value(value), cause).fix =
                if same { Fix::safe(remove) } else { Fix::offered(remove) };
        }
    }
}
