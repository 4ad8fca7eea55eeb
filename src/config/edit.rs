//! What a person asks of a file, lowered to an edit of its text.

use super::document::{Config, Markup, ValueRef};
use super::outline::cursor_of;
use crate::fields::{Catalog, FieldSpec};
use crate::legacy;
use crate::path::{Leaf, Path, PathError};
use crate::text::{Encoding, TextEdit};
use crate::xml::edit::{NewElement, Place};
use crate::xml::{self, NodeId};
use std::fmt;
use std::ops::Range;

/// An edit in a person's terms, addressed by path so that it survives other edits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Give a value another text.
    SetValue {
        /// Which value.
        path: Path,
        /// Its new text.
        value: String,
    },
    /// Add a field that is not there, with the elements around it that are missing.
    AddField {
        /// Where it goes.
        path: Path,
        /// Its text.
        value: String,
    },
    /// Remove an element, an attribute or a line.
    Remove {
        /// Which one.
        path: Path,
    },
    /// Write an element once more behind itself, with the next free number.
    Duplicate {
        /// Which one.
        path: Path,
    },
    /// Trade places with a neighbour of the same name.
    Move {
        /// Which one.
        path: Path,
        /// Towards the beginning of the file.
        up: bool,
    },
    /// Add one more element of a name behind the last one, empty.
    AddAlike {
        /// One of those that are there.
        path: Path,
    },
    /// Add an element with all that is in it, where the tables say it belongs.
    AddElement {
        /// The element around it.
        parent: Path,
        /// What is added.
        element: Box<NewElement>,
    },
    /// Replace some bytes of the source as they are.
    ReplaceSource {
        /// Which bytes.
        range: Range<usize>,
        /// What takes their place.
        text: String,
    },
}

impl Edit {
    /// The value that the edit is about, if it is about one.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        match self {
            Self::SetValue { path, .. }
            | Self::AddField { path, .. }
            | Self::Remove { path }
            | Self::Duplicate { path }
            | Self::Move { path, .. }
            | Self::AddAlike { path }
            | Self::AddElement { parent: path, .. } => Some(path),
            Self::ReplaceSource { .. } => None,
        }
    }
}

/// Why an edit cannot be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EditError {
    /// The path names nothing.
    NotFound {
        /// The path as asked.
        path: Path,
    },
    /// The path names something already.
    Exists {
        /// The path as asked.
        path: Path,
    },
    /// XML says no.
    Xml(xml::edit::EditError),
    /// The format of lines says no.
    Legacy(legacy::edit::EditError),
    /// The text is not a path.
    Path(PathError),
    /// Bytes outside of the source, or half a character.
    BadRange,
    /// A character that the file's encoding cannot write, in the source.
    Unencodable {
        /// The character.
        character: char,
        /// The file's encoding.
        encoding: Encoding,
    },
}

impl fmt::Display for EditError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotFound { path } => write!(f, "expected a value at {path}, but found none"),
            Self::Exists { path } => write!(f, "expected nothing at {path}, but found a value"),
            Self::Xml(error) => error.fmt(f),
            Self::Legacy(error) => error.fmt(f),
            Self::Path(error) => error.fmt(f),
            Self::BadRange => f.write_str("expected a range of the source"),
            Self::Unencodable { character, encoding } => {
                write!(f, "expected characters of {encoding}, but found `{character}`")
            }
        }
    }
}

impl std::error::Error for EditError {}

impl From<xml::edit::EditError> for EditError {
    fn from(error: xml::edit::EditError) -> Self {
        Self::Xml(error)
    }
}

impl From<legacy::edit::EditError> for EditError {
    fn from(error: legacy::edit::EditError) -> Self {
        Self::Legacy(error)
    }
}

impl From<PathError> for EditError {
    fn from(error: PathError) -> Self {
        Self::Path(error)
    }
}

