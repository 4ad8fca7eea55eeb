//! `media-ports-few`: there are fewer ports for sound than the lines may need.

use crate::check::Cause;
use crate::check::report::Report;
use crate::check::survey::Survey;

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    let lines = survey.keys.iter().filter(|key| key.is_line()).count();
    let needed = u32::try_from(lines.max(1) * 4).unwrap_or(4);
    for (first, last, _, to) in survey.port_ranges() {
        if first < last && last - first + 1 < needed {
            report.warning(to, Cause::MediaPortsFew(last - first + 1, needed));
        }
    }
}
