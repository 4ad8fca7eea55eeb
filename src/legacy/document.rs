//! The lines of a text file and what each of them is.

use crate::path::{Leaf, Path, Step};
use crate::text::{LineIndex, TextEdit};
use std::collections::HashMap;
use std::ops::Range;
use std::rc::Rc;

/// What a line holds. Ranges are bytes of the source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Item {
    /// `name: value`, perhaps with a comment behind.
    Setting {
        /// The name.
        name: Range<usize>,
        /// The value, without its quotes.
        value: Range<usize>,
        /// Whether the value stands in double quotes.
        quoted: bool,
    },
    /// Some other text, without the white space around it.
    Free(Range<usize>),
    /// A comment (`#` or `;` first), or nothing.
    Quiet,
}

/// A line of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Bytes of the line, its ending included.
    pub span: Range<usize>,
    /// What it holds.
    pub item: Item,
}

/// A text of lines. Immutable: an edit gives the next one.
#[derive(Clone, Debug)]
pub struct Document {
    source: Rc<str>,
    lines: Rc<[Line]>,
    profile: bool,
}

impl Document {
    /// Reads a text; any text is a list of lines.
    #[must_use]
    pub fn parse(source: impl Into<Rc<str>>) -> Self {
        let source = source.into();
        let index = LineIndex::new(&source);
        // A profile for cfgfmt begins with `#txt`; there `;` is part of a value.
        let profile = source.starts_with("#txt");
        let lines = (0..index.count())
            .map(|n| index.range(n, &source))
            .filter(|span| !span.is_empty())
            .map(|span| Line { item: item(&source, span.clone(), profile), span })
            .collect();
        Self { source, lines, profile }
    }

    /// The text itself.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.source
    }

    /// The text, shared.
    #[must_use]
    pub fn shared_source(&self) -> Rc<str> {
        self.source.clone()
    }

    /// The lines in order.
    #[must_use]
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// Whether this is a `#txt` profile, which knows no quotes.
    #[must_use]
    pub fn is_profile(&self) -> bool {
        self.profile
    }

    /// How many lines are settings, and how many are other text.
    #[must_use]
    pub fn counts(&self) -> (usize, usize) {
        self.lines.iter().fold((0, 0), |(settings, free), line| match line.item {
            Item::Setting { .. } => (settings + 1, free),
            Item::Free(_) => (settings, free + 1),
            Item::Quiet => (settings, free),
        })
    }

    /// The name of a setting; empty for other lines.
    #[must_use]
    pub fn name(&self, line: usize) -> &str {
        match self.lines.get(line).map(|l| &l.item) {
            Some(Item::Setting { name, .. }) => &self.source[name.clone()],
            _ => "",
        }
    }

    /// Where the value of a line stands; `None` for a comment.
    #[must_use]
    pub fn value_span(&self, line: usize) -> Option<Range<usize>> {
        match &self.lines.get(line)?.item {
            Item::Setting { value, .. } => Some(value.clone()),
            Item::Free(text) => Some(text.clone()),
            Item::Quiet => None,
        }
    }

    /// The path of a line: `name`, `name[2]` where there are several, `text()[n]` for other text.
    #[must_use]
    pub fn path(&self, line: usize) -> Path {
        let Some(Line { item: Item::Setting { .. }, .. }) = self.lines.get(line) else {
            let free = |l: &&Line| matches!(l.item, Item::Free(_));
            let before = self.lines.iter().take(line + 1).filter(free).count();
            return Path { steps: Vec::new(), leaf: Leaf::Run(before) };
        };
        let name = self.name(line);
        let same = |n: &usize| self.name(*n) == name;
        let before = (0..=line).filter(same).count();
        let several = before > 1 || (line + 1..self.lines.len()).any(|n| same(&n));
        let step = Step { name: name.to_owned(), index: several.then_some(before) };
        Path { steps: vec![step], leaf: Leaf::Element }
    }

    /// The line that a path names.
    #[must_use]
    pub fn find(&self, path: &Path) -> Option<usize> {
        match (&path.steps[..], &path.leaf) {
            ([step], Leaf::Element) => {
                let which = step.index.unwrap_or(1).checked_sub(1)?;
                (0..self.lines.len()).filter(|&n| self.name(n) == step.name).nth(which)
            }
            ([], Leaf::Run(index)) => {
                let free = |n: &usize| matches!(self.lines[*n].item, Item::Free(_));
                (0..self.lines.len()).filter(free).nth(index.checked_sub(1)?)
            }
            _ => None,
        }
    }

    /// The line around an offset.
    #[must_use]
    pub fn line_at(&self, offset: usize) -> Option<usize> {
        let after = self.lines.partition_point(|l| l.span.start <= offset);
        after.checked_sub(1)
    }

    /// Names that are set more than once, with their lines.
    #[must_use]
    pub fn repeated(&self) -> Vec<Vec<usize>> {
        let mut lines: HashMap<&str, Vec<usize>> = HashMap::new();
        for n in 0..self.lines.len() {
            if matches!(self.lines[n].item, Item::Setting { .. }) {
                lines.entry(self.name(n)).or_default().push(n);
            }
        }
        let mut repeated: Vec<_> = lines.into_values().filter(|l| l.len() > 1).collect();
        // No line is in two of them.
        repeated.sort_by_cached_key(|lines| lines.first().copied().unwrap_or(0));
        repeated
    }

    /// The document after an edit.
    #[must_use]
    pub fn apply(&self, edit: &TextEdit) -> Self {
        Self::parse(edit.apply(&self.source))
    }
}

