//! One tab for each open file.

use super::icon::icon;
use crate::app::browser::window::pick_files;
use crate::app::dispatch::Dispatch;
use crate::app::state::{Action, AppState, NewWish, Tab};
use crate::app::words::{frame as words, new};
use yew::prelude::*;

/// Draws the tabs.
pub fn file_tabs(state: &AppState, dispatch: &Dispatch) -> Html {
    let tab = |(at, tab): (usize, &Tab)| {
        let (id, name) = (tab.id, &*tab.name);
        let unexported = tab.is_unexported();
        let current = at == state.active;
        html! {
            <li key={id} class={classes!("file-tab", current.then_some("is-current"))}>
                <button
                    class="file-tab__name"
                    type="button"
                    title={name.to_owned()}
                    aria-current={current.then_some("page")}
                    onclick={dispatch.on(move || Action::TabChosen(id))}
                >
                    if unexported {
                        <span class="file-tab__dot" />
                    }
                    <span>
                        { name }
                        if unexported {
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
                    { icon("close") }
                </button>
            </li>
        }
    };
    html! {
        <nav class="file-tabs" aria-label={words::OPEN_FILES}>
            <ul class="file-tabs__list">{ for state.tabs.iter().enumerate().map(tab) }</ul>
            <button
                class="button button--quiet button--small button--icon file-tabs__open"
                type="button"
                aria-label={words::OPEN_FILE}
                title={words::OPEN_FILE_HINT}
                onclick={Callback::from(|_: MouseEvent| pick_files())}
            >
                { icon("plus") }
            </button>
            <button
                class="button button--quiet button--small button--icon file-tabs__new"
                type="button"
                aria-label={new::NEW}
                title={new::NEW}
                onclick={dispatch.on(|| Action::NewAsked(NewWish::default()))}
            >
                { icon("new") }
            </button>
        </nav>
    }
}
