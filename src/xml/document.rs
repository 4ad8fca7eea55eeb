//! A source with its tree: read access, and the next document after an edit.

use super::attributes::{Attribute, attributes, tag_name};
use super::problem::Problem;
use super::token::{TokenKind, Tokens};
use super::tree::{Node, NodeId, Tree};
use super::value;
use crate::path::{Leaf, Path, Step};
use crate::text::TextEdit;
use std::borrow::Cow;
use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;

/// An XML text and what is known of it. Immutable: an edit gives the next one.
///
/// ```
/// use cnf_repack::xml::Document;
///
/// let document = Document::parse("<device><loadInformation>SIP75</loadInformation></device>");
/// let load = document.find(&"device/loadInformation".parse()?).ok_or("no load")?;
/// assert_eq!(document.text(load), "SIP75");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Document {
    source: Rc<str>,
    tree: Rc<Tree>,
    /// The last answer of [`Self::runs`], which is asked for again with each of its runs.
    last_runs: RefCell<Option<(NodeId, Runs)>>,
    /// The attributes of the last long tag, for the same reason.
    last_attributes: RefCell<Option<(NodeId, Rc<[Attribute]>)>>,
}

/// Tags longer than this are not read anew for each of their attributes.
const LONG_TAG: usize = 1024;

/// Places of text beside child elements.
type Runs = Rc<[Range<usize>]>;

/// Characters or CDATA inside an element that has no child elements.
struct Piece {
    span: Range<usize>,
    cdata: bool,
}

impl Document {
    /// Reads a text; never fails (see [`Self::problems`]).
    #[must_use]
    pub fn parse(source: impl Into<Rc<str>>) -> Self {
        let source = source.into();
        let tree = Tree::parse(&source);
        Self::of(source, Rc::new(tree))
    }

    fn of(source: Rc<str>, tree: Rc<Tree>) -> Self {
        let (last_runs, last_attributes) = (RefCell::default(), RefCell::default());
        Self { source, tree, last_runs, last_attributes }
    }

