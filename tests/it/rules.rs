//! The rules: on real files by many authors, on samples of their own, and in the docs.

use crate::reference;
use cnf_repack::check::{Place, Severity, rule_names};
use cnf_repack::session::EditSession;
use std::collections::BTreeMap;

/// Prints rule × folder: in how many files a rule speaks, and how often; then every finding.
#[test]
fn every_rule_looks_at_every_real_file() {
    let Some(folder) = reference::folder("corpus") else { return };
    let mut kinds: Vec<String> = Vec::new();
    let mut table: BTreeMap<&str, BTreeMap<String, (usize, usize)>> = BTreeMap::new();
    let mut list = Vec::new();
    for path in reference::files(&folder) {
        let inside = path.strip_prefix(&folder).expect("inside");
        let kind = inside.iter().next().expect("a folder").to_string_lossy().into_owned();
        if kind == "binary" || kind == "manifest.tsv" {
            continue;
        }
        if !kinds.contains(&kind) {
            kinds.push(kind.clone());
        }
        let bytes = std::fs::read(&path).expect("readable");
        let file = path.file_name().expect("a name").to_string_lossy().into_owned();
        let session = EditSession::open(&file, bytes).expect("a text opens");
        let mut here: BTreeMap<&str, usize> = BTreeMap::new();
        for finding in session.findings() {
            *here.entry(finding.rule).or_default() += 1;
            let place = match &finding.place {
                Place::Value(value) => session.path(*value).to_string(),
                Place::Source(range) => format!("byte {}", range.start),
                Place::File => "file".to_owned(),
            };
            list.push((finding.rule, file.clone(), place, format!("{:?}", finding.cause)));
        }
        for (rule, times) in here {
            let cell = table.entry(rule).or_default().entry(kind.clone()).or_default();
            *cell = (cell.0 + 1, cell.1 + times);
        }
    }
    println!("{:26}{}", "rule", kinds.iter().map(|k| format!("{k:>14}")).collect::<String>());
    for rule in rule_names() {
        let cells = kinds.iter().map(|kind| {
            let cell = table.get(rule).and_then(|row| row.get(kind));
            cell.map_or_else(String::new, |(files, times)| format!("{files}/{times}"))
        });
        println!("{rule:26}{}", cells.map(|c| format!("{c:>14}")).collect::<String>());
    }
    list.sort();
    for (rule, file, place, cause) in list {
        println!("{rule}\t{file}\t{place}\t{cause}");
    }
    let _ = Severity::Error;
}
