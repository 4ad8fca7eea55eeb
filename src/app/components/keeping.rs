//! What is said of edits that are kept: offers, the question before, and the explanation.

use super::dialog::Dialog;
use super::icon::icon;
use crate::app::browser::kept;
use crate::app::dispatch::Dispatch;
use crate::app::state::{Action, AppState, KeepAction, MayKeep, Offer};
use crate::app::words::kept as words;
use yew::prelude::*;

/// Draws what wants an answer, above everything else; nothing as a rule.
pub fn keeping(state: &AppState, dispatch: &Dispatch) -> Html {
    let asks = |state: &AppState| {
        let tab = state.tab().filter(|tab| tab.is_unexported())?;
        let ask = tab.may_keep() == MayKeep::Ask && !state.keeping.off && !state.keeping.refused;
        ask.then(|| tab.name.clone())
    };
    let question = asks(state).map(|name| question(&name, dispatch));
    if question.is_none() && state.keeping.offers.is_empty() {
        return Html::default();
    }
    html! {
        <aside class="keeping" aria-label={words::OFFERS}>
            { for question }
            if !state.keeping.offers.is_empty() {
                <div class="keeping__part">
                    { icon("file") }
                    <h2 class="keeping__title">{ words::OFFERS }</h2>
                    <button
                        class="button button--quiet button--small keeping__later"
                        type="button"
                        title={words::LATER_HINT}
                        onclick={dispatch.on(|| KeepAction::Later.into())}
                    >
                        { words::LATER }
                    </button>
                    <ul class="keeping__list">
                        { for state.keeping.offers.iter().map(|one| offer(one, dispatch)) }
                    </ul>
                </div>
            }
        </aside>
    }
}

fn offer(offer: &Offer, dispatch: &Dispatch) -> Html {
    let name = &offer.kept.name;
    let (key, restored) = (offer.key.clone(), offer.key.clone());
    let restore = dispatch.on(move || KeepAction::Restored(restored.clone()).into());
    let forget = dispatch.on(move || {
        kept::forget(&key);
        KeepAction::Forgotten(key.clone()).into()
    });
    let button = |class: &'static str, word: &'static str, onclick: Callback<MouseEvent>| {
        html! {
            <button class={classes!("button", "button--small", class)} type="button" {onclick}>
                { word }<span class="visually-hidden">{ " " }{ name }</span>
            </button>
        }
    };
    html! {
        <li class="keeping__offer" key={&*offer.key}>
            <span class="keeping__words">
                <code>{ name }</code>{ " " }
                <span class="keeping__facts">{ words::offer(offer.kept.changes, &offer.when) }</span>
            </span>
            { button("button--primary", words::RESTORE.get(), restore) }
            { button("", words::FORGET.get(), forget) }
        </li>
    }
}

fn question(name: &str, dispatch: &Dispatch) -> Html {
    html! {
        <div class="keeping__part">
            { icon("lock") }
            <h2 class="keeping__title">{ words::ask_title(name) }</h2>
            <p class="keeping__text">{ words::ASK }</p>
            <div class="button-row">
                <button
                    class="button button--small"
                    type="button"
                    onclick={dispatch.on(|| KeepAction::Agreed(true).into())}
                >
                    { words::AGREE }
                </button>
                <button
                    class="button button--small"
                    type="button"
                    onclick={dispatch.on(|| KeepAction::Agreed(false).into())}
                >
                    { words::REFUSE }
                </button>
            </div>
        </div>
    }
}

/// Explains what is kept, and switches it on or off.
pub fn explanation(state: &AppState, dispatch: &Dispatch) -> Html {
    let on = !state.keeping.off;
    let switched = dispatch.on(move || {
        kept::switch(!on);
        KeepAction::Switched(!on).into()
    });
    html! {
        <Dialog
            title={words::TITLE}
            text={words::TEXT}
            on_close={dispatch.on(|| Action::QuestionDismissed)}
        >
            <p class="dialog__text">{ words::NEVER }</p>
            <label class="keeping__switch">
                <input type="checkbox" checked={on} onchange={switched} />
                <span>{ words::SWITCH }</span>
            </label>
            <p class="dialog__text">
                { if state.keeping.refused { words::REFUSED } else { words::SWITCH_HINT } }
            </p>
            <div class="dialog__actions">
                <button
                    class="button button--primary"
                    type="button"
                    autofocus={true}
                    onclick={dispatch.on(|| Action::QuestionDismissed)}
                >
                    { words::CLOSE }
                </button>
            </div>
        </Dialog>
    }
}
