//! A list of terms and what is known of them.

use super::breakable::breakable;
use yew::prelude::*;

/// Draws the list; values that are read digit by digit are set so.
pub fn facts(rows: Vec<(String, String)>) -> Html {
    html! {
        <dl class="facts">
            { for rows.into_iter().map(|(term, text)| html! {
                <>
                    <dt>{ term }</dt>
                    <dd>
                        if is_digits(&text) {
                            <code class="facts__digits">{ breakable(&text, ':') }</code>
                        } else {
                            { breakable(&text, ',') }
                        }
                    </dd>
                </>
            }) }
        </dl>
    }
}

fn is_digits(text: &str) -> bool {
    text.len() > 4 && text.bytes().all(|b| b.is_ascii_hexdigit() || b == b':') && text.contains(':')
}

/// A card with a heading.
pub fn titled(title: &str, body: Html) -> Html {
    html! {
        <section class="card">
            <div class="card__head">
                <div class="card__words"><h2 class="card__title">{ title }</h2></div>
            </div>
            <div class="card__body">{ body }</div>
        </section>
    }
}

/// A boxed sentence; `kind` is `ok`, `change` or `error`.
pub fn notice(kind: &'static str, title: &str, text: &str) -> Html {
    let (sign, role) = match kind {
        "ok" => ("ok", None),
        "error" => ("error", Some("alert")),
        _ => ("warning", None),
    };
    let class = match kind {
        "ok" => "notice notice--ok",
        "error" => "notice notice--error",
        _ => "notice notice--change",
    };
    html! {
        <div {class} {role}>
            { super::icon::icon(sign) }
            <p class="notice__title">{ title }</p>
            <p>{ text }</p>
        </div>
    }
}
