//! What is known about one field.

use super::kind::ValueKind;
use super::pattern;
use super::placeholder::is_placeholder;
use super::problem::ValueProblem;
use super::section::Section;
use super::series;
use super::table::filled;

/// One row of the tables.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldSpec {
    /// Where the field stands, from the root element.
    ///
    /// `x[]` repeats, `@a` is an attribute, `*` any child, `[n]` an index inside a name.
    pub path: &'static str,
    /// The name people see; without one the tag speaks for itself.
    pub label: Option<&'static str>,
    /// One sentence on what it does and when to touch it.
    pub help: Option<&'static str>,
    /// What it takes.
    pub kind: ValueKind,
    /// What a value may look like, where there are no codes.
    pub example: Option<&'static str>,
    /// What phones assume, where one value suits most of them.
    pub default: Option<&'static str>,
    /// The most characters phones take.
    pub max_len: Option<u16>,
    /// Where the form shows it.
    pub section: Section,
    /// 1 for everyday work, 2 for administrators, 3 for rare cases, 4 for what nobody should add.
    pub importance: u8,
    /// Whether several may stand side by side.
    pub repeats: bool,
    /// Where the facts come from, as letters of the field reference.
    pub source: &'static str,
    /// The series that have it, where not all phones do.
    pub models: Option<&'static str>,
}

impl FieldSpec {
    /// Reads a row; nothing when one of its columns makes no sense.
    pub(super) fn parse(columns: [&'static str; 11]) -> Option<Self> {
        let [
            path,
            label,
            help,
            kind,
            values,
            default,
            max_len,
            section,
            importance,
            source,
            models,
        ] = columns;
        let kind = ValueKind::parse(kind, values)?;
        let example = filled(values).filter(|_| kind.takes_example());
        Some(Self {
            path: filled(path)?,
            label: filled(label),
            help: filled(help),
            kind,
            example,
            default: filled(default),
            max_len: if max_len.is_empty() { None } else { Some(max_len.parse().ok()?) },
            section: Section::by_id(section)?,
            importance: importance.parse().ok().filter(|level| (1..=4).contains(level))?,
            repeats: path.ends_with("[]"),
            source: filled(source)?,
            models: filled(models),
        })
    }

    /// Returns the last segment of the path: a tag, or `@` and an attribute.
    ///
    /// The mark for repeating is gone; an index such as `[n]` stays.
    pub fn name(&self) -> &'static str {
        let last = self.path.rsplit_once('/').map_or(self.path, |(_, last)| last);
        last.strip_suffix("[]").unwrap_or(last)
    }

    /// Tells whether the field is an attribute.
    pub fn is_attribute(&self) -> bool {
        self.name().starts_with('@')
    }

    /// Tells whether a file that lacks the field should be offered it.
    ///
    /// Readings of a phone, misspelt and misplaced names are known, and kept where they are.
    pub fn is_offered(&self) -> bool {
        self.importance < 4
    }

    /// Tells whether the value has to be masked.
    pub fn is_secret(&self) -> bool {
        self.kind == ValueKind::Secret
    }

    /// Lists the indexes that stand in a tag of this field.
    ///
    /// `Unit_1_Key_12_` gives `1` and `12`; a tag of another field gives none.
    pub fn indexes<'a>(&self, tag: &'a str) -> Vec<&'a str> {
        pattern::indexes(self.name(), tag)
    }

    /// Tells whether one of these models, such as `7945/7965`, has the field.
    pub fn is_known_on(&self, models: &str) -> bool {
        self.models.is_none_or(|list| series::is_among(list, models))
    }

    /// Says what is wrong with `value`, if anything surely is.
    ///
    /// # Errors
    /// What [`ValueKind::check`] finds, or that there are too many characters.
    pub fn check(&self, value: &str) -> Result<(), ValueProblem> {
        self.kind.check(value)?;
        let value = value.trim();
        let Some(max) = self.max_len.map(usize::from) else { return Ok(()) };
        let len = value.chars().count();
        if len > max && !is_placeholder(value) {
            return Err(ValueProblem::TooLong { max, len });
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::FieldSpec;
    use crate::fields::problem::ValueProblem;

    const ROW: [&str; 11] = [
        "flat-profile/Unit_[u]_Key_[k]_",
        "Module key",
        "Script of a key.",
        "text",
        "fnc=sd",
        "",
        "5",
        "features",
        "1",
        "F",
        "",
    ];

    fn with(index: usize, value: &'static str) -> Option<FieldSpec> {
        let mut row = ROW;
        row[index] = value;
        FieldSpec::parse(row)
    }

    #[test]
    fn a_row_becomes_a_field() {
        let spec = FieldSpec::parse(ROW).unwrap();
        assert_eq!(spec.name(), "Unit_[u]_Key_[k]_");
        assert_eq!(spec.example, Some("fnc=sd"));
        assert_eq!(spec.indexes("Unit_1_Key_12_"), ["1", "12"]);
        assert!(spec.indexes("Unit_1_Key_").is_empty());
        assert!(!spec.repeats && !spec.is_attribute() && !spec.is_secret());
    }

    #[test]
    fn names_leave_out_the_mark_for_repeating() {
        assert_eq!(with(0, "device/ntps/ntp[]").unwrap().name(), "ntp");
        assert!(with(0, "device/ntps/ntp[]").unwrap().repeats);
        assert!(with(0, "device/line[]/@button").unwrap().is_attribute());
    }

    #[test]
    fn rows_with_a_senseless_column_are_refused() {
        for (index, value) in [
            (0, ""),
            (3, "enum"),
            (6, "many"),
            (6, "-1"),
            (6, "70000"),
            (7, ""),
            (7, "Lines"),
            (8, ""),
            (8, "0"),
            (8, "5"),
            (9, ""),
        ] {
            assert_eq!(with(index, value), None, "{index} {value:?}");
        }
    }

    #[test]
    fn length_counts_characters_and_spares_templates() {
        let spec = FieldSpec::parse(ROW).unwrap();
        assert_eq!(spec.check("äöüßé"), Ok(()));
        assert_eq!(spec.check("  abcde  "), Ok(()));
        assert_eq!(spec.check("{LABEL}"), Ok(()));
        assert_eq!(spec.check("abcdef"), Err(ValueProblem::TooLong { max: 5, len: 6 }));
    }
}
