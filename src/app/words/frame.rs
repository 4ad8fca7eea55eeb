//! What the frame of the page says: top bar, welcome, export, messages.

use super::language::{Text, owned, pick, same, text};
use super::{count, kept, keys, number, refusals};
use crate::app::state::{Exported, Notice, Theme, Unreadable};
use crate::session::{Deed, DeedKind, LARGEST_FILE};

pub const PRODUCT: &str = "cnf-repack";
pub const SKIP: Text = text("Skip to the content", "Zum Inhalt springen");
pub const OPEN_FILES: Text = text("Open files", "Offene Dateien");
pub const OPEN_FILE: Text = text("Open file", "Datei öffnen");
pub const OPEN_FILE_HINT: Text = text("Open file (Ctrl+O)", "Datei öffnen (Strg+O)");
pub const CHOOSE_FILES: Text = text("Choose files to open", "Dateien zum Öffnen auswählen");
pub const FIND_KEYS: Text = text("Ctrl K", "Strg K");
/// In every language, so that whoever cannot read the page finds it.
pub const LANGUAGE: &str = "Language · Sprache";
pub const UNDO: Text = text("Undo", "Rückgängig");
pub const REDO: Text = text("Redo", "Wiederholen");
pub const FIND: Text = text("Find a field", "Feld suchen");
pub const EXPORT: Text = same("Export");
pub const EXPORT_HINT: Text = text("Export (Ctrl+S)", "Export (Strg+S)");
pub const UNEXPORTED: Text = text(", not exported yet", ", noch nicht exportiert");
pub const VIEW: Text = text("View", "Ansicht");
pub const SOURCE: Text = text("Source", "Quelltext");
pub const CHANGES: Text = text("Changes", "Änderungen");
pub const PROBLEMS: Text = text("Problems", "Probleme");
pub const FORM: Text = text("Form", "Formular");

pub const WELCOME_TITLE: Text = text(
    "Fix a Cisco phone’s configuration without breaking the rest of it",
    "Cisco-Telefone umkonfigurieren, ohne den Rest zu beschädigen",
);
pub const WELCOME_SENTENCE: Text = text(
    "Open the file, change it in a form, see every byte that differs, and export it. Files and keys never leave this page.",
    "Datei öffnen, im Formular ändern, jedes abweichende Byte sehen und exportieren. Dateien und Schlüssel verlassen diese Seite nie.",
);
pub const DROP_HERE: Text = text(
    "Drop configuration files, keys or certificates here",
    "Konfigurationsdateien, Schlüssel oder Zertifikate hierher ziehen",
);
pub const PASTE: Text = text("Paste", "Einfügen");
pub const SAMPLE: Text = text("Try a sample", "Beispiel ausprobieren");
pub const NAMES_HINT: Text = text(
    "flat-profile; plain, .sgn, .enc.sgn, gzip, OpenSSL; CTL and ITL. Several at once are welcome.",
    "flat-profile; unverschlüsselt, .sgn, .enc.sgn, gzip, OpenSSL; CTL und ITL. Auch mehrere auf einmal.",
);
pub const CARDS: [(Text, Text); 3] = [
    (
        text("Open", "Öffnen"),
        text(
            "Any encoding, any line ending, even damaged files. What you do not touch stays as it is.",
            "Jede Kodierung, jedes Zeilenende, auch beschädigte Dateien. Was Sie nicht anfassen, bleibt, wie es ist.",
        ),
    ),
    (
        text("Understand", "Verstehen"),
        text(
            "A thousand fields in plain words, with their tags, and what is wrong with a value.",
            "Tausend Felder mit ihren Tags, und was an einem Wert nicht stimmt. Namen und Hilfe der Felder stehen auf Englisch, wie beim Hersteller.",
        ),
    ),
    (
        same("Export"),
        text(
            "Opened again and compared before you get it, with checksums and the next steps.",
            "Vor der Übergabe noch einmal geöffnet und verglichen, mit Prüfsummen und den nächsten Schritten.",
        ),
    ),
];
pub const PRIVATE: Text = text(
    "No server, no account. Files are read and written in this tab only; edits you have not exported are kept in this browser.",
    "Kein Server, kein Konto. Dateien bleiben in diesem Tab; nicht exportierte Änderungen werden in diesem Browser aufbewahrt.",
);
pub const DROP_TITLE: Text = text("Drop to open", "Zum Öffnen ablegen");
pub const DROP_TEXT: Text = text(
    "The files are read here and go nowhere else.",
    "Die Dateien werden hier gelesen und gehen nirgendwo sonst hin.",
);

