//! Where the project's files are, and what `Cargo.lock` says.

use std::env;
use std::fs;
use std::path::PathBuf;

use crate::step::Outcome;

/// The folder of the whole project.
pub(crate) fn root() -> PathBuf {
    let package = env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    package.parent().map(PathBuf::from).unwrap_or(package)
}

/// The folder of the built page.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// The page in one file, named with its version.
pub(crate) fn single() -> Outcome<PathBuf> {
    let lock = fs::read_to_string(root().join("Cargo.lock")).unwrap_or_default();
    let version = locked_version(&lock, "cnf-repack")
        .ok_or("Cargo.lock does not name cnf-repack: restore the file from the repository.")?;
    Ok(root().join("dist-single").join(format!("cnf-repack-{version}.html")))
}

/// The files that go beside the page as they are.
pub(crate) fn files() -> PathBuf {
    root().join("static")
}

/// The folder of the page that measures the library.
pub(crate) fn bench() -> PathBuf {
    root().join("tests").join("bench")
}

/// The folder of what this project installs for itself alone.
pub(crate) fn tools() -> PathBuf {
    root().join("target").join("tools")
}

/// The joined style sheet that `index.html` links.
pub(crate) fn style_sheet() -> PathBuf {
    root().join("target").join("styles.css")
}

/// The folder cargo compiles into.
pub(crate) fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |dir| root().join(dir))
}

/// The version that a `Cargo.lock` holds of a package.
pub(crate) fn locked_version(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    let version = lines.nth(1)?.strip_prefix("version = \"")?;
    version.strip_suffix('"').map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::locked_version;

    const LOCK: &str = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"9.9.9\"\n\n\
        [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";

    #[test]
    fn the_version_is_that_of_the_very_package() {
        assert_eq!(locked_version(LOCK, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(locked_version(LOCK, "wasm"), None);
        assert_eq!(locked_version("", "wasm-bindgen"), None);
        assert_eq!(locked_version("name = \"wasm-bindgen\"", "wasm-bindgen"), None);
    }
}
