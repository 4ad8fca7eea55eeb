//! The paths of the tables as a tree, and how a name finds its place in it.
//!
//! A document is walked in step with this tree, so finding a child must be fast: one hash and a
//! binary search. What a place means is for `catalog`.

use super::name_hash::{candidates, general_hash, hash};
use super::pattern;
use super::planting::Planting;
use super::section::Section;

/// The number of a place in the tree.
pub(super) type NodeId = u16;

/// No place.
pub(super) const NONE: NodeId = NodeId::MAX;
/// The place above every root element.
pub(super) const TOP: NodeId = 0;

/// How a place borrows the fields of another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Link {
    pub(super) to: NodeId,
    /// Whether the borrowed fields are offered where they are missing.
    pub(super) offers: bool,
}

/// One place; [`NONE`] where there is no child, neighbour or row.
#[derive(Debug, Clone, Copy)]
pub(super) struct Node {
    pub(super) name: &'static str,
    pub(super) parent: NodeId,
    pub(super) first_child: NodeId,
    pub(super) next: NodeId,
    /// The child `*`, which stands for any name.
    pub(super) any: NodeId,
    /// The number of the row.
    pub(super) spec: NodeId,
    pub(super) link: Option<Link>,
    pub(super) section: Section,
}

impl Node {
    /// Makes a place nothing is known about yet.
    pub(super) fn new(name: &'static str, parent: NodeId) -> Self {
        Self {
            name,
            parent,
            first_child: NONE,
            next: NONE,
            any: NONE,
            spec: NONE,
            link: None,
            section: Section::Other,
        }
    }
}

/// Every place a table names, with an index of the names.
#[derive(Debug)]
pub(super) struct Tree {
    nodes: Vec<Node>,
    /// Hashes of names in their parents, sorted.
    names: Vec<(u32, NodeId)>,
    /// The same for names with an index in them.
    patterns: Vec<(u32, NodeId)>,
}

/// One row to be placed.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub(super) path: &'static str,
    pub(super) section: Section,
    /// The path of the place to borrow from, and whether its fields are offered.
    pub(super) link: Option<(&'static str, bool)>,
}

impl Tree {
    /// Places the rows of the tables, in their order.
    ///
    /// A place that no row names belongs to the section of its parent.
    pub(super) fn build(rows: &[Place]) -> Self {
        let mut planting = Planting::new(rows.len());
        for (spec, row) in (0..NONE).zip(rows) {
            let id = planting.place(row.path);
            if let Some(node) = planting.node_mut(id) {
                node.spec = spec;
                node.section = row.section;
            }
        }
        let links: Vec<_> = rows
            .iter()
            .filter_map(|row| {
                let (target, offers) = row.link?;
                let (from, to) = (planting.by_path.get(row.path)?, planting.by_path.get(target)?);
                Some((*from, Link { to: *to, offers }))
            })
            .collect();
        let mut tree = Self { nodes: planting.nodes, names: Vec::new(), patterns: Vec::new() };
        tree.index();
        for (from, link) in links {
            if let Some(node) = tree.nodes.get_mut(usize::from(from)) {
                node.link = Some(link);
            }
        }
        tree.settle();
        tree
    }

    fn node(&self, id: NodeId) -> Option<&Node> {
        self.nodes.get(usize::from(id))
    }

    fn index(&mut self) {
        for (id, node) in (0..NONE).zip(&self.nodes).skip(1) {
            let (at, name) = split_at_sign(node.name);
            if let Some((before, letters, after)) = pattern::letter_range(name) {
                for letter in letters {
                    let name = format!("{before}{}{after}", char::from(letter));
                    self.names.push((hash(node.parent, at, &name), id));
                }
            } else if pattern::is_pattern(name) {
                self.patterns.push((general_hash(node.parent, at, name), id));
            } else {
                self.names.push((hash(node.parent, at, name), id));
            }
        }
        self.names.sort_unstable();
        self.patterns.sort_unstable();
    }

