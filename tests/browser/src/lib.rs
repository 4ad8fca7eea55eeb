//! Drives a real browser over the built page.
//!
//! `cargo xtask test` runs the tests in `tests/`; alone they have no page and skip themselves.
//! This library holds the verbs they are written with, and knows nothing of the project's own code.

mod asking;
mod axe;
mod chromium;
mod driver;
mod elsewhere;
mod failure;
mod files;
mod firefox;
mod folders;
mod form;
mod keyboard;
mod page;
mod session;
mod touch;
mod wait;
mod watch;

pub mod generate;
pub mod samples;
pub mod splice;

pub use axe::axe;
pub use elsewhere::{Copy, single_file};
pub use failure::{Failure, Outcome};
pub use page::Page;
pub use session::{dist, in_browser, in_chromium, with_page, with_page_of};
pub use xtask::browser::Kind;
