//! `vlan-number`: a VLAN is switched on without its number.

use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::check::{Cause, Place};

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    for (switch, number) in [("Enable_VLAN", "VLAN_ID"), ("WAN_VLAN_Enable", "WAN_VLAN_ID")] {
        let on = survey.setting(switch).unwrap_or_default();
        let on = matches!(&*on.to_ascii_lowercase(), "yes" | "1");
        let id = survey.setting(number).unwrap_or_default();
        let place = survey.setting_ref(switch).map(Place::Value);
        if let Some(place) = place.filter(|_| on && matches!(&*id, "" | "0")) {
            report.warning(place, Cause::VlanNumber(number));
        }
    }
}
