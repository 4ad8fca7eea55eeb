//! The phone models: device numbers, firmware names, keys and screens.

use std::sync::OnceLock;

use super::table::{filled, rows};

/// One phone model, adapter or key module.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Model {
    /// The device number, as in `loadInformation434`.
    pub number: u32,
    /// The full name, such as `Cisco 7942`.
    pub name: &'static str,
    /// What it is: `phone`, `conference`, `ata`, `module` and so on.
    pub kind: &'static str,
    /// The call protocols it speaks, parted by commas; empty for modules.
    pub protocols: &'static str,
    loads: &'static str,
    last: &'static str,
    /// Line keys as delivered.
    pub line_keys: Option<u16>,
    /// Line keys with every mode or page in use.
    pub most_line_keys: Option<u16>,
    /// The most calls one line can hold.
    pub most_calls: Option<u16>,
    /// Size and colours of the screen.
    pub screen: Option<&'static str>,
    /// The generation that decides on trust and TLS.
    pub generation: Option<&'static str>,
}

impl Model {
    /// Returns every model, by device number.
    pub fn all() -> &'static [Self] {
        static ALL: OnceLock<Vec<Model>> = OnceLock::new();
        ALL.get_or_init(|| {
            let mut models: Vec<_> = rows(include_str!("tables/models.tsv"))
                .filter_map(|(_, row)| Self::parse(row?))
                .collect();
            models.sort_by_cached_key(|model| model.number);
            models
        })
    }

    /// Finds the model with this device number.
    pub fn by_number(number: u32) -> Option<&'static Self> {
        let models = Self::all();
        models.binary_search_by_key(&number, |model| model.number).ok().and_then(|i| models.get(i))
    }

    /// Finds the model a person means by `7962`, `CP-7962G` or `Cisco 7962`.
    pub fn by_name(name: &str) -> Option<&'static Self> {
        let wanted = plain_name(name);
        let find = |wanted: &str| {
            Self::all().iter().find(|model| !wanted.is_empty() && plain_name(model.name) == wanted)
        };
        find(&wanted).or_else(|| find(wanted.strip_suffix('G')?))
    }

    /// Finds the models a firmware name is for.
    ///
    /// Loads of one family run on several models: `SIP45.9-4-2SR4-3S` gives 7945 and 7965.
    pub fn by_load(load: &str) -> Vec<&'static Self> {
        Self::all().iter().filter(|model| model.runs(load)).collect()
    }

    /// Names the models a firmware name is for, such as `7945/7965`.
    pub fn series_by_load(load: &str) -> Option<String> {
        let mut names: Vec<&str> = Self::by_load(load).into_iter().map(Self::short_name).collect();
        names.sort_unstable();
        // 8851NR and 7961G-GE run what 8851 and 7961 run.
        names.dedup_by(|name, before| name.starts_with(*before));
        (!names.is_empty()).then(|| names.join("/"))
    }

    /// Tells whether a firmware name belongs to this model.
    pub fn runs(&self, load: &str) -> bool {
        self.load_prefixes().any(|prefix| {
            load.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix))
        })
    }

    /// Lists how firmware names of this model begin.
    pub fn load_prefixes(&self) -> impl Iterator<Item = &'static str> {
        self.loads.split(';').filter(|prefix| !prefix.is_empty())
    }

    /// Lists the newest firmware names met, one for each protocol.
    pub fn last_loads(&self) -> impl Iterator<Item = &'static str> {
        self.last.split(';').filter(|load| !load.is_empty())
    }

    /// Returns the name without the maker.
    pub fn short_name(&self) -> &'static str {
        self.name.strip_prefix("Cisco ").unwrap_or(self.name)
    }

    fn parse(columns: [&'static str; 12]) -> Option<Self> {
        let [number, name, kind, protocols, loads, last, keys, most, calls, screen, generation, _] =
            columns;
        let count = |column: &'static str| -> Option<Option<u16>> {
            if column.is_empty() { Some(None) } else { column.parse().ok().map(Some) }
        };
        Some(Self {
            number: number.parse().ok()?,
            name: filled(name)?,
            kind: filled(kind)?,
            protocols,
            loads,
            last,
            line_keys: count(keys)?,
            most_line_keys: count(most)?,
            most_calls: count(calls)?,
            screen: filled(screen),
            generation: filled(generation),
        })
    }
}

