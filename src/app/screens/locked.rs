//! A file that shows no form: what it needs, what is known of it, and the way to unlock it.

use super::trust_list::trust_list;
use crate::app::browser::{download, window::pick_files};
use crate::app::components::facts::{facts, notice, titled};
use crate::app::components::icon::icon;
use crate::app::components::secret_form::{on_secret, secret_field};
use crate::app::dispatch::Dispatch;
use crate::app::state::{Action, AppState, Companion, Notice, Tab};
use crate::app::words::unlock::{self as words, Said};
use crate::app::words::{count, frame, signatures};
use crate::container::layers::{Need, Unsupported};
use crate::session::{Closed, ClosedFile, OpenError};
use std::rc::Rc;
use yew::prelude::*;

/// Draws the page of a file without a form; `now` is Unix seconds.
pub fn locked(
    tab: &Tab,
    error: &OpenError,
    state: &AppState,
    now: i64,
    dispatch: &Dispatch,
) -> Html {
    match error {
        OpenError::TooLarge { bytes } => {
            let size = (words::SIZE.to_owned(), count(*bytes, "byte", "bytes"));
            let what = titled(words::WHAT, facts(vec![size]));
            page(tab, &words::too_large(), Html::default(), what, dispatch)
        }
        OpenError::Closed(file) => match file.why() {
            Closed::TrustList(list) => trust_list(tab, file, list, state, now, dispatch),
            _ => {
                let companion = state.companion_of(tab);
                let said = words::closed(file, companion.as_ref(), tab.attempts);
                let way = way_in(tab, file, dispatch);
                let what = what_it_is(tab, file, companion.as_ref(), state);
                page(tab, &said, way, what, dispatch)
            }
        },
    }
}

fn page(tab: &Tab, said: &Said, way: Html, what: Html, dispatch: &Dispatch) -> Html {
    let id = tab.id;
    html! {
        <main class="stage" data-state="locked" id="content" tabindex="-1">
            <div class="message-page">
                <p class="message-page__kicker">{ icon("lock") }<code>{ &*tab.name }</code></p>
                <h1 class="message-page__title">{ &said.title }</h1>
                <p class="message-page__text">{ &said.text }</p>
                if let Some((title, text)) = &said.trouble {
                    { notice("error", title, text) }
                }
                { for tab.signatures.iter().filter_map(signatures::alarm).map(|(title, text)| {
                    notice("error", title, &text)
                }) }
                { way }
                if !said.steps.is_empty() {
                    { titled(words::DO, html! {
                        <ol class="steps">
                            { for said.steps.iter().map(|step| html! { <li><span>{ step }</span></li> }) }
                        </ol>
                    }) }
                }
                { what }
                <div class="button-row">
                    <button
                        class="button"
                        type="button"
                        onclick={Callback::from(|_: MouseEvent| pick_files())}
                    >
                        { words::OTHER_FILE }
                    </button>
                    <button
                        class="button"
                        type="button"
                        onclick={dispatch.on(move || Action::TabCloseAsked(id))}
                    >
                        { frame::CLOSE_FILE }
                    </button>
                </div>
            </div>
        </main>
    }
}

/// The field or button that unlocks it.
fn way_in(tab: &Tab, file: &Rc<ClosedFile>, dispatch: &Dispatch) -> Html {
    if words::payload(file).is_some() {
        return save_payload(file, dispatch);
    }
    match file.why() {
        Closed::Locked(Need::PrivateKey { .. }) => html! {
            <div class="button-row">
                <button
                    class="button button--primary"
                    type="button"
                    onclick={Callback::from(|_: MouseEvent| pick_files())}
                >
                    { icon("key") }{ words::ADD_KEY }
                </button>
            </div>
        },
        Closed::Locked(Need::Passphrase { .. })
        | Closed::Unsupported(Unsupported::Blocks { .. }) => {
            passphrase(tab, words::PASSPHRASE, words::PASSPHRASE_HINT, dispatch)
        }
        Closed::Locked(Need::ContentKey { .. }) => {
            passphrase(tab, words::CONTENT_KEY, words::CONTENT_KEY_HINT, dispatch)
        }
        _ => Html::default(),
    }
}

