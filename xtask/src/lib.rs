//! What the commands share with the browser tests: the search for programs, the static server
//! and the sizes of the page.
//!
//! The commands themselves are in `main.rs` and the files beside it.

pub mod browser;
pub mod programs;
pub mod site;
pub mod sizes;
