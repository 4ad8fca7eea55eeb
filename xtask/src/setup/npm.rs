//! Programs from npm, in the versions this project uses, in its own folder.

use std::fs;

use super::Tools;
use crate::step::{self, Outcome};
use crate::workspace;

/// Installs a package, by name and version, below `target/tools`; says how else to get it.
pub(super) fn install(
    tools: &Tools,
    (package, version): (&str, &str),
    duration: &str,
    by_hand: &str,
) -> Outcome {
    if tools.find("npm").is_none() {
        return Err(format!("npm is missing: install Node.js with npm, or {by_hand}."));
    }
    step::announce(&format!("Installing {package} {version} with npm"), duration);
    let folder = workspace::tools();
    fs::create_dir_all(&folder)
        .map_err(|error| format!("{} could not be made: {error}.", folder.display()))?;
    let mut npm = tools.command("npm");
    npm.args(["install", "--no-audit", "--no-fund", "--no-update-notifier", "--save-exact"]);
    npm.arg("--prefix").arg(&folder).arg(format!("{package}@{version}"));
    step::run(&mut npm, &format!("{package} could not be installed: {by_hand} and try again."))
}
