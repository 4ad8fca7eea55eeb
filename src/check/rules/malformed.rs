//! `malformed`: what the XML parser of a phone would stumble over.

use crate::check::{Cause, Finding, Fix, Place, Severity, Subject};
use crate::config::Edit;
use crate::xml::{Problem, ProblemKind};

pub(in crate::check) fn check(subject: Subject<'_>, findings: &mut Vec<Finding>) {
    let Some(document) = subject.config.xml() else {
        if subject.config.source().trim().is_empty() {
            findings.push(finding(&Problem { kind: ProblemKind::Empty, span: 0..0 }));
        }
        return;
    };
    findings.extend(document.problems().iter().map(finding));
}

fn finding(problem: &Problem) -> Finding {
    let severity = match problem.kind {
        // Files that phones are known to take all the same.
        ProblemKind::UnboundPrefix { .. } | ProblemKind::Doctype | ProblemKind::More => {
            Severity::Hint
        }
        ProblemKind::DoubleHyphen
        | ProblemKind::UnknownEntity { .. }
        | ProblemKind::TextOutsideRoot
        | ProblemKind::TooDeep => Severity::Warning,
        _ => Severity::Error,
    };
    Finding {
        rule: "malformed",
        severity,
        place: match problem.kind {
            ProblemKind::Empty | ProblemKind::NoRoot => Place::File,
            _ => Place::Source(problem.span.clone()),
        },
        cause: Cause::Malformed(problem.kind.clone()),
        fix: fix(problem),
    }
}

/// Repairs that change only what is damaged.
fn fix(problem: &Problem) -> Option<Fix> {
    let (text, safe) = match &problem.kind {
        ProblemKind::BareAmpersand => ("&amp;".to_owned(), true),
        ProblemKind::EndWithoutBracket { name } => (format!("</{name}>"), true),
        // The start tag might be the one that is misspelled.
        ProblemKind::MismatchedEnd { expected, .. } => (format!("</{expected}>"), false),
        ProblemKind::StrayEnd { .. } => (String::new(), false),
        ProblemKind::ControlCharacter { .. } => (String::new(), false),
        _ => return None,
    };
    Some(Fix { edit: Edit::ReplaceSource { range: problem.span.clone(), text }, safe })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Config;
    use crate::text::Encoding;

    fn found(source: &str) -> Vec<Finding> {
        let config = Config::read(source);
        let mut findings = Vec::new();
        check(Subject { name: "a.xml", config: &config, encoding: None }, &mut findings);
        findings
    }

    #[test]
    fn every_fix_silences_its_finding() {
        for source in [
            "<a>x & y</a>",
            "<a><b>1</c></a>",
            "<a><b>1/b><c/></a>",
            "<a><b>1</b></q></a>",
            "<a>\u{1}</a>",
        ] {
            let [finding] = &found(source)[..] else { panic!("{source}: {:?}", found(source)) };
            let edit = &finding.fix.as_ref().expect("a fix").edit;
            let fixed = Config::read(source).lower(edit, Encoding::Utf8).unwrap().apply(source);
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
