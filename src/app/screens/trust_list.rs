//! A trust list: who signed it, whom it names, and the way to build another.

use super::keys::part;
use crate::app::components::breakable::breakable;
use crate::app::components::facts::{facts, notice, titled};
use crate::app::components::icon::icon;
use crate::app::components::key_card::{certificate_facts, fingerprints};
use crate::app::components::list_maker::ListMaker;
use crate::app::dispatch::Dispatch;
use crate::app::state::{Action, AppState, Tab};
use crate::app::words::{dates, frame, keys, trust_list as words, unlock};
use crate::container::trust_list::{Record, Role, TrustList};
use crate::crypto::KeyMaterial;
use crate::session::ClosedFile;
use yew::prelude::*;

/// Draws the list; `now` is Unix seconds.
pub fn trust_list(
    tab: &Tab,
    file: &ClosedFile,
    list: &TrustList,
    state: &AppState,
    now: i64,
    dispatch: &Dispatch,
) -> Html {
    let bytes = file.content().unwrap_or_else(|| file.package().bytes());
    let (signature, by) = list.verify(bytes);
    let signer = by.and_then(|at| list.records().get(at));
    let signer = signer.and_then(|record| record.certificate.as_ref()).map(keys::certificate_name);
    let (kind, title, text) =
        words::verdict(&signature, signer.or(list.header().signer_name.as_deref()));
    let id = tab.id;
    let material = KeyMaterial {
        certificates: list.records().iter().filter_map(|r| r.certificate.clone()).collect(),
        ..KeyMaterial::default()
    };
    let name = tab.name.to_string();
    let keep =
        dispatch.on(move || Action::KeysMade { name: name.clone(), material: material.clone() });
    html! {
        <main class="stage" data-state="trust-list" id="content" tabindex="-1">
            <div class="keys-page">
                <header class="keys-page__head">
                    <div class="section__words">
                        <p class="message-page__kicker">{ icon("private") }<code>{ &*tab.name }</code></p>
                        <h1 class="section__title">{ words::title(list.records().len()) }</h1>
                        <p class="section__sentence">{ words::SENTENCE }</p>
                    </div>
                    <div class="button-row">
                        <button class="button" type="button" title={words::KEEP_HINT} onclick={keep}>
                            { words::KEEP }
                        </button>
                        <button
                            class="button"
                            type="button"
                            onclick={dispatch.on(move || Action::TabCloseAsked(id))}
                        >
                            { frame::CLOSE_FILE }
                        </button>
                    </div>
                </header>
                { notice(kind, &title, &text) }
                <section class="card records" aria-labelledby="records">
                    <div class="card__head">
                        <div class="card__words">
                            <h2 class="card__title" id="records">{ words::RECORDS }</h2>
                        </div>
                    </div>
                    <div class="records__columns" aria-hidden="true">
                        <span>{ words::ROLE }</span>
                        <span>{ words::SUBJECT }</span>
                        <span>{ words::KEY }</span>
                        <span>{ words::VALID }</span>
                    </div>
                    { for list.records().iter().enumerate().map(|(at, r)| record(at, r, bytes, now)) }
                </section>
                { titled(words::HEADER, facts(unlock::header(list.header(), Some(bytes)))) }
                { part(words::BUILD, words::BUILD_SENTENCE, html! {
                    <ListMaker keys={state.keys.clone()} />
                }) }
            </div>
        </main>
    }
}

fn record(at: usize, record: &Record, bytes: &[u8], now: i64) -> Html {
    let certificate = record.certificate.as_ref();
    let subject = certificate.map_or(record.subject.as_deref(), |c| Some(c.subject()));
    let subject = subject.or(record.dns_name.as_deref()).unwrap_or(words::NO_CERTIFICATE);
    let role = record.role.unwrap_or(Role::Other(u16::MAX));
    let until = certificate.map(|c| (dates::day(c.not_after()), now > c.not_after()));
    let mut rows = vec![(words::ROLE.to_owned(), words::role_in_full(role))];
    match certificate {
        Some(certificate) => rows.extend(certificate_facts(certificate, now)),
        None => {
            let said = [(keys::SUBJECT, &record.subject), (keys::ISSUER, &record.issuer)];
            let said = said.into_iter().filter_map(|(term, text)| Some((term, text.clone()?)));
            rows.extend(said.map(|(term, text)| (term.to_owned(), text)));
            let serial = record.serial.as_deref().map(unlock::hex);
            rows.extend(serial.map(|serial| (keys::SERIAL.to_owned(), serial)));
        }
    }
    rows.extend(record.dns_name.clone().map(|name| (words::DNS_NAME.to_owned(), name)));
    rows.extend(record.address.map(|address| (words::ADDRESS.to_owned(), address.to_string())));
    rows.extend(record.unknown.iter().map(|(tag, place)| {
        let value = bytes.get(place.clone()).unwrap_or_default();
        (format!("{} {tag}", words::UNKNOWN_TAG), unlock::short_hex(value))
    }));
    html! {
        <details class="records__record">
            <summary class="records__row">
                <span><span class="chip chip--accent">{ words::role(role) }</span></span>
                <span class="records__subject">{ breakable(subject, ',') }</span>
                <span>{ certificate.map(|c| c.public_key().name()) }</span>
                <span>
                    if let Some((day, expired)) = until {
                        { day }
                        if expired { <span class="records__expired">{ keys::EXPIRED }</span> }
                    } else {
                        { words::NO_CERTIFICATE }
                    }
                </span>
                { icon("chevron") }
            </summary>
            <div class="records__details">
                <p class="visually-hidden">{ words::record_number(at) }</p>
                { facts(rows) }
                if let Some(certificate) = certificate {
                    { fingerprints(certificate) }
                }
            </div>
        </details>
    }
}
