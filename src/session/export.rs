//! Bytes out: written, opened again and compared before anybody gets them.

use super::EditSession;
use crate::config::{Family, FileName, NameKind};
use crate::digest;
use crate::text::{Decoded, Encoding};
use std::fmt;

/// Checksums of exported bytes, in lower-case hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checksums {
    /// MD5.
    pub md5: String,
    /// SHA-1.
    pub sha1: String,
    /// SHA-256.
    pub sha256: String,
    /// SHA-512.
    pub sha512: String,
}

impl Checksums {
    /// Computes all four.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self {
            md5: digest::md5(bytes),
            sha1: digest::sha1(bytes),
            sha256: digest::sha256(bytes),
            sha512: digest::sha512(bytes),
        }
    }

    /// Name and value of each, in the usual order.
    #[must_use]
    pub fn all(&self) -> [(&'static str, &str); 4] {
        [
            ("MD5", &self.md5),
            ("SHA-1", &self.sha1),
            ("SHA-256", &self.sha256),
            ("SHA-512", &self.sha512),
        ]
    }
}

/// A file ready to be saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Export {
    /// What it is called.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
    /// `text/xml` for XML, else `text/plain`.
    pub media_type: &'static str,
    /// Whether the bytes are those that were opened.
    pub unchanged: bool,
    /// Whether the bytes, opened as any file, give the same text.
    ///
    /// Not so where an edit made the declaration contradict the encoding.
    pub reads_back: bool,
}

impl Export {
    /// A line for `md5sum -c` beside the file.
    #[must_use]
    pub fn md5_file(&self) -> Self {
        Self {
            name: format!("{}.md5", self.name),
            bytes: format!("{}  {}\n", digest::md5(&self.bytes), self.name).into_bytes(),
            media_type: "text/plain",
            unchanged: false,
            reads_back: true,
        }
    }
}

/// Why an export was not offered. Either would be a fault of ours: nothing is handed out then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExportError {
    /// The bytes, opened again, do not say what the form says.
    ReadsDifferently,
    /// Bytes outside of the changes are not those that were opened.
    DiffersElsewhere {
        /// The first of them.
        offset: usize,
    },
}

impl fmt::Display for ExportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ReadsDifferently => f.write_str("the written bytes do not read back the same"),
            Self::DiffersElsewhere { offset } => {
                write!(f, "the written bytes differ outside of the changes, at byte {offset}")
            }
        }
    }
}

impl std::error::Error for ExportError {}

impl EditSession {
    /// Writes the file as it is now and checks what was written.
    ///
    /// # Errors
    ///
    /// [`ExportError`] when the check fails.
    pub fn export(&self, name: &str) -> Result<Export, ExportError> {
        let decoded = &self.original.decoded;
        let bytes = decoded.to_bytes(self.source());
        let written = bytes.get(decoded.byte_order_mark.len()..).unwrap_or_default();
        if decoded.encoding.decode(written).as_deref() != Some(self.source()) {
            return Err(ExportError::ReadsDifferently);
        }
        // The declaration is text too: an edit of it may change how others read the bytes.
        let reads_back = Decoded::from_bytes(&bytes).text == self.source();
        let expected = self.spliced();
        if let Some(offset) = expected.and_then(|e| first_difference(&e, &bytes)) {
            return Err(ExportError::DiffersElsewhere { offset });
        }
        let media_type = if self.config.xml().is_some() { "text/xml" } else { "text/plain" };
        let unchanged = *bytes == *self.original.content;
        Ok(Export { name: name.to_owned(), bytes, media_type, unchanged, reads_back })
    }

    /// The opened bytes with only the changes put in, by another way than [`Self::export`].
    ///
    /// `None` where bytes and characters do not line up one to one.
    fn spliced(&self) -> Option<Vec<u8>> {
        let decoded = &self.original.decoded;
        let unit = match decoded.encoding {
            Encoding::Utf8 => Some(1),
            _ => None,
        }?;
        let mark = decoded.byte_order_mark.len();
        let mut bytes = Vec::with_capacity(self.source().len() + mark);
        let mut at = 0;
        for hunk in self.net_edit().replacements() {
            bytes.extend_from_slice(self.original.content.get(at..mark + hunk.range.start * unit)?);
            bytes.extend_from_slice(&decoded.encoding.encode(&hunk.insert));
            at = mark + hunk.range.end * unit;
        }
        bytes.extend_from_slice(self.original.content.get(at..)?);
        Some(bytes)
    }

