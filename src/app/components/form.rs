//! The form of a file.

use super::after_paint::{after_paint, soon};
use super::board::Board;
use super::facts::notice;
use super::form_plan::Plan;
use super::leading::{focus_is_in, lead_to};
use super::row_shown::Marks;
use super::same::Same;
use super::section::Sections;
use super::showing::Showing;
use crate::app::state::{Jump, Refused};
use crate::app::words::signatures;
use crate::config::ValueRef;
use crate::session::{EditSession, SignatureState};
use std::cell::Cell;
use std::rc::Rc;
use yew::prelude::*;

/// What the form shows.
#[derive(Clone, PartialEq, Properties)]
pub struct FormProps {
    /// The file.
    pub session: Rc<EditSession>,
    /// The value that has the focus, here or in the source.
    pub focused: Option<ValueRef>,
    /// The field to go to.
    pub jump: Option<Jump>,
    /// What was typed and cannot be written.
    pub refused: Option<Refused>,
    /// What is known of the file's signatures.
    pub signatures: Rc<[SignatureState]>,
}

/// Draws the form.
#[component]
pub fn Form(props: &FormProps) -> Html {
    let session = &props.session;
    let plan = Same(use_memo(Same(session.outline().clone()), |outline| {
        Plan::of(session.config(), &outline.0)
    }));
    let board = use_state(Board::default);
    let target = use_state(|| None::<ValueRef>);
    let node = use_node_ref();

    {
        let board = board.clone();
        use_effect_with(plan.clone(), move |plan| board.fill(plan.is_complete()));
    }
    let lead = {
        let (plan, session, board, target) =
            (plan.clone(), session.clone(), board.clone(), target.clone());
        move |value: ValueRef, take_focus: bool| {
            if let Some(block) = plan.block_of(value) {
                target.set(Some(value));
                let path = session.path(value).to_string();
                lead_when_drawn((*board).clone(), block, path, take_focus, TRIES);
            }
        }
    };
    {
        let (lead, session) = (lead.clone(), session.clone());
        use_effect_with(props.jump.clone(), move |jump| {
            let Some(jump) = jump.as_ref().filter(|j| is_new(j.serial)) else { return };
            if let Some(value) = value_at(&session, &jump.path) {
                lead(value, true);
            }
        });
    }
    {
        let (node, target) = (node.clone(), target.clone());
        use_effect_with(props.focused, move |focused| {
            if *focused == *target {
                return;
            }
            match focused {
                // The caret of the source brings its field into view, but keeps the focus.
                Some(value) if !focus_is_in(&node) => lead(*value, false),
                _ => target.set(None),
            }
        });
    }
    html! {
        <div class="form" ref={node}>
            <div class="form__inner">
                { for props.signatures.iter().filter_map(signatures::alarm).map(|(title, text)| html! {
                    <div class="form__alarm">{ notice("error", title, &text) }</div>
                }) }
                <ContextProvider<Board> context={(*board).clone()}>
                    <FormBody session={session.clone()} {plan} refused={props.refused.clone()}
                        target={*target} whole=false />
                </ContextProvider<Board>>
            </div>
        </div>
    }
}

/// What the inside of the form shows.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct FormBodyProps {
    pub(crate) session: Rc<EditSession>,
    pub(crate) plan: Same<Plan>,
    pub(crate) refused: Option<Refused>,
    pub(crate) target: Option<ValueRef>,
    /// Whether every block is drawn at once.
    pub(crate) whole: bool,
}

/// The sections, and around them what their drawn blocks follow.
#[component]
pub(crate) fn FormBody(props: &FormBodyProps) -> Html {
    let filter = use_state(|| Rc::<str>::from(""));
    let on_filter = {
        let filter = filter.setter();
        use_callback((), move |now: Rc<str>, ()| filter.set(now))
    };
    {
        // Whoever is led to a load sees it, whatever was looked for before.
        let on_filter = on_filter.clone();
        use_effect_with(props.target, move |target| {
            if target.is_some() {
                on_filter.emit("".into());
            }
        });
    }
    let marks = use_memo(props.session.clone(), |session| Marks::of(session));
    let showing = Showing {
        session: props.session.clone(),
        marks: Same(marks),
        refused: props.refused.clone(),
        target: props.target,
        filter: (*filter).clone(),
        on_filter,
    };
    html! {
        <ContextProvider<Showing> context={showing}>
            <Sections plan={props.plan.clone()} whole={props.whole} />
        </ContextProvider<Showing>>
    }
}

/// How many frames a block may take to be drawn.
const TRIES: u8 = 20;

/// A block that has just come into being is drawn a little later: asks until it is there.
fn lead_when_drawn(board: Board, block: usize, path: String, take_focus: bool, tries: u8) {
    board.show(block);
    soon(move || {
        if lead_to(&path, take_focus, false) {
            // Blocks around it may have come into being since.
            after_paint(move || {
                after_paint(move || {
                    lead_to(&path, false, true);
                });
            });
        } else if tries > 0 {
            after_paint(move || lead_when_drawn(board, block, path, take_focus, tries - 1));
        }
    });
}

thread_local! {
    /// The last request that was followed: a form that is drawn anew does not follow it again.
    static FOLLOWED: Cell<u32> = const { Cell::new(0) };
}

fn is_new(serial: u32) -> bool {
    FOLLOWED.with(|followed| followed.replace(serial) != serial)
}

/// The value that a path names, or the first one inside of the element that it names.
fn value_at(session: &EditSession, path: &str) -> Option<ValueRef> {
    if let Some(value) = session.find(path) {
        return Some(value);
    }
    let config = session.config();
    let document = config.xml()?;
    let span = document.span(document.find(&path.parse().ok()?)?);
    let inside = |value: ValueRef| {
        let own = config.span(value);
        span.start <= own.start && own.end <= span.end
    };
    session.outline().rows().map(|r| r.value).find(|v| inside(*v))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_leads_to_its_first_row() {
        let file = b"<device><a>1</a><sipProfile><sipLines><line button=\"1\"><name>x</name></line></sipLines></sipProfile></device>";
        let session = EditSession::open("x.xml", file.to_vec()).unwrap();
        let path = |p| value_at(&session, p).map(|v| session.path(v).to_string());
        let line = "device/sipProfile/sipLines/line";
        assert!(path(line).unwrap().starts_with(line));
        assert_eq!(path("device/a").as_deref(), Some("device/a"));
        assert_eq!(path("device/b"), None);
        assert_eq!(path(""), None);
    }

    #[test]
    fn a_request_is_followed_once() {
        assert!(is_new(7));
        assert!(!is_new(7));
        assert!(is_new(8));
    }
}
