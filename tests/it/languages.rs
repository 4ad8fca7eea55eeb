//! Every text of the page beside its translation: there, different, with the same gaps.

use std::fs;
use std::path::{Path, PathBuf};

/// A text and its German, with where it stands.
struct Pair {
    place: String,
    english: String,
    german: String,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/app/words")
}

/// Reads a string literal; what follows it is returned too.
fn literal(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_start().strip_prefix('"')?;
    let mut escaped = false;
    let end = text.find(|c| {
        let ends = c == '"' && !escaped;
        escaped = c == '\\' && !escaped;
        ends
    })?;
    Some((&text[..end], &text[end + 1..]))
}

fn pairs() -> Vec<Pair> {
    let mut open = vec![folder()];
    let mut found = Vec::new();
    while let Some(path) = open.pop() {
        if path.is_dir() {
            open.extend(fs::read_dir(path).expect("a folder").map(|e| e.expect("an entry").path()));
            continue;
        }
        let source = fs::read_to_string(&path).expect("text");
        let source = source.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
        for call in ["text(", "pick(", "owned(", "say!("] {
            for (at, _) in source.match_indices(call) {
                let before = source[..at].chars().next_back();
                let in_comment = source[..at].rsplit('\n').next().is_some_and(|l| l.contains("//"));
                if in_comment || before.is_some_and(|c| c.is_alphanumeric() || c == '_') {
                    continue;
                }
                let Some((english, rest)) = literal(&source[at + call.len()..]) else { continue };
                let second = rest.trim_start().strip_prefix(',').and_then(literal);
                let place = format!(
                    "{}:{}",
                    path.file_name().expect("a name").to_string_lossy(),
                    source[..at].lines().count()
                );
                let (german, _) = second.unwrap_or_else(|| panic!("{place} has no German"));
                found.push(Pair { place, english: english.to_owned(), german: german.to_owned() });
            }
        }
    }
    assert!(found.len() > 800, "only {} texts were found", found.len());
    found
}

/// The names in the gaps of a text, in order of the alphabet.
fn gaps(text: &str) -> Vec<&str> {
    let mut gaps: Vec<&str> = text
        .split('{')
        .skip(1)
        .filter_map(|part| Some(part.split_once('}')?.0))
        // A gap by number is one by order, moved.
        .map(|gap| gap.trim_start_matches(|c: char| c.is_ascii_digit()))
        .collect();
    gaps.sort_unstable();
    gaps
}

#[test]
fn every_text_has_a_german_of_its_own() {
    for Pair { place, english, german } in pairs() {
        assert!(!english.is_empty() && !german.trim().is_empty(), "{place}: {english}");
        assert_ne!(english, german, "{place}: a text that is the same in both is `same`");
    }
}

#[test]
fn both_languages_have_the_same_gaps() {
    for Pair { place, english, german } in pairs() {
        assert_eq!(gaps(&english), gaps(&german), "{place}: {english} / {german}");
    }
}

#[test]
fn a_translation_begins_and_ends_like_its_text() {
    let edges = |text: &str| {
        let blank = |c: Option<char>| c.filter(|c| *c == ' ');
        let last = text.trim_end().chars().next_back().filter(|c| ".:?…,".contains(*c));
        (blank(text.chars().next()), blank(text.chars().next_back()), last)
    };
    for Pair { place, english, german } in pairs() {
        assert_eq!(edges(&english), edges(&german), "{place}: {english} / {german}");
    }
}

#[test]
fn german_has_its_own_quotation_marks() {
    for Pair { place, german, .. } in pairs() {
        let opened = german.matches('„').count();
        assert_eq!(opened, german.matches('“').count(), "{place}: {german}");
        assert!(
            !german.contains('”') && !german.replace("<!", "").contains('!'),
            "{place}: {german}"
        );
    }
}
