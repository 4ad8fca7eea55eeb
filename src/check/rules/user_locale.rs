//! `user-locale`: language and language code do not belong together.

use crate::check::Cause;
use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::fields::is_placeholder;

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    let name = survey.text_at("userLocale/name");
    let Some((id, code)) = survey.filled("userLocale/langCode") else { return };
    let language = name.split('_').next().unwrap_or_default();
    let Some((_, expected)) = LANGUAGES.iter().find(|(l, _)| l.eq_ignore_ascii_case(language))
    else {
        return;
    };
    let found = code.get(..2).unwrap_or(&code);
    if !expected.split('/').any(|e| e.eq_ignore_ascii_case(found)) && !is_placeholder(&code) {
        let cause = Cause::UserLocale(name.into_owned(), code.into_owned());
        report.warning(survey.at(id), cause);
    }
}

/// Languages as locale folders begin, with their codes of ISO 639-1.
const LANGUAGES: [(&str, &str); 31] = [
    ("Arabic", "ar"),
    ("Bulgarian", "bg"),
    ("Catalan", "ca"),
    ("Chinese", "zh"),
    ("Croatian", "hr"),
    ("Czech", "cs"),
    ("Danish", "da"),
    ("Dutch", "nl"),
    ("English", "en"),
    ("Estonian", "et"),
    ("Finnish", "fi"),
    ("French", "fr"),
    ("German", "de"),
    ("Greek", "el"),
    ("Hebrew", "he/iw"),
    ("Hungarian", "hu"),
    ("Italian", "it"),
    ("Japanese", "ja"),
    ("Korean", "ko"),
    ("Latvian", "lv"),
    ("Lithuanian", "lt"),
    ("Norwegian", "no/nb"),
    ("Polish", "pl"),
    ("Portuguese", "pt"),
    ("Romanian", "ro"),
    ("Russian", "ru"),
    ("Slovak", "sk"),
    ("Slovenian", "sl"),
    ("Spanish", "es"),
    ("Swedish", "sv"),
    ("Turkish", "tr"),
];
