//! Builds the tree from tokens, once and without failing.
//!
//! Damage is read as its author most likely meant it, and reported where it stands.

use super::attributes::{attributes, tag_name};
use super::problem::{Problem, ProblemKind};
use super::token::{Damage, Token, TokenKind};
use super::tree::{Content, Node, NodeId, Tree};
use std::collections::HashMap;
use std::ops::Range;
use std::rc::Rc;

/// Elements nested deeper than this are not in the form; they stay in the source.
const DEEPEST: usize = 256;

/// A list of problems ends here.
const MOST_PROBLEMS: usize = 500;

/// Offsets are kept in four bytes; files over 64 MiB are refused long before.
fn small(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or(u32::MAX)
}

pub(super) struct Builder<'a> {
    source: &'a str,
    nodes: Vec<Node>,
    names: Vec<Rc<str>>,
    ids: HashMap<&'a str, u32>,
    /// By name: the name of the element that came next the last time. Files repeat themselves.
    next_names: Vec<u32>,
    last_name: u32,
    /// Open elements from the document down.
    open: Vec<u32>,
    /// How many elements beyond [`DEEPEST`] are open.
    too_deep: usize,
    /// Declared prefixes, each with the depth it was declared at.
    prefixes: Vec<(&'a str, usize)>,
    problems: Vec<Problem>,
    roots: usize,
    text_outside: bool,
}

impl<'a> Builder<'a> {
    pub(super) fn new(source: &'a str) -> Self {
        let whole = small(source.len());
        let document = Node {
            name: 0,
            parent: NodeId::NONE,
            first_child: NodeId::NONE,
            next: NodeId::NONE,
            open: (0, 0),
            close: (whole, whole),
            content: Content::default(),
        };
        Self {
            source,
            nodes: vec![document],
            names: vec![Rc::from("")],
            ids: HashMap::from([("", 0)]),
            next_names: vec![0],
            last_name: 0,
            open: vec![0],
            too_deep: 0,
            prefixes: Vec::new(),
            problems: Vec::new(),
            roots: 0,
            text_outside: false,
        }
    }

    fn report(&mut self, kind: ProblemKind, span: Range<usize>) {
        match self.problems.len() {
            n if n < MOST_PROBLEMS => self.problems.push(Problem { kind, span }),
            MOST_PROBLEMS => self.problems.push(Problem { kind: ProblemKind::More, span }),
            _ => {}
        }
    }

    fn current(&mut self) -> &mut Node {
        let at = self.open.last().copied().unwrap_or(0);
        &mut self.nodes[at as usize]
    }

    fn name_of(&self, node: u32) -> Rc<str> {
        self.names[self.nodes[node as usize].name as usize].clone()
    }

    pub(super) fn take(&mut self, token: &Token) {
        let span = token.span.clone();
        let piece = &self.source[span.clone()];
        match token.kind {
            TokenKind::Text => self.text(piece, span.start),
            TokenKind::CData => self.current().content.cdata = true,
            TokenKind::Comment => {
                self.current().content.comment = true;
                let inside = piece.get(4..piece.len().saturating_sub(3)).unwrap_or("");
                if inside.contains("--") || inside.ends_with('-') {
                    self.report(ProblemKind::DoubleHyphen, span.clone());
                }
                self.control_characters(piece, span.start);
            }
            TokenKind::Instruction => self.instruction(piece, span),
            TokenKind::Doctype => {
                self.report(ProblemKind::Doctype, span);
            }
            TokenKind::Start | TokenKind::Empty => {
                if token.cut {
                    self.report(ProblemKind::UnclosedQuote, span.clone());
                }
                self.start(piece, span, token.kind == TokenKind::Empty, token.cut);
            }
            TokenKind::End => {
                if token.cut && !piece.ends_with('>') {
                    self.report(ProblemKind::UnfinishedTag, span.clone());
                }
                self.end(piece, span);
            }
            TokenKind::Broken(damage) => {
                let kind = match damage {
                    Damage::UnfinishedTag => ProblemKind::UnfinishedTag,
                    Damage::UnfinishedComment => ProblemKind::UnfinishedComment,
                    Damage::UnfinishedCData => ProblemKind::UnfinishedCData,
                    Damage::UnfinishedInstruction | Damage::UnfinishedDeclaration => {
                        ProblemKind::UnfinishedDeclaration
                    }
                    Damage::NotAName => ProblemKind::NotAName,
                };
                self.report(kind, span);
                self.current().content.text = true;
            }
        }
    }