impl Config {
    /// The edit of the text that an intention comes down to.
    ///
    /// # Errors
    ///
    /// See [`EditError`]; nothing has changed then.
    pub fn lower(&self, edit: &Edit, encoding: Encoding) -> Result<TextEdit, EditError> {
        if let Edit::ReplaceSource { range, text } = edit {
            return self.replace_source(range, text, encoding);
        }
        match self.markup() {
            Markup::Xml(document) => xml_edit(self, document, edit, encoding),
            Markup::Lines(document) => line_edit(self, document, edit, encoding),
        }
    }

    fn replace_source(
        &self,
        range: &Range<usize>,
        text: &str,
        encoding: Encoding,
    ) -> Result<TextEdit, EditError> {
        self.source().get(range.clone()).ok_or(EditError::BadRange)?;
        let Some(character) = encoding.first_unencodable(text) else {
            return Ok(TextEdit::replace(range.clone(), text));
        };
        if self.xml().is_none() {
            return Err(EditError::Unencodable { character, encoding });
        }
        let write = |c: char| match encoding.can_hold(c) {
            true => c.to_string(),
            false => format!("&#{};", u32::from(c)),
        };
        Ok(TextEdit::replace(range.clone(), text.chars().map(write).collect::<String>()))
    }
}

fn not_found(path: &Path) -> EditError {
    EditError::NotFound { path: path.clone() }
}

fn xml_edit(
    config: &Config,
    document: &xml::Document,
    edit: &Edit,
    encoding: Encoding,
) -> Result<TextEdit, EditError> {
    let element = |path: &Path| {
        document.find(path).filter(|&id| id != NodeId::DOCUMENT).ok_or_else(|| not_found(path))
    };
    Ok(match edit {
        Edit::SetValue { path, value } => match config.find(path).ok_or_else(|| not_found(path))? {
            ValueRef::Attribute(id, _) => {
                xml::edit::set_attribute(document, id, path.name(), value, encoding)?
            }
            run @ ValueRef::Run(..) => {
                xml::edit::set_run(document, config.span(run), value, encoding)?
            }
            ValueRef::Text(id) => xml::edit::set_text(document, id, value, encoding)?,
            ValueRef::Line(_) => return Err(not_found(path)),
        },
        Edit::AddField { path, value } => add_field(config, document, path, value, encoding)?,
        Edit::Remove { path } => match &path.leaf {
            Leaf::Attribute(name) => xml::edit::remove_attribute(document, element(path)?, name)?,
            Leaf::Run(_) => {
                let run = config.find(path).ok_or_else(|| not_found(path))?;
                TextEdit::delete(config.span(run))
            }
            Leaf::Element => xml::edit::remove(document, element(path)?),
        },
        Edit::Duplicate { path } => {
            let id = element(path)?;
            xml::edit::duplicate(document, id, |copy| renumbered(document, id, copy))
        }
        Edit::AddAlike { path } => add_alike(document, element(path)?, encoding)?,
        Edit::AddElement { parent, element: new } => {
            let place = place_for(document, element(parent)?, &new.name);
            xml::edit::add_element(document, place, new, encoding)?
        }
        Edit::Move { path, up } => {
            let id = element(path)?;
            let other = neighbour(document, id, *up).ok_or(xml::edit::EditError::AtTheEdge)?;
            xml::edit::swap(document, id, other)?
        }
        Edit::ReplaceSource { .. } => TextEdit::default(),
    })
}

/// The sibling of the same name before or behind; loads count as one name.
fn neighbour(document: &xml::Document, id: NodeId, up: bool) -> Option<NodeId> {
    let parent = document.parent(id)?;
    let name = family_name(document.name(id));
    let alike = |c: &NodeId| family_name(document.name(*c)) == name;
    if up {
        document.children(parent).take_while(|&c| c != id).filter(alike).last()
    } else {
        document.children(parent).skip_while(|&c| c != id).skip(1).find(alike)
    }
}

/// `loadInformation434` and `loadInformation7` are of one kind.
fn family_name(name: &str) -> &str {
    name.trim_end_matches(|c: char| c.is_ascii_digit())
}

/// Attributes that number elements of one name; a copy takes the next free number.
pub(super) const NUMBERS: [&str; 5] = ["button", "lineIndex", "priority", "idx", "index"];

