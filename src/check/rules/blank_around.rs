//! `blank-around`: blanks stand before or behind a value that has none.

use crate::check::report::Report;
use crate::check::value::OneValue;
use crate::check::{Cause, Fix, Place};
use crate::config::Family;
use crate::fields::ValueKind;

pub(in crate::check) fn check(value: &OneValue<'_>, report: &mut Report<'_>) {
    let bare = value.text.trim();
    if bare.len() == value.text.len() {
        return;
    }
    let secret = value.spec.is_secret();
    let exact = match value.spec.kind {
        ValueKind::Container | ValueKind::List | ValueKind::DateTemplate => false,
        ValueKind::Text => {
            matches!(
                value.name(),
                "name" | "authName" | "contact" | "speedDialNumber" | "loadInformation"
            )
        }
        _ => true,
    };
    if exact {
        let edit = value.set(bare);
        let fix = if secret { Fix::offered(edit) } else { Fix::safe(edit) };
        let place = Place::Value(value.value);
        // Files that went through a tool keep blanks that phones of this kind seem to pass over.
        if *value.config.family() == Family::FlatProfile {
            report.hint(place, Cause::BlankAround).fix = fix;
        } else {
            report.warning(place, Cause::BlankAround).fix = fix;
        }
    }
}
