//! The export: write, check, hand out, tell.

use super::clock;
use super::download::download;
use super::random::random;
use super::window;
use crate::app::components::after_paint::soon;
use crate::app::dispatch::Dispatch;
use crate::app::state::{Action, AppState, Built, Exported, Notice, RepackAction, Repacking, Tab};
use crate::app::words::repack as words;
use crate::crypto::Keyring;
use crate::session::{Checksums, EditSession, Export};
use std::rc::Rc;

/// What the export button means: a download, or a look at what goes around the text first.
pub fn ask(state: &AppState, dispatch: &Dispatch) {
    let (Some(tab), Some(session)) = (state.tab(), state.session()) else { return };
    if state.keys_shown {
        return;
    }
    match tab.repacking() {
        Some(repacking) => repack(session, repacking, &state.keys, dispatch),
        None => begin(tab, dispatch),
    }
}

/// Begins the export of a tab: a file that came wrapped asks how it is wrapped again.
pub fn begin(tab: &Tab, dispatch: &Dispatch) {
    let Some(session) = tab.session() else { return };
    if session.package().layers().is_empty() {
        export(session, session.name(), dispatch);
    } else {
        show_repack(dispatch);
    }
}

/// Shows the repack screen of the tab in front.
pub fn show_repack(dispatch: &Dispatch) {
    dispatch.tell(Action::Repack(RepackAction::Asked(now())));
    soon(|| window::focus("repack-title"));
}

/// Writes, checks and hands out the files of a plan.
pub fn repack(session: &EditSession, repacking: &Repacking, keys: &Keyring, dispatch: &Dispatch) {
    if !repacking.is_ready(session) {
        return window::focus_first(".repack-missing");
    }
    let mut plan = repacking.plan.clone();
    plan.time = now();
    let repacked = match session.repack(&plan, keys, &mut random()) {
        Ok(repacked) => repacked,
        Err(error) => {
            return dispatch.tell(Action::Noticed(Notice::ExportFailed(words::failure(&error))));
        }
    };
    for file in &repacked.files {
        if !download(&file.name, &file.bytes, file.media_type) {
            return dispatch.tell(Action::Noticed(Notice::SaveFailed(file.name.clone())));
        }
    }
    let sums = |file: Export| {
        let sums = Checksums::of(&file.bytes);
        (file, sums)
    };
    let built = Built {
        files: repacked.files.into_iter().map(sums).collect(),
        proofs: repacked.proofs,
        plan: Built::without_secrets(&plan),
        changes: session.changes().len(),
        differing: session.net_edit().differing_bytes(),
        net: session.net_edit().clone(),
    };
    window::wipe_typed_secrets();
    dispatch.tell(Action::Repack(RepackAction::Built(Rc::new(built))));
    soon(|| window::focus("repack-saved"));
}

/// Unix seconds by the clock of this computer, as files hold them: up to 2106.
fn now() -> u32 {
    u32::try_from(clock::now().max(0)).unwrap_or(u32::MAX)
}

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
