//! The page of keys: a card for each, the way in for more, and a new signer.

use crate::app::browser::window::pick_files;
use crate::app::components::icon::icon;
use crate::app::components::key_card::key_card;
use crate::app::components::list_maker::ListMaker;
use crate::app::components::make_signer::MakeSigner;
use crate::app::dispatch::Dispatch;
use crate::app::state::{Action, AppState};
use crate::app::words::{keys as words, trust_list};
use yew::prelude::*;

/// Draws the page; `now` is Unix seconds.
pub fn keys(state: &AppState, now: i64, dispatch: &Dispatch) -> Html {
    let cards = state.key_cards();
    let back = if state.tabs.is_empty() { words::BACK_TO_START } else { words::BACK };
    let passphrases = state.keys.passphrases.len();
    let pick = Callback::from(|_: MouseEvent| pick_files());
    html! {
        <main class="stage" data-state="keys" id="content" tabindex="-1">
            <div class="keys-page">
                <header class="keys-page__head">
                    <div class="section__words">
                        <h1 class="section__title">{ words::TITLE }</h1>
                        <p class="section__sentence">{ words::SENTENCE }</p>
                    </div>
                    <button
                        class="button"
                        type="button"
                        onclick={dispatch.on(|| Action::KeysShown(false))}
                    >
                        { back }
                    </button>
                </header>
                if cards.is_empty() {
                    <div class="drop-zone">
                        <h2 class="drop-zone__title">{ words::NONE }</h2>
                        <button class="button button--primary" type="button" onclick={pick.clone()}>
                            { icon("plus") }{ words::ADD }
                        </button>
                        <p class="drop-zone__hint">{ words::DROP }{ " " }{ words::KINDS }</p>
                    </div>
                } else {
                    <div class="keys-page__bar">
                        <button class="button button--primary" type="button" onclick={pick.clone()}>
                            { icon("plus") }{ words::ADD }
                        </button>
                        <p class="keys-page__note">{ words::DROP }</p>
                    </div>
                    <div class="keys-page__cards">
                        { for cards.iter().map(|card| key_card(card, now)) }
                    </div>
                }
                if passphrases > 0 {
                    <p class="keys-page__note">{ words::passphrases(passphrases) }</p>
                }
                if !state.keys.is_empty() {
                    <div class="button-row">
                        <button
                            class="button button--error"
                            type="button"
                            onclick={dispatch.on(|| Action::KeysForgotten)}
                        >
                            { icon("remove") }{ words::FORGET }
                        </button>
                    </div>
                }
                { part(words::MAKE, words::MAKE_SENTENCE, html! { <MakeSigner /> }) }
                if !cards.is_empty() {
                    { part(trust_list::BUILD, trust_list::BUILD_SENTENCE, html! {
                        <ListMaker keys={state.keys.clone()} />
                    }) }
                }
            </div>
        </main>
    }
}

/// A card with a heading, a sentence and a form.
pub(super) fn part(title: &str, sentence: &str, body: Html) -> Html {
    html! {
        <section class="card">
            <div class="card__head">
                <div class="card__words"><h2 class="card__title">{ title }</h2></div>
            </div>
            <div class="card__body">
                <p class="keys-page__note">{ sentence }</p>
                { body }
            </div>
        </section>
    }
}
