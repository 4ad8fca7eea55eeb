//! Finding a Chromium browser and its driver on this computer. Installing them is `setup.rs`.

use std::env;
use std::path::PathBuf;

use crate::programs;

/// Names a Chromium browser goes by, in the order they are tried.
const BROWSERS: [&str; 5] =
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/// A browser and the program that steers it.
#[derive(Clone, Debug)]
pub struct Browser {
    /// The browser itself.
    pub chrome: PathBuf,
    /// Its WebDriver server.
    pub chromedriver: PathBuf,
}

impl Browser {
    /// Takes the programs named by `CHROME` and `CHROMEDRIVER`, or else those on `PATH`.
    pub fn find() -> Option<Self> {
        Some(Self {
            chrome: named("CHROME").or_else(|| BROWSERS.into_iter().find_map(programs::find))?,
            chromedriver: named("CHROMEDRIVER").or_else(|| programs::find("chromedriver"))?,
        })
    }
}

/// The program an environment variable names, by its path or by its name on `PATH`.
fn named(variable: &str) -> Option<PathBuf> {
    let value = env::var(variable).ok().filter(|value| !value.is_empty())?;
    let path = PathBuf::from(&value);
    if path.is_file() { Some(path) } else { programs::find(&value) }
}
