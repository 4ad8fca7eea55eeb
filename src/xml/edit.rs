//! From an intention to a text edit: the only place where XML is written.
//!
//! Every function answers with a [`TextEdit`] against the document's source and touches no byte
//! that the intention does not name. New elements follow the file's own layout.

use super::attributes::Attribute;
use super::document::Document;
use super::style::{after_on_line, indent_before, indent_unit, line_ending, whole_lines};
use super::tree::NodeId;
use super::value::{Context, change, encode};
use crate::text::{Encoding, Replacement, TextEdit};
use std::fmt;
use std::ops::Range;

/// Why an edit cannot be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EditError {
    /// The element holds other elements, so it has no text of its own.
    HasChildren,
    /// Not a name that XML allows.
    NotAName {
        /// The name as given.
        name: String,
    },
    /// The element has this attribute already.
    AttributeExists {
        /// Its name.
        name: String,
    },
    /// There is no such attribute.
    NoAttribute {
        /// Its name.
        name: String,
    },
    /// A NUL, which no XML can hold, not even as a reference.
    Nul,
    /// There is nothing to trade places with.
    AtTheEdge,
    /// The place is damaged in a way that an edit there could make worse.
    Damaged,
}

impl fmt::Display for EditError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::HasChildren => {
                f.write_str("expected an element with text, but it holds elements")
            }
            Self::NotAName { name } => write!(f, "expected a name, but found `{name}`"),
            Self::AttributeExists { name } => write!(f, "attribute {name} exists already"),
            Self::NoAttribute { name } => write!(f, "expected attribute {name}, but found none"),
            Self::Nul => f.write_str("a NUL character cannot be written in XML"),
            Self::AtTheEdge => f.write_str("nothing there to trade places with"),
            Self::Damaged => f.write_str("the element is damaged; mend it in the source first"),
        }
    }
}

impl std::error::Error for EditError {}

/// Where a new element goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Behind this sibling.
    After(NodeId),
    /// Before this sibling.
    Before(NodeId),
    /// As the last child of this element.
    LastIn(NodeId),
}

/// Sets the text of an element without child elements.
///
/// `<a/>` becomes `<a>…</a>`; references elsewhere in the text stay as they are.
///
/// # Errors
///
/// [`EditError::HasChildren`] for a container, [`EditError::Nul`] for a NUL in the text,
/// [`EditError::Damaged`] where the element has no end tag to put the text before.
pub fn set_text(
    document: &Document,
    id: NodeId,
    text: &str,
    encoding: Encoding,
) -> Result<TextEdit, EditError> {
    writable(text)?;
    if !document.is_leaf(id) {
        return Err(EditError::HasChildren);
    }
    let (ending, holds) = (line_ending(document), |c| encoding.can_hold(c));
    let write = |text: &str| encode(text, Context::Text, ending, &holds);
    if document.text(id) == text {
        return Ok(TextEdit::default());
    }
    if document.is_self_closing(id) {
        let open = document.open_tag(id);
        let tag = document.source()[open.clone()].trim_end_matches("/>");
        // `<a />` keeps no blank before its `>`.
        let keep = open.start + tag.trim_end().len();
        let name = document.name(id);
        return Ok(TextEdit::replace(keep..open.end, format!(">{}</{name}>", write(text))));
    }
    if document.is_plain_text(id) {
        let content = document.content(id);
        let raw = &document.source()[content.clone()];
        if raw.trim_ascii().is_empty() {
            return Ok(TextEdit::replace(content, write(text)));
        }
        let edit = change(raw, text, Context::Text, ending, &holds).map(|(range, insert)| {
            TextEdit::replace(content.start + range.start..content.start + range.end, insert)
        });
        return Ok(edit.unwrap_or_default());
    }
    Ok(set_pieces(document, id, text, &write, &holds))
}

/// Sets the text of a leaf that holds comments or CDATA, which stay.
fn set_pieces(
    document: &Document,
    id: NodeId,
    text: &str,
    write: &dyn Fn(&str) -> String,
    holds: &dyn Fn(char) -> bool,
) -> TextEdit {
    let pieces = document.text_pieces(id);
    let replacements = pieces.iter().enumerate().map(|(at, (span, cdata))| {
        let insert = match (at, cdata) {
            (0, true) => in_cdata(text, line_ending(document), holds),
            (0, false) => write(text),
            _ => String::new(),
        };
        Replacement { range: span.clone(), insert }
    });
    if pieces.is_empty() {
        // The white space before the first comment makes way.
        let content = document.content(id);
        let raw = &document.source()[content.clone()];
        let blank = raw.len() - raw.trim_ascii_start().len();
        return TextEdit::replace(content.start..content.start + blank, write(text));
    }
    TextEdit::new(replacements.collect()).unwrap_or_default().trimmed(document.source())
}

