//! One way to ask for values, whichever dialect the file is written in.

use super::family::Family;
use crate::path::{Leaf, Path};
use crate::text::TextEdit;
use crate::xml::NodeId;
use crate::{legacy, xml};
use std::borrow::Cow;
use std::ops::Range;
use std::rc::Rc;

/// A text and what it is written in.
#[derive(Clone, Debug)]
pub enum Markup {
    /// Elements and attributes.
    Xml(xml::Document),
    /// Lines of `name: value`.
    Lines(legacy::Document),
}

impl Markup {
    /// Reads a text as XML where it looks like that, else as lines.
    #[must_use]
    pub fn read(source: Rc<str>) -> Self {
        if looks_like_xml(&source) {
            Self::Xml(xml::Document::parse(source))
        } else {
            Self::Lines(legacy::Document::parse(source))
        }
    }
}

/// Whether a text is meant to be XML, sound or not.
fn looks_like_xml(source: &str) -> bool {
    let text = source.trim_start_matches(|c: char| c.is_whitespace() || c.is_control());
    if text.starts_with('<') || text.starts_with("- <") || text.starts_with("+ <") {
        return true;
    }
    // Text before the first tag: a tag that closes again tells XML from a `<` in a setting.
    let Some(open) = source.find('<') else { return false };
    let tags = source[open..].matches("</").count();
    tags > 0 && tags * 2 > source[open..].lines().count().min(40) / 4
}

/// A value of a document; valid for the document it came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ValueRef {
    /// The text of an element without child elements.
    Text(NodeId),
    /// An attribute, counted from 0.
    Attribute(NodeId, u16),
    /// A run of text beside child elements, counted from 0.
    Run(NodeId, u16),
    /// A line of a text file, counted from 0.
    Line(u32),
}

/// A text read as configuration. Immutable: an edit gives the next one.
#[derive(Clone, Debug)]
pub struct Config {
    markup: Markup,
    family: Family,
}

impl Config {
    /// Reads a text; never fails.
    #[must_use]
    pub fn read(source: impl Into<Rc<str>>) -> Self {
        let markup = Markup::read(source.into());
        let family = Family::of(&markup);
        Self { markup, family }
    }

    /// What the text is written in.
    #[must_use]
    pub fn markup(&self) -> &Markup {
        &self.markup
    }

    /// The XML document, unless the text is lines.
    #[must_use]
    pub fn xml(&self) -> Option<&xml::Document> {
        match &self.markup {
            Markup::Xml(document) => Some(document),
            Markup::Lines(_) => None,
        }
    }

    /// What the file configures.
    #[must_use]
    pub fn family(&self) -> &Family {
        &self.family
    }

    /// The text itself.
    #[must_use]
    pub fn source(&self) -> &str {
        match &self.markup {
            Markup::Xml(document) => document.source(),
            Markup::Lines(document) => document.source(),
        }
    }

    /// The text, shared.
    #[must_use]
    pub fn shared_source(&self) -> Rc<str> {
        match &self.markup {
            Markup::Xml(document) => document.shared_source(),
            Markup::Lines(document) => document.shared_source(),
        }
    }

    /// The configuration after an edit, and whether its elements are still the same ones.
    ///
    /// Where they are, a [`ValueRef`] and an outline of the old one hold for the new one too.
    #[must_use]
    pub fn apply(&self, edit: &TextEdit) -> (Self, bool) {
        match &self.markup {
            Markup::Xml(document) => {
                let (document, same) = document.apply(edit);
                let markup = Markup::Xml(document);
                // The text of `deviceProtocol` may turn SIP into SCCP.
                let family = match self.family {
                    Family::Device(_) => Family::of(&markup),
                    _ if same => self.family.clone(),
                    _ => return (Self::read(edit.apply(self.source())), false),
                };
                let same = same && family == self.family;
                (Self { markup, family }, same)
            }
            Markup::Lines(_) => (Self::read(edit.apply(self.source())), false),
        }
    }

