//! The root of the page: the one reducer, the screens, and what works everywhere.

use super::browser::keys::{Shortcut, shortcut};
use super::browser::rescue::{self, Kept};
use super::browser::{clock, exporting, files, kept, language, launched, new_version, window};
use super::components::drop_overlay::drop_overlay;
use super::components::keeping::keeping;
use super::components::new_version::new_version as newer;
use super::components::status_line::StatusLine;
use super::components::toast::toasts;
use super::components::topbar::topbar;
use super::dispatch::Dispatch;
use super::screens::compare::compare;
use super::screens::keys::keys;
use super::screens::locked::locked;
use super::screens::log::log_screen;
use super::screens::questions::questions;
use super::screens::root::root_screen;
use super::screens::welcome::welcome;
use super::screens::workbench::workbench;
use super::state::{Action, AppState, Content, RepackAction, Tab};
use super::words::frame as words;
use super::words::language::speak;
use gloo_events::{EventListener, EventListenerOptions};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// Draws the page.
#[component]
pub fn Frame() -> Html {
    let state = use_reducer(|| AppState::speaking(language::wanted()));
    speak(state.language);
    let dispatch = use_memo((), |()| Dispatch::new(&state));
    use_window_keys(&state, &dispatch);
    use_drop_and_paste(&dispatch);
    use_title_and_theme(&state);
    use_rescue(&state);
    use_arrivals(&dispatch);
    use_keeping(&state, &dispatch);
    html! {
        <ContextProvider<Dispatch> context={Dispatch::clone(&dispatch)}>
            // Another language draws everything anew: rows are remembered by what they show.
            <div class="app" key={state.language.tag()}>
                <a class="skip-link" href="#content">{ words::SKIP }</a>
                { topbar(&state, &dispatch) }
                { keeping(&state, &dispatch) }
                { screen(&state, &dispatch) }
                if state.new_version {
                    { newer(&state, &dispatch) }
                }
                { toasts(state.notice.as_ref(), &dispatch) }
                { questions(&state, &dispatch) }
                if state.dragging {
                    { drop_overlay() }
                }
            </div>
        </ContextProvider<Dispatch>>
    }
}

fn screen(state: &AppState, dispatch: &Dispatch) -> Html {
    if state.keys_shown {
        return keys(state, clock::now(), dispatch);
    }
    if let Some(tabs) = state.comparing {
        return compare(state, tabs);
    }
    let Some(tab) = state.tab() else { return welcome(dispatch) };
    match &tab.content {
        Content::Log(log) => log_screen(tab, log, &state.tabs, dispatch),
        Content::Root(root) => root_screen(tab, root, dispatch),
        Content::Locked(error) => locked(tab, error, state, clock::now(), dispatch),
        Content::Open(session) => html! {
            <>
                { workbench(state, tab, session, dispatch) }
                <StatusLine session={session.clone()} kept={is_kept(state, tab)} />
            </>
        },
    }
}

/// Keys that work wherever the focus is.
#[hook]
fn use_window_keys(state: &UseReducerHandle<AppState>, dispatch: &Rc<Dispatch>) {
    // The listener stays; what it looks at is renewed.
    let latest = use_mut_ref(|| state.clone());
    *latest.borrow_mut() = state.clone();
    let dispatch = dispatch.clone();
    use_effect_with((), move |()| {
        let listener = on_window("keydown", move |event| {
            let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
            let Some(shortcut) = shortcut(event) else { return };
            let state = latest.borrow().clone();
            // An open dialog has its own keys.
            if state.question.is_some() || state.finding {
                return;
            }
            if state.keys_shown && shortcut == Shortcut::Back {
                event.prevent_default();
                return dispatch.tell(Action::KeysShown(false));
            }
            let open = state.session().filter(|_| !state.keys_shown).cloned();
            let action = match shortcut {
                Shortcut::Open => {
                    event.prevent_default();
                    return window::pick_files();
                }
                Shortcut::Export => {
                    event.prevent_default();
                    return exporting::ask(&state, &dispatch);
                }
                Shortcut::Help => Action::HelpAsked,
                _ if open.is_none() => return,
                Shortcut::Find => Action::FindToggled(true),
                Shortcut::Undo => Action::UndoAsked,
                Shortcut::Redo => Action::RedoAsked,
                Shortcut::Back if state.comparing.is_some() => Action::Compared(None),
                Shortcut::Back => match state.tab() {
                    Some(tab) if tab.repacking().is_some() => Action::Repack(RepackAction::Left),
                    Some(tab) if tab.export_shown => Action::ExportLeft,
                    _ if state.notice.is_some() => Action::NoticeDismissed,
                    _ => return,
                },
            };
            event.prevent_default();
            dispatch.tell(action);
        });
        move || drop(listener)
    });
}

