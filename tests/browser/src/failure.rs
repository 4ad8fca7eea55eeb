//! What went wrong in a browser test, as one sentence.

use std::fmt;

/// A result whose error says what was expected and what was found.
pub type Outcome<T = ()> = Result<T, Failure>;

/// The reason a browser test failed.
pub struct Failure(String);

impl Failure {
    /// A failure for the given reason.
    pub fn new(reason: impl Into<String>) -> Self {
        Self(reason.into())
    }
}

// A failed `#[test]` is shown by `Debug`; the reason alone reads better.
impl fmt::Debug for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<E: std::error::Error> From<E> for Failure {
    fn from(error: E) -> Self {
        Self(error.to_string())
    }
}
