//! The empty page: what this is, and three ways to begin.

use crate::app::browser::{files, window::pick_files};
use crate::app::components::icon::icon;
use crate::app::dispatch::Dispatch;
use crate::app::state::{Action, NewWish};
use crate::app::words::{frame as words, new};
use yew::prelude::*;

/// A file to try the page with: written for it, of no real phone.
const SAMPLE_NAME: &str = "SEP0004F2A1B2C3.cnf.xml";
const SAMPLE: &str = include_str!("../samples/SEP0004F2A1B2C3.cnf.xml");

/// Draws the welcome.
pub fn welcome(dispatch: &Dispatch) -> Html {
    let paste = {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| files::paste(dispatch.clone()))
    };
    let sample = {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            files::arrived(SAMPLE_NAME.to_owned(), SAMPLE.as_bytes().to_vec(), &dispatch);
        })
    };
    html! {
        <main class="stage" data-state="empty" id="content" tabindex="-1">
            <div class="welcome">
                <h1 class="welcome__title">{ words::WELCOME_TITLE }</h1>
                <p class="welcome__sentence">{ words::WELCOME_SENTENCE }</p>
                <div class="drop-zone">
                    <h2 class="drop-zone__title">{ words::DROP_HERE }</h2>
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
                            onclick={dispatch.on(|| Action::NewAsked(NewWish::default()))}
                        >
                            { new::NEW }
                        </button>
                        <button class="button" type="button" onclick={paste}>{ words::PASTE }</button>
                        <button class="button" type="button" onclick={sample}>{ words::SAMPLE }</button>
                    </div>
                    <p class="drop-zone__hint">
                        <code>{ "SEP….cnf.xml" }</code>{ ", " }
                        <code>{ "XMLDefault.cnf.xml" }</code>{ ", " }
                        <code>{ "SIP….cnf" }</code>{ ", " }
                        { words::NAMES_HINT }
                    </p>
                </div>
                <div class="welcome__cards">
                    { for words::CARDS.iter().map(|(title, text)| html! {
                        <section class="welcome__card"><h2>{ *title }</h2><p>{ *text }</p></section>
                    }) }
                </div>
                <p class="welcome__foot">{ icon("private") }<span>{ words::PRIVATE }</span></p>
            </div>
        </main>
    }
}
