//! A fresh browser with the built page in it, from start to end.

use std::env;
use std::io::{Write, stderr};
use std::panic::{AssertUnwindSafe, resume_unwind};
use std::path::{Path, PathBuf};

use futures_util::FutureExt;
use xtask::browser::{Browser, Kind};
use xtask::site::Site;

use crate::driver::Driver;
use crate::folders::Folders;
use crate::{Failure, Outcome, Page};

/// The folder of the built page, when there is one to test.
pub fn dist() -> Option<PathBuf> {
    env::var_os("CNF_REPACK_DIST").map(PathBuf::from)
}

/// Runs a test over the built page, and fails it too if the page complained on the console.
///
/// # Errors
/// What the test itself returns, or that the browser could not be started.
pub fn in_browser(name: &str, test: impl AsyncFnOnce(&Page) -> Outcome) -> Outcome {
    if dist().is_none() {
        // Past the capture of test output: a test that did not run must be seen.
        let line = format!("skipped: {name} needs the built page; run `cargo xtask test`\n");
        return Ok(stderr().write_all(line.as_bytes())?);
    }
    with_page(async |page| {
        let outcome = AssertUnwindSafe(test(page)).catch_unwind().await;
        if !matches!(outcome, Ok(Ok(()))) {
            page.remember_failure(name).await;
        }
        outcome.unwrap_or_else(|panic| resume_unwind(panic))?;
        let complaints = page.console_errors().await?;
        if complaints.is_empty() {
            return Ok(());
        }
        let complaints = complaints.join("\n");
        Err(Failure::new(format!("the page complained on the console:\n{complaints}")))
    })
}

/// The same for what only Chromium's DevTools can do; in another browser a line says it is skipped.
///
/// # Errors
/// What the test itself returns, or that the browser could not be started.
pub fn in_chromium(name: &str, test: impl AsyncFnOnce(&Page) -> Outcome) -> Outcome {
    let kind = Kind::chosen().map_err(Failure::new)?;
    if kind == Kind::Chromium {
        return in_browser(name, test);
    }
    let line = format!("skipped in {}: {name} needs Chromium's DevTools\n", kind.name());
    Ok(stderr().write_all(line.as_bytes())?)
}

/// Starts a browser, hands over its page and closes the browser again, come what may.
///
/// # Errors
/// What `work` returns, or that the browser could not be started.
pub fn with_page<T>(work: impl AsyncFnOnce(&Page) -> Outcome<T>) -> Outcome<T> {
    let dist = dist().ok_or_else(|| Failure::new("CNF_REPACK_DIST names no built page"))?;
    with_page_of(&dist, work)
}

/// The same over another page's folder.
///
/// # Errors
/// What `work` returns, or that the browser could not be started.
pub fn with_page_of<T>(folder: &Path, work: impl AsyncFnOnce(&Page) -> Outcome<T>) -> Outcome<T> {
    let kind = Kind::chosen().map_err(Failure::new)?;
    let browser = Browser::find(kind)
        .ok_or_else(|| Failure::new(format!("no {} and driver found", kind.name())))?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let folders = Folders::new()?;
        let site = Site::start(folder, 0)?;
        let driver = Driver::start(&browser, &folders)?;
        let web = driver.open(&browser, &folders).await?;
        let page = Page::new(kind, (web.clone(), driver.said()), site.url(), &folders, folder);
        let outcome = AssertUnwindSafe(work(&page)).catch_unwind().await;
        web.quit().await?;
        outcome.unwrap_or_else(|panic| resume_unwind(panic))
    })
}