pub const EXPORTED: Text = text("Exported", "Exportiert");
pub const EXPORTED_SENTENCE: Text = text(
    "Your browser has saved the file. Nothing was sent anywhere.",
    "Ihr Browser hat die Datei gespeichert. Nichts wurde irgendwohin gesendet.",
);
pub const PLAIN_HOST: Text = text(
    "On a plain http:// host your browser may hold the file back first: choose “Keep”.",
    "Von einem einfachen http://-Server hält Ihr Browser die Datei womöglich zurück: Wählen Sie „Behalten“.",
);
pub const BACK_TO_FORM: Text = text("Back to the form", "Zurück zum Formular");
pub const VERIFIED: Text = text(
    "Opened again and compared: identical to what you see",
    "Erneut geöffnet und verglichen: identisch mit dem, was Sie sehen",
);
pub const READS_DIFFERENTLY: Text = text(
    "Phones may read other characters than you see",
    "Telefone lesen womöglich andere Zeichen, als Sie sehen",
);
pub const READS_DIFFERENTLY_DO: Text = text(
    "The XML declaration was edited and names another encoding than the file is written in. Undo that edit, and export again.",
    "Die XML-Deklaration wurde geändert und nennt eine andere Kodierung als die, in der die Datei geschrieben ist. Machen Sie diese Änderung rückgängig und exportieren Sie noch einmal.",
);
pub const THE_FILE: Text = text("The file", "Die Datei");
pub const DOWNLOAD_AGAIN: Text = text("Download again", "Noch einmal herunterladen");
pub const SAVE_IN_PLACE: Text = text("Save in place…", "An Ort und Stelle speichern…");
pub const RENAME: Text = text("Rename…", "Umbenennen…");
pub const CHECKSUMS: Text = text("Checksums", "Prüfsummen");
pub const CHECKSUMS_OF: Text = text("of the exported bytes", "der exportierten Bytes");
pub const CHECKSUMS_CAPTION: Text =
    text("Checksums of the exported file", "Prüfsummen der exportierten Datei");
pub const COPY: Text = text("Copy", "Kopieren");
pub const COPY_ALL: Text = text("Copy all", "Alle kopieren");
pub const MD5_SENTENCE: Text = text(
    "No phone is known to read an .md5 file beside a configuration. It is for people, and for md5sum -c on the server.",
    "Kein Telefon ist bekannt, das eine .md5-Datei neben einer Konfiguration liest. Sie ist für Menschen, und für md5sum -c auf dem Server.",
);
pub const MD5_DOWNLOAD: Text = text("Download .md5", ".md5 herunterladen");
pub const NEXT: Text = text("What to do next", "Was als Nächstes zu tun ist");

pub const RENAME_TITLE: Text = text("Rename the exported file", "Exportierte Datei umbenennen");
pub const RENAME_LABEL: Text = text("File name", "Dateiname");
pub const RENAME_DONE: Text = text("Export as this", "Unter diesem Namen exportieren");
pub const RENAME_PLAIN: Text = text(
    "The file you opened keeps its own name.",
    "Die Datei, die Sie geöffnet haben, behält ihren Namen.",
);
pub const CANCEL: Text = text("Cancel", "Abbrechen");
pub const CLOSE_TEXT: Text = text(
    "Its changes are not exported. Closing it drops them.",
    "Ihre Änderungen sind nicht exportiert. Beim Schließen gehen sie verloren.",
);
pub const CLOSE_DROP: Text = text("Close and drop changes", "Schließen und Änderungen verwerfen");
pub const CLOSE_KEEP: Text = text("Keep it open", "Offen lassen");
pub const NEW_VERSION: Text =
    text("A new version of this page is here.", "Eine neue Version dieser Seite ist da.");
pub const NEW_VERSION_CLOSES: Text = text(
    "A new version of this page is here. Loading it closes your files and forgets your keys.",
    "Eine neue Version dieser Seite ist da. Wer sie lädt, schließt seine Dateien und vergisst die Schlüssel.",
);
pub const NEW_VERSION_LATER: Text = text(
    "A new version of this page is here. Export your changes first, then load it.",
    "Eine neue Version dieser Seite ist da. Exportieren Sie zuerst Ihre Änderungen, dann laden Sie sie.",
);
pub const NEW_VERSION_LOAD: Text = text("Load it now", "Jetzt laden");
pub const NOT_NOW: Text = text("Not now", "Nicht jetzt");
pub const DISMISS: Text = text("Dismiss", "Ausblenden");

pub const CLOSE_FILE: Text = text("Close this file", "Diese Datei schließen");

