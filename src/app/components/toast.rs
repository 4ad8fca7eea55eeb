//! The last message, with a way to take back what it tells of.

use super::icon::icon;
use crate::app::dispatch::Dispatch;
use crate::app::state::{Action, Notice};
use crate::app::words::frame as words;
use yew::prelude::*;

/// Draws the place for messages; it is always there, so that screen readers notice new ones.
pub fn toasts(notice: Option<&(Notice, u32)>, dispatch: &Dispatch) -> Html {
    html! {
        <div class="toasts" role="status" aria-live="polite">
            if let Some((notice, serial)) = notice {
                { toast(notice, *serial, dispatch) }
            }
        </div>
    }
}

fn toast(notice: &Notice, serial: u32, dispatch: &Dispatch) -> Html {
    let (text, undo) = words::notice(notice);
    let sign = match notice {
        Notice::Undone(_) => "undo",
        Notice::Redone(_) => "redo",
        Notice::Copied | Notice::Reverted | Notice::Fixed | Notice::SavedInPlace(_) => "ok",
        Notice::KeysCame(_) | Notice::Unlocked(_) | Notice::KeysForgotten { .. } => "key",
        Notice::Removed(_) => "remove",
        _ => "warning",
    };
    html! {
        <div class="toast" key={serial}>
            { icon(sign) }
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
                { icon("close") }
            </button>
        </div>
    }
}
