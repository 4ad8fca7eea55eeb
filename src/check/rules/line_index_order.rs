//! `line-index-order`: the indexes of the lines do not count 1, 2, 3 in the order of the keys.

use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::check::{Cause, Fix};

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    let mut lines: Vec<_> = survey.keys.iter().filter(|key| key.is_line()).collect();
    lines.sort_by_key(|key| key.button_number().unwrap_or(u32::MAX));
    let numbers: Vec<_> = lines.iter().map(|key| key.index_number()).collect();
    let mut sorted: Vec<_> = numbers.iter().flatten().collect();
    sorted.sort_unstable();
    sorted.dedup();
    // Without any index the order of the file counts; two alike are for another rule.
    if sorted.is_empty() || sorted.len() < numbers.iter().flatten().count() {
        return;
    }
    let edits = || {
        lines
            .iter()
            .zip(1..)
            .map(|(k, n)| survey.set_attribute(k.id, "lineIndex", &u32::to_string(&n)))
    };
    for ((key, found), expected) in lines.iter().zip(&numbers).zip(1..) {
        if *found != Some(expected) {
            let place = survey.at_attribute(key.id, "lineIndex");
            let fix = Some(Fix { edits: edits().collect(), safe: false });
            report.warning(place, Cause::LineIndexOrder(expected, *found)).fix = fix;
            return;
        }
    }
}
