//! What people call some values of a file, found in one walk over its form.

use crate::config::ValueRef;
use crate::session::EditSession;
use std::collections::{HashMap, HashSet};

/// What is known of a value.
pub(super) struct Known {
    pub(super) label: String,
    pub(super) secret: bool,
}

/// The labels of some values.
pub(super) fn labels(
    session: &EditSession,
    wanted: &HashSet<ValueRef>,
) -> HashMap<ValueRef, Known> {
    let mut found = HashMap::with_capacity(wanted.len());
    if wanted.is_empty() {
        return found;
    }
    for card in session.outline().sections.iter().flat_map(|s| &s.cards) {
        for row in card.rows.iter().filter(|r| wanted.contains(&r.value)) {
            let label = session.row(row, card.kind).label;
            let secret = row.spec.is_some_and(|s| s.is_secret())
                || super::secrets::is_secret_name(session.config().name(row.value));
            found.insert(row.value, Known { label, secret });
            if found.len() == wanted.len() {
                return found;
            }
        }
    }
    found
}
