//! What is said of edits that are kept in this browser.

use super::count;
use super::language::{Text, pick, text};

pub const OFFERS: Text = text("Not exported yet", "Noch nicht exportiert");
pub const RESTORE: Text = text("Restore", "Wiederherstellen");
pub const FORGET: Text = text("Forget", "Vergessen");
pub const LATER: Text = text("Later", "Später");
pub const LATER_HINT: Text = text(
    "Asks again when you open this page the next time",
    "Fragt wieder, wenn Sie diese Seite das nächste Mal öffnen",
);

pub const KEPT: Text =
    text("Edits kept in this browser", "Änderungen in diesem Browser aufbewahrt");
pub const NOT_KEPT: Text = text("Edits not kept", "Änderungen nicht aufbewahrt");
pub const WHAT: Text = text("What is kept?", "Was wird aufbewahrt?");

pub const TITLE: Text = text(
    "Unexported edits are kept in this browser",
    "Nicht exportierte Änderungen bleiben in diesem Browser",
);
pub const TEXT: Text = text(
    "When this page closes before you export, it offers your edits again: the file as you opened it, passwords in it included, and every step since. They stay on this computer until you export, close the file or forget them.",
    "Schließt sich diese Seite vor dem Export, bietet sie Ihre Änderungen wieder an: die Datei, wie Sie sie geöffnet haben, samt Passwörtern darin, und jeden Schritt seither. Sie bleiben auf diesem Rechner, bis Sie exportieren, die Datei schließen oder sie vergessen lassen.",
);
pub const NEVER: Text = text(
    "Keys and passphrases are never kept. For a file that came encrypted you are asked first; it stays encrypted, and needs its key again.",
    "Schlüssel und Passphrasen werden nie aufbewahrt. Bei einer Datei, die verschlüsselt kam, werden Sie vorher gefragt; sie bleibt verschlüsselt und braucht ihren Schlüssel wieder.",
);
pub const SWITCH: Text = text("Keep unexported edits", "Nicht exportierte Änderungen aufbewahren");
pub const SWITCH_HINT: Text = text(
    "Off forgets everything that is kept now. Choose that on a computer that others use.",
    "Aus vergisst alles, was jetzt aufbewahrt ist. Wählen Sie das auf einem Rechner, den auch andere benutzen.",
);
pub const CLOSE: Text = text("Close", "Schließen");
pub const REFUSED: Text = text(
    "This browser does not keep anything now: its storage is full or not allowed.",
    "Dieser Browser bewahrt jetzt nichts auf: Sein Speicher ist voll oder nicht erlaubt.",
);

pub const NOTICE: Text = text(
    "Unexported edits are not kept: this browser’s storage is full or not allowed. Your work goes on; export before you close the page.",
    "Nicht exportierte Änderungen werden nicht aufbewahrt: Der Speicher dieses Browsers ist voll oder nicht erlaubt. Sie können weiterarbeiten; exportieren Sie, bevor Sie die Seite schließen.",
);

pub const AGREE: Text = text("Keep its edits", "Aufbewahren");
pub const REFUSE: Text = text("Do not keep them", "Nicht aufbewahren");
pub const ASK: Text = text(
    "What you changed would lie in this browser in plain text. The file stays encrypted there, and no key is kept.",
    "Was Sie geändert haben, läge in diesem Browser im Klartext. Die Datei bleibt dort verschlüsselt, und kein Schlüssel wird aufbewahrt.",
);

/// The question about a file that came encrypted.
#[must_use]
pub fn ask_title(name: &str) -> String {
    say!(
        "Keep the unexported edits of {name} in this browser?",
        "Nicht exportierte Änderungen an {name} in diesem Browser aufbewahren?"
    )
}

/// How much was changed, and when it was kept.
#[must_use]
pub fn offer(changes: usize, when: &str) -> String {
    match changes {
        0 => say!("a new file, {when}", "eine neue Datei, {when}"),
        n => count(n, pick("change", "Änderung"), pick("changes", "Änderungen")) + ", " + when,
    }
}

/// Edits that do not fit their file.
#[must_use]
pub fn unfit(name: &str) -> String {
    say!(
        "The edits kept of {name} are damaged and cannot be restored. Open the file and make them again.",
        "Die aufbewahrten Änderungen an {name} sind beschädigt und lassen sich nicht wiederherstellen. Öffnen Sie die Datei und machen Sie sie noch einmal."
    )
}
