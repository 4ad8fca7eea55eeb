//! Results to choose from, and the keys that choose: what "Add a field" and the find box share.

use yew::prelude::*;

/// Takes what is typed as the new query, and begins at the first result again.
#[must_use]
pub fn searching(
    query: &UseStateHandle<String>,
    active: &UseStateHandle<usize>,
) -> Callback<InputEvent> {
    let (query, active) = (query.clone(), active.clone());
    Callback::from(move |event: InputEvent| {
        if let Some(text) = super::control::text_of(&event) {
            query.set(text);
            active.set(0);
        }
    })
}

/// A result in a list.
#[derive(Clone, PartialEq, Properties)]
pub struct ResultProps {
    /// Its id.
    pub id: String,
    /// Whether Enter would choose it.
    pub active: bool,
    /// What people call it.
    pub label: Html,
    /// Its tag.
    #[prop_or_default]
    pub tag: String,
    /// A word at the right.
    #[prop_or_default]
    pub side: String,
    /// A sentence below.
    #[prop_or_default]
    pub detail: String,
    /// Told when it is chosen.
    pub onchoose: Callback<()>,
}

/// Draws a result.
#[component]
pub fn ResultOption(props: &ResultProps) -> Html {
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with(props.active, move |active| {
            if *active && let Some(element) = node.cast::<web_sys::Element>() {
                let options = web_sys::ScrollIntoViewOptions::new();
                options.set_block(web_sys::ScrollLogicalPosition::Nearest);
                element.scroll_into_view_with_scroll_into_view_options(&options);
            }
        });
    }
    let onclick = props.onchoose.reform(|_: MouseEvent| ());
    // The box keeps the focus while the mouse chooses.
    let onmousedown = Callback::from(|event: MouseEvent| event.prevent_default());
    html! {
        <li class={classes!("option", props.active.then_some("is-active"))} id={props.id.clone()}
            ref={node} role="option" aria-selected={if props.active { "true" } else { "false" }}
            {onclick} {onmousedown}>
            <span class="option__label">
                { props.label.clone() }
                if !props.tag.is_empty() { { " " }<code>{ &props.tag }</code> }
            </span>
            <span class="option__side">{ &props.side }</span>
            if !props.detail.is_empty() {
                <span class="option__detail">{ &props.detail }</span>
            }
        </li>
    }
}

/// What a key means in a box with a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListKey {
    /// Another result becomes the active one.
    Active(usize),
    /// The active one is chosen.
    Choose,
    /// The list is left.
    Leave,
}

/// Reads a key: arrows go around, Home and End stay with the text.
#[must_use]
pub fn list_key(key: &str, active: usize, len: usize) -> Option<ListKey> {
    match key {
        "ArrowDown" if len > 0 => Some(ListKey::Active((active + 1) % len)),
        "ArrowUp" if len > 0 => Some(ListKey::Active((active + len - 1) % len)),
        "Enter" if len > 0 => Some(ListKey::Choose),
        "Escape" => Some(ListKey::Leave),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_go_around() {
        assert_eq!(list_key("ArrowDown", 0, 3), Some(ListKey::Active(1)));
        assert_eq!(list_key("ArrowDown", 2, 3), Some(ListKey::Active(0)));
        assert_eq!(list_key("ArrowUp", 0, 3), Some(ListKey::Active(2)));
        assert_eq!(list_key("ArrowDown", 0, 0), None);
        assert_eq!(list_key("Enter", 0, 0), None);
        assert_eq!(list_key("Enter", 0, 1), Some(ListKey::Choose));
        assert_eq!(list_key("Escape", 0, 0), Some(ListKey::Leave));
        assert_eq!(list_key("a", 0, 3), None);
    }
}
