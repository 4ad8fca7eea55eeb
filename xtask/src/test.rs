//! `cargo xtask test`: the second command of the README.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use xtask::browser::Browser;

use crate::setup::{self, Tools};
use crate::step::{self, Outcome};
use crate::{build, workspace};

/// Tests of one kind, counted as they run.
#[derive(Debug, Default, PartialEq)]
struct Tally {
    passed: usize,
    failed: usize,
    ignored: usize,
}

/// Runs every kind of test, or the part that is named; Firefox only when it is.
pub(crate) fn run(args: &[&str]) -> Outcome {
    let (native, chromium, firefox) = match args {
        [] => (true, true, false),
        ["native"] => (true, false, false),
        ["browser"] => (false, true, false),
        ["firefox"] => (false, false, true),
        _ => {
            return Err(
                "Write `cargo xtask test`, or name a part: `native`, `browser`, `firefox`.".into(),
            );
        }
    };
    let tools = setup::page()?;
    let mut browsers = Vec::new();
    if chromium {
        browsers.push(setup::chromium()?);
    }
    if firefox {
        browsers.extend(setup::firefox(&tools)?);
    }
    let mut tallies = Vec::new();
    if native {
        tallies.extend(run_native(&tools)?);
    }
    if !browsers.is_empty() {
        build::page(&tools)?;
        let axe = setup::axe(&tools);
        for browser in &browsers {
            tallies.push((browser.kind.name(), run_in_browser(&tools, browser, axe.as_deref())?));
        }
    }
    println!();
    for (kind, tally) in &tallies {
        println!(
            "{kind}: {} passed, {} failed, {} skipped",
            tally.passed, tally.failed, tally.ignored
        );
    }
    verdict(&tallies)
}

/// The tests that need no browser; those that render views on the host are counted apart.
fn run_native(tools: &Tools) -> Outcome<[(&'static str, Tally); 2]> {
    step::announce("Native and host-rendered tests", "about 3 minutes the first time");
    let (mut native, mut rendered) = (Tally::default(), Tally::default());
    let tftp_server = setup::tftp_server();
    for packages in
        [&["--workspace", "--exclude", "browser-tests"][..], &["-p", "browser-tests", "--lib"]]
    {
        let mut cargo = tools.cargo();
        cargo.args(["test", "--no-fail-fast"]).args(packages);
        if let Some(program) = &tftp_server {
            cargo.env("CNF_REPACK_TFTPD", program);
        }
        let finished = watch(&mut cargo, |test| {
            let tally = if renders_views(test) { &mut rendered } else { &mut native };
            tally.count(test);
        })?;
        completed(finished, [&native, &rendered])?;
    }
    Ok([("native", native), ("rendered", rendered)])
}

/// The tests that drive a real browser over the page in `dist/`.
fn run_in_browser(tools: &Tools, browser: &Browser, axe: Option<&Path>) -> Outcome<Tally> {
    step::announce(&format!("The page in {}", browser.program.display()), "about 3 minutes");
    let mut cargo = tools.cargo();
    cargo.args(["test", "--package", "browser-tests", "--test", "*", "--no-fail-fast"]);
    cargo.env("CNF_REPACK_DIST", workspace::dist());
    cargo.env("CNF_REPACK_SINGLE", workspace::single()?);
    browser.hand_to(&mut cargo);
    if let Some(axe) = axe {
        cargo.env("CNF_REPACK_AXE", axe);
    }
    let mut tally = Tally::default();
    let finished = watch(&mut cargo, |test| tally.count(test))?;
    completed(finished, [&tally])?;
    Ok(tally)
}

/// Shows what cargo prints and hands on the line of every test; tells whether all went well.
fn watch(cargo: &mut Command, mut on_test: impl FnMut(&str)) -> Outcome<bool> {
    let failed = |error| format!("cargo could not be run: {error}.");
    let mut child = cargo.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().map_err(failed)?;
    if let Some(stdout) = child.stdout.take() {
        for line in BufReader::new(stdout).lines().map_while(Result::ok) {
            println!("{line}");
            if let Some(test) = line.strip_prefix("test ").filter(|test| test.contains(" ... ")) {
                on_test(test);
            }
        }
    }
    Ok(child.wait().map_err(failed)?.success())
}

/// Refuses a run that ended early without a failed test: something did not compile or crashed.
fn completed<const N: usize>(finished: bool, tallies: [&Tally; N]) -> Outcome {
    if finished || tallies.iter().any(|tally| tally.failed > 0) {
        return Ok(());
    }
    Err("The tests did not run to their end: mend what is said above and try again.".to_owned())
}

/// Host-rendered tests live in modules named `views`.
fn renders_views(test: &str) -> bool {
    test.split(' ').next().is_some_and(|path| path.split("::").any(|part| part == "views"))
}

impl Tally {
    fn count(&mut self, test: &str) {
        match test.rsplit(" ... ").next().unwrap_or("") {
            "ok" => self.passed += 1,
            outcome if outcome.starts_with("ignored") => self.ignored += 1,
            _ => self.failed += 1,
        }
    }
}

/// Every kind must have run, and none may have failed.
fn verdict(tallies: &[(&str, Tally)]) -> Outcome {
    for (kind, tally) in tallies {
        if tally.failed > 0 {
            return Err(format!("{} of the {kind} tests failed; see above.", tally.failed));
        }
        if tally.passed == 0 {
            return Err(format!("No {kind} test ran, and each kind of test must."));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(lines: &[&str]) -> Tally {
        let mut tally = Tally::default();
        lines.iter().for_each(|line| tally.count(line));
        tally
    }

    #[test]
    fn outcomes_are_counted() {
        let lines = ["a::b ... ok", "c ... FAILED", "d ... ignored, slow", "e ... ignored"];
        assert_eq!(tally(&lines), Tally { passed: 1, failed: 1, ignored: 2 });
    }

    #[test]
    fn rendered_views_are_known_by_their_module() {
        assert!(renders_views("views::card::shows_its_title ... ok"));
        assert!(renders_views("app::views::shows ... ok"));
        assert!(!renders_views("previews::x ... ok"));
        assert!(!renders_views("src/lib.rs - views (line 3) ... ok"));
    }

    #[test]
    fn a_kind_that_did_not_run_is_a_failure() {
        assert!(verdict(&[("native", tally(&["a ... ok"]))]).is_ok());
        assert!(verdict(&[("native", tally(&["a ... ok"])), ("browser", tally(&[]))]).is_err());
        assert!(verdict(&[("native", tally(&["a ... ok", "b ... FAILED"]))]).is_err());
        assert!(verdict(&[("native", tally(&["a ... ignored"]))]).is_err());
    }

    #[test]
    fn a_run_that_broke_off_is_a_failure() {
        assert!(completed(true, [&tally(&["a ... ok"])]).is_ok());
        assert!(completed(false, [&tally(&["a ... ok"])]).is_err());
        assert!(completed(false, [&tally(&["a ... FAILED"])]).is_ok());
    }
}
