//! A `.loads` file: whether its name fits what is in it, and the parts that it lists.

use crate::app::components::facts::{facts, notice, titled};
use crate::app::components::icon::icon;
use crate::app::dispatch::Dispatch;
use crate::app::state::{Action, Tab};
use crate::app::words::{firmware_list as words, frame, signatures, unlock};
use crate::container::firmware_list::{FirmwareList, FirmwarePart};
use crate::fields::Model;
use crate::session::ClosedFile;
use yew::prelude::*;

/// Draws the list.
pub fn firmware_list(
    tab: &Tab,
    file: &ClosedFile,
    list: &FirmwareList,
    dispatch: &Dispatch,
) -> Html {
    let package = file.package();
    let (kind, title, text) = words::verdict(&list.agreement(package.name()));
    let id = tab.id;
    let load = list.load(package.name());
    let said = [
        (words::WRITE, Some(load.to_owned())),
        (words::OWN_NAME, list.own_name.clone()),
        (words::VERSION, list.version.clone()),
        (words::MODELS, Model::series_by_load(load)),
    ];
    let said = said.into_iter().filter_map(|(term, text)| Some((term.to_owned(), text?)));
    let layers = package.layers().iter().enumerate();
    html! {
        <main class="stage" data-state="firmware" id="content" tabindex="-1">
            <div class="message-page">
                <p class="message-page__kicker">{ icon("private") }<code>{ &*tab.name }</code></p>
                <h1 class="message-page__title">{ words::title(list) }</h1>
                <p class="message-page__text">{ words::SENTENCE }</p>
                { notice(kind, title, &text) }
                { for tab.signatures.iter().filter_map(signatures::alarm).map(|(title, text)| {
                    notice("error", title, &text)
                }) }
                { titled(&unlock::WHAT, facts(said.collect())) }
                { titled(&words::PARTS, html! {
                    { for list.parts.chunk_by(|a, b| a.section == b.section).map(parts) }
                }) }
                { for layers.map(|(depth, layer)| {
                    let whole = (depth == 0).then_some(&**package.bytes());
                    let (name, mut rows) = unlock::layer(layer, whole);
                    let told = tab.signatures.get(depth).map(signatures::sentence);
                    let told = told.map(|told| (signatures::CHECKED.to_owned(), told));
                    rows.splice(0..0, told);
                    titled(name, facts(rows))
                }) }
                <div class="button-row">
                    <button
                        class="button"
                        type="button"
                        onclick={dispatch.on(move || Action::TabCloseAsked(id))}
                    >
                        { frame::CLOSE_FILE }
                    </button>
                </div>
            </div>
        </main>
    }
}

/// The parts of one section.
fn parts(parts: &[FirmwarePart]) -> Html {
    html! {
        <>
            if let Some(section) = parts.first().and_then(|part| part.section.as_deref()) {
                <h3 class="firmware-parts__head">{ section }</h3>
            }
            <ul class="firmware-parts">
                { for parts.iter().map(|part| html! {
                    <li><code>{ &part.name }</code><span>{ words::part(part) }</span></li>
                }) }
            </ul>
        </>
    }
}
