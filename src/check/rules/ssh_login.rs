//! `ssh-login`: SSH is open, but the file has no name or password for it.

use crate::check::Cause;
use crate::check::report::Report;
use crate::check::survey::Survey;

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    if survey.text_at("vendorConfig/sshAccess") != "0" {
        return;
    }
    for name in ["sshUserId", "sshPassword"] {
        if survey.text_at(name).is_empty() {
            report.warning(survey.near(name), Cause::SshLogin(name));
        }
    }
}
