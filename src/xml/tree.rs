//! The tree over a source: names, kinship and spans.
//!
//! Elements only. Text, comments and instructions are what lies between them in the source.

use super::builder::Builder;
use super::problem::Problem;
use super::token::Tokens;
use std::rc::Rc;

/// An element of a document; valid for the document it came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(pub(crate) u32);

impl NodeId {
    /// The document itself, around the root element.
    pub const DOCUMENT: Self = Self(0);

    pub(super) const NONE: u32 = u32::MAX;

    fn new(raw: u32) -> Option<Self> {
        (raw != Self::NONE).then_some(Self(raw))
    }

    pub(crate) fn at(self) -> usize {
        self.0 as usize
    }
}

/// What stands directly inside an element, besides child elements.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Content {
    /// Characters other than white space.
    pub(crate) text: bool,
    /// Comments or instructions.
    pub(crate) comment: bool,
    /// CDATA sections.
    pub(crate) cdata: bool,
}

/// An element: who it belongs to and where it is. Offsets are bytes of the source.
#[derive(Clone, Debug)]
pub(crate) struct Node {
    pub(crate) name: u32,
    pub(crate) parent: u32,
    pub(super) first_child: u32,
    pub(super) next: u32,
    /// The start tag.
    pub(crate) open: (u32, u32),
    /// The end tag; empty where there is none, at the place where the content ends.
    pub(crate) close: (u32, u32),
    pub(crate) content: Content,
}

/// All elements of a source in document order, and what is wrong with it.
#[derive(Clone, Debug)]
pub(crate) struct Tree {
    pub(crate) nodes: Vec<Node>,
    /// The distinct element names; a node's `name` counts into these.
    pub(crate) names: Rc<[Rc<str>]>,
    pub(crate) problems: Vec<Problem>,
}

impl Tree {
    pub(crate) fn parse(source: &str) -> Self {
        let mut builder = Builder::new(source);
        for token in Tokens::new(source) {
            builder.take(&token);
        }
        builder.finish()
    }

    /// An element; the document itself for an id that came from another document.
    pub(crate) fn node(&self, id: NodeId) -> &Node {
        self.nodes.get(id.at()).unwrap_or(&self.nodes[0])
    }

    pub(crate) fn first_child(&self, id: NodeId) -> Option<NodeId> {
        NodeId::new(self.node(id).first_child)
    }

    pub(crate) fn next_sibling(&self, id: NodeId) -> Option<NodeId> {
        NodeId::new(self.node(id).next)
    }

    pub(crate) fn parent(&self, id: NodeId) -> Option<NodeId> {
        NodeId::new(self.node(id).parent)
    }
}
