//! Two files side by side: which values differ, and the edit that makes one like the other.
//!
//! Values are matched by what they are, not by where they stand: names in letters of any size, and
//! several alike by their button or other number before their order.

use super::document::{Config, Markup, ValueRef};
use super::edit::{Edit, NUMBERS};
use super::outline::{CardKind, Outline, Row};
use crate::fields::Section;
use crate::path::{Leaf, Path};
use crate::xml::edit::NewElement;
use crate::xml::{Document, NodeId};
use std::collections::HashMap;

/// One of two files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The first one.
    Left,
    /// The second one.
    Right,
}

impl Side {
    /// The other one.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Left => Self::Right,
            Self::Right => Self::Left,
        }
    }
}

/// A value of one file beside that of the other, or what only one of them has.
#[derive(Clone, Debug)]
pub struct Pair {
    /// Where it stands in the form.
    pub section: Section,
    /// The file that the rows are of: the left one where both have it.
    pub side: Side,
    /// The value; all values of an element that the other file lacks.
    pub rows: Vec<(CardKind, Row)>,
    /// Its counterpart in the right file.
    pub other: Option<ValueRef>,
    /// Whether both say the same.
    pub same: bool,
    /// The outermost element that the other file lacks.
    element: Option<NodeId>,
}

impl Pair {
    /// The element that the other file lacks as a whole, as a path of the file that has it.
    #[must_use]
    pub fn element_path(&self, own: &Config) -> Option<Path> {
        let id = self.element.filter(|_| self.rows.len() > 1)?;
        own.xml().map(|document| document.path(id))
    }
}

/// Two files, compared. Holds for the two as they were.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// Everything that either has, section by section.
    pub pairs: Vec<Pair>,
    /// By the number of an element or line of each file: that of the other one.
    partners: [Vec<Option<u32>>; 2],
}

impl Comparison {
    /// Compares two files, given with their outlines.
    #[must_use]
    pub fn of(left: (&Config, &Outline), right: (&Config, &Outline)) -> Self {
        let mut all = Self { pairs: Vec::new(), partners: partners(left.0, right.0) };
        for section in Section::ALL {
            for (side, own, other) in [(Side::Left, left, right), (Side::Right, right, left)] {
                // By element: the pair that tells that the other file lacks it.
                let mut lacking = HashMap::new();
                let parts = own.1.sections.iter().filter(|part| part.section == section);
                for card in parts.flat_map(|part| &part.cards) {
                    for row in &card.rows {
                        all.add(section, side, (card.kind, *row), [own.0, other.0], &mut lacking);
                    }
                }
            }
        }
        all
    }

    /// How many of the pairs differ.
    #[must_use]
    pub fn differences(&self) -> usize {
        self.pairs.iter().filter(|pair| !pair.same).count()
    }

    fn add(
        &mut self,
        section: Section,
        side: Side,
        row: (CardKind, Row),
        [own, target]: [&Config; 2],
        lacking: &mut HashMap<NodeId, usize>,
    ) {
        let value = row.1.value;
        let other = self.counterpart(side, value, own, target);
        if other.is_some() && side == Side::Right {
            return;
        }
        let element = own.xml().and_then(|document| self.lacked(side, value, document));
        if let Some(id) = element {
            if let Some(pair) = lacking.get(&id).and_then(|&at| self.pairs.get_mut(at)) {
                pair.rows.push(row);
                return;
            }
            lacking.insert(id, self.pairs.len());
        }
        let same = other.is_some_and(|other| own.value(value) == target.value(other));
        self.pairs.push(Pair { section, side, rows: vec![row], other, same, element });
    }

