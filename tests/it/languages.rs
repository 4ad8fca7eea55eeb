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

/// Every file of a folder without its tests, with its name.
fn sources(folder: PathBuf) -> Vec<(String, String)> {
    let mut open = vec![folder];
    let mut found = Vec::new();
    while let Some(path) = open.pop() {
        if path.is_dir() {
            open.extend(fs::read_dir(path).expect("a folder").map(|e| e.expect("an entry").path()));
            continue;
        }
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        let source = fs::read_to_string(&path).expect("text");
        let source = source.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
        // Drawn and said by tests alone.
        if name != "tests.rs" && !name.ends_with("views.rs") {
            found.push((name, source.to_owned()));
        }
    }
    found
}

fn pairs() -> Vec<Pair> {
    let mut found = Vec::new();
    for (name, source) in sources(folder()) {
        for call in ["text(", "pick(", "owned(", "say!("] {
            for (at, _) in source.match_indices(call) {
                let before = source[..at].chars().next_back();
                let in_comment = source[..at].rsplit('\n').next().is_some_and(|l| l.contains("//"));
                if in_comment || before.is_some_and(|c| c.is_alphanumeric() || c == '_') {
                    continue;
                }
                let Some((english, rest)) = literal(&source[at + call.len()..]) else { continue };
                let second = rest.trim_start().strip_prefix(',').and_then(literal);
                let place = format!("{name}:{}", source[..at].lines().count());
                let (german, _) = second.unwrap_or_else(|| panic!("{place} has no German"));
                found.push(Pair { place, english: english.to_owned(), german: german.to_owned() });
            }
        }
    }
    assert!(found.len() > 800, "only {} texts were found", found.len());
    found
}

/// A literal of the source: where it stands, what it is handed to, and what it says.
struct Literal {
    place: String,
    called: String,
    said: String,
}

/// What is called or bracketed by the last sign of a source: `text` of `text(`.
fn callee(before: &str) -> String {
    let name = before.trim_end_matches(|c: char| c.is_alphanumeric() || "_!".contains(c));
    before[name.len()..].to_owned()
}

/// Every literal of a source, comments left out.
fn literals(name: &str, source: &str) -> Vec<Literal> {
    let mut found = Vec::new();
    let (mut at, mut open) = (0, Vec::new());
    while let Some(c) = source[at..].chars().next() {
        let rest = &source[at..];
        let mut width = c.len_utf8();
        match c {
            '/' if rest.starts_with("//") => width = rest.find('\n').unwrap_or(rest.len()),
            // A character; anything else behind such a mark is a lifetime.
            '\'' if rest[1..].starts_with('\\') => {
                width = 3 + rest[3..].find('\'').expect("an end");
            }
            '\'' if rest.chars().nth(2) == Some('\'') => {
                width = rest.chars().take(3).map(char::len_utf8).sum();
            }
            '"' => {
                let (said, after) = literal(rest).expect("an end");
                width = rest.len() - after.len();
                found.push(Literal {
                    place: format!("{name}:{}", source[..at].lines().count()),
                    called: open.last().cloned().unwrap_or_default(),
                    said: said.to_owned(),
                });
            }
            '(' => open.push(callee(&source[..at])),
            '[' | '{' => open.push(String::new()),
            ')' | ']' | '}' => drop(open.pop()),
            _ => {}
        }
        at += width;
    }
    found
}

/// What is said the same in every language without being marked so: names of things and kinds.
const NAMES: [&str; 18] = [
    // Of the program and its languages; the label of their choice speaks all of them.
    "Language · Sprache",
    "English",
    "Deutsch",
    // Of a maker, and of programs, ciphers and methods.
    "Cisco",
    "Cisco {name}",
    "OpenSSL",
    "OpenSSL, AES-256-CBC (Salted__)",
    "aes128gcm, RFC 8188",
    "RSA {bits}",
    ", RSA {bits}",
    "MD5 {cert_hash}",
    "SHA-256 {}  {}",
    "MD5 {}  {}",
    "name: value",
    // Of fields, and of parts that files have.
    "Proxy",
    "Salted__",
    "Tag {tag}",
    "Text",
];

