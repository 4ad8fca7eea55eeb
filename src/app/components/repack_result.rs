//! What came out: the files, what was checked in them, their checksums, what to do next.

use super::icon::icon;
use crate::app::browser::{clipboard, download::download};
use crate::app::dispatch::Dispatch;
use crate::app::state::{Action, Built, Notice};
use crate::app::words::repack_report as report;
use crate::app::words::{frame, repack as words};
use crate::session::EditSession;
use std::rc::Rc;
use yew::prelude::*;

/// Draws the names before the files are written, and the files after it.
pub fn repack_files(names: &[String], built: Option<&Rc<Built>>, dispatch: &Dispatch) -> Html {
    let rows = names.iter().enumerate().map(|(at, name)| {
        let file = built.and_then(|b| b.files.get(at)).map(|(file, _)| file);
        let again = built.cloned().map(|built| {
            let dispatch = dispatch.clone();
            Callback::from(move |_: MouseEvent| {
                let Some((file, _)) = built.files.get(at) else { return };
                if !download(&file.name, &file.bytes, file.media_type) {
                    dispatch.tell(Action::Noticed(Notice::SaveFailed(file.name.clone())));
                }
            })
        });
        let purpose = if names.len() > 1 { words::file_purpose(name) } else { "" };
        html! {
            <li class="repack-files__file">
                <div class="repack-files__name">
                    <code>{ file.map_or(name, |f| &f.name) }</code>
                    <span>{ words::file_facts(file.map(|f| f.bytes.len()), purpose) }</span>
                </div>
                if let Some(again) = again {
                    <button
                        class="button button--small" type="button"
                        aria-label={format!("{}: {name}", words::SAVE_AGAIN)} onclick={again}
                    >
                        { words::SAVE_AGAIN }
                    </button>
                }
            </li>
        }
    });
    html! {
        <article class="card repack-card" aria-labelledby="repack-files">
            <header class="card__head">
                <h3 class="card__title" id="repack-files">{ words::FILES }</h3>
            </header>
            <ul class="repack-files">{ for rows }</ul>
            if built.is_some() && names.len() > 1 {
                <p class="repack-files__hint">{ words::SEVERAL }</p>
            }
        </article>
    }
}

/// Draws what is told after the export.
pub fn repack_result(session: &EditSession, built: &Built, dispatch: &Dispatch) -> Html {
    let names: Vec<&str> = built.files.iter().map(|(file, _)| file.name.as_str()).collect();
    let base = session.package().base_name();
    html! { <>
        <div class="notice notice--ok" role="status">
            { icon("ok") }
            <h2 class="notice__title" id="repack-saved" tabindex="-1">{ words::SAVED }</h2>
            <p>{ words::saved(built.files.len()) }</p>
        </div>
        { checked(built, &names, dispatch) }
        { checksums(built, dispatch) }
        <article class="card repack-card" aria-labelledby="repack-next">
            <header class="card__head">
                <h3 class="card__title" id="repack-next">{ frame::NEXT }</h3>
            </header>
            <div class="card__body">
                <ol class="steps">
                    { for words::next_steps(&built.plan, &names, base).into_iter().map(|step| html! {
                        <li><span>{ step }</span></li>
                    }) }
                </ol>
            </div>
        </article>
    </> }
}

fn checked(built: &Built, names: &[&str], dispatch: &Dispatch) -> Html {
    let rows = report::checks(built);
    let row = |(what, result, place): &(String, String, String)| {
        html! {
            <tr>
                <th scope="row">{ what }</th><td>{ result }</td>
                if names.len() > 1 { <td><code>{ place }</code></td> }
            </tr>
        }
    };
    let text = report::ticket(built);
    let copy = {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| clipboard::copy(text.clone(), dispatch.clone()))
    };
    html! {
        <article class="card repack-card" aria-labelledby="repack-checked">
            <header class="card__head">
                <div class="card__words">
                    <h3 class="card__title" id="repack-checked">{ words::CHECKED }</h3>
                </div>
                <button class="button button--small" type="button" onclick={copy}>
                    { icon("copy") }{ words::REPORT }
                </button>
            </header>
            <table class="repack-table">
                <caption class="visually-hidden">{ words::CHECKED_CAPTION }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ words::WHAT }</th><th scope="col">{ words::RESULT }</th>
                        if names.len() > 1 { <th scope="col">{ words::WHERE }</th> }
                    </tr>
                </thead>
                <tbody>{ for rows.iter().map(row) }</tbody>
            </table>
        </article>
    }
}

fn checksums(built: &Built, dispatch: &Dispatch) -> Html {
    let copy = |text: String| {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| clipboard::copy(text.clone(), dispatch.clone()))
    };
    let groups = built.files.iter().enumerate().map(|(at, (file, sums))| {
        let rows = sums.all().into_iter().map(|(name, sum)| {
            let id = name.to_ascii_lowercase().replace('-', "");
            html! {
                <tr>
                    <th scope="row">{ name }</th>
                    <td><code data-checksum={id} data-file={at.to_string()}>{ sum }</code></td>
                    <td>
                        <button
                            class="button button--small button--quiet" type="button"
                            aria-label={format!("{} {name}, {}", frame::COPY, file.name)}
                            onclick={copy(sum.to_owned())}
                        >
                            { icon("copy") }{ frame::COPY }
                        </button>
                    </td>
                </tr>
            }
        });
        html! { <>
            if built.files.len() > 1 {
                <h4 class="card__group">{ &file.name }</h4>
            }
            <table class="checksums">
                <caption class="visually-hidden">
                    { format!("{}: {}", frame::CHECKSUMS, file.name) }
                </caption>
                <tbody>{ for rows }</tbody>
            </table>
        </> }
    });
    html! {
        <article class="card repack-card" aria-labelledby="repack-sums">
            <header class="card__head">
                <div class="card__words">
                    <h3 class="card__title" id="repack-sums">{ frame::CHECKSUMS }</h3>
                    <span class="card__subtitle">{ frame::CHECKSUMS_OF }</span>
                </div>
                <button
                    class="button button--small button--quiet" type="button"
                    onclick={copy(report::checksums(built))}
                >
                    { icon("copy") }{ frame::COPY_ALL }
                </button>
            </header>
            { for groups }
        </article>
    }
}
