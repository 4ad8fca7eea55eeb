//! What came out: the check, the file, its checksums, and what to do next.

use super::icon::icon;
use crate::app::browser::{clipboard, download, exporting, in_place};
use crate::app::dispatch::{Dispatch, use_dispatch};
use crate::app::state::{Action, Exported};
use crate::app::words::{frame as words, repack};
use crate::session::EditSession;
use crate::text::LineEnding;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// What the panel shows.
#[derive(Clone, PartialEq, Properties)]
pub struct ExportPanelProps {
    /// The file.
    pub session: Rc<EditSession>,
    /// What was exported.
    pub exported: Rc<Exported>,
}

/// Draws the panel.
#[component]
pub fn ExportPanel(props: &ExportPanelProps) -> Html {
    let dispatch = use_dispatch();
    let title = use_node_ref();
    use_effect_with(props.exported.clone(), {
        let title = title.clone();
        move |_| {
            let element = title.get().and_then(|n| n.dyn_into::<web_sys::HtmlElement>().ok());
            let _ = element.map(|e| e.focus());
        }
    });
    let ExportPanelProps { session, exported } = props;
    let ending = LineEnding::of(session.source()).map_or("LF".to_owned(), |(e, _)| e.to_string());
    let facts = words::export_facts(exported, &session.encoding().to_string(), &ending);
    let again = {
        let (session, name, dispatch) = (session.clone(), exported.name.clone(), dispatch.clone());
        Callback::from(move |_: MouseEvent| exporting::export(&session, &name, &dispatch))
    };
    let place = {
        let (session, name, dispatch) = (session.clone(), exported.name.clone(), dispatch.clone());
        Callback::from(move |_: MouseEvent| {
            in_place::save(session.clone(), name.clone(), dispatch.clone());
        })
    };
    let offered = session.conventional_name().filter(|n| *n != exported.name);
    html! {
        <section class="export-panel" aria-labelledby="export-title">
            <header class="section__head export-panel__head">
                <div class="section__words">
                    <h2 class="section__title" id="export-title" tabindex="-1" ref={title}>
                        { words::EXPORTED }
                    </h2>
                    <p class="section__sentence">{ words::EXPORTED_SENTENCE }</p>
                </div>
                <button class="button" type="button" onclick={dispatch.on(|| Action::ExportLeft)}>
                    { words::BACK_TO_FORM }
                </button>
            </header>
            <div class="notice notice--ok" role="status">
                { icon("ok") }
                <p class="notice__title">{ words::VERIFIED }</p>
                <p>{ words::export_difference(exported) }</p>
            </div>
            if !exported.reads_back {
                <div class="notice notice--error" role="alert">
                    { icon("warning") }
                    <p class="notice__title">{ words::READS_DIFFERENTLY }</p>
                    <p>{ words::READS_DIFFERENTLY_DO }</p>
                </div>
            }
            <article class="card" aria-labelledby="export-file">
                { head("export-file", words::THE_FILE, None) }
                <div class="export-panel__file">
                    <FileLink session={session.clone()} name={exported.name.clone()} {facts} />
                    <div class="button-row">
                        <button class="button button--primary" type="button" onclick={again}>
                            { words::DOWNLOAD_AGAIN }
                        </button>
                        if in_place::is_offered() {
                            <button class="button" type="button" onclick={place}>
                                { words::SAVE_IN_PLACE }
                            </button>
                        }
                    </div>
                </div>
                <div class="export-panel__more">
                    if let Some(name) = offered {
                        <p>{ words::rename_offer(&name) }</p>
                    }
                    <button
                        class="button button--small"
                        type="button"
                        onclick={dispatch.on(|| Action::RenameAsked)}
                    >
                        { words::RENAME }
                    </button>
                </div>
            </article>
            { checks(session, exported, &dispatch) }
            { wrap_offer(&dispatch) }
            <article class="card" aria-labelledby="export-next">
                { head("export-next", words::NEXT, None) }
                <div class="card__body">
                    <ol class="steps">
                        { for words::next_steps(&exported.name).into_iter().map(|step| html! {
                            <li><span>{ step }</span></li>
                        }) }
                    </ol>
                </div>
            </article>
        </section>
    }
}

