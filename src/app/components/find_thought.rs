//! Which fields a thought of a person leads to. Pure.

use crate::app::words::thoughts::{THOUGHTS, Thought};
use crate::config::{Addable, Card, Family, Protocol, Row};
use crate::fields::FieldSpec;
use crate::session::EditSession;
use std::collections::HashMap;

/// Thoughts shown at a time, and fields of each.
const MOST: usize = 3;
const FIELDS: usize = 3;

/// A field that a thought leads to.
pub enum Meant<'a> {
    /// It is in the file.
    There(&'a Card, &'a Row),
    /// It could be.
    Lacking(&'a Addable),
    /// Several at once, or (with `true`) a new key or a new file: the number of the thought.
    Whole(usize, bool),
}

/// The fields that the words of a person mean, with the thought that leads there.
#[must_use]
pub fn meant<'a>(
    session: &'a EditSession,
    lacking: &'a [Addable],
    words: &[String],
) -> Vec<(&'static str, Meant<'a>)> {
    // A letter or two mean nothing yet.
    if words.iter().all(|word| word.chars().count() < 3) {
        return Vec::new();
    }
    let fits = |(said, more, _): &Thought| {
        // Whatever the page speaks: people and their notes mix languages.
        let all = format!("{} {} {} {}", said.en, more.en, said.de, more.de).to_lowercase();
        let has = |word: &&String| all.contains(word.as_str());
        // "rename line 2": which line it is has no say in what is meant.
        let plain = || words.iter().filter(|word| number_of(word).is_none());
        words.iter().all(|word| has(&word)) || plain().count() > 1 && plain().all(|w| has(&w))
    };
    let all = THOUGHTS.iter().enumerate();
    let thoughts: Vec<_> = all.filter(|(_, thought)| fits(thought)).take(MOST).collect();
    if thoughts.is_empty() {
        return Vec::new();
    }
    let mut there: HashMap<&str, (&Card, &Row)> = HashMap::new();
    for card in session.outline().sections.iter().flat_map(|section| &section.cards) {
        for row in &card.rows {
            if let Some(spec) = row.spec {
                there.entry(ending(spec)).or_insert((card, row));
                there.entry(spec.name()).or_insert((card, row));
            }
        }
    }
    let mut found = Vec::new();
    for (number, (said, _, names)) in thoughts {
        let of = |name: &&str| {
            let absent = || lacking.iter().find(|a| is_called(a.spec, name));
            let present = there.get(name).map(|(card, row)| Meant::There(card, row));
            present.or_else(|| absent().map(Meant::Lacking))
        };
        let said = said.get();
        let makes = names.first().is_some_and(|name| is_making(session, name));
        // What is made has fields of its own; a second server is not the only kind of backup.
        let own = match names.first() {
            Some(&"+member") => 2,
            _ if makes => names.len(),
            _ => 0,
        };
        let fields: Vec<_> = names.iter().skip(own).filter_map(of).take(FIELDS).collect();
        if makes || fields.len() > 1 {
            found.push((said, Meant::Whole(number, makes)));
        }
        found.extend(fields.into_iter().map(|meant| (said, meant)));
    }
    found
}

/// A word that is a number, as in "line 2".
#[must_use]
pub fn number_of(word: &str) -> Option<usize> {
    word.parse().ok()
}

/// Whether a thought makes something new of this file: a key, or a file like it.
fn is_making(session: &EditSession, mark: &str) -> bool {
    match (mark.as_bytes().first(), session.config().family()) {
        (Some(b'+'), Family::Device(protocol)) => {
            *protocol == Some(Protocol::Sip) || matches!(mark, "+member" | "+addOnModule")
        }
        (Some(b'='), family) => {
            matches!(family, Family::Device(_) | Family::FlatProfile | Family::Legacy)
        }
        _ => false,
    }
}

/// Whether a thought means a field by this name.
pub(super) fn is_called(spec: &FieldSpec, name: &str) -> bool {
    spec.name() == name || ending(spec) == name
}

/// The last two parts of a path.
pub(super) fn ending(spec: &FieldSpec) -> &'static str {
    let mut slashes = spec.path.rmatch_indices('/');
    slashes.nth(1).map_or(spec.path, |(at, _)| spec.path.get(at + 1..).unwrap_or(spec.path))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::components::find_match::{missing, words_of};
    use crate::fields::Catalog;

    #[test]
    fn every_thought_names_known_fields() {
        let specs = Catalog::get().specs();
        for (said, _, names) in &THOUGHTS {
            let known = |name: &&str| {
                name.starts_with(['+', '=']) || specs.iter().any(|s| is_called(s, name))
            };
            assert!(names.iter().any(known), "{said}");
        }
    }

    #[test]
    fn thoughts_lead_to_fields_there_and_lacking() {
        let file = b"<device><deviceProtocol>SIP</deviceProtocol><devicePool><dateTimeSetting><timeZone>GMT</timeZone></dateTimeSetting></devicePool></device>";
        let session = EditSession::open("x.xml", file.to_vec()).unwrap();
        let lacking = missing(&session);
        let zone = meant(&session, &lacking, &words_of("wrong clock"));
        assert!(matches!(&zone[0], ("Change the time zone", Meant::Whole(_, false))));
        assert!(matches!(&zone[1], ("Change the time zone", Meant::There(..))));
        let ssh = meant(&session, &lacking, &words_of("turn ssh off"));
        assert!(
            matches!(&ssh[1], ("Turn SSH on or off", Meant::Lacking(a)) if a.spec.name() == "sshAccess")
        );
        let file = b"<flat-profile><Display_Name_1_/></flat-profile>";
        let session = EditSession::open("x.xml", file.to_vec()).unwrap();
        let lacking = missing(&session);
        let lines = meant(&session, &lacking, &words_of("rename line 2"));
        assert!(lines.iter().any(|(said, _)| *said == "Rename a line"));
        for nothing in ["", "a", "line 2", "2 3", "zz top", "to be or not to be"] {
            assert!(meant(&session, &lacking, &words_of(nothing)).is_empty(), "{nothing}");
        }
    }
}
