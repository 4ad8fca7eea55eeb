//! How much of real files the tables know, by family.

use crate::reference;
use cnf_repack::config::{Config, Family, ValueRef};
use cnf_repack::session::EditSession;
use std::collections::BTreeMap;

/// What was met of one family.
#[derive(Default)]
struct Met {
    files: usize,
    values: usize,
    known: usize,
    unknown: BTreeMap<String, usize>,
}

impl Met {
    /// The share of values that are known, in tenths of a percent.
    fn share(&self) -> usize {
        self.known * 1000 / self.values.max(1)
    }
}

/// The family's name, for the files that the tables are for.
fn name(config: &Config) -> Option<&'static str> {
    let of_phone = matches!(
        config.family(),
        Family::Device(_) | Family::Default | Family::FlatProfile | Family::Legacy
    );
    of_phone.then(|| config.family().id())
}

/// The path without positions, as the tables would write it.
fn place(config: &Config, value: ValueRef) -> String {
    let path = config.path(value).to_string();
    let mut plain = String::new();
    let mut inside = false;
    for c in path.chars() {
        inside = (inside || c == '[') && c != ']';
        if !inside && c != ']' {
            plain.push(c);
        }
    }
    plain
}

/// Values of the files in folders of the corpus that hold files of phones.
fn measure() -> BTreeMap<&'static str, Met> {
    let mut met: BTreeMap<&str, Met> = BTreeMap::new();
    let Some(folder) = reference::folder("corpus") else { return met };
    for file in reference::files(&folder) {
        let inside = file.strip_prefix(&folder).expect("a file of the corpus");
        let kind = inside.components().next().expect("a folder").as_os_str().to_string_lossy();
        if matches!(&*kind, "binary" | "companion" | "manifest.tsv") {
            continue;
        }
        let file_name = file.file_name().expect("a name").to_string_lossy();
        let bytes = std::fs::read(&file).expect("readable");
        let Ok(session) = EditSession::open(&file_name, bytes) else { continue };
        let config = session.config();
        let Some(family) = name(config) else { continue };
        let met = met.entry(family).or_default();
        met.files += 1;
        for row in session.outline().rows() {
            let carries = !config.value(row.value).trim().is_empty();
            let element = matches!(row.value, ValueRef::Text(_) | ValueRef::Line(_));
            if !carries || !element {
                continue;
            }
            met.values += 1;
            if row.spec.is_some_and(|s| s.label.is_some() && s.help.is_some()) {
                met.known += 1;
            } else {
                *met.unknown.entry(place(config, row.value)).or_default() += 1;
            }
        }
    }
    met
}

#[test]
fn the_tables_know_real_files() {
    let met = measure();
    for (family, met) in &met {
        let share = met.share();
        println!(
            "{family}: {} files, {} of {} values known ({}.{} %)",
            met.files,
            met.known,
            met.values,
            share / 10,
            share % 10
        );
        let mut unknown: Vec<_> = met.unknown.iter().collect();
        unknown.sort_by_key(|(path, count)| (std::cmp::Reverse(**count), (*path).clone()));
        for (path, count) in unknown {
            println!("    {count} {path}");
        }
    }
    for (family, met) in met {
        assert!(met.share() >= 950, "{family}: only {} per mille are known", met.share());
    }
}
