//! Files in: one path for everything that is picked, dropped or pasted.

use super::logs;
use crate::app::dispatch::Dispatch;
use crate::app::state::{Action, KeyFile, Notice, Unreadable};
use crate::config::{Config, Family};
use crate::crypto::{self, Secret};
use crate::diagnose;
use crate::session::LARGEST_FILE;
use gloo_file::File;
use gloo_file::futures::read_as_bytes;
use wasm_bindgen_futures::spawn_local;

/// Reads files one after the other and tells of each.
pub fn read(files: Vec<web_sys::File>, dispatch: Dispatch) {
    spawn_local(async move {
        for file in files {
            let file = File::from(file);
            let name = file.name();
            if logs::is_log(&file).await {
                logs::read(file, dispatch.clone()).await;
                continue;
            }
            if usize::try_from(file.size()).is_ok_and(|size| size > LARGEST_FILE) {
                let reason = Unreadable::TooLarge;
                dispatch.tell(Action::FileUnreadable { name, reason });
                continue;
            }
            match read_as_bytes(&file).await {
                Ok(bytes) => arrived(name, bytes, &dispatch),
                Err(_) => {
                    // A folder reads as a file that is not there, and it has no type.
                    let folder = file.raw_mime_type().is_empty() && file.size() % 4096 == 0;
                    let reason = if folder { Unreadable::Folder } else { Unreadable::Gone };
                    dispatch.tell(Action::FileUnreadable { name, reason });
                }
            }
        }
    });
}

/// Opens bytes that are there: keys and certificates go to the others, files into tabs.
pub fn arrived(name: String, bytes: Vec<u8>, dispatch: &Dispatch) {
    if crypto::looks_like(&bytes) {
        let file = KeyFile { name: name.into(), bytes: Secret::new(bytes), attempts: 0 };
        return dispatch.tell(Action::KeyFileArrived(file));
    }
    dispatch.tell(Action::FileArrived { name, bytes: bytes.into() });
    super::window::focus_main();
}

/// Reads what was dropped: files, or a text dragged from elsewhere.
pub fn dropped(transfer: &web_sys::DataTransfer, dispatch: &Dispatch) {
    let items = transfer.items();
    let mut files = Vec::new();
    for at in 0..items.length() {
        let Some(item) = items.get(at) else { continue };
        let folder = item.webkit_get_as_entry().ok().flatten().is_some_and(|e| e.is_directory());
        let Ok(Some(file)) = item.get_as_file() else { continue };
        if folder {
            let (name, reason) = (file.name(), Unreadable::Folder);
            dispatch.tell(Action::FileUnreadable { name, reason });
        } else {
            files.push(file);
        }
    }
    if files.is_empty() && items.length() > 0 {
        if let Ok(text) = transfer.get_data("text/plain") {
            pasted(&text, dispatch);
        }
    } else {
        read(files, dispatch.clone());
    }
}

/// The files of a list.
#[must_use]
pub fn of_list(list: &web_sys::FileList) -> Vec<web_sys::File> {
    (0..list.length()).filter_map(|at| list.get(at)).collect()
}

/// Opens a pasted text under a name that fits it.
pub fn pasted(text: &str, dispatch: &Dispatch) {
    if text.trim().is_empty() {
        return dispatch.tell(Action::Noticed(Notice::NothingPasted));
    }
    if diagnose::looks_like_log(text.as_bytes()) {
        return logs::pasted(text, dispatch);
    }
    if crypto::looks_like(text.as_bytes()) {
        return arrived("pasted.pem".to_owned(), text.as_bytes().to_vec(), dispatch);
    }
    let name = match Config::read(text).family() {
        Family::Device(_) => "pasted.cnf.xml",
        Family::Default => "XMLDefault.cnf.xml",
        Family::FlatProfile | Family::Xml { .. } => "pasted.xml",
        Family::Legacy => "pasted.cnf",
        Family::Text => "pasted.txt",
    };
    arrived(name.to_owned(), text.as_bytes().to_vec(), dispatch);
}

/// Opens what is on the clipboard.
pub fn paste(dispatch: Dispatch) {
    spawn_local(async move {
        match super::clipboard::read().await {
            Some(text) => pasted(&text, &dispatch),
            None => dispatch.tell(Action::Noticed(Notice::NothingPasted)),
        }
    });
}
