//! Keys that work everywhere on the page.

use super::window;
use web_sys::KeyboardEvent;

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shortcut {
    /// Ctrl+O.
    Open,
    /// Ctrl+S.
    Export,
    /// Ctrl+K.
    Find,
    /// Ctrl+Z.
    Undo,
    /// Ctrl+Y, Ctrl+Shift+Z.
    Redo,
    /// F1, and a question mark outside of fields.
    Help,
    /// Escape.
    Back,
}

/// The shortcut that a key event means; Cmd counts as Ctrl.
#[must_use]
pub fn shortcut(event: &KeyboardEvent) -> Option<Shortcut> {
    let key = event.key();
    // In a field it is a letter like others.
    if key == "?" && event.target().is_some_and(|target| window::is_field(&target)) {
        return None;
    }
    read(&key, event.ctrl_key() || event.meta_key(), event.shift_key(), event.alt_key())
}

fn read(key: &str, control: bool, shift: bool, alt: bool) -> Option<Shortcut> {
    if key == "Escape" && !control && !alt {
        return Some(Shortcut::Back);
    }
    if !control && !alt && matches!(key, "F1" | "?") {
        return Some(Shortcut::Help);
    }
    if !control || alt {
        return None;
    }
    match (key.to_ascii_lowercase().as_str(), shift) {
        ("o", false) => Some(Shortcut::Open),
        ("s", false) => Some(Shortcut::Export),
        ("k", false) => Some(Shortcut::Find),
        ("z", false) => Some(Shortcut::Undo),
        ("y", false) | ("z", true) => Some(Shortcut::Redo),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_mean_what_people_expect() {
        assert_eq!(read("z", true, false, false), Some(Shortcut::Undo));
        assert_eq!(read("Z", true, true, false), Some(Shortcut::Redo));
        assert_eq!(read("k", true, false, false), Some(Shortcut::Find));
        assert_eq!(read("Escape", false, false, false), Some(Shortcut::Back));
        assert_eq!(read("F1", false, false, false), Some(Shortcut::Help));
        assert_eq!(read("?", false, true, false), Some(Shortcut::Help));
        for (key, control, shift, alt) in [
            ("?", true, true, false),
            ("F1", false, false, true),
            ("z", false, false, false),
            ("z", true, false, true),
            ("k", true, true, false),
            ("x", true, false, false),
            ("Escape", true, false, false),
        ] {
            assert_eq!(read(key, control, shift, alt), None, "{key}");
        }
    }
}
