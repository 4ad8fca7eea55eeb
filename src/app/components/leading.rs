//! Leads a person to a field: brings it into view, gives it the focus, selects what it says.

use super::row_shown::id_of;
use wasm_bindgen::JsCast;
use web_sys::{
    Document, Element, HtmlElement, HtmlInputElement, HtmlTextAreaElement, ScrollBehavior,
    ScrollIntoViewOptions, ScrollLogicalPosition,
};
use yew::NodeRef;

/// Brings the control of a path into view; only if it is out of view when it was led to before.
///
/// False where the control is not in the page.
pub fn lead_to(path: &str, take_focus: bool, before: bool) -> bool {
    let control = document().and_then(|d| d.get_element_by_id(&id_of(path)));
    let Some(control) = control else { return false };
    let row = control.closest(".field-row").ok().flatten().unwrap_or_else(|| control.clone());
    let away = distance(&row);
    if !before || away.is_none_or(|screens| screens > 0.0) {
        scroll(&row, !before && away.is_some_and(|screens| screens < 1.5));
    }
    if take_focus {
        focus(&control);
    }
    true
}

/// Whether the focus is inside of an element.
pub fn focus_is_in(node: &NodeRef) -> bool {
    let focused = document().and_then(|d| d.active_element());
    match (node.cast::<Element>(), focused) {
        (Some(element), Some(focused)) => element.contains(Some(&focused)),
        _ => false,
    }
}

/// Scrolls an element into the middle of its scroller.
fn scroll(element: &Element, smooth: bool) {
    let options = ScrollIntoViewOptions::new();
    let calm = !smooth || wants_no_motion();
    options.set_behavior(if calm { ScrollBehavior::Instant } else { ScrollBehavior::Smooth });
    options.set_block(ScrollLogicalPosition::Center);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// How many screens an element is out of view.
fn distance(element: &Element) -> Option<f64> {
    let view = element.closest(".form").ok()??.get_bounding_client_rect();
    let own = element.get_bounding_client_rect();
    let pixels = (view.top() - own.top()).max(own.bottom() - view.bottom()).max(0.0);
    (view.height() > 0.0).then(|| pixels / view.height())
}

fn focus(control: &Element) {
    if let Some(element) = control.dyn_ref::<HtmlElement>() {
        // Nothing is lost when the browser does not want to.
        let _ = element.focus();
    }
    if let Some(input) = control.dyn_ref::<HtmlInputElement>() {
        input.select();
    }
    if let Some(lines) = control.dyn_ref::<HtmlTextAreaElement>() {
        lines.select();
    }
}

fn wants_no_motion() -> bool {
    let query = "(prefers-reduced-motion: reduce)";
    let list = web_sys::window().and_then(|w| w.match_media(query).ok().flatten());
    list.is_some_and(|l| l.matches())
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}
