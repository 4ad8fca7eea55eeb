//! The question before all safe repairs are made: the list, and the lines that change.

use crate::app::components::dialog::Dialog;
use crate::app::components::line_diff::LineDiff;
use crate::app::dispatch::Dispatch;
use crate::app::state::Action;
use crate::app::words::findings::say;
use crate::app::words::{frame, pane, repair as words};
use crate::check::{Cause, Place};
use crate::session::EditSession;
use crate::text::LineIndex;
use std::rc::Rc;
use yew::prelude::*;

/// More repairs are counted, not listed.
const MOST: usize = 60;

/// Draws the question.
pub fn safe_fixes(session: &Rc<EditSession>, dispatch: &Dispatch) -> Html {
    let safe = session.safe_fixes();
    let index = LineIndex::new(session.source());
    let line_of = |place: &Place| {
        let at = match place {
            Place::File => return None,
            Place::Source(range) => range.start,
            Place::Value(value) => session.config().span(*value).start,
        };
        Some(index.position(session.source(), at).line)
    };
    // The repairs run from the end of the file; people read from its beginning.
    let listed = safe.iter().rev().take(MOST).map(|finding| {
        let said = say(session, finding);
        let place = line_of(&finding.place).map(words::at_line);
        html! {
            <li data-finding={finding.rule}>
                <strong>{ said.fix }</strong>
                if let Some(place) = place {
                    <span class="repairs__line">{ place }</span>
                }
                <span class="repairs__what">{ said.what }</span>
            </li>
        }
    });
    let more = safe.len().saturating_sub(MOST);
    let broken = safe.iter().any(|f| matches!(f.cause, Cause::Malformed(_)));
    let fixed = session.as_opened().with_safe_fixes();
    let text = match (&fixed, safe.len()) {
        (Err(_), _) => words::REFUSED.to_owned(),
        (_, 0) => words::NOTHING_SAFE.to_owned(),
        (_, n) => words::fix_all_text(n),
    };
    let fixed = fixed.ok().filter(|_| !safe.is_empty());
    html! {
        <Dialog
            title={words::FIX_ALL_TITLE}
            {text}
            wide=true
            on_close={dispatch.on(|| Action::QuestionDismissed)}
        >
            if let Some(fixed) = fixed.clone() {
                <ul class="repairs" aria-label={words::LIST} tabindex="0">{ for listed }</ul>
                if more > 0 {
                    <p class="dialog__text">{ pane::and_more(more) }</p>
                }
                if broken {
                    <p class="dialog__text">{ words::DAMAGE }</p>
                }
                <h3 class="dialog__part">{ words::LINES }</h3>
                <LineDiff session={Rc::new(fixed)} />
            }
            <div class="dialog__actions">
                <button
                    class="button"
                    type="button"
                    onclick={dispatch.on(|| Action::QuestionDismissed)}
                >
                    { frame::CANCEL }
                </button>
                if fixed.is_some() {
                    <button
                        class="button button--primary"
                        type="button"
                        autofocus={true}
                        onclick={dispatch.on(|| Action::SafeFixesApplied)}
                    >
                        { words::make(safe.len()) }
                    </button>
                }
            </div>
        </Dialog>
    }
}
