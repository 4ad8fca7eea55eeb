//! `weak-password`: a password that everyone tries first.

use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::check::{Cause, Place};
use crate::fields::is_placeholder;

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    let names = survey.line_names();
    for secret in survey.secrets() {
        let text = secret.text.to_ascii_lowercase();
        let common = COMMON.contains(&&*text) || (text.len() < 4 && !text.is_empty());
        let own = names.iter().any(|name| *name == secret.text);
        // The code for the phone's own settings menu is typed on its keys.
        let code = secret.name.eq_ignore_ascii_case("phonePassword");
        if (common || own) && !is_placeholder(&secret.text) && !code {
            report.warning(Place::Value(secret.value), Cause::WeakPassword(own));
        }
    }
}

/// Shipped by makers, or first in every list of guesses.
const COMMON: [&str; 16] = [
    "1234", "12345", "123456", "12345678", "0000", "1111", "admin", "asterisk", "cisco",
    "cisco123", "debug", "pass", "passw0rd", "password", "phone", "secret",
];
