//! `line-login`: a line has no name or no password to sign in with.

use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::check::{Cause, Fix, Missing};

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    let lines = survey.keys.iter().filter(|key| key.is_line());
    for (at, key) in lines.enumerate() {
        let says = |name| survey.child_text(key.id, name);
        let (name, password) = (says("authName"), says("authPassword"));
        let shares = at > 0 && says("proxy").eq_ignore_ascii_case("USECALLMANAGER");
        let missing = match (name.is_empty(), password.is_empty()) {
            (false, false) => continue,
            // Further lines may sign in as the first one does.
            (true, true) if shares => continue,
            (true, true) => Missing::Both,
            (true, false) => Missing::Name,
            (false, true) => Missing::Password,
        };
        let wanted = if missing == Missing::Password { "authPassword" } else { "authName" };
        let place = survey.at(survey.child(key.id, wanted).unwrap_or(key.id));
        let number = says("name");
        let copy = missing == Missing::Name && !number.is_empty();
        let fix = copy.then(|| survey.set_child(key.id, "authName", &number));
        // CUCM leaves both out where it asks for no password.
        let cucm = says("proxy").eq_ignore_ascii_case("USECALLMANAGER");
        let cause = Cause::LineLogin(missing);
        let found = if missing == Missing::Both && cucm {
            report.hint(place, cause)
        } else {
            report.warning(place, cause)
        };
        found.fix = fix.and_then(Fix::offered);
    }
}
