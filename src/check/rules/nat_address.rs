//! `nat-address`: an address for NAT is set, but NAT is switched off.

use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::check::{Cause, Fix, Place};

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    let off = |text: &str| matches!(&*text.to_ascii_lowercase(), "" | "false" | "0");
    if let Some((id, _)) = survey.filled("sipProfile/natAddress")
        && off(&survey.text_at("sipProfile/natEnabled"))
        && off(&survey.text_at("natEnabled"))
    {
        let fix = survey.set_at("sipProfile/natEnabled", "true").and_then(Fix::offered);
        report.warning(survey.at(id), Cause::NatAddress).fix = fix;
    }
    if let Some(value) = survey.setting_ref("nat_address")
        && !matches!(survey.setting("nat_address").as_deref(), None | Some("" | "UNPROVISIONED"))
        && off(&survey.setting("nat_enable").unwrap_or_default())
    {
        report.warning(Place::Value(value), Cause::NatAddress);
    }
}
