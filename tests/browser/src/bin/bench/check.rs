//! How long all rules take over a file, and a search in the catalog.

use std::fmt;

use browser_tests::{Outcome, Page};
use serde_json::json;

/// Milliseconds in the page, the quickest of many.
#[derive(Clone, Debug)]
pub(crate) struct Figures {
    all: f64,
    edit: f64,
    search: f64,
}

/// Checks a file of this text in the bench page.
pub(crate) async fn measure(page: &Page, text: &str) -> Outcome<Figures> {
    page.load().await?;
    let ready = "await new Promise((done) => { const look = () =>
        window.measureChecks ? done(0) : requestAnimationFrame(look); look(); })";
    page.number(ready).await?;
    let text = json!(text);
    page.number(&format!("(window.figures = window.measureChecks({text}), 0)")).await?;
    let figure = async |name: &str| page.number(&format!("window.figures.{name}")).await;
    Ok(Figures {
        all: figure("all").await?,
        edit: figure("edit").await?,
        search: figure("search").await?,
    })
}

impl fmt::Display for Figures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (name, time) in [
            ("every rule over the whole file", self.all),
            ("an edit, with the checks that it needs", self.edit),
            ("four searches in the catalog of fields", self.search),
        ] {
            writeln!(f, "{name:<40} {time:>8.2} ms")?;
        }
        Ok(())
    }
}
