//! `cargo xtask sizes` and `cargo xtask bench`, which is a program of the browser tests' package.

use xtask::browser::Browser;
use xtask::sizes::Sizes;

use crate::setup::{self, Tools};
use crate::step::{self, Outcome};
use crate::{build, workspace};

/// Prints how large the built page is; fails, where it is asked to, when that is too large.
pub(crate) fn sizes(args: &[&str]) -> Outcome {
    if !matches!(args, [] | ["--check"]) {
        return Err("Write `cargo xtask sizes`, or `cargo xtask sizes --check`.".into());
    }
    build::run()?;
    let sizes = Sizes::of(&workspace::dist(), &workspace::single()?)
        .map_err(|error| format!("The built page could not be measured: {error}."))?;
    print!("\n{sizes}");
    let excess = sizes.excess();
    if args.is_empty() || excess.is_empty() {
        return Ok(());
    }
    Err(format!("The page is larger than allowed.\n{}", excess.join("\n")))
}

/// Measures the built page in a browser, or one part of it.
pub(crate) fn bench(args: &[&str]) -> Outcome {
    if !matches!(args, [] | ["forms" | "checks" | "log" | "repack"]) {
        return Err(
            "Write `cargo xtask bench`, or name a part: `forms`, `checks`, `log` or `repack`."
                .into(),
        );
    }
    let tools = setup::page()?;
    let browser = setup::chromium()?;
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
    cargo.arg("--").args(args);
    cargo.env("CNF_REPACK_DIST", workspace::dist());
    cargo.env("CNF_REPACK_SINGLE", workspace::single()?);
    cargo.env("CNF_REPACK_BENCH", workspace::root().join("target").join("bench"));
    if let Some(browser) = browser {
        browser.hand_to(&mut cargo);
    }
    step::run(&mut cargo, "Nothing was measured: mend what is said above and try again.")
}
