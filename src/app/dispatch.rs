//! How components tell what happened: one callback, handed down by context.

use super::state::{Action, AppState};
use yew::prelude::*;

/// Tells the page what a person did. Two are always equal: it never causes a redraw.
#[derive(Clone)]
pub struct Dispatch(Callback<Action>);

impl PartialEq for Dispatch {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Dispatch {
    /// Wraps the dispatcher of the one reducer.
    #[must_use]
    pub fn new(state: &UseReducerHandle<AppState>) -> Self {
        let dispatcher = state.dispatcher();
        Self(Callback::from(move |action| dispatcher.dispatch(action)))
    }

    /// Tells an action.
    pub fn tell(&self, action: Action) {
        self.0.emit(action);
    }

    /// A callback for an event that always means the same action.
    #[must_use]
    pub fn on<E>(&self, action: impl Fn() -> Action + 'static) -> Callback<E> {
        let to = self.0.clone();
        Callback::from(move |_: E| to.emit(action()))
    }
}

/// The dispatcher of the page around this component.
#[hook]
pub fn use_dispatch() -> Dispatch {
    use_context::<Dispatch>().unwrap_or_else(|| Dispatch(Callback::noop()))
}