/// The copy of an element with the next free numbers.
fn renumbered(document: &xml::Document, id: NodeId, copy: &str) -> String {
    let mut out = xml::Document::parse(copy);
    for name in NUMBERS {
        let Some(root) = out.root() else { break };
        if out.attribute(root, name).is_none() {
            continue;
        }
        let Some(next) = next_number(document, id, name) else { continue };
        let edit = xml::edit::set_attribute(&out, root, name, &next.to_string(), Encoding::Utf8);
        if let Ok(edit) = edit {
            out = out.apply(&edit).0;
        }
    }
    out.source().to_owned()
}

/// One more than the highest number among elements alike.
fn next_number(document: &xml::Document, id: NodeId, name: &str) -> Option<u32> {
    let parent = document.parent(id)?;
    document
        .children_named(parent, document.name(id))
        .filter_map(|c| document.attribute_value(c, name)?.trim().parse::<u32>().ok())
        .max()
        .map(|n| n.saturating_add(1))
}

/// One more element behind the last of its name: the same elements and attributes, no values.
fn add_alike(
    document: &xml::Document,
    id: NodeId,
    encoding: Encoding,
) -> Result<TextEdit, EditError> {
    let parent = document.parent(id).unwrap_or(NodeId::DOCUMENT);
    let last = document.children_named(parent, document.name(id)).last().unwrap_or(id);
    let mut element = skeleton(document, id, 0);
    for (name, value) in &mut element.attributes {
        let next = NUMBERS.contains(&name.as_str()).then(|| next_number(document, id, name));
        *value = next.flatten().map_or_else(String::new, |n| n.to_string());
    }
    Ok(xml::edit::add_element(document, Place::After(last), &element, encoding)?)
}

/// An element's shape, each child name once.
fn skeleton(document: &xml::Document, id: NodeId, depth: usize) -> NewElement {
    let source = document.source();
    let attributes = document.attributes(id).map(|a| (source[a.name].to_owned(), String::new()));
    let mut children: Vec<NewElement> = Vec::new();
    if depth < 8 {
        for child in document.children(id) {
            if !children.iter().any(|c| c.name == document.name(child)) {
                children.push(skeleton(document, child, depth + 1));
            }
        }
    }
    NewElement {
        name: document.name(id).to_owned(),
        attributes: attributes.collect(),
        text: String::new(),
        children,
    }
}

/// Adds a field and what is missing around it, where the tables say it belongs.
fn add_field(
    config: &Config,
    document: &xml::Document,
    path: &Path,
    value: &str,
    encoding: Encoding,
) -> Result<TextEdit, EditError> {
    if config.find(path).is_some() {
        return Err(EditError::Exists { path: path.clone() });
    }
    if let Leaf::Attribute(name) = &path.leaf
        && let Some(id) = document.find(path)
    {
        return Ok(xml::edit::set_attribute(document, id, name, value, encoding)?);
    }
    // The innermost element of the path that is there.
    let mut there = path.element();
    let mut missing = Vec::new();
    let parent = loop {
        match document.find(&there) {
            Some(id) if !there.steps.is_empty() || path.steps.len() == missing.len() => break id,
            _ => missing.push(there.steps.pop().ok_or_else(|| not_found(path))?),
        }
    };
    // Only `loadInformation…` may come a second time.
    let Some(leaf) = missing.first() else { return Err(EditError::Exists { path: path.clone() }) };
    let mut element = match &path.leaf {
        Leaf::Attribute(name) => NewElement {
            name: leaf.name.clone(),
            attributes: vec![(name.clone(), value.to_owned())],
            ..NewElement::default()
        },
        _ => NewElement::with_text(&leaf.name, value),
    };
    for step in &missing[1..] {
        element = NewElement {
            name: step.name.clone(),
            children: vec![element],
            ..NewElement::default()
        };
    }
    let place = place_for(document, parent, &element.name);
    Ok(xml::edit::add_element(document, place, &element, encoding)?)
}

