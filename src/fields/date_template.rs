//! The grammar of the phones' date format, such as `D/M/YA`.

/// Tells whether `value` is a date format phones know.
///
/// Day, month and year once each, `/`, `-` or `.` twice, and `A` for a 12-hour clock. A small `a`
/// is met in many working files and passes.
pub(super) fn is_date_template(value: &str) -> bool {
    let value = value.strip_suffix(['A', 'a']).unwrap_or(value);
    ['/', '-', '.'].into_iter().any(|separator| {
        let parts: Vec<&str> = value.split(separator).collect();
        let has = |part: &str| parts.contains(&part);
        parts.len() == 3 && has("D") && has("M") && (has("Y") || has("YY"))
    })
}

#[cfg(test)]
mod tests {
    use super::is_date_template;

    #[test]
    fn formats_of_real_files_pass() {
        for value in ["D/M/Y", "M/D/YA", "D.M.YY", "D-M-YYA", "Y-M-D", "YY/M/D", "M/D/Ya"] {
            assert!(is_date_template(value), "{value:?}");
        }
    }

    #[test]
    fn everything_else_fails() {
        for value in [
            "", "A", "D/M", "D/M/Y/", "D/M-Y", "D.M.YYYY", "YA.M.D", "DD/MM/YY", "d/m/y", "D M Y",
            "D/D/Y", "M/M/Y", "D/M/YAA", "D/M/Y A", "24h", "M/D/Y12",
        ] {
            assert!(!is_date_template(value), "{value:?}");
        }
    }
}