    /// The text itself.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.source
    }

    /// The text, shared.
    #[must_use]
    pub fn shared_source(&self) -> Rc<str> {
        self.source.clone()
    }

    /// What is malformed, in order of place.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        &self.tree.problems
    }

    /// All elements in document order.
    pub fn elements(&self) -> impl DoubleEndedIterator<Item = NodeId> + use<> {
        let end = u32::try_from(self.tree.nodes.len()).unwrap_or(u32::MAX);
        (1..end).map(NodeId)
    }

    /// The first element at the top.
    #[must_use]
    pub fn root(&self) -> Option<NodeId> {
        self.tree.first_child(NodeId::DOCUMENT)
    }

    /// The name of an element as the file spells it.
    #[must_use]
    pub fn name(&self, id: NodeId) -> &str {
        &self.tree.names[self.node(id).name as usize]
    }

    /// The number of an element's name among [`Self::distinct_names`].
    pub(crate) fn name_id(&self, id: NodeId) -> usize {
        self.node(id).name as usize
    }

    /// How many different names the elements have.
    pub(crate) fn distinct_names(&self) -> usize {
        self.tree.names.len()
    }

    /// The name without its prefix.
    #[must_use]
    pub fn local_name(&self, id: NodeId) -> &str {
        let name = self.name(id);
        name.rsplit_once(':').map_or(name, |(_, local)| local)
    }

    /// The element around this one; [`NodeId::DOCUMENT`] around the root.
    #[must_use]
    pub fn parent(&self, id: NodeId) -> Option<NodeId> {
        self.tree.parent(id)
    }

    /// The child elements in order.
    pub fn children(&self, id: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        std::iter::successors(self.tree.first_child(id), |&c| self.tree.next_sibling(c))
    }

    /// The child elements of one name.
    pub fn children_named<'a>(
        &'a self,
        id: NodeId,
        name: &'a str,
    ) -> impl Iterator<Item = NodeId> + 'a {
        self.children(id).filter(move |&c| self.name(c) == name)
    }

    /// Whether an element has no child elements.
    #[must_use]
    pub fn is_leaf(&self, id: NodeId) -> bool {
        self.tree.first_child(id).is_none()
    }

    /// Whether an element is written `<name/>`.
    #[must_use]
    pub fn is_self_closing(&self, id: NodeId) -> bool {
        let node = self.node(id);
        node.close.0 == node.close.1 && self.source[..node.open.1 as usize].ends_with("/>")
    }

    /// Whether an element has an end tag of its own.
    #[must_use]
    pub fn is_closed(&self, id: NodeId) -> bool {
        let node = self.node(id);
        node.close.0 < node.close.1 && self.source[node.close.0 as usize..].starts_with('<')
    }

    /// Bytes of an element, tags included.
    #[must_use]
    pub fn span(&self, id: NodeId) -> Range<usize> {
        let node = self.node(id);
        let mut end = node.close.1;
        if node.close.0 == node.close.1 && !self.is_self_closing(id) {
            // Without an end tag the children may reach further than what it was closed at.
            let last = self.children(id).last();
            end = end.max(last.map_or(0, |l| u32::try_from(self.span(l).end).unwrap_or(end)));
        }
        node.open.0 as usize..end as usize
    }

    /// Bytes of the start tag.
    #[must_use]
    pub fn open_tag(&self, id: NodeId) -> Range<usize> {
        let node = self.node(id);
        node.open.0 as usize..node.open.1 as usize
    }

    /// Bytes between start and end tag.
    #[must_use]
    pub fn content(&self, id: NodeId) -> Range<usize> {
        let node = self.node(id);
        let start = node.open.1 as usize;
        start..(node.close.0 as usize).max(start)
    }

    /// Bytes of the name in the start tag.
    #[must_use]
    pub fn name_span(&self, id: NodeId) -> Range<usize> {
        let open = self.open_tag(id);
        let name = tag_name(&self.source[open.clone()]);
        open.start + name.start..open.start + name.end
    }

    /// The attributes of an element in order.
    pub fn attributes(&self, id: NodeId) -> impl Iterator<Item = Attribute> + '_ {
        let open = self.open_tag(id);
        attributes(&self.source[open.clone()], open.start)
    }

    /// An attribute by its place among them, from 0.
    #[must_use]
    pub fn attribute_at(&self, id: NodeId, at: usize) -> Option<Attribute> {
        if self.open_tag(id).len() <= LONG_TAG {
            return self.attributes(id).nth(at);
        }
        if let Some((last, all)) = &*self.last_attributes.borrow()
            && *last == id
        {
            return all.get(at).cloned();
        }
        let all: Rc<[Attribute]> = self.attributes(id).collect();
        let found = all.get(at).cloned();
        self.last_attributes.replace(Some((id, all)));
        found
    }

    /// Whether an element has any attributes; cheaper than reading them.
    #[must_use]
    pub fn has_attributes(&self, id: NodeId) -> bool {
        self.open_tag(id).len() > self.name(id).len() + 3
    }

    /// An attribute by its name.
    #[must_use]
    pub fn attribute(&self, id: NodeId, name: &str) -> Option<Attribute> {
        self.attributes(id).find(|a| &self.source[a.name.clone()] == name)
    }

    /// The value of an attribute.
    #[must_use]
    pub fn attribute_value(&self, id: NodeId, name: &str) -> Option<Cow<'_, str>> {
        self.attribute(id, name).map(|a| value::decode(&self.source[a.value]))
    }

    /// The text of an element without child elements: characters and CDATA, no comments.
    ///
    /// White space with a line break and nothing else counts as empty.
    #[must_use]
    pub fn text(&self, id: NodeId) -> Cow<'_, str> {
        let content = self.content(id);
        let kinds = self.node(id).content;
        if !kinds.comment && !kinds.cdata {
            let raw = &self.source[content];
            if !kinds.text && raw.contains(['\n', '\r']) {
                return Cow::Borrowed("");
            }
            return value::decode(raw);
        }
        let mut out = String::new();
        for piece in self.pieces(content, false) {
            let raw = &self.source[piece.span];
            if piece.cdata {
                out.push_str(raw);
            } else {
                out.push_str(&value::decode(raw));
            }
        }
        Cow::Owned(out)
    }

    /// Where the text of an element stands: all of its content, or the one piece that is text.
    #[must_use]
    pub fn text_span(&self, id: NodeId) -> Range<usize> {
        let content = self.content(id);
        let kinds = self.node(id).content;
        if !kinds.comment && !kinds.cdata {
            return content;
        }
        let mut pieces = self.pieces(content.clone(), false).into_iter();
        match (pieces.next(), pieces.next()) {
            (Some(one), None) => one.span,
            _ => content,
        }
    }

    /// The pieces of text between comments; CDATA without its brackets.
    ///
    /// Blank pieces with a line break are layout, no text. A reference is part of its piece.
    /// Beside child elements only characters count: no CDATA, no broken or stray tags.
    fn pieces(&self, content: Range<usize>, beside_elements: bool) -> Vec<Piece> {
        let start = content.start;
        let mut pieces: Vec<Piece> = Vec::new();
        for token in Tokens::new(&self.source[content]) {
            let span = start + token.span.start..start + token.span.end;
            match (token.kind, pieces.last_mut()) {
                (TokenKind::Comment | TokenKind::Instruction | TokenKind::Doctype, _) => {}
                (kind, _) if beside_elements && kind != TokenKind::Text => {}
                (TokenKind::CData, _) => {
                    pieces.push(Piece { span: span.start + 9..span.end - 3, cdata: true });
                }
                (_, Some(Piece { span: before, cdata: false })) if before.end == span.start => {
                    before.end = span.end;
                }
                _ => pieces.push(Piece { span, cdata: false }),
            }
        }
        pieces.retain(|piece| {
            let raw = &self.source[piece.span.clone()];
            piece.cdata || !raw.trim_ascii().is_empty() || !raw.contains(['\n', '\r'])
        });
        pieces
    }

    /// Text pieces of a leaf with comments or CDATA, as (span, is CDATA).
    pub(crate) fn text_pieces(&self, id: NodeId) -> Vec<(Range<usize>, bool)> {
        self.pieces(self.content(id), false).into_iter().map(|p| (p.span, p.cdata)).collect()
    }

    /// Whether the content is characters only: no child elements, comments or CDATA.
    pub(crate) fn is_plain_text(&self, id: NodeId) -> bool {
        let kinds = self.node(id).content;
        self.is_leaf(id) && !kinds.comment && !kinds.cdata
    }

    /// Runs of text beside child elements, each trimmed of white space.
    ///
    /// Empty for an element without child elements: its text is [`Self::text`].
    #[must_use]
    pub fn runs(&self, id: NodeId) -> Rc<[Range<usize>]> {
        if let Some((last, runs)) = &*self.last_runs.borrow()
            && *last == id
        {
            return runs.clone();
        }
        let runs = Rc::from(self.find_runs(id));
        self.last_runs.replace(Some((id, Rc::clone(&runs))));
        runs
    }

    fn find_runs(&self, id: NodeId) -> Vec<Range<usize>> {
        let document = id == NodeId::DOCUMENT;
        if !self.node(id).content.text || (self.is_leaf(id) && !document) {
            return Vec::new();
        }
        let mut runs = Vec::new();
        let mut at = self.content(id).start;
        let spans = self.children(id).map(|c| self.span(c));
        let end = self.content(id).end;
        for gap in spans.chain(std::iter::once(end..end)) {
            if at < gap.start {
                for piece in self.pieces(at..gap.start, true) {
                    let raw = &self.source[piece.span.clone()];
                    let inner = raw.trim_ascii();
                    // The signs of a browser's tree view are no values.
                    if !inner.is_empty() && !matches!(inner, "-" | "+") {
                        let from = piece.span.start + (raw.len() - raw.trim_ascii_start().len());
                        runs.push(from..from + inner.len());
                    }
                }
            }
            at = at.max(gap.end);
        }
        runs
    }

    /// The element that a path's steps lead to.
    #[must_use]
    pub fn find(&self, path: &Path) -> Option<NodeId> {
        let mut at = NodeId::DOCUMENT;
        for Step { name, index } in &path.steps {
            at = self.children_named(at, name).nth(index.unwrap_or(1).checked_sub(1)?)?;
        }
        Some(at)
    }

    /// The path of an element.
    #[must_use]
    pub fn path(&self, id: NodeId) -> Path {
        let mut steps = Vec::new();
        let mut at = id;
        while let Some(parent) = self.tree.parent(at) {
            let name = self.node(at).name;
            let (mut before, mut others) = (0, false);
            for sibling in self.children(parent) {
                if sibling == at {
                    before += 1;
                } else if self.node(sibling).name == name {
                    others = true;
                    if sibling < at {
                        before += 1;
                    } else {
                        break;
                    }
                }
            }
            steps.push(Step { name: self.name(at).to_owned(), index: others.then_some(before) });
            at = parent;
        }
        steps.reverse();
        Path { steps, leaf: Leaf::Element }
    }

    /// The innermost element around an offset; [`NodeId::DOCUMENT`] outside of the root.
    #[must_use]
    pub fn element_at(&self, offset: usize) -> NodeId {
        let after = self.tree.nodes.partition_point(|n| (n.open.0 as usize) <= offset);
        let mut at = NodeId(u32::try_from(after.saturating_sub(1)).unwrap_or(0));
        loop {
            if at == NodeId::DOCUMENT {
                return at;
            }
            let span = self.span(at);
            if span.contains(&offset) {
                return at;
            }
            at = self.parent(at).unwrap_or(NodeId::DOCUMENT);
        }
    }

    pub(crate) fn node(&self, id: NodeId) -> &Node {
        self.tree.node(id)
    }

    /// The document after an edit, and whether the tree is still the same but for its offsets.
    ///
    /// Typing inside the text of one element, the commonest edit, moves offsets instead of reading
    /// the whole source again: that is what keeps a key press fast in a file of megabytes.
    #[must_use]
    pub fn apply(&self, edit: &TextEdit) -> (Self, bool) {
        let source: Rc<str> = edit.apply(&self.source).into();
        match self.patched(edit, &source) {
            Some(tree) => (Self::of(source, Rc::new(tree)), true),
            None => (Self::parse(source), false),
        }
    }

    /// The tree with its offsets moved, when the edit lies inside plain text of one leaf.
    fn patched(&self, edit: &TextEdit, source: &str) -> Option<Tree> {
        let [one] = edit.replacements() else { return None };
        let id = self.element_at(one.range.start.checked_sub(1)?);
        let content = self.content(id);
        let inside = content.start <= one.range.start && one.range.end <= content.end;
        let plain = self.is_plain_text(id) && self.is_closed(id) && id != NodeId::DOCUMENT;
        if !inside || !plain || one.insert.contains(['<', '>', '&']) {
            return None;
        }
        let old = &self.source[content.clone()];
        let growth = one.insert.len().cast_signed() - one.range.len().cast_signed();
        let new_end = content.end.checked_add_signed(growth)?;
        let new = &source[content.start..new_end];
        let sensitive = |raw: &str| {
            raw.bytes()
                .any(|b| matches!(b, b'&' | b'<' | b'>') || (b < b' ' && !b.is_ascii_whitespace()))
        };
        if sensitive(old) || sensitive(new) {
            return None;
        }
        let shift = i64::try_from(growth).ok()?;
        let edge = u32::try_from(content.end).ok()?;
        let moved = |at: u32| u32::try_from(i64::from(at) + shift).unwrap_or(u32::MAX);
        let mut tree = Tree::clone(&self.tree);
        tree.nodes[id.at()].content.text = !new.trim_ascii().is_empty();
        if shift != 0 {
            for node in &mut tree.nodes {
                for end in [&mut node.open.0, &mut node.close.0, &mut node.close.1] {
                    if *end >= edge {
                        *end = moved(*end);
                    }
                }
                // The start tag of an empty element ends where its text begins, and stays.
                if node.open.1 > edge {
                    node.open.1 = moved(node.open.1);
                }
            }
            for Problem { span, .. } in &mut tree.problems {
                let behind = span.start >= content.end;
                if behind {
                    span.start = span.start.saturating_add_signed(growth);
                }
                if behind || span.end > content.end {
                    span.end = span.end.saturating_add_signed(growth);
                }
            }
        }
        Some(tree)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn text_at(source: &str, path: &str) -> Option<String> {
        let document = Document::parse(source);
        let id = document.find(&path.parse().unwrap())?;
        Some(document.text(id).into_owned())
    }

    #[test]
    fn text_is_what_the_characters_mean() {
        let source =
            "<a><b>x &amp; y</b><b><![CDATA[1<2]]></b><b> 7 <!-- seven -->\n</b><b>\n </b></a>";
        assert_eq!(text_at(source, "a/b[1]").unwrap(), "x & y");
        assert_eq!(text_at(source, "a/b[2]").unwrap(), "1<2");
        assert_eq!(text_at(source, "a/b[3]").unwrap(), " 7 ");
        assert_eq!(text_at(source, "a/b[4]").unwrap(), "");
        assert_eq!(text_at(source, "a/b[5]"), None);
        assert_eq!(text_at(source, "a/c"), None);
    }

    #[test]
    fn every_path_finds_its_element() {
        let document = Document::parse("<a><b/><c><b/><b/></c><b/></a><a/>");
        for id in document.elements() {
            assert_eq!(document.find(&document.path(id)), Some(id), "{}", document.path(id));
        }
        let paths: Vec<_> = document.elements().map(|id| document.path(id).to_string()).collect();
        assert_eq!(
            paths,
            ["a[1]", "a[1]/b[1]", "a[1]/c", "a[1]/c/b[1]", "a[1]/c/b[2]", "a[1]/b[2]", "a[2]"]
        );
    }

    #[test]
    fn an_offset_knows_its_element() {
        let source = "<a> <b>1</b> </a>";
        let document = Document::parse(source);
        let at = |o: usize| document.name(document.element_at(o)).to_owned();
        assert_eq!([0, 3, 4, 7, 12].map(at), ["a", "a", "b", "b", "a"]);
        assert_eq!(document.element_at(99), NodeId::DOCUMENT);
    }

    #[test]
    fn attributes_have_places_in_short_and_long_tags() {
        for many in [3, 500] {
            let some: String = (0..many).map(|n| format!(" a{n}='{n}'")).collect();
            let document = Document::parse(format!("<x{some}><y b='1'/></x>"));
            let root = document.root().unwrap();
            let name = |id, at| Some(&document.source()[document.attribute_at(id, at)?.name]);
            for _ in 0..2 {
                assert_eq!([0, many - 1].map(|at| name(root, at).is_some()), [true, true]);
                assert_eq!((name(root, 2), name(root, many)), (Some("a2"), None));
                let inner = document.children(root).next().unwrap();
                assert_eq!(name(inner, 0), Some("b"));
            }
        }
    }

    #[test]
    fn mixed_text_is_found_in_runs() {
        let document = Document::parse("<a> one &amp; <b/> two <!-- c --> three </a>");
        let root = document.root().unwrap();
        let runs: Vec<_> =
            document.runs(root).iter().map(|r| &document.source()[r.clone()]).collect();
        assert_eq!(runs, ["one &amp;", "two", "three"]);
        assert!(Document::parse("<a> one </a>").runs(NodeId(1)).is_empty());
        // Asked for again with each run: worked out once.
        assert!(Rc::ptr_eq(&document.runs(root), &document.runs(root)));
        assert!(document.runs(NodeId::DOCUMENT).is_empty());
        assert_eq!(document.runs(root).len(), 3);
    }

    /// A document of the kind that phones read, with some values.
    fn source() -> impl Strategy<Value = String> {
        let leaf = ("[a-c]{1,2}", "[x-z0-9 ]{0,5}|&amp;|&", prop::bool::ANY);
        prop::collection::vec(leaf, 0..8).prop_map(|leaves| {
            let inner: String = leaves
                .iter()
                .map(|(n, v, nested)| match nested {
                    true => format!("\n  <{n} i='1'><in>{v}</in><e/></{n}>"),
                    false => format!("\n  <{n}>{v}</{n}>"),
                })
                .collect();
            format!("<device>{inner}\n</device>\n")
        })
    }

    proptest! {
        #[test]
        fn typing_in_a_leaf_keeps_the_tree(source in source(), pick in any::<prop::sample::Index>(), text in "[a-z ]{0,3}") {
            let document = Document::parse(source);
            let leaves: Vec<_> = document.elements().filter(|&e| document.is_leaf(e)).collect();
            prop_assume!(!leaves.is_empty());
            let leaf = leaves[pick.index(leaves.len())];
            let edit = TextEdit::replace(document.content(leaf), text);
            let (patched, _) = document.apply(&edit);
            let parsed = Document::parse(patched.source());
            prop_assert_eq!(format!("{:?}", patched.tree.nodes), format!("{:?}", parsed.tree.nodes));
            prop_assert_eq!(patched.problems(), parsed.problems());
        }

        #[test]
        fn a_patched_tree_equals_a_parsed_one(
            source in source(),
            from in any::<prop::sample::Index>(),
            len in 0..4usize,
            insert in "[a-z &</>\n\u{1}\u{fc}]{0,3}",
        ) {
            let at = from.index(source.len() + 1);
            let end = (at + len).min(source.len());
            let edit = TextEdit::replace(at..end, insert);
            let (patched, _) = Document::parse(source).apply(&edit);
            let parsed = Document::parse(patched.source());
            prop_assert_eq!(format!("{:?}", patched.tree.nodes), format!("{:?}", parsed.tree.nodes));
            prop_assert_eq!(patched.problems(), parsed.problems());
        }
    }
}
