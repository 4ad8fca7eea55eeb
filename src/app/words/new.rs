//! What is said where a new file is made.

use super::count;
use super::language::{Text, owned, pick, same, text};
use crate::app::components::new_form::{NewFault, NewField};
use crate::app::words::refusals;
use crate::config::{NewFamily, NewFileError};

pub const NEW: Text = text("New configuration", "Neue Konfiguration");
pub const TEXT: Text = text(
    "A minimal file that a phone can start with. Everything else is added in the form later.",
    "Eine Mindestdatei, mit der ein Telefon starten kann. Alles Weitere kommt später im Formular dazu.",
);
pub const LIKE_TEXT: Text = text(
    "Every setting of the other file, with this phone’s address and line. The Changes pane then shows what differs.",
    "Alle Einstellungen der anderen Datei, mit Adresse und Leitung dieses Telefons. Der Bereich „Änderungen“ zeigt dann, was abweicht.",
);
pub const START: Text = text("Start from", "Ausgehen von");
pub const MINIMAL: Text = text("A minimal file", "Eine Mindestdatei");
pub const KIND: Text = text("Kind of file", "Art der Datei");
pub const MODEL: Text = text("Model", "Modell");
pub const MODEL_HINT: Text = text("Such as 8841; may stay empty", "Etwa 8841; darf leer bleiben");
pub const MAC: Text = text("MAC address", "MAC-Adresse");
pub const MAC_HINT: Text = text("Any notation", "Schreibweise beliebig");
pub const LINE: Text = text("The line", "Die Leitung");
pub const FIRST_LINE: Text = text(
    "The first line; what stays empty stays as it is in the other file",
    "Die erste Leitung; was leer bleibt, bleibt wie in der anderen Datei",
);
pub const NAME: Text = text("Number or name", "Nummer oder Name");
pub const AUTH_NAME: Text = text("Sign-in name", "Anmeldename");
pub const AS_NAME: Text = text("Same as the number", "Wie die Nummer");
pub const PASSWORD: Text = text("Password", "Passwort");
pub const LABEL: Text = text("Label beside the key", "Beschriftung neben der Taste");
pub const DISPLAY_NAME: Text = text("Name others see", "Name, den andere sehen");
pub const AS_LABEL: Text = text("Same as the label", "Wie die Beschriftung");
pub const SERVER: Text = text("Call manager or SIP server", "Call Manager oder SIP-Server");
pub const SERVER_HINT: Text = text("Name or address", "Name oder Adresse");
pub const PORT: Text = same("Port");
pub const TIME: Text = text("Time and firmware", "Uhrzeit und Firmware");
pub const TIME_ZONE: Text = text("Time zone", "Zeitzone");
pub const NO_ZONE: Text = text("Not set", "Nicht gesetzt");
pub const TIME_SERVER: Text = text("Time server", "Zeitserver");
pub const TIME_SERVER_HINT: Text = text("From the network", "Aus dem Netz");
pub const LOAD: Text = same("Firmware");
pub const LOAD_HINT: Text = text("Keep what runs", "Die jetzige behalten");
pub const CREATE: Text = text("Create", "Anlegen");

/// What each family is called.
#[must_use]
pub fn family(family: NewFamily) -> &'static str {
    match family {
        NewFamily::Sip => pick("SIP phone: SEP….cnf.xml", "SIP-Telefon: SEP….cnf.xml"),
        NewFamily::Sccp => pick("SCCP phone: SEP….cnf.xml", "SCCP-Telefon: SEP….cnf.xml"),
        NewFamily::Default => {
            pick("All phones: XMLDefault.cnf.xml", "Alle Telefone: XMLDefault.cnf.xml")
        }
        NewFamily::FlatProfile => {
            pick("Multiplatform phone: flat-profile", "Multiplatform-Telefon: flat-profile")
        }
        NewFamily::Legacy => pick("7940 or 7960, text: SIP….cnf", "7940 oder 7960, Text: SIP….cnf"),
    }
}

