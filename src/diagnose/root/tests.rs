//! Folders made up for the purpose, each with something wrong.

use super::*;
use crate::diagnose::names::Mac;

const LIST: &[u8] = include_bytes!("../../../tests/browser/samples/ITLFile.tlv");
const SIGNED: &[u8] = include_bytes!("../../../tests/browser/samples/SEP001122334401.cnf.xml.sgn");
const CONFIG: &str =
    "<device><deviceProtocol>SIP</deviceProtocol><sipProfile/><loadInformation/></device>";

/// A folder of names with their content.
fn folder(files: &[(&str, &[u8])]) -> RootReport {
    let entries = files
        .iter()
        .map(|(name, bytes)| Entry { path: (*name).into(), size: Some(bytes.len() as u64) })
        .collect();
    let mut reader = RootReader::new(entries, true);
    while let Some(at) = reader.next_wanted() {
        reader.take(at, files[at].1);
    }
    reader.finish()
}

/// A folder of names alone.
fn list(names: &[&str]) -> RootReport {
    let entries = names.iter().map(|name| Entry { path: (*name).into(), size: None }).collect();
    RootReader::new(entries, false).finish()
}

fn faults(report: &RootReport) -> Vec<Fault> {
    report.findings.iter().map(|finding| finding.fault).collect()
}

fn names(report: &RootReport, fault: Fault) -> Vec<(&str, Option<&str>)> {
    let found = report.findings.iter().filter(|finding| finding.fault == fault);
    found
        .flat_map(|finding| &finding.items)
        .map(|item| (report.name(item.file), item.name.as_deref()))
        .collect()
}

#[test]
fn a_sound_folder_has_no_findings() {
    let load = b"jar42sip.9-4.sbn\r\n";
    let config =
        CONFIG.replace("<loadInformation/>", "<loadInformation>SIP42.9-4</loadInformation>");
    let report = folder(&[
        ("tftpboot/SEP001122334455.cnf.xml", config.as_bytes()),
        ("tftpboot/XMLDefault.cnf.xml", b"<Default/>"),
        ("tftpboot/SIP42.9-4.loads", load),
        ("tftpboot/jar42sip.9-4.sbn", b"x"),
        ("tftpboot/Desktops/320x212x12/List.xml", b"<CiscoIPPhoneImageList/>"),
    ]);
    assert_eq!(faults(&report), []);
    assert_eq!((&*report.root, report.default), ("tftpboot/", Some("XMLDefault.cnf.xml")));
    let phone = report.phone(Mac(0x0011_2233_4455)).unwrap();
    assert_eq!(phone.file.map(|file| report.name(file)), Some("SEP001122334455.cnf.xml"));
    assert_eq!((phone.plain, phone.signed, phone.encrypted), (true, false, false));
}

#[test]
fn names_that_no_phone_asks_for_are_named_right() {
    let report = list(&[
        "XMLDefault.cnf.xml",
        "sep001122aabb01.cnf.xml",
        "SEP001122aabb02.cnf.xml",
        "SEP001122AABB03.cnf.xml.txt",
        "SEP001122AABB04.xml",
        "old/SEP001122AABB05.cnf.xml",
        "SEP001122AABB06.cnf.xml",
        "SEP001122AABB06.cnf.xml.bak",
        "SEP001122AABB06.cnf.xml~",
        "SEP001122AABB06 (1).cnf.xml",
        "SEP001122AABB07.cnf.xml.bak",
        "SEPXXXXXXXXXXXX.cnf.xml",
        "SEP00112233445.cnf.xml",
        "dialplan.xml",
        "Dialplan.xml",
        "CSFuser.cnf.xml",
    ]);
    let right = |last: &str| format!("SEP001122AABB0{last}.cnf.xml");
    let [one, two, three, four, five] = ["1", "2", "3", "4", "5"].map(right);
    assert_eq!(
        names(&report, Fault::WrongCase),
        [("sep001122aabb01.cnf.xml", Some(&*one)), ("SEP001122aabb02.cnf.xml", Some(&*two))]
    );
    assert_eq!(
        names(&report, Fault::WrongEnding),
        [("SEP001122AABB03.cnf.xml.txt", Some(&*three)), ("SEP001122AABB04.xml", Some(&*four))]
    );
    assert_eq!(names(&report, Fault::WrongFolder), [("old/SEP001122AABB05.cnf.xml", Some(&*five))]);
    let left = names(&report, Fault::LeftOver).len();
    assert_eq!((left, names(&report, Fault::NoMac).len()), (4, 2));
    assert_eq!(names(&report, Fault::Twins).len(), 2);
    // Six have nothing that they would find; one of them has a backup only.
    assert_eq!(names(&report, Fault::FallsBack).len(), 6);
    assert_eq!(report.phones.len(), 7);
    assert!(report.phone(Mac(0x0011_22AA_BB06)).unwrap().plain);
    assert!(report.names_only && faults(&report).contains(&Fault::NamesOnly));
}

