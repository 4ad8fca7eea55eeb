//! Turns the paths of the tables into places of the tree, one after the other.

use std::collections::BTreeMap;

use super::tree::{NONE, Node, NodeId, TOP};

/// The tree while rows are being placed.
pub(super) struct Planting {
    pub(super) nodes: Vec<Node>,
    last_child: Vec<NodeId>,
    pub(super) by_path: BTreeMap<&'static str, NodeId>,
    /// The parent of the row before; the next row mostly has the same.
    last: (&'static str, NodeId),
}

impl Planting {
    pub(super) fn new(rows: usize) -> Self {
        let top = Node::new("", TOP);
        let mut nodes = Vec::with_capacity(rows + 64);
        nodes.push(top);
        Self { nodes, last_child: vec![NONE], by_path: BTreeMap::new(), last: ("", TOP) }
    }

    pub(super) fn node_mut(&mut self, id: NodeId) -> Option<&mut Node> {
        self.nodes.get_mut(usize::from(id))
    }

    /// Returns the place of a path, made together with the places above it.
    pub(super) fn place(&mut self, path: &'static str) -> NodeId {
        if path.is_empty() {
            return TOP;
        }
        if let Some(&id) = self.by_path.get(path) {
            return id;
        }
        let (above, segment) = path.rsplit_once('/').unwrap_or(("", path));
        let parent = if above == self.last.0 { self.last.1 } else { self.place(above) };
        self.last = (above, parent);
        let name = segment.strip_suffix("[]").unwrap_or(segment);
        let id = NodeId::try_from(self.nodes.len()).unwrap_or(NONE);
        self.nodes.push(Node::new(name, parent));
        self.last_child.push(NONE);
        let before =
            self.last_child.get_mut(usize::from(parent)).map(|last| std::mem::replace(last, id));
        match before {
            Some(before) if before != NONE => {
                if let Some(node) = self.node_mut(before) {
                    node.next = id;
                }
            }
            _ => {
                if let Some(node) = self.node_mut(parent) {
                    node.first_child = id;
                }
            }
        }
        if name == "*"
            && let Some(node) = self.node_mut(parent)
        {
            node.any = id;
        }
        self.by_path.insert(path, id);
        id
    }
}
