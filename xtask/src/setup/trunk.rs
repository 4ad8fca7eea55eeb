//! Trunk, which builds the page, and wasm-bindgen, which it calls.

use std::fs;

use super::Tools;
use crate::step::{self, Outcome};
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

fn install(
    tools: &Tools,
    program: &str,
    package: &str,
    version: &str,
    options: &[&str],
    duration: &str,
) -> Outcome {
    let found = tools.version_line(program);
    if found.as_deref().and_then(|line| line.split(' ').nth(1)) == Some(version) {
        step::ready(&format!("{program} {version}"));
        return Ok(());
    }
    step::announce(&format!("Installing {program} {version} with cargo"), duration);
    let mut cargo = tools.cargo();
    // Compiling it quickly matters more than running it quickly: it runs for a second.
    cargo.args(["install", "--debug", package, "--version", version]).args(options);
    cargo.env("CARGO_PROFILE_DEV_DEBUG", "0");
    // The variable would mix the tool's build with the project's.
    cargo.env_remove("CARGO_TARGET_DIR");
    if found.is_some() {
        // Another version is in use elsewhere; it stays, and this project gets its own.
        cargo.arg("--root").arg(workspace::tools());
    }
    let options = options.join(" ");
    step::run(
        &mut cargo,
        &format!(
            "{program} could not be installed: \
             run `cargo install {package} --version {version} {options}` and try again."
        ),
    )
}
