//! What a file name asked by a phone stands for.
//!
//! Names only: whether the file is there is for the timeline.

use std::fmt;

/// A MAC address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Mac(pub u64);

impl fmt::Display for Mac {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:012X}", self.0)
    }
}

impl Mac {
    /// Reads twelve hexadecimal digits with no thirteenth behind them.
    #[must_use]
    pub fn leading(text: &str) -> Option<Self> {
        let digits = text.bytes().take_while(u8::is_ascii_hexdigit).count();
        let letters = text.as_bytes().get(12).is_some_and(u8::is_ascii_alphanumeric);
        if digits != 12 || letters {
            return None;
        }
        u64::from_str_radix(&text[..12], 16).ok().map(Self)
    }

    /// The address by which the second port of an adapter asks.
    #[must_use]
    pub fn second_port(self) -> Self {
        Self((self.0 << 8 | 1) & 0xffff_ffff_ffff)
    }
}

/// What kind of file a name stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FileRole {
    /// `OS79XX.TXT`: names the first image.
    Image,
    /// `CTLSEP….tlv`, `ITLSEP….tlv`, `ITLFile.tlv`.
    TrustList,
    /// `SEP<MAC>.cnf.xml`, in any wrapping; of soft clients and gateways likewise.
    Own,
    /// `ATA<MAC>.cnf.xml`.
    OwnAta,
    /// `SIP<MAC>.cnf`, `MGC<MAC>.cnf`.
    OwnText,
    /// `gk<mac>`, `ld<mac>`, `ata<mac>`.
    OldText,
    /// `XMLDefault.cnf.xml`, `SEPDefault.cnf`.
    Default,
    /// `SIPDefault.cnf`, `gkdefault.cfg`.
    TextDefault,
    /// `….loads`: the list of a firmware's parts.
    Load,
    /// A part of firmware.
    Part,
    /// Words, fonts and tones of a language.
    Locale,
    /// Dial plan or soft keys, which the configuration names.
    Named,
    /// Ring tones, pictures and their lists.
    Ring,
    /// A profile of the SPA and multiplatform family.
    Profile,
    /// Anything else.
    Other,
}

/// How the content is wrapped, by the name's ending.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Neither signed nor encrypted.
    Plain,
    /// `.sgn`.
    Signed,
    /// `.enc.sgn`.
    Encrypted,
}

/// A name, taken apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Named {
    pub(super) role: FileRole,
    pub(super) mac: Option<Mac>,
    pub(super) form: Form,
}

/// The name behind its folders.
pub(super) fn base(name: &str) -> &str {
    let folder = memchr::memrchr2(b'/', b'\\', name.as_bytes());
    folder.map_or(name, |at| &name[at + 1..])
}

/// The name without the endings of signing and encryption.
pub(super) fn bare(name: &str) -> &str {
    let name = name.strip_suffix(".sgn").unwrap_or(name);
    name.strip_suffix(".enc").unwrap_or(name)
}

impl Named {
    pub(super) fn read(name: &str) -> Self {
        let base = base(name);
        let mut lower = [0_u8; 96];
        let lower = lowered(base, &mut lower);
        let (stem, form) = if let Some(stem) = lower.strip_suffix(".enc.sgn") {
            (stem, Form::Encrypted)
        } else if let Some(stem) = lower.strip_suffix(".sgn") {
            (stem, Form::Signed)
        } else {
            (lower, Form::Plain)
        };
        let (role, mac) = role(stem);
        Self { role, mac, form }
    }
}

/// The name in small letters; what does not fit is no name of a phone's.
fn lowered<'b>(name: &str, space: &'b mut [u8; 96]) -> &'b str {
    let mut end = name.len().min(space.len());
    while !name.is_char_boundary(end) {
        end -= 1;
    }
    let lower = &mut space[..end];
    lower.copy_from_slice(&name.as_bytes()[..end]);
    lower.make_ascii_lowercase();
    std::str::from_utf8(lower).unwrap_or_default()
}

fn role(name: &str) -> (FileRole, Option<Mac>) {
    let with = |role: FileRole, from: usize| (role, name.get(from..).and_then(Mac::leading));
    let xml = name.ends_with(".cnf.xml");
    if name.ends_with(".tlv") {
        let device = name.starts_with("ctlsep") || name.starts_with("itlsep");
        return if device { with(FileRole::TrustList, 6) } else { (FileRole::TrustList, None) };
    }
    if let Some(rest) = name.strip_prefix("sep") {
        let cnf = name.contains(".cnf");
        if rest.starts_with("default") {
            return (FileRole::Default, None);
        }
        // Published logs have X for the digits.
        if cnf && (Mac::leading(rest).is_some() || rest.len() > 12) {
            return with(FileRole::Own, 3);
        }
    }
    if name.starts_with("ata") && Mac::leading(&name[3..]).is_some() {
        return with(if xml { FileRole::OwnAta } else { FileRole::OldText }, 3);
    }
    let text = name.starts_with("sip") || name.starts_with("mgc");
    if text && Mac::leading(&name[3..]).is_some() {
        return with(FileRole::OwnText, 3);
    }
    let old = name.starts_with("gk") || name.starts_with("ld");
    if old && Mac::leading(&name[2..]).is_some() {
        return with(FileRole::OldText, 2);
    }
    (other_role(name, xml), Mac::leading(name).filter(|_| name.contains('.')))
}

