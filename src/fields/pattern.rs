//! Names with an index in them: `Proxy_[n]_`, `line[n]_name`, `GPP_[B-P]`, `loadInformation*`.

/// Tells whether a segment of a table path stands for several names.
pub(super) fn is_pattern(segment: &str) -> bool {
    segment.contains('[') || (segment.contains('*') && segment.len() > 1)
}

/// Tells whether `name` is one of the names `pattern` stands for.
pub(super) fn matches(pattern: &str, name: &str) -> bool {
    walk(pattern, name, false, |_| {})
}

/// Tells the same, where case and every underscore count.
///
/// Some names differ in nothing else, and each has a row of its own.
pub(super) fn matches_exactly(pattern: &str, name: &str) -> bool {
    walk(pattern, name, true, |_| {})
}

/// Lists what stands in `name` at the places `pattern` leaves open.
pub(super) fn indexes<'a>(pattern: &str, name: &'a str) -> Vec<&'a str> {
    let mut found = Vec::new();
    if !walk(pattern, name, false, |index| found.push(index)) {
        found.clear();
    }
    found
}

/// Compares both; unless `exact`, case does not count and a run of underscores counts as one.
fn walk<'a>(
    mut pattern: &str,
    mut name: &'a str,
    exact: bool,
    mut on_index: impl FnMut(&'a str),
) -> bool {
    while let Some(first) = pattern.chars().next() {
        let inside = match first {
            '[' => pattern.split_once(']').map(|(open, rest)| (open.get(1..).unwrap_or(""), rest)),
            '*' => Some(("n", pattern.get(1..).unwrap_or(""))),
            _ => None,
        };
        if let Some((allowed, rest)) = inside {
            let length = index_length(allowed, name);
            let Some((index, after)) = name.split_at_checked(length).filter(|_| length > 0) else {
                return false;
            };
            on_index(index);
            (pattern, name) = (rest, after);
            continue;
        }
        let Some(other) = name.chars().next() else { return false };
        if first != other && (exact || !first.eq_ignore_ascii_case(&other)) {
            return false;
        }
        if first == '_' && !exact {
            pattern = pattern.trim_start_matches('_');
            name = name.trim_start_matches('_');
        } else {
            pattern = pattern.get(first.len_utf8()..).unwrap_or("");
            name = name.get(other.len_utf8()..).unwrap_or("");
        }
    }
    name.is_empty()
}

/// Counts the bytes at the start of `name` that `allowed` covers.
fn index_length(allowed: &str, name: &str) -> usize {
    let digits = name.bytes().take_while(u8::is_ascii_digit).count();
    if let Some((low, high)) = letters(allowed) {
        let first = name.bytes().next().map(|b| b.to_ascii_uppercase());
        return usize::from(first.is_some_and(|b| (low..=high).contains(&b)));
    }
    if let Some((low, high)) = allowed.split_once('-')
        && let (Ok(low), Ok(high)) = (low.parse::<u32>(), high.parse::<u32>())
    {
        let number = name.get(..digits).and_then(|digits| digits.parse::<u32>().ok());
        return number.filter(|number| (low..=high).contains(number)).map_or(0, |_| digits);
    }
    digits
}

/// Reads `B-P` as a range of letters.
fn letters(allowed: &str) -> Option<(u8, u8)> {
    match allowed.as_bytes() {
        [low, b'-', high] if low.is_ascii_uppercase() && high.is_ascii_uppercase() => {
            Some((*low, *high))
        }
        _ => None,
    }
}

/// Splits `GPP_[B-P]` into what comes before, the letters, and what comes after.
pub(super) fn letter_range(pattern: &str) -> Option<(&str, std::ops::RangeInclusive<u8>, &str)> {
    let (before, rest) = pattern.split_once('[')?;
    let (allowed, after) = rest.split_once(']')?;
    let (low, high) = letters(allowed)?;
    Some((before, low..=high, after))
}

#[cfg(test)]
mod tests {
    use super::{indexes, is_pattern, letter_range, matches, matches_exactly};

    #[test]
    fn indexes_are_read_where_the_pattern_is_open() {
        assert_eq!(indexes("Proxy_[n]_", "Proxy_1_"), ["1"]);
        assert_eq!(indexes("Unit_[u]_Key_[k]_", "Unit_1_Key_12_"), ["1", "12"]);
        assert_eq!(indexes("line[n]_proxy[n]_address", "line2_proxy1_address"), ["2", "1"]);
        assert_eq!(indexes("G722_Enable_[n]_", "G722_Enable_3_"), ["3"]);
        assert_eq!(indexes("loadInformation*", "loadinformation00115"), ["00115"]);
        assert_eq!(indexes("GPP_[B-P]", "GPP_K"), ["K"]);
        assert_eq!(indexes("certHash[2-10]", "certHash10"), ["10"]);
        assert_eq!(indexes("Default_Ring_[n]_", "Default_Ring__1__"), ["1"]);
    }

    #[test]
    fn names_beside_the_pattern_do_not_match() {
        for (pattern, name) in [
            ("Proxy_[n]_", "Proxy__"),
            ("Proxy_[n]_", "Proxy_1"),
            ("Proxy_[n]_", "Proxy_a_"),
            ("Proxy_[n]_", "Proxy_1_x"),
            ("Proxy_[n]_", "Outbound_Proxy_1_"),
            ("Proxy_[n]_", ""),
            ("G722_Enable_[n]_", "G711_Enable_3_"),
            ("loadInformation*", "loadInformation"),
            ("loadInformation*", "loadInformationX"),
            ("GPP_[B-P]", "GPP_A"),
            ("GPP_[B-P]", "GPP_Q"),
            ("GPP_[B-P]", "GPP_BB"),
            ("GPP_[B-P]", "GPP_2"),
            ("certHash[2-10]", "certHash1"),
            ("certHash[2-10]", "certHash11"),
            ("certHash[2-10]", "certHash"),
            ("Ring[n]", "Ring1ä"),
            ("line[n", "line1"),
        ] {
            assert!(!matches(pattern, name), "{pattern} {name:?}");
            assert!(indexes(pattern, name).is_empty(), "{pattern} {name:?}");
        }
    }

    #[test]
    fn exact_matches_count_case_and_underscores() {
        assert!(matches_exactly("SIP_ToS_[n]_", "SIP_ToS_12_"));
        assert!(matches_exactly("Ring__[n]__", "Ring__1__"));
        for (pattern, name) in [
            ("SIP_ToS_[n]_", "SIP_TOS_1_"),
            ("Ring_[n]_", "Ring__1__"),
            ("Ring__[n]__", "Ring_1_"),
            ("Ring_[n]_", "Ring_x_"),
        ] {
            assert!(!matches_exactly(pattern, name), "{pattern} {name}");
        }
    }

    #[test]
    fn only_open_segments_are_patterns() {
        assert!(is_pattern("Ring[n]") && is_pattern("loadInformation*"));
        assert!(!is_pattern("*") && !is_pattern("ipAddr1") && !is_pattern(""));
        assert_eq!(letter_range("GPP_S[A-D]"), Some(("GPP_S", b'A'..=b'D', "")));
        assert_eq!(letter_range("Ring[n]"), None);
        assert_eq!(letter_range("certHash[2-10]"), None);
    }
}