/// Starts with the settings of a file that is open.
#[must_use]
pub fn like(name: &str) -> String {
    say!("The settings of {name}", "Die Einstellungen von {name}")
}

/// What the button says that makes the file.
#[must_use]
pub fn create(name: Option<&str>) -> String {
    name.map_or_else(|| CREATE.to_owned(), |name| say!("Create {name}", "{name} anlegen"))
}

/// Lines beside the first that are taken over.
#[must_use]
pub fn lines_kept(n: usize) -> Option<String> {
    let verb = if n == 1 { pick("is", "wird") } else { pick("are", "werden") };
    (n > 0).then(|| {
        say!(
            "{} {verb} taken over as in the other file; give them to this phone in the form.", "{} {verb} wie in der anderen Datei übernommen; teilen Sie sie diesem Telefon im Formular zu.",
            count(n, pick("further line", "weitere Leitung"), pick("further lines", "weitere Leitungen"))
        )
    })
}

/// Why nothing is made yet.
#[must_use]
pub fn fault(fault: &NewFault) -> String {
    match fault {
        NewFault::Missing(NewField::Mac) => owned(
            "The phone asks for a file with its MAC address in the name. It is on the label at its back.",
            "Das Telefon verlangt eine Datei mit seiner MAC-Adresse im Namen. Sie steht auf dem Aufkleber an der Rückseite.",
        ),
        NewFault::Missing(NewField::Server) => owned(
            "Without a server the phone does not know where to sign in.",
            "Ohne Server weiß das Telefon nicht, wo es sich anmelden soll.",
        ),
        NewFault::Missing(_) => owned(
            "Without a number or name the line cannot sign in.",
            "Ohne Nummer oder Namen kann sich die Leitung nicht anmelden.",
        ),
        NewFault::UnknownModel => owned(
            "No model of this name is known. Choose one of the list, or leave it empty.",
            "Kein Modell dieses Namens ist bekannt. Wählen Sie eines aus der Liste oder lassen Sie das Feld leer.",
        ),
        NewFault::NotAPort => {
            owned("A port is a number from 1 to 65535.", "Ein Port ist eine Zahl von 1 bis 65535.")
        }
        NewFault::Refused(NewFileError::NotAMac { found }) => {
            let digits = found.chars().filter(char::is_ascii_hexdigit).count();
            say!(
                "A MAC address has twelve digits from 0 to 9 and A to F; {found} has {digits} of them.",
                "Eine MAC-Adresse hat zwölf Ziffern von 0 bis 9 und A bis F; {found} hat {digits} davon."
            )
        }
        NewFault::Refused(NewFileError::WrongFamily { model }) => {
            say!(
                "{model} reads another kind of file. Choose another kind, or another model.",
                "{model} liest eine andere Art von Datei. Wählen Sie eine andere Art oder ein anderes Modell."
            )
        }
        NewFault::Refused(NewFileError::NotOfOnePhone) => owned(
            "That file belongs to no single phone.",
            "Diese Datei gehört zu keinem einzelnen Telefon.",
        ),
        NewFault::Refused(NewFileError::ControlCharacter { code }) => say!(
            "One of the values holds a character that no phone reads (U+{code:04X}). Type it again.",
            "Einer der Werte enthält ein Zeichen, das kein Telefon liest (U+{code:04X}). Geben Sie ihn neu ein."
        ),
        NewFault::Refused(NewFileError::Edit(error)) => refusals::say(error),
        NewFault::OtherUnreadable => owned(
            "The other file cannot be written as it is now. Undo its last edits, or start from a minimal file.",
            "Die andere Datei lässt sich so, wie sie jetzt ist, nicht schreiben. Machen Sie ihre letzten Änderungen rückgängig oder gehen Sie von einer Mindestdatei aus.",
        ),
    }
}
