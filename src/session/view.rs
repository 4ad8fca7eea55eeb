//! What a row or a card of the form shows, as plain data to draw.

use super::{ChangeKind, EditSession};
use crate::check::Finding;
use crate::config::{Card, CardKind, Config, Row, ValueRef};
use crate::fields::{Catalog, Model, TimeZone, ValueKind, names, readable_name, time_zones};
use crate::path::Path;
use crate::xml::NodeId;
use std::borrow::Cow;

/// The kind of control that suits a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Control {
    /// One line of text; several where the value has several.
    Text {
        /// Whether the value goes over several lines.
        multiline: bool,
    },
    /// Masked, to be revealed.
    Secret,
    /// Digits.
    Number,
    /// On or off, with the codes written for them.
    Switch {
        /// Written for on.
        on: &'static str,
        /// Written for off.
        off: &'static str,
    },
    /// One of some codes, each with its meaning; other values stay possible.
    Choice(Vec<(&'static str, Cow<'static, str>)>),
}

/// A row of the form.
#[derive(Clone, Debug, PartialEq)]
pub struct RowView {
    /// Which value.
    pub value: ValueRef,
    /// Its path, the same everywhere.
    pub path: String,
    /// The element's, attribute's or setting's name.
    pub tag: String,
    /// What people call it; where no table knows it, what its name says, else the tag.
    pub label: String,
    /// Whether a table knows it.
    pub known: bool,
    /// One sentence on what it does.
    pub help: Option<&'static str>,
    /// What the value may look like, and how long it may be.
    pub example: Option<&'static str>,
    /// What it says now.
    pub text: String,
    /// How it is edited.
    pub control: Control,
    /// What it said before, where it was changed.
    pub was: Option<String>,
    /// Whether it was added since the file was opened.
    pub added: bool,
    /// What is wrong with it.
    pub findings: Vec<Finding>,
    /// Whether it is one of several alike, to be moved or copied by itself.
    pub repeats: bool,
}

/// The head of a card.
#[derive(Clone, Debug, PartialEq)]
pub struct CardView {
    /// The path of what the card shows, where it is one element.
    pub path: Option<String>,
    /// Which of several alike, starting at 1.
    pub number: Option<usize>,
    /// How many alike there are.
    pub of: usize,
    /// What people call the thing: "Line", "Call manager"; the tag where no table knows it.
    pub what: String,
    /// What this one is called in the file: its label, name or address.
    pub title: String,
    /// Whether it can be copied, moved and removed.
    pub repeats: bool,
}

impl EditSession {
    /// What a row shows now.
    #[must_use]
    pub fn row(&self, row: &Row, card: CardKind) -> RowView {
        let config = self.config();
        let text = config.value(row.value).into_owned();
        let tag = config.name(row.value).to_owned();
        let was = self.change_of(row.value).and_then(|c| match &c.kind {
            ChangeKind::Value { was, .. } => Some(was.clone()),
            _ => None,
        });
        let span = config.span(row.value);
        let added = self.changes().iter().any(|c| {
            matches!(c.kind, ChangeKind::Added { .. })
                && c.span.start <= span.start
                && span.end <= c.span.end
        });
        RowView {
            value: row.value,
            path: config.path(row.value).to_string(),
            label: label(config, row, card, &tag),
            known: row.spec.is_some(),
            help: row.spec.and_then(|s| s.help),
            example: row.spec.and_then(|s| s.example),
            control: control(row, &tag, &text, || self.facts().model),
            tag,
            text,
            was,
            added,
            findings: self.findings_of(row.value).cloned().collect(),
            repeats: row.repeats,
        }
    }

    /// The head of a card.
    #[must_use]
    pub fn card(&self, card: &Card) -> CardView {
        let config = self.config();
        let plain = CardView {
            path: None,
            number: None,
            of: 1,
            what: String::new(),
            title: String::new(),
            repeats: false,
        };
        match (card.kind, config.xml()) {
            (CardKind::Instance(id) | CardKind::Group(id), Some(document)) => {
                let parent = document.parent(id).unwrap_or(NodeId::DOCUMENT);
                let name = document.name(id);
                let alike: Vec<_> = document.children_named(parent, name).collect();
                let number = alike.iter().position(|&a| a == id).map(|n| n + 1);
                let path = document.path(id);
                let cursor = Catalog::get().locate(&without_indexes(&path));
                let spec = cursor.and_then(|c| Catalog::get().spec(c));
                let instance = matches!(card.kind, CardKind::Instance(_));
                CardView {
                    number: number.filter(|_| instance),
                    of: alike.len(),
                    what: spec.and_then(|s| s.label).map_or_else(|| name.to_owned(), str::to_owned),
                    title: if instance { title(config, card) } else { String::new() },
                    repeats: instance,
                    path: Some(path.to_string()),
                }
            }
            (CardKind::Numbered(n), _) => {
                CardView { number: Some(usize::from(n)), title: title(config, card), ..plain }
            }
            _ => plain,
        }
    }
}

fn without_indexes(path: &Path) -> String {
    let names: Vec<_> = path.steps.iter().map(|s| s.name.as_str()).collect();
    names.join("/")
}

