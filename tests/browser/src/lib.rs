//! Real-browser tests.
