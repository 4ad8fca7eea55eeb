//! Days as people and log files write them.

/// The day of a time in Unix seconds (UTC), as `2031-02-11`.
#[must_use]
pub fn day(seconds: i64) -> String {
    // Days since 0000-03-01: leap days come last then (the usual civil-calendar arithmetic).
    let days = seconds.div_euclid(86_400) + 719_468;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let (month, next) = if month < 10 { (month + 3, 0) } else { (month - 9, 1) };
    format!("{:04}-{month:02}-{day:02}", year + era * 400 + next)
}

/// A time in Unix seconds, as `2031-02-11 08:05:00 UTC`.
#[must_use]
pub fn moment(seconds: i64) -> String {
    let of_day = seconds.rem_euclid(86_400);
    let (hour, minute, second) = (of_day / 3600, of_day / 60 % 60, of_day % 60);
    format!("{} {hour:02}:{minute:02}:{second:02} UTC", day(seconds))
}

#[cfg(test)]
mod tests {
    use super::{day, moment};

    #[test]
    fn moments_have_two_digits() {
        assert_eq!(moment(1_924_992_000 + 29_100), "2031-01-01 08:05:00 UTC");
        assert_eq!(moment(-1), "1969-12-31 23:59:59 UTC");
    }

    #[test]
    fn days_follow_the_calendar() {
        for (seconds, expected) in [
            (0, "1970-01-01"),
            (-1, "1969-12-31"),
            (951_782_400, "2000-02-29"),
            (951_868_800, "2000-03-01"),
            (4_102_444_799, "2099-12-31"),
            (4_107_542_400, "2100-03-01"),
            (1_924_992_000, "2031-01-01"),
        ] {
            assert_eq!(day(seconds), expected);
        }
    }
}
