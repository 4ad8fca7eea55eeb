//! cargo-deny, which looks at what is depended on.

use super::Tools;
use super::cargo_install::install;
use crate::step::Outcome;

/// The version this project is checked with.
const CARGO_DENY: &str = "0.20.2";

/// Installs it.
pub(crate) fn set_up(tools: &Tools) -> Outcome {
    let options = ["--locked", "--no-default-features"];
    install(tools, "cargo-deny", "cargo-deny", CARGO_DENY, &options, "about 1.5 minutes")
}
