//! `repeated-setting`: a file of lines sets one name twice.

use crate::check::{Cause, Finding, Place, Severity, Subject};
use crate::config::{Markup, ValueRef};

pub(in crate::check) fn check(subject: Subject<'_>, findings: &mut Vec<Finding>) {
    let Markup::Lines(document) = subject.config.markup() else { return };
    for lines in document.repeated() {
        for &line in &lines[1..] {
            let Ok(at) = u32::try_from(line) else { continue };
            findings.push(Finding {
                rule: "repeated-setting",
                severity: Severity::Warning,
                place: Place::Value(ValueRef::Line(at)),
                cause: Cause::RepeatedSetting { name: document.name(line).to_owned() },
                fix: None,
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Config;

    #[test]
    fn the_second_setting_is_found_and_comments_are_not() {
        let found = |source: &str| {
            let config = Config::read(source);
            let mut findings = Vec::new();
            check(Subject { name: "", config: &config, encoding: None }, &mut findings);
            findings.into_iter().map(|f| f.place).collect::<Vec<_>>()
        };
        assert_eq!(found("a: 1\nb: 2\na: 3\n"), [Place::Value(ValueRef::Line(2))]);
        assert_eq!(found("a: 1\n#a: 2\nA: 3\n"), []);
    }
}
