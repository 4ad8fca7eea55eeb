//! The border of the pane: dragged, or moved with the arrow keys.

use crate::app::words::pane as words;
use web_sys::HtmlElement;
use yew::prelude::*;

/// Limits of the pane's width, in hundredths of a hundredth of the page's.
const NARROWEST: i32 = 2000;
const WIDEST: i32 = 7000;

/// What the style sheet gives the pane on most pages.
const USUAL: i32 = 3400;

/// Draws the border.
#[component]
pub fn PaneDivider() -> Html {
    let width = use_state(|| USUAL);
    let dragged = use_state(|| false);
    let node = use_node_ref();

    let set = {
        let (width, node) = (width.clone(), node.clone());
        move |to: i32| {
            let to = to.clamp(NARROWEST, WIDEST);
            let workbench = node
                .cast::<HtmlElement>()
                .and_then(|n| n.closest(".workbench").ok().flatten())
                .and_then(|w| wasm_bindgen::JsCast::dyn_into::<HtmlElement>(w).ok());
            if let Some(workbench) = workbench {
                // Refused only by a page without styles.
                let _ = workbench
                    .style()
                    .set_property("--pane-width", &format!("{}.{:02}vw", to / 100, to % 100));
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
                set(share(page - f64::from(event.client_x()), page));
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
            aria-valuenow={((*width + 50) / 100).to_string()}
            aria-valuemin={(NARROWEST / 100).to_string()}
            aria-valuemax={(WIDEST / 100).to_string()}
            {onpointerdown}
            {onpointermove}
            onpointerup={release.clone()}
            onpointercancel={release}
            {onkeydown}
        />
    }
}

/// The width that a key leads to. The border stands left of the pane: left makes it wider.
fn moved(width: i32, key: &str) -> Option<i32> {
    let to = match key {
        "ArrowLeft" => width + 200,
        "ArrowRight" => width - 200,
        "Home" => NARROWEST,
        "End" => WIDEST,
        _ => return None,
    };
    Some(to.clamp(NARROWEST, WIDEST))
}

/// A part of the page's width in hundredths of a hundredth.
#[expect(clippy::cast_possible_truncation, reason = "clamped before")]
fn share(part: f64, page: f64) -> i32 {
    (part / page * 10_000.0).round().clamp(0.0, 10_000.0) as i32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_move_the_border_within_its_limits() {
        assert_eq!(moved(3400, "ArrowLeft"), Some(3600));
        assert_eq!(moved(2100, "ArrowRight"), Some(NARROWEST));
        assert_eq!(moved(6950, "ArrowLeft"), Some(WIDEST));
        assert_eq!(moved(3400, "Enter"), None);
    }
}
