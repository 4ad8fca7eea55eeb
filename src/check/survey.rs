//! One walk over a file, and what the rules ask of it.
//!
//! Rules look things up here by path; none of them walks the file by itself. Names are compared
//! without case, as the catalog does it.

use super::line_key::{LineKey, line_keys};
use super::{Place, Subject};
use crate::config::{Config, Family, Markup, Protocol, ValueRef};
use crate::fields::{Catalog, Cursor, FieldSpec, Model};
use crate::xml::{Document, NodeId, ProblemKind};
use std::borrow::Cow;
use std::collections::HashMap;

/// All elements of one path.
pub(super) struct Spot<'a> {
    pub(super) name: &'a str,
    pub(super) parent: usize,
    children: Vec<usize>,
    pub(super) elements: Vec<NodeId>,
    pub(super) cursor: Option<Cursor>,
    pub(super) spec: Option<&'static FieldSpec>,
}

/// A file as the rules see it.
pub(super) struct Survey<'a> {
    pub(super) subject: Subject<'a>,
    /// Every path of the file; the first is the document itself, the second its root.
    pub(super) spots: Vec<Spot<'a>>,
    /// Settings by name in small letters: parameters of a profile, lines of text.
    settings: HashMap<String, ValueRef>,
    /// The load that the file names for its phone, without blanks.
    pub(super) load: String,
    /// The models that the load is for, or the one that a person chose.
    pub(super) models: Vec<&'static Model>,
    /// The line keys of a SIP phone, in the order of the file.
    pub(super) keys: Vec<LineKey<'a>>,
    /// Whether the elements stand as their author meant: no tag is missing.
    pub(super) sound: bool,
}

impl<'a> Survey<'a> {
    pub(super) fn of(subject: Subject<'a>) -> Self {
        let mut survey = Self {
            subject,
            spots: Vec::new(),
            settings: HashMap::new(),
            load: String::new(),
            models: Vec::new(),
            keys: Vec::new(),
            sound: true,
        };
        match subject.config.markup() {
            Markup::Xml(document) => {
                survey.sound = !document.problems().iter().any(|p| breaks_the_tree(&p.kind));
                survey.walk(document);
            }
            Markup::Lines(document) => {
                for line in 0..document.lines().len() {
                    let name = document.name(line).to_ascii_lowercase();
                    if let (false, Ok(at)) = (name.is_empty(), u32::try_from(line)) {
                        survey.settings.entry(name).or_insert(ValueRef::Line(at));
                    }
                }
            }
        }
        survey.load = match subject.config.family() {
            Family::Device(_) => survey.text_at("loadInformation").into_owned(),
            Family::Legacy => survey.setting("image_version").unwrap_or_default().into_owned(),
            _ => String::new(),
        };
        survey.models = match subject.model {
            Some(model) => vec![model],
            None => Model::by_load(survey.load.trim_end_matches(".loads")),
        };
        survey.keys = line_keys(&survey);
        survey
    }

    fn walk(&mut self, document: &'a Document) {
        let profile = *self.subject.config.family() == Family::FlatProfile;
        let catalog = Catalog::get();
        let new = |name, parent, cursor: Option<Cursor>| Spot {
            name,
            parent,
            children: Vec::new(),
            elements: Vec::new(),
            cursor,
            spec: cursor.and_then(|c| catalog.spec(c)),
        };
        self.spots.push(new("", 0, None));
        let mut known: HashMap<(usize, usize), usize> = HashMap::new();
        // By name: where it was met last.
        let mut last: Vec<(usize, usize)> = vec![(usize::MAX, 0); document.distinct_names()];
        let mut spot_of: Vec<usize> = vec![0];
        for id in document.elements() {
            let parent = spot_of[document.parent(id).unwrap_or(NodeId::DOCUMENT).at()];
            let name = document.name_id(id);
            let spot = if last[name].0 == parent {
                last[name].1
            } else {
                *known.entry((parent, name)).or_insert_with(|| {
                    let local = document.local_name(id);
                    let cursor = match self.spots[parent].cursor {
                        Some(cursor) => catalog.child(cursor, local),
                        None if parent == 0 => catalog.root(local),
                        None => None,
                    };
                    let spot = self.spots.len();
                    self.spots[parent].children.push(spot);
                    self.spots.push(new(local, parent, cursor));
                    spot
                })
            };
            last[name] = (parent, spot);
            spot_of.push(spot);
            self.spots[spot].elements.push(id);
            if profile && document.is_leaf(id) {
                let name = document.local_name(id).to_ascii_lowercase();
                self.settings.entry(name).or_insert(ValueRef::Text(id));
            }
        }
    }

