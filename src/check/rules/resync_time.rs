//! `resync-time`: the time for fetching the profile is not written as four digits.

use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::check::{Cause, Fix, Place};
use crate::fields::is_placeholder;

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    for name in ["Resync_At__HHmm_", "Resync_At"] {
        let (Some(text), Some(value)) = (survey.setting(name), survey.setting_ref(name)) else {
            continue;
        };
        let digits = text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
        let clock = digits
            && matches!(text.parse(), Ok(0..=2359))
            && text[2..].parse().is_ok_and(|m: u8| m < 60);
        if !text.is_empty() && !clock && !is_placeholder(&text) {
            let bare: String = text.chars().filter(char::is_ascii_digit).collect();
            let fix = (bare.len() == 4 && text.len() == 5)
                .then(|| survey.rewrite(value, &bare))
                .flatten();
            report.warning(Place::Value(value), Cause::ResyncTime(text.into_owned())).fix =
                fix.and_then(Fix::offered);
        }
    }
}
