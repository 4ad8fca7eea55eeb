//! Distinguished names as one line of text, in the form that phone files carry.
//!
//! The parts stand in the order of the certificate, joined with commas, their values escaped as
//! RFC 4514 says. That RFC turns the order round; the files do not.

use super::asn1::{Malformed, OID, Reader, SET};
use super::hash::hex;
use super::oid;

/// A name and the part of it that people know.
pub(super) struct Name {
    pub(super) text: String,
    pub(super) common_name: Option<String>,
}

/// Reads the inside of a `Name`.
pub(super) fn read(mut names: Reader<'_>) -> Result<Name, Malformed> {
    let mut name = Name { text: String::new(), common_name: None };
    while !names.is_empty() {
        let mut set = Reader::new(names.expect(SET)?);
        while !set.is_empty() {
            let mut pair = set.sequence()?;
            let kind = pair.expect(OID)?;
            let item = pair.next()?;
            pair.end()?;
            if !name.text.is_empty() {
                name.text.push(',');
            }
            name.text.push_str(&label(kind));
            name.text.push('=');
            match text(item.tag, item.value)? {
                Some(value) => {
                    escape(&mut name.text, &value);
                    if kind == oid::COMMON_NAME {
                        name.common_name = Some(value);
                    }
                }
                None => {
                    name.text.push('#');
                    name.text.push_str(&hex(item.value));
                }
            }
        }
    }
    Ok(name)
}

/// The short names of RFC 4514; any other kind by its number.
fn label(kind: &[u8]) -> String {
    let short = match kind {
        oid::COMMON_NAME => "CN",
        oid::COUNTRY => "C",
        b"\x55\x04\x07" => "L",
        b"\x55\x04\x08" => "ST",
        b"\x55\x04\x09" => "STREET",
        oid::ORGANIZATION => "O",
        oid::UNIT => "OU",
        b"\x09\x92\x26\x89\x93\xf2\x2c\x64\x01\x19" => "DC",
        b"\x09\x92\x26\x89\x93\xf2\x2c\x64\x01\x01" => "UID",
        _ => return oid::dotted(kind),
    };
    short.into()
}

/// The characters of a string type; none for a type that is no text.
fn text(tag: u8, value: &[u8]) -> Result<Option<String>, Malformed> {
    let narrow = || value.iter().copied().map(char::from).collect::<String>();
    Ok(Some(match tag {
        0x0c => std::str::from_utf8(value).map_err(|_| Malformed)?.into(),
        // Numeric, printable, IA5 and visible strings; and T.61, which everyone writes as Latin-1.
        0x12 | 0x13 | 0x14 | 0x16 | 0x1a => narrow(),
        0x1e => {
            let units = value.chunks(2).map(|unit| match unit {
                [high, low] => Ok(u16::from_be_bytes([*high, *low])),
                _ => Err(Malformed),
            });
            let units: Vec<u16> = units.collect::<Result<_, _>>()?;
            String::from_utf16(&units).map_err(|_| Malformed)?
        }
        0x1c => {
            let scalar = |four: &[u8]| char::from_u32(u32::from_be_bytes(four.try_into().ok()?));
            value.chunks(4).map(scalar).collect::<Option<_>>().ok_or(Malformed)?
        }
        _ => return Ok(None),
    }))
}

fn escape(out: &mut String, value: &str) {
    let last = value.chars().count().saturating_sub(1);
    for (place, c) in value.chars().enumerate() {
        match c {
            '\0' => {
                out.push_str("\\00");
                continue;
            }
            '\\' | '"' | '+' | ',' | ';' | '<' | '>' => out.push('\\'),
            '#' if place == 0 => out.push('\\'),
            ' ' if place == 0 || place == last => out.push('\\'),
            _ => {}
        }
        out.push(c);
    }
}

#[cfg(test)]
mod tests {
    use super::{Reader, escape, read, text};

    #[test]
    fn escapes() {
        for (value, expected) in [
            ("plain", "plain"),
            ("", ""),
            (" ", "\\ "),
            (" a b ", "\\ a b\\ "),
            ("#1", "\\#1"),
            ("a#b=c", "a#b=c"),
            ("a,b+c\"d\\e<f>g;h", "a\\,b\\+c\\\"d\\\\e\\<f\\>g\\;h"),
            ("\0", "\\00"),
        ] {
            let mut out = String::new();
            escape(&mut out, value);
            assert_eq!(out, expected);
        }
    }

    #[test]
    fn string_types() {
        assert_eq!(text(0x1e, b"\x00M\x00\xfc").unwrap().unwrap(), "Mü");
        assert_eq!(text(0x1c, b"\x00\x01\xf6\x00").unwrap().unwrap(), "\u{1f600}");
        assert_eq!(text(0x14, b"M\xfc").unwrap().unwrap(), "Mü");
        assert_eq!(text(0x03, b"\x00\x01"), Ok(None));
        for (tag, value) in [
            (0x0c, &b"\xff"[..]),
            (0x1e, b"\x00"),
            (0x1e, b"\xd8\x00"),
            (0x1c, b"\x00\x11\x00\x00"),
            (0x1c, b"\x00"),
        ] {
            assert!(text(tag, value).is_err(), "{tag:x}");
        }
    }

    #[test]
    fn kinds_without_a_short_name() {
        let name = read(Reader::new(
            b"\x31\x0e\x30\x0c\x06\x03\x55\x04\x05\x13\x05\x46\x43\x48\x2c\x31\
              \x31\x0a\x30\x08\x06\x03\x55\x04\x2d\x03\x01\x00",
        ));
        assert_eq!(name.unwrap().text, "2.5.4.5=FCH\\,1,2.5.4.45=#00");
    }
}
