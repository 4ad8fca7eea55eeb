//! Which fields the words of a person mean. Pure, one pass over the file for each key.

use crate::config::{Addable, Card, CardKind, Row, ValueRef};
use crate::fields::{Catalog, FieldSpec, Model, Section, ValueKind, names};
use crate::session::EditSession;
use crate::xml::NodeId;

/// How far from the point a word is found: the start of the label is best, the path is last.
const LABEL_START: u8 = 0;
const LABEL: u8 = 1;
const TAG: u8 = 2;
const VALUE: u8 = 3;
const HELP: u8 = 4;
const PATH: u8 = 5;
/// Ranks are sums over the words; what is further off is all the same.
const RANKS: usize = 16;
/// More words than this do not narrow a search down.
const MOST_WORDS: usize = 8;

/// A field that has every word.
#[derive(Clone, Copy, Debug)]
pub struct Hit<'a> {
    /// Its section.
    pub section: Section,
    /// Its card.
    pub card: &'a Card,
    /// Its row.
    pub row: &'a Row,
}

/// The best hits, and how many there are.
#[derive(Debug, Default)]
pub struct Found<'a> {
    /// The best first.
    pub hits: Vec<Hit<'a>>,
    /// All of them.
    pub total: usize,
}

/// The words of a query in small letters.
#[must_use]
pub fn words_of(query: &str) -> Vec<String> {
    query.split_whitespace().map(str::to_lowercase).take(MOST_WORDS).collect()
}

/// Finds the fields that have every word in label, tag, value, help or path.
///
/// The value of a secret is not looked at.
#[must_use]
pub fn find<'a>(session: &'a EditSession, words: &[String], limit: usize) -> Found<'a> {
    let mut found = Found::default();
    if words.is_empty() {
        return found;
    }
    let mut matcher = Matcher::new(session, words);
    let mut best: Vec<Vec<Hit<'a>>> = vec![Vec::new(); RANKS];
    for section in &session.outline().sections {
        for card in &section.cards {
            for row in &card.rows {
                let Some(rank) = matcher.rank(row) else { continue };
                found.total += 1;
                let same = &mut best[usize::from(rank).min(RANKS - 1)];
                if same.len() < limit {
                    same.push(Hit { section: section.section, card, row });
                }
            }
        }
    }
    found.hits = best.into_iter().flatten().take(limit).collect();
    found
}

/// The known fields that a file lacks and could have.
#[must_use]
pub fn missing(session: &EditSession) -> Vec<Addable> {
    let loose = Card { kind: CardKind::Loose, rows: Vec::new() };
    let all = Section::ALL.iter().flat_map(|s| loose.addable(session.config(), *s));
    all.filter(|a| a.spec.kind != ValueKind::Container).collect()
}

/// Which of the missing fields have every word in label, tag or help; the best first.
#[must_use]
pub fn find_missing<'a>(
    missing: &'a [Addable],
    words: &[String],
    limit: usize,
) -> Vec<&'a Addable> {
    if words.is_empty() {
        return Vec::new();
    }
    let rank = |spec: &FieldSpec| {
        words.iter().try_fold(0_u8, |sum, word| {
            let own = in_spec(spec, word).or_else(|| contains(spec.name(), word).then_some(TAG));
            Some(sum.saturating_add(own?))
        })
    };
    let mut hits: Vec<_> =
        missing.iter().filter_map(|a| Some((rank(a.spec)?, a.spec.importance, a))).collect();
    hits.sort_by_cached_key(|(rank, importance, _)| (usize::from(*rank), usize::from(*importance)));
    hits.into_iter().take(limit).map(|(_, _, addable)| addable).collect()
}

/// What is the same for many rows is looked at once.
struct Matcher<'a> {
    session: &'a EditSession,
    words: &'a [String],
    /// The last name in each word, and whether the word has signs of a path.
    names: Vec<(&'a str, bool)>,
    /// Label and help, by the field's place in the tables.
    specs: Vec<Option<[Option<u8>; MOST_WORDS]>>,
    /// Which words are in the names of an element and of those around it, by element.
    above: Vec<Option<u8>>,
}

