//! Find by label, tag, help text or value, and go there.

use super::add_field::starting_value;
use super::find_match::{find, find_missing, missing, words_of};
use super::find_thought::{Meant, meant, number_of};
use super::icon::icon;
use super::option_list::{ListKey, ResultOption, list_key, searching};
use super::row_shown::RowShown;
use super::same::Same;
use crate::app::components::card_shown::CardShown;
use crate::app::dispatch::use_dispatch;
use crate::app::state::Action;
use crate::app::words::thoughts::is_new_file;
use crate::app::words::{compare, form as words};
use crate::config::{Addable, CardKind, Edit};
use crate::path::Path;
use crate::session::EditSession;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use yew::prelude::*;

/// How many fields of the file are shown, and how many that it lacks.
const SHOWN: usize = 50;
const OFFERED: usize = 8;

/// What the find box searches.
#[derive(Clone, PartialEq, Properties)]
pub struct FindBoxProps {
    /// The file.
    pub session: Rc<EditSession>,
    /// Two open files that could be compared.
    #[prop_or_default]
    pub compare: Option<[u32; 2]>,
}

/// A result, ready to be drawn.
#[derive(Clone, Debug, PartialEq)]
struct ResultShown {
    label: String,
    tag: String,
    side: String,
    detail: String,
    leads: Leads,
}

