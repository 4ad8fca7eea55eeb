//! The line keys of a SIP phone: which button does what.

use super::survey::Survey;
use crate::xml::NodeId;
use std::borrow::Cow;

/// One `line` element.
#[derive(Clone, Debug)]
pub(super) struct LineKey<'a> {
    pub(super) id: NodeId,
    /// What the key does; a `line` without a `featureID` is taken for a line.
    pub(super) feature: Option<u32>,
    /// The attribute `button` as written.
    pub(super) button: Option<Cow<'a, str>>,
    /// The attribute `lineIndex` as written.
    pub(super) index: Option<Cow<'a, str>>,
    /// Whether it only dials by a short number and sits on no key.
    pub(super) abbreviated: bool,
}

impl LineKey<'_> {
    /// Whether the key is a line or an intercom line.
    pub(super) fn is_line(&self) -> bool {
        matches!(self.feature, Some(9 | 23))
    }

    /// The number of the button, where it is one.
    pub(super) fn button_number(&self) -> Option<u32> {
        self.button.as_ref()?.trim().parse().ok()
    }

    /// The number of the line, where it is one.
    pub(super) fn index_number(&self) -> Option<u32> {
        self.index.as_ref()?.trim().parse().ok()
    }
}

/// Reads the line keys of a file.
pub(super) fn line_keys<'a>(survey: &Survey<'a>) -> Vec<LineKey<'a>> {
    let Some(document) = survey.document() else { return Vec::new() };
    let read = |id| {
        let feature = survey.child_text(id, "featureID");
        LineKey {
            id,
            feature: if feature.is_empty() { Some(9) } else { feature.parse().ok() },
            button: document.attribute_value(id, "button"),
            index: document.attribute_value(id, "lineIndex"),
            abbreviated: !survey.child_text(id, "speedDialIndex").is_empty(),
        }
    };
    // No phone has more keys; a file may.
    survey.all("sipProfile/sipLines/line").into_iter().take(500).map(read).collect()
}
