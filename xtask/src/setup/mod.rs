//! Setting up what is missing on this computer; what is there is left alone.
//!
//! One file per thing that can be missing.

mod chromium;
mod crates;
mod rust_target;
mod tftp;
mod tools;
mod trunk;
mod wasm_opt;

pub(crate) use chromium::set_up as browser;
pub(crate) use tftp::set_up as tftp_server;
pub(crate) use tools::Tools;

use crate::step::Outcome;

/// Sets up everything that building the page needs.
pub(crate) fn page() -> Outcome<Tools> {
    let tools = Tools::new();
    rust_target::set_up(&tools)?;
    trunk::set_up(&tools)?;
    wasm_opt::set_up(&tools)?;
    crates::set_up(&tools)?;
    Ok(tools)
}
