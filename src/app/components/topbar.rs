//! The bar at the top: name, open files, undo, redo, find, colours, export.

use super::file_tabs::FileTabs;
use super::icon::Icon;
use crate::app::browser::exporting;
use crate::app::dispatch::use_dispatch;
use crate::app::state::{Action, AppState};
use crate::app::words::frame as words;
use yew::prelude::*;

/// What the bar shows.
#[derive(Clone, PartialEq, Properties)]
pub struct TopbarProps {
    /// The page.
    pub state: UseReducerHandle<AppState>,
}

/// Draws the bar.
#[component]
pub fn Topbar(props: &TopbarProps) -> Html {
    let dispatch = use_dispatch();
    let state = &props.state;
    let session = state.session();
    let kind = match (state.tab(), session) {
        (None, _) => "topbar--empty",
        (Some(_), None) => "topbar--locked",
        (Some(_), Some(_)) => "topbar--open",
    };
    let (theme_icon, theme_name) = words::theme(state.theme);
    let export = session.cloned().map(|session| {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| exporting::export(&session, session.name(), &dispatch))
    });
    html! {
        <header class={classes!("topbar", kind)}>
            <div class="topbar__name">
                <span class="topbar__mark" aria-hidden="true">{ "cr" }</span>
                <span class="topbar__word">{ words::PRODUCT }</span>
            </div>
            if !state.tabs.is_empty() {
                <FileTabs tabs={tabs(state)} active={state.active} />
            }
            <div class="topbar__actions">
                if let (Some(session), Some(export)) = (session, export) {
                    <button
                        class="button button--quiet topbar__undo"
                        type="button"
                        disabled={session.can_undo().is_none()}
                        title={words::undo_hint(session.can_undo())}
                        onclick={dispatch.on(|| Action::UndoAsked)}
                    >
                        <Icon name="undo" /><span class="button__word">{ words::UNDO }</span>
                    </button>
                    <button
                        class="button button--quiet topbar__undo"
                        type="button"
                        disabled={session.can_redo().is_none()}
                        title={words::redo_hint(session.can_redo())}
                        onclick={dispatch.on(|| Action::RedoAsked)}
                    >
                        <Icon name="redo" /><span class="button__word">{ words::REDO }</span>
                    </button>
                    <button
                        class="button topbar__find"
                        type="button"
                        aria-keyshortcuts="Control+K"
                        onclick={dispatch.on(|| Action::FindToggled(true))}
                    >
                        <Icon name="find" /><span>{ words::FIND }</span>
                        <kbd aria-hidden="true">{ "Ctrl K" }</kbd>
                    </button>
                    { theme_button(theme_icon, theme_name, dispatch.on(|| Action::ThemeAsked)) }
                    <button
                        class="button button--primary"
                        type="button"
                        title={words::EXPORT_HINT}
                        onclick={export}
                    >
                        <Icon name="export" />{ words::EXPORT }
                    </button>
                } else {
                    { theme_button(theme_icon, theme_name, dispatch.on(|| Action::ThemeAsked)) }
                }
            </div>
        </header>
    }
}

fn theme_button(icon: &'static str, name: &'static str, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <button
            class="button button--quiet button--icon"
            type="button"
            aria-label={name}
            title={name}
            {onclick}
        >
            <Icon name={icon} />
        </button>
    }
}

/// What the tabs need to know of the open files.
fn tabs(state: &AppState) -> Vec<(u32, AttrValue, bool)> {
    state.tabs.iter().map(|t| (t.id, t.name.to_string().into(), t.is_unexported())).collect()
}
