//! The form of a file: which value stands in which section, on which card.
//!
//! Structure only: values, labels and problems are looked up when a row is shown, so an edit of a
//! value leaves the outline as it is.

use super::document::{Config, Markup, ValueRef, element_values};
use super::family::Family;
use crate::fields::{Catalog, Cursor, FieldSpec, Section, ValueKind};
use crate::path::{Path, Step};
use crate::xml::{self, NodeId};
use std::collections::HashMap;

/// A value in the form.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// Which value.
    pub value: ValueRef,
    /// What is known of it; `None` for a field of no table.
    pub spec: Option<&'static FieldSpec>,
    /// Whether the element is one of several alike, to be moved or copied by itself.
    pub repeats: bool,
}

/// Why rows stand on one card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CardKind {
    /// Fields of the section that belong to nothing smaller.
    Loose,
    /// One of several elements alike: a line, a call manager, a time server.
    Instance(NodeId),
    /// An element that no table knows, with what it holds.
    Group(NodeId),
    /// Fields that share a number in their names: `Proxy_1_`, `line1_name`.
    Numbered(u16),
    /// Values alike, one a row: the loads of `XMLDefault.cnf.xml`.
    Table,
}

/// Rows that belong together.
#[derive(Clone, Debug)]
pub struct Card {
    /// What holds the rows together.
    pub kind: CardKind,
    /// The values, the most asked-for first.
    pub rows: Vec<Row>,
}

/// A part of the form.
#[derive(Clone, Debug)]
pub struct SectionOutline {
    /// Which one.
    pub section: Section,
    /// Its cards in order.
    pub cards: Vec<Card>,
}

/// Every value of a file in its place.
#[derive(Clone, Debug, Default)]
pub struct Outline {
    /// The sections that have something to show, in display order.
    pub sections: Vec<SectionOutline>,
    /// How many values the file has.
    pub values: usize,
    /// How many of them are known fields.
    pub known: usize,
}

/// A known field that a file lacks.
#[derive(Clone, Debug)]
pub struct Addable {
    /// What is known of it.
    pub spec: &'static FieldSpec,
    /// Where it would go.
    pub path: Path,
}

impl Outline {
    /// Puts every value of a file in its place.
    #[must_use]
    pub fn of(config: &Config) -> Self {
        let mut builder = Builder::default();
        match config.markup() {
            Markup::Xml(document) => builder.xml(document, config.family()),
            Markup::Lines(document) => {
                let root = Catalog::get().root("legacy");
                for value in config.values() {
                    let ValueRef::Line(n) = value else { continue };
                    let name = document.name(n as usize);
                    let cursor = root.and_then(|r| Catalog::get().child(r, name));
                    let spec = cursor.and_then(|c| Catalog::get().spec(c));
                    let section = spec.map_or(Section::Other, |s| s.section);
                    let kind = numbered(section, spec, name);
                    builder.push(section, kind, Row { value, spec, repeats: false });
                }
            }
        }
        builder.finish()
    }

    /// The section and card of a value, as positions.
    #[must_use]
    pub fn place_of(&self, value: ValueRef) -> Option<(usize, usize)> {
        self.sections.iter().enumerate().find_map(|(s, section)| {
            let card = section.cards.iter().position(|c| c.rows.iter().any(|r| r.value == value));
            card.map(|c| (s, c))
        })
    }

    /// The row of a value.
    #[must_use]
    pub fn row_of(&self, value: ValueRef) -> Option<&Row> {
        let (section, card) = self.place_of(value)?;
        self.sections[section].cards[card].rows.iter().find(|r| r.value == value)
    }

    /// All rows in display order.
    pub fn rows(&self) -> impl Iterator<Item = &Row> {
        self.sections.iter().flat_map(|s| &s.cards).flat_map(|c| &c.rows)
    }
}

/// Collects rows by section and card.
#[derive(Default)]
struct Builder {
    sections: HashMap<Section, Vec<Card>>,
    places: HashMap<(Section, CardKind), usize>,
    last: Option<((Section, CardKind), usize)>,
    values: usize,
    known: usize,
}

