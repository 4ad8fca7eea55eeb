//! What the frame of the page says: top bar, welcome, export, messages.

use super::{count, keys, number, refusals};
use crate::app::state::{Exported, Notice, Theme, Unreadable};
use crate::session::{Deed, DeedKind, LARGEST_FILE};

pub const PRODUCT: &str = "cnf-repack";
pub const SKIP: &str = "Skip to the content";
pub const OPEN_FILES: &str = "Open files";
pub const OPEN_FILE: &str = "Open file";
pub const OPEN_FILE_HINT: &str = "Open file (Ctrl+O)";
pub const CHOOSE_FILES: &str = "Choose files to open";
pub const UNDO: &str = "Undo";
pub const REDO: &str = "Redo";
pub const FIND: &str = "Find a field";
pub const EXPORT: &str = "Export";
pub const EXPORT_HINT: &str = "Export (Ctrl+S)";
pub const UNEXPORTED: &str = ", not exported yet";
pub const VIEW: &str = "View";
pub const SOURCE: &str = "Source";
pub const CHANGES: &str = "Changes";
pub const PROBLEMS: &str = "Problems";
pub const FORM: &str = "Form";

pub const WELCOME_TITLE: &str = "Fix a Cisco phone’s configuration without breaking the rest of it";
pub const WELCOME_SENTENCE: &str = "Open the file, change it in a form, see every byte that differs, and export it. Files and keys never leave this page.";
pub const DROP_HERE: &str = "Drop configuration files, keys or certificates here";
pub const PASTE: &str = "Paste";
pub const SAMPLE: &str = "Try a sample";
pub const NAMES_HINT: &str =
    "flat-profile; plain, .sgn, .enc.sgn, gzip, OpenSSL; CTL and ITL. Several at once are welcome.";
pub const CARDS: [(&str, &str); 3] = [
    (
        "Open",
        "Any encoding, any line ending, even damaged files. What you do not touch stays as it is.",
    ),
    (
        "Understand",
        "A thousand fields in plain words, with their tags, and what is wrong with a value.",
    ),
    ("Export", "Opened again and compared before you get it, with checksums and the next steps."),
];
pub const PRIVATE: &str =
    "No server, no account, nothing stored. Files are read and written in this tab only.";
pub const DROP_TITLE: &str = "Drop to open";
pub const DROP_TEXT: &str = "The files are read here and go nowhere else.";

pub const EXPORTED: &str = "Exported";
pub const EXPORTED_SENTENCE: &str = "Your browser has saved the file. Nothing was sent anywhere.";
pub const BACK_TO_FORM: &str = "Back to the form";
pub const VERIFIED: &str = "Opened again and compared: identical to what you see";
pub const READS_DIFFERENTLY: &str = "Phones may read other characters than you see";
pub const READS_DIFFERENTLY_DO: &str = "The XML declaration was edited and names another encoding than the file is written in. Undo that edit, and export again.";
pub const THE_FILE: &str = "The file";
pub const DOWNLOAD_AGAIN: &str = "Download again";
pub const SAVE_IN_PLACE: &str = "Save in place…";
pub const RENAME: &str = "Rename…";
pub const CHECKSUMS: &str = "Checksums";
pub const CHECKSUMS_OF: &str = "of the exported bytes";
pub const CHECKSUMS_CAPTION: &str = "Checksums of the exported file";
pub const COPY: &str = "Copy";
pub const COPY_ALL: &str = "Copy all";
pub const MD5_SENTENCE: &str = "No phone is known to read an .md5 file beside a configuration. It is for people, and for md5sum -c on the server.";
pub const MD5_DOWNLOAD: &str = "Download .md5";
pub const NEXT: &str = "What to do next";

pub const RENAME_TITLE: &str = "Rename the exported file";
pub const RENAME_LABEL: &str = "File name";
pub const RENAME_DONE: &str = "Export as this";
pub const RENAME_PLAIN: &str = "The file you opened keeps its own name.";
pub const CANCEL: &str = "Cancel";
pub const CLOSE_TEXT: &str = "Its changes are not exported. Closing it drops them.";
pub const CLOSE_DROP: &str = "Close and drop changes";
pub const CLOSE_KEEP: &str = "Keep it open";
pub const DISMISS: &str = "Dismiss";

pub const CLOSE_FILE: &str = "Close this file";

pub const RESCUE_TITLE: &str = "Something in this page broke, but your work is still here";
pub const RESCUE_TEXT: &str = "The fault is ours, not your file’s. Save what you have now, then load the page again and open the saved file.";
pub const RESCUE_WHAT: &str = "What happened";
pub const RESCUE_AGAIN: &str = "Load the page again";

/// The link to a file on the crash page.
#[must_use]
pub fn rescue_download(name: &str) -> String {
    format!("Download the current source of {name}")
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
    format!("Close {name}")
}

/// What the theme button does, as its name.
#[must_use]
pub fn theme(theme: Theme) -> (&'static str, &'static str) {
    match theme {
        Theme::System => ("theme-system", "Colours: as the system"),
        Theme::Light => ("theme-light", "Colours: light"),
        Theme::Dark => ("theme-dark", "Colours: dark"),
    }
}

