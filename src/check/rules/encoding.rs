//! `encoding`: the bytes are not written as the declaration says.

use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::check::{Cause, Place};
use crate::text::EncodingProblem;

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    let Some(problem) = survey.subject.encoding else { return };
    let cause = Cause::Encoding(problem.clone());
    match problem {
        EncodingProblem::BrokenUtf16 => report.error(Place::File, cause),
        EncodingProblem::NotUtf8 { .. } | EncodingProblem::Contradicts { .. } => {
            report.warning(Place::File, cause)
        }
        EncodingProblem::Unknown { .. } => report.hint(Place::File, cause),
    };
}
