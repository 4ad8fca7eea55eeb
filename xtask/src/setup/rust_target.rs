//! Rust's standard library for WebAssembly.

use std::path::Path;

use super::Tools;
use crate::step::{self, Outcome};

const TARGET: &str = "wasm32-unknown-unknown";

/// Adds the target to the toolchain in use.
pub(crate) fn set_up(tools: &Tools) -> Outcome {
    let mut rustc = tools.command("rustc");
    let folder = step::output_of(rustc.args(["--print", "target-libdir", "--target", TARGET]));
    if folder.is_some_and(|folder| Path::new(&folder).is_dir()) {
        step::ready(TARGET);
        return Ok(());
    }
    let by_hand = format!(
        "Rust's target {TARGET} could not be added: \
         run `rustup target add {TARGET}`, or install it where your Rust came from."
    );
    if tools.find("rustup").is_none() {
        return Err(by_hand);
    }
    step::announce(&format!("Adding Rust's target {TARGET}"), "about 20 seconds");
    step::run(tools.command("rustup").args(["target", "add", TARGET]), &by_hand)
}
