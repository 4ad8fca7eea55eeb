//! Which phones a short list such as `79xx,8841,SPA5xx` stands for.
//!
//! A digit `x` is any digit; `MPP` and `98xx` are firmware families, as the field reference has them.

/// Tells whether one of the phones in `models`, such as `7945/7965`, belongs to `list`.
pub(super) fn is_among(list: &str, models: &str) -> bool {
    models.split('/').any(|model| list.split(',').any(|series| is_of(plain(model), series)))
}

/// The name without what stands before the number.
fn plain(model: &str) -> &str {
    let model = model.trim();
    ["Cisco ", "CP-"].iter().find_map(|maker| model.strip_prefix(maker)).unwrap_or(model)
}

fn is_of(model: &str, series: &str) -> bool {
    match series {
        "MPP" => ["68xx", "78xx", "88xx"].iter().any(|s| begins(model, s)),
        "98xx" => begins(model, series) || begins(model, "8875"),
        _ => begins(model, series),
    }
}

/// Compares a name with the beginning that a series gives.
fn begins(model: &str, series: &str) -> bool {
    model.len() >= series.len()
        && series
            .bytes()
            .zip(model.bytes())
            .all(|(s, m)| s == b'x' && m.is_ascii_digit() || s.eq_ignore_ascii_case(&m))
}

#[cfg(test)]
mod tests {
    use super::is_among;

    #[test]
    fn series_stand_for_their_models() {
        for (list, models) in [
            ("79xx", "7945/7965"),
            ("78xx,88xx", "Cisco 8851NR"),
            ("79x2,79x5", "7965"),
            ("MPP", "CP-6841-3PCC"),
            ("98xx", "8875NR"),
            ("SPA5xx", "SPA504G"),
            ("ATA 19x", "ATA 191"),
            ("ATA", "ata 187"),
            ("7945", "7945/7965"),
        ] {
            assert!(is_among(list, models), "{list} {models}");
        }
        for (list, models) in [
            ("79xx", "8841"),
            ("79xx", "79"),
            ("78xx,88xx", ""),
            ("MPP", "7965"),
            ("98xx", "8845"),
            ("SPA5xx", "SPA303G"),
            ("ATA 192", "ATA 191"),
            ("", "7965x"),
        ] {
            assert!(!is_among(list, models) || list.is_empty(), "{list} {models}");
        }
    }
}
