//! Finds fields by what people type.

use super::spec::FieldSpec;

/// Returns the fields in which every word of `query` occurs, the best first.
///
/// A label counts more than a tag, a tag more than help; among equals the everyday fields come
/// first, then the order of the tables.
pub(super) fn search<'a>(specs: &'a [FieldSpec], query: &str, limit: usize) -> Vec<&'a FieldSpec> {
    let words: Vec<String> = query.split_whitespace().map(str::to_lowercase).collect();
    if words.is_empty() {
        return Vec::new();
    }
    let mut hits: Vec<(u32, &FieldSpec)> =
        specs.iter().filter_map(|spec| Some((distance(spec, &words)?, spec))).collect();
    hits.sort_by_cached_key(|&(distance, spec)| (distance as usize, usize::from(spec.importance)));
    hits.truncate(limit);
    hits.into_iter().map(|(_, spec)| spec).collect()
}

/// Adds up how far each word is from the start of the label; nothing when one is missing.
fn distance(spec: &FieldSpec, words: &[String]) -> Option<u32> {
    let label = spec.label.unwrap_or("").to_lowercase();
    let name = spec.name().to_lowercase();
    let mut help = None;
    words.iter().try_fold(0, |sum, word| {
        let one = if label.starts_with(word.as_str()) || name == *word {
            0
        } else if label
            .split(|c: char| !c.is_alphanumeric())
            .any(|part| part.starts_with(word.as_str()))
        {
            1
        } else if label.contains(word.as_str()) {
            2
        } else if name.contains(word.as_str()) {
            3
        } else if help
            .get_or_insert_with(|| spec.help.unwrap_or("").to_lowercase())
            .contains(word.as_str())
        {
            6
        } else {
            return None;
        };
        Some(sum + one)
    })
}

#[cfg(test)]
mod tests {
    use crate::fields::Catalog;

    fn first(query: &str) -> Option<&'static str> {
        Catalog::get().search(query, 1).first().map(|spec| spec.path)
    }

    #[test]
    fn labels_tags_and_help_lead_to_fields() {
        assert_eq!(first("time zone"), Some("device/devicePool/dateTimeSetting/timeZone"));
        assert_eq!(first("sshAccess"), Some("device/vendorConfig/sshAccess"));
        assert_eq!(
            first("VOICEMAIL number"),
            Some("device/sipProfile/sipLines/line[]/messagesNumber")
        );
        assert_eq!(
            first("processnode"),
            Some("device/devicePool/callManagerGroup/members/member[]/callManager/processNodeName")
        );
        assert!(
            Catalog::get()
                .search("paging intercom", 9)
                .iter()
                .any(|spec| spec.path.ends_with("autoAnswerEnabled"))
        );
    }

    #[test]
    fn every_word_must_occur() {
        for query in ["", "   ", "time zzz", "qqqq", "ssh speakerphone wallpaper"] {
            assert_eq!(first(query), None, "{query:?}");
        }
    }

    #[test]
    fn the_limit_holds() {
        assert_eq!(Catalog::get().search("a", 5).len(), 5);
        assert_eq!(Catalog::get().search("a", 0).len(), 0);
    }
}