/// What a line is.
fn item(source: &str, span: Range<usize>, profile: bool) -> Item {
    let line = &source[span.clone()];
    let text = line.trim();
    if text.is_empty() || text.starts_with(['#', ';']) || text.starts_with("//") {
        return Item::Quiet;
    }
    let start = span.start + (line.len() - line.trim_start().len());
    let free = Item::Free(start..start + text.len());
    let Some(separator) = text.find([':', '=']) else { return free };
    let name = text[..separator].trim_end();
    if !is_setting_name(name) {
        return free;
    }
    let behind = &text[separator + 1..];
    let from = start + separator + 1 + (behind.len() - behind.trim_start().len());
    let rest = &source[from..start + text.len()];
    let name = start..start + name.len();
    if !profile
        && let Some(inner) = rest.strip_prefix('"')
        && let Some(len) = inner.find('"')
    {
        return Item::Setting { name, value: from + 1..from + 1 + len, quoted: true };
    }
    let end = if profile { rest.len() } else { comment_start(rest) };
    let value = rest[..end].trim_end();
    Item::Setting { name, value: from..from + value.len(), quoted: false }
}

/// Letters, digits and a few signs, as all known names are.
pub(crate) fn is_setting_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
        && name.chars().all(|c| c.is_ascii_alphanumeric() || "_-.".contains(c))
}

/// Where a comment begins behind a value without quotes; the length when there is none.
fn comment_start(rest: &str) -> usize {
    let hash = rest
        .match_indices('#')
        .map(|(at, _)| at)
        .find(|&at| at == 0 || rest[..at].ends_with(|c: char| c.is_whitespace()));
    let semicolon = rest.find(';');
    [hash, semicolon].into_iter().flatten().min().unwrap_or(rest.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(source: &str) -> Vec<(String, String)> {
        let document = Document::parse(source);
        (0..document.lines().len())
            .filter_map(|n| {
                let value = document.value_span(n)?;
                Some((document.path(n).to_string(), document.source()[value].to_owned()))
            })
            .collect()
    }

    fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
        expected.iter().map(|&(n, v)| (n.to_owned(), v.to_owned())).collect()
    }

    #[test]
    fn names_values_comments_and_quotes() {
        let source = "# c\r\nimage_version: P0S3-8-12-00\r\nproxy1_address: \"192.0.2.1\"  ; IP\r\n\
            proxy1_port:\"5060\"\nproxy_register: 1 # yes\n; x: 1\nempty:\nspaced : \"a b \" \na=1;2\n";
        assert_eq!(
            read(source),
            pairs(&[
                ("image_version", "P0S3-8-12-00"),
                ("proxy1_address", "192.0.2.1"),
                ("proxy1_port", "5060"),
                ("proxy_register", "1"),
                ("empty", ""),
                ("spaced", "a b "),
                ("a", "1"),
            ])
        );
    }

    #[test]
    fn what_is_no_setting_is_free_text() {
        assert_eq!(
            read("P003-8-12-00\nChirp 1\tChirp1.raw\nx y: 1\n\"half: 1\nk: \"open\n"),
            pairs(&[
                ("text()[1]", "P003-8-12-00"),
                ("text()[2]", "Chirp 1\tChirp1.raw"),
                ("text()[3]", "x y: 1"),
                ("text()[4]", "\"half: 1"),
                ("k", "\"open"),
            ])
        );
    }

    #[test]
    fn a_profile_keeps_semicolons_and_quotes() {
        assert_eq!(
            read("#txt\nDialPlan:*St4-|#St4-;x\nName:\"q\"\n"),
            pairs(&[("DialPlan", "*St4-|#St4-;x"), ("Name", "\"q\"")])
        );
    }

    #[test]
    fn every_path_finds_its_line() {
        let document = Document::parse("a: 1\nb\na: 2\nc\n");
        assert_eq!(document.path(2).to_string(), "a[2]");
        for n in 0..4 {
            assert_eq!(document.find(&document.path(n)), Some(n));
        }
        assert_eq!(document.find(&"z".parse().unwrap()), None);
        assert_eq!(document.find(&"a/b".parse().unwrap()), None);
        assert_eq!(document.repeated(), [vec![0, 2]]);
        assert!(Document::parse("").lines().is_empty());
    }
}
