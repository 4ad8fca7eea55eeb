//! After a crash: says what happened and hands out what was being edited.
//!
//! A panic leaves the program in an unknown state, so this draws by itself, without the framework,
//! from texts that were put aside before.

use super::download::ObjectUrl;
use crate::app::words::frame as words;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::Element;

/// A file to save after a crash.
#[derive(Clone, Debug)]
pub struct Kept {
    /// Its name.
    pub name: Rc<str>,
    /// Its text.
    pub source: Rc<str>,
}

thread_local! {
    static KEPT: RefCell<Vec<Kept>> = const { RefCell::new(Vec::new()) };
    /// Addresses that the crash page links to.
    static LINKS: RefCell<Vec<ObjectUrl>> = const { RefCell::new(Vec::new()) };
}

/// Puts the texts of all open files aside, for a crash.
pub fn keep(files: Vec<Kept>) {
    // A crash in the middle of this keeps what was there before.
    KEPT.with(|kept| {
        if let Ok(mut kept) = kept.try_borrow_mut() {
            *kept = files;
        }
    });
}

/// Catches panics, and traps that no panic announces (a full stack or memory).
pub fn install() {
    std::panic::set_hook(Box::new(|info| {
        let message = info.to_string();
        web_sys::console::error_1(&message.as_str().into());
        show(&message);
    }));
    let on_error = Closure::<dyn Fn(web_sys::ErrorEvent)>::new(|event: web_sys::ErrorEvent| {
        let error = event.error();
        let trap = js_sys::Reflect::get(&error, &"name".into()).ok().and_then(|n| n.as_string());
        if trap.as_deref() == Some("RuntimeError") {
            show(&event.message());
        }
    });
    if let Some(window) = web_sys::window() {
        let listener = on_error.as_ref().unchecked_ref();
        let _ = window.add_event_listener_with_callback("error", listener);
    }
    // Listens as long as the page lives.
    on_error.forget();
}

/// Draws the crash page over everything; once is enough.
fn show(message: &str) {
    let Some(document) = super::window::document() else { return };
    if document.get_element_by_id("rescue").is_some() {
        return;
    }
    let _ = draw(&document, message);
}

fn draw(document: &web_sys::Document, message: &str) -> Result<(), JsValue> {
    let make = |tag: &str, class: &str, text: &str| -> Result<Element, JsValue> {
        let element = document.create_element(tag)?;
        element.set_class_name(class);
        element.set_text_content(Some(text));
        Ok(element)
    };
    let page = make("div", "rescue", "")?;
    page.set_id("rescue");
    page.set_attribute("role", "alertdialog")?;
    page.set_attribute("aria-labelledby", "rescue-title")?;
    let inner = make("div", "message-page", "")?;
    let title = make("h1", "message-page__title", &words::RESCUE_TITLE)?;
    title.set_id("rescue-title");
    inner.append_child(&title)?;
    inner.append_child(&*make("p", "message-page__text", &words::RESCUE_TEXT)?)?;
    let row = make("div", "button-row", "")?;
    let kept = KEPT.with(|kept| kept.try_borrow().map(|k| k.clone()).unwrap_or_default());
    for file in &kept {
        let Some(url) = ObjectUrl::new(file.source.as_bytes(), "text/plain") else { continue };
        let link = make("a", "button button--primary", &words::rescue_download(&file.name))?;
        link.set_attribute("href", url.as_str())?;
        link.set_attribute("download", &file.name)?;
        row.append_child(&link)?;
        LINKS.with(|links| links.try_borrow_mut().map(|mut l| l.push(url)).unwrap_or(()));
    }
    let again = make("a", "button", &words::RESCUE_AGAIN)?;
    again.set_attribute("href", "")?;
    row.append_child(&again)?;
    inner.append_child(&row)?;
    let notice = make("div", "notice notice--error", "")?;
    notice.append_child(&*make("p", "notice__title", &words::RESCUE_WHAT)?)?;
    notice.append_child(&*make("p", "mono", message)?)?;
    inner.append_child(&notice)?;
    page.append_child(&inner)?;
    if let Some(body) = document.body() {
        body.append_child(&page)?;
    }
    Ok(())
}
