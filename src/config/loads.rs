//! Firmware names: the table of `XMLDefault.cnf.xml`, which name is newer, what a step needs.
//!
//! Names only; what a `.loads` file holds is for `container::firmware_list`.

use super::document::Config;
use super::edit::Edit;
use super::family::{Family, Protocol};
use crate::fields::Model;
use crate::path::Path;

mod files;
mod step;
mod version;

pub use files::{RootFile, files};
pub use step::{StepWarning, step};
pub use version::{compare, protocol};

/// One load of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoadRow {
    /// Where it stands.
    pub path: Path,
    /// The device number in its name; `None` for a load of any model or of the file's own phone.
    pub number: Option<u32>,
    /// The model of that number, where it is known.
    pub model: Option<&'static Model>,
    /// The model as the file's author wrote it.
    pub said: Option<String>,
    /// The firmware's name as the file spells it.
    pub load: String,
}

/// Lists the loads of `XMLDefault.cnf.xml`, in the file's order.
#[must_use]
pub fn rows(config: &Config) -> Vec<LoadRow> {
    let (Some(document), Family::Default) = (config.xml(), config.family()) else {
        return Vec::new();
    };
    let Some(root) = document.root() else { return Vec::new() };
    document
        .children(root)
        .filter_map(|id| {
            let name = document.local_name(id).to_ascii_lowercase();
            let digits = name.strip_prefix("loadinformation")?;
            let number: Option<u32> = match digits {
                "" => None,
                digits => Some(digits.parse().ok()?),
            };
            Some(LoadRow {
                path: document.path(id),
                number,
                model: number.and_then(Model::by_number),
                said: document.attribute_value(id, "model").map(|said| said.into_owned()),
                load: document.text(id).trim().to_owned(),
            })
        })
        .collect()
}

/// Whether a row is for a model of these series, such as `794x,796x`.
#[must_use]
pub fn is_of_series(row: &LoadRow, series: &str) -> bool {
    let Some(model) = row.model else { return false };
    let digits = model.name.trim_start_matches(|c: char| !c.is_ascii_digit());
    series.split(',').map(str::trim).any(|series| {
        series.starts_with(|c: char| c.is_ascii_digit())
            && digits.len() >= series.len()
            && series
                .bytes()
                .zip(digits.bytes())
                .all(|(s, d)| if s == b'x' { d.is_ascii_digit() } else { s == d })
    })
}

/// Whether the row's model runs this load.
#[must_use]
pub fn fits(row: &LoadRow, load: &str) -> bool {
    row.model.is_some_and(|model| model.runs(load))
}

/// Lists the edits that give every wanted row this load.
pub fn set(rows: &[LoadRow], wanted: impl Fn(&LoadRow) -> bool, load: &str) -> Vec<Edit> {
    let load = load.trim();
    rows.iter()
        .filter(|row| wanted(row) && row.load != load)
        .map(|row| Edit::SetValue { path: row.path.clone(), value: load.to_owned() })
        .collect()
}

/// The edit that adds a model with its load; nothing where the model has a row.
#[must_use]
pub fn add(config: &Config, rows: &[LoadRow], model: &Model, load: &str) -> Option<Edit> {
    if rows.iter().any(|row| row.number == Some(model.number)) {
        return None;
    }
    let root = config.xml().and_then(|document| Some(document.path(document.root()?)))?;
    let path = root.child(&format!("loadInformation{}", model.number), None);
    Some(Edit::AddField { path, value: load.trim().to_owned() })
}

/// Rows of one device number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duplicate {
    /// Which rows, as positions; the first of them comes first.
    pub rows: Vec<usize>,
    /// Whether they name different loads, so that a person has to choose.
    pub differ: bool,
}

/// Finds device numbers that have several rows.
#[must_use]
pub fn duplicates(rows: &[LoadRow]) -> Vec<Duplicate> {
    let mut found: Vec<Duplicate> = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        let same = |other: &LoadRow| other.number == row.number;
        if rows.iter().take(at).any(same) {
            continue;
        }
        let all: Vec<usize> = (at..rows.len()).filter(|&i| rows.get(i).is_some_and(same)).collect();
        if all.len() > 1 {
            let differ = all.iter().any(|&i| rows.get(i).is_some_and(|r| r.load != row.load));
            found.push(Duplicate { rows: all, differ });
        }
    }
    found
}