#[test]
fn what_files_point_to_has_to_be_there() {
    let config = "<device><sipProfile><dialTemplate>dialplan.xml</dialTemplate><softKeyFile>SK1.xml</softKeyFile></sipProfile><loadInformation>SIP42.9-4</loadInformation><userLocale><name>German_Germany</name></userLocale><networkLocale>Germany</networkLocale><vendorConfig><defaultWallpaperFile>logo.png</defaultWallpaperFile></vendorConfig></device>";
    let report = folder(&[
        ("SEP001122334455.cnf.xml", config.as_bytes()),
        ("SEP001122334456.cnf.xml", config.as_bytes()),
        (
            "XMLDefault.cnf.xml",
            b"<Default><loadInformation434>SIP45.9-4</loadInformation434></Default>",
        ),
        ("SIP45.9-4.loads", b"jar45sip.9-4.sbn\ndsp45.9-4.sbn\n"),
        ("jar45sip.9-4.sbn", b"x"),
        ("Dialplan.xml", b"<DIALTEMPLATE/>"),
        ("RINGLIST.DAT", b"Old\told.raw\nHere\there.raw\n"),
        ("here.raw", b"x"),
        ("Desktops/320x212x12/logo.png", b"x"),
        ("germany/g3-tones.xml", b"<a/>"),
    ]);
    let expected = [
        Fault::LoadMissing,
        Fault::PartMissing,
        Fault::NamedInOtherCase,
        Fault::NamedInOtherCase,
        Fault::SoftKeysMissing,
        Fault::LanguageMissing,
        Fault::RingMissing,
    ];
    assert_eq!(faults(&report), expected);
    assert_eq!(report.findings[0].items.len(), 2);
    assert_eq!(report.findings[0].sentence(), "The firmware SIP42.9-4 is not here.");
    assert_eq!(names(&report, Fault::PartMissing), [("SIP45.9-4.loads", Some("dsp45.9-4.sbn"))]);
    let report = list(&["P0S3-08-4-00.loads", "P0S3-08-4-00.sb2", "OS79XX.TXT"]);
    assert_eq!(
        names(&report, Fault::PartMissing),
        [("P0S3-08-4-00.loads", Some("P003-08-4-00.sbn"))]
    );
}

#[test]
fn damaged_and_empty_files_are_told_apart() {
    let report = folder(&[
        ("SEP001122334455.cnf.xml", b"<device><a></device>"),
        ("SEP001122334456.cnf.xml", b""),
        ("SEP001122334457.cnf.xml", b"\x89PNG\r\n"),
        ("SEP001122334458.cnf.xml", b"no xml at all"),
        ("XMLDefault.cnf.xml", b"<Default/>"),
        ("ITLFile.tlv", b""),
    ]);
    assert_eq!(faults(&report), [Fault::Empty, Fault::NotWellFormed]);
    assert_eq!(names(&report, Fault::Empty), [("SEP001122334456.cnf.xml", None)]);
    assert_eq!(names(&report, Fault::NotWellFormed).len(), 2);
}