/// Text between the brackets of CDATA, leaving them where it has to.
fn in_cdata(text: &str, line_ending: &str, holds: &dyn Fn(char) -> bool) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '>' if out.ends_with("]]") => out.push_str("]]><![CDATA[>"),
            '\n' => out.push_str(line_ending),
            c if !holds(c) => out.push_str(&format!("]]>&#{};<![CDATA[", u32::from(c))),
            c => out.push(c),
        }
    }
    out
}

/// Sets a run of text beside child elements (see [`Document::runs`]).
///
/// # Errors
///
/// [`EditError::Nul`] for a NUL in the text.
pub fn set_run(
    document: &Document,
    run: Range<usize>,
    text: &str,
    encoding: Encoding,
) -> Result<TextEdit, EditError> {
    writable(text)?;
    let holds = |c| encoding.can_hold(c);
    let raw = &document.source()[run.clone()];
    let edit = change(raw, text, Context::Text, line_ending(document), &holds);
    Ok(edit.map_or_else(TextEdit::default, |(range, insert)| {
        TextEdit::replace(run.start + range.start..run.start + range.end, insert)
    }))
}

/// Sets the value of an attribute, adding the attribute where it is missing.
///
/// # Errors
///
/// [`EditError::NotAName`] for a name that XML does not allow, [`EditError::Nul`] for a NUL.
pub fn set_attribute(
    document: &Document,
    id: NodeId,
    name: &str,
    value: &str,
    encoding: Encoding,
) -> Result<TextEdit, EditError> {
    writable(value)?;
    let (ending, holds) = (line_ending(document), |c| encoding.can_hold(c));
    match document.attribute(id, name) {
        Some(Attribute { value: span, quote: Some(quote), .. }) => {
            let raw = &document.source()[span.clone()];
            let edit = change(raw, value, Context::Attribute(quote), ending, &holds);
            Ok(edit.map_or_else(TextEdit::default, |(range, insert)| {
                TextEdit::replace(span.start + range.start..span.start + range.end, insert)
            }))
        }
        // Something between the attributes that is none: a value would make it no better.
        Some(_) if !is_name(name) => Err(EditError::Damaged),
        Some(bare) => {
            // An attribute without quotes gets them with its first edit.
            let value = encode(value, Context::Attribute('"'), ending, &holds);
            Ok(TextEdit::replace(bare.name.end..bare.span().end, format!("=\"{value}\"")))
        }
        None => {
            check_name(name)?;
            let last = document.attributes(id).last();
            let at = last.map_or(document.name_span(id).end, |a| a.span().end);
            let value = encode(value, Context::Attribute('"'), ending, &holds);
            Ok(TextEdit::insert(at, format!(" {name}=\"{value}\"")))
        }
    }
}

/// Removes an attribute with the white space before it.
///
/// # Errors
///
/// [`EditError::NoAttribute`] when the element has none of that name.
pub fn remove_attribute(
    document: &Document,
    id: NodeId,
    name: &str,
) -> Result<TextEdit, EditError> {
    let missing = || EditError::NoAttribute { name: name.to_owned() };
    let span = document.attribute(id, name).ok_or_else(missing)?.span();
    let before = &document.source()[..span.start];
    Ok(TextEdit::delete(before.trim_ascii_end().len()..span.end))
}

/// Adds an element: `<name>text</name>`, or with child elements as `inner` says.
///
/// # Errors
///
/// [`EditError::NotAName`], [`EditError::Nul`]; [`EditError::Damaged`] where the parent has no
/// end tag.
pub fn add_element(
    document: &Document,
    place: Place,
    element: &NewElement,
    encoding: Encoding,
) -> Result<TextEdit, EditError> {
    element.check()?;
    let source = document.source();
    let layout = Layout { ending: line_ending(document), unit: indent_unit(document), encoding };
    match place {
        Place::After(sibling) | Place::Before(sibling) => {
            let span = document.span(sibling);
            let own_line = indent_before(source, span.start);
            let indent = own_line.unwrap_or("");
            let written = element.write(indent, &layout);
            let before = matches!(place, Place::Before(_));
            Ok(match (own_line, before) {
                (Some(_), true) => {
                    let text = format!("{written}{}{indent}", layout.ending);
                    TextEdit::insert(span.start, text)
                }
                (Some(_), false) => {
                    let at = after_on_line(source, span.end);
                    TextEdit::insert(at, format!("{}{indent}{written}", layout.ending))
                }
                (None, true) => TextEdit::insert(span.start, written),
                (None, false) => TextEdit::insert(span.end, written),
            })
        }
        Place::LastIn(parent) => {
            if let Some(last) = document.children(parent).last() {
                return add_element(document, Place::After(last), element, encoding);
            }
            first_in(document, parent, element, &layout)
        }
    }
}

