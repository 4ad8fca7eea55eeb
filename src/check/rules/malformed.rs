//! `malformed`: what the XML parser of a phone would stumble over.

use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::check::{Cause, Finding, Fix, Place};
use crate::config::Edit;
use crate::xml::{Document, Problem, ProblemKind};

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    let Some(document) = survey.document() else {
        if survey.config().source().trim().is_empty() {
            finding(&Problem { kind: ProblemKind::Empty, span: 0..0 }, report);
        }
        return;
    };
    for problem in document.problems() {
        finding(problem, report).fix = fix(document, problem);
    }
}

fn finding<'r>(problem: &Problem, report: &'r mut Report<'_>) -> &'r mut Finding {
    let place = match problem.kind {
        ProblemKind::Empty | ProblemKind::NoRoot => Place::File,
        _ => Place::Source(problem.span.clone()),
    };
    let cause = Cause::Malformed(problem.kind.clone());
    match problem.kind {
        // Files that phones are known to take all the same.
        ProblemKind::UnboundPrefix { .. } | ProblemKind::Doctype | ProblemKind::More => {
            report.hint(place, cause)
        }
        ProblemKind::DoubleHyphen
        | ProblemKind::UnknownEntity { .. }
        | ProblemKind::TextOutsideRoot
        | ProblemKind::TooDeep => report.warning(place, cause),
        _ => report.error(place, cause),
    }
}

/// Repairs that change only what is damaged.
fn fix(document: &Document, problem: &Problem) -> Option<Fix> {
    let source = document.source();
    let span = problem.span.clone();
    let old = source.get(span.clone())?;
    let replace = |range, text: &str| Edit::ReplaceSource { range, text: text.to_owned() };
    let (text, safe) = match &problem.kind {
        ProblemKind::BareAmpersand => ("&amp;".to_owned(), true),
        ProblemKind::EndWithoutBracket { name } => (format!("</{name}>"), true),
        // The start tag might be the one that is misspelled.
        ProblemKind::MismatchedEnd { expected, .. } => (format!("</{expected}>"), false),
        ProblemKind::StrayEnd { .. } => (String::new(), false),
        ProblemKind::ControlCharacter { .. } => (String::new(), false),
        ProblemKind::MisspelledDeclaration => ("<?xml version=\"1.0\"?>".to_owned(), false),
        ProblemKind::NotAName if old.starts_with('<') => {
            return Fix::offered(replace(span.start..span.start + 1, "&lt;"));
        }
        ProblemKind::DoubleHyphen => {
            let inside = old.strip_prefix("<!--")?.strip_suffix("-->")?;
            (format!("<!--{}-->", single_hyphens(inside)), true)
        }
        ProblemKind::LateDeclaration => {
            let edits = vec![replace(span, ""), replace(0..0, old)];
            // What stands before it is kept, in its order.
            return Some(Fix { edits, safe: true });
        }
        ProblemKind::DuplicateAttribute { name } => {
            let id = document.elements().find(|&e| document.open_tag(e).contains(&span.start))?;
            let values = document.attributes(id).filter(|a| source[a.name.clone()] == **name);
            let values: Vec<_> = values.map(|a| &source[a.value]).collect();
            let same = values.windows(2).all(|pair| pair[0] == pair[1]);
            let blank = source[..span.start].ends_with(' ');
            let range = span.start - usize::from(blank)..span.end;
            return Some(Fix { edits: vec![replace(range, "")], safe: same });
        }
        ProblemKind::MissingEnd { name } => {
            let id = document.elements().find(|&e| document.open_tag(e) == span)?;
            let end = document.content(id).end;
            return Fix::offered(replace(end..end, &format!("</{name}>")));
        }
        ProblemKind::UnfinishedComment => {
            return Fix::offered(replace(source.len()..source.len(), "-->"));
        }
        ProblemKind::TreeView => return tree_view(source),
        _ => return None,
    };
    Some(Fix { edits: vec![replace(span, &text)], safe })
}

/// A comment's text with one hyphen in place of several.
fn single_hyphens(inside: &str) -> String {
    let mut text = String::with_capacity(inside.len());
    for c in inside.chars() {
        if c != '-' || !text.ends_with('-') {
            text.push(c);
        }
    }
    if text.ends_with('-') {
        text.push(' ');
    }
    text
}

/// The signs of a browser's tree view, taken out from the end.
fn tree_view(source: &str) -> Option<Fix> {
    let mut edits = Vec::new();
    let mut at = 0;
    for line in source.split_inclusive('\n') {
        let text = line.trim_start();
        if text.starts_with("- <") || text.starts_with("+ <") {
            let sign = at + line.len() - text.len();
            edits.push(Edit::ReplaceSource { range: sign..sign + 2, text: String::new() });
        }
        at += line.len();
    }
    edits.reverse();
    (!edits.is_empty()).then_some(Fix { edits, safe: false })
}

#[cfg(test)]
mod tests {
    use crate::check::{Finding, Place, Severity, Subject, of_file};
    use crate::config::Config;
    use crate::text::Encoding;

    fn found(source: &str) -> Vec<Finding> {
        let config = Config::read(source);
        let subject =
            Subject { name: "a.xml", config: &config, encoding: None, original: None, model: None };
        of_file(subject).into_iter().filter(|f| f.rule == "malformed").collect()
    }

    #[test]
    fn every_fix_silences_its_finding() {
        for source in [
            "<a>x & y</a>",
            "<a><b>1</c></a>",
            "<a><b>1/b><c/></a>",
            "<a><b>1</b></q></a>",
            "<a>\u{1}</a>",
            "<?xmlversion='1.0'?><a/>",
            "<!-- c -->\n<?xml version='1.0'?>\n<a/>",
            "<a><!-- b -- c ---></a>",
            "<a><b x='1' x='1'/></a>",
            "<a><b>1<c>2</c></a>",
            "<a><b>1 < 2</b></a>",
            "<a/><!-- c",
            "- <a>\n- <b>\n<c>1</c>\n</b>\n</a>",
        ] {
            let fixes: Vec<_> = found(source).into_iter().filter_map(|f| f.fix).collect();
            let [fix] = &fixes[..] else { panic!("{source}: {:?}", found(source)) };
            let mut fixed = source.to_owned();
            for edit in &fix.edits {
                fixed = Config::read(&*fixed).lower(edit, Encoding::Utf8).unwrap().apply(&fixed);
            }
            assert_eq!(found(&fixed), [], "{source} became {fixed}");
        }
    }

    #[test]
    fn severity_follows_what_phones_do() {
        assert_eq!(found("<a x:y='1'/>")[0].severity, Severity::Hint);
        assert_eq!(found("<a>")[0].severity, Severity::Error);
        assert_eq!(found("")[0].place, Place::File);
        assert_eq!(found("<a><b>1</b></a>"), []);
    }
}
