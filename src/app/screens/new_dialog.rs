//! Asks for the few values of a new file, and opens it in a tab of its own.

use crate::app::components::control::text_of;
use crate::app::components::dialog::Dialog;
use crate::app::components::icon::icon;
use crate::app::components::new_form::{NewFault, NewField, NewForm};
use crate::app::dispatch::use_dispatch;
use crate::app::state::{Action, AppState, NewWish};
use crate::app::words::{frame, new as words};
use crate::config::{Family, NewFamily};
use crate::fields::{Model, time_zones};
use crate::session::EditSession;
use std::rc::Rc;
use yew::prelude::*;

/// An open file that a new one can be like.
#[derive(Clone, PartialEq)]
pub struct Other {
    id: u32,
    name: Rc<str>,
    session: Rc<EditSession>,
}

/// What the dialog begins with.
#[derive(Clone, PartialEq, Properties)]
pub struct NewDialogProps {
    /// What is known already.
    pub wish: NewWish,
    /// The open files of single phones.
    pub others: Vec<Other>,
}

/// The open files that a new one can be like.
#[must_use]
pub fn others(state: &AppState) -> Vec<Other> {
    let of_one_phone = |session: &EditSession| {
        matches!(
            session.config().family(),
            Family::Device(_) | Family::FlatProfile | Family::Legacy
        )
    };
    let open = state.tabs.iter().filter_map(|tab| Some((tab, tab.session()?)));
    open.filter(|(_, session)| of_one_phone(session))
        .map(|(tab, session)| Other {
            id: tab.id,
            name: tab.name.clone(),
            session: session.clone(),
        })
        .collect()
}

type Set = fn(&mut NewForm, String);