/// Adds an element to one that has no child elements yet.
fn first_in(
    document: &Document,
    parent: NodeId,
    element: &NewElement,
    layout: &Layout,
) -> Result<TextEdit, EditError> {
    let source = document.source();
    if parent == NodeId::DOCUMENT {
        let lead =
            if source.is_empty() || source.ends_with(['\n', '\r']) { "" } else { layout.ending };
        return Ok(TextEdit::insert(source.len(), format!("{lead}{}", element.write("", layout))));
    }
    let span = document.span(parent);
    let outer = indent_before(source, span.start).unwrap_or("");
    let indent = format!("{outer}{}", layout.unit);
    let written = element.write(&indent, layout);
    let ending = layout.ending;
    let inside = format!("{ending}{indent}{written}{ending}{outer}");
    if document.is_self_closing(parent) {
        let open = document.open_tag(parent);
        let tag = source[open.clone()].trim_end_matches("/>").trim_end();
        let name = document.name(parent);
        return Ok(TextEdit::replace(
            open.start + tag.len()..open.end,
            format!(">{inside}</{name}>"),
        ));
    }
    if !document.is_closed(parent) {
        return Err(EditError::Damaged);
    }
    let content = document.content(parent);
    let raw = &source[content.clone()];
    if raw.trim_ascii().is_empty() {
        return Ok(TextEdit::replace(content, inside));
    }
    // Comments or text are there: the element goes behind them.
    let kept = content.start + raw.trim_ascii_end().len();
    Ok(TextEdit::replace(kept..content.end, inside))
}

/// Removes an element, with its lines where it has lines of its own.
#[must_use]
pub fn remove(document: &Document, id: NodeId) -> TextEdit {
    TextEdit::delete(whole_lines(document.source(), document.span(id)))
}

/// Writes an element once more behind itself; `change` may alter the copy.
#[must_use]
pub fn duplicate(document: &Document, id: NodeId, change: impl FnOnce(&str) -> String) -> TextEdit {
    let source = document.source();
    let span = document.span(id);
    let copy = change(&source[span.clone()]);
    match indent_before(source, span.start) {
        Some(indent) => {
            let at = after_on_line(source, span.end);
            TextEdit::insert(at, format!("{}{indent}{copy}", line_ending(document)))
        }
        None => TextEdit::insert(span.end, copy),
    }
}

/// Trades places with a sibling; all between the two stays.
///
/// # Errors
///
/// [`EditError::AtTheEdge`] when both are the same or one holds the other.
pub fn swap(document: &Document, one: NodeId, other: NodeId) -> Result<TextEdit, EditError> {
    let source = document.source();
    let (one, other) = (document.span(one), document.span(other));
    TextEdit::new(vec![
        Replacement { range: one.clone(), insert: source[other.clone()].to_owned() },
        Replacement { range: other, insert: source[one].to_owned() },
    ])
    .ok_or(EditError::AtTheEdge)
}

/// An element to be written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewElement {
    /// Its name.
    pub name: String,
    /// Its attributes in order.
    pub attributes: Vec<(String, String)>,
    /// Its text; only written where there are no children.
    pub text: String,
    /// Elements inside.
    pub children: Vec<Self>,
}

struct Layout {
    ending: &'static str,
    unit: String,
    encoding: Encoding,
}

impl NewElement {
    /// An element with text.
    #[must_use]
    pub fn with_text(name: impl Into<String>, text: impl Into<String>) -> Self {
        Self { name: name.into(), text: text.into(), ..Self::default() }
    }

    fn check(&self) -> Result<(), EditError> {
        check_name(&self.name)?;
        writable(&self.text)?;
        for (name, value) in &self.attributes {
            check_name(name)?;
            writable(value)?;
        }
        self.children.iter().try_for_each(Self::check)
    }