    fn text(&mut self, piece: &'a str, start: usize) {
        if piece.trim_ascii().is_empty() {
            // White space is the commonest piece of all.
            return;
        }
        self.current().content.text = true;
        if self.open.len() == 1 && !self.text_outside {
            self.text_outside = true;
            let from = start + (piece.len() - piece.trim_start().len());
            self.report(ProblemKind::TextOutsideRoot, from..from + piece.trim().len());
        }
        self.references(piece, start);
        self.control_characters(piece, start);
        self.lost_end_tag(piece, start);
    }

    /// `<name>value/name>`: the element ends where its end tag lost the `<`.
    fn lost_end_tag(&mut self, piece: &str, start: usize) {
        let Some(&open) = self.open.last().filter(|&&o| o != 0) else { return };
        let name = self.name_of(open);
        let lost = format!("/{name}>");
        let Some(at) = piece.find(&lost) else { return };
        let span = start + at..start + at + lost.len();
        self.report(ProblemKind::EndWithoutBracket { name: name.to_string() }, span.clone());
        // The remains of the tag stay outside of the value, so that editing does not touch them.
        self.current().content.text = !piece[..at].trim_ascii().is_empty();
        self.close_top((small(span.start), small(span.end)));
    }

    fn references(&mut self, piece: &str, start: usize) {
        if !piece.contains('&') {
            return;
        }
        for (at, _) in piece.match_indices('&') {
            let span = |len: usize| start + at..start + at + len;
            match super::value::reference(&piece[at..]) {
                Some((len, Some(_))) if len > 0 => {}
                Some((len, _)) => {
                    let reference = piece[at..at + len].to_owned();
                    self.report(ProblemKind::UnknownEntity { reference }, span(len));
                }
                None => self.report(ProblemKind::BareAmpersand, span(1)),
            }
        }
    }

    fn control_characters(&mut self, piece: &str, start: usize) {
        let odd = |b: u8| b < b' ' && !matches!(b, b'\t' | b'\n' | b'\r');
        if !piece.bytes().any(odd) {
            return;
        }
        for (at, b) in piece.bytes().enumerate().filter(|&(_, b)| odd(b)) {
            let at = start + at;
            self.report(ProblemKind::ControlCharacter { code: u32::from(b) }, at..at + 1);
        }
    }

    fn instruction(&mut self, piece: &str, span: Range<usize>) {
        self.current().content.comment = true;
        let target = piece[2..].split(|c: char| c.is_whitespace() || c == '?').next();
        let target = target.unwrap_or("");
        if target == "xml" {
            if span.start > 0 {
                self.report(ProblemKind::LateDeclaration, span);
            }
        } else if target.to_ascii_lowercase().starts_with("xml") && span.start == 0 {
            let stylesheet = target.starts_with("xml-");
            if !stylesheet {
                self.report(ProblemKind::MisspelledDeclaration, span);
            }
        }
    }

    /// The number of a name; most often the one that was guessed.
    fn name_id(&mut self, name: &'a str) -> u32 {
        let guess = self.next_names[self.last_name as usize];
        let id = if *self.names[guess as usize] == *name {
            guess
        } else {
            let known = small(self.names.len());
            let id = *self.ids.entry(name).or_insert(known);
            if id == known {
                self.names.push(Rc::from(name));
                self.next_names.push(0);
            }
            self.next_names[self.last_name as usize] = id;
            id
        };
        self.last_name = id;
        id
    }

