//! axe-core, which looks through the page for what keeps people out.

use std::fs;
use std::path::PathBuf;

use super::{Tools, npm};
use crate::{step, workspace};

/// The version this project is tested with.
const AXE: &str = "4.14.1";

/// Finds the script or installs it from npm; without it a line says that its test is skipped.
pub(crate) fn set_up(tools: &Tools) -> Option<PathBuf> {
    let package = workspace::tools().join("node_modules").join("axe-core");
    let script = package.join("axe.min.js");
    let is_there = || {
        let facts = fs::read_to_string(package.join("package.json")).unwrap_or_default();
        facts.contains(&format!("\"version\": \"{AXE}\"")) && script.is_file()
    };
    if !is_there() {
        // What npm says stands above, and what follows from it below.
        drop(npm::install(tools, ("axe-core", AXE), "about 5 seconds", "leave its test out"));
    }
    if is_there() {
        step::ready(&format!("axe-core {AXE}"));
        return Some(script);
    }
    println!("    axe-core {AXE} is missing (npm): the test with it is skipped");
    None
}
