//! Where the browser asks for files and folders; buttons elsewhere press these.

use crate::app::browser::{files, folders};
use crate::app::dispatch::Dispatch;
use crate::app::words::{frame, root};
use web_sys::FileList;
use yew::prelude::*;

/// Draws both inputs, out of sight.
pub(super) fn choosers(dispatch: &Dispatch) -> Html {
    let to_files = dispatch.clone();
    let to_folders = dispatch.clone();
    let opened = chosen(move |list| files::read(files::of_list(list), to_files.clone()));
    let looked_through =
        chosen(move |list| folders::chosen(files::of_list(list), to_folders.clone()));
    html! { <>
        <input
            class="visually-hidden" id="open-file" type="file" multiple={true} tabindex="-1"
            aria-label={frame::CHOOSE_FILES} onchange={opened}
        />
        <input
            class="visually-hidden" id="open-folder" type="file" webkitdirectory={true}
            tabindex="-1" aria-label={root::CHOOSE_FOLDER} onchange={looked_through}
        />
    </> }
}

fn chosen(take: impl Fn(&FileList) + 'static) -> Callback<Event> {
    Callback::from(move |event: Event| {
        let Some(input) = event.target_dyn_into::<web_sys::HtmlInputElement>() else { return };
        let Some(list) = input.files() else { return };
        take(&list);
        // The same can be chosen again then.
        input.set_value("");
    })
}
