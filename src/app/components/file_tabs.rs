//! One tab for each open file.

use super::icon::Icon;
use crate::app::browser::window::pick_files;
use crate::app::dispatch::use_dispatch;
use crate::app::state::Action;
use crate::app::words::frame as words;
use yew::prelude::*;

/// What the tabs show.
#[derive(Clone, PartialEq, Properties)]
pub struct FileTabsProps {
    /// Number, name, and whether the file has unexported changes.
    pub tabs: Vec<(u32, AttrValue, bool)>,
    /// Which one is in front.
    pub active: usize,
}

/// Draws the tabs.
#[component]
pub fn FileTabs(props: &FileTabsProps) -> Html {
    let dispatch = use_dispatch();
    let tab = |(at, (id, name, unexported)): (usize, &(u32, AttrValue, bool))| {
        let id = *id;
        let current = at == props.active;
        html! {
            <li key={id} class={classes!("file-tab", current.then_some("is-current"))}>
                <button
                    class="file-tab__name"
                    type="button"
                    title={name}
                    aria-current={current.then_some("page")}
                    onclick={dispatch.on(move || Action::TabChosen(id))}
                >
                    if *unexported {
                        <span class="file-tab__dot" />
                    }
                    <span>
                        { name }
                        if *unexported {
                            <span class="visually-hidden">{ words::UNEXPORTED }</span>
                        }
                    </span>
                </button>
                <button
                    class="file-tab__close"
                    type="button"
                    aria-label={words::close(name)}
                    onclick={dispatch.on(move || Action::TabCloseAsked(id))}
                >
                    <Icon name="close" />
                </button>
            </li>
        }
    };
    html! {
        <nav class="file-tabs" aria-label={words::OPEN_FILES}>
            <ul class="file-tabs__list">{ for props.tabs.iter().enumerate().map(tab) }</ul>
            <button
                class="button button--quiet button--small button--icon file-tabs__open"
                type="button"
                aria-label={words::OPEN_FILE}
                title={words::OPEN_FILE_HINT}
                onclick={Callback::from(|_: MouseEvent| pick_files())}
            >
                <Icon name="plus" />
            </button>
        </nav>
    }
}
