//! Masks secrets in pieces of a source, so that reports can be handed on.
//!
//! Two nets: the values of a configuration by their names, and whatever looks like `name>value` or
//! `name: value` in the bare characters, comments and damaged tags included.

use crate::config::{Config, Markup};
use crate::fields::{Catalog, names};
use std::ops::Range;

/// Stands for a secret of any length.
pub(in crate::app) const DOTS: &str = "••••••••";

/// Whether a field of this name holds a secret.
pub(in crate::app) fn is_secret_name(name: &str) -> bool {
    let local = name.rsplit_once(':').map_or(name, |(_, local)| local);
    names::looks_secret(local) || {
        let catalog = Catalog::get();
        let known = |root: &str| catalog.spec(catalog.locate(&format!("{root}/{local}"))?);
        ["flat-profile", "legacy"].into_iter().filter_map(known).any(|spec| spec.is_secret())
    }
}

/// A part of a source with its secrets masked.
pub(super) fn masked(config: &Config, part: Range<usize>) -> String {
    let source = config.source();
    let mut spans = values(config, &part);
    spans.extend(scanned(&source[part.clone()], part.start));
    replace(source, part, spans)
}

/// Bare characters with what looks like a secret masked.
#[cfg(test)]
fn masked_text(text: &str) -> String {
    replace(text, 0..text.len(), scanned(text, 0))
}

fn replace(source: &str, part: Range<usize>, mut spans: Vec<Range<usize>>) -> String {
    spans.sort_by_cached_key(|s| (s.start, s.end));
    let mut out = String::with_capacity(part.len());
    let mut at = part.start;
    for span in spans {
        let (start, end) = (span.start.max(part.start), span.end.min(part.end));
        if start >= end || end <= at {
            continue;
        }
        if start >= at {
            out.push_str(&source[at..start]);
            out.push_str(DOTS);
        }
        at = end;
    }
    out.push_str(&source[at..part.end]);
    out
}

/// Bytes of the secret values that touch a part.
fn values(config: &Config, part: &Range<usize>) -> Vec<Range<usize>> {
    let source = config.source();
    let mut spans = Vec::new();
    match config.markup() {
        Markup::Lines(document) => {
            let first = document.line_at(part.start).unwrap_or(0);
            for (at, line) in document.lines().iter().enumerate().skip(first) {
                if line.span.start >= part.end {
                    break;
                }
                if is_secret_name(document.name(at)) {
                    spans.extend(document.value_span(at));
                }
            }
        }
        Markup::Xml(document) => {
            let around = document.element_at(part.start);
            for id in document.elements().skip_while(|id| *id < around) {
                if document.open_tag(id).start >= part.end {
                    break;
                }
                let secret =
                    document.attributes(id).filter(|a| is_secret_name(&source[a.name.clone()]));
                spans.extend(secret.map(|a| a.value));
                if is_secret_name(document.name(id)) {
                    if document.is_leaf(id) {
                        spans.push(document.text_span(id));
                    } else {
                        spans.extend(document.runs(id).iter().cloned());
                    }
                }
            }
        }
    }
    spans.retain(|s| s.start < part.end && part.start < s.end);
    spans
}

/// What follows a secret name and `>`, `=` or `:` in bare characters, up to the next sign or line.
fn scanned(text: &str, base: usize) -> Vec<Range<usize>> {
    let is_name = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.');
    let mut spans = Vec::new();
    let mut at = 0;
    while let Some(from) = text[at..].find(is_name).map(|n| at + n) {
        let end = text[from..].find(|c| !is_name(c)).map_or(text.len(), |n| from + n);
        at = end;
        if text[..from].ends_with("</") || !is_secret_name(&text[from..end]) {
            continue;
        }
        let Some(value) = value_behind(text, from, end) else { continue };
        at = value.end;
        spans.push(base + value.start..base + value.end);
    }
    spans
}

/// The value behind a name: in quotes, up to the next tag, or up to the end of the line.
fn value_behind(text: &str, name: usize, end: usize) -> Option<Range<usize>> {
    let rest = &text[end..];
    let line = rest.find(['\r', '\n']).map_or(text.len(), |n| end + n);
    if text[..name].ends_with('<') {
        // A start tag: what follows its end.
        let open = end + rest.find('>')? + 1;
        if text[..open].ends_with("/>") {
            return None;
        }
        let stop = text[open..].find('<').map_or(text.len(), |n| open + n);
        return (open < stop).then_some(open..stop);
    }
    let behind = rest.trim_start_matches([' ', '\t']);
    let value = behind.strip_prefix(['=', ':'])?.trim_start_matches([' ', '\t']);
    let from = text.len() - value.len();
    if from >= line {
        return None;
    }
    let quoted = value.strip_prefix(['"', '\'']).and_then(|inner| {
        let close = inner.find(value.chars().next()?)?;
        Some(from + 1..from + 1 + close)
    });
    let range = quoted.unwrap_or_else(|| {
        let stop = text[from..line].find('<').map_or(line, |n| from + n);
        from..stop
    });
    (!range.is_empty()).then_some(range)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_of_a_configuration_are_masked() {
        let source = "<d><authPassword>hush</authPassword><a password='x1'>1</a>\n<phonePassword>\nlong\nhush</phonePassword><usePassword>1</usePassword></d>";
        let config = Config::read(source);
        let all = masked(&config, 0..source.len());
        assert!(!all.contains("hush") && !all.contains("x1") && !all.contains("long"), "{all}");
        assert!(all.contains("<usePassword>1</usePassword>"));
        assert!(all.contains(&format!("<authPassword>{DOTS}</authPassword>")));
        // A line in the middle of a value shows nothing of it.
        let line = source.find("long").unwrap();
        assert_eq!(masked(&config, line..line + 4), DOTS);
    }

    #[test]
    fn secrets_of_a_text_file_are_masked() {
        let source = "line1_password: \"hush\" ; mine\nline1_name: 2001\nphone_password: hush2\n";
        let all = masked(&Config::read(source), 0..source.len());
        assert!(!all.contains("hush"), "{all}");
        assert!(all.contains("line1_name: 2001"));
        let profile = "<flat-profile><GPP_SA>hush</GPP_SA></flat-profile>";
        assert!(!masked(&Config::read(profile), 0..profile.len()).contains("hush"));
    }

    #[test]
    fn comments_and_damage_are_no_way_out() {
        for text in [
            "<!-- <authPassword>hush</authPassword> -->",
            "<authPassword>hush",
            "<authPassword x='y'>hush</authPasswd>",
            "# line1_password: hush",
            "password=\"hush\"",
            "password = hush",
        ] {
            assert!(!masked_text(text).contains("hush"), "{text}");
        }
        assert_eq!(masked_text("<a>password</a> password"), "<a>password</a> password");
    }
}
