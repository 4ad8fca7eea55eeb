//! Damaged input by the million, for whatever reads files: `cargo xtask fuzz`.
//!
//! Mutations of samples are fed to one target at a time. A panic, a broken law, an input that takes
//! too long or too much memory is a find. Answers that were not seen before are mutated further.

mod chance;
mod laboratory;
mod mutate;
mod run;
mod samples;
mod target;
mod targets;
mod watch;

pub use run::{Find, Limits, Report, repeat, run};
pub use samples::Samples;
pub use target::Target;
