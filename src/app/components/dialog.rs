//! A question in front of the page: the browser's own dialog, with its focus trap.

use wasm_bindgen::JsCast;
use yew::prelude::*;

/// What a dialog asks.
#[derive(Clone, PartialEq, Properties)]
pub struct DialogProps {
    /// The heading.
    pub title: AttrValue,
    /// One sentence below it.
    pub text: AttrValue,
    /// Whether it holds lists or lines of a file.
    #[prop_or_default]
    pub wide: bool,
    /// Closed by Escape.
    pub on_close: Callback<()>,
    /// Fields and buttons.
    pub children: Children,
}

/// Draws a dialog; it is in the page only while it is open.
#[component]
pub fn Dialog(props: &DialogProps) -> Html {
    let node = use_node_ref();
    use_effect_with((), {
        let node = node.clone();
        move |()| {
            let element = node.get().and_then(|n| n.dyn_into::<web_sys::HtmlDialogElement>().ok());
            // One that is open already needs no opening.
            let _ = element.map(|dialog| dialog.show_modal());
        }
    });
    let on_close = props.on_close.clone();
    let oncancel = Callback::from(move |event: Event| {
        event.prevent_default();
        on_close.emit(());
    });
    html! {
        <dialog class={classes!("dialog", props.wide.then_some("dialog--wide"))} ref={node} aria-labelledby="dialog-title" {oncancel}>
            <h2 class="dialog__title" id="dialog-title">{ &props.title }</h2>
            <p class="dialog__text">{ &props.text }</p>
            { for props.children.iter() }
        </dialog>
    }
}
