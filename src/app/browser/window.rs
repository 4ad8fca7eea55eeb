//! The window around the page: title, colours, the question before leaving.

use crate::app::state::Theme;
use wasm_bindgen::JsCast;

/// The document; there is always one in a browser.
#[must_use]
pub fn document() -> Option<web_sys::Document> {
    web_sys::window()?.document()
}

/// Sets the title of the browser's tab.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Makes the colours follow the system, or not.
pub fn set_theme(theme: Theme) {
    let Some(root) = document().and_then(|d| d.document_element()) else { return };
    // An attribute that cannot be set only costs the choice of colours.
    let _ = match theme {
        Theme::System => root.remove_attribute("data-theme"),
        Theme::Light => root.set_attribute("data-theme", "light"),
        Theme::Dark => root.set_attribute("data-theme", "dark"),
    };
}

/// Opens the browser's file picker.
pub fn pick_files() {
    let input = document().and_then(|d| d.get_element_by_id("open-file"));
    if let Some(input) = input.and_then(|i| i.dyn_into::<web_sys::HtmlElement>().ok()) {
        input.click();
    }
}

/// Puts the focus on the main part of the page.
pub fn focus_main() {
    let main = document().and_then(|d| d.get_element_by_id("content"));
    if let Some(main) = main.and_then(|m| m.dyn_into::<web_sys::HtmlElement>().ok()) {
        // Nothing is lost when the browser does not want to.
        let _ = main.focus();
    }
}

/// Puts the focus on the element of an id and shows it from its top on.
pub fn focus(id: &str) {
    focus_first(&format!("#{id}"));
}

/// Puts the focus on the first element of a selector and shows it from its top on.
pub fn focus_first(selector: &str) {
    let element = document().and_then(|d| d.query_selector(selector).ok().flatten());
    if let Some(element) = element.and_then(|e| e.dyn_into::<web_sys::HtmlElement>().ok()) {
        // Nothing is lost when the browser does not want to.
        let _ = element.focus();
        element.scroll_into_view();
    }
}

/// Empties the fields of secrets that the page does not fill itself.
pub fn wipe_typed_secrets() {
    let fields = document().and_then(|d| d.query_selector_all("[data-typed-secret]").ok());
    let Some(fields) = fields else { return };
    for at in 0..fields.length() {
        let field = fields.get(at).and_then(|f| f.dyn_into::<web_sys::HtmlInputElement>().ok());
        if let Some(field) = field {
            field.set_value("");
        }
    }
}

/// Brings the tab in front into view, where there are more tabs than fit.
pub fn reveal_current_tab() {
    let tab = document().and_then(|d| d.query_selector(".file-tab.is-current").ok().flatten());
    if let Some(tab) = tab {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_inline(web_sys::ScrollLogicalPosition::Nearest);
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        tab.scroll_into_view_with_scroll_into_view_options(&options);
    }
}
