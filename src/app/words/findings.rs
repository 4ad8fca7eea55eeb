//! Every finding as a sentence, with what to do about it.
//!
//! What phones do is said only where it is known; "likely" stands where it is not sure.

use crate::check::{Cause, Finding, Place};
use crate::config::Family;
use crate::fields::ValueProblem;
use crate::session::EditSession;
use crate::text::EncodingProblem;
use crate::xml::ProblemKind;

/// A finding in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// What is wrong, and why it matters.
    pub what: String,
    /// What to do.
    pub advice: String,
    /// What the button says that applies the fix.
    pub fix: Option<String>,
}

/// Says a finding.
#[must_use]
pub fn say(session: &EditSession, finding: &Finding) -> Said {
    let line = match (&finding.cause, &finding.place) {
        (Cause::Malformed(_), Place::Source(range)) => {
            let before = &session.source().as_bytes()[..range.start.min(session.source().len())];
            let ends = before.iter().filter(|&&b| b == b'\n').count();
            // Old Macs wrote `\r` alone.
            let lone = if ends == 0 { before.iter().filter(|&&b| b == b'\r').count() } else { 0 };
            Some(ends + lone + 1)
        }
        _ => None,
    };
    say_at(session, finding, line)
}

/// Says a finding whose line is known.
#[must_use]
pub fn say_at(session: &EditSession, finding: &Finding, line: Option<usize>) -> Said {
    let (what, advice) = match &finding.cause {
        Cause::Encoding(problem) => encoding(problem),
        Cause::Malformed(kind) => malformed(kind, line),
        Cause::Value(problem) => value(problem),
        Cause::NameOfAnotherFamily { family, expected } => other_family(family, expected.as_ref()),
        Cause::NameSpelling { expected } => (
            format!(
                "The file is called {}, but phones ask for exactly {expected}.",
                session.name()
            ),
            "Names on a TFTP server are case-sensitive: export it under the other name.".to_owned(),
        ),
        Cause::RepeatedSetting { name } => (
            format!("{name} is set more than once; which of the values counts is not certain."),
            "Keep the line that you mean and remove the others.".to_owned(),
        ),
    };
    let fix = finding.fix.as_ref().and_then(|_| fix(&finding.cause));
    Said { what, advice, fix }
}

/// What a button says that applies the fix of a cause.
fn fix(cause: &Cause) -> Option<String> {
    let Cause::Malformed(kind) = cause else { return None };
    Some(match kind {
        ProblemKind::BareAmpersand => "Write &amp;".to_owned(),
        ProblemKind::EndWithoutBracket { name } => format!("Write </{name}>"),
        ProblemKind::MismatchedEnd { expected, .. } => format!("Write </{expected}>"),
        ProblemKind::StrayEnd { name } => format!("Remove </{name}>"),
        ProblemKind::ControlCharacter { .. } => "Remove the character".to_owned(),
        _ => "Repair".to_owned(),
    })
}

