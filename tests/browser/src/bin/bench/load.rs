//! How long the page takes from nothing to usable.

use browser_tests::{Outcome, Page};
use serde_json::json;

/// Notes when the page can first be used: the input for files is there, and it was painted.
const WATCH: &str = include_str!("load.js");

/// Milliseconds from the start of the navigation in a browser that has never seen the page.
pub(crate) async fn measure(page: &Page) -> Outcome<f64> {
    page.devtools("Page.enable", json!({})).await?;
    page.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": WATCH })).await?;
    page.open().await?;
    page.number("usable").await
}