    fn write(&self, indent: &str, layout: &Layout) -> String {
        let holds = |c| layout.encoding.can_hold(c);
        let name = &self.name;
        let mut out = format!("<{name}");
        for (attribute, value) in &self.attributes {
            let value = encode(value, Context::Attribute('"'), layout.ending, &holds);
            out.push_str(&format!(" {attribute}=\"{value}\""));
        }
        out.push('>');
        if self.children.is_empty() {
            out.push_str(&encode(&self.text, Context::Text, layout.ending, &holds));
        } else {
            let inner = format!("{indent}{}", layout.unit);
            for child in &self.children {
                out.push_str(layout.ending);
                out.push_str(&inner);
                out.push_str(&child.write(&inner, layout));
            }
            out.push_str(layout.ending);
            out.push_str(indent);
        }
        out.push_str(&format!("</{name}>"));
        out
    }
}

/// Whether a text is a name as XML has it.
#[must_use]
pub fn is_name(text: &str) -> bool {
    let mut chars = text.chars();
    let starts = chars.next().is_some_and(|c| c.is_alphabetic() || c == '_');
    starts && chars.all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | ':'))
}

fn check_name(name: &str) -> Result<(), EditError> {
    if is_name(name) { Ok(()) } else { Err(EditError::NotAName { name: name.to_owned() }) }
}