/// What a step was, as the object of "Undid".
#[must_use]
pub fn deed(deed: &Deed) -> String {
    let name = deed.path.as_ref().map_or("", |p| p.name());
    match deed.kind {
        DeedKind::Set if name.is_empty() => "the edit of several values".to_owned(),
        DeedKind::Removed if name.is_empty() => "removing duplicates".to_owned(),
        DeedKind::Set => format!("the edit of {name}"),
        DeedKind::Added => format!("adding {name}"),
        DeedKind::Removed => format!("removing {name}"),
        DeedKind::Duplicated => format!("duplicating {name}"),
        DeedKind::Moved => format!("moving {name}"),
        DeedKind::Source => "the edit of the source".to_owned(),
        DeedKind::Reverted => "reverting a change".to_owned(),
        DeedKind::RevertedAll => "reverting all changes".to_owned(),
        DeedKind::Fixed => "a repair".to_owned(),
    }
}

/// The hint of the undo button.
#[must_use]
pub fn undo_hint(next: Option<&Deed>) -> String {
    next.map_or("Nothing to undo (Ctrl+Z)".to_owned(), |d| format!("Undo {} (Ctrl+Z)", deed(d)))
}

/// The hint of the redo button.
#[must_use]
pub fn redo_hint(next: Option<&Deed>) -> String {
    next.map_or("Nothing to redo (Ctrl+Y)".to_owned(), |d| format!("Redo {} (Ctrl+Y)", deed(d)))
}

/// A message, and whether undo takes back what it tells of.
#[must_use]
pub fn notice(notice: &Notice) -> (String, bool) {
    match notice {
        Notice::Undone(d) => (format!("Undid {}.", deed(d)), false),
        Notice::Redone(d) => (format!("Did {} again.", deed(d)), false),
        Notice::Copied => ("Copied.".to_owned(), false),
        Notice::CopyFailed => (
            "The browser does not let this page copy. Select the text and press Ctrl+C.".to_owned(),
            false,
        ),
        Notice::Refused(error) => (refusals::say(error), false),
        Notice::Removed(path) => (format!("Removed {}.", path.name()), true),
        Notice::Done(n) => (format!("Made {}.", count(*n, "edit", "edits")), true),
        Notice::Reverted => ("Reverted.".to_owned(), true),
        Notice::Fixed => ("Repaired.".to_owned(), true),
        Notice::Unreadable { name, reason } => (unreadable(name, *reason), false),
        Notice::NothingPasted => (
            "The clipboard holds no text that this page may read. Copy the file’s text, then press Ctrl+V here."
                .to_owned(),
            false,
        ),
        Notice::ExportFailed(why) => (
            format!("Nothing was saved: {why}. Your work is still here; copy the source to keep it."),
            false,
        ),
        Notice::KeysCame(came) => (keys::came(came), false),
        Notice::KeyFileRefused { name, error } => (keys::refused(name, error), false),
        Notice::Unlocked(files) => (keys::unlocked(files), false),
        Notice::KeysForgotten { holding } => (keys::forgotten(*holding), false),
        Notice::SavedInPlace(name) => (format!("Saved {name} in place."), false),
        Notice::SaveFailed(name) => (
            format!("The browser could not save {name}. Your work is still here; try the export again."),
            false,
        ),
    }
}

fn unreadable(name: &str, reason: Unreadable) -> String {
    match reason {
        Unreadable::Folder => format!("{name} is a folder. Open the files in it instead."),
        Unreadable::Gone => format!(
            "{name} could not be read: it was moved, deleted, or is not allowed to be read. Choose it again."
        ),
        Unreadable::TooLarge => format!(
            "{name} is larger than {} MiB, which no phone configuration is. It was not opened.",
            LARGEST_FILE >> 20
        ),
    }
}

/// What an export differs in.
#[must_use]
pub fn export_difference(exported: &Exported) -> String {
    match exported.changes {
        0 => "Byte for byte the file you opened.".to_owned(),
        n => format!(
            "{} and {} from the file you opened, nothing else.",
            count(n, "change", "changes"),
            count(exported.differing, "byte differs", "bytes differ")
        ),
    }
}

/// Size and kind of an exported file.
#[must_use]
pub fn export_facts(exported: &Exported, encoding: &str, line_ending: &str) -> String {
    format!("{} bytes · {} · {encoding}, {line_ending}", number(exported.size), exported.media_type)
}

/// Offers the name that phones ask for.
#[must_use]
pub fn rename_offer(expected: &str) -> String {
    format!("Phones ask for {expected}, spelled exactly like that.")
}

/// The question before a tab is closed.
#[must_use]
pub fn close_title(name: &str) -> String {
    format!("Close {name} without exporting?")
}

/// What to do after the export, in three lines.
#[must_use]
pub fn next_steps(name: &str) -> [String; 3] {
    [
        "Upload it to the root folder of the TFTP server, in binary mode.".to_owned(),
        format!("Keep the name exactly as it is, capitals too: {name}."),
        "Restart the phone, or reset it from its call server, so that it reads the file."
            .to_owned(),
    ]
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
