//! The way from the text to the files, as a row of boxes. Choices are in `repack_choices`.

use super::icon::icon;
use crate::app::state::Repacking;
use crate::app::words::repack::{self as words, Step};
use crate::session::{EditSession, Missing};
use yew::prelude::*;

/// Draws the picture.
pub fn repack_chain(
    session: &EditSession,
    repacking: &Repacking,
    missing: &[Missing],
    names: &[String],
) -> Html {
    let plan = &repacking.plan;
    let xml = session.config().xml().is_some();
    let as_it_came = session.is_as_it_came(plan);
    let wraps = plan.wraps.iter().rev().flat_map(|wrap| words::wrap_steps(*wrap, plan, missing));
    let wraps = wraps.map(|(title, lines, missing)| match as_it_came {
        true => step((title, vec![words::AS_IT_CAME.to_owned()], None), "is-around"),
        false => step((title, lines, missing), "is-around"),
    });
    let built = repacking.current(session);
    let files = names.iter().map(|name| {
        let written = built.and_then(|b| b.files.iter().find(|(file, _)| file.name == *name));
        let size = written.map(|(file, _)| words::size(file.bytes.len()));
        html! {
            <span class="repack-chain__line">
                <code>{ words::ending(name) }</code>
                if let Some(size) = size { { " " }{ size } }
            </span>
        }
    });
    html! {
        <ol class="repack-chain" aria-label={words::CHAIN}>
            { step(words::text_step(xml, session.size(), session.changes().len()), "") }
            { for wraps }
            <li class="repack-chain__step">
                <strong class="repack-chain__title">{ words::files(names.len()) }</strong>
                { for files }
            </li>
        </ol>
    }
}

fn step((title, lines, missing): Step, class: &'static str) -> Html {
    let missing_class = missing.map(|_| "is-missing");
    html! {
        <li class={classes!("repack-chain__step", class, missing_class)}>
            <strong class="repack-chain__title">{ title }</strong>
            { for lines.into_iter().map(|line| html! { <span class="repack-chain__line">{ line }</span> }) }
            if let Some(missing) = missing {
                <span class="repack-chain__missing">{ icon("warning") }{ missing }</span>
            }
        </li>
    }
}
