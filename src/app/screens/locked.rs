//! A file that cannot be opened here: what it is, why, and what to do.

use crate::app::browser::window::pick_files;
use crate::app::components::icon::icon;
use crate::app::dispatch::Dispatch;
use crate::app::state::{Action, Tab};
use crate::app::words::frame as words;
use crate::session::OpenError;
use yew::prelude::*;

/// Draws the explanation.
pub fn locked(tab: &Tab, error: &OpenError, dispatch: &Dispatch) -> Html {
    let (title, text, facts, steps) = words::locked(error);
    let id = tab.id;
    html! {
        <main class="stage" data-state="locked" id="content" tabindex="-1">
            <div class="message-page">
                <p class="message-page__kicker">{ icon("lock") }<code>{ &*tab.name }</code></p>
                <h1 class="message-page__title">{ title }</h1>
                <p class="message-page__text">{ text }</p>
                <div class="card">
                    <div class="card__head">
                        <div class="card__words">
                            <h2 class="card__title">{ words::LOCKED_WHAT }</h2>
                        </div>
                    </div>
                    <div class="card__body">
                        <dl class="facts">
                            { for facts.into_iter().map(|(term, fact)| html! {
                                <><dt>{ term }</dt><dd>{ fact }</dd></>
                            }) }
                        </dl>
                    </div>
                </div>
                <div class="card">
                    <div class="card__head">
                        <div class="card__words"><h2 class="card__title">{ words::LOCKED_DO }</h2></div>
                    </div>
                    <div class="card__body">
                        <ol class="steps">
                            { for steps.into_iter().map(|step| html! { <li><span>{ step }</span></li> }) }
                        </ol>
                    </div>
                </div>
                <div class="button-row">
                    <button
                        class="button button--primary"
                        type="button"
                        onclick={Callback::from(|_: MouseEvent| pick_files())}
                    >
                        { words::OPEN_FILE }
                    </button>
                    <button
                        class="button"
                        type="button"
                        onclick={dispatch.on(move || Action::TabCloseAsked(id))}
                    >
                        { words::CLOSE_FILE }
                    </button>
                </div>
            </div>
        </main>
    }
}
