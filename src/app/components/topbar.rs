//! The bar at the top: name, open files, undo, redo, find, colours, export.

use super::choosers::choosers;
use super::file_tabs::file_tabs;
use super::icon::icon;
use super::language_choice::language_choice;
use crate::app::browser::exporting;
use crate::app::dispatch::Dispatch;
use crate::app::state::{Action, AppState};
use crate::app::words::{frame as words, help, keys};
use yew::prelude::*;

/// Draws the bar.
pub fn topbar(state: &AppState, dispatch: &Dispatch) -> Html {
    let session = state.session().filter(|_| !state.keys_shown);
    let kind = match (state.tab(), session) {
        (None, _) => "topbar--empty",
        (Some(_), None) => "topbar--locked",
        (Some(_), Some(_)) => "topbar--open",
    };
    let (theme_icon, theme_name) = words::theme(state.theme);
    let export = {
        let (state, dispatch) = (state.clone(), dispatch.clone());
        Callback::from(move |_: MouseEvent| exporting::ask(&state, &dispatch))
    };
    html! {
        <header class={classes!("topbar", kind)}>
            { choosers(dispatch) }
            <div class="topbar__name">
                <svg class="topbar__mark" aria-hidden="true"><use href="#i-mark" /></svg>
                <span class="topbar__word">{ words::PRODUCT }</span>
            </div>
            if !state.tabs.is_empty() {
                { file_tabs(state, dispatch) }
            }
            { language_choice(state.language, dispatch) }
            <div class="topbar__actions">
                if let Some(session) = session {
                    <button
                        class="button button--quiet topbar__undo"
                        type="button"
                        disabled={session.can_undo().is_none()}
                        title={words::undo_hint(session.can_undo())}
                        onclick={dispatch.on(|| Action::UndoAsked)}
                    >
                        { icon("undo") }<span class="button__word">{ words::UNDO }</span>
                    </button>
                    <button
                        class="button button--quiet topbar__undo"
                        type="button"
                        disabled={session.can_redo().is_none()}
                        title={words::redo_hint(session.can_redo())}
                        onclick={dispatch.on(|| Action::RedoAsked)}
                    >
                        { icon("redo") }<span class="button__word">{ words::REDO }</span>
                    </button>
                    <button
                        class="button topbar__find"
                        type="button"
                        aria-keyshortcuts="Control+K"
                        onclick={dispatch.on(|| Action::FindToggled(true))}
                    >
                        { icon("find") }<span>{ words::FIND }</span>
                        <kbd aria-hidden="true">{ words::FIND_KEYS }</kbd>
                    </button>
                    { keys_button(state, dispatch) }
                    { sign_button(theme_icon, theme_name, dispatch.on(|| Action::ThemeAsked)) }
                    { sign_button("help", &help::HELP_HINT, dispatch.on(|| Action::HelpAsked)) }
                    <button
                        class="button button--primary"
                        type="button"
                        title={words::EXPORT_HINT}
                        onclick={export}
                    >
                        { icon("export") }{ words::EXPORT }
                    </button>
                } else {
                    { keys_button(state, dispatch) }
                    { sign_button(theme_icon, theme_name, dispatch.on(|| Action::ThemeAsked)) }
                    { sign_button("help", &help::HELP_HINT, dispatch.on(|| Action::HelpAsked)) }
                }
            </div>
        </header>
    }
}

/// The way to the page of keys, and how many there are.
fn keys_button(state: &AppState, dispatch: &Dispatch) -> Html {
    let shown = state.keys_shown;
    let n = state.key_count();
    html! {
        <button
            class="button button--quiet topbar__keys"
            type="button"
            title={keys::button(n)}
            aria-current={shown.then_some("page")}
            onclick={dispatch.on(move || Action::KeysShown(!shown))}
        >
            { icon("key") }<span class="button__word">{ keys::KEYS }</span>
            if n > 0 {
                <span class="count">
                    { n }<span class="visually-hidden">{ keys::AT_HAND }</span>
                </span>
            }
        </button>
    }
}

/// A button that shows a sign alone.
fn sign_button(sign: &'static str, name: &'static str, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <button
            class="button button--quiet button--icon"
            type="button"
            aria-label={name}
            title={name}
            {onclick}
        >
            { icon(sign) }
        </button>
    }
}
