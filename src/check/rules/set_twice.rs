//! `set-twice`: a setting stands at two levels with different values.

use crate::check::Cause;
use crate::check::report::Report;
use crate::check::survey::Survey;

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    let levels = ["vendorConfig", "commonConfig", "enterpriseConfig"];
    let Some(document) = survey.document() else { return };
    for (at, level) in levels.iter().enumerate().skip(1) {
        for parent in survey.all(level) {
            for loser in document.children(parent).take(1000) {
                let (name, value) = (document.local_name(loser), survey.text(loser));
                let above = levels[..at].iter().find_map(|w| {
                    let text = survey.text_at(&format!("{w}/{name}"));
                    (!text.is_empty()).then_some((*w, text))
                });
                if let Some((winner, other)) = above
                    && !value.is_empty()
                    && !other.eq_ignore_ascii_case(&value)
                {
                    let cause = Cause::SetTwice(name.to_owned(), winner, level);
                    report.hint(survey.at(loser), cause);
                }
            }
        }
    }
}
