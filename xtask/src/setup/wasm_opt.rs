//! wasm-opt of the Binaryen tools, which makes the page smaller.

use super::{Tools, npm};
use crate::step::{self, Outcome};

/// The version this project is built with; much older ones refuse what Rust compiles to.
const BINARYEN: u32 = 132;

/// Installs Binaryen from npm into this project's own folder.
pub(crate) fn set_up(tools: &Tools) -> Outcome {
    let found = tools.version_line("wasm-opt").as_deref().and_then(version);
    if let Some(found) = found.filter(|found| *found >= BINARYEN) {
        step::ready(&format!("wasm-opt {found}"));
        return Ok(());
    }
    let by_hand = format!("put wasm-opt of Binaryen {BINARYEN} or newer on PATH");
    npm::install(tools, ("binaryen", &BINARYEN.to_string()), "about 10 seconds", &by_hand)
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