/// Whether a literal looks like words for people: a word like “Close”, or two of any kind.
fn is_said(said: &str) -> bool {
    let outside: Vec<&str> = said.split('{').flat_map(|part| part.rsplit('}').next()).collect();
    let outside = outside.join(" ");
    let words = outside.split_whitespace().filter(|word| {
        word.chars().filter(|c| c.is_alphabetic()).count() > 1 && !word.contains(['_', '='])
    });
    let first = outside.split_whitespace().next().unwrap_or_default();
    let mut signs = first.chars();
    let capital = signs.next().is_some_and(char::is_uppercase)
        && signs.clone().next().is_some()
        && signs.all(char::is_lowercase);
    capital || words.count() > 1
}

/// Literals of the words that are in one language only.
fn untranslated(name: &str, source: &str) -> Vec<String> {
    let translated = ["text", "pick", "owned", "say!", "same", "expect"];
    literals(name, source)
        .into_iter()
        .filter(|one| !translated.contains(&&*one.called) && is_said(&one.said))
        .filter(|one| !NAMES.contains(&&*one.said))
        .map(|one| format!("{}: {:?}", one.place, one.said))
        .collect()
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
fn no_text_is_in_one_language_only() {
    let mut found = Vec::new();
    for (name, source) in sources(folder()) {
        // The English of the sections is in `fields`.
        if name != "sections.rs" {
            found.extend(untranslated(&name, &source));
        }
    }
    assert!(found.is_empty(), "without a translation, or `same`:\n{}", found.join("\n"));
}

#[test]
fn what_is_in_one_language_only_is_found() {
    for plain in [
        r#"pub const A: &str = "Close";"#,
        r#"pub const A: &str = "close it";"#,
        r#"fn a() -> String { format!("Close {name}") }"#,
        r#"fn a() -> String { format!("{n} bytes differ") }"#,
        r#"const A: [(&str, &str); 1] = [("Keys", "k")];"#,
        r#"fn a() { let c = '"'; line("It is \"here\""); }"#,
    ] {
        assert_eq!(untranslated("a.rs", plain).len(), 1, "{plain}");
    }
    for fine in [
        r#"pub const A: Text = text("Close", "Schließen");"#,
        r#"fn a() -> String { say!("Close {name}", "{name} schließen", name("x")) }"#,
        r#"fn a() { format!("{} {}", pick("on", "ein"), other("icon-name")) }"#,
        r#"// It says "Close it" here."#,
        r#"fn a<'a>(b: &'a str) -> &'a str { "MD5" }"#,
    ] {
        assert_eq!(untranslated("a.rs", fine), [""; 0], "{fine}");
    }
}

#[test]
fn screens_and_components_say_nothing_by_themselves() {
    let app = folder().parent().expect("the app").to_owned();
    let mut found = Vec::new();
    for folder in ["screens", "components", "browser", "state"] {
        for (name, source) in sources(app.join(folder)) {
            for one in literals(&name, &source) {
                let begins = one.said.chars().next().is_some_and(char::is_uppercase);
                let internal = one.called == "expect";
                if begins && !internal && one.said.contains(' ') && is_said(&one.said) {
                    found.push(format!("{}: {:?}", one.place, one.said));
                }
            }
        }
    }
    assert!(found.is_empty(), "belongs to src/app/words:\n{}", found.join("\n"));
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

#[test]
fn what_is_painted_before_the_program_says_what_the_program_says() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |path: &str| fs::read_to_string(root.join(path)).expect("text");
    let (page, script) = (read("index.html"), read("xtask/src/ship/start.js"));
    let pairs = pairs();
    for class in ["welcome__title", "welcome__sentence"] {
        let (_, behind) = page.split_once(&format!("class=\"{class}\">")).expect("a place");
        let english = behind.split('<').next().unwrap_or_default();
        let pair = pairs.iter().find(|pair| pair.english == english);
        let german = pair.map(|pair| format!("'{}'", pair.german));
        let there = german.is_some_and(|german| script.contains(&german));
        assert!(there, "{english}: not in src/app/words, or its German is not in start.js");
    }
}
