//! `series-code`: a code that this model does not know.

use crate::check::Cause;
use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::fields::{Choice, ValueKind};

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    let [first, ..] = survey.models[..] else { return };
    for spot in &survey.spots {
        let Some(ValueKind::Choice(choices)) = spot.spec.map(|s| &s.kind) else { continue };
        let of_model = choices.for_model(first.short_name());
        // Models of one load belong to one series.
        if of_model.len() == choices.all().len() {
            continue;
        }
        for &id in &spot.elements {
            let text = survey.text(id);
            let knows = |choices: &[Choice]| choices.iter().any(|c| c.code == text);
            if knows(choices.all()) && !knows(of_model) {
                let cause = Cause::SeriesCode(text.into_owned(), first.name);
                report.hint(survey.at(id), cause);
            }
        }
    }
}
