//! What the commands share with the browser tests: the search for programs and the static server.
//!
//! The commands themselves are in `main.rs` and the files beside it.

pub mod browser;
pub mod programs;
pub mod site;
