//! `cargo xtask pictures`: the pictures of the README and the guide; a program of `tests/browser`.

use crate::step::{self, Outcome};
use crate::{build, setup, workspace};

/// Takes all of them from the built page.
pub(crate) fn run() -> Outcome {
    let tools = setup::page()?;
    let browser = setup::chromium()?;
    build::page(&tools)?;
    step::announce("Taking the pictures", "about a minute");
    let mut cargo = tools.cargo();
    cargo.args(["run", "--quiet", "--package", "browser-tests"]);
    cargo.args(["--features", "pictures", "--bin", "pictures"]);
    cargo.env("CNF_REPACK_DIST", workspace::dist());
    browser.hand_to(&mut cargo);
    step::run(&mut cargo, "Not all pictures were taken; see above.")
}
