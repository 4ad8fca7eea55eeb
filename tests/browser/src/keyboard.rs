//! Verbs for the keyboard alone: keys go to whatever has the focus.

use serde_json::json;

use crate::{Outcome, Page};

/// Keys that are no characters, with the code that browsers know them by.
const NAMED: [(&str, u32); 9] = [
    ("F1", 112),
    ("Tab", 9),
    ("Enter", 13),
    ("Escape", 27),
    (" ", 32),
    ("ArrowLeft", 37),
    ("ArrowUp", 38),
    ("ArrowRight", 39),
    ("ArrowDown", 40),
];

impl Page {
    /// Presses a key: `Tab`, `Enter`, `Control+k` …
    ///
    /// # Errors
    /// When the browser refuses.
    pub async fn press(&self, keys: &str) -> Outcome {
        let mut parts: Vec<&str> = keys.split('+').collect();
        let key = parts.pop().unwrap_or_default();
        let modifiers: u32 = parts
            .iter()
            .map(|m| match *m {
                "Alt" => 1,
                "Control" => 2,
                "Shift" => 8,
                _ => 0,
            })
            .sum();
        let letter = key.bytes().next().map_or(0, |b| u32::from(b.to_ascii_uppercase()));
        let code = NAMED.iter().find(|(name, _)| *name == key).map_or(letter, |(_, code)| *code);
        let text = match key {
            "Enter" => "\r",
            " " => " ",
            _ => "",
        };
        for kind in ["keyDown", "keyUp"] {
            let event = json!({
                "type": if kind == "keyDown" && text.is_empty() { "rawKeyDown" } else { kind },
                "key": key, "text": if kind == "keyDown" { text } else { "" },
                "modifiers": modifiers, "windowsVirtualKeyCode": code,
            });
            self.devtools("Input.dispatchKeyEvent", event).await?;
        }
        Ok(())
    }

    /// Types characters into whatever has the focus.
    ///
    /// # Errors
    /// When the browser refuses.
    pub async fn type_keys(&self, text: &str) -> Outcome {
        self.devtools("Input.insertText", json!({ "text": text })).await.map(drop)
    }
}
