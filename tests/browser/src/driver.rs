//! The driver program of a browser, and the line in which it tells its port.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::thread;

use thirtyfour::WebDriver;
use xtask::browser::{Browser, Kind};

use crate::folders::Folders;
use crate::{Failure, Outcome, chromium, firefox};

/// What a driver and its browser have printed so far, by line.
pub(crate) type Said = Arc<Mutex<Vec<String>>>;

/// A running driver, ended when dropped.
pub(crate) struct Driver {
    process: Child,
    port: u16,
    said: Said,
}

impl Driver {
    /// Starts the driver on a free port and reads which one it is.
    pub(crate) fn start(browser: &Browser, folders: &Folders) -> Outcome<Self> {
        let mut command = Command::new(&browser.driver);
        command.arg("--port=0");
        if browser.kind == Kind::Firefox {
            command.args(firefox::driver_options(folders));
        }
        let mut process =
            command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn()?;
        let stdout = process.stdout.take().ok_or_else(|| Failure::new("the driver is mute"))?;
        let mut stdout = BufReader::new(stdout);
        let mut line = String::new();
        while stdout.read_line(&mut line)? > 0 {
            if let Some(port) = port_in(&line) {
                let said = Said::default();
                listen(stdout, Arc::clone(&said));
                return Ok(Self { process, port, said });
            }
            line.clear();
        }
        Err(Failure::new(format!("{} did not start", browser.driver.display())))
    }

    /// Opens a browser with nothing in it.
    pub(crate) async fn open(&self, browser: &Browser, folders: &Folders) -> Outcome<WebDriver> {
        let server = format!("http://127.0.0.1:{}", self.port);
        Ok(match browser.kind {
            Kind::Chromium => {
                WebDriver::new(server, chromium::capabilities(browser, folders)?).await?
            }
            Kind::Firefox => {
                let web = WebDriver::new(server, firefox::capabilities(browser, folders)?).await?;
                web.set_window_rect(0, 0, 1440, 900).await?;
                web
            }
        })
    }

    /// What the driver and its browser print while they run.
    pub(crate) fn said(&self) -> Said {
        Arc::clone(&self.said)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        drop(self.process.kill());
        drop(self.process.wait());
    }
}

/// Keeps what is printed; a driver nobody listens to would stand still in time.
fn listen(mut stdout: impl BufRead + Send + 'static, said: Said) {
    thread::spawn(move || {
        let mut line = Vec::new();
        while stdout.read_until(b'\n', &mut line).is_ok_and(|length| length > 0) {
            if let Ok(mut said) = said.lock() {
                said.push(String::from_utf8_lossy(&line).trim_end().to_owned());
            }
            line.clear();
        }
    });
}

/// The port in "ChromeDriver was started successfully on port 35827." or
/// "1763942400000 geckodriver INFO Listening on 127.0.0.1:35827".
fn port_in(line: &str) -> Option<u16> {
    let is_told = line.contains("started successfully") || line.contains("Listening on");
    let word = line.trim_end().trim_end_matches('.').rsplit([' ', ':']).next()?;
    word.parse().ok().filter(|_| is_told)
}

#[cfg(test)]
mod tests {
    use super::port_in;

    #[test]
    fn both_drivers_tell_their_port() {
        let port = |line| port_in(line);
        assert_eq!(port("ChromeDriver was started successfully on port 35827.\n"), Some(35827));
        assert_eq!(port("1763\tgeckodriver\tINFO\tListening on 127.0.0.1:41003\n"), Some(41003));
        assert_eq!(port("Starting ChromeDriver 140.0.7339.0 on port 0\n"), None);
        assert_eq!(port("Please see https://chromedriver.chromium.org\n"), None);
        assert_eq!(port("Listening on 127.0.0.1:x\n"), None);
    }
}