    /// The document; only called where the family is one of XML.
    pub(super) fn document(&self) -> Option<&'a Document> {
        self.subject.config.xml()
    }

    pub(super) fn config(&self) -> &'a Config {
        self.subject.config
    }

    /// Whether the file is for a SIP phone.
    pub(super) fn is_sip(&self) -> bool {
        *self.config().family() == Family::Device(Some(Protocol::Sip))
    }

    /// Whether the file is for an SCCP phone.
    pub(super) fn is_sccp(&self) -> bool {
        *self.config().family() == Family::Device(Some(Protocol::Sccp))
    }

    fn spots_at(&self, path: &str) -> Vec<usize> {
        if self.spots.len() < 2 {
            return Vec::new();
        }
        let mut at = vec![1];
        for name in path.split('/') {
            let children = at.iter().flat_map(|&s| &self.spots[s].children).copied();
            at = children.filter(|&s| self.spots[s].name.eq_ignore_ascii_case(name)).collect();
        }
        at
    }

    /// All elements of a path below the root, in the order of the file.
    pub(super) fn all(&self, path: &str) -> Vec<NodeId> {
        let spots = self.spots_at(path);
        let mut found: Vec<_> =
            spots.iter().flat_map(|&s| &self.spots[s].elements).copied().collect();
        found.sort_unstable();
        found
    }

    /// The first element of a path below the root.
    pub(super) fn first(&self, path: &str) -> Option<NodeId> {
        self.spots_at(path).iter().filter_map(|&s| self.spots[s].elements.first()).min().copied()
    }

    /// The root element.
    pub(super) fn root(&self) -> Option<NodeId> {
        self.document()?.root()
    }

    /// What an element says, without blanks around it; nothing for one that holds others.
    pub(super) fn text(&self, id: NodeId) -> Cow<'a, str> {
        match self.document() {
            Some(document) if document.is_leaf(id) => trimmed(document.text(id)),
            _ => Cow::Borrowed(""),
        }
    }

    /// What the first element of a path says.
    pub(super) fn text_at(&self, path: &str) -> Cow<'a, str> {
        self.first(path).map_or(Cow::Borrowed(""), |id| self.text(id))
    }

    /// The first element of a path that says something, with its text.
    pub(super) fn filled(&self, path: &str) -> Option<(NodeId, Cow<'a, str>)> {
        let mut all = self.all(path).into_iter().map(|id| (id, self.text(id)));
        all.find(|(_, text)| !text.is_empty())
    }

    /// A child element by its name.
    pub(super) fn child(&self, id: NodeId, name: &str) -> Option<NodeId> {
        let document = self.document()?;
        document.children(id).find(|&c| document.local_name(c).eq_ignore_ascii_case(name))
    }

    /// What a child element says; nothing where there is none.
    pub(super) fn child_text(&self, id: NodeId, name: &str) -> Cow<'a, str> {
        self.child(id, name).map_or(Cow::Borrowed(""), |c| self.text(c))
    }

    /// What a setting says, without blanks around it.
    pub(super) fn setting(&self, name: &str) -> Option<Cow<'a, str>> {
        self.setting_ref(name).map(|value| trimmed(self.config().value(value)))
    }

    /// Where a setting stands.
    pub(super) fn setting_ref(&self, name: &str) -> Option<ValueRef> {
        self.settings.get(&name.to_ascii_lowercase()).copied()
    }

    /// Every setting, by its name in small letters, in the order of the file.
    pub(super) fn settings(&self) -> Vec<(&str, ValueRef)> {
        let mut all: Vec<_> = self.settings.iter().map(|(n, value)| (n.as_str(), *value)).collect();
        all.sort_unstable_by_key(|(_, value)| *value);
        all
    }

    /// Where a finding about an element is shown: at its value, else at its start tag.
    pub(super) fn at(&self, id: NodeId) -> Place {
        match self.document() {
            Some(document) if document.is_leaf(id) => Place::Value(ValueRef::Text(id)),
            Some(document) if id != NodeId::DOCUMENT => Place::Source(document.open_tag(id)),
            _ => Place::File,
        }
    }

    /// Where a finding about an attribute is shown; at the element where it has none.
    pub(super) fn at_attribute(&self, id: NodeId, name: &str) -> Place {
        let Some(document) = self.document() else { return Place::File };
        let mut all = document.attributes(id);
        let found = all.position(|a| document.source()[a.name] == *name);
        match found.map(u16::try_from) {
            Some(Ok(at)) => Place::Value(ValueRef::Attribute(id, at)),
            _ => Place::Source(document.open_tag(id)),
        }
    }

    /// Where a finding about something missing is shown: at the innermost element of the path
    /// that is there.
    pub(super) fn near(&self, path: &str) -> Place {
        let mut path = path;
        loop {
            if let Some(id) = self.first(path) {
                return self.at(id);
            }
            match path.rsplit_once('/') {
                Some((above, _)) => path = above,
                None => return self.root().map_or(Place::File, |root| self.at(root)),
            }
        }
    }

    /// The most that any model of the file's load allows; `None` where one is not known.
    pub(super) fn most(&self, limit: impl Fn(&Model) -> Option<u16>) -> Option<u16> {
        let limits: Option<Vec<u16>> = self.models.iter().map(|m| limit(m)).collect();
        limits?.into_iter().max()
    }

    /// Whether the models of the load all begin with one of these numbers; `x` is any digit.
    pub(super) fn is_series(&self, series: &[&str]) -> bool {
        let fits = |model: &&&Model| {
            let name = model.short_name();
            series.iter().any(|s| {
                name.len() >= s.len()
                    && s.bytes()
                        .zip(name.bytes())
                        .all(|(s, n)| s == n || (s == b'x' && n.is_ascii_digit()))
            })
        };
        !self.models.is_empty() && self.models.iter().filter(fits).count() == self.models.len()
    }
}

