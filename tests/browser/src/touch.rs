//! Verbs for a finger on the screen.

use serde_json::json;
use thirtyfour::WebElement;
use thirtyfour::common::command::{Actions, Command};

use crate::{Outcome, Page};

impl Page {
    /// Taps the middle of an element, after scrolling it into the window.
    ///
    /// # Errors
    /// When the browser refuses, or the element is not there to be tapped.
    pub async fn tap(&self, element: &WebElement) -> Outcome {
        element.scroll_into_view().await?;
        let middle = json!({ "type": "pointerMove", "duration": 0, "origin": element.to_json()?, "x": 0, "y": 0 });
        let actions = json!([
            middle,
            { "type": "pointerDown", "button": 0 },
            { "type": "pointerUp", "button": 0 },
        ]);
        let finger = json!([{
            "type": "pointer",
            "id": "finger",
            "parameters": { "pointerType": "touch" },
            "actions": actions,
        }]);
        self.web.cmd(Command::PerformActions(Actions::from(finger))).await?;
        Ok(())
    }

    /// Taps the first element that a selector names.
    ///
    /// # Errors
    /// When it does not appear in time, or cannot be tapped.
    pub async fn tap_on(&self, css: &str) -> Outcome {
        self.tap(&self.wait_for(css).await?).await
    }
}
