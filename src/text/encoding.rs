//! Bytes to text and the same bytes back.
//!
//! Every byte string decodes, and a text that was not edited encodes to the bytes it came from.

use std::fmt;

/// How the characters of a file are written as bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, and ASCII with it.
    Utf8,
    /// UTF-16, low byte first.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// ISO-8859-1: byte = code point.
    Latin1,
    /// Windows-1252: ISO-8859-1 with printable characters at 0x80..0x9F.
    Windows1252,
    /// Some other superset of ASCII: bytes over 0x7F are kept and shown as in Windows-1252.
    OtherAscii,
}

/// Windows-1252 at 0x80..0x9F; the five free bytes stand for themselves, as browsers do (WHATWG).
const WINDOWS_1252_HIGH: [char; 32] = [
    '\u{20AC}', '\u{81}', '\u{201A}', '\u{192}', '\u{201E}', '\u{2026}', '\u{2020}', '\u{2021}',
    '\u{2C6}', '\u{2030}', '\u{160}', '\u{2039}', '\u{152}', '\u{8D}', '\u{17D}', '\u{8F}',
    '\u{90}', '\u{2018}', '\u{2019}', '\u{201C}', '\u{201D}', '\u{2022}', '\u{2013}', '\u{2014}',
    '\u{2DC}', '\u{2122}', '\u{161}', '\u{203A}', '\u{153}', '\u{9D}', '\u{17E}', '\u{178}',
];

impl Encoding {
    /// Whether the encoding can write a character that a person adds.
    #[must_use]
    pub fn can_hold(self, c: char) -> bool {
        match self {
            Self::Utf8 | Self::Utf16Le | Self::Utf16Be => true,
            Self::Latin1 => u32::from(c) < 0x100,
            Self::Windows1252 => single_byte(c).is_some(),
            Self::OtherAscii => c.is_ascii(),
        }
    }

    /// The first character of `text` that the encoding cannot write.
    #[must_use]
    pub fn first_unencodable(self, text: &str) -> Option<char> {
        text.chars().find(|&c| !self.can_hold(c))
    }

    /// Reads bytes as text of this encoding; `None` where they are not.
    #[must_use]
    pub fn decode(self, bytes: &[u8]) -> Option<String> {
        match self {
            Self::Utf8 => std::str::from_utf8(bytes).ok().map(str::to_owned),
            Self::Utf16Le | Self::Utf16Be => utf16(bytes, self),
            Self::Latin1 => Some(bytes.iter().map(|&b| char::from(b)).collect()),
            Self::Windows1252 | Self::OtherAscii => Some(single_bytes(bytes)),
        }
    }

    /// Writes text as bytes.
    ///
    /// A character that does not fit is written as `?`; callers ask [`Self::can_hold`] first.
    #[must_use]
    pub fn encode(self, text: &str) -> Vec<u8> {
        match self {
            Self::Utf8 => text.as_bytes().to_vec(),
            Self::Utf16Le => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            Self::Utf16Be => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
            Self::Latin1 => {
                text.chars().map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?')).collect()
            }
            Self::Windows1252 | Self::OtherAscii => {
                text.chars().map(|c| single_byte(c).unwrap_or(b'?')).collect()
            }
        }
    }
}

impl fmt::Display for Encoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16Le => "UTF-16 LE",
            Self::Utf16Be => "UTF-16 BE",
            Self::Latin1 => "ISO-8859-1",
            Self::Windows1252 => "Windows-1252",
            Self::OtherAscii => "ASCII and unknown bytes",
        })
    }
}

/// What was noticed while a text was decoded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EncodingProblem {
    /// The declaration says UTF-8 (or nothing), the bytes are not: read as Windows-1252.
    NotUtf8 {
        /// Offset of the first byte that does not fit, in bytes of the file.
        offset: usize,
    },
    /// The declaration names an encoding that the bytes are not written in.
    Contradicts {
        /// What the declaration says.
        declared: String,
    },
    /// The declaration names an encoding that is not known here.
    Unknown {
        /// What the declaration says.
        declared: String,
    },
    /// UTF-16 with a half character: shown byte by byte.
    BrokenUtf16,
}

/// A file's bytes as text, with what is needed to write the same bytes again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The characters, without the byte-order mark.
    pub text: String,
    /// How they were written.
    pub encoding: Encoding,
    /// The byte-order mark, empty when there is none.
    pub byte_order_mark: &'static [u8],
    /// What was odd.
    pub problem: Option<EncodingProblem>,
}

