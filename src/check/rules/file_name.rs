//! `file-name`: the name does not fit the content, or not what phones ask for.

use crate::check::report::Report;
use crate::check::survey::Survey;
use crate::check::{Cause, Place};
use crate::config::{Family, FileName, NameKind};

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    let full = survey.subject.name;
    let base = full.rsplit(['/', '\\']).next().unwrap_or(full);
    let name = FileName::read(base);
    let family = survey.config().family();
    let fits = match name.kind {
        NameKind::Other => return,
        // Soft keys of a server may begin like that too.
        NameKind::LegacyDefault if matches!(family, Family::Xml { .. }) => return,
        NameKind::Device | NameKind::Ata => {
            matches!(family, Family::Device(_) | Family::FlatProfile)
        }
        NameKind::Default => *family == Family::Default || *family == Family::FlatProfile,
        NameKind::LegacyPhone | NameKind::LegacyDefault => *family == Family::Legacy,
    };
    let mac = name.mac.as_deref();
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
        report.warning(Place::File, cause);
    } else if let Some(expected) = FileName::conventional(name.kind, mac)
        && expected != base
    {
        report.warning(Place::File, Cause::NameSpelling { expected });
    }
}

#[cfg(test)]
mod tests {
    use crate::check::{Cause, Subject, of_file};
    use crate::config::Config;

    fn found(name: &str, source: &str) -> Vec<Cause> {
        let config = Config::read(source);
        let subject =
            Subject { name, config: &config, encoding: None, original: None, model: None };
        let own = of_file(subject).into_iter().filter(|f| f.rule == "file-name");
        own.map(|f| f.cause).collect()
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