    fn start(&mut self, tag: &'a str, span: Range<usize>, empty: bool, cut: bool) {
        let name = &tag[tag_name(tag)];
        let name_id = self.name_id(name);
        if self.open.len() == 1 {
            self.roots += 1;
            if self.roots == 2 {
                let name = name.to_owned();
                self.report(ProblemKind::SeveralRoots { name }, span.clone());
            }
        }
        if self.open.len() > DEEPEST || self.too_deep > 0 {
            if self.too_deep == 0 {
                self.report(ProblemKind::TooDeep, span);
            }
            self.current().content.text = true;
            if !empty {
                self.too_deep += 1;
            }
            return;
        }
        let parent = self.open.last().copied().unwrap_or(0);
        let id = small(self.nodes.len());
        let end = small(span.end);
        self.nodes.push(Node {
            name: name_id,
            parent,
            first_child: NodeId::NONE,
            next: NodeId::NONE,
            open: (small(span.start), end),
            close: (end, end),
            content: Content::default(),
        });
        let depth = self.open.len();
        if tag.len() > name.len() + 2 + usize::from(empty) {
            self.tag_attributes(tag, &span, depth, cut);
        }
        if let Some((prefix, _)) = name.split_once(':') {
            self.prefix(prefix, span.start + 1..span.start + 1 + name.len());
        }
        if empty {
            self.prefixes.retain(|&(_, d)| d < depth);
        } else {
            self.open.push(id);
        }
    }

    fn tag_attributes(&mut self, tag: &'a str, span: &Range<usize>, depth: usize, cut: bool) {
        let list: Vec<_> = attributes(tag, span.start).collect();
        for (at, attribute) in list.iter().enumerate() {
            let name = &self.source[attribute.name.clone()];
            if let Some(prefix) = name.strip_prefix("xmlns:") {
                self.prefixes.push((prefix, depth));
            }
            let twice = list[..at].iter().any(|a| self.source[a.name.clone()] == *name);
            if twice {
                let name = name.to_owned();
                self.report(ProblemKind::DuplicateAttribute { name }, attribute.span());
            } else if attribute.quote.is_none() && !cut {
                let name = name.to_owned();
                self.report(ProblemKind::UnquotedAttribute { name }, attribute.span());
            }
            let value = &self.source[attribute.value.clone()];
            self.references(value, attribute.value.start);
            self.control_characters(value, attribute.value.start);
        }
        for attribute in &list {
            let name = &self.source[attribute.name.clone()];
            if let Some((prefix, _)) = name.split_once(':') {
                self.prefix(prefix, attribute.span());
            }
        }
    }

    fn prefix(&mut self, prefix: &str, span: Range<usize>) {
        let known = matches!(prefix, "xml" | "xmlns") || prefix.is_empty();
        if !known && !self.prefixes.iter().any(|&(p, _)| p == prefix) {
            self.report(ProblemKind::UnboundPrefix { prefix: prefix.to_owned() }, span);
        }
    }

    /// Closes the innermost open element with an end tag at `close` (empty where there is none).
    fn close_top(&mut self, close: (u32, u32)) {
        if self.open.len() > 1
            && let Some(id) = self.open.pop()
        {
            self.nodes[id as usize].close = close;
            let depth = self.open.len();
            self.prefixes.retain(|&(_, d)| d < depth);
        }
    }

    fn end(&mut self, tag: &'a str, span: Range<usize>) {
        let name = &tag[tag_name(tag)];
        if self.too_deep > 0 {
            self.too_deep -= 1;
            return;
        }
        let close = (small(span.start), small(span.end));
        let top = self.open.last().copied().unwrap_or(0);
        if top != 0 && *self.name_of(top) == *name {
            self.close_top(close);
            return;
        }
        let ancestor = self.open.iter().skip(1).rposition(|&o| *self.name_of(o) == *name);
        // An end tag that closes what lies further out leaves the inner ones without theirs,
        // unless the inner one looks like what was meant.
        if let Some(at) = ancestor {
            while self.open.len() > at + 2 {
                self.close_unclosed(span.start);
            }
            self.close_top(close);
            return;
        }
        let found = name.to_owned();
        if top != 0 && self.is_meant(top, name) {
            let expected = self.name_of(top).to_string();
            self.report(ProblemKind::MismatchedEnd { expected, found }, span);
            self.close_top(close);
        } else {
            self.report(ProblemKind::StrayEnd { name: found }, span);
        }
    }