/// What a child inherits from the element around it.
#[derive(Clone, Copy)]
struct Around {
    cursor: Option<Cursor>,
    section: Section,
    kind: CardKind,
}

impl Builder {
    fn push(&mut self, section: Section, kind: CardKind, row: Row) {
        self.values += 1;
        self.known += usize::from(row.spec.is_some());
        let cards = self.sections.entry(section).or_default();
        let place = match self.last {
            // Most values stand on the card of the one before.
            Some((before, place)) if before == (section, kind) => place,
            _ => *self.places.entry((section, kind)).or_insert_with(|| {
                cards.push(Card { kind, rows: Vec::new() });
                cards.len() - 1
            }),
        };
        self.last = Some(((section, kind), place));
        cards[place].rows.push(row);
    }

    fn xml(&mut self, document: &xml::Document, family: &Family) {
        let catalog = Catalog::get();
        let outside = Around { cursor: None, section: Section::Other, kind: CardKind::Loose };
        let mut around: Vec<Around> = vec![outside];
        let several = several_alike(document);
        let mut lookup = Lookup::of(document);
        self.values_of(document, NodeId::DOCUMENT, outside, false);
        for id in document.elements() {
            let parent = document.parent(id).unwrap_or(NodeId::DOCUMENT);
            let above = around[parent.at()];
            let name = document.local_name(id);
            let at_top = parent == NodeId::DOCUMENT;
            let cursor = lookup.find(document, id, above.cursor, at_top);
            let spec = cursor.and_then(|c| catalog.spec(c));
            let leaf = document.is_leaf(id);
            let repeats = several[id.at()] || spec.is_some_and(|s| s.repeats);
            let inside_card = matches!(above.kind, CardKind::Instance(_));
            let section = match cursor {
                _ if inside_card => above.section,
                Some(cursor) => catalog.section(cursor),
                None => above.section,
            };
            let load = *family == Family::Default
                && name.to_ascii_lowercase().starts_with("loadinformation");
            let kind = match above.kind {
                _ if load => CardKind::Table,
                _ if repeats && !leaf => CardKind::Instance(id),
                _ if repeats && leaf && document.has_attributes(id) && spec.is_none() => {
                    CardKind::Instance(id)
                }
                kind @ (CardKind::Instance(_) | CardKind::Group(_)) => kind,
                _ if !leaf && cursor.is_none() && parent != NodeId::DOCUMENT => CardKind::Group(id),
                _ => match numbered(section, spec, name) {
                    CardKind::Loose => above.kind,
                    numbered => numbered,
                },
            };
            let here = Around { cursor, section, kind };
            around.push(here);
            self.values_of(document, id, here, repeats);
        }
    }

    fn values_of(&mut self, document: &xml::Document, id: NodeId, here: Around, repeats: bool) {
        let catalog = Catalog::get();
        for value in element_values(document, id) {
            let spec = match (value, here.cursor) {
                (ValueRef::Text(_), Some(cursor)) => {
                    catalog.spec(cursor).filter(|s| s.kind != ValueKind::Container)
                }
                (ValueRef::Attribute(_, at), Some(cursor)) => {
                    let name = document.attribute_at(id, at.into()).map(|a| a.name);
                    let name = name.map_or("", |n| &document.source()[n]);
                    catalog.attribute(cursor, name)
                }
                _ => None,
            };
            let section = match spec {
                Some(spec) if matches!(here.kind, CardKind::Loose) => spec.section,
                _ => here.section,
            };
            let repeats = repeats && matches!(value, ValueRef::Text(_));
            self.push(section, here.kind, Row { value, spec, repeats });
        }
    }