    /// Every value of the file in its order: texts, attributes, runs, lines.
    pub fn values(&self) -> Box<dyn Iterator<Item = ValueRef> + '_> {
        match &self.markup {
            Markup::Xml(document) => {
                let all = std::iter::once(NodeId::DOCUMENT).chain(document.elements());
                Box::new(all.flat_map(|id| element_values(document, id)))
            }
            Markup::Lines(document) => {
                let lines =
                    (0..document.lines().len()).filter(|&n| document.value_span(n).is_some());
                Box::new(lines.filter_map(|n| u32::try_from(n).ok()).map(ValueRef::Line))
            }
        }
    }

    /// What a value says.
    #[must_use]
    pub fn value(&self, value: ValueRef) -> Cow<'_, str> {
        match (&self.markup, value) {
            (Markup::Xml(document), ValueRef::Text(id)) => document.text(id),
            (_, ValueRef::Line(_)) => Cow::Borrowed(&self.source()[self.span(value)]),
            _ => xml::value::decode(&self.source()[self.span(value)]),
        }
    }

    /// Bytes of the value in the source.
    #[must_use]
    pub fn span(&self, value: ValueRef) -> Range<usize> {
        match (&self.markup, value) {
            (Markup::Xml(document), ValueRef::Text(id)) => document.text_span(id),
            (Markup::Xml(document), ValueRef::Attribute(id, at)) => {
                document.attribute_at(id, at.into()).map_or(0..0, |a| a.value)
            }
            (Markup::Xml(document), ValueRef::Run(id, at)) => {
                document.runs(id).get(usize::from(at)).cloned().unwrap_or(0..0)
            }
            (Markup::Lines(document), ValueRef::Line(n)) => {
                document.value_span(n as usize).unwrap_or(0..0)
            }
            _ => 0..0,
        }
    }

    /// The name of a value: of its element, attribute or setting.
    #[must_use]
    pub fn name(&self, value: ValueRef) -> &str {
        match (&self.markup, value) {
            (Markup::Xml(document), ValueRef::Text(id)) => document.name(id),
            (Markup::Xml(document), ValueRef::Attribute(id, at)) => {
                document.attribute_at(id, at.into()).map_or("", |a| &document.source()[a.name])
            }
            (Markup::Xml(_), ValueRef::Run(..)) => "text()",
            (Markup::Lines(document), ValueRef::Line(n)) => document.name(n as usize),
            _ => "",
        }
    }

    /// The path of a value.
    #[must_use]
    pub fn path(&self, value: ValueRef) -> Path {
        match (&self.markup, value) {
            (Markup::Xml(document), ValueRef::Text(id)) => document.path(id),
            (Markup::Xml(document), ValueRef::Attribute(id, _)) => {
                document.path(id).attribute(self.name(value))
            }
            (Markup::Xml(document), ValueRef::Run(id, at)) => {
                Path { leaf: Leaf::Run(usize::from(at) + 1), ..document.path(id) }
            }
            (Markup::Lines(document), ValueRef::Line(n)) => document.path(n as usize),
            _ => Path::default(),
        }
    }

    /// The value that a path names.
    #[must_use]
    pub fn find(&self, path: &Path) -> Option<ValueRef> {
        match &self.markup {
            Markup::Xml(document) => {
                let id = document.find(path)?;
                match &path.leaf {
                    Leaf::Element if id == NodeId::DOCUMENT => None,
                    Leaf::Element => document.is_leaf(id).then_some(ValueRef::Text(id)),
                    Leaf::Attribute(name) => {
                        let source = document.source();
                        let mut all = document.attributes(id);
                        let at = all.position(|a| source[a.name] == **name)?;
                        Some(ValueRef::Attribute(id, u16::try_from(at).ok()?))
                    }
                    Leaf::Run(index) => {
                        let at = index.checked_sub(1)?;
                        let there = at < document.runs(id).len();
                        there.then_some(ValueRef::Run(id, u16::try_from(at).ok()?))
                    }
                }
            }
            Markup::Lines(document) => {
                Some(ValueRef::Line(u32::try_from(document.find(path)?).ok()?))
            }
        }
    }

    /// The value at an offset of the source: of the element or attribute around it.
    #[must_use]
    pub fn value_at(&self, offset: usize) -> Option<ValueRef> {
        match &self.markup {
            Markup::Xml(document) => {
                let id = document.element_at(offset);
                let inside = |v: &ValueRef| {
                    let span = self.span(*v);
                    span.start <= offset && offset <= span.end
                };
                let mut own = element_values(document, id);
                if let Some(exact) = own.by_ref().find(inside) {
                    return Some(exact);
                }
                (id != NodeId::DOCUMENT && document.is_leaf(id)).then_some(ValueRef::Text(id))
            }
            Markup::Lines(document) => {
                let line = document.line_at(offset)?;
                document.value_span(line)?;
                Some(ValueRef::Line(u32::try_from(line).ok()?))
            }
        }
    }

    /// The element that a value belongs to; `None` for lines of text.
    #[must_use]
    pub fn element(&self, value: ValueRef) -> Option<NodeId> {
        match value {
            ValueRef::Text(id) | ValueRef::Attribute(id, _) | ValueRef::Run(id, _) => Some(id),
            ValueRef::Line(_) => None,
        }
    }
}

/// The values of one element: its attributes, then its text or its runs.
pub(crate) fn element_values(
    document: &xml::Document,
    id: NodeId,
) -> impl Iterator<Item = ValueRef> + use<> {
    let count = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
    let outside = id == NodeId::DOCUMENT;
    let attributes = if !outside && document.has_attributes(id) {
        count(document.attributes(id).count())
    } else {
        0
    };
    let text = (!outside && document.is_leaf(id)).then_some(ValueRef::Text(id));
    let runs = if text.is_none() { count(document.runs(id).len()) } else { 0 };
    (0..attributes)
        .map(move |n| ValueRef::Attribute(id, n))
        .chain(text)
        .chain((0..runs).map(move |n| ValueRef::Run(id, n)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listing(source: &str) -> Vec<String> {
        let config = Config::read(source);
        config
            .values()
            .map(|v| {
                assert_eq!(config.find(&config.path(v)), Some(v), "{}", config.path(v));
                format!("{}={}", config.path(v), config.value(v))
            })
            .collect()
    }

    #[test]
    fn every_value_has_a_path_and_is_found_by_it() {
        assert_eq!(
            listing("<a x='1'> t <b/><b y='&lt;'>2</b></a>"),
            ["a/@x=1", "a/text()[1]=t", "a/b[1]=", "a/b[2]/@y=<", "a/b[2]=2"]
        );
        assert_eq!(listing("k: 1\nfree\nk: 2\n"), ["k[1]=1", "text()[1]=free", "k[2]=2"]);
        assert_eq!(listing("- <a>\n- <b>1</b>\n</a>"), ["a/b=1"]);
        assert!(listing("").is_empty());
    }

    #[test]
    fn an_offset_knows_its_value() {
        let source = "<a x='1'><b>2</b></a>";
        let config = Config::read(source);
        let at = |o: usize| config.value_at(o).map(|v| config.path(v).to_string());
        assert_eq!(at(6).as_deref(), Some("a/@x"));
        assert_eq!(at(12).as_deref(), Some("a/b"));
        assert_eq!(at(10).as_deref(), Some("a/b"));
        assert_eq!(at(1), None);
        assert_eq!(Config::read("# c\n").value_at(1), None);
    }
}
