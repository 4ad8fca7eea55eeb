//! What Firefox is started with, and its window around the page.

use std::sync::Arc;

use serde_json::{Value, json};
use thirtyfour::common::capabilities::firefox::FirefoxPreferences;
use thirtyfour::common::command::{Command, ExtensionCommand};
use thirtyfour::{CapabilitiesHelper, DesiredCapabilities, FirefoxCapabilities};
use xtask::browser::Browser;

use crate::chromium::Media;
use crate::folders::Folders;
use crate::{Outcome, Page};

/// The profile lies with the test's other folders, and the tests may reach the window's own parts.
pub(crate) fn driver_options(folders: &Folders) -> Vec<String> {
    let profile = format!("--profile-root={}", folders.profile().display());
    vec![profile, "--websocket-port=0".to_owned(), "--allow-system-access".to_owned()]
}

pub(crate) fn capabilities(browser: &Browser, folders: &Folders) -> Outcome<FirefoxCapabilities> {
    let mut wanted = DesiredCapabilities::firefox();
    wanted.set_firefox_binary(&browser.program.to_string_lossy())?;
    wanted.set_headless()?;
    let mut prefs = FirefoxPreferences::new();
    // 2: the folder named here.
    prefs.set("browser.download.folderList", 2)?;
    prefs.set("browser.download.dir", folders.downloads())?;
    prefs.set("browser.download.useDownloadDir", true)?;
    // The list of downloads would take the focus from the page.
    prefs.set("browser.download.alwaysOpenPanel", false)?;
    prefs.set("browser.download.always_ask_before_handling_new_types", false)?;
    prefs.set("browser.helperApps.neverAsk.saveToDisk", KINDS)?;
    prefs.set("intl.accept_languages", "en-US")?;
    // A host of another name, and so not a secure one.
    prefs.set("network.dns.localDomains", "phones.example")?;
    // As if a person allowed every download from it.
    prefs.set("dom.block_download_insecure", false)?;
    // What the page complains about is read from what the browser prints.
    prefs.set("devtools.console.stdout.content", true)?;
    wanted.set_preferences(prefs)?;
    // The page asks before it is closed with changes; tests close it all the same.
    wanted.set("unhandledPromptBehavior", "accept")?;
    Ok(wanted)
}

/// Kinds of files that are saved without a question.
const KINDS: &str = "application/octet-stream,text/xml,application/xml,text/plain,text/csv";

/// What Firefox prints of its own accord in the words of a page.
const ITS_OWN: [&str; 3] = ["RSLoader:", "unrecognized command line flag", "resource:///"];

/// Complaints of the page among what Firefox prints.
pub(crate) fn complaints(said: &[String], origin: &str) -> Vec<String> {
    let is_one = |line: &&String| {
        let thrown = line.strip_prefix("JavaScript error: ");
        thrown.is_some_and(|source| source.starts_with(origin))
            || (line.starts_with("console.error:") && !ITS_OWN.iter().any(|own| line.contains(own)))
    };
    said.iter().filter(is_one).cloned().collect()
}

/// Lets the browser ask for these languages from the next load on.
pub(crate) async fn ask_for(page: &Page, languages: &str) -> Outcome {
    let set = "Services.prefs.setStringPref('intl.accept_languages', arguments[0])";
    beyond_the_page(page, set, vec![json!(languages)]).await
}

/// Sets the size of text as people do in the browser's settings.
pub(crate) async fn text_size(page: &Page, pixels: u32) -> Outcome {
    let set = "for (const group of ['x-western', 'x-unicode'])
        for (const kind of ['variable', 'monospace'])
            Services.prefs.setIntPref(`font.size.${kind}.${group}`, arguments[0])";
    beyond_the_page(page, set, vec![json!(pixels)]).await
}

/// Runs a script in the window around the page.
async fn beyond_the_page(page: &Page, script: &str, arguments: Vec<Value>) -> Outcome {
    context(page, "chrome").await?;
    let done = page.script(script, arguments).await;
    context(page, "content").await?;
    done.map(drop)
}

/// Makes the window look like another screen to the page.
///
/// The window itself cannot be made as narrow as a phone; the part of it that shows the page can.
pub(crate) async fn emulate(
    page: &Page,
    (width, height): (u32, u32),
    media: &Media<'_>,
) -> Outcome {
    let of =
        |name: &str| media.iter().find(|(found, _)| *found == name).map_or("", |(_, value)| *value);
    let scheme = match of("prefers-color-scheme") {
        "dark" => 0,
        "light" => 1,
        _ => 2,
    };
    let arguments = vec![
        json!(width),
        json!(height),
        json!(scheme),
        json!(if of("forced-colors") == "active" { 2 } else { 0 }),
        json!(i32::from(of("prefers-reduced-motion") == "reduce")),
    ];
    beyond_the_page(page, EMULATE, arguments).await?;
    let is_so = format!("Number(innerWidth === {width} && innerHeight === {height})");
    crate::wait::until(&format!("a window of {width} × {height}"), async || {
        Ok((page.number(&is_so).await? == 1.0).then_some(()))
    })
    .await
}

const EMULATE: &str = "
    const [width, height, scheme, colours, still] = arguments;
    Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', scheme);
    Services.prefs.setIntPref('browser.display.document_color_use', colours);
    Services.prefs.setIntPref('ui.prefersReducedMotion', still);
    const { selectedBrowser } = gBrowser;
    for (const [side, size] of [['width', width], ['height', height]]) {
        for (const bound of ['min', 'max']) {
            selectedBrowser.style.setProperty(`${bound}-${side}`, `${size}px`);
        }
    }
    selectedBrowser.style.flex = 'none';";

/// Lets scripts run in the page (`content`) or in the window around it (`chrome`).
async fn context(page: &Page, name: &str) -> Outcome {
    let command = Command::ExtensionCommand(Box::new(Context(json!({ "context": name }))));
    page.web.cmd(command).await?;
    Ok(())
}

/// The driver's own way to the parts of the window.
#[derive(Debug)]
struct Context(Value);

impl ExtensionCommand for Context {
    fn parameters_json(&self) -> Option<Value> {
        Some(self.0.clone())
    }

    fn method(&self) -> http::Method {
        http::Method::POST
    }

    fn endpoint(&self) -> Arc<str> {
        "/moz/context".into()
    }
}

#[cfg(test)]
mod tests {
    use super::complaints;

    #[test]
    fn only_the_page_is_listened_to() {
        let said = [
            "console.log: \"ready\"",
            "console.error: \"no\"",
            "JavaScript error: resource://gre/X.sys.mjs, line 1: no picture: http://localhost:80/i",
            "console.error: [Exception... at resource:///modules/FaviconLoader.sys.mjs :: line 360]",
            "JavaScript error: http://localhost:80/a.js, line 2: RuntimeError: unreachable",
        ]
        .map(str::to_owned);
        let found = complaints(&said, "http://localhost:80");
        assert_eq!(found, [said[1].as_str(), said[4].as_str()]);
    }
}
