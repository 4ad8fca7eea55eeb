//! `weak-password`: a password that everyone tries first.

use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::check::{Cause, Place};
use crate::fields::is_placeholder;

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    let names = survey.line_names();
    let ssh = ["vendorConfig", "commonConfig", "enterpriseConfig"]
        .iter()
        .any(|level| survey.text_at(&format!("{level}/sshAccess")) == "0");
    let telnet = survey.setting("telnet_level").is_some_and(|level| level != "0");
    for secret in survey.secrets() {
        let text = secret.text.to_ascii_lowercase();
        let common = COMMON.contains(&&*text) || (text.len() < 4 && !text.is_empty());
        let own = names.iter().any(|name| *name == secret.text);
        // The code of the settings menu is typed on keys; a login that is shut harms nobody.
        let shut = match &*secret.name.to_ascii_lowercase() {
            "phonepassword" => true,
            "sshpassword" => !ssh,
            "phone_password" => !telnet,
            // Text of 7905, 7912 and ATA 18x: no key at all, which the file then shows by itself.
            "encryptkey" => text == "0",
            _ => false,
        };
        if (common || own) && !is_placeholder(&secret.text) && !shut {
            report.warning(Place::Value(secret.value), Cause::WeakPassword(own));
        }
    }
}

/// Shipped by makers, or first in every list of guesses.
const COMMON: [&str; 16] = [
    "1234", "12345", "123456", "12345678", "0000", "1111", "admin", "asterisk", "cisco",
    "cisco123", "debug", "pass", "passw0rd", "password", "phone", "secret",
];
