//! What the form of the page says.
