//! Conventions as checks: who may use whom, what every file begins with, what belongs nowhere.

use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every Rust file below a folder of the package, with its text.
fn sources(folder: &str) -> Vec<(String, String)> {
    let mut open = vec![root().join(folder)];
    let mut found = Vec::new();
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).expect("a readable folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|e| e == "rs") {
                let name = path.strip_prefix(root()).expect("inside").display().to_string();
                found.push((name, fs::read_to_string(&path).expect("text")));
            }
        }
    }
    assert!(!found.is_empty(), "no sources in {folder}");
    found.sort();
    found
}

/// The rows of the house from below; a module uses rows below its own only.
const ROWS: [&[&str]; 6] = [
    &["text", "path", "digest", "fields", "crypto"],
    &["xml", "legacy", "container"],
    &["config"],
    &["check"],
    &["session", "diagnose"],
    &["app"],
];

fn row(module: &str) -> Option<usize> {
    ROWS.iter().position(|row| row.contains(&module))
}

/// The module of the library that a file belongs to.
fn module(file: &str) -> Option<&str> {
    let inside = file.strip_prefix("src/")?;
    let first = inside.split('/').next()?;
    Some(first.strip_suffix(".rs").unwrap_or(first))
}

#[test]
fn modules_use_rows_below_their_own() {
    let mut wrong = Vec::new();
    for (file, text) in sources("src") {
        let Some(own) = module(&file) else { continue };
        let Some(own_row) = row(own) else { continue };
        // Braced imports are read name by name: `use crate::{legacy, xml};`
        let text = text.replace("use crate::{", "use crate::").replace('\n', " ");
        for part in text.split("crate::").skip(1) {
            let statement = part.split(';').next().unwrap_or(part);
            for name in statement.split(|c: char| !c.is_alphanumeric() && c != '_') {
                if let Some(used) = row(name)
                    && name != own
                    && used >= own_row
                    && part.starts_with(name)
                {
                    wrong.push(format!("{file} uses {name}"));
                }
                if row(name).is_none() {
                    break;
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_core_knows_no_browser_clock_or_chance() {
    let banned =
        ["yew", "web_sys", "js_sys", "gloo", "wasm_bindgen", "std::time", "getrandom", "rand::"];
    for (file, text) in sources("src") {
        if module(&file) == Some("app") || file == "src/main.rs" {
            continue;
        }
        for word in banned {
            assert!(!text.contains(word), "{file} names {word}");
        }
    }
}

#[test]
fn every_file_says_what_lives_in_it() {
    for folder in ["src", "tests", "xtask", "examples"] {
        for (file, text) in sources(folder) {
            assert!(text.starts_with("//! "), "{file} has no opening");
        }
    }
}

#[test]
fn every_stylesheet_belongs_to_something() {
    let drawn: String = sources("src/app").into_iter().map(|(_, text)| text).collect();
    let folder = root().join("styles/components");
    for entry in fs::read_dir(folder).expect("a readable folder") {
        let path = entry.expect("an entry").path();
        let text = fs::read_to_string(&path).expect("text");
        let class = text.split("\n.").nth(1).expect("a class at the beginning of a line");
        let class = class.split(|c: char| c != '-' && !c.is_alphanumeric()).next();
        let class = class.expect("a name");
        assert!(drawn.contains(class), "no component draws .{class} of {}", path.display());
    }
}

#[test]
fn nothing_unfinished_is_left() {
    // Spelled apart, so that this file does not name them itself.
    let words =
        [concat!("to", "do!"), concat!("TO", "DO"), concat!("FIX", "ME"), concat!("db", "g!(")];
    for folder in ["src", "xtask", "examples", "tests"] {
        for (file, text) in sources(folder) {
            for word in words {
                assert!(!text.contains(word), "{file} holds {word}");
            }
        }
    }
    assert!(Path::new(&root().join("LICENSE")).exists());
}
