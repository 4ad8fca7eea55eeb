//! `cargo xtask sizes` and `cargo xtask bench`: both are programs of the browser tests' package.

use xtask::browser::Browser;

use crate::setup::{self, Tools};
use crate::step::{self, Outcome};
use crate::{build, workspace};

/// Prints how large the built page is.
pub(crate) fn sizes() -> Outcome {
    let tools = setup::page()?;
    build::page(&tools)?;
    run(&tools, "sizes", &[], None)
}

/// Measures the built page in a browser, or repacking alone.
pub(crate) fn bench(args: &[&str]) -> Outcome {
    if !matches!(args, [] | ["repack"]) {
        return Err(
            "Write `cargo xtask bench`, or `cargo xtask bench repack` for that part.".into()
        );
    }
    let tools = setup::page()?;
    let browser = setup::browser()?;
    build::page(&tools)?;
    build::bench(&tools)?;
    run(&tools, "bench", args, Some(&browser))
}

fn run(tools: &Tools, program: &str, args: &[&str], browser: Option<&Browser>) -> Outcome {
    step::announce(&format!("Running {program}"), "about 2 minutes the first time");
    let mut cargo = tools.cargo();
    cargo.args([
        "run",
        "--quiet",
        "--package",
        "browser-tests",
        "--features",
        "measure",
        "--bin",
        program,
    ]);
    // Brotli's best quality takes half a minute when it is not optimized itself.
    cargo.args(["--config", "profile.dev.package.brotli.opt-level=3"]);
    cargo.arg("--").args(args);
    cargo.env("CNF_REPACK_DIST", workspace::dist());
    cargo.env("CNF_REPACK_BENCH", workspace::root().join("target").join("bench"));
    if let Some(browser) = browser {
        cargo.env("CHROME", &browser.chrome).env("CHROMEDRIVER", &browser.chromedriver);
    }
    step::run(&mut cargo, "Nothing was measured: mend what is said above and try again.")
}