/// The button that saves what is inside.
fn save_payload(file: &Rc<ClosedFile>, dispatch: &Dispatch) -> Html {
    let (file, dispatch) = (file.clone(), dispatch.clone());
    let save = Callback::from(move |_: MouseEvent| {
        let name = file.package().base_name();
        let bytes = words::payload(&file).unwrap_or_default();
        if !download::download(name, bytes, "application/octet-stream") {
            dispatch.tell(Action::Noticed(Notice::SaveFailed(name.to_owned())));
        }
    });
    html! {
        <div class="button-row">
            <button class="button button--primary" type="button" onclick={save}>
                { icon("export") }{ words::SAVE_CONTENT }
            </button>
        </div>
    }
}

/// The form for a passphrase; a new one after each attempt, so that it is empty and has the focus.
fn passphrase(tab: &Tab, label: &'static str, hint: &'static str, dispatch: &Dispatch) -> Html {
    let id = tab.id;
    let to = dispatch.clone();
    let onsubmit =
        on_secret(move |passphrase| to.tell(Action::PassphraseGiven { tab: id, passphrase }));
    html! {
        <form class="unlock" {onsubmit} key={format!("{id}-{}", tab.attempts)}>
            <label class="unlock__label" for="unlock-secret">{ label }</label>
            <div class="unlock__row">
                { secret_field("unlock-secret", Some("unlock-hint")) }
                <button class="button button--primary" type="submit">
                    { icon("lock") }{ words::UNLOCK }
                </button>
            </div>
            <p class="unlock__hint" id="unlock-hint">{ hint }</p>
        </form>
    }
}

/// The layers that came off, the header of the one that did not, and for whom it is.
fn what_it_is(
    tab: &Tab,
    file: &ClosedFile,
    companion: Option<&Companion>,
    state: &AppState,
) -> Html {
    let package = file.package();
    let bytes = package.bytes();
    let size = (words::SIZE.to_owned(), count(bytes.len(), "byte", "bytes"));
    let mut parts = Vec::new();
    for (depth, layer) in package.layers().iter().enumerate() {
        let whole = (depth == 0).then_some(&**bytes);
        let (name, mut rows) = words::layer(layer, whole);
        if depth == 0 {
            rows.insert(0, size.clone());
        }
        parts.push((name, rows));
    }
    if let Closed::Locked(Need::PrivateKey { layer, .. }) = file.why() {
        let whole = package.layers().is_empty().then_some(&**bytes);
        let mut rows = Vec::new();
        if let Some(companion) = companion {
            rows.push((words::NAMED.to_owned(), words::hash_of(&companion.cert_hash)));
            rows.push((words::NAMED_BY.to_owned(), companion.file.to_string()));
            let there = state.keys.certificate(&companion.cert_hash).is_some();
            rows.push((String::new(), words::certificate_at_hand(there).to_owned()));
        }
        rows.extend(words::header(layer.encrypted.header(), whole));
        parts.push((words::ENCRYPTED, rows));
    }
    if parts.is_empty() {
        let kind = words::kind(file.why());
        let kind = kind.map(|kind| (words::KIND.to_owned(), kind.to_owned()));
        return titled(words::WHAT, facts(kind.into_iter().chain([size]).collect()));
    }
    let told = tab.signatures.iter();
    let told = told.map(|s| (signatures::CHECKED.to_owned(), signatures::sentence(s)));
    if let Some((_, rows)) = parts.first_mut() {
        rows.splice(0..0, told);
    }
    html! { { for parts.into_iter().map(|(name, rows)| titled(name, facts(rows))) } }
}
