//! The message that a newer build of the page is here. It takes nobody's work away.

use super::icon::icon;
use crate::app::browser::new_version;
use crate::app::dispatch::Dispatch;
use crate::app::state::{Action, AppState};
use crate::app::words::frame as words;
use yew::prelude::*;

/// Draws the message; with unexported changes it has no button that would drop them.
pub fn new_version(state: &AppState, dispatch: &Dispatch) -> Html {
    let text = match (state.is_unexported(), state.tabs.is_empty() && state.key_count() == 0) {
        (true, _) => words::NEW_VERSION_LATER,
        (false, true) => words::NEW_VERSION,
        (false, false) => words::NEW_VERSION_CLOSES,
    };
    html! {
        <div class="toast new-version" role="status">
            { icon("info") }
            <span>{ text }</span>
            if !state.is_unexported() {
                <button
                    class="button button--small"
                    type="button"
                    onclick={Callback::from(|_: MouseEvent| new_version::load())}
                >
                    { words::NEW_VERSION_LOAD }
                </button>
            }
            <button
                class="button button--quiet button--small button--icon"
                type="button"
                aria-label={words::NOT_NOW}
                onclick={dispatch.on(|| Action::NewVersion(false))}
            >
                { icon("close") }
            </button>
        </div>
    }
}

#[cfg(test)]
mod views {
    use super::*;
    use crate::app::dispatch::use_dispatch;
    use std::rc::Rc;
    use yew::{LocalServerRenderer, Reducible};

    #[derive(Clone, PartialEq, Properties)]
    struct Props {
        state: AppState,
    }

    #[component]
    fn Drawn(props: &Props) -> Html {
        new_version(&props.state, &use_dispatch())
    }

    async fn drawn(actions: Vec<Action>) -> String {
        let state = actions
            .into_iter()
            .fold(Rc::new(AppState::default()), |state, action| state.reduce(action));
        assert!(state.new_version);
        let props = Props { state: AppState::clone(&state) };
        LocalServerRenderer::<Drawn>::with_props(props).hydratable(false).render().await
    }

    fn file() -> Action {
        let text = "<device><deviceProtocol>SIP</deviceProtocol></device>";
        let bytes = text.as_bytes().to_vec().into();
        Action::FileArrived { name: "SEP001122334455.cnf.xml".to_owned(), bytes }
    }

    #[tokio::test(flavor = "current_thread")]
    async fn it_says_what_loading_costs() {
        let html = drawn(vec![Action::NewVersion(true)]).await;
        assert!(html.contains(&*words::NEW_VERSION) && html.contains(&*words::NEW_VERSION_LOAD));
        let html = drawn(vec![Action::NewVersion(true), file()]).await;
        assert!(
            html.contains(&*words::NEW_VERSION_CLOSES) && html.contains(&*words::NEW_VERSION_LOAD)
        );
    }

    #[tokio::test(flavor = "current_thread")]
    async fn with_unexported_changes_there_is_nothing_to_press() {
        let path = "device/deviceProtocol".into();
        let typed = Action::ValueTyped { path, text: "SCCP".to_owned() };
        let html = drawn(vec![file(), typed, Action::NewVersion(true)]).await;
        assert!(html.contains(&*words::NEW_VERSION_LATER), "{html}");
        assert!(!html.contains(&*words::NEW_VERSION_LOAD), "{html}");
    }

    #[test]
    fn it_can_wait() {
        let state = Rc::new(AppState::default()).reduce(Action::NewVersion(true));
        assert!(!state.reduce(Action::NewVersion(false)).new_version);
    }
}
