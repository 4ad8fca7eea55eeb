//! A readable name for a parameter of a multiplatform file that no table knows.
//!
//! Only names of that dialect are read, which part their words by underscores.

/// What stands for a word in those names, where the word alone says little.
const WORDS: [(&str, &str); 50] = [
    ("act", "on"),
    ("adapt", "adaptive"),
    ("addr", "address"),
    ("anc", "anonymous callers"),
    ("ans", "answer"),
    ("attn", "attended"),
    ("auth", "sign-in"),
    ("avt", "key tones"),
    ("blf", "busy lamp"),
    ("bxfer", "blind transfer"),
    ("canc", "cancel"),
    ("cfwd", "forward"),
    ("cid", "caller ID"),
    ("conf", "conference"),
    ("cpc", "hang-up pulse"),
    ("cw", "call waiting"),
    ("cwt", "call waiting tone"),
    ("deact", "off"),
    ("dest", "to"),
    ("dist", "distinctive"),
    ("dnd", "do not disturb"),
    ("ext", "line"),
    ("fnf", "missing file"),
    ("intvl", "interval"),
    ("mins", "minutes"),
    ("moh", "music on hold"),
    ("msg", "message"),
    ("mwi", "message waiting"),
    ("ntp", "time server"),
    ("ob", "outbound"),
    ("passwd", "password"),
    ("pkts", "packets"),
    ("pref", "preferred"),
    ("proc", "process"),
    ("prt", "problem report"),
    ("psk", "softkey"),
    ("recv", "received"),
    ("reg", "registration"),
    ("rsc", "reply codes"),
    ("rx", "receive"),
    ("sas", "sound source"),
    ("sca", "shared line"),
    ("sec", "seconds"),
    ("serv", "offered"),
    ("sit", "error tone"),
    ("supp", "suppression"),
    ("tx", "send"),
    ("vm", "voicemail"),
    ("vmwi", "voicemail lamp"),
    ("xfer", "transfer"),
];

/// Makes a label of a name and its numbers: `Display_Name_2_` becomes `Display name, line 2`.
///
/// Nothing for names of other dialects, which say it better themselves.
pub fn readable_name(tag: &str) -> Option<String> {
    if !tag.contains('_') || !tag.bytes().all(|b| b.is_ascii_alphanumeric() || b"_-.".contains(&b))
    {
        return None;
    }
    if let Some((unit, key, rest)) = module_key(tag) {
        let rest = sentence(rest);
        return Some(match rest.is_empty() {
            true => format!("Key {key} of module {unit}"),
            false => format!("{rest}, key {key} of module {unit}"),
        });
    }
    let (name, number) = trailing_number(tag);
    let label = sentence(name);
    if label.is_empty() {
        return None;
    }
    Some(match number {
        Some((number, true)) => format!("{label}, line {number}"),
        Some((number, false)) => format!("{label} {number}"),
        None => label,
    })
}

/// Takes `Unit_1_Key_12_` apart, with what may stand between.
fn module_key(tag: &str) -> Option<(&str, &str, &str)> {
    let (unit, rest) = tag.strip_prefix("Unit_")?.split_once('_')?;
    let (name, key) = trailing_number(rest);
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let name = name.strip_prefix("Key").unwrap_or(name);
    is_number(unit).then_some((unit, key?.0, name))
}

/// Takes the number off the end, and whether it is that of a line: those end in an underscore.
fn trailing_number(tag: &str) -> (&str, Option<(&str, bool)>) {
    let name = tag.trim_end_matches('_');
    let Some((before, number)) = name.rsplit_once('_') else { return (name, None) };
    if number.is_empty() || !number.bytes().all(|b| b.is_ascii_digit()) {
        return (name, None);
    }
    (before.trim_end_matches('_'), Some((number, name.len() < tag.len())))
}

/// Writes the words of a name as a sentence begins.
fn sentence(name: &str) -> String {
    let mut label = String::with_capacity(name.len() + 8);
    for word in name.split('_').filter(|word| !word.is_empty()) {
        if !label.is_empty() {
            label.push(' ');
        }
        label.push_str(&spoken(word));
    }
    match label.chars().next() {
        Some(first) if first.is_ascii_lowercase() => {
            format!("{}{}", first.to_ascii_uppercase(), label.get(1..).unwrap_or(""))
        }
        _ => label,
    }
}

/// Writes a word small, unless it is an abbreviation or holds digits: `SIP`, `G711u`, `TR-069`.
fn spoken(word: &str) -> String {
    let small = word.to_ascii_lowercase();
    if let Ok(at) = WORDS.binary_search_by_key(&small.as_str(), |&(short, _)| short) {
        return WORDS.get(at).map_or(small, |&(_, long)| long.to_owned());
    }
    let inside = word.get(1..).unwrap_or("");
    if inside.bytes().any(|b| b.is_ascii_uppercase() || b.is_ascii_digit()) && !has_tail(word) {
        return word.to_owned();
    }
    if small.len() == 1 { word.to_owned() } else { small }
}

/// Tells whether capitals stand behind hyphens only, as in `Barge-In`.
fn has_tail(word: &str) -> bool {
    word.split('-').all(|part| {
        part.get(1..).is_some_and(|rest| rest.bytes().all(|b| b.is_ascii_lowercase()))
            && part.bytes().all(|b| b.is_ascii_alphabetic())
    })
}

#[cfg(test)]
mod tests {
    use super::{WORDS, readable_name};

    #[test]
    fn the_words_are_sorted() {
        assert!(WORDS.is_sorted());
    }

    #[test]
    fn names_become_labels() {
        for (name, label) in [
            ("Display_Name_2_", "Display name, line 2"),
            ("Cfwd_Foo_Dest_12_", "Forward foo to, line 12"),
            ("G711u_Fancy_Enable_1_", "G711u fancy enable, line 1"),
            ("SIP_Timer_Q", "SIP timer Q"),
            ("Resync_At__HHmm_", "Resync at HHmm"),
            ("Idle_Timeout__mins_", "Idle timeout minutes"),
            ("Barge-In_Extra", "Barge-in extra"),
            ("Ring_Thing_3", "Ring thing 3"),
            ("Unit_1_Key_12_", "Key 12 of module 1"),
            ("Unit_2_Line_Label_3_", "Line label, key 3 of module 2"),
            ("Default_Thing__4__", "Default thing, line 4"),
            ("TR-069_Thing", "TR-069 thing"),
        ] {
            assert_eq!(readable_name(name).as_deref(), Some(label), "{name}");
        }
    }

    #[test]
    fn names_of_other_dialects_speak_for_themselves() {
        for name in ["", "_", "__", "phoneLabel", "webAccess", "text()", "ä_b", "a b_c", "_1_"] {
            assert_eq!(readable_name(name), None, "{name:?}");
        }
    }
}
