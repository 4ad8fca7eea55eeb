//! A Chromium browser and its driver, for the tests.

use xtask::browser::{Browser, Kind};

use super::debian;
use crate::step::{self, Outcome};

const BY_HAND: &str = "A browser and its driver are missing: install Chromium (or Chrome) and the \
    chromedriver of the same version, and put them on PATH or name them in the environment \
    variables CHROME and CHROMEDRIVER.";

/// Finds both, or installs Debian's packages of them.
pub(crate) fn set_up() -> Outcome<Browser> {
    if let Some(found) = Browser::find(Kind::Chromium) {
        step::ready(&format!("{} and its driver", found.program.display()));
        return Ok(found);
    }
    let packages = ["chromium", "chromium-driver"];
    debian::install("Chromium and its driver", &packages, "about a minute", BY_HAND)?;
    Browser::find(Kind::Chromium).ok_or_else(|| BY_HAND.to_owned())
}
