//! Numbers as text, written by the browser: the program need not bring the tables for it.

use js_sys::Number;

/// A number as the browser writes it.
#[must_use]
pub fn text(number: f64) -> String {
    // Ten is a base of every browser.
    Number::from(number).to_string_with_radix(10).map_or_else(|_| String::new(), String::from)
}