fn writable(text: &str) -> Result<(), EditError> {
    if text.contains('\0') { Err(EditError::Nul) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const UTF8: Encoding = Encoding::Utf8;

    fn at(source: &str, path: &str) -> (Document, NodeId) {
        let document = Document::parse(source);
        let id = document.find(&path.parse().unwrap()).expect(path);
        (document, id)
    }

    fn with_text(source: &str, path: &str, text: &str) -> String {
        let (document, id) = at(source, path);
        set_text(&document, id, text, UTF8).unwrap().apply(source)
    }

    #[test]
    fn text_is_set_where_it_stands() {
        assert_eq!(with_text("<a>1</a>", "a", "2"), "<a>2</a>");
        assert_eq!(with_text("<a/>", "a", "2"), "<a>2</a>");
        assert_eq!(with_text("<a b='1' />", "a", "x<y"), "<a b='1'>x&lt;y</a>");
        assert_eq!(with_text("<a></a>", "a", ""), "<a></a>");
        assert_eq!(with_text("<a/>", "a", ""), "<a/>");
        assert_eq!(with_text("<a>\r\n  </a>", "a", "2"), "<a>2</a>");
        assert_eq!(with_text("<a>1<!-- c --></a>", "a", "2"), "<a>2<!-- c --></a>");
        assert_eq!(with_text("<a><!-- c --></a>", "a", "2"), "<a>2<!-- c --></a>");
        assert_eq!(with_text("<a><![CDATA[1]]></a>", "a", "<2>"), "<a><![CDATA[<2>]]></a>");
        assert_eq!(with_text("<p><a>x/a></p>", "p/a", "y"), "<p><a>y/a></p>");
        assert_eq!(with_text("<p><a>1<b>2</b></p>", "p/a", "3"), "<p><a>3<b>2</b></p>");
    }

    #[test]
    fn text_that_cannot_be_set_is_refused() {
        let (document, id) = at("<a><b/></a>", "a");
        assert_eq!(set_text(&document, id, "x", UTF8), Err(EditError::HasChildren));
        let (document, id) = at("<a/>", "a");
        assert_eq!(set_text(&document, id, "\0", UTF8), Err(EditError::Nul));
    }

    #[test]
    fn what_the_encoding_lacks_becomes_a_reference() {
        let (document, id) = at("<a>ü</a>", "a");
        let edit = set_text(&document, id, "ü€", Encoding::Latin1).unwrap();
        assert_eq!(edit.apply(document.source()), "<a>ü&#8364;</a>");
    }

    fn with_attribute(source: &str, name: &str, value: &str) -> Result<String, EditError> {
        let (document, id) = at(source, "a");
        set_attribute(&document, id, name, value, UTF8).map(|e| e.apply(source))
    }

    #[test]
    fn attributes_are_set_added_and_removed() {
        let set = |s, n, v| with_attribute(s, n, v).unwrap();
        assert_eq!(set("<a b='1' c=\"2\"/>", "b", "it's"), "<a b='it&apos;s' c=\"2\"/>");
        assert_eq!(set("<a b='1' />", "c", "2"), "<a b='1' c=\"2\" />");
        assert_eq!(set("<a/>", "c", "2"), "<a c=\"2\"/>");
        assert_eq!(set("<a b=1>", "b", "2"), "<a b=\"2\">");
        assert_eq!(set("<a b>", "b", "2"), "<a b=\"2\">");
        assert!(matches!(with_attribute("<a/>", "1x", ""), Err(EditError::NotAName { .. })));
        let (document, id) = at("<a  b='1'\n c='2'/>", "a");
        let removed = remove_attribute(&document, id, "c").unwrap();
        assert_eq!(removed.apply(document.source()), "<a  b='1'/>");
        assert!(remove_attribute(&document, id, "x").is_err());
    }

    fn added(source: &str, place: impl FnOnce(&Document) -> Place) -> String {
        let document = Document::parse(source);
        let element = NewElement::with_text("n", "1");
        add_element(&document, place(&document), &element, UTF8).unwrap().apply(source)
    }

    #[test]
    fn new_elements_follow_the_layout() {
        let after = |path: &'static str| {
            move |d: &Document| Place::After(d.find(&path.parse().unwrap()).unwrap())
        };
        let last = |path: &'static str| {
            move |d: &Document| Place::LastIn(d.find(&path.parse().unwrap()).unwrap())
        };
        assert_eq!(
            added("<a>\r\n\t<b/>\r\n</a>", after("a/b")),
            "<a>\r\n\t<b/>\r\n\t<n>1</n>\r\n</a>"
        );
        assert_eq!(
            added("<a>\n <b/> <!-- b -->\n</a>", after("a/b")),
            "<a>\n <b/> <!-- b -->\n <n>1</n>\n</a>"
        );
        assert_eq!(added("<a><b/><c/></a>", after("a/b")), "<a><b/><n>1</n><c/></a>");
        assert_eq!(
            added("<a>\n  <b/>\n</a>", last("a/b")),
            "<a>\n  <b>\n    <n>1</n>\n  </b>\n</a>"
        );
        assert_eq!(
            added("<a>\n  <b></b>\n</a>", last("a/b")),
            "<a>\n  <b>\n    <n>1</n>\n  </b>\n</a>"
        );
        assert_eq!(
            added("<a>\n  <b>\n  </b>\n</a>", last("a/b")),
            "<a>\n  <b>\n    <n>1</n>\n  </b>\n</a>"
        );
        assert_eq!(
            added("<a>\n<b>\n<c/>\n</b>\n<d/>\n</a>", last("a/d")),
            "<a>\n<b>\n<c/>\n</b>\n<d>\n<n>1</n>\n</d>\n</a>"
        );
        let before = |d: &Document| Place::Before(d.find(&"a/b".parse().unwrap()).unwrap());
        assert_eq!(added("<a>\n  <b/>\n</a>", before), "<a>\n  <n>1</n>\n  <b/>\n</a>");
    }

    #[test]
    fn elements_go_with_their_lines() {
        let removed = |source: &str, path: &str| {
            let (document, id) = at(source, path);
            remove(&document, id).apply(source)
        };
        assert_eq!(removed("<a>\n  <b/>\n  <c/>\n</a>", "a/b"), "<a>\n  <c/>\n</a>");
        assert_eq!(removed("<a><b/> <c/></a>", "a/b"), "<a> <c/></a>");
        assert_eq!(removed("<a>\n  <b/> <!-- why -->\n</a>", "a/b"), "<a>\n   <!-- why -->\n</a>");
        assert_eq!(removed("<a/>\n<b/>", "b"), "<a/>");
    }

    #[test]
    fn copies_and_swaps_keep_what_is_between() {
        let source = "<a>\n  <b>1</b> <!-- one -->\n  <b>2</b>\n</a>";
        let (document, one) = at(source, "a/b[1]");
        let (_, two) = at(source, "a/b[2]");
        let copy = duplicate(&document, one, |s| s.replace('1', "3")).apply(source);
        assert_eq!(copy, "<a>\n  <b>1</b> <!-- one -->\n  <b>3</b>\n  <b>2</b>\n</a>");
        let swapped = swap(&document, one, two).unwrap().apply(source);
        assert_eq!(swapped, "<a>\n  <b>2</b> <!-- one -->\n  <b>1</b>\n</a>");
        assert_eq!(swap(&document, one, one), Err(EditError::AtTheEdge));
    }
}
