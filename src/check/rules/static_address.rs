//! `static-address`: a fixed address is chosen, but not all of it is there.

use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::check::{Cause, Place};

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    let Some(kind) = survey.setting("Connection_Type") else { return };
    if !kind.eq_ignore_ascii_case("Static IP") {
        return;
    }
    let place = survey.setting_ref("Connection_Type").map_or(Place::File, Place::Value);
    for name in ["Static_IP", "NetMask", "Gateway"] {
        let text = survey.setting(name).unwrap_or_default();
        if matches!(&*text, "" | "0.0.0.0") {
            let at = survey.setting_ref(name).map_or(place.clone(), Place::Value);
            report.error(at, Cause::StaticAddress(name));
        }
    }
}
