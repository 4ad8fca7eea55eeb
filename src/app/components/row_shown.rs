//! What a row draws, worked out once and kept while its value stays as it is. Pure.

use super::loads_plan::age;
use crate::app::words::findings::{Said, say};
use crate::app::words::{form as words, loads as loads_words};
use crate::config::loads;
use crate::config::{CardKind, Row, ValueRef};
use crate::fields::{Model, ValueKind, names};
use crate::session::{ChangeKind, EditSession, RowView};
use std::collections::HashSet;
use std::ops::Range;
use std::rc::Rc;

/// Values that are more than their text: changed, added or faulty.
#[derive(Debug, Default)]
pub struct Marks {
    values: HashSet<ValueRef>,
    added: Vec<Range<usize>>,
}

impl Marks {
    /// Collects the marked values of a session.
    #[must_use]
    pub fn of(session: &EditSession) -> Self {
        let mut marks = Self::default();
        for change in session.changes().iter() {
            match &change.kind {
                ChangeKind::Value { value, .. } => {
                    marks.values.insert(*value);
                }
                ChangeKind::Added { .. } => marks.added.push(change.span.clone()),
                _ => {}
            }
        }
        marks.values.extend(session.findings().filter_map(|f| session.value_of(f)));
        marks
    }

    fn has(&self, session: &EditSession, value: ValueRef) -> bool {
        if self.values.contains(&value) {
            return true;
        }
        if self.added.is_empty() {
            return false;
        }
        let span = session.config().span(value);
        self.added.iter().any(|a| a.start <= span.start && span.end <= a.end)
    }
}

/// What is to know about a load beside its name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Firmware {
    /// How it stands beside the newest one that is known.
    pub age: Option<String>,
    /// What may go wrong on the way from what the file said before.
    pub warnings: Vec<String>,
    /// The files that a new load needs where phones fetch files.
    pub files: Vec<String>,
}

impl Firmware {
    fn of(model: &Model, was: Option<&str>, load: &str) -> Self {
        let mut told = Self { age: age(model, load.trim()), ..Self::default() };
        if let Some(was) = was {
            let steps = loads::step(Some(model), was, load);
            told.warnings = steps.into_iter().map(loads_words::warning).collect();
            told.files = loads::files(load).iter().map(loads_words::file).collect();
        }
        told
    }
}

/// A row, ready to be drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct RowShown {
    /// What the session says of it.
    pub view: RowView,
    /// Its path, to be handed on.
    pub path: Rc<str>,
    /// The id of its control.
    pub id: Rc<str>,
    /// What stands under the label: the tag with as much of the path as is not clear from the card.
    pub tag: Option<String>,
    /// How far below the card's own element it is.
    pub depth: usize,
    /// Whether the value is masked.
    pub secret: bool,
    /// Whether letters are told apart one by one: hosts, loads, addresses.
    pub mono: bool,
    /// Whether codes say less than their meanings do.
    pub zone: bool,
    /// What stands beside a number.
    pub unit: Option<String>,
    /// Help with an example.
    pub help: Option<String>,
    /// The findings in words.
    pub said: Vec<Said>,
    /// Whether the row stands in the table of loads.
    pub load: bool,
    /// What is to know about the load, where it is one.
    pub firmware: Firmware,
}

impl RowShown {
    /// Works out a row.
    #[must_use]
    pub fn of(session: &EditSession, row: &Row, kind: CardKind) -> Self {
        let mut view = session.row(row, kind);
        let said = view.findings.iter().map(|f| say(session, f)).collect();
        let secret =
            row.spec.map_or_else(|| names::looks_secret(&view.tag), |spec| spec.is_secret());
        let load = kind == CardKind::Table;
        let number = digits(&view.tag);
        let mut firmware = Firmware::default();
        if load && matches!(row.value, ValueRef::Text(_)) {
            match number.parse().ok().and_then(Model::by_number) {
                Some(model) => {
                    firmware = Firmware::of(model, view.was.as_deref(), &view.text);
                }
                None => words::UNKNOWN_MODEL.clone_into(&mut view.label),
            }
        }
        let mono = load || row.spec.is_none_or(|spec| is_spelled(&spec.kind));
        let inside = inside(session, row, kind, &view.path);
        let depth = match kind {
            CardKind::Group(_) => inside.matches('/').count().min(4),
            CardKind::Table => usize::from(!matches!(row.value, ValueRef::Text(_))),
            _ => 0,
        };
        let tag = match (load, row.value) {
            (true, ValueRef::Text(_)) => Some(digits(&view.tag).to_owned()),
            (true, _) => Some(format!("@{}", view.tag)),
            _ => (*inside != *view.label).then(|| inside.to_owned()),
        };
        Self {
            path: view.path.as_str().into(),
            id: id_of(&view.path).into(),
            tag,
            depth,
            secret,
            mono,
            zone: row.spec.is_some_and(|s| s.kind == ValueKind::TimeZone),
            unit: row.spec.and_then(|s| words::unit(&s.kind)),
            help: words::help(view.help, view.example),
            said,
            load,
            firmware,
            view,
        }
    }

    /// Whether this is still what the session says; cheap.
    #[must_use]
    pub fn holds(&self, session: &EditSession, marks: &Marks) -> bool {
        let view = &self.view;
        view.was.is_none()
            && !view.added
            && view.findings.is_empty()
            && !marks.has(session, view.value)
            && session.config().value(view.value) == view.text
    }
}

