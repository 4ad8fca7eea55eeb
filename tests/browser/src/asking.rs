//! Verbs for asking the page itself, and for leaving it and coming back.

use serde_json::Value;
use thirtyfour::{By, WindowHandle};

use crate::wait::until;
use crate::{Outcome, Page};

impl Page {
    /// What the body of an asynchronous function gives in the page.
    ///
    /// # Errors
    /// When the browser is gone; what is thrown comes back as a text.
    pub async fn answer(&self, body: &str) -> Outcome<Value> {
        let script = format!(
            "const done = arguments[0];
            (async () => {{ {body} }})().then(done, (error) => done(`thrown: ${{error}}`));"
        );
        Ok(self.web.execute_async(&script, Vec::new()).await?.json().clone())
    }

    /// Waits until something is so.
    ///
    /// # Errors
    /// When it is not in time.
    pub async fn wait_until<T>(
        &self,
        what: &str,
        test: impl AsyncFn() -> Outcome<Option<T>>,
    ) -> Outcome<T> {
        until(what, test).await
    }

    /// Whether nothing fits a selector.
    ///
    /// # Errors
    /// When the browser is gone.
    pub async fn absent(&self, css: &str) -> Outcome<bool> {
        Ok(self.web.find_all(By::Css(css)).await?.is_empty())
    }

    /// Lets the page go without its question about unexported work.
    ///
    /// # Errors
    /// When the browser is gone.
    pub async fn leave_quietly(&self) -> Outcome {
        let script =
            "addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), true);";
        self.script(script, Vec::new()).await.map(drop)
    }

    /// Opens another window and goes there; gives the one that was left.
    ///
    /// # Errors
    /// When the browser opens none.
    pub async fn new_window(&self) -> Outcome<WindowHandle> {
        let here = self.web.window().await?;
        let new = self.web.new_tab().await?;
        self.web.switch_to_window(new).await?;
        Ok(here)
    }

    /// Closes another window and stays in this one.
    ///
    /// # Errors
    /// When there is no such window.
    pub async fn close_other_window(&self, other: &WindowHandle) -> Outcome {
        let here = self.web.window().await?;
        self.web.switch_to_window(other.clone()).await?;
        self.leave_quietly().await?;
        self.web.close_window().await?;
        Ok(self.web.switch_to_window(here).await?)
    }
}
