//! The tables are whole, every verdict has its words, and nothing that is fed makes it stop.

use super::grams::Grams;
use super::knowledge::Hint;
use super::pattern::Pattern;
use super::table::{lines, rows};
use super::{Outcome, Reader, Report, Verdict, explain};
use proptest::prelude::{Strategy, any, proptest};
use proptest::sample::select;
use std::collections::BTreeSet;

const MESSAGES: &str = include_str!("tables/messages.tsv");
const STATUS: &str = include_str!("tables/status.tsv");
const CODES: &str = include_str!("tables/codes.tsv");
const VERDICTS: &str = include_str!("tables/verdicts.tsv");

fn read(log: &str) -> Report {
    let mut reader = Reader::new();
    reader.feed(log.as_bytes());
    reader.finish()
}

/// The verdicts of the first phone, the gravest first.
fn verdicts(log: &str) -> Vec<u8> {
    let report = read(log);
    let phone = report.phones.first().map(|phone| &phone.findings);
    phone.unwrap_or(&report.findings).iter().map(|finding| finding.verdict.id()).collect()
}

#[test]
fn every_row_of_the_tables_is_read() {
    let whole = |text: &'static str, columns: usize| {
        for line in lines(text) {
            assert_eq!(line.split('\t').count(), columns, "{line}");
        }
    };
    whole(MESSAGES, 7);
    whole(STATUS, 6);
    whole(CODES, 6);
    whole(VERDICTS, 6);
    for [from, wordings, does, level, hint, means, todo] in rows(MESSAGES) {
        assert!(super::knowledge::known(from, does, level), "{wordings}");
        assert!(Hint::parse(hint).is_some(), "{wordings}: {hint}");
        assert!(means.ends_with('.') && (todo.is_empty() || todo.ends_with('.')), "{wordings}");
        for wording in wordings.split("||") {
            let pattern = Pattern::new(wording);
            let fixed: Vec<_> = pattern.words().collect();
            let mut filed = false;
            Grams::new([fixed.clone()].into_iter())
                .each(fixed.join("\0").as_bytes(), |_| filed = true);
            assert!(filed, "{wording} has no four letters to be found by");
        }
    }
    for [wordings, does, level, hint, means, _] in rows(STATUS) {
        assert!(super::knowledge::known("console", does, level), "{wordings}");
        assert!(Hint::parse(hint).is_some() && means.ends_with('.'), "{wordings}: {hint}");
    }
    for [set, number, _, level, hint, means] in rows(CODES) {
        assert!(super::knowledge::known("call", set, level), "{set} {number}");
        assert!(Hint::parse(hint).is_some() && means.ends_with('.'), "{set} {number}");
    }
}

#[test]
fn every_verdict_has_words() {
    let table: Vec<[&str; 6]> = rows(VERDICTS).collect();
    assert_eq!(table.len(), Verdict::ALL.len());
    for (verdict, [id, key, _, sentence, why, todo]) in Verdict::ALL.into_iter().zip(table) {
        assert_eq!(id.parse(), Ok(verdict.id()));
        assert_eq!(format!("{verdict:?}"), key);
        assert_eq!((verdict.key(), Verdict::from_id(verdict.id())), (key, Some(verdict)));
        for words in [sentence, why, todo] {
            assert!(words.ends_with('.'), "{id}: {words}");
        }
    }
    assert_eq!((Verdict::from_id(0), Verdict::from_id(88)), (None, None));
}

#[test]
fn every_verdict_can_be_given() {
    let hints: BTreeSet<u8> = rows::<7>(MESSAGES)
        .map(|row| row[4])
        .chain(rows::<6>(STATUS).map(|row| row[3]))
        .chain(rows::<6>(CODES).map(|row| row[4]))
        .filter_map(|hint| hint.trim_end_matches(['?', '!']).parse().ok())
        .collect();
    let rules = concat!(include_str!("rules.rs"), include_str!("judge.rs"));
    for verdict in Verdict::ALL {
        let ruled = rules.contains(&format!("Verdict::{}", verdict.key()));
        assert!(ruled || hints.contains(&verdict.id()), "{verdict:?} is never given");
    }
}

