//! The page under test, and the verbs for looking at it and clicking on it.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use thirtyfour::error::WebDriverErrorInner;
use thirtyfour::{By, WebDriver, WebElement};
use xtask::browser::Kind;

use crate::driver::Said;
use crate::folders::{self, Folders};
use crate::wait::until;
use crate::{Failure, Outcome, chromium, firefox};

/// One browser window with the page in it.
pub struct Page {
    /// The browser around it.
    pub kind: Kind,
    pub(crate) web: WebDriver,
    pub(crate) url: String,
    pub(crate) downloads: PathBuf,
    pub(crate) uploads: PathBuf,
    pub(crate) said: Said,
    screenshots: PathBuf,
}

impl Page {
    pub(crate) fn new(
        kind: Kind,
        (web, said): (WebDriver, Said),
        url: String,
        folders: &Folders,
        dist: &Path,
    ) -> Self {
        Self {
            kind,
            web,
            said,
            url,
            downloads: folders.downloads(),
            uploads: folders.uploads(),
            screenshots: folders::screenshots(dist),
        }
    }

    /// Loads the page and waits until it is usable.
    ///
    /// # Errors
    /// When the page never offers to open a file.
    pub async fn open(&self) -> Outcome {
        self.load().await?;
        self.wait_for("input#open-file").await.map(drop)
    }

    /// Loads the page, whatever is on it.
    ///
    /// # Errors
    /// When it cannot be loaded.
    pub async fn load(&self) -> Outcome {
        Ok(self.web.goto(&self.url).await?)
    }

    /// The address the page is served from.
    pub fn origin(&self) -> &str {
        self.url.trim_end_matches('/')
    }

    /// Waits for the first element a selector names.
    ///
    /// # Errors
    /// When it does not appear in time.
    pub async fn wait_for(&self, css: &str) -> Outcome<WebElement> {
        until(&format!("`{css}`"), async || {
            Ok(self.web.find_all(By::Css(css)).await?.into_iter().next())
        })
        .await
    }

    /// Waits until the first element a selector names shows a text.
    ///
    /// # Errors
    /// When it does not in time.
    pub async fn wait_for_text(&self, css: &str, text: &str) -> Outcome {
        until(&format!("`{text}` in `{css}`"), async || {
            let Some(element) = self.web.find_all(By::Css(css)).await?.into_iter().next() else {
                return Ok(None);
            };
            // One that was just replaced has no text any more; its successor is looked at next.
            let shown = element.text().await.unwrap_or_default();
            Ok(shown.contains(text).then_some(()))
        })
        .await
    }

    /// What `main[data-state]` says: `empty`, `locked` or `open`.
    ///
    /// # Errors
    /// When there is no `main`, or it does not say.
    pub async fn state(&self) -> Outcome<String> {
        let state = self.wait_for("main[data-state]").await?.attr("data-state").await?;
        state.ok_or_else(|| Failure::new("`main` has no data-state"))
    }

    /// Clicks the button with this accessible name.
    ///
    /// # Errors
    /// When there is none to be seen in time.
    pub async fn click_button(&self, name: &str) -> Outcome {
        let button = format!("the button `{name}`");
        until(&button, async || match self.control("button", name).await?.click().await {
            // It was just drawn anew; its successor is clicked next.
            Err(error) if matches!(*error, WebDriverErrorInner::StaleElementReference(_)) => {
                Ok(None)
            }
            clicked => Ok(Some(clicked?)),
        })
        .await
    }

    /// Shows the panel of a tab and gives its text.
    ///
    /// # Errors
    /// When there is no such tab, or it controls no panel.
    pub async fn panel(&self, tab: &str) -> Outcome<String> {
        self.control("tab", tab).await?.click().await?;
        let tab = self.control("tab", tab).await?;
        until(&format!("the panel of the tab {tab}"), async || {
            let text = self.script(PANEL_TEXT, vec![tab.to_json()?]).await?;
            Ok(text.as_str().map(str::to_owned))
        })
        .await
    }

    /// The text in the source editor.
    ///
    /// # Errors
    /// When the source editor cannot be shown.
    pub async fn source(&self) -> Outcome<String> {
        self.control("tab", "Source").await?.click().await?;
        let editor = self.wait_for("textarea#source").await?;
        Ok(editor.prop("value").await?.unwrap_or_default())
    }

    /// Waits for a visible control by its role and accessible name, as assistive tools know them.
    ///
    /// # Errors
    /// When there is none in time.
    pub async fn control(&self, role: &str, name: &str) -> Outcome<WebElement> {
        let css = if role == "button" {
            "button, [role=button]".to_owned()
        } else {
            format!("[role={role}]")
        };
        until(&format!("the {role} `{name}`"), async || {
            let arguments = vec![json!(css), json!(name)];
            let found = self.web.execute(NAMED, arguments).await?;
            Ok(found.elements()?.into_iter().next())
        })
        .await
    }

