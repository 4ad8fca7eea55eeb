//! The list of firmware parts that a `.loads` file holds: its own name, a version, the parts.
//!
//! Three forms are met: bare names (79xx), names with size and MD5 (792x), and sections of
//! `kind=name size=n` (78xx, 88xx, 89xx, 99xx), which may stand behind a header of their own.

/// One file of the firmware.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FirmwarePart {
    /// Its name, as the list spells it.
    pub name: String,
    /// Bytes, where the list says so.
    pub size: Option<u64>,
    /// MD5 in hexadecimal digits, where the list says so.
    pub md5: Option<String>,
    /// The section that it stands in, such as `PLATFORM_2`: another revision of the hardware.
    pub section: Option<String>,
}

/// What a `.loads` file lists.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FirmwareList {
    /// The name that the file gives itself, ending and all.
    pub own_name: Option<String>,
    /// The version that it says.
    pub version: Option<String>,
    /// The parts, in the list's order; never empty.
    pub parts: Vec<FirmwarePart>,
}

/// How name and content of a list go together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Agreement {
    /// The file has the name that it gives itself.
    Same,
    /// It gives itself another name.
    OtherName(String),
    /// The name says SIP and the parts SCCP, or the other way round.
    OtherProtocol,
    /// It gives itself no name, but its parts carry the version of the name.
    SameVersion,
    /// It gives itself no name, and nothing else can be compared.
    Unknown,
}

/// How the header of newer phones begins.
const MAGIC: [u8; 4] = [0xCD, 0x34, 0x12, 0xAB];
/// Where it says the length of its name, which follows.
const NAME_AT: usize = 0x34;
/// Endings of parts, as met in public files.
const ENDINGS: [&str; 8] = [".sbn", ".sebn", ".sb2", ".sgn", ".bin", ".zz", ".zup", ".jar"];

impl FirmwareList {
    /// Reads the list; nothing where the bytes are none.
    ///
    /// `name` is the file's, `signed_name` the one in the header of a signed file.
    #[must_use]
    pub fn read(name: &str, signed_name: Option<&str>, bytes: &[u8]) -> Option<Self> {
        let (header_name, text) = behind_header(bytes).unzip();
        let is_named = |name: &str| name.to_ascii_lowercase().ends_with(".loads");
        if header_name.is_none() && !is_named(name) && !signed_name.is_some_and(is_named) {
            return None;
        }
        let own_name = signed_name.map(str::to_owned).or(header_name).filter(|n| !n.is_empty());
        let mut list = Self { own_name, ..Self::default() };
        let text = std::str::from_utf8(text.unwrap_or(bytes)).ok()?;
        let mut section = None;
        for line in text.lines().map(str::trim) {
            if let Some(name) = line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) {
                section = Some(name.to_owned());
            } else if let Some(said) = line.strip_prefix('#') {
                list.read_remark(said.trim(), section.as_deref());
            } else if let Some(version) = value_of(line, "version") {
                list.version = Some(version.to_owned());
            } else {
                list.read_part(line, section.as_deref());
            }
        }
        (!list.parts.is_empty()).then_some(list)
    }

    fn read_remark(&mut self, said: &str, section: Option<&str>) {
        if let Some(part) = said.strip_prefix('+') {
            self.read_part(part.trim(), section);
        } else if let Some(name) = value_of(said, "LOADS") {
            self.own_name.get_or_insert_with(|| name.to_owned());
        } else if let Some(said) = said.strip_prefix("RELEASE") {
            // `RELEASE load version 9-4-2`, `RELEASE Model=78xx Version=14-2-1`.
            let last = said.split_whitespace().last().unwrap_or_default();
            let version = last.rsplit('=').next().unwrap_or(last);
            if version.starts_with(|c: char| c.is_ascii_digit()) {
                self.version = Some(version.to_owned());
            }
        }
    }

    fn read_part(&mut self, line: &str, section: Option<&str>) {
        let mut words = line.split_whitespace();
        let Some(first) = words.next() else { return };
        let name = first.split_once('=').map_or(first, |(_, name)| name);
        let small = name.to_ascii_lowercase();
        if !ENDINGS.iter().any(|ending| small.ends_with(ending)) {
            return;
        }
        let mut part = FirmwarePart {
            name: name.to_owned(),
            size: None,
            md5: None,
            section: section.map(str::to_owned),
        };
        for word in words {
            let number = word.strip_prefix("size=").unwrap_or(word);
            if word.len() == 32 && word.bytes().all(|b| b.is_ascii_hexdigit()) {
                part.md5 = Some(word.to_owned());
            } else if let Ok(size) = number.parse() {
                part.size = Some(size);
            }
        }
        self.parts.push(part);
    }

    /// The firmware's name, without the ending that phones add themselves.
    #[must_use]
    pub fn load<'a>(&'a self, name: &'a str) -> &'a str {
        let own = self.own_name.as_deref().unwrap_or(name);
        match own.rsplit_once('.') {
            Some((load, ending)) if ending.eq_ignore_ascii_case("loads") => load,
            _ => own,
        }
    }

    /// Whether the list and the name that it came under agree.
    #[must_use]
    pub fn agreement(&self, name: &str) -> Agreement {
        let parts = |word: &str| {
            self.parts.iter().any(|part| part.name.to_ascii_lowercase().contains(word))
        };
        let small = name.to_ascii_lowercase();
        match &self.own_name {
            Some(own) if own != name => return Agreement::OtherName(own.clone()),
            _ if small.starts_with("sip") && parts("sccp") && !parts("sip")
                || small.starts_with("sccp") && parts("sip") && !parts("sccp") =>
            {
                return Agreement::OtherProtocol;
            }
            Some(_) => return Agreement::Same,
            None => {}
        }
        let stem = small.strip_suffix(".loads").unwrap_or(&small);
        match stem.split_once('.') {
            Some((_, version)) if !version.is_empty() && parts(version) => Agreement::SameVersion,
            _ => Agreement::Unknown,
        }
    }
}