/// A request and its answer as tftpd-hpa writes them.
fn hpa(seconds: u32, name: &str, found: bool) -> String {
    let head =
        format!("Nov 23 07:{:02}:{:02} host in.tftpd[{seconds}]:", seconds / 60, seconds % 60);
    let nak = format!("{head} sending NAK (1, File not found) to 192.0.2.1\n");
    let nak = if found { String::new() } else { nak };
    format!("{head} RRQ from 192.0.2.1 filename {name}\n{nak}")
}

fn log(entries: &[(u32, &str, bool)]) -> String {
    entries.iter().map(|(seconds, name, found)| hpa(*seconds, name, *found)).collect()
}

#[test]
fn silence_and_repetition_are_noticed() {
    let own = "SEP00005E0053AB.cnf.xml";
    let ctl = "CTLSEP00005E0053AB.tlv";
    let thrice = log(&[(1, ctl, false), (5, ctl, false), (9, ctl, false)]);
    assert_eq!(verdicts(&thrice), [27]);
    let slowly = log(&[(1, ctl, false), (100, ctl, false), (200, ctl, false)]);
    assert_eq!(verdicts(&slowly), [69]);
    let again = log(&[(1, ctl, false), (2, own, true), (70, ctl, false), (71, own, true)]);
    assert_eq!(verdicts(&again)[0], 44);
    let with_plan = log(&[
        (1, ctl, false),
        (2, own, true),
        (3, "dialplan.xml", true),
        (70, ctl, false),
        (71, own, true),
        (72, "dialplan.xml", true),
    ]);
    assert_eq!(verdicts(&with_plan)[0], 47);
    let gave_up = "in.tftpd[7]: tftpd: read(ack): Connection refused\n".repeat(2);
    let gave_up = format!("{}{gave_up}", hpa(7, own, true));
    assert!(verdicts(&gave_up).contains(&28), "{gave_up}");
}

#[test]
fn signed_names_and_firmware_are_judged() {
    let signed = "SEP00005E0053AB.cnf.xml.sgn";
    let encrypted = "SEP00005E0053AB.cnf.xml.enc.sgn";
    let trust = "ITLFile.tlv";
    assert_eq!(verdicts(&log(&[(1, signed, false)])), [14]);
    assert_eq!(verdicts(&log(&[(1, encrypted, false), (2, signed, false)])), [16]);
    let twice = [(1, trust, true), (2, signed, true), (70, trust, true), (71, signed, true)];
    // A refusal shows that this log has refusals.
    let twice = format!("{}{}", log(&twice), hpa(72, "x.xml", false));
    assert_eq!(verdicts(&twice)[0], 15);
    let parts = ["jar42sip.9.sbn", "cnu42.9.sbn", "apps42.9.sbn", "dsp42.9.sbn", "cvm42sip.9.sbn"];
    let round = |from: u32| {
        let parts = (from + 1..).zip(parts).map(|(at, part)| hpa(at, part, true));
        format!("{}{}", hpa(from, "SIP42.9.loads", true), parts.collect::<String>())
    };
    let nak = hpa(0, "CTLSEP00005E0053AB.tlv", false);
    assert_eq!(verdicts(&format!("{nak}{}", round(1))), [65]);
    assert_eq!(verdicts(&format!("{nak}{}{}", round(1), round(60))), [34]);
}

#[test]
fn what_the_server_has_tells_more() {
    let mut report = read(&log(&[(1, "SEP00005E0053AB.cnf.xml", false)]));
    for (path, verdict) in [
        ("sep00005e0053ab.cnf.xml", 5),
        ("settings/SEP00005E0053AB.cnf.xml", 6),
        ("SEP00005E0053AB.cnf.xml.txt", 7),
        ("SEP00005E0053AC.cnf.xml", 8),
        ("other.xml", 4),
    ] {
        let mut disk = super::Disk::default();
        disk.add(path);
        report.judge(&disk);
        assert_eq!(report.phones[0].findings[0].verdict.id(), verdict, "{path}");
    }
}

#[test]
fn another_copy_is_noticed_by_its_size() {
    let log = "192.0.2.1 - - [x] \"GET /SEP00005E0053AB.cnf.xml HTTP/1.1\" 200 1000 \"-\"\n";
    let mut report = read(log);
    for (size, verdict) in [(1000, 3), (700, 3), (1001, 63), (300, 63)] {
        let mut disk = super::Disk::default();
        disk.add_sized("SEP00005E0053AB.cnf.xml", size);
        report.judge(&disk);
        assert_eq!(report.phones[0].findings[0].verdict.id(), verdict, "{size}");
    }
}

