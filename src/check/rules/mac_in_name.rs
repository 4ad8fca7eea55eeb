//! `mac-in-name`: the name of a phone's file holds a MAC address that phones do not write so.

use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::check::{Cause, Place};

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    let base = survey.subject.name.rsplit(['/', '\\']).next().unwrap_or_default();
    let lower = base.to_ascii_lowercase();
    let Some(rest) = ["sep", "ata", "sip"].iter().find_map(|p| lower.strip_prefix(p)) else {
        return;
    };
    let Some((address, _)) = rest.split_once(".cnf") else { return };
    let digits: String = address.chars().filter(|c| !":-._ ".contains(*c)).collect();
    let hex = digits.bytes().all(|b| b.is_ascii_hexdigit());
    // Words such as `face` are hexadecimal too; addresses have about twelve digits.
    // A template's name is all zeros.
    let open = digits.bytes().all(|b| b == b'0');
    if open || !hex || !(10..=14).contains(&digits.len()) || address.len() == 12 {
        return;
    }
    let expected = (digits.len() == 12).then(|| {
        let ending = if lower.starts_with("sip") { ".cnf" } else { ".cnf.xml" };
        format!("{}{}{ending}", lower[..3].to_ascii_uppercase(), digits.to_ascii_uppercase())
    });
    report.warning(Place::File, Cause::MacInName(digits.len(), expected));
}
