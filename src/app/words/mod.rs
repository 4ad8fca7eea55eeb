//! Everything that the page says, in one place: plain, exact, kind.
//!
//! Labels and help of fields are in the tables of `fields`.

#![expect(missing_docs, reason = "a sentence of the page documents itself")]

pub mod acceptance;
pub mod dates;
pub mod findings;
pub mod form;
pub mod frame;
pub mod keys;
pub mod loads;
pub mod log;
pub mod new;
pub mod pane;
pub mod refusals;
pub mod repack;
pub mod repack_report;
pub mod repair;
pub mod signatures;
pub mod trust_list;
pub mod unlock;

/// "1 change", "3 changes".
#[must_use]
pub fn count(n: usize, one: &str, many: &str) -> String {
    format!("{} {}", number(n), if n == 1 { one } else { many })
}

/// A number with thin spaces between groups of three digits.
#[must_use]
pub fn number(n: usize) -> String {
    let digits = n.to_string();
    let mut out = String::new();
    for (at, c) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push('\u{202F}');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped() {
        assert_eq!(count(1, "byte", "bytes"), "1 byte");
        assert_eq!(count(0, "byte", "bytes"), "0 bytes");
        assert_eq!(number(12_780), "12\u{202F}780");
        assert_eq!(number(1_000_000), "1\u{202F}000\u{202F}000");
    }
}