/// Files and texts that are dropped or pasted anywhere on the page.
#[hook]
fn use_drop_and_paste(dispatch: &Rc<Dispatch>) {
    let dispatch = dispatch.clone();
    use_effect_with((), move |()| {
        let told = |over: bool| {
            let dispatch = dispatch.clone();
            move |event: &Event| {
                if carries_files(event) {
                    event.prevent_default();
                    dispatch.tell(Action::Dragged(over));
                }
            }
        };
        let left = dispatch.clone();
        let leave = move |event: &Event| {
            let drag = event.dyn_ref::<DragEvent>();
            // Leaving one element for another is no leaving of the page.
            if drag.is_some_and(|e| e.related_target().is_none()) {
                left.tell(Action::Dragged(false));
            }
        };
        let dropped = dispatch.clone();
        let drop_files = move |event: &Event| {
            let Some(transfer) = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer)
            else {
                return;
            };
            if carries_files(event) {
                event.prevent_default();
                dropped.tell(Action::Dragged(false));
                files::dropped(&transfer, &dropped);
            }
        };
        let pasted = dispatch.clone();
        let paste = move |event: &Event| {
            let Some(clip) = event.dyn_ref::<web_sys::ClipboardEvent>() else { return };
            let into_field = event.target().is_some_and(|t| window::is_field(&t));
            let Some(data) = clip.clipboard_data() else { return };
            let list = data.files().map(|l| files::of_list(&l)).unwrap_or_default();
            if !list.is_empty() {
                event.prevent_default();
                files::read(list, Dispatch::clone(&pasted));
            } else if !into_field {
                event.prevent_default();
                files::pasted(&data.get_data("text/plain").unwrap_or_default(), &pasted);
            }
        };
        let listeners = [
            on_window("dragenter", told(true)),
            on_window("dragover", told(true)),
            on_window("dragleave", leave),
            on_window("drop", drop_files),
            on_window("paste", paste),
        ];
        move || drop(listeners)
    });
}

/// Whether a drag brings files, rather than moving text inside the page.
fn carries_files(event: &Event) -> bool {
    let transfer = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
    transfer.is_some_and(|t| t.types().includes(&"Files".into(), 0))
}

/// The browser's tab tells the file and whether it is exported; leaving asks first.
#[hook]
fn use_title_and_theme(state: &UseReducerHandle<AppState>) {
    let file = state.tab().map(|tab| (tab.name.clone(), tab.is_unexported()));
    use_effect_with((file, state.language), |(file, language)| {
        window::set_language(language.tag());
        let file = file.as_ref().map(|(name, unexported)| (&**name, *unexported));
        window::set_title(&words::title(file));
    });
    use_effect_with(state.tab().map(|tab| tab.id), |_| window::reveal_current_tab());
    // The control that was used is a new one in the other language.
    let first = use_mut_ref(|| true);
    use_effect_with(state.language, move |_| {
        if !first.replace(false) {
            window::focus_first("#language");
        }
    });
    use_effect_with(state.theme, |theme| window::set_theme(*theme));
    use_effect_with(state.is_unexported(), |unexported| {
        let listener = unexported.then(|| {
            on_window("beforeunload", |event| {
                event.prevent_default();
                if let Some(event) = event.dyn_ref::<web_sys::BeforeUnloadEvent>() {
                    event.set_return_value("leave");
                }
            })
        });
        move || drop(listener)
    });
}

/// What comes from outside of the window: files the system opens with the page, newer builds of it.
#[hook]
fn use_arrivals(dispatch: &Rc<Dispatch>) {
    let dispatch = dispatch.clone();
    use_effect_with((), move |()| {
        launched::watch(Dispatch::clone(&dispatch));
        let listener = new_version::watch(Dispatch::clone(&dispatch));
        move || drop(listener)
    });
}

/// Puts the open texts aside for the crash page.
#[hook]
fn use_rescue(state: &UseReducerHandle<AppState>) {
    let kept: Vec<Kept> = state
        .tabs
        .iter()
        .filter_map(|tab| {
            let source = tab.session()?.config().shared_source();
            Some(Kept { name: tab.name.clone(), source })
        })
        .collect();
    use_effect(move || rescue::keep(kept));
}

/// Keeps unexported edits in this browser, where they may be kept.
#[hook]
fn use_keeping(state: &UseReducerHandle<AppState>, dispatch: &Rc<Dispatch>) {
    use_effect_with((), {
        let dispatch = Dispatch::clone(dispatch);
        move |()| kept::begin(dispatch)
    });
    let key = |tab: &Tab| tab.keeping.key.clone().unwrap_or_else(|| kept::key_of(tab.id));
    let wanted = |tab: &Tab| {
        let facts = tab.kept_facts(clock::now().unsigned_abs());
        let session = tab.to_keep().filter(|_| !state.keeping.off)?.clone();
        Some(kept::Wanted { key: key(tab), session, facts })
    };
    let wanted: Vec<_> = state.tabs.iter().filter_map(wanted).collect();
    let waiting = state.tabs.iter().filter_map(|tab| tab.keeping.waiting.as_ref());
    let waiting = waiting.map(|offer| offer.key.clone());
    let held: Vec<_> = wanted.iter().map(|wanted| wanted.key.clone()).chain(waiting).collect();
    use_effect(move || kept::keep(wanted, held));
}

/// Whether the edits of a tab are kept; `None` where it has none.
fn is_kept(state: &AppState, tab: &Tab) -> Option<bool> {
    let kept = !state.keeping.off && !state.keeping.refused && tab.to_keep().is_some();
    tab.is_unexported().then_some(kept)
}

fn on_window(event: &'static str, run: impl FnMut(&Event) + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    let options = EventListenerOptions::enable_prevent_default();
    Some(EventListener::new_with_options(&window, event, options, run))
}
