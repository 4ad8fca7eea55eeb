//! `placeholder`: a value still holds what a template left open.

use crate::check::report::Report;
use crate::check::value::OneValue;
use crate::check::{Cause, Place};
use crate::config::Family;
use crate::fields::{ValueKind, is_placeholder};

pub(in crate::check) fn check(value: &OneValue<'_>, report: &mut Report<'_>) {
    let text = value.text.trim();
    if !is_placeholder(text) || is_meant(value, text) {
        return;
    }
    let shown = if value.spec.is_secret() { None } else { Some(text.chars().take(40).collect()) };
    report.warning(Place::Value(value.value), Cause::Placeholder(shown));
}

/// What looks like a blank, but phones fill in or read by themselves.
fn is_meant(value: &OneValue<'_>, text: &str) -> bool {
    match value.spec.kind {
        ValueKind::Secret | ValueKind::Host | ValueKind::Port | ValueKind::Ipv4 => {}
        // Addresses carry `#DEVICENAME#` and `$MA`, which phones fill in.
        _ if *value.config.family() == Family::FlatProfile => return true,
        _ if value.name() == "companyPhotoDir" => return true,
        // Behind the question mark stand names that phones and servers fill in.
        ValueKind::Url => return !is_placeholder(text.split('?').next().unwrap_or(text)),
        _ => {}
    }
    // Passwords may hold any sign; only words that ask to be replaced count.
    let generated = value.spec.is_secret()
        && !text.contains("__")
        && text.bytes().any(|b| b.is_ascii_digit())
        && text.bytes().any(|b| b.is_ascii_lowercase())
        && text.bytes().any(|b| b.is_ascii_uppercase());
    // Braces and crosses are the form of these.
    let form = ["externalNumberMask", "@uuid", "versionStamp"];
    let mask = form.contains(&value.name());
    let macro_ = *value.config.family() == Family::FlatProfile && text.contains('$');
    generated || mask || macro_
}
