//! What a file's name says: the kind of file, and the MAC address in it.

/// What kind of file a name promises.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameKind {
    /// `SEP<MAC>.cnf.xml`.
    Device,
    /// `ATA<MAC>.cnf.xml`.
    Ata,
    /// `XMLDefault.cnf.xml`.
    Default,
    /// `SIP<MAC>.cnf`.
    LegacyPhone,
    /// `SIPDefault.cnf`.
    LegacyDefault,
    /// Anything else.
    Other,
}

/// A file's name, taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileName {
    /// What kind of file the name promises.
    pub kind: NameKind,
    /// Twelve hexadecimal digits as the name spells them.
    pub mac: Option<String>,
}

impl FileName {
    /// Reads a name; folders before it do not matter.
    #[must_use]
    pub fn read(name: &str) -> Self {
        let base = name.rsplit(['/', '\\']).next().unwrap_or(name);
        let lower = base.to_ascii_lowercase();
        let behind = |prefix: &str| lower.starts_with(prefix).then(|| &base[prefix.len()..]);
        let mac = |prefix: &str| behind(prefix).and_then(leading_mac);
        if let Some(mac) = mac("sep") {
            return Self { kind: NameKind::Device, mac: Some(mac) };
        }
        if let Some(mac) = mac("ata") {
            return Self { kind: NameKind::Ata, mac: Some(mac) };
        }
        if let Some(mac) = mac("sip") {
            return Self { kind: NameKind::LegacyPhone, mac: Some(mac) };
        }
        let kind = if lower.starts_with("xmldefault") {
            NameKind::Default
        } else if lower.starts_with("sipdefault") {
            NameKind::LegacyDefault
        } else if lower.starts_with("sep") && lower.contains(".cnf") {
            NameKind::Device
        } else {
            NameKind::Other
        };
        Self { kind, mac: None }
    }

    /// A name without the endings that stand for a wrapping: `.enc.sgn` and `.sgn`.
    #[must_use]
    pub fn without_wrapping(name: &str) -> &str {
        let cut = |name: &str, end: &str| {
            let at = name.len().checked_sub(end.len())?;
            (at > 0 && name.get(at..)?.eq_ignore_ascii_case(end)).then_some(at)
        };
        let at = cut(name, ".enc.sgn").or_else(|| cut(name, ".sgn")).unwrap_or(name.len());
        &name[..at]
    }

    /// The name that a phone asks for, with the MAC address in capitals.
    ///
    /// `None` where the kind has no fixed name, or needs a MAC address that is not known.
    /// Source: boot order of the phones; 7902, 7905 and 7912, which ask in lower case, read other
    /// files.
    #[must_use]
    pub fn conventional(kind: NameKind, mac: Option<&str>) -> Option<String> {
        let mac = mac.map(str::to_ascii_uppercase);
        match kind {
            NameKind::Device => Some(format!("SEP{}.cnf.xml", mac?)),
            NameKind::Ata => Some(format!("ATA{}.cnf.xml", mac?)),
            NameKind::Default => Some("XMLDefault.cnf.xml".to_owned()),
            NameKind::LegacyPhone => Some(format!("SIP{}.cnf", mac?)),
            NameKind::LegacyDefault => Some("SIPDefault.cnf".to_owned()),
            NameKind::Other => None,
        }
    }
}

/// Twelve hexadecimal digits at the beginning, and no thirteenth.
fn leading_mac(text: &str) -> Option<String> {
    let digits = text.bytes().take_while(u8::is_ascii_hexdigit).count();
    (digits == 12).then(|| text[..12].to_owned())
}

/// A MAC address in any notation as twelve capitals: `00:11-22.33 44 55`, `001122334455`.
#[must_use]
pub fn normal_mac(text: &str) -> Option<String> {
    let text = text.trim();
    let digits: String = text.chars().filter(|c| !":-. ".contains(*c)).collect();
    let hex = digits.len() == 12 && digits.bytes().all(|b| b.is_ascii_hexdigit());
    hex.then(|| digits.to_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_taken_apart() {
        let read = |n: &str| {
            let name = FileName::read(n);
            (name.kind, name.mac)
        };
        let mac = |m: &str| Some(m.to_owned());
        assert_eq!(read("SEP001122334455.cnf.xml"), (NameKind::Device, mac("001122334455")));
        assert_eq!(read("a/sep00aabbccddee.cnf (1).xml"), (NameKind::Device, mac("00aabbccddee")));
        assert_eq!(read("SIP001122334455.cnf"), (NameKind::LegacyPhone, mac("001122334455")));
        assert_eq!(read("SEP0011223344556.cnf.xml"), (NameKind::Device, None));
        assert_eq!(read("SEPX.txt"), (NameKind::Other, None));
        assert_eq!(read("XMLDefault.cnf.xml"), (NameKind::Default, None));
        assert_eq!(read("SIPDefault.cnf"), (NameKind::LegacyDefault, None));
        assert_eq!(read(""), (NameKind::Other, None));
    }

    #[test]
    fn endings_of_wrappings_come_off() {
        let base = FileName::without_wrapping;
        assert_eq!(base("SEP1.cnf.xml.enc.sgn"), "SEP1.cnf.xml");
        assert_eq!(base("dialplan.XML.SGN"), "dialplan.XML");
        assert_eq!(base("SEP1.cnf.xml"), "SEP1.cnf.xml");
        assert_eq!(base(".sgn"), ".sgn");
        assert_eq!(base("ü.sgn"), "ü");
    }

    #[test]
    fn a_mac_is_read_in_any_notation() {
        assert_eq!(normal_mac(" 00:11:22:aa:bb:cc ").as_deref(), Some("001122AABBCC"));
        assert_eq!(normal_mac("0011.22aa.bbcc").as_deref(), Some("001122AABBCC"));
        assert_eq!(normal_mac("00112233445"), None);
        assert_eq!(normal_mac("00112233445g"), None);
        assert_eq!(normal_mac(""), None);
    }
}
