//! What the screen of a `.loads` file says.

use super::language::{Text, owned, pick, text};
use super::{count, number};
use crate::container::firmware_list::{Agreement, FirmwareList, FirmwarePart};

pub const SENTENCE: Text = text(
    "Phones fetch this list first, and then every part that it names. It is here to be read only: a signed list that was changed is refused.",
    "Telefone holen zuerst diese Liste und dann jeden Teil, den sie nennt. Sie ist hier nur zum Lesen: Eine signierte Liste, die geändert wurde, wird abgelehnt.",
);
pub const WRITE: Text = text("Write as the firmware", "Als Firmware schreiben");
pub const OWN_NAME: Text = text("Calls itself", "Nennt sich selbst");
pub const VERSION: Text = text("Version inside", "Version darin");
pub const MODELS: Text = text("Models", "Modelle");
pub const PARTS: Text = text(
    "Parts that have to lie in the TFTP root beside it",
    "Teile, die im TFTP-Verzeichnis daneben liegen müssen",
);

/// The heading.
#[must_use]
pub fn title(list: &FirmwareList) -> String {
    let parts = count(list.parts.len(), pick("part", "Teil"), pick("parts", "Teilen"));
    say!("A firmware list with {parts}", "Eine Firmwareliste mit {parts}")
}

/// Whether name and content agree: the kind of notice, its title, its sentence.
#[must_use]
pub fn verdict(agreement: &Agreement) -> (&'static str, &'static str, String) {
    match agreement {
        Agreement::Same => {
            let title = pick("Name and content agree", "Name und Inhalt stimmen überein");
            let text = owned(
                "The file has the name that it gives itself.",
                "Die Datei hat den Namen, den sie sich selbst gibt.",
            );
            ("ok", title, text)
        }
        Agreement::OtherName(own) => (
            "error",
            pick("Name and content differ", "Name und Inhalt weichen voneinander ab"),
            say!(
                "The file calls itself {own}. Under another name phones do not find it, or take it for other firmware: name it so again, or fetch the right file.",
                "Die Datei nennt sich selbst {own}. Unter einem anderen Namen finden Telefone sie nicht oder halten sie für andere Firmware: Benennen Sie sie wieder so, oder holen Sie die richtige Datei."
            ),
        ),
        Agreement::OtherProtocol => (
            "error",
            pick("Name and parts differ", "Name und Teile passen nicht zueinander"),
            owned(
                "The name says SIP and the parts are for SCCP, or the other way round. Fetch the right file.",
                "Der Name sagt SIP, und die Teile sind für SCCP, oder umgekehrt. Holen Sie die richtige Datei.",
            ),
        ),
        Agreement::SameVersion => (
            "ok",
            pick(
                "The parts carry the version of the name",
                "Die Teile tragen die Version des Namens",
            ),
            owned(
                "The list gives itself no name, so no more can be compared.",
                "Die Liste gibt sich selbst keinen Namen; mehr lässt sich nicht vergleichen.",
            ),
        ),
        Agreement::Unknown => (
            "change",
            pick(
                "Nothing to compare the name with",
                "Nichts, womit sich der Name vergleichen ließe",
            ),
            owned(
                "The list gives itself no name. Check that it is the one you mean.",
                "Die Liste gibt sich selbst keinen Namen. Prüfen Sie, ob es die ist, die Sie meinen.",
            ),
        ),
    }
}

/// What is said of a part behind its name.
#[must_use]
pub fn part(part: &FirmwarePart) -> String {
    let size = part.size.and_then(|size| usize::try_from(size).ok());
    let size = size.map(|size| format!("{} {}", number(size), pick("bytes", "Bytes")));
    let md5 = part.md5.as_ref().map(|md5| format!("MD5 {md5}"));
    size.into_iter().chain(md5).collect::<Vec<_>>().join(", ")
}
