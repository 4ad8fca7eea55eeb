//! `cargo xtask styles`: joins `styles/` into the one style sheet the page links.
//!
//! Comments and indentation stay behind; rules are not rewritten.

use std::fs;
use std::path::{Path, PathBuf};

use crate::step::Outcome;
use crate::workspace;

/// The files that come first, in this order; the components follow by name.
const FIRST: [&str; 3] = ["tokens.css", "base.css", "layout.css"];

/// What paper changes, behind all others.
const LAST: &str = "print.css";

/// Writes the joined sheet, unless it is already there as it should be.
pub(crate) fn run() -> Outcome {
    let sheet = workspace::style_sheet();
    let joined = join(&workspace::root().join("styles"))?;
    // An untouched file lets the build and the watcher see that nothing changed.
    if fs::read_to_string(&sheet).is_ok_and(|present| present == joined) {
        return Ok(());
    }
    let folder = sheet.parent().map_or_else(PathBuf::new, Path::to_path_buf);
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(&sheet, joined))
        .map_err(|error| format!("{} could not be written: {error}.", sheet.display()))
}

fn join(styles: &Path) -> Outcome<String> {
    let mut sheets: Vec<PathBuf> = FIRST.iter().map(|name| styles.join(name)).collect();
    sheets.extend(components(&styles.join("components")));
    sheets.push(styles.join(LAST));
    let mut joined = String::new();
    for sheet in sheets.iter().filter(|sheet| sheet.exists()) {
        let text = fs::read_to_string(sheet)
            .map_err(|error| format!("{} could not be read: {error}.", sheet.display()))?;
        joined.push_str(&without_comments(&text));
    }
    Ok(joined)
}

/// The rules alone: no comments, no indentation, no blank lines.
fn without_comments(sheet: &str) -> String {
    let mut rules = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some(at) = rest.find(['"', '\'', '/']) {
        let quote = rest[at..].chars().next().unwrap_or('/');
        let length = match quote {
            '/' if rest[at..].starts_with("/*") => {
                rules.push_str(&rest[..at]);
                let end = rest[at..].find("*/").map_or(rest.len(), |end| at + end + 2);
                rest = &rest[end..];
                continue;
            }
            '/' => 1,
            _ => length_of_string(&rest[at..], quote),
        };
        rules.push_str(&rest[..at + length]);
        rest = &rest[at + length..];
    }
    rules.push_str(rest);
    let lines = rules.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// The length of the string that `text` begins with, its quotes included.
fn length_of_string(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, char) in text.char_indices().skip(1) {
        match char {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if char == quote => return at + 1,
            _ => {}
        }
    }
    text.len()
}

fn components(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut sheets: Vec<PathBuf> = entries
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "css"))
        .collect();
    sheets.sort();
    sheets
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets_are_joined_in_their_order_and_missing_ones_are_no_fault() {
        let styles = std::env::temp_dir().join(format!("cnf-repack-styles-{}", std::process::id()));
        fs::create_dir_all(styles.join("components")).unwrap();
        for (name, text) in [
            ("layout.css", "layout"),
            ("tokens.css", "tokens"),
            ("stray.css", "stray"),
            ("print.css", "print"),
            ("components/toast.css", "toast"),
            ("components/card.css", "card"),
            ("components/notes.txt", "notes"),
        ] {
            fs::write(styles.join(name), text).unwrap();
        }
        let joined = join(&styles).unwrap();
        fs::remove_dir_all(&styles).unwrap();
        assert_eq!(joined, "tokens\nlayout\ncard\ntoast\nprint\n");
        assert_eq!(join(&styles).unwrap(), "");
    }

    #[test]
    fn only_comments_and_indentation_are_left_out() {
        let given = "/* a */\na {\n  b: c; /* it's */\n\n  url: url(./x/y.png);\n}\n";
        assert_eq!(without_comments(given), "a {\nb: c;\nurl: url(./x/y.png);\n}\n");
        let strings = "a::after { content: \"/* \\\" */\"; b: '/*'; }\n";
        assert_eq!(without_comments(strings), strings);
        assert_eq!(without_comments("a { } /* never closed"), "a { }\n");
        assert_eq!(without_comments("a { content: \"open"), "a { content: \"open\n");
        assert_eq!(without_comments(""), "");
    }
}
