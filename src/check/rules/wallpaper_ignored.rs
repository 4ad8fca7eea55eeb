//! `wallpaper-ignored`: a wallpaper is set, but people may choose their own.

use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::check::{Cause, Fix};

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    let Some((id, _)) = survey.filled("vendorConfig/defaultWallpaperFile") else { return };
    let access = survey.text_at("commonProfile/backgroundImageAccess");
    if !access.eq_ignore_ascii_case("false") && access != "0" {
        let fix =
            survey.set_at("commonProfile/backgroundImageAccess", "false").and_then(Fix::offered);
        report.warning(survey.at(id), Cause::WallpaperIgnored).fix = fix;
    }
}
