//! `secure-address-differs`: an address and its secure twin lead to different servers.

use crate::check::Cause;
use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::fields::is_placeholder;

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    for name in ["Authentication", "Directory", "Idle", "Information", "Messages", "Services"] {
        let plain = survey.filled(&format!("{name}URL"));
        let secure = survey.filled(&format!("secure{name}URL"));
        let (Some((_, plain)), Some((id, secure))) = (plain, secure) else { continue };
        if let (Some(a), Some(b)) = (host(&plain), host(&secure))
            && !a.eq_ignore_ascii_case(b)
        {
            let cause = Cause::SecureAddressDiffers(a.to_owned(), b.to_owned());
            report.warning(survey.at(id), cause);
        }
    }
}

/// The server of a web address.
fn host(url: &str) -> Option<&str> {
    let (_, rest) = url.split_once("://")?;
    let server = rest.split(['/', '?', '#']).next()?;
    let server = server.rsplit_once('@').map_or(server, |(_, s)| s);
    let name = server.split(':').next()?;
    (!name.is_empty() && !is_placeholder(name)).then_some(name)
}