#[test]
fn a_false_success_of_dnsmasq_is_none() {
    let report = read(
        "dnsmasq-tftp[1]: error 0 abort received from 192.0.2.1\n\
         dnsmasq-tftp[1]: sent /srv/SEP00005E005301.cnf.xml to 192.0.2.1\n\
         dnsmasq-tftp[1]: sent /srv/dialplan.xml to 192.0.2.1\n",
    );
    let outcomes: Vec<_> =
        report.phones[0].events().filter_map(|e| Some(e.asked()?.outcome)).collect();
    assert_eq!(outcomes, [Outcome::Aborted, Outcome::Sent]);
}

#[test]
fn memory_is_bounded() {
    let mut reader = Reader::new();
    for phone in 0..30_000_u32 {
        reader.feed(
            format!(
                "RRQ from 10.1.{}.{} filename SEP0000{phone:08X}.cnf.xml\n",
                phone / 256 % 256,
                phone % 256
            )
            .as_bytes(),
        );
    }
    for _ in 0..5000 {
        reader.feed(b"RRQ from 10.1.0.0 filename a.xml\nnonsense\n");
    }
    reader.feed(&vec![b'x'; 1 << 20]);
    let report = reader.finish();
    assert_eq!((report.phones.len(), report.lines(), report.cut()), (20_000, 40_001, 1));
    assert!(
        report.beyond() >= 10_000 && report.unknown() == 5001 && report.samples().count() == 20
    );
    assert!(report.phones.iter().all(|phone| phone.events().count() <= 300));
}

#[test]
fn nonsense_is_not_understood() {
    for line in
        ["", " ", "hello", "Registering a name for the party", "\u{0}\u{1}", "{file}", "a]:"]
    {
        assert_eq!(explain(line), None, "{line:?}");
    }
}

/// Wordings of all tables, with the slots filled or not.
fn wording() -> impl Strategy<Value = String> {
    let all: Vec<&str> = rows::<7>(MESSAGES)
        .map(|row| row[1])
        .chain(rows::<6>(STATUS).map(|row| row[0]))
        .flat_map(|wordings| wordings.split("||"))
        .collect();
    let name =
        select(vec!["SEP00005E005301.cnf.xml", "ITLFile.tlv", "ä/../%zz%20", "", "jar42sip.sbn"]);
    let ip = select(vec!["192.0.2.11", "::1", "Y.Y.Y.Y", "999.1", ""]);
    let head =
        select(vec!["", "Nov 23 07:20:18 host in.tftpd[7]: ", "[", "(1:2) ", "1:33:26a ", "x]: "]);
    (head, select(all), name, ip, any::<u32>()).prop_map(|(head, wording, name, ip, number)| {
        let filled = wording.replace("{file}", name).replace("{served}", name);
        let filled = filled.replace("{ip}", ip).replace("{n}", &number.to_string());
        format!("{head}{}", filled.replace("{code}", &number.to_string()).replace("{dev}", name))
    })
}

proptest! {
    #[test]
    fn made_up_logs_never_stop_it(
        lines in proptest::collection::vec((wording(), any::<u16>(), any::<bool>()), 0..40),
        cut in any::<u16>(),
    ) {
        let mut log = Vec::new();
        for (line, at, whole) in lines {
            let bytes = line.as_bytes();
            let end = if whole { bytes.len() } else { usize::from(at) % (bytes.len() + 1) };
            log.extend_from_slice(&bytes[..end]);
            log.push(b'\n');
        }
        let (left, right) = log.split_at(usize::from(cut) % (log.len() + 1));
        let mut reader = Reader::new();
        reader.feed(left);
        reader.feed(right);
        let report = reader.finish().to_string();
        let mut reader = Reader::new();
        reader.feed(&log);
        assert_eq!(reader.finish().to_string(), report);
    }

    #[test]
    fn any_bytes_are_read(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let mut reader = Reader::new();
        reader.feed(&bytes);
        let report = reader.finish();
        assert!(!report.to_string().is_empty());
    }
}
