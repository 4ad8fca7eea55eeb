//! Damaged files as they are met: each opens, is named with its place, and saves unchanged.

use cnf_repack::check::{Cause, Place};
use cnf_repack::session::EditSession;
use cnf_repack::text::LineIndex;
use cnf_repack::xml::ProblemKind;

/// What was found in a file, as `line:column problem`.
fn found(name: &str, bytes: &[u8]) -> Vec<String> {
    let session = EditSession::open(name, bytes.to_vec()).expect("a text opens");
    assert_eq!(session.export(name).expect("an export").bytes, bytes, "saved unchanged");
    let lines = LineIndex::new(session.source());
    session
        .findings()
        .map(|finding| {
            let place = match &finding.place {
                Place::File => "file".to_owned(),
                Place::Source(span) => lines.position(session.source(), span.start).to_string(),
                Place::Value(value) => session.path(*value).to_string(),
            };
            match &finding.cause {
                Cause::Malformed(kind) => format!("{place} {kind}"),
                other => format!("{place} {other:?}"),
            }
        })
        .collect()
}

fn values(bytes: &[u8]) -> Vec<String> {
    let session = EditSession::open("a.xml", bytes.to_vec()).expect("a text opens");
    let config = session.config();
    config.values().map(|v| format!("{}={}", config.path(v), config.value(v))).collect()
}

#[test]
fn each_damage_is_named_where_it_is() {
    let cases: [(&[u8], &str); 16] = [
        (b"<device xsi:type='x'>\n</device>", "1:9 prefix xsi: is not declared"),
        (
            b"<Default>\n<loadInformation434 model='7'>x</loadInformation>\n</Default>",
            "2:32 expected </loadInformation434>, but found </loadInformation>",
        ),
        (
            b"<a>\n<logServer>x/logServer>\n<b/></a>",
            "2:13 expected </logServer>, but found /logServer>",
        ),
        (b"<a>\r\n  <b>AT&T</b>\r\n</a>", "2:8 expected `&amp;`, but found a bare `&`"),
        (
            b"<!-- c -->\n<?xml version='1.0'?><a/>",
            "2:1 the XML declaration is not at the beginning",
        ),
        (b"<?xmlversion='1.0'?><a/>", "1:1 the XML declaration is misspelled"),
        (b"<a>\x01</a>", "1:4 control character U+0001"),
        (b"<a>\0</a>", "1:4 control character U+0000"),
        (b"<a><b", "1:4 expected `>`, but the tag does not end"),
        (b"<a/>\n<b/>", "2:1 expected one root, but found also <b>"),
        (b"", "file expected a document, but found an empty file"),
        (b"  \n", "file expected a document, but found an empty file"),
        (b"<html><head><title>404</title></head></html>", "1:1 an HTML page"),
        (b"- <device>\n  <a>1</a>\n  </device>", "1:1 a browser's tree view"),
        (b"<a><b>1</a>", "1:4 expected </b>, but found none"),
        (b"<a><!-- x</a>", "1:4 expected `-->`, but the comment does not end"),
    ];
    for (bytes, expected) in cases {
        let found = found("a.xml", bytes);
        let text = String::from_utf8_lossy(bytes);
        assert!(found.iter().any(|f| f == expected), "{text:?}: {found:?}");
    }
}

#[test]
fn what_can_be_understood_is_in_the_form() {
    assert_eq!(
        values(b"<a><b>1<c>2</c><d x='3'>4</e></a>"),
        ["a/b=1", "a/c=2", "a/d/@x=3", "a/d=4"]
    );
    assert_eq!(
        values(b"- <device>\n  <a>1</a>\n- <b>\n  <c>2</c>\n  </b>\n</device>"),
        ["device/a=1", "device/b/c=2"]
    );
    assert_eq!(values(b"<a><b>x/b><c>2</c></a>"), ["a/b=x", "a/c=2"]);
}

#[test]
fn doctypes_and_entities_are_never_expanded() {
    let bomb = b"<!DOCTYPE a [<!ENTITY x 'aaaaaaaaaa'><!ENTITY y SYSTEM 'file:///etc/passwd'>]><a><b>&x;&y;</b></a>";
    assert_eq!(values(bomb), ["a/b=&x;&y;"]);
    let session = EditSession::open("a.xml", bomb.to_vec()).expect("a text opens");
    let has =
        |kind: &ProblemKind| session.findings().any(|f| f.cause == Cause::Malformed(kind.clone()));
    assert!(has(&ProblemKind::Doctype));
    assert!(has(&ProblemKind::UnknownEntity { reference: "&x;".into() }));
}

#[test]
fn hostile_sizes_end_in_time() {
    let deep = "<a>".repeat(200_000);
    let unclosed = "<a b=\"".repeat(50_000);
    let brackets = "<".repeat(200_000);
    let ampersands = "&".repeat(200_000);
    let attributes = format!("<a {}/>", "b='1' ".repeat(2_000));
    let runs = "<a/>x</b>\n".repeat(8_000);
    for text in [deep, unclosed, brackets, ampersands, attributes, runs] {
        let session = EditSession::open("a.xml", text.clone().into_bytes()).expect("a text opens");
        assert_eq!(session.source(), text);
        assert!(session.findings().count() <= 1_500, "the list of problems is bounded");
    }
}