/// Behind the last sibling that comes before it in the tables; else before the first known one.
fn place_for(document: &xml::Document, parent: NodeId, name: &str) -> Place {
    let alike = |c: &NodeId| family_name(document.name(*c)) == family_name(name);
    if let Some(last) = document.children(parent).filter(alike).last() {
        return Place::After(last);
    }
    let order = |name: &str| -> Option<usize> {
        let catalog = Catalog::get();
        let cursor = cursor_of(document, parent)?;
        let spec: &FieldSpec = catalog.spec(catalog.child(cursor, name)?)?;
        catalog.fields_under(cursor).position(|s| std::ptr::eq(s, spec))
    };
    let Some(own) = order(name) else { return Place::LastIn(parent) };
    let before = document
        .children(parent)
        .filter(|&c| order(document.local_name(c)).is_some_and(|o| o < own));
    let behind =
        document.children(parent).find(|&c| order(document.local_name(c)).is_some_and(|o| o > own));
    match (before.last(), behind) {
        (Some(before), _) => Place::After(before),
        (None, Some(behind)) => Place::Before(behind),
        (None, None) => Place::LastIn(parent),
    }
}

fn line_edit(
    config: &Config,
    document: &legacy::Document,
    edit: &Edit,
    encoding: Encoding,
) -> Result<TextEdit, EditError> {
    let line = |path: &Path| document.find(path).ok_or_else(|| not_found(path));
    Ok(match edit {
        Edit::SetValue { path, value } => {
            legacy::edit::set_value(document, line(path)?, value, encoding)?
        }
        Edit::AddField { path, value } => {
            if config.find(path).is_some() {
                return Err(EditError::Exists { path: path.clone() });
            }
            let after = line_before(document, path.name());
            legacy::edit::add_setting(document, after, path.name(), value, encoding)?
        }
        Edit::Remove { path } => legacy::edit::remove(document, line(path)?)?,
        Edit::Duplicate { path } | Edit::AddAlike { path } => {
            legacy::edit::duplicate(document, line(path)?)?
        }
        Edit::Move { path, up } => {
            let at = line(path)?;
            let name = family_name(document.name(at));
            let alike = |n: &usize| {
                document.value_span(*n).is_some() && family_name(document.name(*n)) == name
            };
            let other = if *up {
                (0..at).rev().find(alike)
            } else {
                (at + 1..document.lines().len()).find(alike)
            };
            legacy::edit::swap(document, at, other.ok_or(legacy::edit::EditError::NoLine)?)?
        }
        Edit::AddElement { parent, .. } => return Err(not_found(parent)),
        Edit::ReplaceSource { .. } => TextEdit::default(),
    })
}

