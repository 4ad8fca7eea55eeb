//! The border of the pane: dragged, or moved with the arrow keys.

use crate::app::words::pane as words;
use web_sys::HtmlElement;
use yew::prelude::*;

/// Limits of the pane's width, in hundredths of the page's.
const NARROWEST: f64 = 20.0;
const WIDEST: f64 = 70.0;

/// What the style sheet gives the pane on most pages.
const USUAL: f64 = 34.0;

/// Draws the border.
#[component]
pub fn PaneDivider() -> Html {
    let width = use_state(|| USUAL);
    let dragged = use_state(|| false);
    let node = use_node_ref();

    let set = {
        let (width, node) = (width.clone(), node.clone());
        move |to: f64| {
            let to = to.clamp(NARROWEST, WIDEST);
            let workbench = node
                .cast::<HtmlElement>()
                .and_then(|n| n.closest(".workbench").ok().flatten())
                .and_then(|w| wasm_bindgen::JsCast::dyn_into::<HtmlElement>(w).ok());
            if let Some(workbench) = workbench {
                // Refused only by a page without styles.
                let _ = workbench.style().set_property("--pane-width", &format!("{to:.2}vw"));
            }
            width.set(to);
        }
    };
    let onpointerdown = {
        let (dragged, node) = (dragged.clone(), node.clone());
        Callback::from(move |event: PointerEvent| {
            if event.button() != 0 {
                return;
            }
            event.prevent_default();
            if let Some(node) = node.cast::<HtmlElement>() {
                // Without it the drag ends at the border of the page.
                let _ = node.set_pointer_capture(event.pointer_id());
                let _ = node.focus();
            }
            dragged.set(true);
        })
    };
    let onpointermove = {
        let (dragged, set) = (dragged.clone(), set.clone());
        Callback::from(move |event: PointerEvent| {
            if !*dragged {
                return;
            }
            let page = web_sys::window().and_then(|w| w.inner_width().ok()?.as_f64());
            if let Some(page) = page.filter(|p| *p > 0.0) {
                set((page - f64::from(event.client_x())) / page * 100.0);
            }
        })
    };
    let release = {
        let dragged = dragged.clone();
        Callback::from(move |_: PointerEvent| dragged.set(false))
    };
    let onkeydown = {
        let width = width.clone();
        Callback::from(move |event: KeyboardEvent| {
            if let Some(to) = moved(*width, &event.key()) {
                event.prevent_default();
                set(to);
            }
        })
    };
    html! {
        <div
            ref={node}
            class={classes!("pane__divider", dragged.then_some("is-dragged"))}
            role="separator"
            tabindex="0"
            aria-orientation="vertical"
            aria-label={words::DIVIDER}
            aria-valuenow={format!("{:.0}", *width)}
            aria-valuemin={NARROWEST.to_string()}
            aria-valuemax={WIDEST.to_string()}
            {onpointerdown}
            {onpointermove}
            onpointerup={release.clone()}
            onpointercancel={release}
            {onkeydown}
        />
    }
}

/// The width that a key leads to. The border stands left of the pane: left makes it wider.
fn moved(width: f64, key: &str) -> Option<f64> {
    let to = match key {
        "ArrowLeft" => width + 2.0,
        "ArrowRight" => width - 2.0,
        "Home" => NARROWEST,
        "End" => WIDEST,
        _ => return None,
    };
    Some(to.clamp(NARROWEST, WIDEST))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_move_the_border_within_its_limits() {
        assert_eq!(moved(34.0, "ArrowLeft"), Some(36.0));
        assert_eq!(moved(21.0, "ArrowRight"), Some(NARROWEST));
        assert_eq!(moved(69.5, "ArrowLeft"), Some(WIDEST));
        assert_eq!(moved(34.0, "Enter"), None);
    }
}
