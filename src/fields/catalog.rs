//! Every known field, found while walking a document.
//!
//! The caller keeps a [`Cursor`] beside each element and asks for its children by name. Nothing
//! here reads a document.

use std::sync::OnceLock;

use super::kind::ValueKind;
use super::search;
use super::section::Section;
use super::spec::FieldSpec;
use super::table::field_rows;
use super::tree::{NodeId, Place, TOP, Tree};

/// The tables, in the order in which fields are offered.
const TABLES: [(&str, &str); 6] = [
    ("device", include_str!("tables/device.tsv")),
    ("default", include_str!("tables/default.tsv")),
    ("flat_profile", include_str!("tables/flat_profile.tsv")),
    ("flat_profile_rare", include_str!("tables/flat_profile_rare.tsv")),
    ("legacy", include_str!("tables/legacy.tsv")),
    ("text_profile", include_str!("tables/text_profile.tsv")),
];

/// A place in the catalog, beside an element of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cursor(NodeId);

/// What is known about every field.
#[derive(Debug)]
pub struct Catalog {
    specs: Vec<FieldSpec>,
    tree: Tree,
}

/// A line of a table that cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct TableFault {
    pub(super) table: &'static str,
    pub(super) line: usize,
}

impl Catalog {
    /// Returns the catalog, read on first use.
    pub fn get() -> &'static Self {
        static CATALOG: OnceLock<Catalog> = OnceLock::new();
        CATALOG.get_or_init(|| Self::read(&TABLES).0)
    }

    /// Reads tables; rows that make no sense are left out and named.
    pub(super) fn read(tables: &[(&'static str, &'static str)]) -> (Self, Vec<TableFault>) {
        let mut specs = Vec::with_capacity(2400);
        let mut places = Vec::with_capacity(2400);
        let mut faults = Vec::new();
        for &(table, text) in tables {
            for (line, row) in field_rows(text) {
                let parsed = row.and_then(|row| Some((FieldSpec::parse(row)?, row[4])));
                let Some((spec, values)) = parsed else {
                    faults.push(TableFault { table, line });
                    continue;
                };
                let link = if spec.kind == ValueKind::Container { link(values) } else { None };
                places.push(Place { path: spec.path, section: spec.section, link });
                specs.push(spec);
            }
        }
        let tree = Tree::build(&places);
        (Self { specs, tree }, faults)
    }

    /// Reads the tables of the program, with their faults.
    #[cfg(test)]
    pub(super) fn read_all() -> (Self, Vec<TableFault>) {
        Self::read(&TABLES)
    }

    /// Lists the rows that borrow fields, and from where.
    #[cfg(test)]
    pub(super) fn links() -> Vec<(&'static str, &'static str)> {
        let rows = TABLES.iter().flat_map(|(_, text)| field_rows(text));
        rows.filter_map(|(_, row)| row).filter_map(|row| Some((row[0], link(row[4])?.0))).collect()
    }

    /// Returns every field, in table order.
    pub fn specs(&self) -> &[FieldSpec] {
        &self.specs
    }

    /// Finds the place of a root element by its local name.
    ///
    /// A text file of a 7940 or 7960 has the root `legacy`.
    pub fn root(&self, name: &str) -> Option<Cursor> {
        self.tree.find(TOP, false, name).map(Cursor)
    }

    /// Finds the place of a child element.
    ///
    /// The name may differ in case from the table's and may hold indexes. Nothing, when the
    /// catalog does not know the child.
    pub fn child(&self, cursor: Cursor, name: &str) -> Option<Cursor> {
        let chain = || self.tree.chain(cursor.0);
        chain()
            .find_map(|place| self.tree.find(place, false, name))
            .or_else(|| chain().find_map(|place| self.tree.any(place)))
            .map(Cursor)
    }

    /// Finds the field of an attribute.
    pub fn attribute(&self, cursor: Cursor, name: &str) -> Option<&FieldSpec> {
        let in_place = |id| self.tree.chain(id).find_map(|place| self.tree.find(place, true, name));
        let parent = self.tree.parent(cursor.0);
        // What holds for `loadInformation*` or `*` holds for the names they stand for.
        let id = in_place(cursor.0)
            .or_else(|| {
                in_place(self.tree.find_pattern(parent, false, self.tree.name(cursor.0))?)
            })
            .or_else(|| in_place(self.tree.any(parent)?))?;
        self.own_spec(id)
    }

    /// Returns the field of a place.
    ///
    /// Nothing, when the catalog only knows what stands below.
    pub fn spec(&self, cursor: Cursor) -> Option<&FieldSpec> {
        self.tree.chain(cursor.0).find_map(|id| self.own_spec(id))
    }

    /// Returns the section of a place, or else of the nearest place above it.
    pub fn section(&self, cursor: Cursor) -> Section {
        self.tree.section(cursor.0)
    }

    /// Finds the place of a slash path such as `device/sipProfile/sipLines/line[2]/name`.
    pub fn locate(&self, path: &str) -> Option<Cursor> {
        let mut segments = path.split('/').map(without_position);
        let mut cursor = self.root(segments.next()?)?;
        for name in segments {
            cursor = self.child(cursor, name)?;
        }
        Some(cursor)
    }

    /// Iterates over the fields directly in a place, attributes too, in table order.
    pub fn children(&self, cursor: Cursor) -> impl Iterator<Item = &FieldSpec> {
        self.offering(cursor)
            .flat_map(|place| self.tree.children(place).filter_map(|id| self.own_spec(id)))
    }

    /// Iterates over all fields below a place, in table order, to offer those a file lacks.
    ///
    /// Readings and misspelt names are left out: nobody should add those.
    /// A place that borrows fields offers them under the path they come from.
    pub fn fields_under(&self, cursor: Cursor) -> impl Iterator<Item = &FieldSpec> {
        let mut waiting: Vec<NodeId> = self.offering(cursor).collect();
        waiting.reverse();
        let starts = waiting.clone();
        std::iter::from_fn(move || {
            loop {
                let id = waiting.pop()?;
                let below = waiting.len();
                waiting.extend(self.tree.children(id).filter(|&id| self.tree.name(id) != "*"));
                if let Some(children) = waiting.get_mut(below..) {
                    children.reverse();
                }
                if !starts.contains(&id)
                    && let Some(spec) = self.own_spec(id).filter(|spec| spec.is_offered())
                {
                    return Some(spec);
                }
            }
        })
    }

    /// Finds fields by their labels, tags and help, the best first.
    ///
    /// Every word of `query` must occur; case does not count.
    pub fn search(&self, query: &str, limit: usize) -> Vec<&FieldSpec> {
        search::search(&self.specs, query, limit)
    }

    fn own_spec(&self, id: NodeId) -> Option<&FieldSpec> {
        self.specs.get(self.tree.spec(id)?)
    }

    /// Iterates over a place and those whose fields it offers as its own.
    fn offering(&self, cursor: Cursor) -> impl Iterator<Item = NodeId> {
        let next = |&id: &NodeId| self.tree.link(id).filter(|link| link.offers).map(|link| link.to);
        std::iter::successors(Some(cursor.0), next).take(4)
    }
}

/// Reads `like PATH` (has the same fields) and `knows PATH` (understands them when they are there).
fn link(values: &'static str) -> Option<(&'static str, bool)> {
    let (word, path) = values.split_once(' ')?;
    match word {
        "like" => Some((path, true)),
        "knows" => Some((path, false)),
        _ => None,
    }
}

/// Takes the position off `line[2]` and the mark off `line[]`.
fn without_position(segment: &str) -> &str {
    match segment.split_once('[') {
        Some((name, rest)) if rest.trim_end_matches(']').bytes().all(|b| b.is_ascii_digit()) => {
            name
        }
        _ => segment,
    }
}
