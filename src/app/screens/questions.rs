//! The questions that stand in front of the page.

use super::new_dialog::{NewDialog, others};
use super::safe_fixes::safe_fixes;
use crate::app::browser::exporting;
use crate::app::components::dialog::Dialog;
use crate::app::components::secret_form::{on_secret, secret_field};
use crate::app::dispatch::{Dispatch, use_dispatch};
use crate::app::state::{Action, AppState, KeyFile, Question, Tab};
use crate::app::words::{frame as words, keys};
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// Draws the question at hand.
pub fn questions(state: &AppState, dispatch: &Dispatch) -> Html {
    match &state.question {
        None => Html::default(),
        Some(Question::Close(id)) => {
            let tab = state.tabs.iter().find(|t| t.id == *id);
            tab.map_or_else(Html::default, |tab| close(tab, dispatch))
        }
        Some(Question::Rename) => {
            let tab = state.tab();
            tab.map_or_else(Html::default, |tab| html! { <Rename tab={Named::of(tab)} /> })
        }
        Some(Question::KeyPassword(file)) => key_password(file, dispatch),
        Some(Question::New(wish)) => html! {
            <NewDialog wish={wish.clone()} others={others(state)} />
        },
        Some(Question::SafeFixes) => {
            state.session().map_or_else(Html::default, |session| safe_fixes(session, dispatch))
        }
    }
}

/// A tab, as far as questions are about it.
#[derive(Clone)]
struct Named(Tab);

impl Named {
    fn of(tab: &Tab) -> Self {
        Self(tab.clone())
    }
}

impl PartialEq for Named {
    fn eq(&self, other: &Self) -> bool {
        self.0.id == other.0.id
    }
}

#[derive(Clone, PartialEq, Properties)]
struct TabProps {
    tab: Named,
}

fn close(tab: &Tab, dispatch: &Dispatch) -> Html {
    let export = {
        let (tab, dispatch) = (tab.clone(), dispatch.clone());
        Callback::from(move |_: MouseEvent| {
            dispatch.tell(Action::TabChosen(tab.id));
            exporting::begin(&tab, &dispatch);
        })
    };
    html! {
        <Dialog
            title={words::close_title(&tab.name)}
            text={words::CLOSE_TEXT}
            on_close={dispatch.on(|| Action::QuestionDismissed)}
        >
            <div class="dialog__actions">
                <button
                    class="button"
                    type="button"
                    onclick={dispatch.on(|| Action::CloseConfirmed)}
                >
                    { words::CLOSE_DROP }
                </button>
                <button
                    class="button"
                    type="button"
                    autofocus={true}
                    onclick={dispatch.on(|| Action::QuestionDismissed)}
                >
                    { words::CLOSE_KEEP }
                </button>
                <button class="button button--primary" type="button" onclick={export}>
                    { words::EXPORT }
                </button>
            </div>
        </Dialog>
    }
}

/// Asks for the password of a key file; another dialog for every attempt, so that it begins empty.
fn key_password(file: &KeyFile, dispatch: &Dispatch) -> Html {
    let to = dispatch.clone();
    let onsubmit = on_secret(move |password| to.tell(Action::KeyPasswordGiven(password)));
    html! {
        <Dialog
            key={format!("{}-{}", file.name, file.attempts)}
            title={keys::password_title(&file.name)}
            text={keys::password_text(file.attempts)}
            on_close={dispatch.on(|| Action::QuestionDismissed)}
        >
            <form {onsubmit}>
                <label class="dialog__field">
                    { keys::PASSWORD_LABEL }
                    { secret_field("key-password", None) }
                </label>
                <div class="dialog__actions">
                    <button
                        class="button"
                        type="button"
                        onclick={dispatch.on(|| Action::QuestionDismissed)}
                    >
                        { keys::PASSWORD_SKIP }
                    </button>
                    <button class="button button--primary" type="submit">
                        { keys::PASSWORD_DONE }
                    </button>
                </div>
            </form>
        </Dialog>
    }
}

#[component]
fn Rename(props: &TabProps) -> Html {
    let dispatch = use_dispatch();
    let field = use_node_ref();
    let tab = &props.tab.0;
    let name = tab.session().map_or_else(String::new, |session| {
        session.conventional_name().unwrap_or_else(|| session.name().to_owned())
    });
    let done = {
        let (field, dispatch) = (field.clone(), dispatch.clone());
        let session = tab.session().cloned();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let typed = field.get().and_then(|n| n.dyn_into::<web_sys::HtmlInputElement>().ok());
            let name = typed.map(|t| t.value().trim().to_owned()).filter(|n| !n.is_empty());
            if let (Some(session), Some(name)) = (&session, name) {
                exporting::export(session, &name, &dispatch);
            }
        })
    };
    let text = match tab.session().and_then(|s| s.conventional_name()) {
        Some(expected) => words::rename_offer(&expected),
        None => words::RENAME_PLAIN.to_owned(),
    };
    html! {
        <Dialog
            title={words::RENAME_TITLE}
            {text}
            on_close={dispatch.on(|| Action::QuestionDismissed)}
        >
            <form onsubmit={done}>
                <label class="dialog__field">
                    { words::RENAME_LABEL }
                    <input class="input input--mono" value={name} ref={field} spellcheck="false" />
                </label>
                <div class="dialog__actions">
                    <button
                        class="button"
                        type="button"
                        onclick={dispatch.on(|| Action::QuestionDismissed)}
                    >
                        { words::CANCEL }
                    </button>
                    <button class="button button--primary" type="submit">
                        { words::RENAME_DONE }
                    </button>
                </div>
            </form>
        </Dialog>
    }
}