/// Reduces a name to what tells models apart: `CP-8841-K9=` becomes `8841`.
fn plain_name(name: &str) -> String {
    let name: String = name
        .chars()
        .filter(|c| c.is_ascii_alphanumeric() || *c == '+')
        .map(|c| c.to_ascii_uppercase())
        .collect();
    let name = name.strip_prefix("CISCO").unwrap_or(&name);
    let name = name
        .strip_prefix("CP")
        .filter(|rest| {
            rest.starts_with(|c: char| c.is_ascii_digit()) && !name.starts_with("CP8800")
        })
        .unwrap_or(name);
    name.strip_suffix("K9").unwrap_or(name).to_owned()
}

#[cfg(test)]
mod tests {
    use super::{Model, rows};

    fn number(name: &str) -> Option<u32> {
        Model::by_name(name).map(|model| model.number)
    }

    #[test]
    fn every_row_becomes_a_model() {
        let table = include_str!("tables/models.tsv");
        assert_eq!(rows::<12>(table).filter(|(_, row)| row.is_none()).count(), 0);
        assert_eq!(rows::<12>(table).count(), Model::all().len());
        assert!(Model::all().len() >= 107);
        assert!(Model::all().is_sorted_by(|a, b| a.number < b.number));
        for model in Model::all() {
            assert_eq!(number(model.name), Some(model.number), "{}", model.name);
            assert!(model.line_keys <= model.most_line_keys, "{}", model.name);
            for load in model.last_loads() {
                assert!(model.runs(load), "{} {load}", model.name);
            }
        }
    }

    #[test]
    fn numbers_lead_to_models() {
        assert_eq!(Model::by_number(434).map(|model| model.name), Some("Cisco 7942"));
        assert_eq!(Model::by_number(36217).map(|model| model.name), Some("Cisco 8811"));
        for number in [0, 10, 433, 99999, u32::MAX] {
            assert_eq!(Model::by_number(number), None, "{number}");
        }
    }

    #[test]
    fn names_may_be_written_in_many_ways() {
        for name in ["7962", "CP-7962G", "Cisco 7962", "cisco7962", "CP-7962", " 7962 "] {
            assert_eq!(number(name), Some(404), "{name}");
        }
        assert_eq!(number("CP-8841-K9="), Some(683));
        assert_eq!(number("7941"), Some(115));
        assert_eq!(number("CP-7941G-GE"), Some(309));
        assert_eq!(number("ATA191"), Some(36262));
        assert_eq!(number("SPA504G"), Some(80004));
        for name in ["", "Cisco", "CP-", "G", "K9", "796", "79622", "7962X", "SIP45", "phone"] {
            assert_eq!(number(name), None, "{name}");
        }
    }

    #[test]
    fn firmware_names_lead_to_their_models() {
        for (load, series) in [
            ("SIP45.9-4-2SR4-3S", "7945/7965"),
            ("SCCP42.9-3-1SR2-1S", "7942/7962"),
            ("sip78xx.12-8-1-0001-455", "7811/7821/7841/7861"),
            ("SIP88xx.14-3-1-0301-349", "8811/8841/8851/8861"),
            ("SIP41.9-4-2SR3-1S", "7941/7961"),
            ("P0S3-8-12-00", "7940/7960"),
            ("P0030801SR02", "7940/7960"),
            ("sip8845_65.14-3-1-0301-349", "8845/8865"),
            ("CP7925G-1.4.8SR1-5", "7925"),
        ] {
            assert_eq!(Model::series_by_load(load).as_deref(), Some(series), "{load}");
        }
        for load in ["", "SIP", "SIP4", "SIP99.1", "term45.default", "jar45sip.9", "ä", "XSIP45.9"]
        {
            assert!(Model::by_load(load).is_empty(), "{load}");
            assert_eq!(Model::series_by_load(load), None, "{load}");
        }
    }
}