pub const RESCUE_TITLE: Text = text(
    "Something in this page broke, but your work is still here",
    "Auf dieser Seite ist etwas kaputtgegangen, aber Ihre Arbeit ist noch da",
);
pub const RESCUE_TEXT: Text = text(
    "The fault is ours, not your file’s. Save what you have now, then load the page again and open the saved file.",
    "Der Fehler liegt bei uns, nicht an Ihrer Datei. Sichern Sie jetzt, was Sie haben; laden Sie dann die Seite neu und öffnen Sie die gesicherte Datei.",
);
pub const RESCUE_WHAT: Text = text("What happened", "Was geschehen ist");
pub const RESCUE_AGAIN: Text = text("Load the page again", "Seite neu laden");

/// The link to a file on the crash page.
#[must_use]
pub fn rescue_download(name: &str) -> String {
    say!("Download the current source of {name}", "Jetzigen Quelltext von {name} herunterladen")
}

/// The title of the browser's tab.
#[must_use]
pub fn title(file: Option<(&str, bool)>) -> String {
    match file {
        None => PRODUCT.to_owned(),
        Some((name, unexported)) => {
            let dot = if unexported { "• " } else { "" };
            format!("{dot}{name} · {PRODUCT}")
        }
    }
}

/// The name of a tab's close button.
#[must_use]
pub fn close(name: &str) -> String {
    say!("Close {name}", "{name} schließen")
}

/// What the theme button does, as its name.
#[must_use]
pub fn theme(theme: Theme) -> (&'static str, &'static str) {
    match theme {
        Theme::System => ("theme-system", pick("Colours: as the system", "Farben: wie das System")),
        Theme::Light => ("theme-light", pick("Colours: light", "Farben: hell")),
        Theme::Dark => ("theme-dark", pick("Colours: dark", "Farben: dunkel")),
    }
}

/// What a step was, as the object of "Undid".
#[must_use]
pub fn deed(deed: &Deed) -> String {
    let name = deed.path.as_ref().map_or("", |p| p.name());
    match deed.kind {
        DeedKind::Set if name.is_empty() => {
            owned("the edit of several values", "Änderung mehrerer Werte")
        }
        DeedKind::Removed if name.is_empty() => {
            owned("removing duplicates", "Entfernen von Doppelten")
        }
        DeedKind::Set => say!("the edit of {name}", "Änderung an {name}"),
        DeedKind::Added => say!("adding {name}", "Hinzufügen von {name}"),
        DeedKind::Removed => say!("removing {name}", "Entfernen von {name}"),
        DeedKind::Duplicated => say!("duplicating {name}", "Duplizieren von {name}"),
        DeedKind::Moved => say!("moving {name}", "Verschieben von {name}"),
        DeedKind::Source => owned("the edit of the source", "Änderung am Quelltext"),
        DeedKind::Reverted => owned("reverting a change", "Zurücksetzen einer Änderung"),
        DeedKind::RevertedAll => owned("reverting all changes", "Zurücksetzen aller Änderungen"),
        DeedKind::Fixed => owned("a repair", "Reparatur"),
    }
}

/// The hint of the undo button.
#[must_use]
pub fn undo_hint(next: Option<&Deed>) -> String {
    next.map_or(owned("Nothing to undo (Ctrl+Z)", "Nichts rückgängig zu machen (Strg+Z)"), |d| {
        say!("Undo {} (Ctrl+Z)", "Rückgängig: {} (Strg+Z)", deed(d))
    })
}

/// The hint of the redo button.
#[must_use]
pub fn redo_hint(next: Option<&Deed>) -> String {
    next.map_or(owned("Nothing to redo (Ctrl+Y)", "Nichts zu wiederholen (Strg+Y)"), |d| {
        say!("Redo {} (Ctrl+Y)", "Wiederholen: {} (Strg+Y)", deed(d))
    })
}