impl<'a> Matcher<'a> {
    fn new(session: &'a EditSession, words: &'a [String]) -> Self {
        let name = |word: &'a String| (last_name(word), word.contains(['/', '[', '@']));
        let names = words.iter().map(name).collect();
        let specs = vec![None; Catalog::get().specs().len()];
        Self { session, words, names, specs, above: Vec::new() }
    }

    fn rank(&mut self, row: &Row) -> Option<u8> {
        let words = self.words;
        let config = self.session.config();
        let tag = config.name(row.value);
        let known = row.spec.map_or([None; MOST_WORDS], |spec| self.known(spec));
        let model = model_of(tag);
        let mut value = None;
        let mut path = None;
        let mut sum = 0_u8;
        for (at, (word, known)) in words.iter().zip(known).enumerate() {
            let mut best = known.unwrap_or(u8::MAX);
            if let Some(model) = model
                && contains(model.name, word)
            {
                best = best.min(LABEL);
            }
            if best > TAG && contains(tag, word) {
                best = TAG;
            }
            if best > VALUE {
                let value = value.get_or_insert_with(|| config.value(row.value));
                if contains(value, word) && !is_secret(row, tag) {
                    best = VALUE;
                }
            }
            if best == u8::MAX && self.is_in_path(row.value, at, &mut path) {
                best = PATH;
            }
            if best == u8::MAX {
                return None;
            }
            sum = sum.saturating_add(best);
        }
        Some(sum)
    }

    /// A word with signs of a path is compared with the path itself, others with its names.
    fn is_in_path(&mut self, value: ValueRef, at: usize, path: &mut Option<String>) -> bool {
        let config = self.session.config();
        let (Some(word), Some(&(name, signs))) = (self.words.get(at), self.names.get(at)) else {
            return false;
        };
        if name.is_empty() {
            return false;
        }
        let near = match config.element(value) {
            Some(id) => self.names_above(id) & (1 << at) != 0,
            None => false,
        };
        if !near && !contains(config.name(value), name) {
            return false;
        }
        !signs || contains(path.get_or_insert_with(|| config.path(value).to_string()), word)
    }

    fn names_above(&mut self, id: NodeId) -> u8 {
        if let Some(Some(mask)) = self.above.get(id.at()) {
            return *mask;
        }
        let Some(document) = self.session.config().xml() else { return 0 };
        let name = document.name(id);
        let own = self.names.iter().enumerate().filter(|(_, (n, _))| contains(name, n));
        let mut mask = own.fold(0, |mask, (at, _)| mask | 1 << at);
        if let Some(parent) = document.parent(id).filter(|p| *p != NodeId::DOCUMENT) {
            mask |= self.names_above(parent);
        }
        if self.above.len() <= id.at() {
            self.above.resize(id.at() + 1, None);
        }
        self.above[id.at()] = Some(mask);
        mask
    }

    /// How far each word is from a field's label and help.
    fn known(&mut self, spec: &FieldSpec) -> [Option<u8>; MOST_WORDS] {
        let words = self.words;
        let rank = || {
            let mut ranks = [None; MOST_WORDS];
            for (rank, word) in ranks.iter_mut().zip(words) {
                *rank = in_spec(spec, word);
            }
            ranks
        };
        let first = Catalog::get().specs().as_ptr().addr();
        let at = std::ptr::from_ref(spec).addr().wrapping_sub(first) / size_of::<FieldSpec>();
        match self.specs.get_mut(at) {
            Some(known) => *known.get_or_insert_with(rank),
            None => rank(),
        }
    }
}

fn is_secret(row: &Row, tag: &str) -> bool {
    row.spec.map_or_else(|| names::looks_secret(tag), FieldSpec::is_secret)
}

/// The last name in a word: `line` in `sipLines/line[2]/`.
fn last_name(word: &str) -> &str {
    let word = word.trim_end_matches('/');
    let last = word.rsplit('/').next().unwrap_or(word);
    let last = last.trim_start_matches('@');
    last.split('[').next().unwrap_or(last)
}

fn in_spec(spec: &FieldSpec, word: &str) -> Option<u8> {
    let label = spec.label.unwrap_or("");
    if starts(label, word) {
        Some(LABEL_START)
    } else if contains(label, word) {
        Some(LABEL)
    } else if contains(spec.help.unwrap_or(""), word) {
        Some(HELP)
    } else {
        None
    }
}

fn model_of(tag: &str) -> Option<&'static Model> {
    const LOAD: &str = "loadInformation";
    let number = tag.get(LOAD.len()..).filter(|n| !n.is_empty())?;
    let is_load = tag.get(..LOAD.len())?.eq_ignore_ascii_case(LOAD);
    Model::by_number(number.parse().ok().filter(|_| is_load)?)
}

fn starts(text: &str, word: &str) -> bool {
    match text.get(..word.len()) {
        Some(start) if start.is_ascii() => start.eq_ignore_ascii_case(word),
        _ => text.to_lowercase().starts_with(word),
    }
}