    /// Whether an end tag of another name is probably this element's own, misspelled.
    fn is_meant(&self, node: u32, name: &str) -> bool {
        let is_leaf = self.nodes.len() == node as usize + 1;
        let expected = self.name_of(node);
        let shared = expected.bytes().zip(name.bytes()).take_while(|(a, b)| a == b).count();
        is_leaf || expected.eq_ignore_ascii_case(name) || shared * 3 >= expected.len() * 2
    }

    /// Closes the innermost element, whose end tag is missing.
    ///
    /// `<a>1<b>2</b></p>`: with text right behind its start tag `a` held a value, so what follows
    /// are its siblings; without, it was a container that ends here.
    fn close_unclosed(&mut self, end: usize) {
        let Some(&id) = self.open.last().filter(|&&o| o != 0) else { return };
        let open = self.nodes[id as usize].open;
        let name = self.name_of(id).to_string();
        self.report(ProblemKind::MissingEnd { name }, open.0 as usize..open.1 as usize);
        let first = self.nodes.get(id as usize + 1).filter(|n| n.parent == id).map(|n| n.open.0);
        let behind = &self.source[open.1 as usize..first.map_or(end, |f| f as usize)];
        let mut stop = small(end);
        if !behind.trim_ascii().is_empty() {
            let parent = self.nodes[id as usize].parent;
            for node in &mut self.nodes[id as usize + 1..] {
                if node.parent == id {
                    node.parent = parent;
                }
            }
            stop = small(open.1 as usize + behind.trim_ascii_end().len());
        }
        self.close_top((stop, stop));
    }

    pub(super) fn finish(mut self) -> Tree {
        while self.open.len() > 1 {
            self.close_unclosed(self.source.len());
        }
        self.whole_file();
        self.problems.sort_by_cached_key(|p| p.span.start);
        self.link();
        Tree { nodes: self.nodes, names: self.names.into(), problems: self.problems }
    }

    /// What only shows when the whole file is known.
    fn whole_file(&mut self) {
        let text = self.source.trim_start();
        let head = text.get(..text.len().min(400)).unwrap_or("").to_ascii_lowercase();
        if text.is_empty() {
            self.report(ProblemKind::Empty, 0..0);
        } else if self.roots == 0 {
            self.report(ProblemKind::NoRoot, 0..0);
        }
        let root = self.nodes.get(1).map(|n| self.names[n.name as usize].to_ascii_lowercase());
        if root.as_deref() == Some("html") || head.starts_with("<!doctype html") {
            self.report(ProblemKind::HtmlPage, 0..0);
        }
        let dashes = ["- <", "+ <"].iter().any(|d| text.starts_with(d))
            || self.source.lines().take(200).filter(|l| l.trim_start().starts_with("- <")).count()
                > 1;
        if dashes || head.starts_with("this xml file does not appear") {
            self.report(ProblemKind::TreeView, 0..0);
        }
    }

