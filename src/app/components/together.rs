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
    if let Some(mark) = fields.first().and_then(|name| name.strip_prefix('+'))
        && let Some(group) = something_new(session, mark, fields.get(1..).unwrap_or(&[]))
    {
        return vec![group];
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

/// The group that a person means by "line 2".
#[must_use]
pub fn of_line(groups: &[Group], line: usize) -> usize {
    let marks = [format!("line[{line}]"), format!("_{line}_"), format!("line{line}_")];
    let is_named = |group: &Group| {
        let path = group.parts.first().map(|part| part.path.to_string()).unwrap_or_default();
        marks.iter().any(|mark| path.contains(mark.as_str()))
    };
    groups.iter().position(is_named).unwrap_or(0)
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

/// What a mark of a thought adds to files of this family.
fn something_new(session: &EditSession, mark: &str, fields: &[&str]) -> Option<Group> {
    match (mark, session.config().family()) {
        ("member", Family::Device(_)) => new_server(session, fields),
        ("addOnModule", Family::Device(_)) => new_module(session, fields),
        (_, Family::Device(Some(Protocol::Sip))) => new_key(session, mark, fields),
        _ => None,
    }
}

/// A call manager behind those that are there, at the port of the first one.
fn new_server(session: &EditSession, fields: &[&str]) -> Option<Group> {
    const SERVERS: &str = "device/devicePool/callManagerGroup/members/member";
    let config = session.config();
    let (own, count) = one_more(session, SERVERS)?;
    let priority = |n: usize| read(config, &format!("{SERVERS}[{n}]/@priority"))?.parse().ok();
    let last: Option<u32> = (1..=count).filter_map(priority).max();
    let priority = last.map_or(0, |last| last.saturating_add(1));
    let sccp = *config.family() == Family::Device(Some(Protocol::Sccp));
    let (port, usual) = if sccp { ("ethernetPhonePort", "2000") } else { ("sipPort", "5060") };
    let port = format!("callManager/ports/{port}");
    let value = read(config, &format!("{SERVERS}[1]/{port}")).unwrap_or_else(|| usual.to_owned());
    let first = vec![
        Edit::AddField {
            path: format!("{own}/@priority").parse().ok()?,
            value: priority.to_string(),
        },
        Edit::AddField { path: format!("{own}/{port}").parse().ok()?, value },
    ];
    // Phones take five, and number them from 0.
    (priority < 5).then(|| Group {
        name: words::new_server(count + 1),
        parts: new_parts(session, SERVERS, &own, fields),
        first,
    })
}

/// A key module behind those that are there.
fn new_module(session: &EditSession, fields: &[&str]) -> Option<Group> {
    const MODULES: &str = "device/addOnModules/addOnModule";
    let (own, count) = one_more(session, MODULES)?;
    let value = (count + 1).to_string();
    let first = vec![Edit::AddField { path: format!("{own}/@idx").parse().ok()?, value }];
    (count < 3).then(|| Group {
        name: words::new_module(count + 1),
        parts: new_parts(session, MODULES, &own, fields),
        first,
    })
}

/// The path of one element more of this name, and how many there are.
fn one_more(session: &EditSession, path: &str) -> Option<(String, usize)> {
    let document = session.config().xml()?;
    let (parent, name) = path.rsplit_once('/')?;
    let parent = document.find(&parent.parse().ok()?);
    let count = parent.map_or(0, |parent| document.children_named(parent, name).count());
    Some((format!("{path}[{}]", count + 1), count))
}

/// Empty fields below a place that is to be made, by their paths from there.
fn new_parts(session: &EditSession, known: &str, own: &str, fields: &[&str]) -> Vec<Part> {
    let catalog = Catalog::get();
    let part_of = |name: &&str| {
        let spec = catalog.spec(catalog.locate(&format!("{known}/{name}"))?)?;
        Some(part(session, spec, format!("{own}/{name}").parse().ok()?, String::new()))
    };
    fields.iter().filter_map(part_of).collect()
}

/// A key that is not there yet, on the first free button.
fn new_key(session: &EditSession, code: &str, fields: &[&str]) -> Option<Group> {
    let config = session.config();
    let (own, count) = one_more(session, LINES)?;
    let number = |n: usize, name: &str| -> Option<u32> {
        read(config, &format!("{LINES}[{n}]/@{name}"))?.parse().ok()
    };
    let buttons: Vec<_> = (1..=count).filter_map(|n| number(n, "button")).collect();
    let button = (1..).find(|n| !buttons.contains(n))?;
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
    let mut parts = new_parts(session, LINES, &own, fields);
    // Where lines sign in is mostly the same for all of them.
    for part in parts.iter_mut().filter(|part| matches!(part.path.name(), "proxy" | "port")) {
        let copied = like.and_then(|n| read(config, &format!("{LINES}[{n}]/{}", part.path.name())));
        part.text = copied.unwrap_or_default();
    }
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
    fn a_line_is_meant_by_its_number() {
        let session = session();
        let all = groups(&session, thought("Rename a line"));
        assert_eq!(all.len(), 2);
        assert_eq!([0, 1, 2, 3].map(|line| of_line(&all, line)), [0, 0, 1, 0]);
        let profile = "<flat-profile><Display_Name_1_>a</Display_Name_1_><Short_Name_1_/><Display_Name_2_>b</Display_Name_2_><Short_Name_2_/></flat-profile>";
        let session = EditSession::open("x.xml", profile.as_bytes().to_vec()).unwrap();
        let all = groups(&session, thought("Rename a line"));
        assert_eq!([1, 2, 12].map(|line| of_line(&all, line)), [0, 1, 0]);
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
    fn a_backup_server_and_a_module_come_behind_those_that_are_there() {
        let session = session();
        let group = groups(&session, thought("Add a backup server")).remove(0);
        assert_eq!(group.parts.len(), 1);
        let edited = apply(&session, &edits(&group, &["10.0.0.2".to_owned()]));
        let member = "device/devicePool/callManagerGroup/members/member[2]";
        let says = |path: &str| read(edited.config(), &format!("{member}/{path}")).unwrap();
        assert_eq!(
            (says("@priority"), says("callManager/ports/sipPort")),
            ("1".into(), "5060".into())
        );
        assert_eq!(says("callManager/processNodeName"), "10.0.0.2");
        assert_eq!(edited.undo().unwrap().0.source(), FILE);
        let mut now = edited;
        for priority in 2..5 {
            let group = groups(&now, thought("Add a backup server")).remove(0);
            assert!(group.first.len() == 2, "{priority}");
            now = apply(&now, &edits(&group, &["x".to_owned()]));
        }
        // Phones take five; then the fields that are there are offered.
        assert!(groups(&now, thought("Add a backup server")).iter().all(|g| g.first.is_empty()));
        let group = groups(&session, thought("Add a key module")).remove(0);
        let typed: Vec<_> = group.parts.iter().map(|_| "14".to_owned()).collect();
        let edited = apply(&session, &edits(&group, &typed));
        let says =
            |path: &str| read(edited.config(), &format!("device/addOnModules/addOnModule/{path}"));
        assert_eq!((says("@idx").unwrap(), says("deviceLine").unwrap()), ("1".into(), "14".into()));
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
