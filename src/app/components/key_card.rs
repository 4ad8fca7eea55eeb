//! One certificate, private key, or both: what it is, what it is good for, its fingerprints.

use super::facts::facts;
use super::icon::icon;
use crate::app::state::KeyCard;
use crate::app::words::{keys as words, unlock};
use crate::crypto::{Certificate, Hash};
use yew::prelude::*;

/// Draws the card; `now` is Unix seconds.
pub fn key_card(card: &KeyCard, now: i64) -> Html {
    let (belongs, sign) = words::card_match(card);
    let kind = match (&card.certificate, &card.key) {
        (Some(certificate), _) => certificate.public_key().name(),
        (None, Some(key)) => key.name(),
        (None, None) => String::new(),
    };
    html! {
        <article class="card key-card">
            <header class="card__head">
                <span class="card__badge">{ icon(if card.key.is_some() { "key" } else { "file" }) }</span>
                <div class="card__words">
                    <h2 class="card__title">{ words::card_title(card) }</h2>
                    <span class="card__subtitle">{ kind }</span>
                </div>
            </header>
            <div class="card__body key-card__body">
                <p class="key-card__match">{ icon(sign) }{ belongs }</p>
                <ul class="key-card__uses" aria-label={words::USES}>
                    { for card.uses.iter().map(|good| {
                        let (word, sentence) = words::of_use(good);
                        html! {
                            <li><span class="chip chip--accent">{ word }</span><span>{ sentence }</span></li>
                        }
                    }) }
                </ul>
                if let Some(certificate) = &card.certificate {
                    { facts(certificate_facts(certificate, now)) }
                    { fingerprints(certificate) }
                }
            </div>
        </article>
    }
}

/// Subject, issuer, serial number, validity.
pub fn certificate_facts(certificate: &Certificate, now: i64) -> Vec<(String, String)> {
    let issuer = if certificate.self_signed() {
        words::ISSUED_BY_ITSELF.to_owned()
    } else {
        certificate.issuer().to_owned()
    };
    let mut valid = unlock::days(certificate.not_before(), certificate.not_after());
    let odd = if now > certificate.not_after() {
        Some(words::EXPIRED)
    } else {
        (now < certificate.not_before()).then_some(words::NOT_YET)
    };
    if let Some(odd) = odd {
        valid = format!("{valid} ({odd})");
    }
    let row = |term: &str, text: String| (term.to_owned(), text);
    vec![
        row(words::SUBJECT, certificate.subject().to_owned()),
        row(words::ISSUER, issuer),
        row(words::SERIAL, unlock::hex(certificate.serial())),
        row(words::VALID, valid),
        row(words::PUBLIC_KEY, certificate.public_key().name()),
    ]
}

/// The three fingerprints that people compare, folded away.
pub fn fingerprints(certificate: &Certificate) -> Html {
    let print =
        |hash: Hash| (hash.name().to_owned(), unlock::pairs(&certificate.fingerprint(hash)));
    html! {
        <details class="key-card__prints">
            <summary>{ words::FINGERPRINTS }</summary>
            { facts([Hash::Md5, Hash::Sha1, Hash::Sha256].map(print).to_vec()) }
            <p class="keys-page__note">{ words::MD5_NOTE }</p>
        </details>
    }
}
