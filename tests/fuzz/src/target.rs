//! The readers that are tried, and the words that mean something to each.

use crate::samples::Samples;
use crate::targets::{keys, layers, text, tlv, wrappings};

/// One reader, or a group that belongs together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// Headers, signed and encrypted files, trust lists.
    Tlv,
    /// Recognising and peeling with keys at hand, then opening.
    Layers,
    /// PEM, DER, PKCS #8 and PKCS #12.
    Keys,
    /// gzip, `openssl enc` and aes128gcm, one by one.
    Wrappings,
    /// A file in the form: open, edit, undo, export.
    Text,
}

impl Target {
    /// All of them, in the order they are run.
    pub const ALL: [Self; 5] = [Self::Tlv, Self::Layers, Self::Keys, Self::Wrappings, Self::Text];

    /// The name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Tlv => "tlv",
            Self::Layers => "layers",
            Self::Keys => "keys",
            Self::Wrappings => "wrappings",
            Self::Text => "text",
        }
    }

    /// The target of a name.
    pub fn of(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|target| target.name() == name)
    }

    /// Reads an input and holds the answer against the target's laws.
    ///
    /// What comes back is the answer in short: a new one is worth mutating further.
    ///
    /// # Panics
    ///
    /// When a law is broken or the reader panics: that is what is looked for.
    pub(crate) fn look(self, input: &[u8], samples: &Samples) -> String {
        match self {
            Self::Tlv => tlv::look(input, samples),
            Self::Layers => layers::look(input, samples),
            Self::Keys => keys::look(input),
            Self::Wrappings => wrappings::look(input, samples),
            Self::Text => text::look(input),
        }
    }

    pub(crate) fn words(self) -> &'static [&'static [u8]] {
        const HEADERS: &[&[u8]] = &[
            b"\x01\x00\x02\x01\x00",
            b"\x01\x00\x02\x02\x00",
            b"\x01\x00\x02\x01\x02",
            b"\x02\x00\x02\xff\xff",
            b"\x02\x00\x02\x00\x00",
            b"\x0d",
            b"\x0c\x00\x00",
            b"\x0f\x00\x04\x00\x00\x00\x00",
            b"\x10\x00\x00",
            b"\x11\x00\x02\x00\x10",
            b"\x14\x00\x02\x00\x00",
            b"\x63\x00\x01\x00",
            b"\x01\x00\x02\x00\x05",
            b"\x70\x00\x02\x01\x00\x71",
            b"\x1f\x8b\x08\x00",
            b"\x1f\x8b\x08\x1f",
            b"Salted__",
            b"U2FsdGVkX1",
            b"PK\x03\x04",
            b"<device>",
        ];
        const DER: &[&[u8]] = &[
            b"\x30\x80",
            b"\x30\x84\xff\xff\xff\xff",
            b"\x30\x82\x00\x00",
            b"\x02\x01\x00",
            b"\x02\x00",
            b"\x04\x82\xff\xff",
            b"\x05\x00",
            b"\x03\x01\x00",
            b"\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x01\x01",
            b"\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x05\x0d",
            b"\x06\x0b\x2a\x86\x48\x86\xf7\x0d\x01\x0c\x0a\x01\x02",
            b"\x17\x0d491231235959Z",
            b"\x18\x0f99991231235959Z",
            b"\x00\x00",
            b"-----BEGIN CERTIFICATE-----\n",
            b"-----END CERTIFICATE-----\n",
            b"-----BEGIN ENCRYPTED PRIVATE KEY-----\n",
            b"Proc-Type: 4,ENCRYPTED\nDEK-Info: DES-EDE3-CBC,00\n\n",
            b"\xef\xbb\xbf",
        ];
        const TEXT: &[&[u8]] = &[
            b"<",
            b">",
            b"&",
            b"&#0;",
            b"&#x110000;",
            b"]]>",
            b"<![CDATA[",
            b"<!--",
            b"-->",
            b"<?xml version=\"1.0\" encoding=\"utf-16\"?>",
            b"<!DOCTYPE a [",
            b"</",
            b"/>",
            b"<line button=\"1\">",
            b"</device>",
            b"<device>",
            b"<flat-profile>",
            b" xmlns:a=\"b\"",
            b"\r",
            b"\r\n",
            b"\n",
            b"\xef\xbb\xbf",
            b"\xff\xfe",
            b"\xfe\xff",
            b"\xc3",
            b"\xed\xa0\x80",
            b"\xf0\x9f\x98\x80",
            b"\0",
            b": ",
            b"\"",
            b"- <a>",
        ];
        match self {
            Self::Tlv | Self::Layers | Self::Wrappings => HEADERS,
            Self::Keys => DER,
            Self::Text => TEXT,
        }
    }
}
