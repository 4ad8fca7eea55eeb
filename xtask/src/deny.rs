//! `cargo xtask deny`: what this project depends on, against `deny.toml`.

use crate::setup::{self, Tools};
use crate::step::{self, Outcome};

const OTHERWISE: &str = "A dependency is not as deny.toml wants it: choose another version, or \
    write down in deny.toml why it may stay.";

/// Checks licences, versions and sources, and known faults where their list can be reached.
pub(crate) fn run() -> Outcome {
    let tools = Tools::new();
    setup::cargo_deny(&tools)?;
    step::announce("Checking what is depended on", "a few seconds");
    // The list of crates is complete without a network; only the advisories ask one.
    let mut check = tools.command("cargo-deny");
    check.args(["--offline", "--workspace", "--log-level", "warn", "check"]);
    step::run(check.args(["bans", "licenses", "sources"]), OTHERWISE)?;
    if step::output_of(tools.command("cargo-deny").args(["fetch", "db"])).is_none() {
        println!("    advisories: not checked, their list on github.com cannot be reached");
        return Ok(());
    }
    let mut check = tools.command("cargo-deny");
    check.args(["--workspace", "--log-level", "warn", "check", "advisories"]);
    step::run(&mut check, OTHERWISE)
}
