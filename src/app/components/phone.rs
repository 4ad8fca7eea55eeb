//! A small drawing of the phone: what each of its keys does, each a button to its card.

use crate::app::dispatch::Dispatch;
use crate::app::state::Action;
use crate::app::words::form as words;
use crate::check::{Place, Severity};
use crate::config::{Card, Row, ValueRef};
use crate::fields::Section;
use crate::session::EditSession;
use std::collections::HashSet;
use std::rc::Rc;
use yew::prelude::*;

/// More keys than this are not drawn.
const MOST: u16 = 16;
/// No phone has more keys; a file with more cards than that is not drawn to the end.
const CARDS: usize = 200;

/// A key that does something.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Key {
    number: u16,
    label: String,
    extension: String,
    path: String,
    problems: usize,
}

/// Draws the phone; nothing for a file without lines.
pub fn phone(session: &EditSession, dispatch: &Dispatch) -> Html {
    let keys = keys(session);
    let Some(first) = keys.first() else { return Html::default() };
    let last = keys.iter().map(|k| k.number).max().unwrap_or(0);
    let count = key_count(session).max(last).min(MOST);
    let draw = |number: u16| match keys.iter().find(|k| k.number == number) {
        Some(key) => {
            let path: Rc<str> = key.path.as_str().into();
            let faulty = key.problems > 0;
            html! {
                <li>
                    <button type="button"
                        class={classes!("phone__key", if faulty { "is-faulty" } else { "is-used" })}
                        aria-label={words::key_label(number, Some(&key.label), key.problems)}
                        onclick={dispatch.on(move || Action::FieldAsked(path.clone()))}>
                        <span class="phone__label">{ &key.label }</span>
                        <span class="phone__nub">{ if faulty { "!" } else { "" } }</span>
                    </button>
                </li>
            }
        }
        None => html! {
            <li>
                <span class="phone__key is-free">
                    <span class="visually-hidden">{ words::key_label(number, None, 0) }</span>
                    <span class="phone__label" aria-hidden="true">{ words::FREE }</span>
                    <span class="phone__nub" />
                </span>
            </li>
        },
    };
    html! {
        <div class="phone" role="group" aria-label={words::KEYS}>
            <div class="phone__screen" aria-hidden="true">
                <span>{ screen(session).unwrap_or_else(|| first.label.clone()) }</span>
                <span>{ &first.extension }</span>
            </div>
            <ol class="phone__keys">{ for (1..=count).map(draw) }</ol>
        </div>
    }
}

/// What stands at the top of the phone's screen.
fn screen(session: &EditSession) -> Option<String> {
    let value = session.find("device/sipProfile/phoneLabel")?;
    let label = session.config().value(value).trim().to_owned();
    (!label.is_empty()).then_some(label)
}

/// How many keys the model has; 0 where it is unknown.
fn key_count(session: &EditSession) -> u16 {
    session.models().iter().filter_map(|m| m.line_keys).max().unwrap_or(0)
}

/// The keys that the file's lines are on, by number.
fn keys(session: &EditSession) -> Vec<Key> {
    let value_of = |f: &crate::check::Finding| match f.place {
        Place::Value(value) if f.severity != Severity::Hint => Some(value),
        _ => None,
    };
    let faulty: HashSet<ValueRef> = session.findings().filter_map(value_of).collect();
    let sections = &session.outline().sections;
    let lines = sections.iter().find(|s| s.section == Section::Lines);
    let cards = lines.into_iter().flat_map(|s| &s.cards).take(CARDS);
    let mut keys: Vec<_> = cards.filter_map(|card| key(session, card, &faulty)).collect();
    keys.sort_by_cached_key(|k| usize::from(k.number));
    keys.dedup_by_key(|k| k.number);
    keys
}

fn key(session: &EditSession, card: &Card, faulty: &HashSet<ValueRef>) -> Option<Key> {
    let config = session.config();
    let named = |name: &str| -> Option<&Row> {
        card.rows.iter().find(|r| r.spec.is_some_and(|s| s.name() == name))
    };
    let text = |name: &str| {
        let row = named(name)?;
        let text = config.value(row.value).trim().to_owned();
        (!text.is_empty()).then_some(text)
    };
    let number = text("@button")?.parse().ok().filter(|n| *n > 0)?;
    let extension = text("name").or_else(|| text("speedDialNumber")).unwrap_or_default();
    let label = text("featureLabel").or_else(|| text("displayName"));
    let label = label.or_else(|| Some(extension.clone()).filter(|e| !e.is_empty()));
    let row = named("featureLabel").or_else(|| card.rows.first())?;
    Some(Key {
        number,
        label: label.unwrap_or_else(|| words::LINE.to_owned()),
        extension,
        path: session.path(row.value).to_string(),
        problems: card.rows.iter().filter(|r| faulty.contains(&r.value)).count(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn open(lines: &str) -> EditSession {
        let file = format!(
            "<device><loadInformation>SIP45.9-4-2SR4-3S</loadInformation><sipProfile><sipLines>{lines}</sipLines></sipProfile></device>"
        );
        EditSession::open("SEP001122334455.cnf.xml", file.into_bytes()).unwrap()
    }

    #[test]
    fn keys_come_by_number_with_what_they_are_called() {
        let session = open(
            "<line button=\"2\"><displayName>B</displayName></line><line button=\"1\"><featureLabel>A</featureLabel><name>100</name></line>",
        );
        let keys = keys(&session);
        let labels: Vec<_> = keys.iter().map(|k| (k.number, k.label.as_str())).collect();
        assert_eq!(labels, [(1, "A"), (2, "B")]);
        assert_eq!(keys[0].path, "device/sipProfile/sipLines/line[2]/featureLabel");
        assert_eq!(keys[0].extension, "100");
        assert!(key_count(&session) >= 2);
    }

    #[test]
    fn lines_without_a_key_are_not_drawn() {
        for lines in
            ["", "<line/>", "<line button=\"\"/>", "<line button=\"x\"/>", "<line button=\"0\"/>"]
        {
            assert!(keys(&open(lines)).is_empty(), "{lines}");
        }
    }
}
