//! What is wrong with the file: signs, sentences, places, and what to do.

use super::fix_diff::fix_diff;
use super::labels::labels;
use super::line_diff::{Shown, draw};
use super::path_text::path_text;
use super::source_lines::span_of;
use crate::app::dispatch::{Dispatch, use_dispatch};
use crate::app::state::Action;
use crate::app::words::findings::{Said, say_at};
use crate::app::words::{pane as words, repair};
use crate::check::{Finding, Place, Severity};
use crate::config::ValueRef;
use crate::session::EditSession;
use crate::text::{LineIndex, Position};
use std::ops::Range;
use std::rc::Rc;
use yew::prelude::*;

/// More problems are counted, not listed.
const MOST: usize = 200;

/// Whose problems are shown.
#[derive(Clone, PartialEq, Properties)]
pub struct ProblemsViewProps {
    /// The file.
    pub session: Rc<EditSession>,
}

/// A problem, ready to draw.
#[derive(Clone, PartialEq)]
struct Entry {
    finding: Finding,
    said: Said,
    /// Where, in bytes and as people count; `None` for the file as a whole.
    at: Option<(Range<usize>, Position)>,
    label: Option<String>,
    path: Option<Rc<str>>,
    /// What its repair changes in the source, as lines.
    diff: Vec<Shown>,
}

/// Draws the problems.
#[component]
pub fn ProblemsView(props: &ProblemsViewProps) -> Html {
    let dispatch = use_dispatch();
    let all = use_memo(props.session.clone(), |session| {
        let safe = session.safe_fixes().len();
        (entries(session), safe)
    });
    let ((listed, more), safe) = &*all;
    if listed.is_empty() {
        return html! {
            <div class="empty">
                <h2 class="visually-hidden">{ words::PROBLEMS }</h2>
                <strong>{ words::NO_PROBLEMS }</strong>
                <p>{ words::NO_PROBLEMS_MORE }</p>
            </div>
        };
    }
    html! {
        <div class="problems">
            <h2 class="visually-hidden">{ words::PROBLEMS }</h2>
            if *safe > 0 {
                <div class="problems__head">
                    <p>{ repair::safe(*safe) }</p>
                    <button
                        class="button button--small button--primary"
                        type="button"
                        onclick={dispatch.on(|| Action::SafeFixesAsked)}
                    >
                        { repair::FIX_ALL }
                    </button>
                </div>
            }
            <ul>{ for listed.iter().map(|entry| problem(entry, &dispatch)) }</ul>
            if *more > 0 {
                <p>{ words::and_more(*more) }</p>
            }
        </div>
    }
}

/// The problems to show, the gravest first, and how many more there are.
fn entries(session: &EditSession) -> (Vec<Entry>, usize) {
    let config = session.config();
    let mut placed: Vec<(&Finding, Option<Range<usize>>)> = session
        .findings()
        .map(|finding| match &finding.place {
            Place::File => (finding, None),
            Place::Source(range) => (finding, Some(range.clone())),
            Place::Value(value) => (finding, span_of(config, *value)),
        })
        .collect();
    placed.sort_by_cached_key(|(_, at)| at.as_ref().map_or((0, 0), |r| (r.start + 1, r.end)));
    placed.sort_by_cached_key(|(f, _)| f.severity as usize);
    let more = placed.len().saturating_sub(MOST);
    placed.truncate(MOST);
    if placed.is_empty() {
        return (Vec::new(), 0);
    }
    let fields: Vec<Option<ValueRef>> = placed.iter().map(|(f, _)| session.value_of(f)).collect();
    let known = labels(session, &fields.iter().copied().flatten().collect());
    let index = LineIndex::new(config.source());
    let entry = |((finding, at), field): ((&Finding, Option<Range<usize>>), &Option<ValueRef>)| {
        let at = at.map(|range| {
            let position = index.position(config.source(), range.start);
            (range, position)
        });
        Entry {
            said: say_at(session, finding, at.as_ref().map(|(_, position)| position.line)),
            label: field.and_then(|v| known.get(&v)).map(|k| k.label.clone()),
            path: field.map(|v| config.path(v).to_string().into()),
            diff: finding.fix.as_ref().map_or_else(Vec::new, |fix| fix_diff(config, &index, fix)),
            finding: finding.clone(),
            at,
        }
    };
    (placed.into_iter().zip(&fields).map(entry).collect(), more)
}

