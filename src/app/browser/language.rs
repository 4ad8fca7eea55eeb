//! Which language the page is to speak: what was chosen here before, else what the browser asks for.

use crate::app::words::language::Language;

/// Where the choice is kept. A browser that forbids it forgets the choice with the page.
const KEY: &str = "language";

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

/// The language to begin with.
#[must_use]
pub fn wanted() -> Language {
    let chosen = storage().and_then(|s| s.get_item(KEY).ok().flatten());
    chosen.and_then(|tag| Language::of_tags([&*tag])).or_else(of_browser).unwrap_or_default()
}

/// The first of the browser's languages that the page speaks.
fn of_browser() -> Option<Language> {
    let tags = web_sys::window()?.navigator().languages();
    let tags: Vec<String> = tags.iter().filter_map(|tag| tag.as_string()).collect();
    Language::of_tags(tags.iter().map(String::as_str))
}

/// Keeps a choice for the next visit.
pub fn remember(language: Language) {
    if let Some(storage) = storage() {
        // The choice then holds for as long as the page is open.
        let _ = storage.set_item(KEY, language.tag());
    }
}
