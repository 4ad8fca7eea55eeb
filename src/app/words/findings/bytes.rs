//! Names and bytes as sentences: the file's name, its encoding, the form of single values.

use crate::config::Family;
use crate::fields::ValueProblem;
use crate::text::EncodingProblem;

pub(super) fn encoding(problem: &EncodingProblem) -> (String, String) {
    match problem {
        EncodingProblem::NotUtf8 { offset } => (
            format!(
                "Byte {} does not belong to UTF-8, so the file is read as Windows-1252 here; a phone may show other letters or stop.",
                offset + 1
            ),
            "Look at the letters with accents. The file is exported in the encoding it came in."
                .to_owned(),
        ),
        EncodingProblem::Contradicts { declared } => (
            format!(
                "The first line says {declared}, but the characters are written another way; a phone may show other letters."
            ),
            "Write the encoding at the bottom of this page into the first line, or leave both if the phone shows the right letters."
                .to_owned(),
        ),
        EncodingProblem::Unknown { declared } => (
            format!(
                "The first line names the encoding {declared}, which is not known here; letters beyond ASCII may look wrong."
            ),
            "They are kept byte for byte. Write new text without accents.".to_owned(),
        ),
        EncodingProblem::BrokenUtf16 => (
            "The file begins as UTF-16 but breaks off in the middle of a character; a phone likely cannot read it."
                .to_owned(),
            "Fetch the file again, in binary mode.".to_owned(),
        ),
    }
}

pub(super) fn other_family(family: &Family, expected: Option<&String>) -> (String, String) {
    let content = match family {
        Family::Device(_) => "the settings of one phone",
        Family::Default => "the defaults for phones without a file of their own",
        Family::FlatProfile => "a profile for multiplatform phones or adapters",
        Family::Legacy => "the settings of an older phone, line by line",
        Family::Xml { .. } => "other XML than this name promises",
        Family::Text => "plain text without settings",
    };
    let advice = match expected {
        Some(name) => {
            format!(
                "A phone asks for exactly {name}. Export it under that name, or check whether the right file was opened."
            )
        }
        None => {
            "Check whether the right file was opened, or export it under another name.".to_owned()
        }
    };
    (
        format!(
            "The name promises another kind of file: this one holds {content}, so a phone that asks for the name likely cannot use it."
        ),
        advice,
    )
}

pub(super) fn value(problem: &ValueProblem) -> (String, String) {
    let odd = |found: &str, expected: &str| {
        format!("“{found}” is not {expected}; the phone likely ignores it.")
    };
    let (what, advice) = match problem {
        ValueProblem::NotANumber { found } => {
            (odd(found, "a number"), "Write digits only.".to_owned())
        }
        ValueProblem::OutOfRange { min, max, found } => {
            let range = match (min, max) {
                (Some(min), Some(max)) => format!("a number from {min} to {max}"),
                (Some(min), None) => format!("a number of at least {min}"),
                (None, Some(max)) => format!("a number of at most {max}"),
                (None, None) => "another number".to_owned(),
            };
            (odd(found, &range), format!("Write {range}."))
        }
        ValueProblem::NotAHost { found } => (
            odd(found, "the name or address of a server"),
            "Write a name such as pbx.example.com or an address such as 192.0.2.10.".to_owned(),
        ),
        ValueProblem::NotIpv4 { found } => (
            odd(found, "an IPv4 address"),
            "Write four numbers from 0 to 255 with dots between them.".to_owned(),
        ),
        ValueProblem::NotIpv6 { found } => {
            (odd(found, "an IPv6 address"), "Write it as in 2001:db8::10.".to_owned())
        }
        ValueProblem::NotAMac { found } => {
            (odd(found, "a MAC address"), "Write twelve digits from 0 to 9 and A to F.".to_owned())
        }
        ValueProblem::NotAUrl { found } => (
            odd(found, "a web address"),
            "Write it with its beginning, such as http://pbx.example.com/menu.".to_owned(),
        ),
        ValueProblem::NotACode { found, nearest } => (
            format!(
                "“{found}” is none of the codes that are known for this field; phones differ in how they take that."
            ),
            nearest.map_or_else(
                || "Choose one from the list.".to_owned(),
                |n| format!("“{n}” was likely meant."),
            ),
        ),
        ValueProblem::NotATimeZone { found, nearest } => (
            format!(
                "“{found}” is not a time zone by its Cisco name; the phone likely shows another time."
            ),
            nearest.map_or_else(
                || "Choose one from the list.".to_owned(),
                |n| format!("“{n}” was likely meant."),
            ),
        ),
        ValueProblem::NotADateTemplate { found } => (
            odd(found, "a date format"),
            "Write D/M/Y, M/D/Y or D.M.Y; an A at the end gives the 12-hour clock.".to_owned(),
        ),
        ValueProblem::NotAClock { found } => {
            (odd(found, "a time"), "Write hours and minutes as in 08:30.".to_owned())
        }
        ValueProblem::HasSpaces { found } => {
            (odd(found, "written without spaces"), "Remove the spaces.".to_owned())
        }
        ValueProblem::TooLong { max, len } => (
            format!(
                "This has {len} characters; phones are known to take {max}, and some models more."
            ),
            "Shorten it if the phone cuts it off or refuses it.".to_owned(),
        ),
    };
    (what, advice)
}
