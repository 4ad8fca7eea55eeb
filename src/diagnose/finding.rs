//! A verdict about a phone, with its evidence and in words.

use super::knowledge::Level;
use super::verdict::Verdict;
use crate::fields::Model;

/// The most lines kept as evidence.
const LINES: usize = 8;

/// A verdict, what it rests on, and what its words need.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What is the matter.
    pub verdict: Verdict,
    /// The log proves it; otherwise it is concluded from what the phone did.
    pub certain: bool,
    /// The file it is about.
    pub file: Option<Box<str>>,
    /// A second name: what is there instead, or what a map rule made of it.
    pub other: Option<Box<str>>,
    /// A firmware name.
    pub load: Option<Box<str>>,
    /// The lines it rests on, the first few.
    pub lines: Vec<u32>,
}

impl Finding {
    pub(super) fn new(verdict: Verdict) -> Self {
        Self { verdict, certain: true, file: None, other: None, load: None, lines: Vec::new() }
    }

    pub(super) fn file(mut self, file: &str) -> Self {
        self.file = Some(file.into());
        self
    }

    pub(super) fn other(mut self, other: &str) -> Self {
        self.other = Some(other.into());
        self
    }

    pub(super) fn load(mut self, load: &str) -> Self {
        self.load = Some(load.into());
        self
    }

    pub(super) fn unsure(mut self, unsure: bool) -> Self {
        self.certain &= !unsure;
        self
    }

    pub(super) fn at(mut self, lines: impl IntoIterator<Item = u32>) -> Self {
        for line in lines {
            if self.lines.len() < LINES && !self.lines.contains(&line) {
                self.lines.push(line);
            }
        }
        self
    }

    /// How bad it is.
    #[must_use]
    pub fn level(&self) -> Level {
        self.verdict.level()
    }

    /// The verdict in one sentence.
    #[must_use]
    pub fn sentence(&self) -> String {
        let sentence = self.filled(self.verdict.words().sentence);
        if self.certain { sentence } else { format!("Most likely: {sentence}") }
    }

    /// Why it is so.
    #[must_use]
    pub fn why(&self) -> String {
        self.filled(self.verdict.words().why)
    }

    /// What to do.
    #[must_use]
    pub fn todo(&self) -> String {
        self.filled(self.verdict.words().todo)
    }

    /// Puts the case into the words.
    fn filled(&self, words: &str) -> String {
        let models = self.load.as_deref().and_then(Model::series_by_load);
        let value = |name: &str| match name {
            "file" => self.file.as_deref(),
            "other" | "server" => self.other.as_deref(),
            "load" => self.load.as_deref(),
            "models" => models.as_deref(),
            _ => None,
        };
        let mut out = String::with_capacity(words.len() + 32);
        let mut rest = words;
        while let Some(at) = rest.find(['[', '{']) {
            out.push_str(&rest[..at]);
            let optional = rest[at..].starts_with('[');
            let Some(end) = rest[at..].find(if optional { ']' } else { '}' }) else { break };
            let inside = &rest[at + 1..at + end];
            rest = &rest[at + end + 1..];
            if optional {
                let known = inside
                    .split('{')
                    .skip(1)
                    .all(|part| part.split('}').next().is_some_and(|name| value(name).is_some()));
                if known {
                    out.push_str(&self.filled(inside));
                }
            } else {
                out.push_str(value(inside).unwrap_or(match inside {
                    "file" => "the file",
                    "load" => "named",
                    _ => "another name",
                }));
            }
        }
        out.push_str(rest);
        let capital = out.chars().next().filter(|c| c.is_lowercase() && out.starts_with("the "));
        if capital.is_some() {
            out.replace_range(..1, "T");
        }
        out
    }
}