    /// Links children and siblings, now that every parent is settled.
    fn link(&mut self) {
        let mut last: Vec<u32> = vec![NodeId::NONE; self.nodes.len()];
        for at in 1..self.nodes.len() {
            let id = small(at);
            let parent = self.nodes[at].parent as usize;
            match std::mem::replace(&mut last[parent], id) {
                NodeId::NONE => self.nodes[parent].first_child = id,
                before => self.nodes[before as usize].next = id,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The tree as `name(child child)` with values, and the problems as sentences.
    fn shape(source: &str) -> (String, Vec<String>) {
        let tree = Tree::parse(source);
        let mut out = String::new();
        fn walk(tree: &Tree, id: NodeId, source: &str, out: &mut String) {
            let mut child = tree.first_child(id);
            while let Some(c) = child {
                let node = tree.node(c);
                out.push_str(&tree.names[node.name as usize]);
                match tree.first_child(c) {
                    Some(_) => {
                        out.push('(');
                        walk(tree, c, source, out);
                        out.push(')');
                    }
                    None => {
                        out.push('=');
                        out.push_str(&source[node.open.1 as usize..node.close.0 as usize]);
                    }
                }
                out.push(' ');
                child = tree.next_sibling(c);
            }
        }
        walk(&tree, NodeId::DOCUMENT, source, &mut out);
        let problems =
            tree.problems.iter().map(|p| format!("{} at {:?}", p.kind, &source[p.span.clone()]));
        (out.trim().to_owned(), problems.collect())
    }

    fn check(source: &str, expected: &str, problems: &[&str]) {
        let (tree, found) = shape(source);
        assert_eq!(tree, expected, "tree of {source}");
        assert_eq!(found, problems, "problems of {source}");
    }

    #[test]
    fn sound_trees() {
        check("<a><b>1</b><c/></a>", "a(b=1 c= )", &[]);
        check("<?xml version='1.0'?>\n<a x='1'>t</a>\n", "a=t", &[]);
    }

    #[test]
    fn end_tags_of_other_names() {
        check(
            "<a><l4 m='x'>f</l43></a>",
            "a(l4=f )",
            &["expected </l4>, but found </l43> at \"</l43>\""],
        );
        check(
            "<p><Wlan1><x>1</x></Wlan2><y>2</y></p>",
            "p(Wlan1(x=1 ) y=2 )",
            &["expected </Wlan1>, but found </Wlan2> at \"</Wlan2>\""],
        );
        check(
            "<a><b>1</b></zz><c>2</c></a>",
            "a(b=1 c=2 )",
            &["</zz> closes nothing at \"</zz>\""],
        );
    }

    #[test]
    fn missing_end_tags() {
        check("<a><b>1<c>2</c></a>", "a(b=1 c=2 )", &["expected </b>, but found none at \"<b>\""]);
        check("<a><g><b>1</b></a>", "a(g(b=1 ) )", &["expected </g>, but found none at \"<g>\""]);
        check("<a><b>1</b>", "a(b=1 )", &["expected </a>, but found none at \"<a>\""]);
        check(
            "<a><b>x/b><c>2</c></a>",
            "a(b=x c=2 )",
            &["expected </b>, but found /b> at \"/b>\""],
        );
    }

    #[test]
    fn other_damage_is_named() {
        check("", "", &["expected a document, but found an empty file at \"\""]);
        check("<a>1</a><b/>", "a=1 b=", &["expected one root, but found also <b> at \"<b/>\""]);
        check(
            "<!-- c --><?xml version='1.0'?><a/>",
            "a=",
            &["the XML declaration is not at the beginning at \"<?xml version='1.0'?>\""],
        );
        check(
            "<?xmlversion='1.0'?><a/>",
            "a=",
            &["the XML declaration is misspelled at \"<?xmlversion='1.0'?>\""],
        );
        check(
            "<a>AT&T &nbsp;</a>",
            "a=AT&T &nbsp;",
            &[
                "expected `&amp;`, but found a bare `&` at \"&\"",
                "unknown reference &nbsp; at \"&nbsp;\"",
            ],
        );
        check("<a>\u{1}</a>", "a=\u{1}", &["control character U+0001 at \"\\u{1}\""]);
        check("<a xsi:t='1'/>", "a=", &["prefix xsi: is not declared at \"xsi:t='1'\""]);
        check("<a xmlns:xsi='u' xsi:t='1'/>", "a=", &[]);
        check(
            "<a b='1' b='2' c/>",
            "a=",
            &["attribute b twice in one tag at \"b='2'\"", "attribute c lacks quotes at \"c\""],
        );
    }

    #[test]
    fn pages_and_pasted_views_are_recognised() {
        let html = shape("<!DOCTYPE html><html><body>404</body></html>").1;
        assert!(html.iter().any(|p| p.starts_with("an HTML page")), "{html:?}");
        let view = shape("- <device>\n  <a>1</a>\n- <b>\n  <c>2</c>\n  </b>\n  </device>").1;
        assert!(view.iter().any(|p| p.starts_with("a browser's tree view")), "{view:?}");
    }

    #[test]
    fn depth_is_bounded() {
        let source = "<a>".repeat(100_000);
        let tree = Tree::parse(&source);
        assert!(tree.nodes.len() <= DEEPEST + 2);
        assert!(tree.problems.iter().any(|p| p.kind == ProblemKind::TooDeep));
    }
}
