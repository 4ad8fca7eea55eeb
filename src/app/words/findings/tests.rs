//! Every cause has a sentence that says what, why and what to do.

use super::{Said, say};
use crate::check::{Cause, Finding, Missing, Place, Severity};
use crate::config::Family;
use crate::fields::{ValueProblem, time_zones};
use crate::session::EditSession;
use crate::text::EncodingProblem;
use crate::xml::ProblemKind;

fn session() -> EditSession {
    EditSession::open("a.xml", b"<a>\n<b/>\n</a>".to_vec()).unwrap()
}

fn said(cause: Cause) -> Said {
    let place = Place::Source(5..6);
    let finding = Finding { rule: "x", severity: Severity::Error, place, cause, fix: None };
    say(&session(), &finding)
}

/// Every kind once; the compiler asks for new ones in `malformed`.
fn kinds() -> Vec<ProblemKind> {
    use ProblemKind as K;
    let name = || "name".to_owned();
    vec![
        K::Empty,
        K::NoRoot,
        K::SeveralRoots { name: name() },
        K::TextOutsideRoot,
        K::LateDeclaration,
        K::MisspelledDeclaration,
        K::UnfinishedTag,
        K::UnclosedQuote,
        K::UnfinishedComment,
        K::UnfinishedCData,
        K::UnfinishedDeclaration,
        K::NotAName,
        K::MismatchedEnd { expected: name(), found: name() },
        K::MissingEnd { name: name() },
        K::StrayEnd { name: name() },
        K::EndWithoutBracket { name: name() },
        K::BareAmpersand,
        K::UnknownEntity { reference: "&x;".to_owned() },
        K::ControlCharacter { code: 0 },
        K::UnboundPrefix { prefix: name() },
        K::DuplicateAttribute { name: name() },
        K::UnquotedAttribute { name: name() },
        K::DoubleHyphen,
        K::Doctype,
        K::HtmlPage,
        K::TreeView,
        K::TooDeep,
        K::More,
    ]
}

fn causes() -> Vec<Cause> {
    use EncodingProblem as E;
    use ValueProblem as V;
    let found = || Box::from("abc");
    let declared = || "UTF-7".to_owned();
    let encodings = [
        E::NotUtf8 { offset: 0 },
        E::Contradicts { declared: declared() },
        E::Unknown { declared: declared() },
        E::BrokenUtf16,
    ];
    let values = [
        V::NotANumber { found: found() },
        V::OutOfRange { min: Some(1), max: Some(2), found: found() },
        V::OutOfRange { min: Some(1), max: None, found: found() },
        V::OutOfRange { min: None, max: Some(2), found: found() },
        V::OutOfRange { min: None, max: None, found: found() },
        V::NotAHost { found: found() },
        V::NotIpv4 { found: found() },
        V::NotIpv6 { found: found() },
        V::NotAMac { found: found() },
        V::NotAUrl { found: found() },
        V::NotACode { found: found(), nearest: None },
        V::NotACode { found: found(), nearest: Some("1") },
        V::NotATimeZone { found: found(), nearest: None },
        V::NotATimeZone { found: found(), nearest: Some("GMT") },
        V::NotADateTemplate { found: found() },
        V::NotAClock { found: found() },
        V::HasSpaces { found: found() },
        V::TooLong { max: 12, len: 13 },
    ];
    let name = || Some("SEP001122334455.cnf.xml".to_owned());
    let families = [
        Family::Device(None),
        Family::Default,
        Family::FlatProfile,
        Family::Legacy,
        Family::Xml { root: "x".to_owned() },
        Family::Text,
    ];
    kinds()
        .into_iter()
        .map(Cause::Malformed)
        .chain(encodings.map(Cause::Encoding))
        .chain(values.map(Cause::Value))
        .chain(families.into_iter().flat_map(|family| {
            [None, name()]
                .map(|expected| Cause::NameOfAnotherFamily { family: family.clone(), expected })
        }))
        .chain([
            Cause::NameSpelling { expected: "SEP001122334455.cnf.xml".to_owned() },
            Cause::RepeatedSetting { name: "proxy1".to_owned() },
        ])
        .chain(causes_of_rules())
        .collect()
}

