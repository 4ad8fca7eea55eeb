//! Drives a real browser over the built page.
//!
//! `cargo xtask test` runs the tests in `tests/`; alone they have no page and skip themselves.
//! This library holds the verbs they are written with, and knows nothing of the project's own code.

mod asking;
mod driver;
mod failure;
mod files;
mod folders;
mod form;
mod keyboard;
mod page;
mod session;
mod wait;
mod watch;

pub mod generate;
pub mod samples;
#[cfg(feature = "measure")]
pub mod sizes;
pub mod splice;

pub use failure::{Failure, Outcome};
pub use page::Page;
pub use session::{dist, in_browser, with_page, with_page_of};