/// Leads to the repack screen.
fn wrap_offer(dispatch: &Dispatch) -> Html {
    let dispatch = dispatch.clone();
    let show = Callback::from(move |_: MouseEvent| exporting::show_repack(&dispatch));
    html! {
        <article class="card" aria-labelledby="export-wrap">
            { head("export-wrap", repack::OFFER_TITLE, None) }
            <div class="export-panel__more">
                <p>{ repack::OFFER_SENTENCE }</p>
                <button class="button button--small" type="button" onclick={show}>
                    { repack::OFFER }
                </button>
            </div>
        </article>
    }
}

fn head(id: &'static str, title: &str, subtitle: Option<&str>) -> Html {
    html! {
        <header class="card__head">
            <div class="card__words">
                <h3 class="card__title" {id}>{ title }</h3>
                if let Some(subtitle) = subtitle {
                    <span class="card__subtitle">{ subtitle }</span>
                }
            </div>
        </header>
    }
}

/// What is needed to hand out the file's name.
#[derive(Clone, PartialEq, Properties)]
struct FileLinkProps {
    session: Rc<EditSession>,
    name: String,
    facts: String,
}

/// The file's name: a link that can be dragged out of the page.
#[component]
fn FileLink(props: &FileLinkProps) -> Html {
    let url = use_state(|| None::<Rc<download::ObjectUrl>>);
    use_effect_with((props.session.clone(), props.name.clone()), {
        let url = url.clone();
        move |(session, name)| {
            let file = session.export(name).ok();
            let made = file.and_then(|f| download::ObjectUrl::new(&f.bytes, f.media_type));
            url.set(made.map(Rc::new));
        }
    });
    let href = url.as_ref().map(|u| u.as_str().to_owned());
    let ondragstart = {
        let (name, href) = (props.name.clone(), href.clone());
        Callback::from(move |event: DragEvent| {
            if let (Some(transfer), Some(href)) = (event.data_transfer(), &href) {
                let _ = transfer.set_data("DownloadURL", &format!("text/xml:{name}:{href}"));
            }
        })
    };
    html! {
        <div class="export-panel__name">
            <a {href} download={props.name.clone()} draggable="true" {ondragstart}>{ &props.name }</a>
            <span>{ &props.facts }</span>
        </div>
    }
}

/// The checksums, each to copy.
fn checks(session: &Rc<EditSession>, exported: &Exported, dispatch: &Dispatch) -> Html {
    let copy = |text: String| {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| clipboard::copy(text.clone(), dispatch.clone()))
    };
    let all: String = exported
        .checksums
        .all()
        .iter()
        .map(|(name, sum)| format!("{name} {sum}  {}\n", exported.name))
        .collect();
    let side_file = {
        let (session, name) = (session.clone(), exported.name.clone());
        Callback::from(move |_: MouseEvent| {
            if let Ok(file) = session.export(&name) {
                let side = file.md5_file();
                // The file itself was saved; a missing side file is seen at once.
                let _ = download::download(&side.name, &side.bytes, side.media_type);
            }
        })
    };
    let row = |(name, sum): &(&'static str, &str)| {
        let id = name.to_ascii_lowercase().replace('-', "");
        html! {
            <tr>
                <th scope="row">{ *name }</th>
                <td><code data-checksum={id}>{ *sum }</code></td>
                <td>
                    <button
                        class="button button--small button--quiet"
                        type="button"
                        aria-label={format!("{} {name}", words::COPY)}
                        onclick={copy((*sum).to_owned())}
                    >
                        { icon("copy") }{ words::COPY }
                    </button>
                </td>
            </tr>
        }
    };
    html! {
        <article class="card" aria-labelledby="export-sums">
            <header class="card__head">
                <div class="card__words">
                    <h3 class="card__title" id="export-sums">{ words::CHECKSUMS }</h3>
                    <span class="card__subtitle">{ words::CHECKSUMS_OF }</span>
                </div>
                <button class="button button--small button--quiet" type="button" onclick={copy(all)}>
                    { icon("copy") }{ words::COPY_ALL }
                </button>
            </header>
            <table class="checksums">
                <caption class="visually-hidden">{ words::CHECKSUMS_CAPTION }</caption>
                <tbody>{ for exported.checksums.all().iter().map(row) }</tbody>
            </table>
            <div class="export-panel__more">
                <p>{ words::MD5_SENTENCE }</p>
                <button class="button button--small" type="button" onclick={side_file}>
                    { words::MD5_DOWNLOAD }
                </button>
            </div>
        </article>
    }
}