fn other_role(name: &str, xml: bool) -> FileRole {
    let starts = |starts: &[&str]| starts.iter().any(|start| name.starts_with(start));
    let ends = |ends: &[&str]| ends.iter().any(|end| name.ends_with(end));
    if name == "os79xx.txt" {
        FileRole::Image
    } else if starts(&["xmldefault", "atadefault"]) || name == "spdefault.cnf.xml" {
        FileRole::Default
    } else if starts(&["sipdefault.", "mgcdefault.", "gkdefault.", "lddefault."]) {
        FileRole::TextDefault
    } else if xml && starts(&["csf", "tct", "bot", "tab", "vg", "cipc"]) {
        FileRole::Own
    } else if ends(&[".loads"]) {
        FileRole::Load
    } else if ends(&[".sbn", ".sb2", ".bin", ".zup", ".sebn", ".rom"]) {
        FileRole::Part
    } else if ends(&[".jar", "-tones.xml", "dictionary.xml", "-font.xml", "-kate.xml"])
        || ends(&["glyphs.xml", "tzdatacsv.csv", ".utf-8.xml"])
    {
        FileRole::Locale
    } else if starts(&["dialplan", "dialtemplate", "softkey"])
        || ends(&["dialplan.xml", "dialtemplate.xml", "dialrules.xml"])
        || (starts(&["sk", "dr"]) && ends(&[".xml"]))
    {
        FileRole::Named
    } else if name.contains("ringlist") || ends(&[".raw", ".rwb", ".png", "list.xml"]) {
        FileRole::Ring
    } else if (starts(&["spa", "$psn", "$ma"]) || Mac::leading(name).is_some())
        && ends(&[".cfg", ".xml", ".txt"])
    {
        FileRole::Profile
    } else {
        FileRole::Other
    }
}

#[cfg(test)]
mod tests {
    use super::{FileRole, Form, Mac, Named, bare, base};

    #[test]
    fn names_tell_what_they_are() {
        let mac = Some(Mac(0x0011_22aa_bbcc));
        for (name, role, form, with) in [
            ("CTLSEP001122AABBCC.tlv", FileRole::TrustList, Form::Plain, mac),
            ("ITLFile.tlv", FileRole::TrustList, Form::Plain, None),
            ("SEP001122aabbcc.cnf.xml", FileRole::Own, Form::Plain, mac),
            ("a/SEP001122AABBCC.cnf.xml.sgn", FileRole::Own, Form::Signed, mac),
            ("SEP001122AABBCC.cnf.xml.enc.sgn", FileRole::Own, Form::Encrypted, mac),
            ("SEPXXXXXXXXXXXX.cnf.xml", FileRole::Own, Form::Plain, None),
            ("SEPDefault.cnf", FileRole::Default, Form::Plain, None),
            ("XMLDefault.cnf.xml.sgn", FileRole::Default, Form::Signed, None),
            ("ATA001122AABBCC.cnf.xml", FileRole::OwnAta, Form::Plain, mac),
            ("SIP001122AABBCC.cnf", FileRole::OwnText, Form::Plain, mac),
            ("gk001122aabbcc", FileRole::OldText, Form::Plain, mac),
            ("SIPDefault.cnf", FileRole::TextDefault, Form::Plain, None),
            ("SIP42.9-3-1SR4-1S.loads", FileRole::Load, Form::Plain, None),
            ("jar42sip.9-4-2ES26.sbn", FileRole::Part, Form::Plain, None),
            ("/mk-sip.jar", FileRole::Locale, Form::Plain, None),
            ("/g3-tones.xml", FileRole::Locale, Form::Plain, None),
            ("dialplan.xml", FileRole::Named, Form::Plain, None),
            ("RINGLIST.DAT", FileRole::Ring, Form::Plain, None),
            ("001122aabbcc.cfg", FileRole::Profile, Form::Plain, mac),
            ("spa504g.cfg", FileRole::Profile, Form::Plain, None),
            ("../../etc/passwd", FileRole::Other, Form::Plain, None),
            ("", FileRole::Other, Form::Plain, None),
        ] {
            assert_eq!(Named::read(name), Named { role, mac: with, form }, "{name}");
        }
    }

    #[test]
    fn odd_names_are_only_odd() {
        for name in
            ["sep", "SEP0", "ata", "gk", "ä.sgn", "sepä", ".sgn", "SEP0011223344556.cnf.xml"]
        {
            assert_eq!(Named::read(name).mac, None, "{name}");
        }
        Named::read(&"ä".repeat(200));
        assert_eq!(base(r"a\b/c.xml"), "c.xml");
        assert_eq!(bare("a.cnf.xml.enc.sgn"), "a.cnf.xml");
        assert_eq!(Mac(0x0000_5e00_5320).second_port(), Mac(0x005e_0053_2001));
    }
}