/// The last setting that begins with the same word: `line2_name` goes behind `line2_authname`.
fn line_before(document: &legacy::Document, name: &str) -> Option<usize> {
    let word = name.split('_').next().unwrap_or(name);
    let alike = |n: &usize| document.name(*n).split('_').next() == Some(word);
    let settings = || (0..document.lines().len()).rev().filter(|&n| !document.name(n).is_empty());
    settings().find(alike).or_else(|| settings().next())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(text: &str) -> Path {
        text.parse().unwrap()
    }

    fn edited(source: &str, edit: &Edit) -> Result<String, EditError> {
        Config::read(source).lower(edit, Encoding::Utf8).map(|e| e.apply(source))
    }

    const LINES: &str = "<device>\n  <sipProfile>\n    <sipLines>\n      <line button=\"1\" lineIndex=\"1\">\n        <name>1</name>\n      </line>\n    </sipLines>\n  </sipProfile>\n</device>\n";

    #[test]
    fn values_are_set_in_every_dialect() {
        let set = |source, at: &str| {
            edited(source, &Edit::SetValue { path: path(at), value: "2".into() }).unwrap()
        };
        assert_eq!(set("<a x='1'> t <b/></a>", "a/@x"), "<a x='2'> t <b/></a>");
        assert_eq!(set("<a x='1'> t <b/></a>", "a/text()[1]"), "<a x='1'> 2 <b/></a>");
        assert_eq!(set("<a x='1'> t <b/></a>", "a/b"), "<a x='1'> t <b>2</b></a>");
        assert_eq!(set("k: 1\n", "k"), "k: 2\n");
        let missing = Edit::SetValue { path: path("a/c"), value: "2".into() };
        assert!(matches!(edited("<a><b/></a>", &missing), Err(EditError::NotFound { .. })));
        let container = Edit::SetValue { path: path("a"), value: "2".into() };
        assert!(edited("<a><b/></a>", &container).is_err());
    }

    #[test]
    fn a_copied_line_takes_the_next_number() {
        let copied =
            edited(LINES, &Edit::Duplicate { path: path("device/sipProfile/sipLines/line") });
        let expected = "      </line>\n      <line button=\"2\" lineIndex=\"2\">\n        <name>1</name>\n      </line>\n";
        assert!(copied.as_ref().unwrap().contains(expected), "{}", copied.unwrap());
        let alike =
            edited(LINES, &Edit::AddAlike { path: path("device/sipProfile/sipLines/line") });
        let expected =
            "      <line button=\"2\" lineIndex=\"2\">\n        <name></name>\n      </line>\n";
        assert!(alike.as_ref().unwrap().contains(expected), "{}", alike.unwrap());
    }

    #[test]
    fn loads_move_among_loads() {
        let source = "<Default>\n<loadInformation7>a</loadInformation7>\n<x/>\n<loadInformation8>b</loadInformation8>\n</Default>";
        let down = Edit::Move { path: path("Default/loadInformation7"), up: false };
        assert_eq!(
            edited(source, &down).unwrap(),
            "<Default>\n<loadInformation8>b</loadInformation8>\n<x/>\n<loadInformation7>a</loadInformation7>\n</Default>"
        );
        let up = Edit::Move { path: path("Default/loadInformation7"), up: true };
        assert!(edited(source, &up).is_err());
    }

    #[test]
    fn a_field_comes_with_what_is_missing_around_it() {
        let add =
            Edit::AddField { path: path("device/commonProfile/phonePassword"), value: "1".into() };
        assert_eq!(
            edited("<device>\n  <sipProfile/>\n  <loadInformation/>\n</device>", &add).unwrap(),
            "<device>\n  <sipProfile/>\n  <commonProfile>\n    <phonePassword>1</phonePassword>\n  </commonProfile>\n  <loadInformation/>\n</device>"
        );
        let there = Edit::AddField { path: path("device/sipProfile"), value: "1".into() };
        assert!(matches!(
            edited("<device><sipProfile/></device>", &there),
            Err(EditError::Exists { .. })
        ));
        let attribute = Edit::AddField { path: path("device/line/@button"), value: "1".into() };
        assert_eq!(
            edited("<device><line/></device>", &attribute).unwrap(),
            "<device><line button=\"1\"/></device>"
        );
    }

    #[test]
    fn settings_land_beside_their_like() {
        let add = Edit::AddField { path: path("line2_name"), value: "x".into() };
        assert_eq!(
            edited("line1_name: 1\nline2_password: 2\nproxy: 3\n", &add).unwrap(),
            "line1_name: 1\nline2_password: 2\nline2_name: x\nproxy: 3\n"
        );
    }

    #[test]
    fn source_is_replaced_as_it_is_or_refused() {
        let replace = |source: &str, range, text: &str, encoding| {
            let edit = Edit::ReplaceSource { range, text: text.to_owned() };
            Config::read(source).lower(&edit, encoding).map(|e| e.apply(source))
        };
        assert_eq!(replace("<a/>", 1..2, "b", Encoding::Utf8).unwrap(), "<b/>");
        assert_eq!(replace("<a>ü</a>", 3..5, "€", Encoding::Latin1).unwrap(), "<a>&#8364;</a>");
        assert_eq!(replace("<a>ü</a>", 4..5, "", Encoding::Utf8), Err(EditError::BadRange));
        assert_eq!(replace("<a/>", 2..9, "", Encoding::Utf8), Err(EditError::BadRange));
        let lines = replace("k: 1", 3..4, "€", Encoding::Latin1);
        assert!(matches!(lines, Err(EditError::Unencodable { .. })));
    }
}
