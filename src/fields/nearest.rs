//! Finds the known word that a person most likely meant.

/// Returns the candidate closest to `found`, if one is close enough.
///
/// Case never counts. Beyond that, one slip is allowed for every three characters of the shorter
/// word, so that short codes are only offered when they are equal.
pub(super) fn nearest(
    found: &str,
    candidates: impl IntoIterator<Item = &'static str>,
) -> Option<&'static str> {
    let mut best: Option<(usize, &'static str)> = None;
    for candidate in candidates {
        if candidate.eq_ignore_ascii_case(found) {
            return Some(candidate);
        }
        let allowed = candidate.chars().count().min(found.chars().count()) / 3;
        let limit = best.map_or(allowed + 1, |(slips, _)| slips.min(allowed + 1));
        if let Some(slips) = slips_below(found, candidate, limit) {
            best = Some((slips, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// Counts inserted, lost and changed characters, if they are fewer than `limit`.
pub(super) fn slips_below(a: &str, b: &str, limit: usize) -> Option<usize> {
    let b: Vec<char> = b.chars().map(|c| c.to_ascii_lowercase()).collect();
    if a.chars().count().abs_diff(b.len()) >= limit {
        return None;
    }
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, from) in a.chars().map(|c| c.to_ascii_lowercase()).enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        for (cell, &to) in row.iter_mut().skip(1).zip(&b) {
            let changed = diagonal + usize::from(from != to);
            diagonal = *cell;
            left = changed.min(diagonal + 1).min(left + 1);
            *cell = left;
        }
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
    }
    row.last().copied().filter(|&slips| slips < limit)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn small_slips_find_their_word() {
        let codecs = ["none", "g711ulaw", "g711alaw", "g729a"];
        assert_eq!(nearest("G711ULAW", codecs), Some("g711ulaw"));
        assert_eq!(nearest("g711-alaw", codecs), Some("g711alaw"));
        assert_eq!(nearest("g711law", codecs), Some("g711ulaw"));
        assert_eq!(nearest("non", codecs), Some("none"));
    }

    #[test]
    fn far_words_find_nothing() {
        let codecs = ["none", "g711ulaw", "g711alaw"];
        for word in ["", "x", "opus", "ilbc", "7", "ulaw", "g711ulawg711ulaw", "ÄÖÜ"] {
            assert_eq!(nearest(word, codecs), None, "{word:?}");
        }
    }

    #[test]
    fn short_codes_are_never_guessed() {
        for code in ["3", "9", "00", "-1", "on"] {
            assert_eq!(nearest(code, ["0", "1", "2"]), None, "{code:?}");
        }
    }

    #[test]
    fn no_candidates_no_answer() {
        assert_eq!(nearest("anything", []), None);
    }
}