    /// The name that phones ask for, where it differs from the file's own.
    #[must_use]
    pub fn conventional_name(&self) -> Option<String> {
        let name = self.package().base_name();
        let base = name.rsplit(['/', '\\']).next().unwrap_or(name);
        let read = FileName::read(base);
        let mac = read.mac.as_deref();
        let kind = match (self.config.family(), read.kind) {
            (Family::Device(_), NameKind::Ata) => NameKind::Ata,
            (Family::Device(_), _) => NameKind::Device,
            (Family::Default, _) => NameKind::Default,
            (Family::Legacy, NameKind::LegacyDefault) => NameKind::LegacyDefault,
            (Family::Legacy, _) => NameKind::LegacyPhone,
            _ => return None,
        };
        FileName::conventional(kind, mac).filter(|name| name != base)
    }
}

/// Where two byte strings first differ; `None` when they are the same.
#[must_use]
pub(crate) fn first_difference(a: &[u8], b: &[u8]) -> Option<usize> {
    if a == b {
        return None;
    }
    Some(a.iter().zip(b).take_while(|(x, y)| x == y).count())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Edit;

    fn edited(bytes: &[u8], path: &str, value: &str) -> EditSession {
        let session = EditSession::open("SEP001122AABBCC.cnf.xml", bytes.to_vec()).unwrap();
        assert_eq!(session.export("x").unwrap().bytes, bytes);
        let edit = Edit::SetValue { path: path.parse().unwrap(), value: value.into() };
        session.apply(&edit).unwrap()
    }

    #[test]
    fn every_encoding_is_written_as_it_was() {
        let utf16: Vec<u8> = b"\xFF\xFE"
            .iter()
            .copied()
            .chain("<a>ü</a>".encode_utf16().flat_map(u16::to_le_bytes))
            .collect();
        let out = edited(&utf16, "a", "€").export("x").unwrap().bytes;
        assert_eq!(out[..2], *b"\xFF\xFE");
        assert_eq!(Decoded::from_bytes(&out).text, "<a>€</a>");
        let latin = b"<?xml version='1.0' encoding='ISO-8859-1'?><a>\xFC</a>";
        let out = edited(latin, "a", "ö€").export("x").unwrap().bytes;
        assert!(out.ends_with(b"<a>\xF6&#8364;</a>"));
        let marked = b"\xEF\xBB\xBF<a>1</a>\r\n";
        assert_eq!(
            edited(marked, "a", "2").export("x").unwrap().bytes,
            b"\xEF\xBB\xBF<a>2</a>\r\n"
        );
    }

    #[test]
    fn names_and_side_files() {
        let session = edited(b"<device>1</device>", "device", "2");
        let export = session.export("SEP001122AABBCC.cnf.xml").unwrap();
        assert_eq!((export.media_type, export.unchanged), ("text/xml", false));
        let side = export.md5_file();
        assert_eq!(side.name, "SEP001122AABBCC.cnf.xml.md5");
        assert_eq!(side.bytes.len(), 32 + 2 + export.name.len() + 1);
        assert_eq!(session.conventional_name(), None);
        let lower = EditSession::open("sep001122aabbcc.cnf.xml", b"<device/>".to_vec()).unwrap();
        assert_eq!(lower.conventional_name().as_deref(), Some("SEP001122AABBCC.cnf.xml"));
    }

    #[test]
    fn differences_are_found_where_they_are() {
        assert_eq!(first_difference(b"abc", b"abc"), None);
        assert_eq!(first_difference(b"abc", b"abd"), Some(2));
        assert_eq!(first_difference(b"abc", b"ab"), Some(2));
    }
}
