//! The fields that one thought of a person means, to be changed in one step. Pure.

use super::card_shown::CardShown;
use super::find_match::missing;
use super::find_thought::is_called;
use crate::app::words::form as words;
use crate::app::words::thoughts::Thought;
use crate::config::{Addable, Card, CardKind, Config, Edit, Family, Protocol, Row};
use crate::fields::{Catalog, FieldSpec, ValueKind, names, time_zones};
use crate::path::Path;
use crate::session::EditSession;

/// More fields at once, or more lines to choose from, are not offered.
const MOST: usize = 14;
const MOST_GROUPS: usize = 200;
/// Where the keys of a SIP phone stand.
const LINES: &str = "device/sipProfile/sipLines/line";
/// Fields that mostly say the same on one line.
const ALIKE: [&[&str]; 2] = [&["name", "authName", "contact"], &["featureLabel", "displayName"]];

/// One field among those that are changed together.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// What people call it.
    pub label: String,
    /// Where it stands, or would.
    pub path: Path,
    /// What it says; empty where the file lacks it.
    pub text: String,
    /// Whether the file has it.
    pub there: bool,
    /// Whether the value is masked.
    pub secret: bool,
    /// The codes it may have; empty for text.
    pub codes: Vec<(&'static str, String)>,
}

/// Fields that belong together: those of one line, or of the whole file.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// What they belong to.
    pub name: String,
    /// The fields.
    pub parts: Vec<Part>,
    /// What has to be made before: a new key.
    pub first: Vec<Edit>,
}

/// What a thought would change, line by line where it is about lines.
#[must_use]
pub fn groups(session: &EditSession, thought: &Thought) -> Vec<Group> {
    let (_, _, fields) = thought;
    if let Some(code) = fields.first().and_then(|name| name.strip_prefix('+'))
        && *session.config().family() == Family::Device(Some(Protocol::Sip))
    {
        return new_key(session, code, fields.get(1..).unwrap_or(&[])).into_iter().collect();
    }
    let rank = |spec: &FieldSpec| fields.iter().position(|name| is_called(spec, name));
    let cards = || {
        let sections = session.outline().sections.iter();
        sections.flat_map(|s| s.cards.iter().map(|card| (s.section, card)))
    };
    let ranked = |row: &Row| row.spec.and_then(rank);
    let Some(main) = cards().flat_map(|(_, c)| &c.rows).filter_map(ranked).min() else {
        return whole(session, &rank).into_iter().collect();
    };
    let of_card = |(section, card): (_, &Card)| {
        let own = matches!(card.kind, CardKind::Instance(_) | CardKind::Numbered(_))
            && card.rows.iter().any(|row| ranked(row) == Some(main));
        let lacking = own.then(|| card.addable(session.config(), section))?;
        let parts = parts(session, &card.rows, &lacking, &rank, None);
        let name = CardShown::of(session, card, &[]).map_or_else(String::new, |c| c.name);
        (parts.len() > 1).then_some(Group { name, parts, first: Vec::new() })
    };
    let of_cards: Vec<_> = cards().filter_map(of_card).take(MOST_GROUPS).collect();
    if of_cards.is_empty() { whole(session, &rank).into_iter().collect() } else { of_cards }
}

type Rank<'a> = &'a dyn Fn(&FieldSpec) -> Option<usize>;

/// The fields of the whole file, with what each belongs to.
fn whole(session: &EditSession, rank: Rank<'_>) -> Option<Group> {
    let mut all = Vec::new();
    for card in session.outline().sections.iter().flat_map(|s| &s.cards) {
        let of = CardShown::of(session, card, &[]).map(|c| c.name);
        all.extend(parts(session, &card.rows, &[], rank, of.as_deref()));
    }
    all.truncate(MOST);
    all.extend(parts(session, &[], &missing(session), rank, None));
    all.truncate(MOST);
    (!all.is_empty()).then(|| Group { name: String::new(), parts: all, first: Vec::new() })
}

fn parts(
    session: &EditSession,
    rows: &[Row],
    lacking: &[Addable],
    rank: Rank<'_>,
    of: Option<&str>,
) -> Vec<Part> {
    let config = session.config();
    let there = rows.iter().filter_map(|row| {
        let spec = row.spec?;
        let text = config.value(row.value).into_owned();
        let mut part = part(session, spec, session.path(row.value), text);
        part.there = true;
        if let Some(of) = of {
            part.label = words::place(&part.label, of);
        }
        Some((rank(spec)?, part))
    });
    let absent = lacking.iter().filter_map(|Addable { spec, path }| {
        Some((rank(spec)?, part(session, spec, path.clone(), String::new())))
    });
    let mut ranked: Vec<_> = there.chain(absent).collect();
    ranked.sort_by_cached_key(|(rank, _)| *rank);
    ranked.into_iter().map(|(_, part)| part).take(MOST).collect()
}