    /// The edit of the file of one side that makes it like the other one there.
    ///
    /// `None` where nothing can be carried over: both say the same, or there is no place for it.
    #[must_use]
    pub fn carried(&self, pair: &Pair, left: &Config, right: &Config, to: Side) -> Option<Edit> {
        let (from, target) = if to == Side::Left { (right, left) } else { (left, right) };
        let (_, row) = pair.rows.first().filter(|_| !pair.same)?;
        let value = row.value;
        if let Some(other) = pair.other {
            let (theirs, own) = if to == Side::Left { (other, value) } else { (value, other) };
            let value = from.value(theirs).into_owned();
            return Some(Edit::SetValue { path: target.path(own), value });
        }
        if to == pair.side {
            // The other file lacks it, so this one shall lack it, too.
            let path = match (pair.element, target.xml()) {
                (Some(id), Some(document)) if Some(id) != document.root() => document.path(id),
                (None, _) if !matches!(value, ValueRef::Text(_)) => target.path(value),
                _ => return None,
            };
            return Some(Edit::Remove { path });
        }
        match (from.xml(), target.xml()) {
            (Some(document), Some(place)) => {
                if let Some(id) = pair.element {
                    let parent = self.partner(pair.side, document.parent(id)?)?;
                    let inside = parent != NodeId::DOCUMENT;
                    let element = copy(document, id).filter(|_| inside)?;
                    let parent = place.path(parent);
                    return Some(Edit::AddElement { parent, element: Box::new(element) });
                }
                let ValueRef::Attribute(id, _) = value else { return None };
                let path = place.path(self.partner(pair.side, id)?).attribute(from.name(value));
                Some(Edit::AddField { path, value: from.value(value).into_owned() })
            }
            (None, None) => {
                let mut path = from.path(value);
                let step = path.steps.first_mut().filter(|_| path.leaf == Leaf::Element)?;
                // A setting that is there twice means its last one; a third does not help.
                step.index = None;
                let absent = target.find(&path).is_none();
                let value = from.value(value).into_owned();
                absent.then_some(Edit::AddField { path, value })
            }
            _ => None,
        }
    }

    /// The element of the other file that an element of one is.
    fn partner(&self, side: Side, id: NodeId) -> Option<NodeId> {
        self.partners[side as usize].get(id.at()).copied().flatten().map(NodeId)
    }

    /// The outermost element around a value that the other file lacks.
    fn lacked(&self, side: Side, value: ValueRef, document: &Document) -> Option<NodeId> {
        let mut at = element_of(value).filter(|id| self.partner(side, *id).is_none())?;
        while let Some(above) = document.parent(at)
            && above != NodeId::DOCUMENT
            && self.partner(side, above).is_none()
        {
            at = above;
        }
        Some(at)
    }

    /// The value of the other file that a value of one is.
    fn counterpart(
        &self,
        side: Side,
        value: ValueRef,
        own: &Config,
        target: &Config,
    ) -> Option<ValueRef> {
        if let ValueRef::Line(n) = value {
            let all = &self.partners[side as usize];
            return all.get(n as usize).copied().flatten().map(ValueRef::Line);
        }
        let id = self.partner(side, element_of(value)?)?;
        let document = target.xml()?;
        match value {
            ValueRef::Text(_) => document.is_leaf(id).then_some(ValueRef::Text(id)),
            ValueRef::Attribute(_, n) => {
                let name = own.name(value);
                let same =
                    |n: u16| target.name(ValueRef::Attribute(id, n)).eq_ignore_ascii_case(name);
                let count = u16::try_from(document.attributes(id).count()).unwrap_or(u16::MAX);
                // Damaged tags hold one name twice: the one in the same place comes first.
                let n = if n < count && same(n) { n } else { (0..count).find(|&n| same(n))? };
                Some(ValueRef::Attribute(id, n))
            }
            ValueRef::Run(_, n) => {
                let there = usize::from(n) < document.runs(id).len();
                there.then_some(ValueRef::Run(id, n))
            }
            ValueRef::Line(_) => None,
        }
    }
}

fn element_of(value: ValueRef) -> Option<NodeId> {
    match value {
        ValueRef::Text(id) | ValueRef::Attribute(id, _) | ValueRef::Run(id, _) => Some(id),
        ValueRef::Line(_) => None,
    }
}

/// An element to be written elsewhere; `None` where text stands between its elements.
fn copy(document: &Document, id: NodeId) -> Option<NewElement> {
    let leaf = document.is_leaf(id);
    if !leaf && !document.runs(id).is_empty() {
        return None;
    }
    let attributes = document.attributes(id).map(|attribute| {
        let name = &document.source()[attribute.name];
        (name.to_owned(), document.attribute_value(id, name).unwrap_or_default().into_owned())
    });
    let children = document.children(id).map(|child| copy(document, child));
    Some(NewElement {
        name: document.name(id).to_owned(),
        attributes: attributes.collect(),
        text: if leaf { document.text(id).into_owned() } else { String::new() },
        children: children.collect::<Option<_>>()?,
    })
}

