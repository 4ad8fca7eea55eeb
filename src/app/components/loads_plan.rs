//! Which loads change when several are set at once, and what to know about each. Pure.

use crate::app::words::loads as words;
use crate::config::Edit;
use crate::config::loads::{LoadRow, StepWarning, compare, files, fits, is_of_series, step};
use crate::fields::Model;
use std::cmp::Ordering;

/// A load that changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoadStep {
    /// The model, as the table calls it.
    pub model: String,
    /// What it said.
    pub from: String,
    /// What it will say.
    pub to: String,
    /// What may go wrong.
    pub warnings: Vec<StepWarning>,
    /// The edit.
    pub edit: Edit,
}

/// What setting several loads does.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LoadsPlan {
    /// The loads that change, in the file's order.
    pub steps: Vec<LoadStep>,
    /// Models that were meant and take other firmware.
    pub left: Vec<&'static str>,
}

impl LoadsPlan {
    /// Plans to give rows this load: those of a series, or of every model that takes it.
    ///
    /// With `same_version`, models of other firmware names get the same version under their own.
    #[must_use]
    pub fn of(rows: &[LoadRow], series: Option<&str>, load: &str, same_version: bool) -> Self {
        let load = load.trim();
        let mut plan = Self::default();
        if load.is_empty() {
            return plan;
        }
        for row in rows {
            let meant = series.is_none_or(|series| is_of_series(row, series));
            let Some(model) = row.model.filter(|_| meant) else { continue };
            let bare = load.rsplit(['/', '\\']).next().unwrap_or(load);
            let to = if fits(row, bare) {
                load.to_owned()
            } else if let Some(own) = own_name(row, model, load).filter(|_| same_version) {
                own
            } else {
                if series.is_some() && !plan.left.contains(&model.short_name()) {
                    plan.left.push(model.short_name());
                }
                continue;
            };
            if row.load == to {
                continue;
            }
            plan.steps.push(LoadStep {
                model: model.name.to_owned(),
                from: row.load.clone(),
                warnings: step(Some(model), &row.load, &to),
                edit: Edit::SetValue { path: row.path.clone(), value: to.clone() },
                to,
            });
        }
        plan
    }

    /// The edits, in order.
    #[must_use]
    pub fn edits(&self) -> Vec<Edit> {
        self.steps.iter().map(|step| step.edit.clone()).collect()
    }

    /// The files that have to lie in the TFTP root, load by load.
    #[must_use]
    pub fn files(&self) -> Vec<(&str, Vec<String>)> {
        let mut loads: Vec<&str> = Vec::new();
        for step in &self.steps {
            if !loads.contains(&step.to.as_str()) {
                loads.push(&step.to);
            }
        }
        loads
            .into_iter()
            .map(|load| (load, files(load).iter().map(words::file).collect()))
            .collect()
    }
}

/// The same version as the model names it: `SIP45.9-4-2SR3-1S` where `SIP42.9-4-2SR3-1S` is meant.
///
/// Only where the row's load follows that pattern already; names of other makes tell no version.
fn own_name(row: &LoadRow, model: &Model, load: &str) -> Option<String> {
    let (series, version) = load.split_once('.')?;
    let kind = letters_before_two_digits(series)?;
    let (own, _) = row.load.split_once('.')?;
    letters_before_two_digits(own)?;
    let prefix = model.load_prefixes().find_map(|prefix| {
        let prefix = prefix.trim_end_matches('.');
        (letters_before_two_digits(prefix)?.eq_ignore_ascii_case(kind)).then_some(prefix)
    })?;
    Some(format!("{prefix}.{version}"))
}

/// `SIP` of `SIP42`; nothing for names of other patterns.
fn letters_before_two_digits(series: &str) -> Option<&str> {
    let letters = series.trim_end_matches(|c: char| c.is_ascii_digit());
    let fits =
        series.len() == letters.len() + 2 && letters.bytes().all(|b| b.is_ascii_alphabetic());
    (fits && !letters.is_empty()).then_some(letters)
}

