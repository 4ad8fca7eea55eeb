//! `contact-differs`: a line is reached under another name than it signs in with.

use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::check::{Cause, Fix};
use crate::fields::is_placeholder;

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    for key in survey.keys.iter().filter(|key| key.is_line()) {
        let (name, contact) =
            (survey.child_text(key.id, "name"), survey.child_text(key.id, "contact"));
        let open = is_placeholder(&name) || is_placeholder(&contact);
        // CUCM writes long names of its own.
        let odd = open || contact.is_empty() || name.is_empty() || contact.len() >= 30;
        if !odd
            && contact != name
            && let Some(id) = survey.child(key.id, "contact")
        {
            let fix = Fix::offered(survey.set(id, &name));
            report
                .hint(survey.at(id), Cause::ContactDiffers(contact.into_owned(), name.into_owned()))
                .fix = fix;
        }
    }
}
