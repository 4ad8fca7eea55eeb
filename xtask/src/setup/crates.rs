//! The crates of `Cargo.lock`, so that everything after this works without a network.

use super::Tools;
use crate::step::{self, Outcome};

/// Downloads the crates that are missing.
pub(crate) fn set_up(tools: &Tools) -> Outcome {
    let quiet = tools.cargo().args(["fetch", "--offline", "--locked", "--quiet"]).output();
    if quiet.is_ok_and(|output| output.status.success()) {
        step::ready("crates");
        return Ok(());
    }
    step::announce("Downloading the crates of Cargo.lock", "about 20 seconds");
    step::run(
        tools.cargo().arg("fetch"),
        "The crates could not be downloaded: connect to crates.io and try again.",
    )
}