/// The name in the header of newer phones, and what stands behind the header.
fn behind_header(bytes: &[u8]) -> Option<(String, &[u8])> {
    if !bytes.starts_with(&MAGIC) {
        return None;
    }
    let number = |at: usize| {
        let field = bytes.get(at..at.checked_add(4)?)?;
        usize::try_from(u32::from_le_bytes(field.try_into().ok()?)).ok()
    };
    let text = bytes.get(number(4)?..)?;
    let end = NAME_AT.checked_add(4)?.checked_add(number(NAME_AT)?)?;
    let name = std::str::from_utf8(bytes.get(NAME_AT + 4..end)?).ok()?;
    Some((name.trim_end_matches('\0').to_owned(), text))
}

/// What stands behind `key =`.
fn value_of<'a>(line: &'a str, key: &str) -> Option<&'a str> {
    let (name, value) = line.split_once('=')?;
    (name.trim() == key).then_some(value.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(name: &str, text: &str) -> Option<FirmwareList> {
        FirmwareList::read(name, None, text.as_bytes())
    }

    fn names(list: &FirmwareList) -> Vec<&str> {
        list.parts.iter().map(|part| part.name.as_str()).collect()
    }

    const BARE: &str = "# This file contains a list\r\n# RELEASE load version 9-4-2ES26\r\n#HARDWARE_COMP_1 5\r\njar42sip.9-4-2ES26.sbn\r\ndsp42.9-4-2ES26.sbn \r\n\r\n";

    #[test]
    fn bare_names() {
        let list = FirmwareList::read("x", Some("SIP42.9-4-2SR3-1S.loads"), BARE.as_bytes());
        let list = list.expect("a list");
        assert_eq!(names(&list), ["jar42sip.9-4-2ES26.sbn", "dsp42.9-4-2ES26.sbn"]);
        assert_eq!(list.version.as_deref(), Some("9-4-2ES26"));
        assert_eq!(list.agreement("SIP42.9-4-2SR3-1S.loads"), Agreement::Same);
        let other = Agreement::OtherName("SIP42.9-4-2SR3-1S.loads".to_owned());
        for name in ["SIP42.9-4-2SR4-1S.loads", "sip42.9-4-2SR3-1S.loads", "x", ""] {
            assert_eq!(list.agreement(name), other, "{name}");
        }
    }

    #[test]
    fn sizes_and_digests() {
        let text = "#? HW_REV 0-2.*\nTNUXH-1.4.1SR1.SBN   937841 EBDEF11A57898C6D805DFB86904106FB\n#+ JUIH-1.4.1SR1.SBN 1 4D8D42CDC582BDD33F60DFB692142D40\nLA_VERSION=PAS3X060\n";
        let list = read("CP7925G-1.4.1SR1.LOADS", text).expect("a list");
        assert_eq!(names(&list), ["TNUXH-1.4.1SR1.SBN", "JUIH-1.4.1SR1.SBN"]);
        assert_eq!(list.load("CP7925G-1.4.1SR1.LOADS"), "CP7925G-1.4.1SR1");
        assert_eq!(list.load("x"), "x");
        assert_eq!(list.parts[0].size, Some(937_841));
        assert_eq!(list.parts[0].md5.as_deref(), Some("EBDEF11A57898C6D805DFB86904106FB"));
    }

    #[test]
    fn sections_behind_a_header() {
        let name = b"sip78xx.14-2-1.loads";
        let mut bytes = [&MAGIC[..], &[0x50, 0, 0, 0]].concat();
        bytes.resize(NAME_AT, 0);
        bytes.extend([u8::try_from(name.len()).expect("short"), 0, 0, 0]);
        bytes.extend(name);
        bytes.resize(0x50, 0xFE);
        bytes.extend(b"# RELEASE Model=78xx Version=14-2-1\n[CISCO-ID]\nversion = 14-2-1\nhwcompat = 0x3F\n[PLATFORM_1]\nkern=kern78xx.14-2-1.sbn size=12\nebr_kern    = (-1,2,0,8)\n[PLATFORM_2]\nkern=kern2.78xx.14-2-1.sbn size=x\n");
        // A file under another name is known by its header.
        let list = FirmwareList::read("download", None, &bytes).expect("a list");
        assert_eq!(list.own_name.as_deref(), Some("sip78xx.14-2-1.loads"));
        assert_eq!(list.agreement("sip78xx.14-2-1.loads"), Agreement::Same);
        assert_eq!(list.parts[0].section.as_deref(), Some("PLATFORM_1"));
        assert_eq!((list.parts[0].size, list.parts[1].size), (Some(12), None));
        for length in 0..bytes.len() {
            let cut = FirmwareList::read("x.loads", None, &bytes[..length]);
            assert!(cut.is_none_or(|list| !list.parts.is_empty()), "{length}");
        }
    }

    #[test]
    fn what_cannot_be_said_is_not_said() {
        let of = |name: &str, part: &str| read(name, part).expect("a list").agreement(name);
        assert_eq!(of("CP3905.9-4-1SR3.loads", "APP3905.9-4-1SR3.zz\n"), Agreement::SameVersion);
        assert_eq!(of("CP3905.9-4-1.loads", "APP3905.8-1.zz"), Agreement::Unknown);
        assert_eq!(of(".loads", "a.zz"), Agreement::Unknown);
        assert_eq!(of("SIP42.9.loads", "jar42sccp.9.sbn"), Agreement::OtherProtocol);
        assert_eq!(of("SCCP42.9.loads", "jar42sip.9.sbn"), Agreement::OtherProtocol);
    }

    #[test]
    fn other_files_are_no_lists() {
        for (name, text) in [
            ("SEP001122334455.cnf.xml", BARE),
            ("x.loads", ""),
            ("x.loads", "# jar42sip.9.sbn\n"),
            ("x.loads", "<device><a>b.sbn</a></device>"),
            ("x.loads", "\u{0}\u{1}"),
        ] {
            assert_eq!(read(name, text), None, "{name} {text}");
        }
        assert_eq!(FirmwareList::read("x.loads", None, b"\xFFa.sbn\n"), None);
        assert_eq!(FirmwareList::read("x", None, &MAGIC), None);
    }
}
