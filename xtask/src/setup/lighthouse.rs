//! Lighthouse, which judges the served page as strangers do.

use super::{Tools, npm};
use crate::step::{self, Outcome};

/// The version this project is judged by; newer ones need Node.js 22.
const LIGHTHOUSE: &str = "12.8.2";

/// Installs it from npm into this project's own folder.
pub(crate) fn set_up(tools: &Tools) -> Outcome {
    if tools.version_line("lighthouse").as_deref() == Some(LIGHTHOUSE) {
        step::ready(&format!("lighthouse {LIGHTHOUSE}"));
        return Ok(());
    }
    let by_hand = format!("put lighthouse {LIGHTHOUSE} on PATH");
    npm::install(tools, ("lighthouse", LIGHTHOUSE), "about 20 seconds", &by_hand)
}
