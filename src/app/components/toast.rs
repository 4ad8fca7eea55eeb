//! The last message, with a way to take back what it tells of.

use super::icon::Icon;
use crate::app::dispatch::use_dispatch;
use crate::app::state::{Action, Notice};
use crate::app::words::frame as words;
use yew::prelude::*;

/// Which message is shown.
#[derive(Clone, PartialEq, Properties)]
pub struct ToastsProps {
    /// The message and its number.
    pub notice: Option<(Notice, u32)>,
}

/// Draws the place for messages; it is always there, so that screen readers notice new ones.
#[component]
pub fn Toasts(props: &ToastsProps) -> Html {
    let dispatch = use_dispatch();
    html! {
        <div class="toasts" role="status" aria-live="polite">
            if let Some((notice, serial)) = &props.notice {
                { toast(notice, *serial, &dispatch) }
            }
        </div>
    }
}

fn toast(notice: &Notice, serial: u32, dispatch: &crate::app::dispatch::Dispatch) -> Html {
    let (text, undo) = words::notice(notice);
    let icon = match notice {
        Notice::Undone(_) => "undo",
        Notice::Redone(_) => "redo",
        Notice::Copied | Notice::Reverted | Notice::Fixed | Notice::SavedInPlace(_) => "ok",
        Notice::Removed(_) => "remove",
        _ => "warning",
    };
    html! {
        <div class="toast" key={serial}>
            <Icon name={icon} />
            <span>{ text }</span>
            if undo {
                <button
                    class="button button--small"
                    type="button"
                    onclick={dispatch.on(|| Action::UndoAsked)}
                >
                    { words::UNDO }
                </button>
            }
            <button
                class="button button--quiet button--small button--icon"
                type="button"
                aria-label={words::DISMISS}
                onclick={dispatch.on(|| Action::NoticeDismissed)}
            >
                <Icon name="close" />
            </button>
        </div>
    }
}
