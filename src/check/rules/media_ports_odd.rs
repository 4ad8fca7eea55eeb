//! `media-ports-odd`: the first port for sound or video is odd.

use crate::check::Cause;
use crate::check::report::Report;
use crate::check::survey::Survey;

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    for (first, last, from, _) in survey.port_ranges() {
        if first % 2 == 1 && first < last {
            report.hint(from, Cause::MediaPortsOdd(first));
        }
    }
}
