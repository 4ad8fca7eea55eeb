//! `file-name`: the name does not fit the content, or not what phones ask for.

use crate::check::{Cause, Finding, Place, Severity, Subject};
use crate::config::{Family, FileName, NameKind};

pub(in crate::check) fn check(subject: Subject<'_>, findings: &mut Vec<Finding>) {
    let base = subject.name.rsplit(['/', '\\']).next().unwrap_or(subject.name);
    let name = FileName::read(base);
    let family = subject.config.family();
    let fits = match name.kind {
        NameKind::Other => return,
        NameKind::Device => matches!(family, Family::Device(_) | Family::FlatProfile),
        NameKind::Ata => matches!(family, Family::Device(_) | Family::FlatProfile),
        NameKind::Default => *family == Family::Default || *family == Family::FlatProfile,
        NameKind::LegacyPhone | NameKind::LegacyDefault => *family == Family::Legacy,
    };
    let mac = name.mac.as_deref();
    let mut report = |severity, cause| {
        findings.push(Finding {
            rule: "file-name",
            severity,
            place: Place::File,
            cause,
            fix: None,
        });
    };
    if !fits {
        let kind = match family {
            Family::Device(_) => NameKind::Device,
            Family::Default => NameKind::Default,
            Family::Legacy if mac.is_some() => NameKind::LegacyPhone,
            Family::Legacy => NameKind::LegacyDefault,
            _ => NameKind::Other,
        };
        let expected = FileName::conventional(kind, mac);
        let cause = Cause::NameOfAnotherFamily { family: family.clone(), expected };
        report(Severity::Warning, cause);
    } else if let Some(expected) = FileName::conventional(name.kind, mac)
        && expected != base
    {
        report(Severity::Warning, Cause::NameSpelling { expected });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Config;

    fn found(name: &str, source: &str) -> Vec<Cause> {
        let config = Config::read(source);
        let mut findings = Vec::new();
        check(Subject { name, config: &config, encoding: None }, &mut findings);
        findings.into_iter().map(|f| f.cause).collect()
    }

    const DEVICE: &str = "<device><sipProfile/></device>";

    #[test]
    fn a_name_that_fits_is_silent() {
        assert_eq!(found("SEP001122AABBCC.cnf.xml", DEVICE), []);
        assert_eq!(found("/tftp/SEP001122AABBCC.cnf.xml", DEVICE), []);
        assert_eq!(found("XMLDefault.cnf.xml", "<Default/>"), []);
        assert_eq!(found("SIPDefault.cnf", "image_version: x\n"), []);
        assert_eq!(found("backup.xml", DEVICE), []);
        assert_eq!(found("SEPMAC.cnf.xml", DEVICE), []);
    }

    #[test]
    fn spelling_matters_to_the_server() {
        let spelling = |expected: &str| vec![Cause::NameSpelling { expected: expected.into() }];
        assert_eq!(found("sep001122aabbcc.cnf.xml", DEVICE), spelling("SEP001122AABBCC.cnf.xml"));
        assert_eq!(
            found("SEP001122AABBCC.cnf (1).xml", DEVICE),
            spelling("SEP001122AABBCC.cnf.xml")
        );
        assert_eq!(found("XMLDefault.cnf.txt", "<Default/>"), spelling("XMLDefault.cnf.xml"));
    }

    #[test]
    fn a_name_of_another_family_is_found() {
        let other =
            |name, source| matches!(&found(name, source)[..], [Cause::NameOfAnotherFamily { .. }]);
        assert!(other("XMLDefault.cnf.xml", DEVICE));
        assert!(other("SEP001122AABBCC.cnf.xml", "<Default/>"));
        assert!(other("SEP001122AABBCC.cnf.xml", "<html><body>404</body></html>"));
        assert!(other("SIPDefault.cnf", DEVICE));
    }
}
