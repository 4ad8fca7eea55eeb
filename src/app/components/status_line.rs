//! The line at the bottom: changes, problems, encoding, line ending, size.

use super::icon::icon;
use crate::app::dispatch::use_dispatch;
use crate::app::state::{Action, KeepAction, Pane};
use crate::app::words::{kept, pane as words};
use crate::check::Severity;
use crate::session::EditSession;
use crate::text::LineEnding;
use std::rc::Rc;
use yew::prelude::*;

/// What the line is about.
#[derive(Clone, PartialEq, Properties)]
pub struct StatusLineProps {
    /// The file.
    pub session: Rc<EditSession>,
    /// Whether its unexported edits are kept; `None` where there are none.
    pub kept: Option<bool>,
}

/// Draws the line.
#[component]
pub fn StatusLine(props: &StatusLineProps) -> Html {
    let dispatch = use_dispatch();
    // Counting characters and line ends of a large file would delay a key press.
    let session = super::after_paint::use_settled(&props.session, false);
    let nature = use_memo(session, |session| {
        (words::line_ending(LineEnding::of(session.source())), words::bytes(session.size()))
    });
    let (ending, size) = &*nature;

    let session = &props.session;
    let count = |severity| session.findings().filter(|f| f.severity == severity).count();
    let (errors, warnings, notes) =
        (count(Severity::Error), count(Severity::Warning), count(Severity::Hint));
    let changed = session.is_changed();
    let changes =
        words::status_changes(session.changes().len(), session.net_edit().differing_bytes());
    let problems = words::status_problems(errors, warnings, notes);
    let change_class = changed.then_some("status-line__link--change");
    let error_class = (errors > 0).then_some("status-line__link--error");
    html! {
        <footer class="status-line" aria-label={words::STATUS}>
            <button
                class={classes!("status-line__link", change_class)}
                type="button"
                onclick={dispatch.on(|| Action::PaneChosen(Pane::Changes))}
            >
                { changes }
            </button>
            <button
                class={classes!("status-line__link", error_class)}
                type="button"
                onclick={dispatch.on(|| Action::PaneChosen(Pane::Problems))}
            >
                { problems }
            </button>
            if let Some(is_kept) = props.kept {
                <button
                    class="status-line__link status-line__kept"
                    type="button"
                    onclick={dispatch.on(|| KeepAction::Asked.into())}
                >
                    { if is_kept { kept::KEPT } else { kept::NOT_KEPT } }
                </button>
            }
            <span class="status-line__private">
                { icon("private") }
                { words::PRIVATE }
            </span>
            <span>{ words::encoding(session.encoding(), session.has_byte_order_mark()) }</span>
            <span>{ ending }</span>
            <span class="status-line__extra">{ size }</span>
        </footer>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Edit;

    async fn drawn(session: EditSession) -> String {
        let props = StatusLineProps { session: Rc::new(session), kept: Some(true) };
        yew::LocalServerRenderer::<StatusLine>::with_props(props).render().await
    }

    #[tokio::test(flavor = "current_thread")]
    async fn the_nature_of_the_file_is_told() {
        let file = b"\xEF\xBB\xBF<device>\r\n<phoneLabel>A</phoneLabel>\r\n<a>x & y</a></device>";
        let session = EditSession::open("SEP001122334455.cnf.xml", file.to_vec()).unwrap();
        let html = drawn(session.clone()).await;
        for words in [
            "UTF-8 with BOM",
            "CRLF",
            "No changes",
            "1 error",
            "Nothing leaves this page",
            &kept::KEPT,
        ] {
            assert!(html.contains(words), "{words}: {html}");
        }
        let path = "device/phoneLabel".parse().unwrap();
        let edited = session.apply(&Edit::SetValue { path, value: "AB".into() }).unwrap();
        assert!(drawn(edited).await.contains("1 change · 1 byte differs"));
    }
}
