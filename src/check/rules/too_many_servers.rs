//! `too-many-servers`: a list of servers is longer than phones read.

use crate::check::Cause;
use crate::check::report::Report;
use crate::check::survey::Survey;

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    for path in
        ["devicePool/callManagerGroup/members/member", "TVS/members/member", "capfList/capf"]
    {
        let all = survey.all(path);
        if let Some(&sixth) = all.get(5) {
            report.warning(survey.at(sixth), Cause::TooManyServers(all.len()));
        }
    }
}