/// Which element or line of one file is which of the other.
fn partners(left: &Config, right: &Config) -> [Vec<Option<u32>>; 2] {
    if left.xml().is_some() != right.xml().is_some() {
        return Default::default();
    }
    let mut known = HashMap::new();
    let numbers = [numbers(left, &mut known), numbers(right, &mut known)];
    let mut found = [vec![None; known.len()], vec![None; known.len()]];
    for (numbers, found) in numbers.iter().zip(&mut found) {
        for (at, &number) in (0u32..).zip(numbers) {
            found[number as usize] = Some(at);
        }
    }
    let [left, right] = numbers;
    [(left, &found[1]), (right, &found[0])]
        .map(|(numbers, found)| numbers.iter().map(|&number| found[number as usize]).collect())
}

/// A number for each element or line: the same one for what is the same in both files.
fn numbers(config: &Config, known: &mut HashMap<String, u32>) -> Vec<u32> {
    let mut all = Vec::new();
    let mut before: HashMap<String, u32> = HashMap::new();
    let mut number = |key: String| {
        let count = before.entry(key.clone()).or_default();
        *count += 1;
        let next = u32::try_from(known.len()).unwrap_or(u32::MAX);
        *known.entry(format!("{key}\n{count}")).or_insert(next)
    };
    match config.markup() {
        Markup::Lines(document) => {
            all.extend(
                (0..document.lines().len())
                    .map(|line| number(document.name(line).to_ascii_lowercase())),
            );
        }
        Markup::Xml(document) => {
            all.push(number(String::new()));
            for id in document.elements() {
                let parent = document.parent(id).map_or(0, |parent| all[parent.at()]);
                let own = NUMBERS.iter().find_map(|name| document.attribute_value(id, name));
                let own = own.unwrap_or_default();
                let name = document.local_name(id).to_ascii_lowercase();
                all.push(number(format!("{parent}\n{name}\n{}", own.trim())));
            }
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Encoding;

    const LEFT: &str = "<device>\n  <phoneLabel>A</phoneLabel>\n  <sshAccess>1</sshAccess>\n  <sipProfile>\n    <sipLines>\n      <line button=\"1\">\n        <name>2001</name>\n      </line>\n      <line button=\"2\">\n        <name>2002</name>\n        <authPassword>hush</authPassword>\n      </line>\n    </sipLines>\n  </sipProfile>\n</device>\n";
    const RIGHT: &str = "<Device>\n  <sipProfile>\n    <sipLines>\n      <line button=\"3\">\n        <name>2003</name>\n      </line>\n      <line button=\"1\" x=\"y\">\n        <name>3001</name>\n      </line>\n    </sipLines>\n  </sipProfile>\n  <phonelabel>A</phonelabel>\n</Device>\n";

    struct Two {
        left: Config,
        right: Config,
        found: Comparison,
    }

    fn two(left: &str, right: &str) -> Two {
        let (left, right) = (Config::read(left), Config::read(right));
        let outlines = (Outline::of(&left), Outline::of(&right));
        let found = Comparison::of((&left, &outlines.0), (&right, &outlines.1));
        Two { left, right, found }
    }

    impl Two {
        /// Path, what either says, `-` for nothing.
        fn told(&self, pair: &Pair) -> String {
            let own = if pair.side == Side::Left { &self.left } else { &self.right };
            let value = pair.rows[0].1.value;
            let said = own.value(value).into_owned();
            let (left, right) = match (pair.other, pair.side) {
                (Some(other), _) => (said, self.right.value(other).into_owned()),
                (None, Side::Left) => (said, "-".to_owned()),
                (None, Side::Right) => ("-".to_owned(), said),
            };
            format!("{} {left}|{right} {}", own.path(value), pair.rows.len())
        }

        fn differences(&self) -> Vec<String> {
            let differing = self.found.pairs.iter().filter(|pair| !pair.same);
            differing.map(|pair| self.told(pair)).collect()
        }

        /// The file of a side after every difference was carried over to it, one after the other.
        fn carried(&self, to: Side) -> String {
            let mut now = two(self.left.source(), self.right.source());
            for _ in 0..100 {
                let edits: Vec<Edit> = now
                    .found
                    .pairs
                    .iter()
                    .filter_map(|p| now.found.carried(p, &now.left, &now.right, to))
                    .collect();
                let target = if to == Side::Left { &now.left } else { &now.right };
                let Some(edit) = edits.first() else { return target.source().to_owned() };
                let edit = target.lower(edit, Encoding::Utf8).expect("an edit that can be made");
                let source = target.apply(&edit).0.source().to_owned();
                now = match to {
                    Side::Left => two(&source, now.right.source()),
                    Side::Right => two(now.left.source(), &source),
                };
            }
            panic!("carrying over has no end");
        }
    }

    #[test]
    fn lines_are_matched_by_their_button_and_names_in_any_case() {
        let two = two(LEFT, RIGHT);
        let mut told = two.differences();
        told.sort_unstable();
        assert_eq!(
            told,
            [
                "Device/sipProfile/sipLines/line[1]/@button -|3 2",
                "Device/sipProfile/sipLines/line[2]/@x -|y 1",
                "device/sipProfile/sipLines/line[1]/name 2001|3001 1",
                "device/sipProfile/sipLines/line[2]/@button 2|- 3",
                "device/sshAccess 1|- 1",
            ]
        );
        assert_eq!(two.found.differences(), 5);
        let same = two.found.pairs.iter().find(|p| two.told(p).contains("phoneLabel"));
        assert!(same.is_some_and(|p| p.same));
    }

    #[test]
    fn every_difference_can_be_carried_over_from_either_side() {
        for (left, right) in [
            (LEFT, RIGHT),
            ("<a><b x='1'/><c>1</c></a>", "<a><b y='2'/></a>"),
            ("line1_name: 1\nline2_name: \"2\"\n", "LINE1_name: 3\nphone_label: x\n"),
            (
                "<flat-profile>\n<A ua='na'>1</A>\n</flat-profile>",
                "<flat-profile>\n<A>2</A>\n<B>&amp;</B>\n</flat-profile>",
            ),
        ] {
            let both = two(left, right);
            for to in [Side::Left, Side::Right] {
                let source = both.carried(to);
                let after = match to {
                    Side::Left => two(&source, right),
                    Side::Right => two(left, &source),
                };
                assert_eq!(after.differences(), Vec::<String>::new(), "{source}");
            }
        }
    }

    #[test]
    fn carrying_one_value_changes_that_value_alone() {
        let two = two(LEFT, RIGHT);
        let pair = two.found.pairs.iter().find(|p| two.told(p).contains("2001|3001")).unwrap();
        let edit = two.found.carried(pair, &two.left, &two.right, Side::Right).unwrap();
        let edit = two.right.lower(&edit, Encoding::Utf8).unwrap();
        assert_eq!(edit.apply(RIGHT), RIGHT.replace("3001", "2001"));
    }

    #[test]
    fn what_has_no_place_is_not_carried_over() {
        for (left, right) in [
            ("<a>1</a>", "<b>2</b>"),
            ("<a>1</a>", "k: 1\n"),
            ("", "<a/>"),
            ("free\n", "k: 1\n"),
            ("<a>1</a>", "<a><b/></a>"),
        ] {
            let two = two(left, right);
            assert!(two.found.differences() > 0, "{left} {right}");
            let copies =
                two.found.pairs.iter().filter(|p| {
                    two.found.carried(p, &two.left, &two.right, p.side.other()).is_some()
                });
            let told: Vec<_> = copies.map(|p| two.told(p)).collect();
            assert!(told.iter().all(|t| t.contains("a/b") || t.starts_with("k ")), "{told:?}");
        }
    }

    #[test]
    fn a_file_is_like_itself_whatever_is_wrong_with_it() {
        for text in
            [LEFT, "", "<", "<a><b></a>", "k: 1\nk: 1\n# c\nfree\n", "<a x='1' x='2'>t<b/>u</a>"]
        {
            let two = two(text, text);
            assert_eq!(two.differences(), Vec::<String>::new());
        }
    }
}
