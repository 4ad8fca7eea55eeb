//! What a repair of the source changes, as a few lines to look at before it is made.

use super::line_diff::{Shown, mark};
use super::secrets::{DOTS, masked};
use crate::check::Fix;
use crate::config::{Config, Edit};
use crate::session::DiffLineKind::{Added, Removed};
use crate::text::LineIndex;
use std::ops::Range;

/// A repair that takes in more lines at once is told in words only.
const MOST_LINES: usize = 8;
/// So is one of longer lines.
const LONGEST: usize = 600;

/// The lines a repair replaces and what they become; nothing for repairs of single values.
pub(super) fn fix_diff(config: &Config, index: &LineIndex, fix: &Fix) -> Vec<Shown> {
    let source = config.source();
    let mut edits: Vec<(&Range<usize>, &str)> = Vec::new();
    for edit in &fix.edits {
        let Edit::ReplaceSource { range, text } = edit else { return Vec::new() };
        // Only from the end to the beginning are all ranges those of the source as it is.
        if range.end > edits.last().map_or(source.len(), |(later, _)| later.start) {
            return Vec::new();
        }
        edits.push((range, text));
    }
    let line = |at: usize| index.position(source, at).line;
    let mut shown = Vec::new();
    let mut edits = edits.into_iter().rev().peekable();
    while let Some((range, text)) = edits.next() {
        let (first, mut last) = (line(range.start), line(range.end));
        let mut here = vec![(range, text)];
        while let Some(next) = edits.next_if(|(next, _)| line(next.start) <= last) {
            last = last.max(line(next.0.end));
            here.push(next);
        }
        match hunk(config, index, first..last + 1, &here) {
            Some(lines) => shown.extend(lines),
            None => return Vec::new(),
        }
    }
    mark(&mut shown);
    shown
}

/// Some lines before and after; nothing where they are many or a secret could show.
fn hunk(
    config: &Config,
    index: &LineIndex,
    lines: Range<usize>,
    edits: &[(&Range<usize>, &str)],
) -> Option<Vec<Shown>> {
    let source = config.source();
    if lines.len() > MOST_LINES {
        return None;
    }
    let start = index.range(lines.start - 1, source).start;
    let end = index.range(lines.end - 2, source).end;
    let old = masked(config, start..end);
    let mut new = source.get(start..end)?.to_owned();
    for (range, text) in edits.iter().rev() {
        let own = range.start - start..range.end - start;
        new.get(own.clone())?;
        new.replace_range(own, text);
    }
    // The piece alone says less about names than the whole file; where dots are gone, say nothing.
    let length = new.len();
    let new = masked(&Config::read(&*new), 0..length);
    let dots = |text: &str| text.matches(DOTS).count();
    if dots(&new) < dots(&old) || old.len().max(new.len()) > LONGEST * MOST_LINES {
        return None;
    }
    let numbered = |text: &str, removed: bool| -> Vec<Shown> {
        let line = |(at, text): (usize, &str)| {
            let number = Some(lines.start + at);
            let (kind, numbers) =
                if removed { (Removed, (number, None)) } else { (Added, (None, number)) };
            Shown::Line { kind, numbers, text: text.to_owned(), marked: 0..0 }
        };
        text.lines().enumerate().map(line).collect()
    };
    let too_long = |line: &Shown| matches!(line, Shown::Line { text, .. } if text.len() > LONGEST);
    let mut shown = numbered(&old, true);
    shown.extend(numbered(&new, false));
    (!shown.iter().any(too_long)).then_some(shown)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::EditSession;

    fn diffs(source: &str) -> Vec<Vec<String>> {
        let session = EditSession::open("a.xml", source.as_bytes().to_vec()).unwrap();
        let index = LineIndex::new(source);
        let fixes = session.findings().filter_map(|f| f.fix.as_ref());
        let say = |shown: &Shown| match shown {
            Shown::Line { numbers, text, .. } => {
                let sign = if numbers.0.is_some() { '-' } else { '+' };
                format!("{sign}{}", text.trim())
            }
            _ => String::new(),
        };
        fixes
            .map(|fix| fix_diff(session.config(), &index, fix).iter().map(say).collect())
            .filter(|lines: &Vec<String>| !lines.is_empty())
            .collect()
    }

    #[test]
    fn damage_shows_its_lines_before_and_after() {
        let lines = diffs("<device>\n <a>1 & 2</a>\n <b>3</b>\n</device>\n");
        assert_eq!(lines, [["-<a>1 & 2</a>", "+<a>1 &amp; 2</a>"]]);
        let lines = diffs("<device>\n <a>1</b>\n</device>\n");
        assert_eq!(lines, [["-<a>1</b>", "+<a>1</a>"]]);
    }

    #[test]
    fn no_secret_is_shown() {
        let lines = diffs("<device>\n <adminPassword>s3cret & more</adminPassword>\n</device>\n");
        assert!(!format!("{lines:?}").contains("s3cret"), "{lines:?}");
    }

    #[test]
    fn repairs_of_values_are_told_by_their_button() {
        let lines =
            diffs("<device><vendorConfig><webAccess> 1 </webAccess></vendorConfig></device>");
        assert!(lines.is_empty(), "{lines:?}");
    }
}
