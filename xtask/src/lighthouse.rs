//! `cargo xtask lighthouse`: what Lighthouse says of the built page, served as a host would.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use xtask::browser::Browser;
use xtask::site::Site;

use crate::setup::{self, Tools};
use crate::step::{self, Outcome};
use crate::{build, workspace};

/// What is judged, and the lowest mark that passes.
const MARKS: [(&str, u32); 4] =
    [("accessibility", 100), ("best-practices", 100), ("seo", 100), ("performance", 98)];

/// Speed is measured and varies on a busy computer: the best of some runs counts.
const RUNS: u32 = 3;

/// Node.js reads the report: the marks, then what took something off them.
const READ: &str = "
const report = JSON.parse(require('fs').readFileSync(process.argv[1], 'utf8'));
if (report.runtimeError) { console.log('error', report.runtimeError.message); process.exit(); }
for (const category of Object.values(report.categories)) {
  console.log('mark', category.id, Math.floor(category.score * 100));
  for (const { id, weight } of category.auditRefs) {
    const { score, title, displayValue } = report.audits[id];
    if (weight && score !== null && score < 0.9) console.log('   ', id, title, displayValue ?? '');
  }
}";

/// Builds the page and judges it.
pub(crate) fn run() -> Outcome {
    let tools = setup::page()?;
    let browser = setup::chromium()?;
    setup::lighthouse(&tools)?;
    build::page(&tools)?;
    let folder = workspace::root().join("target").join("lighthouse");
    fs::create_dir_all(&folder)
        .map_err(|error| format!("{} could not be made: {error}.", folder.display()))?;
    let site = Site::start(&workspace::dist(), 0)
        .map_err(|error| format!("The page could not be served: {error}."))?;
    let mut outcome = Ok(());
    for _ in 0..RUNS {
        step::announce("Lighthouse looks at the page", "about 20 seconds");
        let said = judge(&tools, &browser, &site.url(), &folder)?;
        print!("{said}");
        outcome = verdict(&said);
        if outcome.is_ok() {
            break;
        }
    }
    outcome
}

/// One run; gives the marks as lines.
fn judge(tools: &Tools, browser: &Browser, url: &str, folder: &Path) -> Outcome<String> {
    let report = folder.join("report.json");
    // A report of an earlier run must not pass for this one's.
    drop(fs::remove_file(&report));
    let flags = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run \
        --disable-background-networking --disable-component-update --disable-sync";
    let categories: Vec<&str> = MARKS.iter().map(|(name, _)| *name).collect();
    let mut lighthouse = tools.command("lighthouse");
    lighthouse.args([url, "--quiet", "--no-enable-error-reporting", "--output=json"]);
    lighthouse.arg("--preset=desktop");
    lighthouse.arg(format!("--output-path={}", report.display()));
    lighthouse.arg(format!("--chrome-flags={flags}"));
    lighthouse.arg(format!("--only-categories={}", categories.join(",")));
    lighthouse.env("CHROME_PATH", &browser.program).stderr(Stdio::inherit());
    step::run(&mut lighthouse, "Lighthouse could not look at the page; see above.")?;
    let mut node: Command = tools.command("node");
    step::output_of(node.args(["-e", READ]).arg(&report))
        .map(|said| said + "\n")
        .ok_or_else(|| format!("{} is no report of Lighthouse.", report.display()))
}

/// Every mark must be there and high enough.
fn verdict(said: &str) -> Outcome {
    for (name, lowest) in MARKS {
        let mark = said.lines().find_map(|line| line.strip_prefix("mark ")?.strip_prefix(name));
        let mark: Option<u32> = mark.and_then(|mark| mark.trim().parse().ok());
        match mark {
            Some(mark) if mark >= lowest => {}
            Some(mark) => {
                return Err(format!("Lighthouse gives {mark} for {name}; {lowest} is wanted."));
            }
            None => return Err(format!("Lighthouse gives no mark for {name}.")),
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::verdict;

    #[test]
    fn every_mark_must_be_there_and_high_enough() {
        let good = "mark performance 98\nmark accessibility 100\nmark best-practices 100\n\
            mark seo 100\n";
        assert_eq!(verdict(good), Ok(()));
        assert!(verdict(&good.replace("98", "97")).is_err());
        assert!(verdict(&good.replace("seo 100", "seo 99")).is_err());
        assert!(verdict(&good.replace("mark seo 100\n", "")).is_err());
        assert!(verdict(&good.replace("seo 100", "seo NaN")).is_err());
        assert!(verdict("error The page did not paint").is_err());
    }
}
