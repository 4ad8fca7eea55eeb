//! What is wrong with a file, as data: rules give findings, findings may carry a fix.
//!
//! A rule is one file in `rules`, registered in [`of_file`] or [`of_value`]. Rules look at a
//! configuration and change nothing; sentences for people are the page's.

mod finding;
mod rules;

pub use finding::{Cause, Finding, Fix, Place, Severity};

use crate::config::{Config, Outline, Row};
use crate::text::EncodingProblem;

/// What the rules look at.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    /// The file's name.
    pub name: &'a str,
    /// Its content.
    pub config: &'a Config,
    /// What was odd about its bytes.
    pub encoding: Option<&'a EncodingProblem>,
}

/// Findings about the file as a whole, in order of place.
#[must_use]
pub fn of_file(subject: Subject<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    rules::encoding::check(subject, &mut findings);
    rules::malformed::check(subject, &mut findings);
    rules::file_name::check(subject, &mut findings);
    rules::repeated_setting::check(subject, &mut findings);
    findings
}

/// Findings about one value by itself.
#[must_use]
pub fn of_value(config: &Config, row: &Row) -> Option<Finding> {
    rules::value_format::check(config, row)
}

/// Findings about every value by itself, in display order.
#[must_use]
pub fn of_values(config: &Config, outline: &Outline) -> Vec<Finding> {
    outline.rows().filter_map(|row| of_value(config, row)).collect()
}
