//! `encoding`: the bytes are not written as the declaration says.

use crate::check::{Cause, Finding, Place, Severity, Subject};
use crate::text::EncodingProblem;

pub(in crate::check) fn check(subject: Subject<'_>, findings: &mut Vec<Finding>) {
    let Some(problem) = subject.encoding else { return };
    let severity = match problem {
        EncodingProblem::BrokenUtf16 => Severity::Error,
        EncodingProblem::NotUtf8 { .. } | EncodingProblem::Contradicts { .. } => Severity::Warning,
        EncodingProblem::Unknown { .. } => Severity::Hint,
    };
    findings.push(Finding {
        rule: "encoding",
        severity,
        place: Place::File,
        cause: Cause::Encoding(problem.clone()),
        fix: None,
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Config;
    use crate::text::Decoded;

    fn rules(bytes: &[u8]) -> Vec<&'static str> {
        let decoded = Decoded::from_bytes(bytes);
        let config = Config::read(decoded.text.as_str());
        let mut findings = Vec::new();
        let encoding = decoded.problem.as_ref();
        check(Subject { name: "a.xml", config: &config, encoding }, &mut findings);
        findings.into_iter().map(|f| f.rule).collect()
    }

    #[test]
    fn bytes_that_contradict_are_found() {
        assert_eq!(rules(b"<a>\xFC</a>"), ["encoding"]);
        assert_eq!(rules(b"\xFF\xFE<"), ["encoding"]);
        assert!(rules("<a>ü</a>".as_bytes()).is_empty());
        assert!(rules(b"<?xml version='1.0' encoding='ISO-8859-1'?><a>\xFC</a>").is_empty());
    }
}