    fn finish(mut self) -> Outline {
        let mut sections = Vec::new();
        for section in Section::ALL {
            let Some(mut cards) = self.sections.remove(&section) else { continue };
            for card in &mut cards {
                if !matches!(card.kind, CardKind::Table) {
                    card.rows.sort_by_cached_key(|row| {
                        usize::from(row.spec.is_none_or(|s| s.importance != 1))
                    });
                }
            }
            // Lines and servers are what people come for; elsewhere single fields come first.
            let loose_last = matches!(section, Section::Lines | Section::Servers);
            cards.sort_by_cached_key(|card| {
                usize::from((card.kind == CardKind::Loose) == loose_last)
            });
            sections.push(SectionOutline { section, cards });
        }
        Outline { sections, values: self.values, known: self.known }
    }
}

/// Which elements have a sibling of the same name.
fn several_alike(document: &xml::Document) -> Vec<bool> {
    let count = document.elements().count() + 1;
    let mut several = vec![false; count];
    // By name: the parent and child where it was met last.
    let mut last = vec![None; document.distinct_names()];
    for parent in std::iter::once(NodeId::DOCUMENT).chain(document.elements()) {
        for child in document.children(parent) {
            let met = last[document.name_id(child)].replace((parent, child));
            if let Some((same, before)) = met
                && same == parent
            {
                several[before.at()] = true;
                several[child.at()] = true;
            }
        }
    }
    several
}

/// Looks elements up in the catalog; a file asks for the same few again and again.
struct Lookup {
    /// By name: where it was looked for last, and what was found.
    last: Vec<Option<(Option<Cursor>, Option<Cursor>)>>,
}

impl Lookup {
    fn of(document: &xml::Document) -> Self {
        Self { last: vec![None; document.distinct_names()] }
    }

    fn find(
        &mut self,
        document: &xml::Document,
        id: NodeId,
        above: Option<Cursor>,
        at_top: bool,
    ) -> Option<Cursor> {
        let last = &mut self.last[document.name_id(id)];
        if let Some((before, found)) = *last
            && before == above
            && !at_top
        {
            return found;
        }
        let name = document.local_name(id);
        let found = match above {
            Some(cursor) => Catalog::get().child(cursor, name),
            None if at_top => Catalog::get().root(name),
            None => None,
        };
        *last = Some((above, found));
        found
    }
}

/// Fields of one line share a card where their names carry its number.
fn numbered(section: Section, spec: Option<&FieldSpec>, name: &str) -> CardKind {
    let indexed = spec.is_some_and(|s| s.path.contains("[n]"));
    if section != Section::Lines || !indexed {
        return CardKind::Loose;
    }
    let digits = name.split(|c: char| !c.is_ascii_digit()).rfind(|d| !d.is_empty());
    digits.and_then(|d| d.parse().ok()).map_or(CardKind::Loose, CardKind::Numbered)
}

impl Card {
    /// The known fields that this card could have and lacks.
    ///
    /// For a card of several alike: fields of that element. For the loose card: fields of the
    /// section. Only fields that have a label are offered.
    #[must_use]
    pub fn addable(&self, config: &Config, section: Section) -> Vec<Addable> {
        let catalog = Catalog::get();
        match (config.markup(), self.kind) {
            (Markup::Xml(document), CardKind::Instance(id)) => {
                let Some(cursor) = cursor_of(document, id) else { return Vec::new() };
                let base = document.path(id);
                catalog
                    .fields_under(cursor)
                    .filter(|spec| spec.label.is_some())
                    .filter_map(|spec| addable_inside(config, document, id, &base, spec))
                    .collect()
            }
            (Markup::Xml(document), CardKind::Loose) => {
                let Some(root) = document.root() else { return Vec::new() };
                let Some(cursor) = cursor_of(document, root) else { return Vec::new() };
                catalog
                    .fields_under(cursor)
                    .filter(|spec| spec.section == section && spec.label.is_some())
                    .filter(|spec| suits(config.family(), spec))
                    .filter(|spec| !spec.path.contains(['[', '*', '<']))
                    .filter_map(|spec| {
                        let path: Path = spec.path.parse().ok()?;
                        (config.find(&path).is_none()
                            && document
                                .find(&path)
                                .is_none_or(|_| path.leaf != crate::path::Leaf::Element))
                        .then_some(Addable { spec, path })
                    })
                    .collect()
            }
            (Markup::Lines(_), CardKind::Loose | CardKind::Numbered(_)) => {
                let Some(root) = catalog.root("legacy") else { return Vec::new() };
                let number = match self.kind {
                    CardKind::Numbered(n) => Some(n),
                    _ => None,
                };
                catalog
                    .fields_under(root)
                    .filter(|spec| spec.section == section && spec.label.is_some())
                    .filter_map(|spec| numbered_addable(config, spec, number))
                    .collect()
            }
            (Markup::Xml(_), CardKind::Numbered(n)) => {
                let Markup::Xml(document) = config.markup() else { return Vec::new() };
                let Some(root) = document.root() else { return Vec::new() };
                let Some(cursor) = cursor_of(document, root) else { return Vec::new() };
                catalog
                    .fields_under(cursor)
                    .filter(|spec| spec.section == section && spec.label.is_some())
                    .filter_map(|spec| numbered_addable(config, spec, Some(n)))
                    .collect()
            }
            _ => Vec::new(),
        }
    }
}