fn part(session: &EditSession, spec: &'static FieldSpec, path: Path, text: String) -> Part {
    let codes = match &spec.kind {
        ValueKind::Switch { on, off } => {
            vec![(*on, words::ON.to_owned()), (*off, words::OFF.to_owned())]
        }
        ValueKind::TimeZone => {
            time_zones::all().iter().map(|zone| (zone.name, zone.to_string())).collect()
        }
        ValueKind::Choice(choices) => {
            let codes = choices.for_model(session.phone()).iter();
            codes.map(|c| (c.code, c.meaning.to_owned())).collect()
        }
        _ => Vec::new(),
    };
    Part {
        label: spec.label.map_or_else(|| path.name().to_owned(), str::to_owned),
        secret: spec.is_secret() || names::looks_secret(path.name()),
        path,
        text,
        there: false,
        codes,
    }
}

/// A key that is not there yet, on the first free button.
fn new_key(session: &EditSession, code: &str, fields: &[&str]) -> Option<Group> {
    let config = session.config();
    let document = config.xml()?;
    let count = document
        .find(&"device/sipProfile/sipLines".parse().ok()?)
        .map_or(0, |lines| document.children_named(lines, "line").count());
    let number = |n: usize, name: &str| -> Option<u32> {
        read(config, &format!("{LINES}[{n}]/@{name}"))?.parse().ok()
    };
    let buttons: Vec<_> = (1..=count).filter_map(|n| number(n, "button")).collect();
    let button = (1..).find(|n| !buttons.contains(n))?;
    let own = format!("{LINES}[{}]", count + 1);
    let add = |name: &str, value: String| {
        Some(Edit::AddField { path: format!("{own}/{name}").parse().ok()?, value })
    };
    let mut first = vec![add("featureID", code.to_owned())?, add("@button", button.to_string())?];
    let is_line =
        |n: &usize| read(config, &format!("{LINES}[{n}]/featureID")).as_deref() == Some("9");
    if code == "9" {
        let last = (1..=count).filter_map(|n| number(n, "lineIndex")).max().unwrap_or(0);
        first.push(add("@lineIndex", last.saturating_add(1).to_string())?);
    }
    let like = (1..=count).find(is_line);
    let catalog = Catalog::get();
    let part_of = |name: &&str| {
        let spec = catalog.spec(catalog.locate(&format!("{LINES}/{name}"))?)?;
        // Where lines sign in is mostly the same for all of them.
        let copied = if matches!(*name, "proxy" | "port") {
            like.and_then(|n| read(config, &format!("{LINES}[{n}]/{name}")))
        } else {
            None
        };
        let path = format!("{own}/{name}").parse().ok()?;
        Some(part(session, spec, path, copied.unwrap_or_default()))
    };
    let parts = fields.iter().filter_map(part_of).collect();
    Some(Group { name: words::new_key(button), parts, first })
}

fn read(config: &Config, path: &str) -> Option<String> {
    let value = config.find(&path.parse().ok()?)?;
    Some(config.value(value).trim().to_owned())
}

/// Puts a text into one field, and into those that said the same as it until now.
pub fn type_into(group: &Group, typed: &mut [String], at: usize, text: &str) {
    let Some(own) = group.parts.get(at) else { return };
    let before = typed.get(at).cloned().unwrap_or_default();
    for (n, (part, field)) in group.parts.iter().zip(typed).enumerate() {
        let alike =
            |names: &&[&str]| names.contains(&own.path.name()) && names.contains(&part.path.name());
        let follows = part.text == own.text
            && *field == before
            && !part.secret
            && !own.secret
            && part.codes.is_empty()
            && (!own.text.is_empty() || ALIKE.iter().any(alike));
        if n == at || follows {
            text.clone_into(field);
        }
    }
}

