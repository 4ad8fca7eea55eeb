//! The time zone names phones know, with their offsets.

use std::fmt;
use std::sync::OnceLock;

use super::nearest::slips_below;
use super::table::{filled, rows};

/// One time zone, as `timeZone` of a phone's file names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TimeZone {
    /// The name to write.
    pub name: &'static str,
    /// Minutes from UTC in the phones' own table.
    pub minutes: i16,
    /// Minutes from UTC in reality, where that is something else.
    pub true_minutes: Option<i16>,
    /// What else is different in reality.
    pub note: Option<&'static str>,
    iana: &'static str,
}

impl TimeZone {
    /// Lists the city names for this zone, the best one first.
    pub fn cities(&self) -> impl Iterator<Item = &'static str> {
        self.iana.split(';')
    }

    /// Tells whether phones move the clock in summer.
    pub fn has_summer_time(&self) -> bool {
        self.name.contains("Daylight")
    }

    fn parse([name, minutes, true_minutes, note, iana]: [&'static str; 5]) -> Option<Self> {
        Some(Self {
            name: filled(name)?,
            minutes: minutes.parse().ok()?,
            true_minutes: match filled(true_minutes) {
                Some(minutes) => Some(minutes.parse().ok()?),
                None => None,
            },
            note: filled(note),
            iana: filled(iana)?,
        })
    }
}

/// Writes the offset as phones have it, with the true one where they differ.
impl fmt::Display for TimeZone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_offset(f, self.minutes)?;
        if let Some(minutes) = self.true_minutes {
            f.write_str(" on the phone, in reality ")?;
            write_offset(f, minutes)?;
        }
        Ok(())
    }
}

fn write_offset(f: &mut fmt::Formatter<'_>, minutes: i16) -> fmt::Result {
    let sign = if minutes < 0 { '-' } else { '+' };
    let minutes = minutes.unsigned_abs();
    write!(f, "UTC{sign}{:02}:{:02}", minutes / 60, minutes % 60)
}

/// Returns every time zone, from west to east.
pub fn all() -> &'static [TimeZone] {
    static ALL: OnceLock<Vec<TimeZone>> = OnceLock::new();
    ALL.get_or_init(|| {
        rows(include_str!("tables/time_zones.tsv"))
            .filter_map(|(_, row)| TimeZone::parse(row?))
            .collect()
    })
}

/// Finds the time zone of exactly this name.
pub fn by_name(name: &str) -> Option<&'static TimeZone> {
    all().iter().find(|zone| zone.name == name)
}

/// Finds the name that was probably meant.
///
/// Understands city names of the table, and names that differ in spelling or in `Standard` and
/// `Daylight`.
pub fn nearest_name(found: &str) -> Option<&'static str> {
    let cities = |zone: &&TimeZone| zone.cities().any(|city| city == found);
    if let Some(zone) = all().iter().find(cities) {
        return Some(zone.name);
    }
    let wanted = stem(found);
    let limit = wanted.chars().count() / 3 + 1;
    let slips =
        |zone: &'static TimeZone| Some((slips_below(&wanted, &stem(zone.name), limit)?, zone.name));
    let nearest = all().iter().filter_map(slips).min_by_key(|&(slips, _)| slips);
    nearest.filter(|_| !wanted.is_empty()).map(|(_, name)| name)
}

/// Reduces a name to the words that tell zones apart.
fn stem(name: &str) -> String {
    name.split(|c: char| !c.is_ascii_alphanumeric())
        .map(str::to_ascii_lowercase)
        .filter(|word| !matches!(word.as_str(), "" | "standard" | "daylight" | "time" | "zone"))
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::{all, by_name, nearest_name};

    #[test]
    fn the_table_holds_every_zone_once() {
        assert_eq!(all().len(), 55);
        for zone in all() {
            assert_eq!(by_name(zone.name), Some(zone));
            assert!((-720..=780).contains(&zone.minutes) && zone.minutes % 30 == 0, "{zone:?}");
            assert_ne!(zone.true_minutes, Some(zone.minutes), "{zone:?}");
            assert!(zone.cities().all(|city| city.contains('/')), "{zone:?}");
        }
        assert!(all().is_sorted_by_key(|zone| zone.minutes));
    }

    #[test]
    fn offsets_show_the_true_value_where_phones_are_wrong() {
        let offset = |name| by_name(name).unwrap().to_string();
        assert_eq!(offset("Newfoundland Standard/Daylight Time"), "UTC-03:30");
        assert_eq!(offset("GMT Standard/Daylight Time"), "UTC+00:00");
        assert_eq!(
            offset("Romance Standard/Daylight Time"),
            "UTC+02:00 on the phone, in reality UTC+01:00"
        );
    }

    #[test]
    fn only_names_with_daylight_follow_summer_time() {
        assert!(by_name("W. Europe Standard/Daylight Time").unwrap().has_summer_time());
        assert!(!by_name("Tokyo Standard Time").unwrap().has_summer_time());
    }

    #[test]
    fn other_spellings_are_no_names_but_lead_to_one() {
        for (found, name) in [
            ("W. Europe Standard Time", Some("W. Europe Standard/Daylight Time")),
            ("w europe", Some("W. Europe Standard/Daylight Time")),
            ("China Standard Time", Some("China Standard/Daylight Time")),
            ("SE Asia Standard/Daylight Time", Some("SE Asia Standard Time")),
            ("Europe/London", Some("GMT Standard/Daylight Time")),
            ("Asia/Almaty", Some("Central Asia Standard Time")),
            ("Tokio Standard Time", Some("Tokyo Standard Time")),
            ("UTC", None),
            ("-240", None),
            ("", None),
            ("Standard Time", None),
            ("Mars Standard Time", None),
            ("Europe/Nowhere", None),
        ] {
            assert_eq!(by_name(found), None, "{found}");
            assert_eq!(nearest_name(found), name, "{found}");
        }
    }
}