/// Every cause of one rule, with what it may carry.
fn causes_of_rules() -> Vec<Cause> {
    use Cause as C;
    let name = || "name".to_owned();
    vec![
        C::BadButton(name()),
        C::BlankAround,
        C::BusyTrigger(3, 3),
        C::ButtonBeyondKeys(3, 3),
        C::CallListsHidden,
        C::CallManagerName(name()),
        C::CallManagerPort("port", "port"),
        C::CallManagerPriority(name(), true),
        C::CallManagerPriority(name(), false),
        C::CapfList,
        C::CodecNone,
        C::ContactDiffers(name(), name()),
        C::DialPlanRow,
        C::DisplayDays(name()),
        C::DisplayWindow(name()),
        C::DuplicateButton(3),
        C::DuplicateLineIndex(3),
        C::DuplicateLoad(name(), true),
        C::DuplicateLoad(name(), false),
        C::EncryptedConfigPlain,
        C::FeatureLabel,
        C::FeatureUnknown(name()),
        C::FirstLine,
        C::IdleTimeWithoutUrl,
        C::IdleUrlWithoutTime,
        C::KeyFunction(name()),
        C::KeyOptionMisplaced("port", 3),
        C::LabelBlank,
        C::LetterCase(name(), "port"),
        C::LineIndexMisplaced,
        C::LineIndexOrder(3, None),
        C::LineIndexOrder(3, Some(3)),
        C::LineLogin(Missing::Name),
        C::LineLogin(Missing::Password),
        C::LineLogin(Missing::Both),
        C::LineName,
        C::LinePort(name(), name()),
        C::LineProxy,
        C::LinesIgnored(1),
        C::LinesIgnored(3),
        C::LoadMultiplatform(true),
        C::LoadMultiplatform(false),
        C::LoadOfOtherModel("port", name()),
        C::LoadPath,
        C::LoadProtocol("port", "port"),
        C::LoadRecovery,
        C::LoadSuffix("port", name()),
        C::LocaleCharset('ž'),
        C::MacInName(1, None),
        C::MacInName(1, Some(name())),
        C::MacInName(3, None),
        C::MacInName(3, Some(name())),
        C::MaxCalls(3, 3),
        C::MediaPorts(3, 3),
        C::MediaPortsFew(3, 3),
        C::MediaPortsOdd(3),
        C::MessagesUrlWins,
        C::Misplaced("port", true),
        C::Misplaced("port", false),
        C::MissedCallDigits(1, 1),
        C::MissedCallDigits(1, 3),
        C::MissedCallDigits(3, 1),
        C::MissedCallDigits(3, 3),
        C::MisspelledName(name(), "port"),
        C::ModuleCount(1),
        C::ModuleCount(3),
        C::ModuleHost(name()),
        C::ModuleLines(name(), 3, 3),
        C::ModuleLoad(name(), name(), "port"),
        C::ModuleMix,
        C::MoreKeyTimer,
        C::NatAddress,
        C::NetworkLocale(name(), name()),
        C::NoButton,
        C::NoCallManager,
        C::NoCommonProfile,
        C::NoDeviceProtocol,
        C::NoLine(1),
        C::NoLine(3),
        C::NoSipProfile,
        C::NoTimeServer,
        C::NotAnElement("port"),
        C::ParkContact,
        C::PasswordInClear(1),
        C::PasswordInClear(3),
        C::PasswordLength(1, 1),
        C::PasswordLength(1, 3),
        C::PasswordLength(3, 1),
        C::PasswordLength(3, 3),
        C::PhoneSettingsInDefault("port"),
        C::Placeholder(None),
        C::Placeholder(Some(name())),
        C::PrimeLine,
        C::ProfileLine("port", name()),
        C::ProfileWebOpen,
        C::ProxyHost,
        C::QualityReport,
        C::Recording,
        C::RegisterWithProxy,
        C::RepeatedElement(name(), true),
        C::RepeatedElement(name(), false),
        C::RepeatedSection(name()),
        C::ResyncTime(name()),
        C::SameLineName(name()),
        C::SameServerTwice(name()),
        C::SecureAddressDiffers(name(), name()),
        C::SecurityModeWithoutTls(name()),
        C::ServiceAddress,
        C::ServicesListOnly("port"),
        C::SetTwice(name(), "port", "port"),
        C::SoftKeyFileIgnored,
        C::SpeedDialIndex(name()),
        C::SpeedDialNumber,
        C::SrstAddress("port"),
        C::SshLogin("port"),
        C::SshOpen,
        C::StaticAddress("port"),
        C::SwitchCode(name(), "port", "port"),
        C::TelnetOpen,
        C::TextBetween(name()),
        C::TextLineFirst(3),
        C::TextPhone,
        C::TextProxy,
        C::TimeServerName,
        C::TimeZoneClash(&time_zones::all()[0]),
        C::TimeZoneOffset(name(), name()),
        C::TimerDelta(3, 3),
        C::TlsPort,
        C::TlsWithoutSecurityMode,
        C::TooManyServers(1),
        C::TooManyServers(3),
        C::TransportUdp,
        C::UnknownModelNumber(3),
        C::UserAccess(name()),
        C::UserLocale(name(), name()),
        C::UserMayChange,
        C::VersionStamp,
        C::VlanInFile(name()),
        C::VlanNumber("port"),
        C::VpnCertificate,
        C::VpnIncomplete("port"),
        C::WallpaperIgnored,
        C::WeakPassword(true),
        C::WeakPassword(false),
        C::WebOpen,
        C::CallManagerName(String::new()),
        C::NoLine(0),
        C::ModuleLoad(name(), String::new(), "B015-"),
        C::ProfileLine("Proxy", name()),
    ]
}

