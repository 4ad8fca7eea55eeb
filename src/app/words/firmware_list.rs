//! What the screen of a `.loads` file says.

use super::{count, number};
use crate::container::firmware_list::{Agreement, FirmwareList, FirmwarePart};

pub const SENTENCE: &str = "Phones fetch this list first, and then every part that it names. It is here to be read only: a signed list that was changed is refused.";
pub const WRITE: &str = "Write as the firmware";
pub const OWN_NAME: &str = "Calls itself";
pub const VERSION: &str = "Version inside";
pub const MODELS: &str = "Models";
pub const PARTS: &str = "Parts that have to lie in the TFTP root beside it";

/// The heading.
#[must_use]
pub fn title(list: &FirmwareList) -> String {
    format!("A firmware list with {}", count(list.parts.len(), "part", "parts"))
}

/// Whether name and content agree: the kind of notice, its title, its sentence.
#[must_use]
pub fn verdict(agreement: &Agreement) -> (&'static str, &'static str, String) {
    match agreement {
        Agreement::Same => {
            ("ok", "Name and content agree", "The file has the name that it gives itself.".to_owned())
        }
        Agreement::OtherName(own) => (
            "error",
            "Name and content differ",
            format!(
                "The file calls itself {own}. Under another name phones do not find it, or take it for other firmware: name it so again, or fetch the right file."
            ),
        ),
        Agreement::OtherProtocol => (
            "error",
            "Name and parts differ",
            "The name says SIP and the parts are for SCCP, or the other way round. Fetch the right file.".to_owned(),
        ),
        Agreement::SameVersion => (
            "ok",
            "The parts carry the version of the name",
            "The list gives itself no name, so no more can be compared.".to_owned(),
        ),
        Agreement::Unknown => (
            "change",
            "Nothing to compare the name with",
            "The list gives itself no name. Check that it is the one you mean.".to_owned(),
        ),
    }
}

/// What is said of a part behind its name.
#[must_use]
pub fn part(part: &FirmwarePart) -> String {
    let size = part.size.and_then(|size| usize::try_from(size).ok());
    let size = size.map(|size| format!("{} bytes", number(size)));
    let md5 = part.md5.as_ref().map(|md5| format!("MD5 {md5}"));
    size.into_iter().chain(md5).collect::<Vec<_>>().join(", ")
}
