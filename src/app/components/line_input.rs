//! A line of text whose first value is written as an attribute.
//!
//! Setting the property instead makes the browser lay out the page for every single field.

use std::rc::Rc;
use yew::prelude::*;
use yew::virtual_dom::VNode;

/// What an input shows.
#[derive(Clone, PartialEq, Properties)]
pub struct LineInputProps {
    /// Its id.
    pub id: AttrValue,
    /// The field's path.
    pub path: AttrValue,
    /// Its classes.
    pub class: Classes,
    /// `text` or `password`.
    #[prop_or(AttrValue::Static("text"))]
    pub kind: AttrValue,
    /// Which keys a phone shows.
    #[prop_or_default]
    pub inputmode: Option<AttrValue>,
    /// What it says.
    pub text: AttrValue,
    /// The ids of the sentences about it.
    pub described: Option<AttrValue>,
    /// Whether the value is wrong.
    pub invalid: bool,
    /// Told at every key.
    pub oninput: Callback<InputEvent>,
}

/// Draws an input.
#[component]
pub fn LineInput(props: &LineInputProps) -> Html {
    let node = use_node_ref();
    {
        // An attribute only says what stands there at first; from then on the person does.
        let node = node.clone();
        let first = use_mut_ref(|| true);
        use_effect_with(props.text.clone(), move |text| {
            if !first.replace(false)
                && let Some(input) = node.cast::<web_sys::HtmlInputElement>()
                && input.value() != **text
            {
                input.set_value(text);
            }
        });
    }
    let mut input = html! {
        <input
            class={props.class.clone()} type={props.kind.clone()} id={props.id.clone()} ref={node}
            inputmode={props.inputmode.clone()} data-path={props.path.clone()}
            spellcheck="false" autocomplete="off"
            aria-describedby={props.described.clone()}
            aria-invalid={props.invalid.then_some("true")}
            oninput={props.oninput.clone()}
        />
    };
    if let VNode::VTag(tag) = &mut input {
        Rc::make_mut(tag).add_attribute("value", props.text.clone());
    }
    input
}
