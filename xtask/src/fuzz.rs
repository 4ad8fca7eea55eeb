//! `cargo xtask fuzz`: damaged input for all readers; a program of its own, in `tests/fuzz`.

use crate::setup::Tools;
use crate::step::{self, Outcome};
use crate::workspace;

/// Hands on how long, which targets, which seed, or which file again.
pub(crate) fn run(args: &[&str]) -> Outcome {
    step::announce("Compiling the readers with all checks", "about a minute the first time");
    let mut cargo = Tools::new().cargo();
    cargo.args(["run", "--quiet", "--profile", "fuzz", "--package", "fuzz", "--"]);
    cargo.args(args).arg("--out").arg(workspace::target().join("fuzz"));
    step::run(&mut cargo, "Not all is sound; what broke, and the inputs that broke it, are above.")
}
