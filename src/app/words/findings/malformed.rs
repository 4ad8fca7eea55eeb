//! Damage of the XML as sentences: what is malformed, and the word for its repair.

use crate::xml::ProblemKind;

/// What a button says that repairs it.
pub(super) fn fix(kind: &ProblemKind) -> String {
    match kind {
        ProblemKind::BareAmpersand => "Write &amp;".to_owned(),
        ProblemKind::EndWithoutBracket { name } | ProblemKind::MissingEnd { name } => {
            format!("Write </{name}>")
        }
        ProblemKind::MismatchedEnd { expected, .. } => format!("Write </{expected}>"),
        ProblemKind::StrayEnd { name } => format!("Remove </{name}>"),
        ProblemKind::ControlCharacter { .. } => "Remove the character".to_owned(),
        ProblemKind::NotAName => "Write &lt;".to_owned(),
        ProblemKind::DoubleHyphen => "Write one hyphen".to_owned(),
        ProblemKind::LateDeclaration => "Move it to the beginning".to_owned(),
        ProblemKind::DuplicateAttribute { .. } => "Remove the second one".to_owned(),
        ProblemKind::UnfinishedComment => "End it with the file".to_owned(),
        ProblemKind::TreeView => "Remove the signs".to_owned(),
        _ => "Repair".to_owned(),
    }
}

/// What is malformed. Phones' XML parsers stop at the first place that is.
#[expect(clippy::too_many_lines, reason = "one sentence a kind")]
pub(super) fn malformed(kind: &ProblemKind, line: Option<usize>) -> (String, String) {
    let at =
        line.map_or_else(|| "One place".to_owned(), |line| say!("Line {line}", "Zeile {line}"));
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