/// Draws the dialog.
#[component]
pub fn NewDialog(props: &NewDialogProps) -> Html {
    let dispatch = use_dispatch();
    let form = use_state(|| {
        NewForm::new(props.wish.family.unwrap_or(NewFamily::Sip), props.wish.mac.clone())
    });
    let like = use_state(|| props.wish.like);
    let tried = use_state(|| false);
    let other = props.others.iter().find(|other| Some(other.id) == *like);
    let copied = other.map(|other| form.made_like(&other.session));
    let faults = match &copied {
        Some(made) => made.as_ref().err().cloned().into_iter().collect(),
        None => form.faults(),
    };
    let name = match &copied {
        Some(made) => made.as_ref().ok().map(|(session, _)| session.name().to_owned()),
        None => form.file_name(),
    };
    let kept = copied.as_ref().and_then(|made| words::lines_kept(made.as_ref().ok()?.1));

    let done = {
        let (form, other, tried) = (form.clone(), other.cloned(), tried.clone());
        let dispatch = dispatch.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let made = match &other {
                Some(other) => form.made_like(&other.session).ok().map(|(session, _)| session),
                None => form
                    .made()
                    .ok()
                    .and_then(|(name, text)| EditSession::open(&name, text.into_bytes()).ok()),
            };
            match made {
                Some(session) => dispatch.tell(Action::NewMade(Box::new(session))),
                None => tried.set(true),
            }
        })
    };
    let on_kind = {
        let form = form.clone();
        Callback::from(move |event: Event| {
            let Some(select) = event.target_dyn_into::<web_sys::HtmlSelectElement>() else {
                return;
            };
            let at = usize::try_from(select.selected_index()).unwrap_or(0);
            if let Some(family) = NewFamily::ALL.get(at) {
                form.set(NewForm { family: *family, ..(*form).clone() });
            }
        })
    };
    let on_start = {
        let like = like.clone();
        Callback::from(move |event: Event| {
            let Some(select) = event.target_dyn_into::<web_sys::HtmlSelectElement>() else {
                return;
            };
            like.set(select.value().parse().ok());
        })
    };
    let on_zone = {
        let form = form.clone();
        Callback::from(move |event: Event| {
            let Some(select) = event.target_dyn_into::<web_sys::HtmlSelectElement>() else {
                return;
            };
            form.set(NewForm { time_zone: select.value(), ..(*form).clone() });
        })
    };
    // What is wrong is said once someone wants the file, and a wrong address as soon as it is there.
    let said = |field: NewField| -> Option<String> {
        let fault = faults.iter().find(|fault| fault.field() == field)?;
        let missing = matches!(fault, NewFault::Missing(_));
        let typing = field == NewField::Model || form.mac.trim().len() < 12;
        (*tried || !missing && !typing).then(|| words::fault(fault))
    };
    let input = |id: &'static str,
                 label: &'static str,
                 hint: &str,
                 value: &str,
                 field,
                 set: Set| {
        let oninput = {
            let form = form.clone();
            Callback::from(move |event: InputEvent| {
                if let Some(text) = text_of(&event) {
                    let mut next = (*form).clone();
                    set(&mut next, text);
                    form.set(next);
                }
            })
        };
        let wrong = said(field).filter(|_| field != NewField::Any);
        let mono = matches!(id, "mac" | "server" | "load" | "time-server");
        let list = matches!(id, "model" | "load").then(|| format!("new-{id}-list"));
        let wide = matches!(id, "server").then_some("new-file__field--wide");
        html! {
            <div class={classes!("new-file__field", wide)}>
                <label for={format!("new-{id}")}>{ label }</label>
                <input
                    id={format!("new-{id}")} class={classes!("input", mono.then_some("input--mono"))}
                    type={if id == "password" { "password" } else { "text" }}
                    value={value.to_owned()} placeholder={hint.to_owned()} {list} {oninput}
                    inputmode={(id == "port").then_some("numeric")}
                    autocomplete={if id == "password" { "new-password" } else { "off" }}
                    spellcheck="false" aria-invalid={wrong.is_some().then_some("true")}
                    aria-describedby={wrong.is_some().then(|| format!("new-{id}-fault"))}
                />
                if let Some(wrong) = wrong {
                    <p class="new-file__fault" id={format!("new-{id}-fault")}>
                        { icon("error") }<span>{ wrong }</span>
                    </p>
                }
            </div>
        }
    };
    let part = |title: &'static str, fields: Html| {
        html! {
            <fieldset class="new-file__part"><legend>{ title }</legend>{ fields }</fieldset>
        }
    };
    let line = || {
        let line = &form.line;
        let any = NewField::Any;
        let need = if other.is_some() { any } else { NewField::Name };
        let label = if other.is_some() { "" } else { words::AS_LABEL };
        let number = if other.is_some() { "" } else { words::AS_NAME };
        html! { <>
            { input("name", words::NAME, "", &line.name, need, |f, t| f.line.name = t) }
            { input("password", words::PASSWORD, "", &line.password, any, |f, t| f.line.password = t) }
            { input("label", words::LABEL, number, &line.label, any, |f, t| f.line.label = t) }
            { input("display-name", words::DISPLAY_NAME, label, &line.display_name, any, |f, t| f.line.display_name = t) }
            { input("auth-name", words::AUTH_NAME, number, &line.auth_name, any, |f, t| f.line.auth_name = t) }
        </> }
    };
    let port = if form.family == NewFamily::Sccp { "2000" } else { "5060" };
    let model = Model::by_name(&form.model);
    let mac =
        || input("mac", words::MAC, words::MAC_HINT, &form.mac, NewField::Mac, |f, t| f.mac = t);
    html! {
        <Dialog
            title={words::NEW}
            text={if other.is_some() { words::LIKE_TEXT } else { words::TEXT }}
            wide=true
            on_close={dispatch.on(|| Action::QuestionDismissed)}
        >
            <form class="new-file" onsubmit={done} novalidate=true>
                <div class="new-file__part">
                    if !props.others.is_empty() {
                        { select("start", words::START, on_start, html! { <>
                            <option value="" selected={like.is_none()}>{ words::MINIMAL }</option>
                            { for props.others.iter().map(|o| html! {
                                <option value={o.id.to_string()} selected={Some(o.id) == *like}>
                                    { words::like(&o.name) }
                                </option>
                            }) }
                        </> }) }
                    }
                    if other.is_some() {
                        { mac() }
                    } else {
                        { select("kind", words::KIND, on_kind, html! {
                            { for NewFamily::ALL.into_iter().map(|family| html! {
                                <option selected={family == form.family}>{ words::family(family) }</option>
                            }) }
                        }) }
                        { input("model", words::MODEL, words::MODEL_HINT, &form.model, NewField::Model, NewForm::choose_model) }
                        if form.is_of_one_phone() { { mac() } }
                    }
                </div>
                if other.is_some() {
                    { part(words::FIRST_LINE, line()) }
                } else {
                    <div class="new-file__part">
                        { input("server", words::SERVER, words::SERVER_HINT, &form.server, NewField::Server, |f, t| f.server = t) }
                        if matches!(form.family, NewFamily::Sip | NewFamily::Sccp | NewFamily::Legacy) {
                            { input("port", words::PORT, port, &form.port, NewField::Port, |f, t| f.port = t) }
                        }
                    </div>
                    if form.has_line() { { part(words::LINE, line()) } }
                    { part(words::TIME, html! { <>
                        if form.is_of_one_phone() {
                            { select("zone", words::TIME_ZONE, on_zone, zones(&form.time_zone)) }
                            { input("time-server", words::TIME_SERVER, words::TIME_SERVER_HINT, &form.time_server, NewField::Any, |f, t| f.time_server = t) }
                        }
                        { input("load", words::LOAD, words::LOAD_HINT, &form.load, NewField::Any, |f, t| f.load = t) }
                    </> }) }
                }
                <datalist id="new-model-list">
                    { for Model::all().iter().filter(|m| is_phone(m)).map(|m| html! {
                        <option value={m.short_name()}>{ m.protocols }</option>
                    }) }
                </datalist>
                <datalist id="new-load-list">
                    { for model.into_iter().flat_map(Model::last_loads).map(|load| html! {
                        <option value={load} />
                    }) }
                </datalist>
                if let Some(kept) = kept { <p class="dialog__text">{ kept }</p> }
                if let Some(wrong) = said(NewField::Any).filter(|_| *tried) {
                    <p class="new-file__fault" role="alert">{ icon("error") }<span>{ wrong }</span></p>
                }
                <div class="dialog__actions">
                    <button class="button" type="button" onclick={dispatch.on(|| Action::QuestionDismissed)}>
                        { frame::CANCEL }
                    </button>
                    <button class="button button--primary" type="submit">
                        { words::create(name.as_deref()) }
                    </button>
                </div>
            </form>
        </Dialog>
    }
}