fn encoding(problem: &EncodingProblem) -> (String, String) {
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

fn other_family(family: &Family, expected: Option<&String>) -> (String, String) {
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

/// What is malformed. Phones' XML parsers stop at the first place that is.
#[expect(clippy::too_many_lines, reason = "one sentence a kind")]
fn malformed(kind: &ProblemKind, line: Option<usize>) -> (String, String) {
    let at = line.map_or_else(|| "One place".to_owned(), |line| format!("Line {line}"));
    let in_line = line.map_or_else(String::new, |line| format!(" in line {line}"));
    let (what, advice) = match kind {
        ProblemKind::Empty => (
            "The file is empty; a phone finds no settings in it.".to_owned(),
            "Fetch the file again, or write its content here as source.",
        ),
        ProblemKind::NoRoot => (
            "The file holds text but no element; a phone finds no settings in it.".to_owned(),
            "Check whether the right file was opened.",
        ),
        ProblemKind::SeveralRoots { name } => (
            format!(
                "{at} begins a second outermost element, <{name}>; a phone stops reading before it."
            ),
            "Move it into the first element, or remove it. Often an end tag stands too early.",
        ),
        ProblemKind::TextOutsideRoot => (
            format!("{at} has text outside of the outermost element; a phone likely stops there."),
            "Remove the text, or make a comment of it: <!-- text -->.",
        ),
        ProblemKind::LateDeclaration => (
            format!("The XML declaration{in_line} is not the very first thing in the file; a phone stops reading there."),
            "Move <?xml …?> to the beginning, before every comment and blank.",
        ),
        ProblemKind::MisspelledDeclaration => (
            format!("The XML declaration{in_line} is misspelled; a phone stops reading there."),
            "Write it as <?xml version=\"1.0\"?>, or remove it.",
        ),
        ProblemKind::UnfinishedTag => (
            format!("A tag{in_line} has no closing “>”; a phone stops reading there."),
            "Write the “>” where the tag ends.",
        ),
        ProblemKind::UnclosedQuote => (
            format!("A value{in_line} lacks its closing quote; a phone stops reading there."),
            "Write the quote where the value ends.",
        ),
        ProblemKind::UnfinishedComment => (
            format!("The comment that begins{in_line} never ends; a phone reads nothing behind it."),
            "Write --> where the comment ends.",
        ),
        ProblemKind::UnfinishedCData => (
            format!("The CDATA section that begins{in_line} never ends; a phone reads nothing behind it."),
            "Write ]]> where it ends.",
        ),
        ProblemKind::UnfinishedDeclaration => (
            format!("What begins with <? or <!{in_line} does not end; a phone stops reading there."),
            "Finish it with ?> or >, or remove it.",
        ),
        ProblemKind::NotAName => (
            format!("{at} has a “<” that begins no tag; a phone stops reading there."),
            "Write &lt; where the sign itself is meant, else write the name of the tag.",
        ),
        ProblemKind::MismatchedEnd { expected, found } => (
            format!("{at} closes <{expected}> with </{found}>; a phone stops reading here."),
            "Spell both tags alike. The fix spells the end as the beginning: look at which of them is right.",
        ),
        ProblemKind::MissingEnd { name } => (
            format!("<{name}>{in_line} is never closed; a phone stops reading where it should have been."),
            "Write its end tag where the element ends.",
        ),
        ProblemKind::StrayEnd { name } => (
            format!("{at} closes <{name}>, but it is not open there; a phone stops reading here."),
            "Remove the end tag, or write the start tag that is missing.",
        ),
        ProblemKind::EndWithoutBracket { name } => (
            format!("{at} has “/{name}>” without its “<”; a phone stops reading soon after."),
            "Write the “<” before it.",
        ),
        ProblemKind::BareAmpersand => (
            format!("{at} has a bare “&”; a phone stops reading here."),
            "Write it as &amp;. The phone then reads the same value.",
        ),
        ProblemKind::UnknownEntity { reference } => (
            format!("{at} uses {reference}, which XML does not know by itself; a phone likely stops there."),
            "Write the character itself. Only &amp;, &lt;, &gt;, &quot; and &apos; are always known.",
        ),
        ProblemKind::ControlCharacter { code } => (
            format!("{at} holds the control character U+{code:04X}, which XML does not allow; a phone stops reading here."),
            "Remove the character; it cannot be seen.",
        ),
        ProblemKind::UnboundPrefix { prefix } => (
            format!("The prefix “{prefix}:” is used{in_line} but never declared; phones take it all the same."),
            "Leave it as it is: CUCM writes such files.",
        ),
        ProblemKind::DuplicateAttribute { name } => (
            format!("The attribute {name} stands twice in one tag{in_line}; a phone stops reading there."),
            "Remove one of the two.",
        ),
        ProblemKind::UnquotedAttribute { name } => (
            format!("The attribute {name}{in_line} has no value in quotes; a phone stops reading there."),
            "Write quotes around its value.",
        ),
        ProblemKind::DoubleHyphen => (
            format!("The comment{in_line} holds “--”, which XML does not allow; strict readers stop there."),
            "Write one hyphen, or two with a blank between them.",
        ),
        ProblemKind::Doctype => (
            format!("A document type declaration stands{in_line}; it is kept but never followed here."),
            "Leave it if the phone takes the file. Phones need none.",
        ),
        ProblemKind::HtmlPage => (
            "This is an HTML page, most likely a server’s error message saved under this name."
                .to_owned(),
            "Fetch the file again and look at what the server answers.",
        ),
        ProblemKind::TreeView => (
            "This was copied from a browser’s tree view, with its “-” and “+” signs; a phone cannot read it."
                .to_owned(),
            "Save the file itself instead of copying what the browser shows.",
        ),
        ProblemKind::TooDeep => (
            format!("Elements{in_line} are nested deeper than the form shows; no phone’s file needs that."),
            "Edit them in the source. They are exported unchanged.",
        ),
        ProblemKind::More => (
            "More problems follow than are listed.".to_owned(),
            "Repair the first ones: the others often come from them.",
        ),
    };
    (what, advice.to_owned())
}

fn value(problem: &ValueProblem) -> (String, String) {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::Severity;

    fn session() -> EditSession {
        EditSession::open("a.xml", b"<a>\n<b/>\n</a>".to_vec()).unwrap()
    }

    fn said(cause: Cause) -> Said {
        let place = Place::Source(5..6);
        let finding = Finding { rule: "x", severity: Severity::Error, place, cause, fix: None };
        say(&session(), &finding)
    }

    /// Every kind once; the compiler asks for new ones in `malformed`.
    fn kinds() -> Vec<ProblemKind> {
        use ProblemKind as K;
        let name = || "name".to_owned();
        vec![
            K::Empty,
            K::NoRoot,
            K::SeveralRoots { name: name() },
            K::TextOutsideRoot,
            K::LateDeclaration,
            K::MisspelledDeclaration,
            K::UnfinishedTag,
            K::UnclosedQuote,
            K::UnfinishedComment,
            K::UnfinishedCData,
            K::UnfinishedDeclaration,
            K::NotAName,
            K::MismatchedEnd { expected: name(), found: name() },
            K::MissingEnd { name: name() },
            K::StrayEnd { name: name() },
            K::EndWithoutBracket { name: name() },
            K::BareAmpersand,
            K::UnknownEntity { reference: "&x;".to_owned() },
            K::ControlCharacter { code: 0 },
            K::UnboundPrefix { prefix: name() },
            K::DuplicateAttribute { name: name() },
            K::UnquotedAttribute { name: name() },
            K::DoubleHyphen,
            K::Doctype,
            K::HtmlPage,
            K::TreeView,
            K::TooDeep,
            K::More,
        ]
    }

    fn causes() -> Vec<Cause> {
        use EncodingProblem as E;
        use ValueProblem as V;
        let found = || Box::from("abc");
        let declared = || "UTF-7".to_owned();
        let encodings = [
            E::NotUtf8 { offset: 0 },
            E::Contradicts { declared: declared() },
            E::Unknown { declared: declared() },
            E::BrokenUtf16,
        ];
        let values = [
            V::NotANumber { found: found() },
            V::OutOfRange { min: Some(1), max: Some(2), found: found() },
            V::OutOfRange { min: Some(1), max: None, found: found() },
            V::OutOfRange { min: None, max: Some(2), found: found() },
            V::OutOfRange { min: None, max: None, found: found() },
            V::NotAHost { found: found() },
            V::NotIpv4 { found: found() },
            V::NotIpv6 { found: found() },
            V::NotAMac { found: found() },
            V::NotAUrl { found: found() },
            V::NotACode { found: found(), nearest: None },
            V::NotACode { found: found(), nearest: Some("1") },
            V::NotATimeZone { found: found(), nearest: None },
            V::NotATimeZone { found: found(), nearest: Some("GMT") },
            V::NotADateTemplate { found: found() },
            V::NotAClock { found: found() },
            V::HasSpaces { found: found() },
            V::TooLong { max: 12, len: 13 },
        ];
        let name = || Some("SEP001122334455.cnf.xml".to_owned());
        let families = [
            Family::Device(None),
            Family::Default,
            Family::FlatProfile,
            Family::Legacy,
            Family::Xml { root: "x".to_owned() },
            Family::Text,
        ];
        kinds()
            .into_iter()
            .map(Cause::Malformed)
            .chain(encodings.map(Cause::Encoding))
            .chain(values.map(Cause::Value))
            .chain(families.into_iter().flat_map(|family| {
                [None, name()]
                    .map(|expected| Cause::NameOfAnotherFamily { family: family.clone(), expected })
            }))
            .chain([
                Cause::NameSpelling { expected: "SEP001122334455.cnf.xml".to_owned() },
                Cause::RepeatedSetting { name: "proxy1".to_owned() },
            ])
            .collect()
    }

    #[test]
    fn every_cause_is_a_sentence_with_advice() {
        for cause in causes() {
            let Said { what, advice, .. } = said(cause.clone());
            for sentence in [&what, &advice] {
                assert!(sentence.ends_with('.'), "{cause:?}: {sentence}");
                assert!(!sentence.contains('!') || sentence.contains("<!"), "{sentence}");
                assert!(!sentence.to_lowercase().contains("invalid"), "{sentence}");
                assert!(!sentence.contains("  "), "{sentence}");
            }
            assert!(!what.contains("{ ") && what.chars().count() < 200, "{what}");
        }
    }

    #[test]
    fn malformed_places_are_told_by_line() {
        let kind =
            ProblemKind::MismatchedEnd { expected: "sipLines".into(), found: "sipProfile".into() };
        assert_eq!(
            said(Cause::Malformed(kind)).what,
            "Line 2 closes <sipLines> with </sipProfile>; a phone stops reading here."
        );
    }

    #[test]
    fn a_finding_with_a_fix_has_a_word_for_its_button() {
        for source in ["<a>x & y</a>", "<a><b>1</c></a>", "<a><b>1/b><c/></a>", "<a>\u{1}</a>"] {
            let session = EditSession::open("a.xml", source.as_bytes().to_vec()).unwrap();
            let mut found = 0;
            for finding in session.findings().filter(|f| f.fix.is_some()) {
                assert!(say(&session, finding).fix.is_some(), "{finding:?}");
                found += 1;
            }
            assert_eq!(found, 1, "{source}");
        }
        assert_eq!(said(Cause::Malformed(ProblemKind::BareAmpersand)).fix, None);
    }
}
