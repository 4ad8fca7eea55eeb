//! `locale-charset`: labels hold letters that the character set for the screen lacks.

use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::check::{Cause, Fix};

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    let Some((id, set)) = survey.filled("userLocale/winCharSet") else { return };
    if !set.eq_ignore_ascii_case("iso-8859-1") {
        return;
    }
    let labels = ["featureLabel", "displayName"]
        .into_iter()
        .flat_map(|name| survey.all(&format!("sipProfile/sipLines/line/{name}")));
    let shown = labels.chain(survey.all("sipProfile/phoneLabel")).map(|l| survey.text(l));
    let beyond = |text: &std::borrow::Cow<'_, str>| text.chars().find(|&c| u32::from(c) > 0xFF);
    if let Some(letter) = shown.into_iter().find_map(|text| beyond(&text)) {
        let fix = Fix::offered(survey.set(id, "utf-8"));
        report.warning(survey.at(id), Cause::LocaleCharset(letter)).fix = fix;
    }
}
