//! For every rule one small file that triggers it, and a near miss that does not.

mod bases;
mod firmware;
mod keys;
mod others;
mod servers;
mod settings;

use bases::{DEFAULT, END, MEMBERS, PROFILE, SCCP, SECOND, SIP, TEXT, TWIN, VENDOR};

/// A file that a rule speaks about, and one that it must not speak about.
pub(crate) struct Sample {
    pub(crate) rule: &'static str,
    pub(crate) name: &'static str,
    pub(crate) bad: Vec<u8>,
    pub(crate) near: Vec<u8>,
}

/// A file with some of its text replaced.
fn with(base: &str, changes: &[(&str, &str)]) -> Vec<u8> {
    let mut text = base.to_owned();
    for (old, new) in changes {
        assert!(text.contains(old), "no {old:?} to replace");
        text = text.replacen(old, new, 1);
    }
    text.into_bytes()
}

fn sample(rule: &'static str, base: &str, bad: &[(&str, &str)], near: &[(&str, &str)]) -> Sample {
    let name = match base {
        TEXT => "SIP001122334455.cnf",
        DEFAULT => "XMLDefault.cnf.xml",
        _ => "SEP001122334455.cnf.xml",
    };
    Sample { rule, name, bad: with(base, bad), near: with(base, near) }
}

fn sip(rule: &'static str, bad: &[(&str, &str)], near: &[(&str, &str)]) -> Sample {
    sample(rule, SIP, bad, near)
}

fn named(rule: &'static str, base: &str, bad: &'static str) -> Sample {
    let (bytes, near) = (base.as_bytes().to_vec(), base.as_bytes().to_vec());
    Sample { rule, name: bad, bad: bytes, near }
}

/// The samples, one a rule.
pub(crate) fn samples() -> Vec<Sample> {
    let mut all = keys::keys_and_lines();
    all.extend(servers::servers());
    all.extend(settings::settings());
    all.extend(firmware::firmware());
    all.extend(others::other_files());
    all.extend(others::values());
    all
}
