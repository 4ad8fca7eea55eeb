//! The time, as the computer has it.

/// Unix seconds.
#[must_use]
#[expect(clippy::cast_possible_truncation, reason = "no clock reaches that far")]
pub fn now() -> i64 {
    (js_sys::Date::now() / 1000.0) as i64
}