/// The id of the control for a path: stable, and another one for every path.
#[must_use]
pub fn id_of(path: &str) -> String {
    // FNV-1a with 64 bits.
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    format!("f{:x}", path.bytes().fold(0xcbf2_9ce4_8422_2325, step))
}

/// The path below the card's element; the tag alone where there is no such element.
fn inside<'a>(session: &EditSession, row: &Row, kind: CardKind, path: &'a str) -> &'a str {
    let steps_of = |id| {
        let document = session.config().xml()?;
        let above = std::iter::successors(document.parent(id), |&p| document.parent(p));
        Some(above.count())
    };
    let last_steps = || match row.value {
        ValueRef::Attribute(..) | ValueRef::Run(..) => 2,
        _ => 1,
    };
    let skipped = match kind {
        CardKind::Instance(id) | CardKind::Group(id) => steps_of(id),
        _ => None,
    };
    let mut slashes = path.match_indices('/');
    let start = match skipped {
        Some(0) => None,
        Some(n) => slashes.nth(n - 1),
        None => path.rmatch_indices('/').nth(last_steps() - 1),
    };
    // The card's own text has nothing below it: its name then.
    let below = start.map_or(path, |(at, _)| &path[at + 1..]);
    if below.is_empty() { path } else { below }
}

fn digits(tag: &str) -> &str {
    &tag[tag.find(|c: char| c.is_ascii_digit()).unwrap_or(0)..]
}

fn is_spelled(kind: &ValueKind) -> bool {
    matches!(
        kind,
        ValueKind::Host
            | ValueKind::Ipv4
            | ValueKind::Ipv6
            | ValueKind::Mac
            | ValueKind::Url
            | ValueKind::DateTemplate
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Edit;

    const FILE: &str = "<device><phoneServices useHTTPS=\"true\"/><loadInformation>SIP75</loadInformation><x><y><z a=\"1\">2</z></y></x><sipProfile><sipLines><line button=\"1\"><name>1</name></line></sipLines></sipProfile></device>";

    fn rows(session: &EditSession) -> Vec<RowShown> {
        let cards = session.outline().sections.iter().flat_map(|s| &s.cards);
        let pairs = cards.flat_map(|c| c.rows.iter().map(|r| (r, c.kind)));
        pairs.map(|(row, kind)| RowShown::of(session, row, kind)).collect()
    }

    fn row(session: &EditSession, path: &str) -> RowShown {
        rows(session).into_iter().find(|r| &*r.path == path).unwrap()
    }

    fn open(text: &str) -> EditSession {
        EditSession::open("SEP001122334455.cnf.xml", text.as_bytes().to_vec()).unwrap()
    }

    #[test]
    fn tags_say_what_the_card_does_not() {
        let session = open(FILE);
        let tag = |path: &str| row(&session, path).tag;
        assert_eq!(
            tag("device/phoneServices/@useHTTPS").as_deref(),
            Some("phoneServices/@useHTTPS")
        );
        assert_eq!(tag("device/x/y/z").as_deref(), Some("y/z"));
        assert_eq!(tag("device/x/y/z/@a").as_deref(), Some("y/z/@a"));
        let name = "device/sipProfile/sipLines/line/name";
        assert_eq!(tag(name).as_deref(), Some("name"));
    }

    #[test]
    fn loads_are_told_by_their_numbers() {
        let file = "<Default><loadInformation434 model=\"x\">a</loadInformation434><loadInformation9999999>b</loadInformation9999999></Default>";
        let session = EditSession::open("XMLDefault.cnf.xml", file.into()).unwrap();
        let told = |path: &str| {
            let row = row(&session, path);
            (row.view.label, row.tag.unwrap())
        };
        let told_of = |label: &str, tag: &str| (label.to_owned(), tag.to_owned());
        assert_eq!(told("Default/loadInformation434"), told_of("Cisco 7942", "434"));
        let unknown = told("Default/loadInformation9999999");
        assert_eq!(unknown, told_of(words::UNKNOWN_MODEL, "9999999"));
        assert_eq!(told("Default/loadInformation434/@model").1, "@model");
    }

    #[test]
    fn ids_differ_where_paths_do() {
        let session = open(FILE);
        let ids: HashSet<_> = rows(&session).into_iter().map(|r| r.id).collect();
        assert_eq!(ids.len(), session.outline().values);
        assert_ne!(id_of("a/b"), id_of("a/c"));
        assert_eq!(id_of("a/b"), id_of("a/b"));
    }

    #[test]
    fn a_row_holds_until_its_value_or_its_marks_change() {
        let session = open(FILE);
        let before = rows(&session);
        let set = |s: &EditSession, value: &str| {
            let path = "device/loadInformation".parse().unwrap();
            s.apply(&Edit::SetValue { path, value: value.into() }).unwrap()
        };
        let edited = set(&session, "SIP42");
        let marks = Marks::of(&edited);
        let stale: Vec<_> =
            before.iter().filter(|r| !r.holds(&edited, &marks)).map(|r| &*r.path).collect();
        assert!(stale.contains(&"device/loadInformation"));
        assert!(stale.len() < before.len());
        let changed = row(&edited, "device/loadInformation");
        let back = set(&edited, "SIP75");
        assert!(!changed.holds(&back, &Marks::of(&back)));
        let same = row(&back, "device/x/y/z");
        assert!(same.view.findings.is_empty() && same.holds(&back, &Marks::of(&back)));
    }
}
