//! Where a rule puts what it finds.

use super::{Cause, Finding, Place, Severity};

/// The findings of one rule.
pub(super) struct Report<'r> {
    pub(super) rule: &'static str,
    pub(super) findings: &'r mut Vec<Finding>,
}

impl Report<'_> {
    fn push(&mut self, severity: Severity, place: Place, cause: Cause) -> &mut Finding {
        let at = self.findings.len();
        self.findings.push(Finding { rule: self.rule, severity, place, cause, fix: None });
        &mut self.findings[at]
    }

    /// A phone refuses or misreads it.
    pub(super) fn error(&mut self, place: Place, cause: Cause) -> &mut Finding {
        self.push(Severity::Error, place, cause)
    }

    /// Likely wrong.
    pub(super) fn warning(&mut self, place: Place, cause: Cause) -> &mut Finding {
        self.push(Severity::Warning, place, cause)
    }

    /// Worth knowing.
    pub(super) fn hint(&mut self, place: Place, cause: Cause) -> &mut Finding {
        self.push(Severity::Hint, place, cause)
    }
}
