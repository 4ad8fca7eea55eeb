//! `media-ports`: the first port for sound or video does not lie below the last one.

use crate::check::Cause;
use crate::check::report::Report;
use crate::check::survey::Survey;

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    for (first, last, from, to) in survey.port_ranges() {
        // 0 and 0: video shares the ports of the sound.
        if first >= last && (first, last) != (0, 0) {
            report.error(to, Cause::MediaPorts(first, last));
            let _ = from;
        }
    }
}
