//! What is said where a new file is made.

use super::count;
use crate::app::components::new_form::{NewFault, NewField};
use crate::app::words::refusals;
use crate::config::{NewFamily, NewFileError};

pub const NEW: &str = "New configuration";
pub const TEXT: &str =
    "A minimal file that a phone can start with. Everything else is added in the form later.";
pub const LIKE_TEXT: &str = "Every setting of the other file, with this phone’s address and line. The Changes pane then shows what differs.";
pub const START: &str = "Start from";
pub const MINIMAL: &str = "A minimal file";
pub const KIND: &str = "Kind of file";
pub const MODEL: &str = "Model";
pub const MODEL_HINT: &str = "Such as 8841; may stay empty";
pub const MAC: &str = "MAC address";
pub const MAC_HINT: &str = "Any notation";
pub const LINE: &str = "The line";
pub const FIRST_LINE: &str = "The first line; what stays empty stays as it is in the other file";
pub const NAME: &str = "Number or name";
pub const AUTH_NAME: &str = "Sign-in name";
pub const AS_NAME: &str = "Same as the number";
pub const PASSWORD: &str = "Password";
pub const LABEL: &str = "Label beside the key";
pub const DISPLAY_NAME: &str = "Name others see";
pub const AS_LABEL: &str = "Same as the label";
pub const SERVER: &str = "Call manager or SIP server";
pub const SERVER_HINT: &str = "Name or address";
pub const PORT: &str = "Port";
pub const TIME: &str = "Time and firmware";
pub const TIME_ZONE: &str = "Time zone";
pub const NO_ZONE: &str = "Not set";
pub const TIME_SERVER: &str = "Time server";
pub const TIME_SERVER_HINT: &str = "Empty: as the network says";
pub const LOAD: &str = "Firmware";
pub const LOAD_HINT: &str = "Empty: keep what runs";
pub const CREATE: &str = "Create";

/// What each family is called.
#[must_use]
pub fn family(family: NewFamily) -> &'static str {
    match family {
        NewFamily::Sip => "SIP phone: SEP….cnf.xml",
        NewFamily::Sccp => "SCCP phone: SEP….cnf.xml",
        NewFamily::Default => "All phones: XMLDefault.cnf.xml",
        NewFamily::FlatProfile => "Multiplatform phone: flat-profile",
        NewFamily::Legacy => "7940 or 7960, text: SIP….cnf",
    }
}

/// Starts with the settings of a file that is open.
#[must_use]
pub fn like(name: &str) -> String {
    format!("The settings of {name}")
}

/// What the button says that makes the file.
#[must_use]
pub fn create(name: Option<&str>) -> String {
    name.map_or_else(|| CREATE.to_owned(), |name| format!("{CREATE} {name}"))
}

/// Lines beside the first that are taken over.
#[must_use]
pub fn lines_kept(n: usize) -> Option<String> {
    let verb = if n == 1 { "is" } else { "are" };
    (n > 0).then(|| {
        format!(
            "{} {verb} taken over as in the other file; give them to this phone in the form.",
            count(n, "further line", "further lines")
        )
    })
}

/// Why nothing is made yet.
#[must_use]
pub fn fault(fault: &NewFault) -> String {
    match fault {
        NewFault::Missing(NewField::Mac) => {
            "The phone asks for a file with its MAC address in the name. It is on the label at its back.".to_owned()
        }
        NewFault::Missing(NewField::Server) => {
            "Without a server the phone does not know where to sign in.".to_owned()
        }
        NewFault::Missing(_) => "Without a number or name the line cannot sign in.".to_owned(),
        NewFault::UnknownModel => {
            "No model of this name is known. Choose one of the list, or leave it empty.".to_owned()
        }
        NewFault::NotAPort => "A port is a number from 1 to 65535.".to_owned(),
        NewFault::Refused(NewFileError::NotAMac { found }) => {
            let digits = found.chars().filter(char::is_ascii_hexdigit).count();
            format!(
                "A MAC address has twelve digits from 0 to 9 and A to F; {found} has {digits} of them."
            )
        }
        NewFault::Refused(NewFileError::WrongFamily { model }) => {
            format!("{model} reads another kind of file. Choose another kind, or another model.")
        }
        NewFault::Refused(NewFileError::NotOfOnePhone) => {
            "That file belongs to no single phone.".to_owned()
        }
        NewFault::Refused(NewFileError::ControlCharacter { code }) => format!(
            "One of the values holds a character that no phone reads (U+{code:04X}). Type it again."
        ),
        NewFault::Refused(NewFileError::Edit(error)) => refusals::say(error),
        NewFault::OtherUnreadable => {
            "The other file cannot be written as it is now. Undo its last edits, or start from a minimal file.".to_owned()
        }
    }
}
