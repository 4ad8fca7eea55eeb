//! Whether a phone will take the file, as far as the open trust lists tell.

use super::icon::icon;
use crate::app::words::acceptance as words;
use crate::session::{Acceptance, Verdict};
use yew::prelude::*;

/// Draws the verdicts; nothing where there is nothing to say.
pub fn repack_verdict(verdicts: &[Acceptance], lists: &[&str]) -> Html {
    if verdicts.is_empty() {
        return Html::default();
    }
    html! {
        <article class="card repack-card" aria-labelledby="repack-verdict">
            <header class="card__head">
                <div class="card__words">
                    <h3 class="card__title" id="repack-verdict">{ words::TITLE }</h3>
                    <span class="card__subtitle">{ words::lists(lists) }</span>
                </div>
            </header>
            <div class="card__body repack-card__body">
                { for verdicts.iter().map(verdict) }
            </div>
        </article>
    }
}

fn verdict(verdict: &Acceptance) -> Html {
    let (title, text) = words::say(verdict);
    let (class, sign) = match verdict.severity() {
        Verdict::Good => ("notice--ok", "ok"),
        Verdict::Note => ("", "info"),
        Verdict::Warning => ("notice--change", "warning"),
        Verdict::Refused => ("notice--error", "error"),
    };
    html! {
        <div class={classes!("notice", class)}>
            { icon(sign) }
            <p class="notice__title">{ title }</p>
            <p>{ text }</p>
        </div>
    }
}
