//! New files of every family: valid, without findings, and what was typed stands in them.

use cnf_repack::check::Severity;
use cnf_repack::config::{
    Config, Edit, NewFamily, NewFile, NewFileError, NewLine, from_other, new_file,
};
use cnf_repack::fields::Model;
use cnf_repack::session::EditSession;
use std::io::Write;
use std::process::{Command, Stdio};

fn line() -> NewLine {
    NewLine {
        name: "101".into(),
        password: "s3cret".into(),
        label: "Anna".into(),
        display_name: "Anna Weber".into(),
        ..NewLine::default()
    }
}

fn wanted(family: NewFamily, model: &str) -> NewFile {
    NewFile {
        family,
        model: Model::by_name(model),
        mac: "00:11:22:aa:bb:cc".into(),
        server: "pbx.example.com".into(),
        port: None,
        line: line(),
        time_zone: "W. Europe Standard/Daylight Time".into(),
        time_server: "ntp.example.com".into(),
        load: String::new(),
        stamp: String::new(),
    }
}

fn open(name: &str, text: &str) -> EditSession {
    EditSession::open(name, text.as_bytes().to_vec()).expect("a file that opens")
}

/// What `xmllint` says; nothing where it is not installed.
fn xmllint(text: &str) -> Option<bool> {
    let mut lint = Command::new("xmllint")
        .args(["--noout", "-"])
        .stdin(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    lint.stdin.take()?.write_all(text.as_bytes()).ok()?;
    Some(lint.wait().ok()?.success())
}

#[test]
fn new_files_open_without_findings() {
    let mut linted = 0;
    let mut made = 0;
    for family in NewFamily::ALL {
        for model in Model::all().iter().filter(|m| family.suits(m)).map(Some).chain([None]) {
            for bare in [false, true] {
                let mut wanted = NewFile { model, ..wanted(family, "") };
                // A model may have loads of both protocols.
                let other = match family {
                    NewFamily::Sip | NewFamily::Legacy => "SCCP",
                    NewFamily::Sccp => "SIP",
                    _ => "none",
                };
                let fits = |load: &&str| !load.to_ascii_uppercase().contains(other);
                let load = model.and_then(|m| m.last_loads().find(fits));
                wanted.load = load.unwrap_or("").to_owned();
                if family == NewFamily::FlatProfile {
                    wanted.load = "https://pbx.example.com/x.loads".to_owned();
                }
                if bare {
                    wanted.time_server.clear();
                    wanted.load.clear();
                }
                let (name, text) = new_file(&wanted).expect("a new file");
                let session = open(&name, &text);
                // Hints stay: a password that was just typed is in the file, and so on.
                let findings: Vec<_> =
                    session.findings().filter(|f| f.severity != Severity::Hint).collect();
                assert!(findings.is_empty(), "{name}: {findings:?}\n{text}");
                assert!(!text.contains(['{', '}']), "{name}: a blank is left\n{text}");
                assert_eq!(session.conventional_name().unwrap_or(name.clone()), name);
                let known = session.outline().rows().filter(|row| row.spec.is_some()).count();
                assert_eq!(known, session.outline().values, "{name}: unknown fields\n{text}");
                made += 1;
                if family != NewFamily::Legacy
                    && made % 7 == 0
                    && let Some(well_formed) = xmllint(&text)
                {
                    assert!(well_formed, "{name}\n{text}");
                    linted += 1;
                }
            }
        }
    }
    if linted == 0 {
        println!("skipped: xmllint is not installed");
    }
}

#[test]
fn names_follow_the_family() {
    for (family, model, name) in [
        (NewFamily::Sip, "8841", "SEP001122AABBCC.cnf.xml"),
        (NewFamily::Sip, "ATA191", "ATA001122AABBCC.cnf.xml"),
        (NewFamily::Sccp, "7962", "SEP001122AABBCC.cnf.xml"),
        (NewFamily::Default, "7962", "XMLDefault.cnf.xml"),
        (NewFamily::FlatProfile, "8841", "001122aabbcc.xml"),
        (NewFamily::Legacy, "7960", "SIP001122AABBCC.cnf"),
    ] {
        let (found, text) = new_file(&wanted(family, model)).expect("a new file");
        assert_eq!(found, name);
        assert!(text.contains("pbx.example.com") && text.ends_with('\n'), "{text}");
    }
}

#[test]
fn whatever_is_typed_comes_back_as_it_was() {
    for family in [NewFamily::Sip, NewFamily::FlatProfile, NewFamily::Legacy] {
        for typed in ["a&b<c>]]>", "Zoë \u{1f4de}", "x'y", "{server}", "{load?}", "a  b", "#;x"] {
            let mut wanted = wanted(family, "");
            wanted.line.password = typed.to_owned();
            wanted.line.display_name = typed.to_owned();
            let (name, text) = new_file(&wanted).expect("a new file");
            let session = open(&name, &text);
            let count = session.config().values();
            let count = count.filter(|&v| session.config().value(v) == typed).count();
            assert_eq!(count, 2, "{family:?} {typed}\n{text}");
        }
    }
}

#[test]
fn what_cannot_be_written_is_refused() {
    for mac in ["", "0011223344", "00112233445g", "SEP001122334455", "0011223344556"] {
        let wanted = NewFile { mac: mac.into(), ..wanted(NewFamily::Sip, "8841") };
        let found = mac.to_owned();
        assert_eq!(new_file(&wanted), Err(NewFileError::NotAMac { found }));
    }
    for (family, model) in [
        (NewFamily::Sip, "7921"),
        (NewFamily::Sip, "7960"),
        (NewFamily::Sccp, "8841"),
        (NewFamily::Legacy, "7962"),
    ] {
        let error = new_file(&wanted(family, model)).expect_err("another family");
        assert!(matches!(error, NewFileError::WrongFamily { .. }), "{family:?} {model}");
    }
    for typed in ["a\u{0}b", "\u{1b}", "a\nb"] {
        let mut wanted = wanted(NewFamily::Sip, "8841");
        wanted.line.password = typed.to_owned();
        let error = new_file(&wanted).expect_err("a control character");
        assert!(matches!(error, NewFileError::ControlCharacter { .. }), "{typed:?}");
    }
    let mut quoted = wanted(NewFamily::Legacy, "7960");
    quoted.line.password = "a\"b".to_owned();
    assert!(matches!(new_file(&quoted), Err(NewFileError::Edit(_))));
}

#[test]
fn another_phone_differs_in_address_and_line_only() {
    let next = NewLine {
        name: "202".into(),
        auth_name: "202".into(),
        password: "0ther".into(),
        label: "Ben".into(),
        display_name: "Ben Kurz".into(),
    };
    for family in [NewFamily::Sip, NewFamily::Sccp, NewFamily::FlatProfile, NewFamily::Legacy] {
        let mut first = wanted(family, "");
        first.server = "sep001122aabbcc.example.com".into();
        let (name, text) = new_file(&first).expect("a new file");
        let session = open(&name, &text);
        let name =
            if family == NewFamily::FlatProfile { "SEP001122AABBCC.cnf.xml".into() } else { name };
        let other = from_other(session.config(), &name, "00aa.00bb.00cc", &next).expect("edits");
        let mut config = session.config().clone();
        for edit in &other.edits {
            let edit = config.lower(edit, session.encoding()).expect("an edit");
            config = config.apply(&edit).0;
        }
        let now = config.source();
        let typed = if family == NewFamily::Sccp { 0 } else { 5 };
        assert_eq!(other.edits.len(), typed + 1, "{family:?} {:?}", other.edits);
        assert!(now.contains("sep00aa00bb00cc.example.com"), "{now}");
        assert!(!now.contains("s3cret"), "{now}");
        if typed > 0 {
            assert!(now.contains("0ther") && now.contains("Ben Kurz"), "{now}");
        }
        assert!(other.name.to_ascii_uppercase().contains("00AA00BB00CC"), "{}", other.name);
        assert_eq!(other.lines_kept, 0);
    }
}

#[test]
fn files_of_many_phones_and_odd_files_are_refused_or_left() {
    let default = Config::read("<Default/>");
    let name = "XMLDefault.cnf.xml";
    let refused = from_other(&default, name, "001122334455", &line());
    assert_eq!(refused, Err(NewFileError::NotOfOnePhone));
    for source in ["<device>", "<device><sipProfile/></device>", "<flat-profile/>"] {
        let config = Config::read(source);
        let other = from_other(&config, "x", "001122334455", &line()).expect("no edits");
        assert_eq!(other.edits, Vec::<Edit>::new(), "{source}");
    }
}
