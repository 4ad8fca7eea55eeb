//! Source, changes and problems beside the form: the tabs and the one panel that is shown.

use super::after_paint::use_settled;
use super::changes_view::ChangesView;
use super::icon::icon;
use super::pane_divider::PaneDivider;
use super::problems_view::ProblemsView;
use super::source_field::Held;
use super::source_view::SourceView;
use crate::app::dispatch::use_dispatch;
use crate::app::state::{self, Action};
use crate::app::words::pane as words;
use crate::check::Severity;
use crate::config::ValueRef;
use crate::session::EditSession;
use std::ops::Range;
use std::rc::Rc;
use web_sys::HtmlElement;
use yew::prelude::*;

/// What the pane shows.
#[derive(Clone, PartialEq, Properties)]
pub struct PaneProps {
    /// The file.
    pub session: Rc<EditSession>,
    /// The chosen view.
    pub pane: state::Pane,
    /// Whether the pane is closed on a wide page.
    pub closed: bool,
    /// The value that has the focus, here or in the form.
    pub focused: Option<ValueRef>,
    /// The place in the source to go to, with the number of the request.
    pub source_jump: Option<(Range<usize>, u32)>,
}

/// What the panels follow after the paint, in step with each other.
#[derive(Clone, PartialEq)]
struct Shown {
    session: Rc<EditSession>,
    focused: Option<ValueRef>,
    jump: Option<(Range<usize>, u32)>,
}

/// Draws the pane.
#[component]
pub fn Pane(props: &PaneProps) -> Html {
    let dispatch = use_dispatch();
    let held = {
        let seen = props.source_jump.as_ref().map(|(_, serial)| *serial);
        use_memo((), |()| Held::after(seen))
    };
    let now = Shown {
        session: props.session.clone(),
        focused: props.focused,
        jump: props.source_jump.clone(),
    };
    // What is typed in the source itself has to be seen at once.
    let shown = use_settled(&now, held.is_typing());

    let list = use_node_ref();
    let onkeydown = {
        let (dispatch, list, chosen) = (dispatch.clone(), list.clone(), props.pane);
        Callback::from(move |event: KeyboardEvent| {
            let Some(to) = neighbour(chosen, &event.key()) else { return };
            event.prevent_default();
            dispatch.tell(Action::PaneChosen(to));
            let tab = list
                .cast::<HtmlElement>()
                .and_then(|list| list.query_selector(&format!("#{}", tab_id(to))).ok().flatten());
            if let Some(tab) =
                tab.and_then(|t| wasm_bindgen::JsCast::dyn_into::<HtmlElement>(t).ok())
            {
                // Fails only for a tab that is gone.
                let _ = tab.focus();
            }
        })
    };
    let tab = |pane: state::Pane| {
        let chosen = pane == props.pane;
        let onclick = dispatch.on(move || Action::PaneChosen(pane));
        html! {
            <button
                class="tab"
                type="button"
                role="tab"
                id={tab_id(pane)}
                aria-controls={chosen.then(|| panel_id(pane))}
                aria-selected={if chosen { "true" } else { "false" }}
                tabindex={(!chosen).then_some("-1")}
                {onclick}
            >
                { words::tab(pane) }
                { for count(&props.session, pane) }
            </button>
        }
    };
    let panel = match props.pane {
        state::Pane::Source => html! {
            <SourceView
                session={shown.session}
                focused={shown.focused}
                jump={shown.jump}
                held={(*held).clone()}
            />
        },
        state::Pane::Changes => html! { <ChangesView session={shown.session} /> },
        state::Pane::Problems => html! { <ProblemsView session={shown.session} /> },
    };
    let kind = match props.pane {
        state::Pane::Source => "pane__panel--source",
        state::Pane::Changes => "pane__panel--changes",
        state::Pane::Problems => "pane__panel--problems",
    };
    html! {
        <aside
            class={classes!("pane", props.closed.then_some("is-closed"))}
            aria-label={words::PANE}
        >
            <PaneDivider />
            <div class="pane__head">
                <div class="tabs" role="tablist" aria-label={words::TABS} ref={list} {onkeydown}>
                    { for state::Pane::ALL.into_iter().map(tab) }
                </div>
                <button
                    class="button button--quiet button--small button--icon pane__close"
                    type="button"
                    aria-label={words::CLOSE}
                    title={words::CLOSE}
                    onclick={dispatch.on(|| Action::PaneToggled)}
                >
                    { icon("close") }
                </button>
            </div>
            <div
                key={kind}
                class={classes!("pane__panel", kind)}
                role="tabpanel"
                id={panel_id(props.pane)}
                aria-labelledby={tab_id(props.pane)}
            >
                { panel }
            </div>
        </aside>
    }
}