    /// Makes the window look like another screen; `scheme` is `light` or `dark`.
    ///
    /// # Errors
    /// When the browser refuses.
    pub async fn emulate(&self, width: u32, height: u32, scheme: &str) -> Outcome {
        self.emulate_media(width, height, &[("prefers-color-scheme", scheme)]).await
    }

    /// The same with any features of the screen, such as `forced-colors: active`.
    ///
    /// # Errors
    /// When the browser refuses.
    pub async fn emulate_media(&self, width: u32, height: u32, media: &[(&str, &str)]) -> Outcome {
        match self.kind {
            Kind::Chromium => chromium::emulate(self, (width, height), media).await,
            Kind::Firefox => firefox::emulate(self, (width, height), media).await,
        }
    }

    /// Lets the browser ask for these languages, as in `de-AT,de,en`, from the next load on.
    ///
    /// # Errors
    /// When the browser refuses.
    pub async fn ask_for(&self, languages: &str) -> Outcome {
        match self.kind {
            Kind::Chromium => chromium::ask_for(self, languages).await,
            Kind::Firefox => firefox::ask_for(self, languages).await,
        }
    }

    /// Sets the usual size of text in the browser; 16 pixels are what it comes with.
    ///
    /// # Errors
    /// When the browser refuses.
    pub async fn text_size(&self, pixels: u32) -> Outcome {
        match self.kind {
            Kind::Chromium => chromium::text_size(self, pixels).await,
            Kind::Firefox => firefox::text_size(self, pixels).await,
        }
    }

    /// Saves what the window shows as `target/screenshots/NAME.png`, or as `firefox-NAME.png`.
    ///
    /// # Errors
    /// When it cannot be taken or written.
    pub async fn screenshot(&self, name: &str) -> Outcome<PathBuf> {
        fs::create_dir_all(&self.screenshots)?;
        let browser = if self.kind == Kind::Firefox { "firefox-" } else { "" };
        let file = self.screenshots.join(format!("{browser}{name}.png"));
        self.web.screenshot(&file).await?;
        Ok(file)
    }

    /// Saves what the window shows to a file, once everything has been drawn and stands still.
    ///
    /// # Errors
    /// When it cannot be taken or written.
    pub async fn picture(&self, file: &Path) -> Outcome {
        self.stand_still().await?;
        Ok(self.web.screenshot(file).await?)
    }

    /// Waits until everything has been drawn and no transition runs.
    ///
    /// # Errors
    /// When the browser is gone.
    pub async fn stand_still(&self) -> Outcome {
        let still =
            "Promise.allSettled([document.fonts.ready, ...document.getAnimations().map((a) =>
            a.finished)]).then(() => new Promise((done) =>
            requestAnimationFrame(() => requestAnimationFrame(() => done(1)))))";
        self.number(still).await.map(drop)
    }

    /// Leaves a picture of a failed test; that it failed is told elsewhere.
    pub(crate) async fn remember_failure(&self, test: &str) {
        if let Ok(file) = self.screenshot(&format!("failed-{test}")).await {
            eprintln!("what the page looked like: {}", file.display());
        }
    }

    /// Runs a script in the page.
    pub(crate) async fn script(&self, script: &str, arguments: Vec<Value>) -> Outcome<Value> {
        Ok(self.web.execute(script, arguments).await?.json().clone())
    }
}

/// Elements of a selector that can be seen and bear a name, the way browsers compute names here.
const NAMED: &str = "
    const [selector, name] = arguments;
    const text = (node) => (node?.textContent ?? '').replace(/\\s+/g, ' ').trim();
    const visible = (node) =>
        node.checkVisibility({ visibilityProperty: true }) && !node.closest('[aria-hidden=true], [inert]');
    const shown = (node) => {
        const copy = node.cloneNode(true);
        copy.querySelectorAll('[aria-hidden=true], [hidden]').forEach((part) => part.remove());
        return text(copy);
    };
    const named = (node) => {
        const ids = node.getAttribute('aria-labelledby');
        if (ids) return ids.split(/\\s+/).map((id) => text(document.getElementById(id))).join(' ');
        return node.getAttribute('aria-label') || shown(node) || node.title;
    };
    // A tab may tell a count behind its name.
    const fits = (found, node) =>
        found === name || (node.role === 'tab' && found.startsWith(`${name} `));
    return [...document.querySelectorAll(selector)].filter((n) => visible(n) && fits(named(n), n));";

/// The text of the panel that a tab controls.
const PANEL_TEXT: &str = "
    const [tab] = arguments;
    const panel = document.getElementById(tab.getAttribute('aria-controls') ?? '')
        ?? document.querySelector(`[role=tabpanel][aria-labelledby=\"${CSS.escape(tab.id)}\"]`);
    return panel && panel.checkVisibility() ? panel.innerText : null;";