impl Decoded {
    /// Reads bytes as text: byte-order mark, then declaration, then what the bytes look like.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Self {
        const UTF8_MARK: &[u8] = b"\xEF\xBB\xBF";
        const LE_MARK: &[u8] = b"\xFF\xFE";
        const BE_MARK: &[u8] = b"\xFE\xFF";
        if let Some(rest) = bytes.strip_prefix(UTF8_MARK) {
            return Self { byte_order_mark: UTF8_MARK, ..from_eight_bit(rest) };
        }
        let (encoding, mark, rest) = if let Some(rest) = bytes.strip_prefix(LE_MARK) {
            (Encoding::Utf16Le, LE_MARK, rest)
        } else if let Some(rest) = bytes.strip_prefix(BE_MARK) {
            (Encoding::Utf16Be, BE_MARK, rest)
        } else if looks_utf16(bytes, 1) {
            (Encoding::Utf16Le, &[] as &[u8], bytes)
        } else if looks_utf16(bytes, 0) {
            (Encoding::Utf16Be, &[] as &[u8], bytes)
        } else {
            return from_eight_bit(bytes);
        };
        match utf16(rest, encoding) {
            Some(text) => {
                let declared = declared_encoding(&text).filter(|d| !is_utf16_label(d));
                let problem =
                    declared.map(|d| EncodingProblem::Contradicts { declared: d.to_owned() });
                Self { text, encoding, byte_order_mark: mark, problem }
            }
            None => Self {
                text: single_bytes(bytes),
                encoding: Encoding::OtherAscii,
                byte_order_mark: &[],
                problem: Some(EncodingProblem::BrokenUtf16),
            },
        }
    }

    /// Writes a text in the same encoding, after the same byte-order mark.
    #[must_use]
    pub fn to_bytes(&self, text: &str) -> Vec<u8> {
        let mut bytes = self.byte_order_mark.to_vec();
        bytes.extend(self.encoding.encode(text));
        bytes
    }
}

/// Bytes without a byte-order mark and without the look of UTF-16.
fn from_eight_bit(bytes: &[u8]) -> Decoded {
    let decoded =
        |text, encoding, problem| Decoded { text, encoding, byte_order_mark: &[], problem };
    let label = declared_label(bytes);
    let label = label.as_deref();
    match std::str::from_utf8(bytes) {
        Ok(text) => {
            let contradiction = match label.map(known_label) {
                None | Some(Some(Encoding::Utf8)) => None,
                Some(Some(Encoding::Utf16Le | Encoding::Utf16Be)) => label,
                // Pure ASCII is written the same in all of them.
                Some(_) if text.is_ascii() => None,
                Some(_) => label,
            };
            // Declared as one byte a character and yet valid UTF-8 with other characters: UTF-8.
            let problem =
                contradiction.map(|d| EncodingProblem::Contradicts { declared: d.to_owned() });
            let encoding = match label.map(known_label) {
                Some(Some(e @ (Encoding::Latin1 | Encoding::Windows1252))) if text.is_ascii() => e,
                Some(None) if text.is_ascii() => Encoding::OtherAscii,
                _ => Encoding::Utf8,
            };
            decoded(text.to_owned(), encoding, problem)
        }
        Err(error) => {
            let has_c1 = bytes.iter().any(|b| (0x80..0xA0).contains(b));
            let (encoding, problem) = match label.map(|l| (l, known_label(l))) {
                Some((_, Some(Encoding::Latin1))) if !has_c1 => (Encoding::Latin1, None),
                Some((_, Some(Encoding::Latin1 | Encoding::Windows1252))) => {
                    (Encoding::Windows1252, None)
                }
                Some((declared, None)) => {
                    let declared = declared.to_owned();
                    (Encoding::OtherAscii, Some(EncodingProblem::Unknown { declared }))
                }
                _ => {
                    let offset = error.valid_up_to();
                    (Encoding::Windows1252, Some(EncodingProblem::NotUtf8 { offset }))
                }
            };
            let text = match encoding {
                Encoding::Latin1 => encoding.decode(bytes).unwrap_or_default(),
                _ => single_bytes(bytes),
            };
            decoded(text, encoding, problem)
        }
    }
}

/// Windows-1252, which has a character for every byte.
fn single_bytes(bytes: &[u8]) -> String {
    bytes
        .iter()
        .map(|&b| match b {
            0x80..=0x9F => WINDOWS_1252_HIGH[usize::from(b - 0x80)],
            _ => char::from(b),
        })
        .collect()
}

/// The byte of a character in Windows-1252.
fn single_byte(c: char) -> Option<u8> {
    match u32::from(c) {
        n @ (0..=0x7F | 0xA0..=0xFF) => u8::try_from(n).ok(),
        _ => WINDOWS_1252_HIGH
            .iter()
            .position(|&h| h == c)
            .and_then(|at| u8::try_from(at + 0x80).ok()),
    }
}

/// Whole UTF-16 text; `None` for half characters or an odd byte.
fn utf16(bytes: &[u8], encoding: Encoding) -> Option<String> {
    if !bytes.len().is_multiple_of(2) {
        return None;
    }
    let unit = |pair: &[u8]| match encoding {
        Encoding::Utf16Be => u16::from_be_bytes([pair[0], pair[1]]),
        _ => u16::from_le_bytes([pair[0], pair[1]]),
    };
    let units = bytes.chunks_exact(2).map(unit);
    char::decode_utf16(units).collect::<Result<_, _>>().ok()
}