/// A text without the blanks around it.
fn trimmed(text: Cow<'_, str>) -> Cow<'_, str> {
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(text.trim()),
        Cow::Owned(text) => Cow::Owned(text.trim().to_owned()),
    }
}

/// Whether damage may leave elements where nobody meant them to be.
fn breaks_the_tree(kind: &ProblemKind) -> bool {
    matches!(
        kind,
        ProblemKind::SeveralRoots { .. }
            | ProblemKind::UnfinishedTag
            | ProblemKind::UnclosedQuote
            | ProblemKind::UnfinishedComment
            | ProblemKind::UnfinishedCData
            | ProblemKind::UnfinishedDeclaration
            | ProblemKind::NotAName
            | ProblemKind::MismatchedEnd { .. }
            | ProblemKind::MissingEnd { .. }
            | ProblemKind::StrayEnd { .. }
            | ProblemKind::HtmlPage
            | ProblemKind::TooDeep
            | ProblemKind::More
    )
}

/// A value that nobody should read.
pub(super) struct Secret<'s> {
    pub(super) name: &'s str,
    pub(super) value: ValueRef,
    pub(super) text: Cow<'s, str>,
}

/// The device number in the name of a load: 434 in `loadInformation434`.
pub(super) fn device_number(name: &str) -> Option<u32> {
    let start = "loadinformation";
    let (head, number) = (name.get(..start.len())?, name.get(start.len()..)?);
    if head.eq_ignore_ascii_case(start) { number.parse().ok() } else { None }
}
