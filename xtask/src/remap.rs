//! Keeps the builder's folders out of the page, so that everybody builds the same bytes.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::setup::Tools;
use crate::{step, workspace};

/// Cargo adds what this holds to the flags of `.cargo/config.toml`; `RUSTFLAGS` would replace them.
const FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// Lets a call of cargo, or of what calls it, compile the page with folders named alike everywhere.
pub(crate) fn onto(command: &mut Command, tools: &Tools) {
    for other in ["RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS"] {
        command.env_remove(other);
    }
    let mut flags = OsString::new();
    for (from, to) in folders(tools) {
        // The variable is cut at blanks. Such a folder stays readable; nothing else breaks.
        if from.to_string_lossy().contains(char::is_whitespace) {
            continue;
        }
        flags.push("--remap-path-prefix=");
        flags.push(from);
        flags.push(format!("={to} "));
    }
    command.env(FLAGS, flags);
}

/// The folders that differ from one computer to the next, and what stands for them.
fn folders(tools: &Tools) -> Vec<(PathBuf, String)> {
    // The last one that fits counts: a target folder may lie inside of the project's.
    let mut folders = vec![
        (workspace::root(), "/cnf-repack".to_owned()),
        (workspace::target(), "/target".to_owned()),
    ];
    // One folder for each registry: a mirror has another name than the registry it mirrors.
    let registries = cargo_home().map(|home| home.join("registry").join("src"));
    let entries = registries.and_then(|folder| fs::read_dir(folder).ok());
    let mut registries: Vec<_> =
        entries.into_iter().flatten().flatten().map(|e| e.path()).collect();
    registries.sort();
    folders.extend(registries.into_iter().map(|folder| (folder, "/crates".to_owned())));
    // Where the library's sources are installed, rustc names them there and not by its commit.
    folders.extend(library(tools));
    folders
}

fn library(tools: &Tools) -> Option<(PathBuf, String)> {
    let sysroot = step::output_of(tools.command("rustc").args(["--print", "sysroot"]))?;
    let sources = Path::new(&sysroot).join("lib/rustlib/src/rust");
    let version = step::output_of(tools.command("rustc").arg("-vV"))?;
    let commit = version.lines().find_map(|line| line.strip_prefix("commit-hash: "))?;
    Some((sources, format!("/rustc/{commit}")))
}

/// Cargo's folder of everything downloaded.
pub(crate) fn cargo_home() -> Option<PathBuf> {
    let named = env::var_os("CARGO_HOME").map(PathBuf::from);
    named.or_else(|| Some(env::home_dir()?.join(".cargo")))
}