/// Whether each second byte of the beginning is zero (`zero` = 1 for low byte first).
fn looks_utf16(bytes: &[u8], zero: usize) -> bool {
    bytes.len() >= 4
        && bytes.len().is_multiple_of(2)
        && bytes
            .chunks_exact(2)
            .take(8)
            .all(|pair| pair[zero] == 0 && pair[1 - zero] != 0 && pair[1 - zero].is_ascii())
}

/// The `encoding` of an XML declaration at (or near) the beginning.
fn declared_label(bytes: &[u8]) -> Option<String> {
    let head = &bytes[..bytes.len().min(1024)];
    let head: String = head.iter().map(|&b| char::from(b)).collect();
    declared_encoding(&head).map(str::to_owned)
}

fn declared_encoding(text: &str) -> Option<&str> {
    let declaration = &text[text.find("<?xml")?..];
    let declaration = &declaration[..declaration.find('>')?];
    let after = declaration[declaration.find("encoding")? + "encoding".len()..].trim_start();
    let after = after.strip_prefix('=')?.trim_start();
    let quote = after.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    after[1..].split(quote).next()
}

/// The encoding that a label of a declaration means, where it is one that we write.
fn known_label(label: &str) -> Option<Encoding> {
    Some(match label.trim().to_ascii_lowercase().as_str() {
        "utf-8" | "utf8" | "us-ascii" | "ascii" => Encoding::Utf8,
        "iso-8859-1" | "iso8859-1" | "iso_8859-1" | "latin1" | "latin-1" => Encoding::Latin1,
        "windows-1252" | "cp1252" | "cp-1252" => Encoding::Windows1252,
        l if is_utf16_label(l) => Encoding::Utf16Le,
        _ => return None,
    })
}

fn is_utf16_label(label: &str) -> bool {
    let label = label.to_ascii_lowercase();
    label.starts_with("utf-16") || label.starts_with("utf16") || label.contains("ucs-2")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(bytes: &[u8]) -> Decoded {
        Decoded::from_bytes(bytes)
    }

    #[test]
    fn marks_and_declarations_decide() {
        assert_eq!(read(b"\xEF\xBB\xBF<a/>").encoding, Encoding::Utf8);
        assert_eq!(read(b"\xFF\xFE<\0a\0/\0>\0").text, "<a/>");
        assert_eq!(read(b"\xFE\xFF\0<\0a\0/\0>").encoding, Encoding::Utf16Be);
        assert_eq!(read(b"<\0a\0/\0>\0").encoding, Encoding::Utf16Le);
        let latin = read(b"<?xml version=\"1.0\" encoding='ISO-8859-1'?><a>\xFC</a>");
        assert_eq!((latin.encoding, latin.problem), (Encoding::Latin1, None));
        assert!(latin.text.ends_with("<a>ü</a>"));
    }

    #[test]
    fn what_a_declaration_gets_wrong_is_said() {
        let not = read(b"<a>\xFC</a>");
        assert_eq!(not.encoding, Encoding::Windows1252);
        assert_eq!(not.problem, Some(EncodingProblem::NotUtf8 { offset: 3 }));
        let other = read(b"<?xml version='1.0' encoding='koi8-r'?><a>\xC1</a>");
        assert_eq!(other.encoding, Encoding::OtherAscii);
        assert_eq!(other.problem, Some(EncodingProblem::Unknown { declared: "koi8-r".into() }));
        let utf8 = read("<?xml version='1.0' encoding='iso-8859-1'?><a>ü</a>".as_bytes());
        assert_eq!(utf8.encoding, Encoding::Utf8);
        assert!(matches!(utf8.problem, Some(EncodingProblem::Contradicts { .. })));
        assert_eq!(read(b"\xFF\xFE<").problem, Some(EncodingProblem::BrokenUtf16));
    }

    #[test]
    fn what_cannot_be_written_is_known_before() {
        assert_eq!(Encoding::Latin1.first_unencodable("aü€"), Some('€'));
        assert_eq!(Encoding::Windows1252.first_unencodable("aü€"), None);
        assert_eq!(Encoding::OtherAscii.first_unencodable("aü"), Some('ü'));
        assert_eq!(Encoding::Utf8.first_unencodable("aü€😀"), None);
    }

    proptest! {
        #[test]
        fn any_bytes_come_back(bytes in prop::collection::vec(any::<u8>(), 0..64)) {
            let decoded = read(&bytes);
            prop_assert_eq!(decoded.to_bytes(&decoded.text), bytes);
        }

        #[test]
        fn any_bytes_after_a_declaration_come_back(
            label in "(utf-8|iso-8859-1|windows-1252|utf-16|x)",
            bytes in prop::collection::vec(any::<u8>(), 0..32),
        ) {
            let mut file = format!("<?xml version=\"1.0\" encoding=\"{label}\"?>").into_bytes();
            file.extend(bytes);
            let decoded = read(&file);
            prop_assert_eq!(decoded.to_bytes(&decoded.text), file);
        }
    }
}