/// The families that a table has rows of, with their number; those of one firmware side by side.
#[must_use]
pub fn families(rows: &[LoadRow]) -> Vec<(String, usize)> {
    let mut names: Vec<String> = rows
        .iter()
        .filter_map(|row| {
            let digits = row.model?.name.trim_start_matches(|c: char| !c.is_ascii_digit());
            let start = digits.get(..3).filter(|s| s.bytes().all(|b| b.is_ascii_digit()))?;
            digits.as_bytes().get(3).filter(|b| b.is_ascii_digit())?;
            Some(format!("{start}x"))
        })
        .collect();
    names.sort_unstable();
    names.dedup();
    if ["794x", "796x"].iter().all(|name| names.iter().any(|n| n == name)) {
        names.insert(0, "794x,796x".to_owned());
    }
    names
        .into_iter()
        .map(|name| {
            let count = rows.iter().filter(|row| is_of_series(row, &name)).count();
            (name, count)
        })
        .collect()
}

/// How a load stands beside the newest one known for its model, where that is worth a word.
#[must_use]
pub fn age(model: &Model, load: &str) -> Option<String> {
    let order = |last: &&str| compare(load, last);
    let last = model.last_loads().find(|last| order(last).is_some())?;
    match order(&last)? {
        Ordering::Less => Some(words::older(last)),
        Ordering::Greater => Some(words::NEWER.to_owned()),
        Ordering::Equal => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{Config, loads};

    const FILE: &str = "<Default>
<loadInformation8>P0S3-8-12-00</loadInformation8>
<loadInformation115>SIP41.9-3-1SR2-1S</loadInformation115>
<loadInformation434>SIP42.9-3-1SR2-1S</loadInformation434>
<loadInformation435>SIP45.9-3-1SR2-1S</loadInformation435>
<loadInformation404>SIP42.9-4-2SR3-1S</loadInformation404>
<loadInformation683>sip88xx.12-8-1-0001-455</loadInformation683>
</Default>";
    const NEW: &str = "SIP42.9-4-2SR3-1S";

    fn rows() -> Vec<LoadRow> {
        loads::rows(&Config::read(FILE))
    }

    fn told(plan: &LoadsPlan) -> Vec<(&str, &str)> {
        plan.steps.iter().map(|s| (s.model.as_str(), s.to.as_str())).collect()
    }

    #[test]
    fn a_family_moves_to_one_version() {
        let plan = LoadsPlan::of(&rows(), Some("794x"), NEW, true);
        assert_eq!(
            told(&plan),
            [
                ("Cisco 7941", "SIP41.9-4-2SR3-1S"),
                ("Cisco 7942", NEW),
                ("Cisco 7945", "SIP45.9-4-2SR3-1S")
            ]
        );
        assert_eq!(plan.left, ["7940"]);
        assert_eq!(plan.files().len(), 3);
        assert!(plan.files()[1].1.contains(&"SIP42.9-4-2SR3-1S.loads".to_owned()));
        let one = LoadsPlan::of(&rows(), Some("794x"), NEW, false);
        assert_eq!(told(&one), [("Cisco 7942", NEW)]);
        assert_eq!(one.left, ["7940", "7941", "7945"]);
    }

    #[test]
    fn without_a_family_only_fitting_models_move() {
        assert_eq!(told(&LoadsPlan::of(&rows(), None, NEW, false)), [("Cisco 7942", NEW)]);
        for load in ["", " ", "SIP99.1", "x", "é.é", "."] {
            assert!(LoadsPlan::of(&rows(), None, load, true).edits().len() < 5, "{load}");
        }
        assert!(LoadsPlan::of(&[], Some("794x"), NEW, true).steps.is_empty());
    }

    #[test]
    fn families_are_those_of_the_table() {
        let all = families(&rows());
        let names: Vec<_> = all.iter().map(|(name, n)| (name.as_str(), *n)).collect();
        assert_eq!(names, [("794x,796x", 5), ("794x", 4), ("796x", 1), ("884x", 1)]);
    }

    #[test]
    fn ages_are_told_where_they_matter() {
        let model = Model::by_name("7942").unwrap();
        let last = model.last_loads().find(|l| l.starts_with("SIP")).unwrap();
        assert_eq!(age(model, last), None);
        assert_eq!(age(model, "SIP42.8-5-2S"), Some(words::older(last)));
        assert_eq!(age(model, "SIP42.19-9-9S").as_deref(), Some(words::NEWER));
        assert_eq!(age(model, "whatever"), None);
        assert_eq!(age(model, ""), None);
    }
}