fn select(id: &str, label: &'static str, onchange: Callback<Event>, options: Html) -> Html {
    html! {
        <div class="new-file__field new-file__field--wide">
            <label for={format!("new-{id}")}>{ label }</label>
            <div class="select">
                <select class="select__native" id={format!("new-{id}")} autocomplete="off" {onchange}>
                    { options }
                </select>
                { icon("chevron") }
            </div>
        </div>
    }
}

fn zones(chosen: &str) -> Html {
    html! { <>
        <option value="" selected={chosen.is_empty()}>{ words::NO_ZONE }</option>
        { for time_zones::all().iter().map(|zone| html! {
            <option value={zone.name} selected={zone.name == chosen}>
                { format!("{} ({zone})", zone.name) }
            </option>
        }) }
    </> }
}

/// Whether a model reads files of its own, rather than hanging on another phone.
fn is_phone(model: &Model) -> bool {
    !model.protocols.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn drawn(wish: NewWish, others: Vec<Other>) -> String {
        let props = NewDialogProps { wish, others };
        yew::LocalServerRenderer::<NewDialog>::with_props(props).hydratable(false).render().await
    }

    #[tokio::test(flavor = "current_thread")]
    async fn what_is_known_is_filled_in() {
        let wish = NewWish { mac: "00:11:22:33:44:55".to_owned(), ..NewWish::default() };
        let html = drawn(wish, Vec::new()).await;
        assert!(html.contains("Create SEP001122334455.cnf.xml"), "{html}");
        assert!(html.contains("new-password") && !html.contains(words::START));
        let wish = NewWish { family: Some(NewFamily::Default), ..NewWish::default() };
        let html = drawn(wish, Vec::new()).await;
        assert!(!html.contains("new-mac\"") && !html.contains("new-password"), "{html}");
        assert!(html.contains("Create XMLDefault.cnf.xml"), "{html}");
    }

    #[tokio::test(flavor = "current_thread")]
    async fn another_file_is_asked_for_address_and_line_only() {
        let file = b"<device><deviceProtocol>SIP</deviceProtocol><sipProfile><sipLines><line button=\"1\"><featureID>9</featureID><name>1</name></line><line button=\"2\"><featureID>9</featureID><name>2</name></line></sipLines></sipProfile></device>";
        let session = EditSession::open("SEP001122334455.cnf.xml", file.to_vec()).unwrap();
        let other =
            Other { id: 7, name: "SEP001122334455.cnf.xml".into(), session: Rc::new(session) };
        let wish = NewWish { mac: "667788 99AABB".to_owned(), like: Some(7), ..NewWish::default() };
        let html = drawn(wish, vec![other]).await;
        assert!(html.contains("Create SEP66778899AABB.cnf.xml"), "{html}");
        assert!(html.contains("new-name") && !html.contains("new-server"));
        assert!(html.contains("1 further line"), "{html}");
    }
}