/// Fields that say what one of several alike is called, the best first.
const NAMES: [&str; 14] = [
    "featureLabel",
    "displayName",
    "name",
    "Name",
    "DisplayName",
    "processNodeName",
    "deviceType",
    "User_ID_[n]_",
    "Display_Name_[n]_",
    "line[n]_shortname",
    "line[n]_displayname",
    "line[n]_name",
    "speedDialNumber",
    "MATCH",
];

/// What one of several alike is called in the file.
fn title(config: &Config, card: &Card) -> String {
    let named = |wanted: &&str| {
        card.rows.iter().find_map(|row| {
            let fits = match row.spec {
                Some(spec) => spec.path.ends_with(wanted) && spec.name() == *wanted,
                None => config.name(row.value).eq_ignore_ascii_case(wanted),
            };
            let secret = row.spec.is_some_and(|s| s.is_secret());
            let text = (fits && !secret).then(|| config.value(row.value).trim().to_owned());
            text.filter(|t| !t.is_empty())
        })
    };
    NAMES.iter().find_map(named).unwrap_or_default()
}

/// What people call a value.
fn label(config: &Config, row: &Row, card: CardKind, tag: &str) -> String {
    if let Some(number) = load_number(tag)
        && let Some(model) = Model::by_number(number)
    {
        return model.name.to_owned();
    }
    if card == CardKind::Table
        && let ValueRef::Attribute(id, _) = row.value
        && let Some(model) =
            config.xml().and_then(|d| load_number(d.name(id))).and_then(Model::by_number)
    {
        return format!("{} · {tag}", model.name);
    }
    let Some(spec) = row.spec else {
        return readable_name(tag).unwrap_or_else(|| tag.to_owned());
    };
    let Some(label) = spec.label else { return tag.to_owned() };
    let indexes = spec.indexes(tag);
    if indexes.is_empty() || matches!(card, CardKind::Numbered(_)) && indexes.len() == 1 {
        return label.to_owned();
    }
    format!("{label} {}", indexes.join("."))
}

/// The device number in `loadInformation434`.
fn load_number(tag: &str) -> Option<u32> {
    let lower = tag.to_ascii_lowercase();
    lower.strip_prefix("loadinformation")?.parse().ok()
}

fn control(row: &Row, tag: &str, text: &str, model: impl Fn() -> Option<String>) -> Control {
    let multiline = text.contains('\n');
    let plain = Control::Text { multiline };
    if multiline {
        return plain;
    }
    match row.spec.map(|s| &s.kind) {
        Some(ValueKind::Secret) => Control::Secret,
        Some(ValueKind::Switch { on, off }) => match text.trim() {
            // Any other value must stay visible and editable as it is.
            "" => Control::Choice(vec![(on, "On".into()), (off, "Off".into())]),
            t if t == *on || t == *off => Control::Switch { on, off },
            _ => plain,
        },
        Some(ValueKind::Choice(choices)) => {
            // Models of one firmware share their codes.
            let model = model().unwrap_or_default();
            let model = model.split('/').next().unwrap_or_default();
            let codes = choices.for_model(model).iter();
            Control::Choice(codes.map(|c| (c.code, c.meaning.into())).collect())
        }
        Some(ValueKind::TimeZone) => {
            let zone = |z: &TimeZone| (z.name, z.to_string().into());
            Control::Choice(time_zones::all().iter().map(zone).collect())
        }
        Some(ValueKind::Number { .. } | ValueKind::Seconds { .. } | ValueKind::Port) => {
            Control::Number
        }
        None if names::looks_secret(tag) => Control::Secret,
        _ => plain,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(file: &str, tag: &str) -> RowView {
        let session =
            EditSession::open("SEP001122334455.cnf.xml", file.as_bytes().to_vec()).unwrap();
        let cards = session.outline().sections.iter().flat_map(|s| &s.cards);
        let pairs = cards.flat_map(|c| c.rows.iter().map(|r| (r, c.kind)));
        let all: Vec<_> = pairs.map(|(row, kind)| session.row(row, kind)).collect();
        all.into_iter().find(|r| r.tag == tag).unwrap()
    }

    #[test]
    fn codes_follow_the_model_of_the_load() {
        let of = |load: &str| {
            let file = format!(
                "<device><loadInformation>{load}</loadInformation><sipProfile><sipCallFeatures><anonymousCallBlock>2</anonymousCallBlock></sipCallFeatures></sipProfile></device>"
            );
            row(&file, "anonymousCallBlock").control
        };
        let (old, new, unknown) = (of("SIP45.9-4-2SR3-1S"), of("sip88xx.14-3-1-0301-349"), of("x"));
        assert!(matches!(&old, Control::Choice(codes) if !codes.is_empty()));
        assert_ne!(old, new);
        assert!(matches!(unknown, Control::Choice(_)));
    }

    #[test]
    fn names_that_no_table_knows_become_labels() {
        let file = "<flat-profile><Fancy_Thing_Enable_2_>Yes</Fancy_Thing_Enable_2_><plain>1</plain></flat-profile>";
        assert_eq!(row(file, "Fancy_Thing_Enable_2_").label, "Fancy thing enable, line 2");
        assert_eq!(row(file, "plain").label, "plain");
    }
}
