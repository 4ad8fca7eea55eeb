//! What the head of a card draws. Pure.

use super::form_plan::Piece;
use super::row_shown::RowShown;
use crate::app::words::form as words;
use crate::config::{Card, CardKind, ValueRef};
use crate::fields::{Section, ValueKind};
use crate::session::{CardView, EditSession};
use std::rc::Rc;

/// The head of a card, ready to be drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct CardShown {
    /// What the session says of it.
    pub view: CardView,
    /// Its heading, and its name in the names of its buttons.
    pub name: String,
    /// What stands beside the heading.
    pub subtitle: String,
    /// Whether it was added as a whole.
    pub added: bool,
}

impl CardShown {
    /// Works out a head; `None` for cards without one.
    #[must_use]
    pub fn of(session: &EditSession, card: &Card, rows: &[Rc<RowShown>]) -> Option<Self> {
        if matches!(card.kind, CardKind::Loose | CardKind::Table) {
            return None;
        }
        let mut view = session.card(card);
        if view.what.is_empty() {
            words::LINE.clone_into(&mut view.what);
        }
        let name = words::card_name(
            &view.what,
            &view.title,
            view.number.filter(|_| view.of > 1 || view.path.is_none()),
        );
        let subtitle = subtitle(session, card, &view);
        let added = matches!(card.kind, CardKind::Instance(_))
            && !rows.is_empty()
            && rows.iter().all(|r| r.view.added);
        Some(Self { view, name, subtitle, added })
    }
}

/// What a key does and its number; else what the thing is, where the heading does not say it.
fn subtitle(session: &EditSession, card: &Card, view: &CardView) -> String {
    let value = |name: &str| {
        let row = card.rows.iter().find(|r| r.spec.is_some_and(|s| s.name() == name))?;
        Some((row, session.config().value(row.value).trim().to_owned()))
    };
    if let Some((row, code)) = value("featureID") {
        let meaning = match row.spec.map(|s| &s.kind) {
            Some(ValueKind::Choice(choices)) => choices.meaning(&code),
            _ => None,
        };
        let number = ["speedDialNumber", "name"]
            .iter()
            .find_map(|n| value(n).map(|(_, text)| text).filter(|t| !t.is_empty()));
        let number = number.unwrap_or_else(|| words::NO_NUMBER.to_owned());
        return format!("{} · {number}", words::key_use(meaning));
    }
    if matches!(card.kind, CardKind::Group(_)) {
        return words::OWN_NAMES.to_owned();
    }
    if view.title.is_empty() { String::new() } else { words::key_use(Some(&view.what)) }
}

/// The id of a card's heading.
#[must_use]
pub fn heading_id(section: Section, card: &Card) -> String {
    match card.kind {
        CardKind::Instance(id) | CardKind::Group(id) => format!("card-{}", id.at()),
        CardKind::Numbered(n) => format!("card-{}-n{n}", section.id()),
        CardKind::Loose | CardKind::Table => format!("title-{}", section.id()),
    }
}

/// The rows of a card that a piece shows.
#[must_use]
pub fn rows_of<'a>(card: &'a Card, piece: &Piece) -> &'a [crate::config::Row] {
    card.rows.get(piece.rows.clone()).unwrap_or(&[])
}

/// How many models a table of loads names: attributes of a load are no models.
#[must_use]
pub fn models(card: &Card) -> usize {
    card.rows.iter().filter(|r| matches!(r.value, ValueRef::Text(_))).count()
}