/// Lists the edits that leave one row of each device number, where all say the same.
///
/// The last rows go first, so that the paths of the others stay right.
#[must_use]
pub fn drop_duplicates(rows: &[LoadRow]) -> Vec<Edit> {
    let mut extra: Vec<usize> = duplicates(rows)
        .into_iter()
        .filter(|duplicate| !duplicate.differ)
        .flat_map(|duplicate| duplicate.rows.into_iter().skip(1))
        .collect();
    extra.sort_unstable();
    extra
        .into_iter()
        .rev()
        .filter_map(|at| Some(Edit::Remove { path: rows.get(at)?.path.clone() }))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "<Default>
  <loadInformation434 model=\"7942\">SIP42.9-3-1SR2-1S</loadInformation434>
  <loadinformation404>SIP42.9-3-1SR2-1S</loadinformation404>
  <loadInformation435> SIP45.9-3-1SR2-1S </loadInformation435>
  <loadInformation683></loadInformation683>
  <loadInformation404>SIP42.9-3-1SR2-1S</loadInformation404>
  <loadInformation435>SIP45.9-4-2SR4-3S</loadInformation435>
  <loadInformation99999>x</loadInformation99999>
  <loadInformation>P0030801SR02</loadInformation>
  <loadInformationX>y</loadInformationX>
  <other>z</other>
</Default>";

    fn table() -> (Config, Vec<LoadRow>) {
        let config = Config::read(FILE);
        let rows = rows(&config);
        (config, rows)
    }

    #[test]
    fn rows_are_the_loads_of_the_table() {
        let (_, rows) = table();
        assert_eq!(rows.len(), 8);
        assert_eq!(rows[0].said.as_deref(), Some("7942"));
        assert_eq!(rows[1].model.map(|m| m.name), Some("Cisco 7962"));
        assert_eq!(rows[2].load, "SIP45.9-3-1SR2-1S");
        assert_eq!((rows[6].number, rows[6].model), (Some(99999), None));
        assert_eq!(rows[7].number, None);
        for other in ["", "<device><loadInformation>a</loadInformation></device>", "<Default/>"] {
            assert!(super::rows(&Config::read(other)).is_empty(), "{other}");
        }
    }

    #[test]
    fn a_family_is_set_and_nothing_else() {
        let (config, rows) = table();
        let load = "SIP42.9-4-2SR3-1S";
        let edits = set(&rows, |row| is_of_series(row, "794x,796x") && fits(row, load), load);
        assert_eq!(edits.len(), 3);
        let mut now = config.clone();
        for edit in &edits {
            let edit = now.lower(edit, crate::text::Encoding::Utf8).unwrap();
            now = now.apply(&edit).0;
        }
        let expected = FILE.replace("SIP42.9-3-1SR2-1S", load);
        assert_eq!(now.source(), expected);
        assert!(set(&super::rows(&now), |row| fits(row, load), load).is_empty());
        for series in ["", "x", "99xx", "7942x", ","] {
            assert!(!rows.iter().any(|row| is_of_series(row, series)), "{series:?}");
        }
    }

    #[test]
    fn duplicates_that_agree_are_dropped() {
        let (config, rows) = table();
        let found = duplicates(&rows);
        assert_eq!(found.len(), 2);
        assert_eq!((found[0].rows.as_slice(), found[0].differ), ([1, 4].as_slice(), false));
        assert_eq!((found[1].rows.as_slice(), found[1].differ), ([2, 5].as_slice(), true));
        let mut now = config;
        for edit in drop_duplicates(&rows) {
            let edit = now.lower(&edit, crate::text::Encoding::Utf8).unwrap();
            now = now.apply(&edit).0;
        }
        let line = "  <loadInformation404>SIP42.9-3-1SR2-1S</loadInformation404>\n";
        assert_eq!(now.source(), FILE.replace(line, ""));
    }

    #[test]
    fn a_model_is_added_once() {
        let (config, rows) = table();
        let model = |number| Model::by_number(number).unwrap();
        assert_eq!(add(&config, &rows, model(434), "x"), None);
        let edit = add(&config, &rows, model(684), "sip88xx.14-3-1-0301-349").unwrap();
        let edit = config.lower(&edit, crate::text::Encoding::Utf8).unwrap();
        let rows = super::rows(&config.apply(&edit).0);
        assert!(rows.iter().any(|row| row.number == Some(684) && row.load.ends_with("-349")));
    }
}
