//! Finding browsers and their drivers on this computer. Installing them is in `setup/`.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use crate::programs;

/// Says to the tests which browser they run in, by its name.
const CHOICE: &str = "CNF_REPACK_BROWSER";

/// A family of browsers that the tests can drive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Chromium and Chrome, driven by chromedriver.
    Chromium,
    /// Firefox, driven by geckodriver.
    Firefox,
}

impl Kind {
    /// The name that the choice and the tallies use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
        }
    }

    /// The one the environment asks for; Chromium when it does not.
    ///
    /// # Errors
    /// When it asks for a browser that is not known here.
    pub fn chosen() -> Result<Self, String> {
        match env::var(CHOICE).unwrap_or_default().as_str() {
            "" | "chromium" => Ok(Self::Chromium),
            "firefox" => Ok(Self::Firefox),
            other => Err(format!("{CHOICE} is `{other}`: write `chromium` or `firefox`.")),
        }
    }

    /// Names the browser goes by, in the order they are tried.
    const fn programs(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => {
                &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"]
            }
            Self::Firefox => &["firefox-esr", "firefox"],
        }
    }

    /// The variables that name the browser and its driver.
    const fn variables(self) -> [&'static str; 2] {
        match self {
            Self::Chromium => ["CHROME", "CHROMEDRIVER"],
            Self::Firefox => ["FIREFOX", "GECKODRIVER"],
        }
    }

    /// The browser alone, without its driver.
    pub fn program(self) -> Option<PathBuf> {
        let [variable, _] = self.variables();
        named(variable).or_else(|| self.programs().iter().find_map(|name| programs::find(name)))
    }

    /// The driver that the environment or `PATH` has.
    fn driver(self) -> Option<PathBuf> {
        let [_, variable] = self.variables();
        let usual = match self {
            Self::Chromium => "chromedriver",
            Self::Firefox => "geckodriver",
        };
        named(variable).or_else(|| programs::find(usual))
    }
}

/// A browser and the program that steers it.
#[derive(Clone, Debug)]
pub struct Browser {
    /// Which of them it is.
    pub kind: Kind,
    /// The browser itself.
    pub program: PathBuf,
    /// Its WebDriver server.
    pub driver: PathBuf,
}

impl Browser {
    /// Takes the programs that the environment names, or else those on `PATH`.
    pub fn find(kind: Kind) -> Option<Self> {
        Some(Self { kind, program: kind.program()?, driver: kind.driver()? })
    }

    /// Lets a program that is called find this very browser.
    pub fn hand_to(&self, command: &mut Command) {
        let [program, driver] = self.kind.variables();
        command.env(CHOICE, self.kind.name());
        command.env(program, &self.program).env(driver, &self.driver);
    }
}

/// The program an environment variable names, by its path or by its name on `PATH`.
fn named(variable: &str) -> Option<PathBuf> {
    let value = env::var(variable).ok().filter(|value| !value.is_empty())?;
    let path = PathBuf::from(&value);
    if path.is_file() { Some(path) } else { programs::find(&value) }
}
