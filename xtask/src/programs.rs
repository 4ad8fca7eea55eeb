//! Finding programs on this computer.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// Finds a program in the folders of `PATH`.
pub fn find(name: &str) -> Option<PathBuf> {
    find_in(&env::var_os("PATH")?, name)
}

/// Finds a program in a list of folders written like `PATH`.
pub fn find_in(folders: &OsString, name: &str) -> Option<PathBuf> {
    env::split_paths(folders)
        .flat_map(|folder| {
            endings().iter().map(move |ending| folder.join(format!("{name}{ending}")))
        })
        .find(|path| is_program(path))
}

/// The endings a program's file may have, in the order they are tried.
fn endings() -> &'static [&'static str] {
    if cfg!(windows) { &[".exe", ".cmd", ".bat"] } else { &[""] }
}

#[cfg(unix)]
fn is_program(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    path.metadata().is_ok_and(|facts| facts.is_file() && facts.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_program(path: &Path) -> bool {
    path.is_file()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_is_found_only_where_it_lies() {
        let cargo = PathBuf::from(env!("CARGO"));
        let folder = cargo.parent().unwrap().as_os_str().to_owned();
        assert_eq!(find_in(&folder, "cargo").as_deref(), Some(cargo.as_path()));
        assert_eq!(find_in(&folder, "no-such-program"), None);
        assert_eq!(find_in(&OsString::new(), "no-such-program"), None);
    }

    #[cfg(unix)]
    #[test]
    fn a_plain_file_is_not_a_program() {
        let folder = OsString::from(env!("CARGO_MANIFEST_DIR"));
        assert_eq!(find_in(&folder, "Cargo.toml"), None);
    }
}