/// A message, and whether undo takes back what it tells of.
#[must_use]
pub fn notice(notice: &Notice) -> (String, bool) {
    match notice {
        Notice::Undone(d) => (say!("Undid {}.", "Rückgängig gemacht: {}.", deed(d)), false),
        Notice::Redone(d) => (say!("Did {} again.", "Wiederholt: {}.", deed(d)), false),
        Notice::Copied => (owned("Copied.", "Kopiert."), false),
        Notice::CopyFailed => (
            owned(
                "The browser does not let this page copy. Select the text and press Ctrl+C.",
                "Der Browser lässt diese Seite nicht kopieren. Markieren Sie den Text und drücken Sie Strg+C.",
            ),
            false,
        ),
        Notice::Refused(error) => (refusals::say(error), false),
        Notice::Removed(path) => (say!("Removed {}.", "{} entfernt.", path.name()), true),
        Notice::Done(n) => (
            say!(
                "Made {}.",
                "{} vorgenommen.",
                count(*n, pick("edit", "Änderung"), pick("edits", "Änderungen"))
            ),
            true,
        ),
        Notice::Reverted => (owned("Reverted.", "Zurückgesetzt."), true),
        Notice::Fixed => (owned("Repaired.", "Repariert."), true),
        Notice::Unreadable { name, reason } => (unreadable(name, *reason), false),
        Notice::NothingPasted => (
            owned(
                "The clipboard holds no text that this page may read. Copy the file’s text, then press Ctrl+V here.",
                "Die Zwischenablage enthält keinen Text, den diese Seite lesen darf. Kopieren Sie den Text der Datei und drücken Sie dann hier Strg+V.",
            ),
            false,
        ),
        Notice::ExportFailed(why) => (
            say!(
                "Nothing was saved: {why}. Your work is still here; copy the source to keep it.",
                "Nichts wurde gespeichert: {why}. Ihre Arbeit ist noch da; kopieren Sie den Quelltext, um ihn zu behalten."
            ),
            false,
        ),
        Notice::NotKept => (kept::NOTICE.to_owned(), false),
        Notice::KeptUnfit(name) => (kept::unfit(name), false),
        Notice::KeysCame(came) => (keys::came(came), false),
        Notice::KeyFileRefused { name, error } => (keys::refused(name, error), false),
        Notice::Unlocked(files) => (keys::unlocked(files), false),
        Notice::KeysForgotten { holding } => (keys::forgotten(*holding), false),
        Notice::SavedInPlace(name) => {
            (say!("Saved {name} in place.", "{name} an Ort und Stelle gespeichert."), false)
        }
        Notice::SaveFailed(name) => (
            say!(
                "The browser could not save {name}. Your work is still here; try the export again.",
                "Der Browser konnte {name} nicht speichern. Ihre Arbeit ist noch da; versuchen Sie den Export noch einmal."
            ),
            false,
        ),
    }
}

fn unreadable(name: &str, reason: Unreadable) -> String {
    match reason {
        Unreadable::Folder => say!(
            "{name} is a folder. Open the files in it instead.",
            "{name} ist ein Ordner. Öffnen Sie stattdessen die Dateien darin."
        ),
        Unreadable::Gone => say!(
            "{name} could not be read: it was moved, deleted, or is not allowed to be read. Choose it again.",
            "{name} konnte nicht gelesen werden: verschoben, gelöscht oder nicht zum Lesen freigegeben. Wählen Sie die Datei noch einmal aus."
        ),
        Unreadable::TooLarge => say!(
            "{name} is larger than {} MiB, which no phone configuration is. It was not opened.",
            "{name} ist größer als {} MiB; so groß ist keine Telefonkonfiguration. Die Datei wurde nicht geöffnet.",
            LARGEST_FILE >> 20
        ),
    }
}

/// What an export differs in.
#[must_use]
pub fn export_difference(exported: &Exported) -> String {
    match exported.changes {
        0 => owned(
            "Byte for byte the file you opened.",
            "Byte für Byte die Datei, die Sie geöffnet haben.",
        ),
        n => say!(
            "{} and {} from the file you opened, nothing else.",
            "{} und {} als in der geöffneten Datei, sonst nichts.",
            count(n, pick("change", "Änderung"), pick("changes", "Änderungen")),
            count(
                exported.differing,
                pick("byte differs", "Byte anders"),
                pick("bytes differ", "Bytes anders")
            )
        ),
    }
}

/// Size and kind of an exported file.
#[must_use]
pub fn export_facts(exported: &Exported, encoding: &str, line_ending: &str) -> String {
    say!(
        "{} bytes · {} · {encoding}, {line_ending}",
        "{} Bytes · {} · {encoding}, {line_ending}",
        number(exported.size),
        exported.media_type
    )
}

/// Offers the name that phones ask for.
#[must_use]
pub fn rename_offer(expected: &str) -> String {
    say!(
        "Phones ask for {expected}, spelled exactly like that.",
        "Telefone verlangen {expected}, genau so geschrieben."
    )
}

/// The question before a tab is closed.
#[must_use]
pub fn close_title(name: &str) -> String {
    say!("Close {name} without exporting?", "{name} schließen, ohne zu exportieren?")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_tell_what_is_unexported() {
        assert_eq!(title(None), "cnf-repack");
        assert_eq!(title(Some(("a.xml", true))), "• a.xml · cnf-repack");
        assert_eq!(title(Some(("a.xml", false))), "a.xml · cnf-repack");
    }
}