#[test]
fn no_cause_is_left_out() {
    let source = include_str!("../../../check/finding.rs");
    let listed = source.split("pub enum Cause {").nth(1).and_then(|s| s.split("\n}\n").next());
    let variants = listed.unwrap().lines().filter_map(|line| {
        let name = line.strip_prefix("    ")?.split(['(', ' ', ',']).next()?;
        name.starts_with(|c: char| c.is_ascii_uppercase()).then_some(name)
    });
    let known: Vec<String> = causes().iter().map(|c| format!("{c:?}")).collect();
    let mut count = 0;
    for variant in variants {
        let said = |k: &String| k.split(['(', ' ']).next() == Some(variant);
        assert!(known.iter().any(said), "{variant}");
        count += 1;
    }
    assert!(count > 100, "{count}");
}

#[test]
fn every_cause_is_a_sentence_with_advice() {
    for cause in causes() {
        let Said { what, advice, .. } = said(cause.clone());
        for sentence in [&what, &advice] {
            assert!(sentence.ends_with('.'), "{cause:?}: {sentence}");
            assert!(!sentence.contains('!') || sentence.contains("<!"), "{sentence}");
            assert!(!sentence.to_lowercase().contains("invalid"), "{sentence}");
            assert!(!sentence.contains("  "), "{sentence}");
        }
        assert!(!what.contains("{ ") && what.chars().count() < 200, "{what}");
    }
}

#[test]
fn malformed_places_are_told_by_line() {
    let kind =
        ProblemKind::MismatchedEnd { expected: "sipLines".into(), found: "sipProfile".into() };
    assert_eq!(
        said(Cause::Malformed(kind)).what,
        "Line 2 closes <sipLines> with </sipProfile>; a phone stops reading here."
    );
}

#[test]
fn a_finding_with_a_fix_has_a_word_for_its_button() {
    for source in ["<a>x & y</a>", "<a><b>1</c></a>", "<a><b>1/b><c/></a>", "<a>\u{1}</a>"] {
        let session = EditSession::open("a.xml", source.as_bytes().to_vec()).unwrap();
        let mut found = 0;
        for finding in session.findings().filter(|f| f.fix.is_some()) {
            assert!(say(&session, finding).fix.is_some(), "{finding:?}");
            found += 1;
        }
        assert_eq!(found, 1, "{source}");
    }
    assert_eq!(said(Cause::Malformed(ProblemKind::BareAmpersand)).fix, None);
}