#[test]
fn signatures_are_held_against_the_list() {
    let changed = {
        let mut bytes = SIGNED.to_vec();
        let last = bytes.len() - 2;
        bytes[last] ^= 1;
        bytes
    };
    let plain = Header::read(SIGNED).unwrap().payload(SIGNED);
    let name = "SEP001122334401.cnf.xml";
    let signed = format!("{name}.sgn");
    let sealed = format!("{name}.enc.sgn");
    let alone = folder(&[(&signed, SIGNED), ("XMLDefault.cnf.xml", b"<Default/>")]);
    assert!(faults(&alone).contains(&Fault::NoList));
    let state = |bytes: &[u8]| {
        let report = folder(&[(&signed, bytes), ("ITLFile.tlv", LIST)]);
        faults(&report)
    };
    let known = state(SIGNED);
    let broken = state(&changed);
    assert_eq!(known, [Fault::LoadMissing, Fault::NoDefault]);
    assert!(broken.contains(&Fault::SignatureBroken));
    let serial = Header::read(SIGNED).unwrap().serial.unwrap();
    let at = SIGNED.windows(serial.len()).position(|window| *window == *serial).unwrap();
    let mut other = SIGNED.to_vec();
    other[at] ^= 1;
    let unknown = state(&other);
    assert!(unknown.contains(&Fault::SignerUnknown), "{unknown:?}");
    let report = folder(&[(name, plain), (&signed, SIGNED), ("ITLFile.tlv", LIST)]);
    assert!(!faults(&report).contains(&Fault::SignedDiffers));
    let report = folder(&[(name, CONFIG.as_bytes()), (&signed, SIGNED), ("ITLFile.tlv", LIST)]);
    assert!(faults(&report).contains(&Fault::SignedDiffers));
    let report = folder(&[(name, plain), ("ITLFile.tlv", LIST), (&sealed, b"x")]);
    let found = faults(&report);
    assert!(found.contains(&Fault::PlainBesideEncrypted) && found.contains(&Fault::ShortMissing));
    let mut list = LIST.to_vec();
    let last = list.len() - 1;
    list[last] ^= 1;
    let report = folder(&[("ITLFile.tlv", &list), ("XMLDefault.cnf.xml", b"<Default/>")]);
    assert_eq!(faults(&report)[0], Fault::ListBroken);
    let report = folder(&[("SEP001122334455.cnf.xml", CONFIG.as_bytes()), ("ITLFile.tlv", LIST)]);
    assert!(faults(&report).contains(&Fault::NotSigned));
}

#[test]
fn the_root_is_found_below_and_odd_folders_do_no_harm() {
    let report = list(&[
        "C:/Data/readme.txt",
        "C:/Data/TFTP/SEP001122334455.cnf.xml",
        "C:/Data/TFTP/SEP001122334456.cnf.xml",
        "C:/Data/backup/SEP001122334457.cnf.xml",
    ]);
    assert_eq!((&*report.root, report.phones.len()), ("C:/Data/TFTP/", 2));
    assert!(list(&[]).phones.is_empty());
    assert_eq!(faults(&list(&[])), [Fault::NamesOnly]);
    for odd in ["", "/", "//", "a/", "ä/ö", ".", "..", "SEP", "sep", "\u{0}", "a/../b"] {
        list(&[odd, "SEP001122334455.cnf.xml"]);
        folder(&[(odd, b"x"), ("ITLFile.tlv", &LIST[..LIST.len() / 2])]);
    }
    let report = folder(&[("SEP001122334455.cnf.xml", CONFIG.as_bytes())]);
    assert_eq!(faults(&report), [Fault::NoDefault]);
    // Nothing beyond the largest is asked for.
    let big = vec![Entry { path: "XMLDefault.cnf.xml".into(), size: Some(LARGEST + 1) }];
    let mut reader = RootReader::new(big, true);
    assert_eq!((reader.left(), reader.next_wanted()), (0, None));
    assert_eq!(faults(&reader.finish()), [Fault::NotRead]);
}

#[test]
fn tens_of_thousands_of_files_are_judged() {
    let entries = (0..30_000_u64)
        .map(|n| Entry { path: format!("SEP{n:012X}.cnf.xml").into(), size: Some(1) })
        .collect();
    let report = RootReader::new(entries, false).finish();
    assert_eq!(report.phones.len(), 30_000);
    assert!(report.phones.iter().all(|phone| phone.plain));
}
