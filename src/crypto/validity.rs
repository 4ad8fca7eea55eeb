//! Times of certificates as Unix seconds, both ways.

use super::asn1::{GENERALIZED_TIME, Malformed, Reader, UTC_TIME};

const DAY: i64 = 86_400;

/// Reads one `Time`.
pub(super) fn read(reader: &mut Reader<'_>) -> Result<i64, Malformed> {
    let item = reader.next()?;
    let digits = item.value.strip_suffix(b"Z").ok_or(Malformed)?;
    if !digits.iter().all(u8::is_ascii_digit) {
        return Err(Malformed);
    }
    let number = |digits: &[u8]| digits.iter().fold(0, |n, digit| n * 10 + i64::from(digit - b'0'));
    let (year, rest) = match item.tag {
        UTC_TIME => {
            let (year, rest) = digits.split_at_checked(2).ok_or(Malformed)?;
            let year = number(year);
            (if year < 50 { 2000 + year } else { 1900 + year }, rest)
        }
        GENERALIZED_TIME => {
            let (year, rest) = digits.split_at_checked(4).ok_or(Malformed)?;
            (number(year), rest)
        }
        _ => return Err(Malformed),
    };
    // Seconds may be left out in old certificates.
    if rest.len() != 10 && rest.len() != 8 {
        return Err(Malformed);
    }
    let mut pairs = rest.chunks(2).map(number);
    let mut pair = |range: std::ops::RangeInclusive<i64>| {
        let value = pairs.next().unwrap_or(0);
        if range.contains(&value) { Ok(value) } else { Err(Malformed) }
    };
    let (month, day) = (pair(1..=12)?, pair(1..=31)?);
    let (hour, minute, second) = (pair(0..=23)?, pair(0..=59)?, pair(0..=60)?);
    Ok(days(year, month, day) * DAY + hour * 3600 + minute * 60 + second)
}

/// Tag and digits of a `Time`: two digits for the year up to 2049, as RFC 5280 says.
pub(super) fn write(seconds: i64) -> (u8, String) {
    // Years 0 to 9999, all that four digits can say.
    let seconds = seconds.clamp(days(0, 1, 1) * DAY, days(9999, 12, 31) * DAY + DAY - 1);
    let (year, month, day) = date(seconds.div_euclid(DAY));
    let time = seconds.rem_euclid(DAY);
    let (hour, minute, second) = (time / 3600, time / 60 % 60, time % 60);
    let rest = format!("{month:02}{day:02}{hour:02}{minute:02}{second:02}Z");
    if (1950..2050).contains(&year) {
        (UTC_TIME, format!("{:02}{rest}", year % 100))
    } else {
        (GENERALIZED_TIME, format!("{year:04}{rest}"))
    }
}

/// The same moment some years later; the 29th of February becomes the 1st of March.
pub(super) fn years_later(seconds: i64, years: u32) -> i64 {
    let (year, month, day) = date(seconds.div_euclid(DAY));
    let later = days(year.saturating_add(i64::from(years)).min(9999), month, day);
    later * DAY + seconds.rem_euclid(DAY)
}

/// Days since the 1st of January 1970. Years begin in March here, so that leap days come last.
fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let month = (month + 9) % 12;
    365 * year + year.div_euclid(4) - year.div_euclid(100)
        + year.div_euclid(400)
        + (153 * month + 2) / 5
        + day
        - 719_469
}

fn date(days_since: i64) -> (i64, i64, i64) {
    let day = days_since + 719_468;
    let era = day.div_euclid(146_097);
    let day = day.rem_euclid(146_097);
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let day = day - (153 * month + 2) / 5 + 1;
    let year = year + era * 400;
    if month < 10 { (year, month + 3, day) } else { (year + 1, month - 9, day) }
}

#[cfg(test)]
mod tests {
    use super::super::asn1::{Reader, put};
    use super::{date, days, read, write, years_later};

    fn parsed(tag: u8, text: &str) -> Option<i64> {
        let mut out = Vec::new();
        put(&mut out, tag, text.as_bytes());
        read(&mut Reader::new(&out)).ok()
    }

    #[test]
    fn known_moments() {
        assert_eq!(parsed(0x17, "700101000000Z"), Some(0));
        assert_eq!(parsed(0x17, "500101000000Z"), Some(-631_152_000));
        assert_eq!(parsed(0x17, "491231235959Z"), Some(2_524_607_999));
        assert_eq!(parsed(0x17, "261123061641Z"), Some(1_795_414_601));
        assert_eq!(parsed(0x17, "2611230616Z"), Some(1_795_414_560));
        assert_eq!(parsed(0x18, "20500101000000Z"), Some(2_524_608_000));
        assert_eq!(parsed(0x18, "99991231235959Z"), Some(253_402_300_799));
    }

    #[test]
    fn no_time() {
        for text in [
            "",
            "Z",
            "701301000000Z",
            "70010100000Z",
            "700101000000",
            "700101250000Z",
            "7001010000000+100",
            "70010100000xZ",
        ] {
            assert_eq!(parsed(0x17, text), None, "{text}");
        }
        assert_eq!(parsed(0x17, "00000101000000Z"), None);
        assert_eq!(parsed(0x0c, "700101000000Z"), None);
    }

    #[test]
    fn there_and_back() {
        for day in (-719_528..2_932_896).step_by(17) {
            let (year, month, day_of_month) = date(day);
            assert_eq!(days(year, month, day_of_month), day);
            let (tag, text) = write(day * 86_400 + 3_661);
            assert_eq!(parsed(tag, &text), Some(day * 86_400 + 3_661), "{text}");
        }
        assert_eq!(write(i64::MAX).1, "99991231235959Z");
        assert_eq!(write(i64::MIN).1, "00000101000000Z");
    }

    #[test]
    fn years() {
        let leap = parsed(0x17, "240229120000Z").unwrap();
        assert_eq!(write(years_later(leap, 1)).1, "250301120000Z");
        assert_eq!(write(years_later(leap, 4)).1, "280229120000Z");
        assert_eq!(write(years_later(leap, u32::MAX)).1, "99990301120000Z");
    }
}
