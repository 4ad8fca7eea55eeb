//! The vocabulary of checks: finding, severity, place, fix.

use crate::config::{Edit, Family, ValueRef};
use crate::fields::ValueProblem;
use crate::text::EncodingProblem;
use crate::xml::ProblemKind;
use std::ops::Range;

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// A phone refuses or misreads the file.
    Error,
    /// Likely wrong.
    Warning,
    /// Worth knowing.
    Hint,
}

/// What a finding is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The file as a whole, or its name.
    File,
    /// Bytes of the source.
    Source(Range<usize>),
    /// A value of the form.
    Value(ValueRef),
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cause {
    /// The bytes and the declaration do not agree.
    Encoding(EncodingProblem),
    /// The XML is malformed.
    Malformed(ProblemKind),
    /// A known field's value does not have its form.
    Value(ValueProblem),
    /// The name promises another kind of file than the content is.
    NameOfAnotherFamily {
        /// What the content is.
        family: Family,
        /// The name that phones ask for, where it is known.
        expected: Option<String>,
    },
    /// The name is not spelled as phones ask for it.
    NameSpelling {
        /// The name that phones ask for.
        expected: String,
    },
    /// A setting stands twice in a file of lines.
    RepeatedSetting {
        /// Its name.
        name: String,
    },
}

/// A repair that can be made with one click.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// The edit.
    pub edit: Edit,
    /// Whether nothing can be lost by it.
    pub safe: bool,
}

/// One result of a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The rule's name, as its file is called.
    pub rule: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// What it is about.
    pub place: Place,
    /// What is wrong.
    pub cause: Cause,
    /// A repair, where there is one.
    pub fix: Option<Fix>,
}
