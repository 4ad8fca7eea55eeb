//! wasm-opt of the Binaryen tools, which makes the page smaller.

use std::fs;

use super::Tools;
use crate::step::{self, Outcome};
use crate::workspace;

/// The version this project is built with; much older ones refuse what Rust compiles to.
const BINARYEN: u32 = 132;

/// Installs Binaryen from npm into this project's own folder.
pub(crate) fn set_up(tools: &Tools) -> Outcome {
    let found = tools.version_line("wasm-opt").as_deref().and_then(version);
    if let Some(found) = found.filter(|found| *found >= BINARYEN) {
        step::ready(&format!("wasm-opt {found}"));
        return Ok(());
    }
    if tools.find("npm").is_none() {
        return Err(format!(
            "wasm-opt is missing: install Node.js with npm, \
             or put wasm-opt of Binaryen {BINARYEN} or newer on PATH."
        ));
    }
    step::announce(&format!("Installing wasm-opt {BINARYEN} with npm"), "about 10 seconds");
    let folder = workspace::tools();
    fs::create_dir_all(&folder)
        .map_err(|error| format!("{} could not be made: {error}.", folder.display()))?;
    step::run(
        &mut tools.npm_install("binaryen", &BINARYEN.to_string()),
        &format!(
            "wasm-opt could not be installed: \
             put wasm-opt of Binaryen {BINARYEN} or newer on PATH and try again."
        ),
    )
}

/// The number in `wasm-opt version 132 (version_132)`.
fn version(line: &str) -> Option<u32> {
    line.split_whitespace().nth(2)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::version;

    #[test]
    fn the_version_is_read_from_what_wasm_opt_prints() {
        assert_eq!(version("wasm-opt version 108 (version_108)"), Some(108));
        assert_eq!(version("wasm-opt version 132"), Some(132));
        assert_eq!(version("wasm-opt"), None);
        assert_eq!(version(""), None);
    }
}
