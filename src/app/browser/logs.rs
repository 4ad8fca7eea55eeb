//! Logs in: read piece by piece, so that the page stays alive and nothing is kept twice.

use crate::app::dispatch::Dispatch;
use crate::app::state::{Action, Reading};
use crate::diagnose::Reader;
use gloo_file::File;
use gloo_file::futures::read_as_bytes;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;

/// The name of a log that was pasted.
const PASTED: &str = "pasted.log";

/// Bytes read between two chances of the page to draw.
const PIECE: u64 = 1 << 20;

/// Reads a log and shows what it says.
pub async fn read(file: File, dispatch: Dispatch) {
    let (name, size) = (file.name(), file.size());
    let reading = Reading::default();
    dispatch.tell(Action::LogStarted { name: name.clone(), reading: reading.clone() });
    let mut reader = Reader::new();
    let mut at = 0;
    while at < size && !reading.is_stopped() {
        let end = size.min(at + PIECE);
        let piece = file.slice(at, end);
        let Ok(bytes) = read_as_bytes(&piece).await else {
            // What was read until here is told; the message says that it is not all.
            let reason = crate::app::state::Unreadable::Gone;
            dispatch.tell(Action::FileUnreadable { name, reason });
            break;
        };
        reader.feed(&bytes);
        at = end;
        let percent = u8::try_from(at * 100 / size.max(1)).unwrap_or(100);
        dispatch.tell(Action::ReadingProgress { reading: reading.clone(), percent });
    }
    finish(reader, reading, &dispatch);
}

/// Reads a log that was pasted.
pub fn pasted(text: &str, dispatch: &Dispatch) {
    spawn_local(read(File::new(PASTED, text), dispatch.clone()));
}

fn finish(reader: Reader, reading: Reading, dispatch: &Dispatch) {
    if !reading.is_stopped() {
        let report = Rc::new(reader.finish());
        dispatch.tell(Action::LogRead { reading, report });
        super::window::focus_main();
    }
}
