//! Setting up what is missing on this computer; what is there is left alone.
//!
//! One file per thing that can be missing.

mod axe;
mod cargo_deny;
mod cargo_install;
mod chromium;
mod crates;
mod debian;
mod firefox;
mod lighthouse;
mod npm;
mod rust_target;
mod tftp;
mod tools;
mod trunk;
mod wasm_opt;

pub(crate) use axe::set_up as axe;
pub(crate) use cargo_deny::set_up as cargo_deny;
pub(crate) use chromium::set_up as chromium;
pub(crate) use firefox::set_up as firefox;
pub(crate) use lighthouse::set_up as lighthouse;
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
