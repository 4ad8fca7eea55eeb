//! The export: write, check, hand out, tell.

use super::download::download;
use crate::app::dispatch::Dispatch;
use crate::app::state::{Action, Exported, Notice};
use crate::session::{Checksums, EditSession, Export};
use std::rc::Rc;

/// Exports a session under a name as a download.
pub fn export(session: &EditSession, name: &str, dispatch: &Dispatch) {
    match session.export(name) {
        Ok(file) => {
            if download(&file.name, &file.bytes, file.media_type) {
                dispatch.tell(Action::ExportSaved(Rc::new(report(session, &file))));
            } else {
                let notice = Notice::SaveFailed(file.name);
                dispatch.tell(Action::Noticed(notice));
            }
        }
        Err(error) => dispatch.tell(Action::Noticed(Notice::ExportFailed(error.to_string()))),
    }
}

/// What is told of an export.
#[must_use]
pub fn report(session: &EditSession, file: &Export) -> Exported {
    Exported {
        name: file.name.clone(),
        size: file.bytes.len(),
        media_type: file.media_type,
        checksums: Checksums::of(&file.bytes),
        changes: session.changes().len(),
        differing: session.net_edit().differing_bytes(),
        reads_back: file.reads_back,
        net: session.net_edit().clone(),
    }
}
