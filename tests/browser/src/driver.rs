//! The driver program and the browser it starts.

use std::io::{BufRead, BufReader};
use std::process::{Child, ChildStdout, Command, Stdio};

use serde_json::json;
use thirtyfour::{
    ChromeCapabilities, ChromiumLikeCapabilities, DesiredCapabilities, LoggingPrefsLogLevel,
    WebDriver,
};
use xtask::browser::Browser;

use crate::folders::Folders;
use crate::{Failure, Outcome};

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

/// A running chromedriver, ended when dropped.
pub(crate) struct Driver {
    process: Child,
    port: u16,
    /// Kept open, so that the driver can go on writing.
    _stdout: BufReader<ChildStdout>,
}

impl Driver {
    /// Starts chromedriver on a free port and reads which one it is.
    pub(crate) fn start(browser: &Browser) -> Outcome<Self> {
        let mut process = Command::new(&browser.chromedriver)
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let stdout = process.stdout.take().ok_or_else(|| Failure::new("chromedriver is mute"))?;
        let mut stdout = BufReader::new(stdout);
        let mut line = String::new();
        while stdout.read_line(&mut line)? > 0 {
            // "ChromeDriver was started successfully on port 35827."
            let port = line.trim_end().trim_end_matches('.').rsplit(' ').next();
            if line.contains("started successfully")
                && let Some(port) = port.and_then(|port| port.parse().ok())
            {
                return Ok(Self { process, port, _stdout: stdout });
            }
            line.clear();
        }
        Err(Failure::new(format!("{} did not start", browser.chromedriver.display())))
    }

    /// Opens a browser with nothing in it.
    pub(crate) async fn open(&self, browser: &Browser, folders: &Folders) -> Outcome<WebDriver> {
        let server = format!("http://127.0.0.1:{}", self.port);
        Ok(WebDriver::new(server, capabilities(browser, folders)?).await?)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        drop(self.process.kill());
        drop(self.process.wait());
    }
}

fn capabilities(browser: &Browser, folders: &Folders) -> Outcome<ChromeCapabilities> {
    let mut wanted = DesiredCapabilities::chrome();
    wanted.set_binary(&browser.chrome.to_string_lossy())?;
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
