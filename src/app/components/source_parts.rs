//! The elements of the view of the source: where they are scrolled to, and how they are moved.

use crate::app::browser::number;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlElement, HtmlTextAreaElement};
use yew::NodeRef;

/// Space above the first line.
pub(super) const PADDING: f64 = 12.0;

/// The elements of a view.
#[derive(Clone)]
pub(super) struct Parts {
    pub(super) field: NodeRef,
    pub(super) code: NodeRef,
    pub(super) numbers: NodeRef,
}

impl Parts {
    pub(super) fn field(&self) -> Option<HtmlTextAreaElement> {
        self.field.cast()
    }

    /// Where the text field is scrolled to, in fractions of a pixel.
    pub(super) fn scroll(&self) -> (f64, f64) {
        let Some(field) = self.field() else { return (0.0, 0.0) };
        let read = |name: &str| {
            let value = js_sys::Reflect::get(&field, &JsValue::from_str(name)).ok();
            value.and_then(|v| v.as_f64()).unwrap_or(0.0)
        };
        (read("scrollLeft"), read("scrollTop"))
    }

    pub(super) fn scroll_to(&self, (x, y): (f64, f64)) {
        if let Some(field) = self.field() {
            field.scroll_to_with_x_and_y(x, y);
        }
    }

    /// The height of a line as it was laid out.
    pub(super) fn line_height(&self) -> f64 {
        let line = self
            .code
            .cast::<HtmlElement>()
            .and_then(|code| code.first_element_child())
            .map(|line| line.get_bounding_client_rect().height());
        line.filter(|height| *height > 0.0).unwrap_or(20.0)
    }

    /// The first line in sight.
    pub(super) fn first_line(&self) -> usize {
        to_usize((self.scroll().1 - PADDING) / self.line_height())
    }

    /// How many lines are in sight.
    pub(super) fn rows(&self) -> Option<usize> {
        let height = self.field()?.client_height();
        Some(to_usize(f64::from(height) / self.line_height()) + 1)
    }

    /// Scrolls sideways to the focused value, if it is out of sight.
    pub(super) fn show_focus(&self) {
        let (Some(field), Some(code)) = (self.field(), self.code.cast::<HtmlElement>()) else {
            return;
        };
        let Ok(Some(focus)) = code.query_selector(".source__focus") else { return };
        let Ok(focus) = focus.dyn_into::<HtmlElement>() else { return };
        let (around, inner) = (field.get_bounding_client_rect(), focus.get_bounding_client_rect());
        let (x, y) = self.scroll();
        let margin = 48.0;
        if inner.left() < around.left() || inner.right() + margin > around.right() {
            let over = (inner.right() + margin - around.right())
                .min(inner.left() - around.left() - margin);
            self.scroll_to(((x + over).max(0.0), y));
        }
    }
}

pub(super) fn from_usize(n: usize) -> f64 {
    f64::from(u32::try_from(n).unwrap_or(u32::MAX))
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped before")]
fn to_usize(n: f64) -> usize {
    n.clamp(0.0, 1e9) as usize
}

/// Moves a layer.
pub(super) fn translate(layer: &HtmlElement, x: f64, y: f64) {
    // A page that refuses a style shows the layer where it is.
    let _ = layer.style().set_property(
        "transform",
        &format!("translate({}px, {}px)", number::text(x), number::text(y)),
    );
}
