//! What a person waits for with one file: opening, typing, scrolling, exporting; and its memory.

use browser_tests::{Outcome, Page};
use serde_json::{Value, json};

/// The figures of one run: milliseconds and bytes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Figures {
    pub(crate) open: f64,
    pub(crate) open_painted: f64,
    pub(crate) dom_parser: f64,
    pub(crate) key_press: f64,
    pub(crate) dom_edit: f64,
    pub(crate) longest_task: f64,
    pub(crate) scroll: f64,
    pub(crate) find: f64,
    pub(crate) export: f64,
    pub(crate) serializer: f64,
    pub(crate) wasm: f64,
    pub(crate) heap: f64,
    pub(crate) controls: f64,
}

/// The functions that measure inside the page.
const RECORD: &str = include_str!("record.js");

/// Opens a file in a fresh page and works with it.
pub(crate) async fn measure(page: &Page, file: &str) -> Outcome<Figures> {
    page.devtools("Page.enable", json!({})).await?;
    // The page's own policy keeps the browser's XML tools from reading text; they are measured beside it.
    page.devtools("Page.setBypassCSP", json!({ "enabled": true })).await?;
    page.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": RECORD })).await?;
    page.devtools("Performance.enable", json!({})).await?;
    page.open().await?;
    let wasm = page.number("bench.wasmBytes()").await?;
    let heap = heap(page).await?;

    page.run("bench.watchOpening()").await?;
    page.open_file("SEP001122334455.cnf.xml", file.as_bytes()).await?;
    let open = page.number("await bench.opened").await?;
    let heap = self::heap(page).await? - heap;
    let wasm = page.number("bench.wasmBytes()").await? - wasm;

    let key_press = page.number("await bench.type()").await?;
    let scroll = page.number("await bench.scroll()").await?;
    let find = page.number("await bench.find()").await?;
    // Afterwards the export takes the form's place.
    let controls = page.number("document.querySelectorAll('[data-path]').length").await?;
    let export = page.number("await bench.exported()").await?;
    page.download().await?;
    let longest_task = page.number("bench.longestTask").await?;
    Ok(Figures {
        open,
        open_painted: page.number("bench.openPainted").await?,
        dom_parser: page.number("await bench.domParser()").await?,
        key_press,
        dom_edit: page.number("bench.domEdit()").await?,
        longest_task,
        scroll,
        find,
        export,
        serializer: page.number("bench.serializer()").await?,
        wasm,
        heap,
        controls,
    })
}

/// Bytes of JavaScript objects in use, after the unused ones are gone.
async fn heap(page: &Page) -> Outcome<f64> {
    page.devtools("HeapProfiler.collectGarbage", json!({})).await?;
    let metrics = page.devtools("Performance.getMetrics", json!({})).await?;
    let metrics = metrics["metrics"].as_array().cloned().unwrap_or_default();
    let used = metrics.iter().find(|metric| metric["name"] == "JSHeapUsedSize");
    Ok(used.map_or(&Value::Null, |metric| &metric["value"]).as_f64().unwrap_or(f64::NAN))
}
