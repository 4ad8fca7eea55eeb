//! Trunk, which builds the page, and wasm-bindgen, which it calls.

use std::fs;

use super::Tools;
use super::cargo_install::install;
use crate::step::Outcome;
use crate::workspace;

/// The version of trunk this project is built with.
const TRUNK: &str = "0.21.14";

/// Installs both; wasm-bindgen in exactly the version the page is compiled against.
pub(crate) fn set_up(tools: &Tools) -> Outcome {
    let lock = fs::read_to_string(workspace::root().join("Cargo.lock")).unwrap_or_default();
    let Some(bindgen) = workspace::locked_version(&lock, "wasm-bindgen") else {
        return Err(
            "Cargo.lock names no wasm-bindgen: restore the file from the repository.".into()
        );
    };
    let locked = ["--locked", "--no-default-features"];
    install(tools, "trunk", "trunk", TRUNK, &locked, "about 2.5 minutes")?;
    // Its own lock file names crates that this Rust no longer compiles, so not `--locked`.
    let unlocked = ["--no-default-features", "--bin", "wasm-bindgen"];
    install(tools, "wasm-bindgen", "wasm-bindgen-cli", &bindgen, &unlocked, "about a minute")
}