/// What was typed, as edits that are one step.
#[must_use]
pub fn edits(group: &Group, typed: &[String]) -> Vec<Edit> {
    let mut edits = group.first.clone();
    for (part, value) in group.parts.iter().zip(typed) {
        let (path, value) = (part.path.clone(), value.clone());
        if part.there && value != part.text {
            edits.push(Edit::SetValue { path, value });
        } else if !part.there && !value.is_empty() {
            edits.push(Edit::AddField { path, value });
        }
    }
    edits
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::words::thoughts::THOUGHTS;
    use crate::session::{Deed, DeedKind};

    const FILE: &str = "<device>\n <deviceProtocol>SIP</deviceProtocol>\n <devicePool><callManagerGroup><members><member priority=\"0\"><callManager><processNodeName>10.0.0.1</processNodeName></callManager></member></members></callManagerGroup></devicePool>\n <sipProfile>\n  <sipLines>\n   <line button=\"1\" lineIndex=\"1\">\n    <featureID>9</featureID>\n    <featureLabel>101</featureLabel>\n    <proxy>10.0.0.1</proxy>\n    <name>101</name>\n    <authName>101</authName>\n    <authPassword>old</authPassword>\n   </line>\n   <line button=\"3\">\n    <featureID>2</featureID>\n    <featureLabel>Door</featureLabel>\n    <speedDialNumber>55</speedDialNumber>\n   </line>\n  </sipLines>\n </sipProfile>\n</device>\n";

    fn session() -> EditSession {
        EditSession::open("SEP001122334455.cnf.xml", FILE.as_bytes().to_vec()).unwrap()
    }

    fn thought(said: &str) -> &'static Thought {
        THOUGHTS.iter().find(|(own, ..)| own.en == said).unwrap()
    }

    fn typed(group: &Group) -> Vec<String> {
        group.parts.iter().map(|p| p.text.clone()).collect()
    }

    fn apply(session: &EditSession, edits: &[Edit]) -> EditSession {
        session.apply_all(edits, Deed { kind: DeedKind::Set, path: None }).unwrap()
    }

    #[test]
    fn a_number_is_changed_wherever_a_line_says_it() {
        let session = session();
        let all = groups(&session, thought("Change an extension"));
        assert_eq!(all.len(), 1);
        let group = &all[0];
        let mut now = typed(group);
        let at = group.parts.iter().position(|p| p.path.name() == "name").unwrap();
        type_into(group, &mut now, at, "202");
        let edited = apply(&session, &edits(group, &now));
        let expected = FILE.replace(">101<", ">202<");
        assert_eq!(edited.source(), expected);
        let (back, _) = edited.undo().unwrap();
        assert_eq!(back.source(), FILE);
    }

    #[test]
    fn servers_are_changed_all_over_the_file() {
        let session = session();
        let all = groups(&session, thought("Move to another call manager"));
        assert_eq!(all.len(), 1);
        let mut now = typed(&all[0]);
        type_into(&all[0], &mut now, 0, "pbx.example");
        let edited = apply(&session, &edits(&all[0], &now));
        assert_eq!(edited.source(), FILE.replace("10.0.0.1", "pbx.example"));
    }

    #[test]
    fn a_new_line_gets_the_first_free_key_and_the_server_of_the_first_line() {
        let session = session();
        let group = groups(&session, thought("Add a line")).remove(0);
        let mut now = typed(&group);
        let at = |name: &str| group.parts.iter().position(|p| p.path.name() == name).unwrap();
        type_into(&group, &mut now, at("name"), "300");
        type_into(&group, &mut now, at("authPassword"), "secret");
        assert_eq!(now[at("authName")], "300");
        let edited = apply(&session, &edits(&group, &now));
        let says = |path: &str| read(edited.config(), &format!("{LINES}[3]/{path}")).unwrap();
        assert_eq!((says("@button"), says("@lineIndex")), ("2".into(), "2".into()));
        assert_eq!((says("name"), says("proxy")), ("300".into(), "10.0.0.1".into()));
        let line = edited.source().split("<line ").nth(3).unwrap();
        assert!(line.contains("\n    <featureID>9</featureID>\n"), "{line}");
        assert_eq!(edited.undo().unwrap().0.source(), FILE);
    }

    #[test]
    fn what_differs_and_what_is_secret_does_not_follow() {
        let session = session();
        let group = groups(&session, thought("Give a line another password")).remove(0);
        let mut now = typed(&group);
        let at = |name: &str| group.parts.iter().position(|p| p.path.name() == name).unwrap();
        type_into(&group, &mut now, at("authPassword"), "new");
        assert_eq!(now[at("authName")], "101");
        type_into(&group, &mut now, 99, "x");
        assert!(edits(&group, &typed(&group)).is_empty());
        assert_eq!(edits(&group, &now).len(), 1);
    }

    #[test]
    fn every_thought_has_its_fields_in_files_of_every_kind() {
        for (name, text) in [
            ("SEP001122334455.cnf.xml", FILE),
            ("x.xml", "<flat-profile><User_ID_1_>7</User_ID_1_><Password_1_/></flat-profile>"),
            ("SIP001122334455.cnf", "line1_name: 7\nline1_password: x\n"),
            ("XMLDefault.cnf.xml", "<Default><loadInformation7>x</loadInformation7></Default>"),
            ("x.xml", "<a/>"),
        ] {
            let session = EditSession::open(name, text.as_bytes().to_vec()).unwrap();
            for thought in &THOUGHTS {
                for group in groups(&session, thought) {
                    assert!(group.parts.len() <= MOST, "{}", thought.0);
                    let all: Vec<_> = group.parts.iter().map(|_| "1".to_owned()).collect();
                    let deed = Deed { kind: DeedKind::Set, path: None };
                    let done = session.apply_all(&edits(&group, &all), deed);
                    assert!(done.is_ok(), "{name} {}: {:?}", thought.0, done.err());
                }
            }
        }
    }
}
