//! The repack screen: what goes around the text, with which keys, and what came out.

use crate::app::browser::exporting;
use crate::app::components::icon::icon;
use crate::app::components::repack_chain::repack_chain;
use crate::app::components::repack_choices::Choices;
use crate::app::components::repack_result::{repack_files, repack_result};
use crate::app::components::repack_verdict::repack_verdict;
use crate::app::dispatch::Dispatch;
use crate::app::state::{Action, AppState, RepackAction, Repacking};
use crate::app::words::{frame, repack as words};
use crate::session::EditSession;
use std::rc::Rc;
use yew::prelude::*;

#[cfg(test)]
#[path = "repack_views.rs"]
mod views;

/// Draws the screen.
pub fn repack(
    state: &AppState,
    session: &Rc<EditSession>,
    repacking: &Repacking,
    dispatch: &Dispatch,
) -> Html {
    let names = session.output_names(&repacking.plan);
    let missing = repacking.missing(session);
    let built = repacking.current(session);
    let (list_names, lists): (Vec<_>, Vec<_>) =
        state.trust_lists().map(|(name, list)| (&**name, list.clone())).unzip();
    let verdicts = session.acceptance(&repacking.plan, &lists, i64::from(repacking.plan.time));
    let choices = Choices { session, repacking, missing: &missing, keys: &state.keys, dispatch };
    let untouched = session.is_as_it_came(&repacking.plan);
    html! {
        <section class="repack" aria-labelledby="repack-title">
            <header class="section__head">
                <div class="section__words">
                    <h2 class="section__title" id="repack-title" tabindex="-1">{ words::TITLE }</h2>
                    <p class="section__sentence">{ words::came(&repacking.usual.wraps) }</p>
                </div>
                <button
                    class="button" type="button"
                    onclick={dispatch.on(|| Action::Repack(RepackAction::Left))}
                >
                    { frame::BACK_TO_FORM }
                </button>
            </header>
            { repack_chain(session, repacking, &missing, &names) }
            if untouched && !repacking.usual.wraps.is_empty() {
                <div class="notice">
                    { icon("info") }
                    <p class="notice__title">{ words::CHANGED_NOTHING }</p>
                    <p>{ words::CHANGED_NOTHING_TEXT }</p>
                </div>
            }
            { choices.draw() }
            { repack_verdict(&verdicts, &list_names) }
            { repack_files(&names, built, dispatch) }
            { foot(state, session, repacking, names.len(), dispatch) }
            if let Some(built) = built {
                { repack_result(session, built, dispatch) }
            }
        </section>
    }
}

fn foot(
    state: &AppState,
    session: &Rc<EditSession>,
    repacking: &Repacking,
    files: usize,
    dispatch: &Dispatch,
) -> Html {
    let ready = repacking.is_ready(session);
    let onclick = {
        let (session, repacking) = (session.clone(), repacking.clone());
        let (keys, dispatch) = (state.keys.clone(), dispatch.clone());
        Callback::from(move |_: MouseEvent| {
            exporting::repack(&session, &repacking, &keys, &dispatch);
        })
    };
    html! {
        <footer class="repack__foot">
            if !ready {
                <p id="repack-not-ready">{ icon("warning") }{ words::NOT_READY }</p>
            }
            <button
                class="button button--primary" type="button"
                aria-disabled={(!ready).then_some("true")}
                aria-describedby={(!ready).then_some("repack-not-ready")} {onclick}
            >
                { icon("export") }{ words::export(files) }
            </button>
        </footer>
    }
}
