//! What can be wrong in a folder, each a row of `tables/root.tsv` with its words.

use crate::diagnose::message::Level;
use crate::diagnose::table::rows;
use std::sync::OnceLock;

/// What is wrong in a folder, the gravest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// A phone's file is named in the wrong capitals.
    WrongCase,
    /// A phone's file has a wrong ending.
    WrongEnding,
    /// A phone's file lies in a folder below.
    WrongFolder,
    /// A phone's file is empty.
    Empty,
    /// A configuration is not well-formed.
    NotWellFormed,
    /// Firmware that is named is not there.
    LoadMissing,
    /// A part of firmware is not there.
    PartMissing,
    /// A name is there in other capitals only.
    NamedInOtherCase,
    /// The trust list's own signature is wrong.
    ListBroken,
    /// The trust list does not know who signed.
    SignerUnknown,
    /// The signature does not belong to the file.
    SignatureBroken,
    /// The signed copy holds another text than the plain file.
    SignedDiffers,
    /// There is a trust list, and files are not signed.
    NotSigned,
    /// A plain file lies beside the encrypted one.
    PlainBesideEncrypted,
    /// The short signed file beside the encrypted one is missing.
    ShortMissing,
    /// The name of a phone's file has no MAC address.
    NoMac,
    /// Two names differ in capitals only.
    Twins,
    /// A phone has traces here and no file.
    FallsBack,
    /// A dial plan that is named is missing.
    DialPlanMissing,
    /// A soft key file that is named is missing.
    SoftKeysMissing,
    /// The folder of a language is missing.
    LanguageMissing,
    /// The folder or file of a country's tones is missing.
    TonesMissing,
    /// A ring tone that is named is missing.
    RingMissing,
    /// A picture that is named is missing.
    PictureMissing,
    /// There is no default file.
    NoDefault,
    /// Files are signed, and there is no trust list to hold them against.
    NoList,
    /// Copies and remains that no phone asks for.
    LeftOver,
    /// Files that were too large to be read, or could not be read.
    NotRead,
    /// Only names were looked at.
    NamesOnly,
}

/// The words of a fault; `{other}` stands for what it is about.
#[derive(Debug)]
pub(super) struct Words {
    pub(super) level: Level,
    pub(super) sentence: &'static str,
    pub(super) why: &'static str,
    pub(super) todo: &'static str,
}

impl Fault {
    pub(super) fn words(self) -> &'static Words {
        static TABLE: OnceLock<Vec<Words>> = OnceLock::new();
        static NONE: Words = Words { level: Level::Info, sentence: "", why: "", todo: "" };
        let table = TABLE.get_or_init(|| {
            rows(include_str!("../tables/root.tsv"))
                .filter_map(|[_, level, sentence, why, todo]| {
                    Some(Words { level: Level::named(level)?, sentence, why, todo })
                })
                .collect()
        });
        table.get(self as usize).unwrap_or(&NONE)
    }

    /// How bad it is.
    #[must_use]
    pub fn level(self) -> Level {
        self.words().level
    }

    /// The name in the table.
    #[must_use]
    pub fn key(self) -> &'static str {
        let mut keys = rows::<5>(include_str!("../tables/root.tsv")).map(|row| row[0]);
        keys.nth(self as usize).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fault_has_its_words() {
        let keys: Vec<&str> =
            rows::<5>(include_str!("../tables/root.tsv")).map(|row| row[0]).collect();
        assert_eq!(keys.len(), Fault::NamesOnly as usize + 1);
        for (fault, key) in [
            (Fault::WrongCase, "WrongCase"),
            (Fault::SignedDiffers, "SignedDiffers"),
            (Fault::PictureMissing, "PictureMissing"),
            (Fault::NamesOnly, "NamesOnly"),
        ] {
            assert_eq!(fault.key(), key);
        }
        for row in rows::<5>(include_str!("../tables/root.tsv")) {
            assert!(Level::named(row[1]).is_some(), "{}", row[0]);
            assert!(row[2..].iter().all(|words| words.ends_with('.')), "{}", row[0]);
        }
    }
}
