//! `same-line-name`: two lines sign in under the same name at the same server.

use crate::check::Cause;
use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::fields::is_placeholder;

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    let mut seen = Vec::new();
    for key in survey.keys.iter().filter(|key| key.is_line()) {
        let Some(id) = survey.child(key.id, "name") else { continue };
        let proxy = survey.child_text(key.id, "proxy").to_ascii_lowercase();
        let line =
            (survey.text(id).into_owned(), proxy, survey.child_text(key.id, "port").into_owned());
        if !line.0.is_empty() && !is_placeholder(&line.0) && seen.contains(&line) {
            report.warning(survey.at(id), Cause::SameLineName(line.0.clone()));
        }
        seen.push(line);
    }
}