/// The tab that a key leads to.
fn neighbour(from: state::Pane, key: &str) -> Option<state::Pane> {
    let all = state::Pane::ALL;
    let at = all.iter().position(|&p| p == from)?;
    let to = match key {
        "ArrowRight" | "ArrowDown" => at + 1,
        "ArrowLeft" | "ArrowUp" => at + all.len() - 1,
        "Home" => 0,
        "End" => all.len() - 1,
        _ => return None,
    };
    Some(all[to % all.len()])
}

fn tab_id(pane: state::Pane) -> &'static str {
    match pane {
        state::Pane::Source => "tab-source",
        state::Pane::Changes => "tab-changes",
        state::Pane::Problems => "tab-problems",
    }
}

fn panel_id(pane: state::Pane) -> &'static str {
    match pane {
        state::Pane::Source => "panel-source",
        state::Pane::Changes => "panel-changes",
        state::Pane::Problems => "panel-problems",
    }
}

/// The number beside a tab's word.
fn count(session: &EditSession, pane: state::Pane) -> Option<Html> {
    let (number, class) = match pane {
        state::Pane::Source => return None,
        state::Pane::Changes => (session.changes().len(), Some("count--change")),
        state::Pane::Problems => {
            let error = session.findings().any(|f| f.severity == Severity::Error);
            (session.findings().count(), error.then_some("count--error"))
        }
    };
    // The blank keeps word and number apart where the tab's name is read out.
    (number > 0)
        .then(|| html! { <>{ " " }<span class={classes!("count", class)}>{ number }</span></> })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Edit;

    async fn drawn(pane: state::Pane, closed: bool) -> String {
        let file = b"<device><phoneLabel>A</phoneLabel><x:y/><a>1</b></device>".to_vec();
        let session = EditSession::open("SEP001122334455.cnf.xml", file).unwrap();
        let path = "device/phoneLabel".parse().unwrap();
        let session = session.apply(&Edit::SetValue { path, value: "B".into() }).unwrap();
        let props =
            PaneProps { session: Rc::new(session), pane, closed, focused: None, source_jump: None };
        yew::LocalServerRenderer::<Pane>::with_props(props).render().await
    }

    #[tokio::test(flavor = "current_thread")]
    async fn one_tab_is_chosen_and_its_panel_shown() {
        for (pane, word) in [
            (state::Pane::Source, "Source"),
            (state::Pane::Changes, "Changes"),
            (state::Pane::Problems, "Problems"),
        ] {
            let html = drawn(pane, false).await;
            assert_eq!(html.matches(r#"aria-selected="true""#).count(), 1);
            assert_eq!(html.matches(r#"role="tabpanel""#).count(), 1);
            assert!(html.contains(&format!(r#"aria-controls="{}""#, panel_id(pane))), "{html}");
            assert!(html.contains(word));
        }
        assert!(drawn(state::Pane::Source, true).await.contains("pane is-closed"));
    }

    #[test]
    fn arrow_keys_go_round() {
        use state::Pane::{Changes, Problems, Source};
        assert_eq!(neighbour(Source, "ArrowRight"), Some(Changes));
        assert_eq!(neighbour(Source, "ArrowLeft"), Some(Problems));
        assert_eq!(neighbour(Problems, "ArrowRight"), Some(Source));
        assert_eq!(neighbour(Changes, "End"), Some(Problems));
        assert_eq!(neighbour(Changes, "Enter"), None);
    }
}
