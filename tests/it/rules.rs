//! The rules: on real files by many authors, on samples of their own, and in the docs.

use crate::reference;
use crate::rule_samples::{Sample, samples};
use cnf_repack::check::{Finding, Place, Severity, rule_names};
use cnf_repack::config::Edit;
use cnf_repack::session::{Deed, DeedKind, EditSession};
use std::collections::{BTreeMap, BTreeSet};

fn open(name: &str, bytes: &[u8]) -> EditSession {
    EditSession::open(name, bytes.to_vec()).expect("a text opens")
}

fn of_rule<'s>(session: &'s EditSession, rule: &str) -> Vec<&'s Finding> {
    session.findings().filter(|f| f.rule == rule).collect()
}

#[test]
fn each_rule_has_a_file_that_triggers_it_and_a_near_miss() {
    let mut wrong = Vec::new();
    let mut met = BTreeSet::from(["version-stamp"]);
    for Sample { rule, name, bad, near } in samples() {
        met.insert(rule);
        if of_rule(&open(name, &bad), rule).is_empty() {
            wrong.push(format!("{rule} is silent"));
        }
        let near_name = match rule {
            "file-name" | "mac-in-name" => "SEP001122334455.cnf.xml",
            _ => name,
        };
        let session = open(near_name, &near);
        let found = of_rule(&session, rule);
        if !found.is_empty() {
            wrong.push(format!("{rule} speaks about its near miss: {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    let all: BTreeSet<_> = rule_names().collect();
    assert_eq!(met, all, "samples and rules");
}

#[test]
fn each_fix_silences_its_rule_and_changes_nothing_else() {
    let mut fixes = 0;
    let mut mended = BTreeSet::new();
    let mut wrong = Vec::new();
    for Sample { rule, name, bad, .. } in samples() {
        let session = open(name, &bad);
        let before = of_rule(&session, rule);
        for fix in before.iter().filter_map(|f| f.fix.as_ref()) {
            fixes += 1;
            let deed = Deed { kind: DeedKind::Fixed, path: None };
            let fixed = match session.apply_all(&fix.edits, deed) {
                Ok(fixed) => fixed,
                Err(error) => {
                    wrong.push(format!("{rule}: {error}"));
                    continue;
                }
            };
            let after = of_rule(&fixed, rule).len();
            if after >= before.len() {
                wrong.push(format!("{rule} still speaks: {:?}", of_rule(&fixed, rule)));
            }
            let by_source = |e: &Edit| matches!(e, Edit::ReplaceSource { .. });
            let paths: Vec<String> =
                fix.edits.iter().filter_map(Edit::path).map(ToString::to_string).collect();
            for change in fixed.changes().iter() {
                let path = change.path.to_string();
                let named = |p: &String| p.starts_with(&path) || path.starts_with(&**p);
                if !fix.edits.iter().any(by_source) && !paths.iter().any(named) {
                    wrong.push(format!("{rule} also changed {path}"));
                }
            }
            if fix.edits.iter().all(by_source) {
                if spliced(session.source(), &fix.edits) != fixed.source() {
                    wrong.push(format!("{rule} changed more than its places"));
                }
            } else if fix.edits.iter().all(keeps_paths) {
                for value in session.config().values() {
                    let path = session.path(value);
                    let said = session.config().value(value);
                    let now = fixed.config().find(&path).map(|v| fixed.config().value(v));
                    // An empty element that gets a child is no value any more.
                    let meant = paths.iter().any(|p| p.starts_with(&path.to_string()));
                    if !meant && now.as_ref() != Some(&said) {
                        wrong.push(format!("{rule}: {path} was {said} and is {now:?}"));
                    }
                }
            }
            let errors =
                |s: &EditSession| s.findings().filter(|f| f.severity == Severity::Error).count();
            if errors(&fixed) > errors(&session) {
                wrong.push(format!("{rule}: its repair brings another error"));
            }
            mended.insert(rule);
            let (back, _) = fixed.undo().expect("one step");
            assert_eq!(back.source(), session.source(), "{rule}");
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(fixes > 50, "{fixes}");
    // The docs say of every rule whether it has a repair.
    let said = described().filter_map(|line| {
        let cells: Vec<_> = line.split(" | ").collect();
        let [rule, .., repair, _] = cells[..] else { return None };
        let rule = rule.trim_start_matches("| ").trim_matches('`');
        (cells.len() == 7 && !repair.starts_with("none")).then_some(rule)
    });
    // It speaks after an edit only, and has a test of its own.
    mended.insert("version-stamp");
    assert_eq!(said.collect::<BTreeSet<_>>(), mended, "rules with a repair: docs and samples");
}

/// The rows of the docs that describe a rule.
fn described() -> impl Iterator<Item = &'static str> {
    let docs = include_str!("../../docs/rules.md");
    let tables = docs.split("## What real files say").next().expect("the tables come first");
    tables.lines().filter(|line| line.starts_with("| `"))
}

/// Edits of the source, done by hand: later ones count from what the earlier ones left.
fn spliced(source: &str, edits: &[Edit]) -> String {
    let mut text = source.to_owned();
    for edit in edits {
        if let Edit::ReplaceSource { range, text: new } = edit {
            text.replace_range(range.clone(), new);
        }
    }
    text
}

/// Whether other values keep their paths.
fn keeps_paths(edit: &Edit) -> bool {
    matches!(edit, Edit::SetValue { .. } | Edit::AddField { .. })
}

#[test]
fn a_file_in_order_is_left_alone() {
    let sample = samples().into_iter().find(|s| s.rule == "file-name").expect("a sample");
    let session = open("SEP001122334455.cnf.xml", &sample.near);
    // That passwords can be read is true of every file that has some.
    let found: Vec<_> = session.findings().filter(|f| f.rule != "password-in-clear").collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn the_version_stamp_is_asked_for_after_an_edit_and_only_then() {
    let source = b"<device><a>1</a><versionStamp>branch-0009</versionStamp></device>";
    let session = open("SEP001122334455.cnf.xml", source);
    assert!(of_rule(&session, "version-stamp").is_empty());
    let set = |s: &EditSession, path: &str, value: &str| {
        let path = path.parse().expect("a path");
        s.apply(&Edit::SetValue { path, value: value.into() }).expect("an edit")
    };
    let edited = set(&session, "device/a", "2");
    let [finding] = of_rule(&edited, "version-stamp")[..] else { panic!("one finding") };
    let fix = finding.fix.clone().expect("a fix");
    let fixed = edited.apply(&fix.edits[0]).expect("an edit");
    assert!(of_rule(&fixed, "version-stamp").is_empty());
    assert!(fixed.source().contains("<versionStamp>branch-0010<"), "{}", fixed.source());
    assert!(of_rule(&set(&edited, "device/a", "1"), "version-stamp").is_empty());
}

#[test]
fn all_safe_fixes_are_one_step_and_leave_none() {
    let broken = b"<device>\n<deviceProtocol>SIP</deviceProtocol>\n<loadInformation>SIP45.9-4-2SR4-3S.loads</loadInformation>\n<sipProfile>\n<sipLines><line button=\"1\"><featureID>9</featureID><proxy>a.example</proxy><name>1</name><displayName>x & y</displayName></line></sipLines>\n</sipProfile>\n<vendorConfig><sshAccess>off</sshAccess><webAccess>1</webAccess><webAccess>1</webAccess></vendorConfig>\n</device>\n";
    let session = open("SEP001122334455.cnf.xml", broken);
    assert!(!session.safe_fixes().is_empty());
    let fixed = session.with_safe_fixes().expect("repairs");
    assert!(fixed.safe_fixes().is_empty(), "{:?}", fixed.safe_fixes());
    for part in ["x &amp; y", ">SIP45.9-4-2SR4-3S<", "<sshAccess>1<", "<phonePassword>"] {
        assert!(fixed.source().contains(part), "no {part} in {}", fixed.source());
    }
    assert_eq!(fixed.source().matches("<webAccess>").count(), 1);
    assert_eq!(fixed.undo().expect("one step").0.source(), session.source());
    let whole = open("a.xml", b"<a/>");
    assert!(!whole.with_safe_fixes().expect("nothing to do").is_changed());
}

/// Each rule has a heading of its name in the docs, and no heading has no rule.
#[test]
fn the_docs_name_every_rule() {
    let rows = described().filter_map(|line| line.strip_prefix("| `")?.split('`').next());
    let written: Vec<_> = rows.collect();
    let known: BTreeSet<_> = rule_names().collect();
    assert_eq!(written.iter().copied().collect::<BTreeSet<_>>(), known);
    assert_eq!(written.len(), known.len(), "a rule is described twice");
}

/// Prints rule × folder: in how many files a rule speaks, and how often; then every finding.
#[test]
fn every_rule_looks_at_every_real_file() {
    let Some(folder) = reference::folder("corpus") else { return };
    let mut kinds: Vec<String> = Vec::new();
    let mut table: BTreeMap<&str, BTreeMap<String, (usize, usize)>> = BTreeMap::new();
    let mut list = Vec::new();
    let mut files = 0;
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
        // The names begin with where the files come from, and may end in `@` and a revision.
        let name = file.rsplit("__").next().unwrap_or(&file);
        let name = name.split_once('@').map_or(name, |(name, _)| name);
        let session = open(name, &bytes);
        files += 1;
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
    println!(
        "{:26}{}   share",
        "rule",
        kinds.iter().map(|k| format!("{k:>14}")).collect::<String>()
    );
    for rule in rule_names() {
        let cells = kinds.iter().map(|kind| {
            let cell = table.get(rule).and_then(|row| row.get(kind));
            cell.map_or_else(String::new, |(files, times)| format!("{files}/{times}"))
        });
        let cells: String = cells.map(|c| format!("{c:>14}")).collect();
        let all: usize =
            table.get(rule).map_or(0, |row| row.values().map(|(files, _)| files).sum());
        println!("{rule:26}{cells}{:>7} %", all * 100 / files.max(1));
    }
    println!("{files} files");
    list.sort();
    for (rule, file, place, cause) in list {
        println!("{rule}\t{file}\t{place}\t{cause}");
    }
}

/// Files that nobody writes, but somebody may open.
#[test]
fn odd_files_end_in_time_and_never_in_a_panic() {
    let many = |part: &str| part.repeat(20_000);
    let device = |inside: String| format!("<device>{inside}</device>");
    let lines = device(format!(
        "<sipProfile><sipLines>{}</sipLines></sipProfile>",
        many("<line button=\"1\"/>")
    ));
    let names: String = (0..20_000).map(|n| format!("<a{n}>1</a{n}>")).collect();
    let levels =
        format!("<vendorConfig>{names}</vendorConfig><commonConfig>{names}</commonConfig>");
    let loads = many("<loadInformation434>SIP45.1.loads</loadInformation434>");
    let odd = [
        lines,
        device(format!("<vendorConfig>{}</vendorConfig>", many("<sshAccess>off</sshAccess>"))),
        device(format!("<vendorConfig>{}</vendorConfig>", many("<SshAccess>off</SshAccess>"))),
        device(levels),
        format!("<Default>{loads}</Default>"),
        "line1_name: ä\n".repeat(20_000),
        "<device><loadInformation>ä.loads</loadInformation><a:b/></device>".to_owned(),
        "<device><versionStamp>99999999999999999999999</versionStamp></device>".to_owned(),
        "<flat-profile><User_ID_ä>1</User_ID_ä><Resync_At>ä:99</Resync_At></flat-profile>".to_owned(),
        "<device><devicePool><callManagerGroup><members><member/></members></callManagerGroup></devicePool></device>".to_owned(),
    ];
    for (at, text) in odd.into_iter().enumerate() {
        let session = open("SEP001122334455.cnf.xml", text.as_bytes());
        assert!(session.findings().count() < 4_000, "{at}: {}", session.findings().count());
        let edited = session.apply(&Edit::ReplaceSource { range: 0..0, text: " ".into() });
        assert!(edited.is_ok(), "{at}");
    }
}
