//! The firmware table on real files: a family is moved in one go, and nothing else changes.

use crate::reference;
use cnf_repack::config::loads;
use cnf_repack::container::firmware_list::Agreement;
use cnf_repack::session::{Closed, EditSession};
use std::collections::BTreeSet;

/// Real files with a table of loads.
fn tables() -> Vec<(String, EditSession)> {
    let Some(folder) = reference::folder("corpus/xmldefault") else { return Vec::new() };
    let files = reference::files(&folder).into_iter().filter_map(|path| {
        let name = path.file_name()?.to_string_lossy().into_owned();
        let session = EditSession::open(&name, std::fs::read(&path).ok()?).ok()?;
        (!loads::rows(session.config()).is_empty()).then_some((name, session))
    });
    let files: Vec<_> = files.collect();
    assert!(files.len() > 10, "only {} tables", files.len());
    files
}

#[test]
fn a_family_moves_in_one_go() {
    let load = "SIP42.9-4-2SR3-1S";
    let mut moved = 0;
    for (name, session) in tables() {
        let rows = loads::rows(session.config());
        let wanted =
            |row: &loads::LoadRow| loads::is_of_series(row, "794x,796x") && loads::fits(row, load);
        let edits = loads::set(&rows, wanted, load);
        let expected: BTreeSet<String> = rows
            .iter()
            .filter(|row| wanted(row) && row.load != load)
            .map(|row| row.path.to_string())
            .collect();
        let mut now = session.clone();
        for edit in &edits {
            now = now.apply(edit).expect("an edit");
        }
        let config = session.config();
        for value in config.values() {
            let path = config.path(value);
            let after = now.config().find(&path).expect("the same values");
            let after = now.config().value(after);
            if expected.contains(&path.to_string()) {
                assert_eq!(after, load, "{name} {path}");
            } else {
                assert_eq!(after, config.value(value), "{name} {path}");
            }
        }
        assert_eq!(now.changes().len(), edits.len(), "{name}");
        moved += edits.len();
    }
    println!("{moved} loads moved");
}

#[test]
fn every_pair_of_real_loads_can_be_judged() {
    let tables = tables();
    let all: BTreeSet<String> = tables
        .iter()
        .flat_map(|(_, session)| loads::rows(session.config()))
        .map(|row| row.load)
        .collect();
    for a in &all {
        assert_eq!(loads::files(a).is_empty(), a.is_empty(), "{a}");
        for b in &all {
            let order = loads::compare(a, b);
            assert_eq!(order.map(std::cmp::Ordering::reverse), loads::compare(b, a), "{a} {b}");
            assert!(a != b || loads::step(None, a, b).is_empty(), "{a}");
        }
    }
    let patterns = all.iter().filter(|load| loads::compare(load, load).is_some()).count();
    println!("{patterns} of {} real loads follow a known pattern", all.len());
    for (name, session) in tables {
        let rows = loads::rows(session.config());
        let mut now = session;
        for edit in loads::drop_duplicates(&rows) {
            now = now.apply(&edit).expect("an edit");
        }
        let left = loads::duplicates(&loads::rows(now.config()));
        assert!(left.iter().all(|duplicate| duplicate.differ), "{name}");
    }
}

#[test]
fn real_firmware_lists_name_their_parts() {
    let Some(folder) = reference::folder("corpus/binary") else { return };
    let mut lists = 0;
    for path in reference::files(&folder) {
        let file = path.file_name().expect("a name").to_string_lossy().into_owned();
        if !file.to_ascii_lowercase().ends_with(".loads") {
            continue;
        }
        // The names begin with where the files come from.
        let name = file.rsplit("__").next().unwrap_or(&file);
        let bytes = std::fs::read(&path).expect("readable");
        let agreement = |name: &str| {
            let error = EditSession::open(name, bytes.clone()).expect_err("no text");
            let Some(Closed::Loads(list)) = error.why() else { panic!("{file}: {error}") };
            (list.agreement(name), list.own_name.is_some(), list.parts.len())
        };
        let (agrees, has_name, parts) = agreement(name);
        println!("{name}\t{parts} parts\t{agrees:?}");
        assert!((1..=12).contains(&parts), "{name}");
        let expected = if has_name { Agreement::Same } else { Agreement::SameVersion };
        assert_eq!(agrees, expected, "{name}");
        let other = agreement(&format!("other.{name}")).0;
        assert_eq!(has_name, matches!(other, Agreement::OtherName(_)), "{name}: {other:?}");
        lists += 1;
    }
    assert!(lists > 20, "only {lists}");
}