/// Whether a field means something in a file of this family.
fn suits(family: &Family, spec: &FieldSpec) -> bool {
    let sip_only = spec.path.starts_with("device/sipProfile");
    !(sip_only && *family == Family::Device(Some(super::Protocol::Sccp)))
}

/// A field whose name carries a number, for one number.
fn numbered_addable(
    config: &Config,
    spec: &'static FieldSpec,
    number: Option<u16>,
) -> Option<Addable> {
    let pattern = spec.path.strip_prefix("legacy/").unwrap_or(spec.path);
    let path: Path = match number {
        Some(n) if pattern.contains("[n]") => pattern.replace("[n]", &n.to_string()),
        None if !pattern.contains(['[', '*', '<']) => pattern.to_owned(),
        _ => return None,
    }
    .parse()
    .ok()?;
    config.find(&path).is_none().then_some(Addable { spec, path })
}

/// A field below one of several alike, unless it is there or belongs to a deeper repetition.
fn addable_inside(
    config: &Config,
    document: &xml::Document,
    id: NodeId,
    base: &Path,
    spec: &'static FieldSpec,
) -> Option<Addable> {
    let own: Path = pattern_of(document, id);
    let inside =
        spec.path.strip_prefix(&own.to_string())?.trim_start_matches("[]").strip_prefix('/')?;
    if inside.contains(['[', '*', '<']) {
        return None;
    }
    let below: Path = inside.parse().ok()?;
    let mut path = base.clone();
    path.steps.extend(below.steps);
    path.leaf = below.leaf;
    config.find(&path).is_none().then_some(Addable { spec, path })
}

/// The table's notation for an element: its path, with `[]` behind what repeats.
fn pattern_of(document: &xml::Document, id: NodeId) -> Path {
    let catalog = Catalog::get();
    let mut chain = vec![id];
    while let Some(parent) = chain.last().and_then(|&at| document.parent(at)) {
        if parent == NodeId::DOCUMENT {
            break;
        }
        chain.push(parent);
    }
    let mut steps = Vec::new();
    let mut cursor = None;
    for &at in chain.iter().rev() {
        let name = document.local_name(at);
        cursor = match cursor {
            Some(cursor) => catalog.child(cursor, name),
            None => catalog.root(name),
        };
        let repeats = cursor.and_then(|c| catalog.spec(c)).is_some_and(|s| s.repeats);
        let last = at == id;
        let name = if repeats && !last { format!("{name}[]") } else { name.to_owned() };
        steps.push(Step { name, index: None });
    }
    Path { steps, ..Path::default() }
}

/// Where an element is in the catalog.
#[must_use]
pub(crate) fn cursor_of(document: &xml::Document, id: NodeId) -> Option<Cursor> {
    let catalog = Catalog::get();
    let parent = document.parent(id)?;
    let name = document.local_name(id);
    if parent == NodeId::DOCUMENT {
        catalog.root(name)
    } else {
        catalog.child(cursor_of(document, parent)?, name)
    }
}
