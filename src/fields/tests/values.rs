//! Which values each kind takes, and what is said about the others.

use crate::fields::kind::ValueKind;
use crate::fields::problem::ValueProblem;

fn kind(kind: &str, values: &'static str) -> ValueKind {
    ValueKind::parse(kind, values).unwrap()
}

fn problem(kind: &ValueKind, value: &str) -> ValueProblem {
    match kind.check(value) {
        Err(problem) => problem,
        Ok(()) => panic!("{value:?} passed as {kind:?}"),
    }
}

#[test]
fn empty_values_and_blanks_always_pass() {
    for kind in [
        kind("host", ""),
        kind("ipv4", ""),
        kind("ipv6", ""),
        kind("mac", ""),
        kind("url", ""),
        kind("port", ""),
        kind("number", "0..9"),
        kind("seconds", "1.."),
        kind("clock", ""),
        kind("switch", "on=1;off=0"),
        kind("choice", "0=Off;1=On"),
        kind("time-zone", ""),
        kind("date-template", ""),
    ] {
        for value in ["", "  ", "\n\t", "{VALUE}", "###VALUE###", "YOUR_VALUE", "$VALUE", "%VALUE%"]
        {
            assert_eq!(kind.check(value), Ok(()), "{kind:?} {value:?}");
        }
    }
}

#[test]
fn text_secrets_and_lists_take_anything() {
    for kind in [kind("container", ""), kind("text", ""), kind("secret", ""), kind("list", "")] {
        for value in ["a b", "ä", "<", "\u{0}", &"x".repeat(5000)] {
            assert_eq!(kind.check(value), Ok(()));
        }
    }
}

#[test]
fn numbers_stay_in_their_range() {
    let port = kind("port", "");
    for value in ["1", "5060", "65535", " 5060 ", "05060"] {
        assert_eq!(port.check(value), Ok(()), "{value:?}");
    }
    for value in ["0", "65536", "-1", "99999999999999999999"] {
        assert_eq!(
            problem(&port, value),
            ValueProblem::OutOfRange { min: Some(1), max: Some(65535), found: value.into() }
        );
    }
    for value in ["x", "5060/udp", "50 60", "5,060", "0x13", "NaN", "inf", "１"] {
        assert_eq!(problem(&port, value), ValueProblem::NotANumber { found: value.into() });
    }
    let open = kind("seconds", "1..");
    assert_eq!(open.check("9223372036854775807"), Ok(()));
    assert_eq!(
        problem(&open, "0"),
        ValueProblem::OutOfRange { min: Some(1), max: None, found: "0".into() }
    );
    let gain = kind("number", "-15..12");
    assert_eq!(gain.check("-3.5"), Ok(()));
    for value in ["-15.0", "12.", "+11.999", ".5", "-.5", "-14.99"] {
        assert_eq!(gain.check(value), Ok(()), "{value:?}");
    }
    for value in ["12.5", "-15.01", "12.0000000000000000000000001", "-99999999999999999999.5"] {
        assert!(matches!(problem(&gain, value), ValueProblem::OutOfRange { .. }), "{value:?}");
    }
    for value in [".", "-", "-.", "1.2.3", "1.-5", "--1", "1e5", "1.x"] {
        assert!(matches!(problem(&gain, value), ValueProblem::NotANumber { .. }), "{value:?}");
    }
}

#[test]
fn switches_offer_the_code_that_was_meant() {
    let ssh = kind("switch", "on=0;off=1");
    for value in ["0", "1"] {
        assert_eq!(ssh.check(value), Ok(()));
    }
    for (value, nearest) in [
        ("on", Some("0")),
        ("Enabled", Some("0")),
        ("off", Some("1")),
        ("No", Some("1")),
        ("2", None),
        ("-1", None),
        ("maybe", None),
        ("00", None),
    ] {
        assert_eq!(problem(&ssh, value), ValueProblem::NotACode { found: value.into(), nearest });
    }
    let nat = kind("switch", "on=true;off=false");
    for value in ["true", "False", "TRUE", "1", "0"] {
        assert_eq!(nat.check(value), Ok(()));
    }
    assert!(nat.check("2").is_err() && nat.check("yes").is_err());
}