/// Whether a text has a word of small letters, in letters of any size.
fn contains(text: &str, word: &str) -> bool {
    if !text.is_ascii() || !word.is_ascii() {
        return text.to_lowercase().contains(word);
    }
    let (text, word) = (text.as_bytes(), word.as_bytes());
    let Some((first, rest)) = word.split_first() else { return true };
    let Some(last) = text.len().checked_sub(word.len()) else { return false };
    let upper = first.to_ascii_uppercase();
    (0..=last).any(|at| {
        (text[at] == *first || text[at] == upper)
            && text[at + 1..at + word.len()].eq_ignore_ascii_case(rest)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "<device><phoneLabel>Reception</phoneLabel><sipProfile><sipLines><line button=\"1\"><featureLabel>Front Desk</featureLabel><authPassword>s3cret</authPassword></line><line button=\"2\"><featureLabel>Ünten</featureLabel></line></sipLines></sipProfile><own><apiPassword>zzz9</apiPassword><other>zzz9</other></own></device>";

    fn open(text: &str) -> EditSession {
        EditSession::open("x.xml", text.as_bytes().to_vec()).unwrap()
    }

    fn paths(session: &EditSession, query: &str) -> Vec<String> {
        let found = find(session, &words_of(query), 50);
        found.hits.iter().map(|h| session.path(h.row.value).to_string()).collect()
    }

    #[test]
    fn labels_tags_values_and_paths_lead_to_fields() {
        let session = open(FILE);
        let first = |query: &str| paths(&session, query).into_iter().next().unwrap_or_default();
        assert_eq!(first("reception"), "device/phoneLabel");
        assert_eq!(first("PHONELABEL"), "device/phoneLabel");
        assert_eq!(first("desk"), "device/sipProfile/sipLines/line[1]/featureLabel");
        assert_eq!(first("ünten"), "device/sipProfile/sipLines/line[2]/featureLabel");
        assert_eq!(first("line[2]/feat"), "device/sipProfile/sipLines/line[2]/featureLabel");
        assert_eq!(first("siplines desk"), "device/sipProfile/sipLines/line[1]/featureLabel");
        assert_eq!(first("line[2]/@button"), "device/sipProfile/sipLines/line[2]/@button");
    }

    #[test]
    fn every_word_has_to_be_there() {
        let session = open(FILE);
        for query in ["", "  ", "desk qqqq", "line[3]", "/", "[", "@", "line[2]/authPassword"] {
            assert_eq!(paths(&session, query), Vec::<String>::new(), "{query:?}");
        }
    }

    #[test]
    fn secrets_are_not_found_by_value() {
        let session = open(FILE);
        assert!(paths(&session, "s3cret").is_empty());
        assert_eq!(paths(&session, "zzz9"), ["device/own/other"]);
        assert_eq!(paths(&session, "authPassword").len(), 1);
    }

    #[test]
    fn what_is_called_so_comes_before_what_says_so() {
        let text = "<device><own>label</own><phoneLabel>x</phoneLabel></device>";
        assert_eq!(paths(&open(text), "label"), ["device/phoneLabel", "device/own"]);
    }

    #[test]
    fn the_limit_keeps_the_best_and_the_count() {
        let leaves: String = (0..90).map(|n| format!("<o{n}>needle</o{n}>")).collect();
        let session = open(&format!("<r>{leaves}<needle>1</needle></r>"));
        let found = find(&session, &words_of("needle"), 50);
        assert_eq!((found.total, found.hits.len()), (91, 50));
        assert_eq!(session.path(found.hits[0].row.value).to_string(), "r/needle");
    }

    #[test]
    fn models_lead_to_their_loads() {
        let session = open(
            "<Default><loadInformation434>SIP</loadInformation434><loadInformation>x</loadInformation></Default>",
        );
        assert_eq!(paths(&session, "7942"), ["Default/loadInformation434"]);
    }

    #[test]
    fn missing_fields_are_those_that_are_not_there() {
        let session = open(FILE);
        let missing = missing(&session);
        assert!(missing.len() > 50);
        assert!(missing.iter().all(|a| session.config().find(&a.path).is_none()));
        let hits = find_missing(&missing, &words_of("time zone"), 8);
        assert_eq!(hits[0].path.to_string(), "device/devicePool/dateTimeSetting/timeZone");
        assert!(find_missing(&missing, &words_of("qqqq"), 8).is_empty());
        assert!(find_missing(&missing, &[], 8).is_empty());
        assert!(super::missing(&open("<other><a/></other>")).is_empty());
    }
}
