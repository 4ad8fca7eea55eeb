//! Verbs for the form: its controls are known by the path of their value.

use thirtyfour::{Key, WebElement};

use crate::wait::until;
use crate::{Failure, Outcome, Page};

impl Page {
    /// Waits for the control that edits the value at `path`.
    ///
    /// # Errors
    /// When there is none in time.
    pub async fn field(&self, path: &str) -> Outcome<WebElement> {
        let quoted = path.replace('\\', "\\\\").replace('"', "\\\"");
        self.wait_for(&format!(":is(input, select, textarea, button)[data-path=\"{quoted}\"]"))
            .await
    }

    /// What the control at `path` holds.
    ///
    /// # Errors
    /// When there is no such control.
    pub async fn value(&self, path: &str) -> Outcome<String> {
        let value = self.field(path).await?.prop("value").await?;
        value.ok_or_else(|| Failure::new(format!("the control of `{path}` has no value")))
    }

    /// Replaces what the control at `path` holds by typing, and moves on as a person would.
    ///
    /// # Errors
    /// When there is no such control, or it ends up holding something else.
    pub async fn type_into(&self, path: &str, text: &str) -> Outcome {
        let field = self.field(path).await?;
        field.scroll_into_view().await?;
        field.click().await?;
        field.send_keys(Key::Control + "a").await?;
        field.send_keys(text).await?;
        field.send_keys(Key::Tab).await?;
        self.wait_for_value(path, text).await
    }

    /// Waits until the control at `path` holds this.
    ///
    /// # Errors
    /// When it does not in time.
    pub async fn wait_for_value(&self, path: &str, value: &str) -> Outcome {
        let expected = format!("`{value}` in the control of `{path}`");
        until(&expected, async || Ok((self.value(path).await? == value).then_some(()))).await
    }
}
