//! On a narrow page: form, source, changes or problems, one at a time.

use crate::app::dispatch::Dispatch;
use crate::app::state::{Action, Pane};
use crate::app::words::frame as words;
use crate::session::EditSession;
use yew::prelude::*;

/// Draws the tabs with the pane in front, `None` for the form; hidden on a wide page by the stylesheet.
pub fn view_tabs(session: &EditSession, front: Option<Pane>, dispatch: &Dispatch) -> Html {
    let changes = session.changes().len();
    let problems = session.findings().count();
    let tab = |name: &'static str, pane: Option<Pane>, count: usize, kind: &'static str| {
        let selected = front == pane;
        let action = move || pane.map_or(Action::FormChosen, Action::PaneChosen);
        html! {
            <button
                class="tab"
                type="button"
                role="tab"
                aria-selected={selected.to_string()}
                tabindex={(!selected).then_some("-1")}
                onclick={dispatch.on(action)}
            >
                { name }
                if count > 0 {
                    { " " }<span class={classes!("count", kind)}>{ count }</span>
                }
            </button>
        }
    };
    let onkeydown = {
        let (dispatch, now) = (dispatch.clone(), front);
        Callback::from(move |event: KeyboardEvent| {
            let views = [None, Some(Pane::Source), Some(Pane::Changes), Some(Pane::Problems)];
            let at = views.iter().position(|v| *v == now).unwrap_or(0);
            let next = match event.key().as_str() {
                "ArrowRight" => (at + 1) % views.len(),
                "ArrowLeft" => (at + views.len() - 1) % views.len(),
                _ => return,
            };
            event.prevent_default();
            dispatch.tell(views[next].map_or(Action::FormChosen, Action::PaneChosen));
        })
    };
    html! {
        <div class="tabs view-tabs" role="tablist" aria-label={words::VIEW} {onkeydown}>
            { tab(&words::FORM, None, 0, "") }
            { tab(&words::SOURCE, Some(Pane::Source), 0, "") }
            { tab(&words::CHANGES, Some(Pane::Changes), changes, "count--change") }
            { tab(&words::PROBLEMS, Some(Pane::Problems), problems, "count--error") }
        </div>
    }
}
