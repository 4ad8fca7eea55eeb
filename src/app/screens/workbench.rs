//! A file that is edited: rail, form, pane.

use super::repack::repack;
use crate::app::components::export_panel::ExportPanel;
use crate::app::components::find_box::FindBox;
use crate::app::components::form::Form;
use crate::app::components::pane::Pane;
use crate::app::components::rail::Rail;
use crate::app::components::view_tabs::view_tabs;
use crate::app::dispatch::Dispatch;
use crate::app::state::{AppState, Tab};
use crate::session::EditSession;
use std::rc::Rc;
use yew::prelude::*;

/// Draws the workbench of a tab.
pub fn workbench(
    state: &AppState,
    tab: &Tab,
    session: &Rc<EditSession>,
    dispatch: &Dispatch,
) -> Html {
    let exported = tab.exported.as_ref().filter(|_| tab.export_shown);
    let view = if tab.pane_in_front { "pane" } else { "form" };
    html! {
        <main
            class={classes!("workbench", tab.pane_closed.then_some("is-pane-closed"))}
            data-state="open"
            data-view={view}
            id="content"
            tabindex="-1"
        >
            <h1 class="visually-hidden">{ tab.name.to_string() }</h1>
            <Rail session={session.clone()} signatures={tab.signatures.clone()} />
            { view_tabs(session, tab.pane_in_front.then_some(tab.pane), dispatch) }
            if let Some(repacking) = tab.repacking() {
                <div class="form">
                    <div class="form__inner">{ repack(state, session, repacking, dispatch) }</div>
                </div>
            } else if let Some(exported) = exported {
                <div class="form">
                    <div class="form__inner">
                        <ExportPanel session={session.clone()} exported={exported.clone()} />
                    </div>
                </div>
            } else {
                <Form
                    key={tab.id}
                    session={session.clone()}
                    focused={tab.focused}
                    jump={tab.jump.clone()}
                    refused={tab.refused.clone()}
                    signatures={tab.signatures.clone()}
                />
            }
            <Pane
                key={tab.id}
                session={session.clone()}
                pane={tab.pane}
                closed={tab.pane_closed}
                focused={tab.focused}
                source_jump={tab.source_jump.clone()}
            />
            if state.finding {
                <FindBox session={session.clone()} />
            }
        </main>
    }
}
