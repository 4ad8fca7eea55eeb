//! Programs that cargo installs, in exactly one version.

use super::Tools;
use crate::step::{self, Outcome};
use crate::workspace;

/// Installs a program unless it is there in this version.
pub(super) fn install(
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
    let call = format!("cargo install {package} --version {version} {}", options.join(" "));
    let otherwise =
        format!("{program} could not be installed: run `{}` and try again.", call.trim());
    step::run(&mut cargo, &otherwise)
}
