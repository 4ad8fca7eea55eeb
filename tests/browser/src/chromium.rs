//! What Chromium is started with, and the DevTools protocol that only it has.

use std::sync::Arc;

use serde_json::{Value, json};
use thirtyfour::common::command::{Command, ExtensionCommand};
use thirtyfour::{
    ChromeCapabilities, ChromiumLikeCapabilities, DesiredCapabilities, LoggingPrefsLogLevel,
};
use xtask::browser::Browser;

use crate::folders::Folders;
use crate::{Outcome, Page};

/// Nothing the browser does by itself may reach a network or remember an earlier test.
const FLAGS: [&str; 12] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    // A host of another name, and so not a secure one.
    "--host-resolver-rules=MAP phones.example 127.0.0.1",
    "--lang=en-US",
    "--window-size=1440,900",
];

pub(crate) fn capabilities(browser: &Browser, folders: &Folders) -> Outcome<ChromeCapabilities> {
    let mut wanted = DesiredCapabilities::chrome();
    wanted.set_binary(&browser.program.to_string_lossy())?;
    for flag in FLAGS {
        wanted.add_arg(flag)?;
    }
    wanted.add_arg(&format!("--user-data-dir={}", folders.profile().display()))?;
    wanted.add_experimental_option(
        "prefs",
        json!({
            "download.default_directory": folders.downloads(),
            "download.prompt_for_download": false,
            "profile.default_content_setting_values.automatic_downloads": 1,
            // As if a person chose “Keep” for every download from a plain host.
            "profile.default_content_setting_values.mixed_script": 1,
        }),
    )?;
    wanted.set_browser_log_level(LoggingPrefsLogLevel::All)?;
    Ok(wanted)
}

/// Makes the window look like another screen to the page.
pub(crate) async fn emulate(
    page: &Page,
    (width, height): (u32, u32),
    media: &Media<'_>,
) -> Outcome {
    let screen =
        json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
    page.devtools("Emulation.setDeviceMetricsOverride", screen).await?;
    let features: Vec<Value> =
        media.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
    page.devtools("Emulation.setEmulatedMedia", json!({ "features": features })).await.map(drop)
}

/// Lets the browser ask for these languages from the next load on.
pub(crate) async fn ask_for(page: &Page, languages: &str) -> Outcome {
    let agent = json!({ "userAgent": "Mozilla/5.0", "acceptLanguage": languages });
    page.devtools("Emulation.setUserAgentOverride", agent).await.map(drop)
}

/// Sets the size of text as people do in the browser's settings; Chromium takes it once.
pub(crate) async fn text_size(page: &Page, pixels: u32) -> Outcome {
    let sizes = json!({ "fontSizes": { "standard": pixels, "fixed": pixels } });
    page.devtools("Page.setFontSizes", sizes).await.map(drop)
}

/// Features of the screen by their names in style sheets.
pub(crate) type Media<'a> = [(&'a str, &'a str)];

impl Page {
    /// Sends a command of the Chrome DevTools protocol.
    ///
    /// # Errors
    /// When the browser refuses it, as any but Chromium does.
    pub async fn devtools(&self, command: &str, parameters: Value) -> Outcome<Value> {
        let body = json!({ "cmd": command, "params": parameters });
        let command = Command::ExtensionCommand(Box::new(DevTools(body)));
        Ok(self.web.cmd(command).await?.value_json()?)
    }
}

/// The driver's own way to the DevTools protocol.
#[derive(Debug)]
struct DevTools(Value);

impl ExtensionCommand for DevTools {
    fn parameters_json(&self) -> Option<Value> {
        Some(self.0.clone())
    }

    fn method(&self) -> http::Method {
        http::Method::POST
    }

    fn endpoint(&self) -> Arc<str> {
        "/goog/cdp/execute".into()
    }
}