/// What choosing a result does.
#[derive(Clone, Debug, PartialEq)]
enum Leads {
    To(Rc<str>),
    Adds(Path, &'static str),
    Whole(usize, usize),
    Compares([u32; 2]),
}

/// Draws the find box; it is in the page only while it is open.
#[component]
pub fn FindBox(props: &FindBoxProps) -> Html {
    let dispatch = use_dispatch();
    let query = use_state(String::new);
    let active = use_state(|| 0_usize);
    let dialog = use_node_ref();
    let input = use_node_ref();
    {
        let (dialog, input) = (dialog.clone(), input.clone());
        use_effect_with((), move |()| {
            call(&dialog, "showModal");
            if let Some(input) = input.cast::<web_sys::HtmlElement>() {
                // Nothing is lost when the browser does not want to.
                let _ = input.focus();
            }
        });
    }
    let lacking = use_mut_ref(|| None::<Rc<Vec<Addable>>>);
    let session = &props.session;
    let results = use_memo((session.clone(), (*query).clone()), |(session, query)| {
        let lacking = lacking.borrow_mut().get_or_insert_with(|| Rc::new(missing(session))).clone();
        results(session, &lacking, query)
    });
    let (total, mut results) = (results.0, results.1.clone());
    let looked_for = words_of(&query);
    let comparing = [compare::THOUGHT.en, compare::THOUGHT.de].join(" ").to_lowercase();
    if let Some(tabs) = props.compare
        && query.trim().len() > 2
        && looked_for.iter().all(|word| comparing.contains(word.as_str()))
    {
        let at = if results.len() > OFFERED { 0 } else { results.len() };
        results.insert(at, comparison(tabs));
    }
    let results = Same(Rc::new(results));
    let at = (*active).min(results.len().saturating_sub(1));

    let leave = {
        let (dispatch, dialog) = (dispatch.clone(), dialog.clone());
        Callback::from(move |()| {
            // Closing gives the focus back to where it was.
            call(&dialog, "close");
            dispatch.tell(Action::FindToggled(false));
        })
    };
    let choose = {
        let (dispatch, dialog, results) = (dispatch.clone(), dialog.clone(), results.clone());
        Callback::from(move |at: usize| {
            let Some(result) = results.get(at) else { return };
            call(&dialog, "close");
            dispatch.tell(Action::FindToggled(false));
            dispatch.tell(match &result.leads {
                Leads::To(path) => Action::FieldAsked(path.clone()),
                Leads::Whole(thought, line) => Action::TogetherAsked(*thought, *line),
                Leads::Compares(tabs) => Action::Compared(Some(*tabs)),
                Leads::Adds(path, value) => Action::Edited(Edit::AddField {
                    path: path.clone(),
                    value: (*value).to_owned(),
                }),
            });
        })
    };
    let oninput = searching(&query, &active);
    let onkeydown = {
        let (leave, choose, len) = (leave.clone(), choose.clone(), results.len());
        Callback::from(move |event: KeyboardEvent| {
            let Some(key) = list_key(&event.key(), at, len) else { return };
            event.prevent_default();
            event.stop_propagation();
            match key {
                ListKey::Active(at) => active.set(at),
                ListKey::Choose => choose.emit(at),
                ListKey::Leave => leave.emit(()),
            }
        })
    };
    let onclick = {
        let (leave, dialog) = (leave.clone(), dialog.clone());
        Callback::from(move |event: MouseEvent| {
            // The dialog itself is only hit beside its content.
            let own = dialog.get().map(JsValue::from);
            if event.target().map(JsValue::from) == own {
                leave.emit(());
            }
        })
    };
    let onclose = dispatch.on(|| Action::FindToggled(false));
    let options = results.iter().enumerate().map(|(n, result)| {
        let choose = choose.clone();
        html! {
            <ResultOption
                key={n} id={format!("found-{n}")} active={n == at}
                label={marked(&result.label, &looked_for)} tag={result.tag.clone()}
                side={result.side.clone()} detail={result.detail.clone()}
                onchoose={Callback::from(move |()| choose.emit(n))}
            />
        }
    });
    html! {
        <dialog class="find-box" id="find-box" aria-label={words::FIND} ref={dialog} {onclick} {onclose}>
            <div class="find-box__field">
                { icon("find") }
                <input class="find-box__input" type="text" role="combobox" ref={input}
                    aria-expanded={if results.is_empty() { "false" } else { "true" }}
                    aria-controls="found"
                    aria-activedescendant={(!results.is_empty()).then(|| format!("found-{at}"))}
                    aria-autocomplete="list" aria-label={words::FIND_LABEL}
                    value={(*query).clone()} autocomplete="off" spellcheck="false" autofocus=true
                    {oninput} {onkeydown} />
                <button class="button button--quiet button--small" type="button"
                    onclick={leave.reform(|_: MouseEvent| ())}>
                    { "Esc" }<span class="visually-hidden">{ words::ESC_CLOSES }</span>
                </button>
            </div>
            <ul class="find-box__list" id="found" role="listbox" aria-label={words::FOUND}>
                { for options }
            </ul>
            <p class="find-box__foot">
                <span><kbd>{ "↑" }</kbd>{ " " }<kbd>{ "↓" }</kbd>{ " " }{ words::CHOOSE }</span>
                <span><kbd>{ words::ENTER }</kbd>{ " " }{ words::GO }</span>
                <span role="status">{ status(&looked_for, total, results.len()) }</span>
            </p>
        </dialog>
    }
}

fn status(looked_for: &[String], total: usize, shown: usize) -> String {
    if looked_for.is_empty() {
        words::FIND_HINT.to_owned()
    } else if shown == 0 {
        words::NOTHING_FITS.to_owned()
    } else if total == 0 {
        words::suggested(shown)
    } else {
        words::found(total, total.min(SHOWN))
    }
}

/// Calls a method that a dialog has in every browser of today.
fn call(dialog: &NodeRef, method: &str) {
    let Some(dialog) = dialog.get() else { return };
    let method = js_sys::Reflect::get(&dialog, &method.into()).ok();
    if let Some(method) = method.and_then(|m| m.dyn_into::<js_sys::Function>().ok()) {
        // A dialog that is open or closed already says so by an error.
        let _ = method.call0(&dialog);
    }
}

/// The way to the comparison.
fn comparison(tabs: [u32; 2]) -> ResultShown {
    ResultShown {
        label: compare::THOUGHT.to_owned(),
        tag: String::new(),
        side: String::new(),
        detail: String::new(),
        leads: Leads::Compares(tabs),
    }
}

/// How many fields of the file fit, and what is shown.
fn results(
    session: &EditSession,
    all_lacking: &[Addable],
    query: &str,
) -> (usize, Vec<ResultShown>) {
    let looked_for = words_of(query);
    let found = find(session, &looked_for, SHOWN);
    let there = found.hits.iter().map(|hit| {
        let row = RowShown::of(session, hit.row, hit.card.kind);
        let card = match hit.card.kind {
            CardKind::Loose | CardKind::Table => String::new(),
            _ => CardShown::of(session, hit.card, &[]).map_or_else(String::new, |c| c.name),
        };
        let detail = match (row.secret, row.view.text.as_str()) {
            (_, "") => words::EMPTY.to_owned(),
            (true, _) => words::DOTS.to_owned(),
            (false, text) => text.to_owned(),
        };
        ResultShown {
            label: row.view.label.clone(),
            tag: row.tag.clone().unwrap_or_default(),
            side: words::place(words::section_title(hit.section, false), &card),
            detail,
            leads: Leads::To(row.path.clone()),
        }
    });
    let offered = find_missing(all_lacking, &looked_for, OFFERED);
    let lacking = offered.iter().map(|addable| {
        let spec = addable.spec;
        let tag = addable.path.name();
        ResultShown {
            label: words::add_found(spec.label.unwrap_or(tag)),
            tag: tag.to_owned(),
            side: words::NOT_IN_FILE.to_owned(),
            detail: spec.help.unwrap_or("").to_owned(),
            leads: Leads::Adds(addable.path.clone(), starting_value(spec)),
        }
    });
    let meant =
        meant(session, all_lacking, &looked_for).into_iter().map(|(said, meant)| match meant {
            Meant::There(card, row) => {
                let row = RowShown::of(session, row, card.kind);
                ResultShown {
                    label: said.to_owned(),
                    tag: row.view.tag.clone(),
                    side: row.view.label.clone(),
                    detail: row.help.clone().unwrap_or_default(),
                    leads: Leads::To(row.path.clone()),
                }
            }
            Meant::Whole(thought, makes) => whole(said, thought, makes, &looked_for),
            Meant::Lacking(Addable { spec, path }) => ResultShown {
                label: said.to_owned(),
                tag: path.name().to_owned(),
                side: words::NOT_IN_FILE.to_owned(),
                detail: spec.help.unwrap_or("").to_owned(),
                leads: Leads::Adds(path.clone(), starting_value(spec)),
            },
        });
    // What is called by the words comes first, unless nothing is.
    let mut shown: Vec<_> = there.collect();
    let called = |result: &&ResultShown| {
        let label = result.label.to_lowercase();
        looked_for.iter().any(|word| label.contains(word.as_str()))
    };
    let at = if shown.len() > OFFERED { 0 } else { shown.iter().take_while(called).count() };
    shown.splice(at..at, meant);
    shown.extend(lacking);
    (found.total, shown)
}

/// What changes all fields of a thought, or makes something new.
fn whole(said: &str, thought: usize, makes: bool, looked_for: &[String]) -> ResultShown {
    let side = match makes {
        true if is_new_file(thought) => words::ADDS_FILE,
        true => words::ADDS_ONE,
        false => words::TOGETHER,
    };
    ResultShown {
        label: said.to_owned(),
        tag: String::new(),
        side: side.to_owned(),
        detail: String::new(),
        leads: Leads::Whole(thought, looked_for.iter().find_map(|w| number_of(w)).unwrap_or(0)),
    }
}

/// A label with the first place underlined that has one of the words.
fn marked(label: &str, looked_for: &[String]) -> Html {
    let lower = label.to_lowercase();
    // Places of the small letters are places of the label only where nothing changed its length.
    let hit = if lower.len() == label.len() {
        looked_for.iter().filter_map(|w| Some((lower.find(w.as_str())?, w.len()))).min()
    } else {
        None
    };
    let parts = hit.and_then(|(at, len)| {
        Some((label.get(..at)?, label.get(at..at + len)?, label.get(at + len..)?))
    });
    match parts {
        Some((before, hit, after)) => html! { <>{ before }<mark>{ hit }</mark>{ after }</> },
        None => html! { label },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_show_where_and_what_but_no_secrets() {
        let file = b"<device><sipProfile><sipLines><line button=\"1\"><featureLabel>Front Desk</featureLabel><authPassword>s3cret</authPassword></line></sipLines></sipProfile></device>";
        let session = EditSession::open("x.xml", file.to_vec()).unwrap();
        let lacking = missing(&session);
        let (total, password) = results(&session, &lacking, "authPassword");
        assert_eq!(total, 1);
        assert_eq!(password[0].detail, words::DOTS);
        assert!(password[0].side.contains("Front Desk"), "{}", password[0].side);
        let (total, zone) = results(&session, &lacking, "time zone");
        assert_eq!(total, 0);
        assert!(matches!(zone[0].leads, Leads::Whole(..)));
        assert!(matches!(zone[1].leads, Leads::Adds(..)));
        assert!(zone.len() <= OFFERED);
        assert!(results(&session, &lacking, " ").1.is_empty());
    }
}
