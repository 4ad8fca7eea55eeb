//! Every finding as a sentence, with what to do about it.

use crate::check::Finding;
use crate::session::EditSession;

/// A finding in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// What is wrong, and why it matters.
    pub what: String,
    /// What to do.
    pub advice: String,
    /// What the button says that applies the fix.
    pub fix: Option<String>,
}

/// Says a finding.
#[must_use]
pub fn say(_session: &EditSession, finding: &Finding) -> Said {
    Said { what: format!("{:?}", finding.cause), advice: String::new(), fix: None }
}
