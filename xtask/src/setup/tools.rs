//! The programs the build calls, and where they are looked for.

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;

use xtask::programs;

use crate::{step, workspace};

/// The folders programs are taken from, in order.
pub(crate) struct Tools {
    path: OsString,
}

impl Tools {
    /// This project's own tools first, then `PATH`, then cargo's folder in case it is not on `PATH`.
    pub(crate) fn new() -> Self {
        let own = workspace::tools();
        let inherited = env::var_os("PATH").unwrap_or_default();
        let folders = [own.join("bin"), own.join("node_modules").join(".bin")]
            .into_iter()
            .chain(env::split_paths(&inherited))
            .chain(cargo_folder());
        // A folder that cannot be joined cannot be searched either.
        Self { path: env::join_paths(folders).unwrap_or(inherited) }
    }

    /// Where a program is, if it is anywhere.
    pub(crate) fn find(&self, name: &str) -> Option<PathBuf> {
        programs::find_in(&self.path, name)
    }

    /// A call of a program, made in the project's folder.
    pub(crate) fn command(&self, name: &str) -> Command {
        let mut command = Command::new(self.find(name).unwrap_or_else(|| PathBuf::from(name)));
        command.env("PATH", &self.path).current_dir(workspace::root());
        command
    }

    /// A call of the cargo that runs this command.
    pub(crate) fn cargo(&self) -> Command {
        let mut command = env::var_os("CARGO").map_or_else(|| self.command("cargo"), Command::new);
        command.env("PATH", &self.path).current_dir(workspace::root());
        command
    }

    /// What a program prints when asked for its version, if it is there at all.
    pub(crate) fn version_line(&self, name: &str) -> Option<String> {
        self.find(name)?;
        step::output_of(self.command(name).arg("--version"))
    }
}

/// The folder `cargo install` puts programs into.
fn cargo_folder() -> Option<PathBuf> {
    let install_root = env::var_os("CARGO_INSTALL_ROOT").or_else(|| env::var_os("CARGO_HOME"));
    install_root
        .map(PathBuf::from)
        .or_else(|| Some(env::home_dir()?.join(".cargo")))
        .map(|folder| folder.join("bin"))
}
