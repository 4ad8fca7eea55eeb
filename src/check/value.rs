//! One value by itself, with what is surely wrong with it.

use crate::config::{Config, Edit, Row, ValueRef};
use crate::fields::{FieldSpec, ValueProblem};
use std::borrow::Cow;

/// A value as the rules see it.
pub(super) struct OneValue<'a> {
    pub(super) config: &'a Config,
    pub(super) value: ValueRef,
    pub(super) spec: &'static FieldSpec,
    /// The text as it stands, blanks included.
    pub(super) text: Cow<'a, str>,
    pub(super) problem: Option<ValueProblem>,
}

impl<'a> OneValue<'a> {
    /// Reads a value; nothing for an empty one, and for a field of no table.
    pub(super) fn of(config: &'a Config, row: &Row) -> Option<Self> {
        let spec = row.spec?;
        let text = config.value(row.value);
        if text.trim().is_empty() {
            return None;
        }
        let problem = spec.check(text.trim()).err();
        Some(Self { config, value: row.value, spec, text, problem })
    }

    /// The name of the field as the table spells it.
    pub(super) fn name(&self) -> &'static str {
        self.spec.name()
    }

    /// Gives the value another text.
    pub(super) fn set(&self, text: &str) -> Edit {
        Edit::SetValue { path: self.config.path(self.value), value: text.to_owned() }
    }
}
