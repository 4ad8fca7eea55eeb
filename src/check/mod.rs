//! What is wrong with a file, as data: rules give findings, findings may carry a fix.
//!
//! A rule is one file in `rules`, registered there, with an entry in `docs/rules.md`. Rules look
//! at a configuration and change nothing; sentences for people are the page's.

mod finding;
mod knowledge;
mod line_key;
mod repair;
mod report;
mod rules;
mod safe_fixes;
mod survey;
mod value;

pub use finding::{Cause, Finding, Fix, Missing, Place, Severity};
pub use safe_fixes::safe_fixes;

use crate::config::{Config, Family, Outline, Protocol, Row};
use crate::fields::Model;
use crate::text::EncodingProblem;
use report::Report;
use rules::{FILE_RULES, Files, VALUE_RULES};
use survey::Survey;
use value::OneValue;

/// What the rules look at.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    /// The file's name.
    pub name: &'a str,
    /// Its content.
    pub config: &'a Config,
    /// What was odd about its bytes.
    pub encoding: Option<&'a EncodingProblem>,
    /// The content as it was opened, where that is known.
    pub original: Option<&'a Config>,
    /// The phone's model, where a person chose it.
    pub model: Option<&'static Model>,
}

/// The names of all rules: those about files, then those about single values.
pub fn rule_names() -> impl Iterator<Item = &'static str> {
    FILE_RULES.iter().map(|rule| rule.name).chain(VALUE_RULES.iter().map(|rule| rule.name))
}

/// Findings about the file as a whole and about values that have to agree, rule by rule.
#[must_use]
pub fn of_file(subject: Subject<'_>) -> Vec<Finding> {
    let survey = Survey::of(subject);
    let mut findings = Vec::new();
    for rule in FILE_RULES {
        if (survey.sound || !rule.needs_sound) && concerns(rule.files, subject.config.family()) {
            let mut report = Report { rule: rule.name, findings: &mut findings };
            (rule.check)(&survey, &mut report);
        }
    }
    findings
}

/// The finding about one value by itself: that of the first rule that has one.
#[must_use]
pub fn of_value(config: &Config, row: &Row) -> Option<Finding> {
    let value = OneValue::of(config, row)?;
    let mut findings = Vec::new();
    VALUE_RULES.iter().find_map(|rule| {
        (rule.check)(&value, &mut Report { rule: rule.name, findings: &mut findings });
        findings.pop()
    })
}

/// A longer list of findings about values helps nobody, and takes its time.
const MOST_VALUES: usize = 1000;

/// Findings about every value by itself, in display order; the first thousand.
#[must_use]
pub fn of_values(config: &Config, outline: &Outline) -> Vec<Finding> {
    outline.rows().filter_map(|row| of_value(config, row)).take(MOST_VALUES).collect()
}

/// Whether rules of this kind look at files of this family.
fn concerns(files: Files, family: &Family) -> bool {
    let device = matches!(family, Family::Device(_));
    let sip = *family == Family::Device(Some(Protocol::Sip));
    match files {
        Files::All => true,
        Files::Device => device,
        Files::Sip => sip,
        Files::Sccp => *family == Family::Device(Some(Protocol::Sccp)),
        Files::Default => *family == Family::Default,
        Files::Servers => device || *family == Family::Default,
        Files::Firmware => device || matches!(family, Family::Default | Family::Legacy),
        Files::Profile => *family == Family::FlatProfile,
        Files::Legacy => *family == Family::Legacy,
        Files::Lines => sip || matches!(family, Family::FlatProfile | Family::Legacy),
        Files::Secrets => device || matches!(family, Family::FlatProfile | Family::Legacy),
        Files::DialPlan => {
            matches!(family, Family::Xml { root } if root.eq_ignore_ascii_case("dialtemplate"))
        }
    }
}