fn problem(entry: &Entry, dispatch: &Dispatch) -> Html {
    let Entry { finding, said, at, label, path, diff } = entry;
    let (class, sign, name) = match finding.severity {
        Severity::Error => ("icon sign--error", "#i-error", words::ERROR),
        Severity::Warning => ("icon sign--warning", "#i-warning", words::WARNING),
        Severity::Hint => ("icon sign--note", "#i-info", words::NOTE),
    };
    let fix = said.fix.clone().zip(finding.fix.clone()).map(|(word, fix)| {
        let onclick = dispatch.on(move || Action::FixApplied(fix.clone()));
        html! { <button class="button button--small" type="button" {onclick}>{ word }</button> }
    });
    let to_field = path.clone().map(|path| {
        let onclick = dispatch.on(move || Action::FieldAsked(path.clone()));
        button(words::GO_TO_FIELD, label.as_deref(), onclick)
    });
    let to_source = at.clone().map(|(range, position)| {
        let onclick = dispatch.on(move || Action::SourceAsked(range.clone()));
        button(words::SHOW_IN_SOURCE, Some(&words::line(position.line)), onclick)
    });
    let (first, second) = match finding.place {
        Place::Value(_) => (to_field, to_source),
        _ => (to_source, to_field),
    };
    let actions: Vec<Html> = fix.into_iter().chain(first).chain(second).collect();
    let place = words::place(label.as_deref(), at.as_ref().map(|(_, position)| *position));
    html! {
        <li class="problem" data-finding={finding.rule}>
            <svg {class} role="img" aria-label={name}><use href={sign} /></svg>
            <div class="problem__words">
                <p class="problem__sentence">{ &said.what }</p>
                if !said.advice.is_empty() {
                    <p class="problem__advice">{ &said.advice }</p>
                }
                <p class="problem__where">
                    { place }
                    if let Some(path) = path {
                        { " · " }<code>{ path_text(path) }</code>
                    }
                </p>
                if !diff.is_empty() {
                    <div class="diff problem__diff" role="region" aria-label={repair::DIFF} tabindex="0">
                        <div class="diff__lines">{ for diff.iter().map(draw) }</div>
                    </div>
                }
                if !actions.is_empty() {
                    <div class="problem__actions">{ for actions }</div>
                }
            </div>
        </li>
    }
}

/// A button whose name ends in hidden words.
fn button(word: &'static str, of: Option<&str>, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <button class="button button--small" type="button" {onclick}>
            { word }
            if let Some(of) = of {
                <span class="visually-hidden">{ format!(", {of}") }</span>
            }
        </button>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn open(source: &str) -> EditSession {
        EditSession::open("SEP001122334455.cnf.xml", source.as_bytes().to_vec()).unwrap()
    }

    const FAULTY: &str = "<device xsi:type=\"x\">\n<vendorConfig><webAccess>banana</webAccess></vendorConfig>\n<servicesURL>http://x/?a=1&b=2</servicesURL>\n<a>1</b>\n</device>\n";

    #[test]
    fn the_gravest_come_first_then_the_order_of_the_file() {
        let (entries, more) = entries(&open(FAULTY));
        assert_eq!(more, 0);
        let told: Vec<_> = entries
            .iter()
            .map(|e| (e.finding.severity, e.at.as_ref().map_or(0, |(_, p)| p.line)))
            .collect();
        assert_eq!(
            told,
            [
                (Severity::Error, 3),
                (Severity::Error, 4),
                (Severity::Warning, 2),
                (Severity::Hint, 1)
            ]
        );
        // An ampersand inside of a value leads to its field.
        assert_eq!(entries[0].path.as_deref(), Some("device/servicesURL"));
    }

    #[test]
    fn a_long_list_ends_with_a_number() {
        let source = format!("<device>{}</device>", "<a>x & y</a>\n".repeat(300));
        let (entries, more) = entries(&open(&source));
        assert_eq!((entries.len(), more), (200, 100));
    }

    async fn drawn(source: &str) -> String {
        let props = ProblemsViewProps { session: Rc::new(open(source)) };
        yew::LocalServerRenderer::<ProblemsView>::with_props(props).render().await
    }

    #[tokio::test(flavor = "current_thread")]
    async fn problems_carry_their_rule() {
        let html = drawn(FAULTY).await;
        assert_eq!(html.matches("data-finding=").count(), 4, "{html}");
        assert!(html.contains(r#"data-finding="malformed""#));
        assert_eq!(html.matches(r#"role="img""#).count(), 4);
        assert!(html.contains(words::GO_TO_FIELD) && html.contains(words::SHOW_IN_SOURCE));
    }

    #[tokio::test(flavor = "current_thread")]
    async fn a_sound_file_is_said_to_be_sound() {
        let html = drawn("<device><phoneLabel>A</phoneLabel></device>").await;
        assert!(html.contains(words::NO_PROBLEMS), "{html}");
        assert!(!html.contains("data-finding"));
    }
}
