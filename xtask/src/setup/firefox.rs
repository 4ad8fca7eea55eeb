//! Firefox and its driver, for the same tests in a second browser.

use xtask::browser::{Browser, Kind};

use super::cargo_install::install;
use super::{Tools, debian};
use crate::step::{self, Outcome};

/// The version of geckodriver this project is tested with.
const GECKODRIVER: &str = "0.37.1";

/// Finds both or installs them; without a Firefox a line says that its tests are skipped.
pub(crate) fn set_up(tools: &Tools) -> Outcome<Option<Browser>> {
    if Kind::Firefox.program().is_none() {
        // What stood in the way is told by the line below.
        drop(debian::install("Firefox", &["firefox-esr"], "about a minute", ""));
    }
    let Some(program) = Kind::Firefox.program() else {
        println!(
            "    Firefox is missing (Debian: firefox-esr): the tests in it are skipped; \
             put it on PATH or name it in the environment variable FIREFOX"
        );
        return Ok(None);
    };
    step::ready(&program.display().to_string());
    if let Some(found) = Browser::find(Kind::Firefox).filter(|_| driver_is_named()) {
        return Ok(Some(found));
    }
    install(tools, "geckodriver", "geckodriver", GECKODRIVER, &[], "about 3 minutes")?;
    let driver = tools.find("geckodriver");
    Ok(driver.map(|driver| Browser { kind: Kind::Firefox, program, driver }))
}

/// Whether a person chose the driver; theirs is taken as it is.
fn driver_is_named() -> bool {
    std::env::var_os("GECKODRIVER").is_some_and(|value| !value.is_empty())
}
