//! Verbs for the keyboard alone: keys go to whatever has the focus.

use serde_json::{Value, json};
use thirtyfour::common::command::{Actions, Command};

use crate::{Outcome, Page};

/// Keys that are no characters, as WebDriver writes them.
const NAMED: [(&str, char); 11] = [
    ("Shift", '\u{e008}'),
    ("Control", '\u{e009}'),
    ("Alt", '\u{e00a}'),
    ("F1", '\u{e031}'),
    ("Tab", '\u{e004}'),
    ("Enter", '\u{e007}'),
    ("Escape", '\u{e00c}'),
    ("ArrowLeft", '\u{e012}'),
    ("ArrowUp", '\u{e013}'),
    ("ArrowRight", '\u{e014}'),
    ("ArrowDown", '\u{e015}'),
];

impl Page {
    /// Presses a key: `Tab`, `Enter`, `Control+k` …
    ///
    /// # Errors
    /// When the browser refuses.
    pub async fn press(&self, keys: &str) -> Outcome {
        let named = |key: &str| {
            let found = NAMED.iter().find(|(name, _)| *name == key);
            found.map_or_else(|| key.to_owned(), |(_, code)| code.to_string())
        };
        let keys: Vec<String> = keys.split('+').map(named).collect();
        let down = keys.iter().map(|key| stroke("keyDown", key));
        let up = keys.iter().rev().map(|key| stroke("keyUp", key));
        self.strike(down.chain(up).collect()).await
    }

    /// Types characters into whatever has the focus.
    ///
    /// # Errors
    /// When the browser refuses.
    pub async fn type_keys(&self, text: &str) -> Outcome {
        let strokes = text.chars().map(|key| key.to_string());
        let strokes = strokes.flat_map(|key| [stroke("keyDown", &key), stroke("keyUp", &key)]);
        self.strike(strokes.collect()).await
    }

    async fn strike(&self, strokes: Vec<Value>) -> Outcome {
        let keyboard = json!([{ "type": "key", "id": "keyboard", "actions": strokes }]);
        self.web.cmd(Command::PerformActions(Actions::from(keyboard))).await?;
        Ok(())
    }
}

fn stroke(kind: &str, key: &str) -> Value {
    json!({ "type": kind, "value": key })
}
