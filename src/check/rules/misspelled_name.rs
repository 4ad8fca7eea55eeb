//! `misspelled-name`: a name that no list knows is one letter away from one that phones read.

use crate::check::Cause;
use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::fields::{Catalog, FieldSpec};

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    let catalog = Catalog::get();
    for spot in survey.spots.iter().filter(|s| s.cursor.is_none() && s.name.len() >= 6).take(200) {
        let Some(parent) = survey.spots.get(spot.parent).filter(|p| p.cursor.is_some()) else {
            continue;
        };
        let Some(cursor) = parent.cursor else { continue };
        let close = |known: &&str| {
            let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
            !known.contains(['[', '*', '@'])
                && digits(known) == digits(spot.name)
                && one_slip(known, spot.name)
        };
        let Some(known) = catalog.children(cursor).map(FieldSpec::name).find(close) else {
            continue;
        };
        for &id in spot.elements.iter().take(200) {
            let sibling = survey.document().and_then(|d| survey.child(d.parent(id)?, known));
            if sibling.is_some() {
                continue;
            }
            let cause = Cause::MisspelledName(spot.name.to_owned(), known);
            report.warning(survey.at(id), cause).fix = survey.rename(id, known);
        }
    }
}

/// Whether one letter is missing, added, changed or two have traded places.
fn one_slip(a: &str, b: &str) -> bool {
    let (a, b) = (a.to_ascii_lowercase().into_bytes(), b.to_ascii_lowercase().into_bytes());
    let (long, short) = if a.len() >= b.len() { (&a, &b) } else { (&b, &a) };
    if long.len() - short.len() > 1 || long == short {
        return false;
    }
    let same = long.iter().zip(short).take_while(|(x, y)| x == y).count();
    let (l, s) = (&long[same..], &short[same..]);
    if long.len() > short.len() {
        return l[1..] == *s;
    }
    l[1..] == s[1..] || (l.len() > 1 && l[0] == s[1] && l[1] == s[0] && l[2..] == s[2..])
}