    /// Passes sections and links down to places that have none.
    fn settle(&mut self) {
        for id in 1..NONE {
            let Some(node) = self.node(id).copied() else { return };
            let Some(parent) = self.node(node.parent).copied() else { continue };
            let section = if node.spec == NONE { parent.section } else { node.section };
            let link = node.link.or_else(|| {
                let link = parent.link?;
                let (at, name) = split_at_sign(node.name);
                let to = self.chain(link.to).find_map(|place| self.find(place, at, name))?;
                (to != id).then_some(Link { to, offers: link.offers })
            });
            if let Some(node) = self.nodes.get_mut(usize::from(id)) {
                node.section = section;
                node.link = link;
            }
        }
    }

    /// Finds the child of this name: as it is, in another case, or by its index.
    pub(super) fn find(&self, parent: NodeId, at: bool, name: &str) -> Option<NodeId> {
        let mut alike = None;
        for id in candidates(&self.names, hash(parent, at, name)) {
            let Some(node) = self.node(id).filter(|node| node.parent == parent) else { continue };
            let (known_at, known) = split_at_sign(node.name);
            if known_at != at {
                continue;
            }
            if known == name {
                return Some(id);
            }
            if alike.is_none()
                && (known.eq_ignore_ascii_case(name) || pattern::matches(known, name))
            {
                alike = Some(id);
            }
        }
        alike.or_else(|| self.find_pattern(parent, at, name))
    }

    /// Finds the child whose name stands for several, this one among them.
    pub(super) fn find_pattern(&self, parent: NodeId, at: bool, name: &str) -> Option<NodeId> {
        if !name.bytes().any(|b| b.is_ascii_digit()) {
            return None;
        }
        let hash = general_hash(parent, at, name);
        let first = |fits: fn(&str, &str) -> bool| {
            candidates(&self.patterns, hash).find(|&id| {
                self.node(id).is_some_and(|node| {
                    let (known_at, known) = split_at_sign(node.name);
                    node.parent == parent && known_at == at && fits(known, name)
                })
            })
        };
        first(pattern::matches_exactly).or_else(|| first(pattern::matches))
    }

    /// Returns the child that stands for any name.
    pub(super) fn any(&self, parent: NodeId) -> Option<NodeId> {
        self.node(parent).map(|node| node.any).filter(|&id| id != NONE)
    }

    pub(super) fn name(&self, id: NodeId) -> &'static str {
        self.node(id).map_or("", |node| node.name)
    }

    pub(super) fn parent(&self, id: NodeId) -> NodeId {
        self.node(id).map_or(TOP, |node| node.parent)
    }

    pub(super) fn section(&self, id: NodeId) -> Section {
        self.node(id).map_or(Section::Other, |node| node.section)
    }

    /// Returns the row of a place, as its number in the tables.
    pub(super) fn spec(&self, id: NodeId) -> Option<usize> {
        self.node(id).filter(|node| node.spec != NONE).map(|node| usize::from(node.spec))
    }

    pub(super) fn link(&self, id: NodeId) -> Option<Link> {
        self.node(id)?.link
    }

    /// Iterates over a place and the places it borrows from.
    pub(super) fn chain(&self, id: NodeId) -> impl Iterator<Item = NodeId> {
        // Tables could link in a circle; nobody borrows through more than a few places.
        std::iter::successors(Some(id), |&id| self.link(id).map(|link| link.to)).take(4)
    }

    /// Iterates over the children, in table order.
    pub(super) fn children(&self, id: NodeId) -> impl Iterator<Item = NodeId> {
        let first = self.node(id).map(|node| node.first_child).filter(|&child| child != NONE);
        std::iter::successors(first, |&child| {
            self.node(child).map(|node| node.next).filter(|&next| next != NONE)
        })
    }
}

/// Splits the `@` of an attribute from its name.
fn split_at_sign(name: &str) -> (bool, &str) {
    name.strip_prefix('@').map_or((false, name), |name| (true, name))
}
