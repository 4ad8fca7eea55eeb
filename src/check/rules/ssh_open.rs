//! `ssh-open`: SSH is open.

use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::check::{Cause, Fix};

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    for at in ["vendorConfig", "commonConfig", "enterpriseConfig"] {
        if let Some((id, text)) = survey.filled(&format!("{at}/sshAccess")) {
            if matches!(&*text.to_ascii_lowercase(), "0" | "false") {
                let fix = Fix::offered(survey.set(id, "1"));
                report.warning(survey.at(id), Cause::SshOpen).fix = fix;
            }
            return;
        }
    }
}
