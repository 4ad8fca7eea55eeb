//! What differs from the file that was opened: a list to read and take back, then the lines.

use super::change_report::{Told, as_markdown, as_text, told};
use super::line_diff::LineDiff;
use super::path_text::path_text;
use crate::app::browser::{clipboard, window};
use crate::app::dispatch::{Dispatch, use_dispatch};
use crate::app::state::Action;
use crate::app::words::{compare, pane as words};
use crate::session::{ChangeKind, EditSession};
use std::rc::Rc;
use yew::prelude::*;

/// More changes are counted, not listed.
const MOST: usize = 200;

/// Whose changes are shown.
#[derive(Clone, PartialEq, Properties)]
pub struct ChangesViewProps {
    /// The file.
    pub session: Rc<EditSession>,
}

/// Draws the changes.
#[component]
pub fn ChangesView(props: &ChangesViewProps) -> Html {
    let dispatch = use_dispatch();
    let session = &props.session;
    let changes = session.changes().len();
    let listed = use_memo(session.clone(), |session| told(session, MOST));
    if !session.is_changed() {
        return html! {
            <div class="empty">
                <h2 class="visually-hidden">{ words::CHANGES }</h2>
                <strong>{ words::NO_CHANGES }</strong>
                <p>{ words::NO_CHANGES_MORE }</p>
            </div>
        };
    }
    let copying = |report: fn(&EditSession) -> String| {
        let (session, dispatch) = (session.clone(), dispatch.clone());
        Callback::from(move |_: MouseEvent| clipboard::copy(report(&session), dispatch.clone()))
    };
    let more = changes.saturating_sub(listed.len());
    html! {
        <div class="changes">
            <div class="changes__bar">
                <h2 class="visually-hidden">{ words::CHANGES }</h2>
                <p class="changes__sum">
                    { words::sum_sentence(changes, session.net_edit().differing_bytes()) }
                </p>
                <div class="button-row">
                    <button class="button button--small" type="button" onclick={copying(as_text)}>
                        { words::COPY_TEXT }
                    </button>
                    <button class="button button--small" type="button" onclick={copying(as_markdown)}>
                        { words::COPY_MARKDOWN }
                    </button>
                    <button
                        class="button button--small"
                        type="button"
                        onclick={Callback::from(|_: MouseEvent| window::print())}
                    >
                        { compare::PRINT }
                    </button>
                    <button
                        class="button button--small button--change"
                        type="button"
                        onclick={dispatch.on(|| Action::AllReverted)}
                    >
                        { words::REVERT_ALL }
                    </button>
                </div>
            </div>
            <ul>{ for listed.iter().map(|told| change(told, session, &dispatch)) }</ul>
            if more > 0 {
                <p>{ words::and_more(more) }</p>
            }
            <h3 class="changes__title">{ words::LINE_BY_LINE }</h3>
            <LineDiff session={session.clone()} />
        </div>
    }
}

fn change(told: &Told, session: &EditSession, dispatch: &Dispatch) -> Html {
    let Told { label, path, was, is, change } = told;
    let is_field = matches!(change.kind, ChangeKind::Value { .. }) || session.find(path).is_some();
    let target: Rc<str> = path.as_str().into();
    let span = change.span.clone();
    let go = dispatch.on(move || match is_field {
        true => Action::FieldAsked(target.clone()),
        false => Action::SourceAsked(span.clone()),
    });
    let reverted = change.clone();
    let revert = dispatch.on(move || Action::ChangeReverted(reverted.clone()));
    let values = match (was, is) {
        (Some(was), Some(is)) => html! {
            <>
                <span class="visually-hidden">{ words::WAS }</span>
                <del>{ was }</del>
                <span aria-hidden="true">{ "→" }</span>
                <span class="visually-hidden">{ words::IS_NOW }</span>
                <ins>{ is }</ins>
            </>
        },
        (Some(was), None) => html! { <><span>{ words::REMOVED }</span><del>{ was }</del></> },
        (None, Some(is)) => html! { <><span>{ words::ADDED }</span><ins>{ is }</ins></> },
        (None, None) => Html::default(),
    };
    html! {
        <li class="change">
            <div class="change__name">
                <button class="change__go" type="button" onclick={go}>{ label }</button>
            </div>
            <button class="button button--small" type="button" onclick={revert}>
                { words::REVERT }
                <span class="visually-hidden">{ format!(" {label}") }</span>
            </button>
            <code class="change__path">{ path_text(path) }</code>
            <p class="change__values">{ values }</p>
        </li>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Edit;

    async fn drawn(edits: &[(&str, &str)]) -> String {
        let file =
            b"<device>\n<phoneLabel>A</phoneLabel>\n<authPassword>hush</authPassword>\n</device>";
        let session = EditSession::open("SEP001122334455.cnf.xml", file.to_vec()).unwrap();
        let session = edits.iter().fold(session, |session, (path, value)| {
            let path = path.parse().unwrap();
            session.apply(&Edit::SetValue { path, value: (*value).into() }).unwrap()
        });
        let props = ChangesViewProps { session: Rc::new(session) };
        yew::LocalServerRenderer::<ChangesView>::with_props(props).render().await
    }

    #[tokio::test(flavor = "current_thread")]
    async fn each_change_can_be_taken_back() {
        let html = drawn(&[("device/phoneLabel", "B"), ("device/authPassword", "other")]).await;
        assert_eq!(html.matches(r#"class="change""#).count(), 2, "{html}");
        assert!(html.contains("2 changes"), "{html}");
        assert!(html.contains("<del>A</del>") && html.contains("<ins>B</ins>"), "{html}");
        assert!(!html.contains("hush") && !html.contains("other"), "{html}");
    }

    #[tokio::test(flavor = "current_thread")]
    async fn nothing_changed_is_said_so() {
        let html = drawn(&[]).await;
        assert!(html.contains(words::NO_CHANGES.get()), "{html}");
        assert!(!html.contains("<li"));
    }
}
