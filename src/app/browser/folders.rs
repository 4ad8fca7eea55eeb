//! Folders in: chosen, dropped, or pasted as a list; looked through file by file.

use crate::app::dispatch::Dispatch;
use crate::app::state::{Action, Reading};
use crate::diagnose::{Entry, RootReader, read_listing};
use gloo_file::File;
use gloo_file::futures::read_as_bytes;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::Callback;

/// The name of a list that was pasted.
pub const PASTED: &str = "pasted list";
/// The most files of a folder.
const MOST: usize = 100_000;
/// Files read between two chances of the page to draw.
const SLICE: usize = 32;

/// Looks through a folder that was chosen.
pub fn chosen(files: Vec<web_sys::File>, dispatch: Dispatch) {
    let path = |file: &web_sys::File| {
        let path = js_sys::Reflect::get(file, &"webkitRelativePath".into()).ok();
        path.and_then(|path| path.as_string()).filter(|path| !path.is_empty())
    };
    let files: Vec<_> = files
        .into_iter()
        .take(MOST)
        .map(|file| (path(&file).unwrap_or_else(|| file.name()), file))
        .collect();
    let Some(name) = files.first().and_then(|(path, _)| path.split('/').next()) else { return };
    let (name, reading) = (name.to_owned(), Reading::default());
    let open = begin(name, &reading, &files, &dispatch);
    spawn_local(look_through(files, open, reading, dispatch));
}

/// Looks through folders that were dropped, and files beside them.
pub fn dropped(entries: Vec<web_sys::FileSystemEntry>, dispatch: Dispatch) {
    let folder = entries.iter().find(|entry| entry.is_directory());
    let Some(name) = folder.map(web_sys::FileSystemEntry::name) else { return };
    spawn_local(async move {
        let reading = Reading::default();
        begin(name.clone(), &reading, &[], &dispatch);
        let files = all_below(entries, &reading).await;
        let open = opener(&files, &dispatch);
        look_through(files, open, reading, dispatch).await;
    });
}

/// Checks a list of files.
pub fn listed(name: &str, bytes: &[u8], dispatch: &Dispatch) {
    let reading = Reading::default();
    let started = Action::RootStarted { name: name.to_owned(), reading: reading.clone() };
    dispatch.tell(started);
    let reader = RootReader::new(read_listing(bytes).0, false);
    finish(reader, reading, None, dispatch);
}

type Files = Vec<(String, web_sys::File)>;

fn begin(
    name: String,
    reading: &Reading,
    files: &[(String, web_sys::File)],
    dispatch: &Dispatch,
) -> Callback<usize> {
    dispatch.tell(Action::RootStarted { name, reading: reading.clone() });
    opener(files, dispatch)
}

/// Opens a file by its place in the list.
fn opener(files: &[(String, web_sys::File)], dispatch: &Dispatch) -> Callback<usize> {
    let files: Vec<web_sys::File> = files.iter().map(|(_, file)| file.clone()).collect();
    let dispatch = dispatch.clone();
    Callback::from(move |at: usize| {
        super::files::read(files.get(at).cloned().into_iter().collect(), dispatch.clone());
    })
}

async fn look_through(files: Files, open: Callback<usize>, reading: Reading, dispatch: Dispatch) {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a size is whole")]
    let entry = |(path, file): &(String, web_sys::File)| Entry {
        path: path.trim_start_matches('/').into(),
        size: Some(file.size() as u64),
    };
    let mut reader = RootReader::new(files.iter().map(entry).collect(), true);
    let all = reader.left().max(1);
    while let Some(at) = reader.next_wanted().filter(|_| !reading.is_stopped()) {
        if let Some((_, file)) = files.get(at)
            && let Ok(bytes) = read_as_bytes(&File::from(file.clone())).await
        {
            reader.take(at, &bytes);
        }
        if reader.left().is_multiple_of(SLICE) {
            let percent = u8::try_from((all - reader.left()) * 100 / all).unwrap_or(100);
            dispatch.tell(Action::ReadingProgress { reading: reading.clone(), percent });
        }
    }
    finish(reader, reading, Some(open), &dispatch);
}

fn finish(
    reader: RootReader,
    reading: Reading,
    open: Option<Callback<usize>>,
    dispatch: &Dispatch,
) {
    if !reading.is_stopped() {
        let report = Rc::new(reader.finish());
        dispatch.tell(Action::RootRead { reading, report, open });
        super::window::focus_main();
    }
}

/// Every file of these entries and below them.
async fn all_below(mut open: Vec<web_sys::FileSystemEntry>, reading: &Reading) -> Files {
    let mut files = Files::new();
    while let Some(entry) = open.pop().filter(|_| files.len() < MOST && !reading.is_stopped()) {
        if let Some(folder) = entry.dyn_ref::<web_sys::FileSystemDirectoryEntry>() {
            let reader = folder.create_reader();
            // A folder is handed out in portions; the last one is empty.
            loop {
                let portion = answer(|ok, no| {
                    reader.read_entries_with_callback_and_callback(ok, no).map(drop)
                });
                let portion: js_sys::Array =
                    portion.await.and_then(|p| p.dyn_into().ok()).unwrap_or_default();
                if portion.length() == 0 {
                    break;
                }
                open.extend(portion.iter().filter_map(|entry| entry.dyn_into().ok()));
            }
        } else if let Some(file) = entry.dyn_ref::<web_sys::FileSystemFileEntry>() {
            let content = answer(|ok, no| {
                file.file_with_callback_and_callback(ok, no);
                Ok(())
            });
            if let Some(content) = content.await.and_then(|file| file.dyn_into().ok()) {
                files.push((entry.full_path(), content));
            }
        }
    }
    files
}

/// Waits for one of two callbacks.
async fn answer(
    ask: impl Fn(&js_sys::Function, &js_sys::Function) -> Result<(), JsValue>,
) -> Option<JsValue> {
    let promise = js_sys::Promise::new(&mut |ok, no| {
        if ask(&ok, &no).is_err() {
            // Then nobody calls back; the waiting has to end all the same.
            let _ = no.call0(&JsValue::NULL);
        }
    });
    JsFuture::from(promise).await.ok()
}