#[test]
fn switches_are_read_in_either_spelling() {
    let ssh = kind("switch", "on=0;off=1");
    let speaker = kind("switch", "on=false;off=true");
    let register = kind("switch", "on=Yes;off=No");
    for (kind, value, state) in [
        (&ssh, "0", Some(true)),
        (&ssh, " 1 ", Some(false)),
        (&ssh, "true", Some(false)),
        (&ssh, "", None),
        (&ssh, "on", None),
        (&ssh, "2", None),
        (&speaker, "false", Some(true)),
        (&speaker, "0", Some(true)),
        (&speaker, "True", Some(false)),
        (&speaker, "no", None),
        (&register, "yes", Some(true)),
        (&register, "0", Some(false)),
        (&register, "off", None),
    ] {
        assert_eq!(kind.switch_state(value), state, "{kind:?} {value:?}");
    }
    assert_eq!(kind("text", "").switch_state("1"), None);
}

#[test]
fn closed_choices_take_only_their_codes() {
    let mode = kind("choice", "0=Off, locked;1=On;avt=As events");
    for value in ["0", "1", "avt", "AVT"] {
        assert_eq!(mode.check(value), Ok(()));
    }
    for (value, nearest) in
        [("2", None), ("off", Some("0")), ("On", Some("1")), ("avr", Some("avt")), ("rfc", None)]
    {
        assert_eq!(problem(&mode, value), ValueProblem::NotACode { found: value.into(), nearest });
    }
}

#[test]
fn open_choices_take_other_codes_of_the_same_sort() {
    let feature = kind("choice", "2=Speed dial;9=Line;...");
    assert_eq!(feature.check("129"), Ok(()));
    assert_eq!(
        problem(&feature, "line"),
        ValueProblem::NotACode { found: "line".into(), nearest: Some("9") }
    );
    assert!(feature.check("9a").is_err());
    assert!(feature.check("-9").is_err());
    assert_eq!(kind("choice", "none;g722;...").check("opus"), Ok(()));
}

#[test]
fn addresses_name_spaces_apart() {
    let host = kind("host", "");
    assert_eq!(host.check(" pbx.example.com "), Ok(()));
    assert_eq!(
        problem(&host, "pbx .example.com"),
        ValueProblem::HasSpaces { found: "pbx .example.com".into() }
    );
    assert_eq!(problem(&host, "http://pbx"), ValueProblem::NotAHost { found: "http://pbx".into() });
    assert!(matches!(problem(&kind("ipv4", ""), "10.0.0"), ValueProblem::NotIpv4 { .. }));
    assert!(matches!(problem(&kind("ipv6", ""), "10.0.0.1"), ValueProblem::NotIpv6 { .. }));
    assert!(matches!(problem(&kind("mac", ""), "0011"), ValueProblem::NotAMac { .. }));
    assert!(matches!(problem(&kind("url", ""), "http:/x"), ValueProblem::NotAUrl { .. }));
    assert!(matches!(problem(&kind("url", ""), "http://a b"), ValueProblem::HasSpaces { .. }));
}

#[test]
fn clocks_are_hours_and_minutes() {
    let clock = kind("clock", "");
    for value in ["00:00", "8:30", "24:00", "23:59"] {
        assert_eq!(clock.check(value), Ok(()), "{value:?}");
    }
    for value in ["25:00", "08:60", "0830", "8", "8:", ":30", "8.30", "08:30:00", "8am", "-1:00"] {
        assert_eq!(problem(&clock, value), ValueProblem::NotAClock { found: value.into() });
    }
}

#[test]
fn time_zones_and_dates_have_their_own_names() {
    let zone = kind("time-zone", "");
    assert_eq!(zone.check("W. Europe Standard/Daylight Time"), Ok(()));
    for (value, nearest) in [
        ("W. Europe Standard Time", Some("W. Europe Standard/Daylight Time")),
        ("Europe/Berlin", Some("W. Europe Standard/Daylight Time")),
        ("Eastern Standard/Daylight time zone", Some("Eastern Standard/Daylight Time")),
        ("-240", None),
        ("UTC", None),
    ] {
        assert_eq!(
            problem(&zone, value),
            ValueProblem::NotATimeZone { found: value.into(), nearest }
        );
    }
    let date = kind("date-template", "");
    assert_eq!(date.check("D.M.YY"), Ok(()));
    assert!(matches!(problem(&date, "D.M.YYYY"), ValueProblem::NotADateTemplate { .. }));
}
