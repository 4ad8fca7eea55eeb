//! The edits that repairs are made of, addressed by path.

use super::Fix;
use super::survey::Survey;
use crate::config::{Edit, ValueRef};
use crate::path::{Leaf, Path};
use crate::xml::NodeId;

impl Survey<'_> {
    /// The path of an element.
    pub(super) fn path(&self, id: NodeId) -> Path {
        self.document().map(|document| document.path(id)).unwrap_or_default()
    }

    /// Gives an element another text.
    pub(super) fn set(&self, id: NodeId, value: &str) -> Edit {
        Edit::SetValue { path: self.path(id), value: value.to_owned() }
    }

    /// Gives an attribute another value, or adds it.
    pub(super) fn set_attribute(&self, id: NodeId, name: &str, value: &str) -> Edit {
        let path = self.path(id).attribute(name);
        let there = self.document().is_some_and(|d| d.attribute(id, name).is_some());
        let value = value.to_owned();
        if there { Edit::SetValue { path, value } } else { Edit::AddField { path, value } }
    }

    /// Sets a child element, or adds it; a path with slashes is added as a whole.
    pub(super) fn set_child(&self, id: NodeId, child: &str, value: &str) -> Edit {
        let mut at = id;
        for name in child.split('/') {
            match self.child(at, name) {
                Some(there) => at = there,
                None => {
                    let mut path = self.path(id);
                    for name in child.split('/') {
                        path = path.child(name, None);
                    }
                    return Edit::AddField { path, value: value.to_owned() };
                }
            }
        }
        self.set(at, value)
    }

    /// Sets an element by its path below the root, or adds it.
    pub(super) fn set_at(&self, path: &str, value: &str) -> Option<Edit> {
        Some(match self.first(path) {
            Some(id) => self.set(id, value),
            None => {
                let mut full = self.path(self.root()?);
                full.leaf = Leaf::Element;
                for name in path.split('/') {
                    full = full.child(name, None);
                }
                Edit::AddField { path: full, value: value.to_owned() }
            }
        })
    }

    /// Removes an element.
    pub(super) fn remove(&self, id: NodeId) -> Edit {
        Edit::Remove { path: self.path(id) }
    }

    /// Gives a value another text.
    pub(super) fn rewrite(&self, value: ValueRef, text: &str) -> Option<Edit> {
        Some(Edit::SetValue { path: self.config().path(value), value: text.to_owned() })
    }

    /// Spells an element's tags as another name, for a person to decide on.
    pub(super) fn rename(&self, id: NodeId, name: &str) -> Option<Fix> {
        let document = self.document()?;
        let start = document.name_span(id);
        let old = document.source().get(start.clone())?;
        if old.contains(':') {
            return None;
        }
        let mut edits = Vec::new();
        if document.is_closed(id) {
            let from = document.content(id).end + 2;
            let end = from..from + old.len();
            if document.source().get(end.clone()) != Some(old) {
                return None;
            }
            edits.push(Edit::ReplaceSource { range: end, text: name.to_owned() });
        }
        edits.push(Edit::ReplaceSource { range: start, text: name.to_owned() });
        Some(Fix { edits, safe: false })
    }
}
