//! Which repairs can be made together, and in what order.

use super::{Finding, Place};
use crate::config::{Config, Edit};

/// The findings whose repair is safe, in an order in which all of them can be made one by one.
///
/// From the end of the file to its beginning, so that no repair moves what a later one names.
/// Damage of the source comes alone and first: what is found behind it may be gone afterwards, so
/// repair, check again and ask again until nothing is left.
#[must_use]
pub fn safe_fixes<'f>(
    config: &Config,
    findings: impl IntoIterator<Item = &'f Finding>,
) -> Vec<&'f Finding> {
    let safe = |f: &&Finding| f.fix.as_ref().is_some_and(|fix| fix.safe);
    let all: Vec<_> = findings.into_iter().filter(safe).collect();
    let of_source =
        |f: &Finding| f.fix.iter().flat_map(|fix| &fix.edits).any(|edit| edit.path().is_none());
    let broken = all.iter().any(|f| of_source(f));
    let mut placed: Vec<_> = all
        .into_iter()
        .filter(|f| !broken || of_source(f))
        .map(|f| (start(config, f), f))
        .collect();
    placed.sort_by_key(|(start, _)| std::cmp::Reverse(*start));
    // Of two repairs of one value the second might undo the first.
    placed.dedup_by(|(_, next), (_, kept)| touched(next).any(|t| touched(kept).any(|k| k == t)));
    placed.into_iter().map(|(_, f)| f).collect()
}

/// Where a repair begins: the last of its replacements, else the place of the finding.
fn start(config: &Config, finding: &Finding) -> usize {
    let edits = finding.fix.iter().flat_map(|fix| &fix.edits);
    let replaced = edits.filter_map(|edit| match edit {
        Edit::ReplaceSource { range, .. } => Some(range.start),
        _ => None,
    });
    replaced.max().unwrap_or_else(|| match &finding.place {
        Place::File => 0,
        Place::Source(range) => range.start,
        Place::Value(value) => config.span(*value).start,
    })
}

/// The paths that a repair changes.
fn touched(finding: &Finding) -> impl Iterator<Item = &crate::path::Path> {
    finding.fix.iter().flat_map(|fix| &fix.edits).filter_map(Edit::path)
}
