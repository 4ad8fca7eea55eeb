//! A file that is edited: rail, form, pane.

use crate::app::components::export_panel::ExportPanel;
use crate::app::components::find_box::FindBox;
use crate::app::components::form::Form;
use crate::app::components::pane::Pane;
use crate::app::components::rail::Rail;
use crate::app::components::view_tabs::ViewTabs;
use crate::app::state::Tab;
use crate::session::EditSession;
use std::rc::Rc;
use yew::prelude::*;

/// What the workbench shows.
#[derive(Clone, Properties)]
pub struct WorkbenchProps {
    /// The tab in front.
    pub tab: Tab,
    /// Its file.
    pub session: Rc<EditSession>,
    /// Whether the find box is open.
    pub finding: bool,
}

/// Only what is drawn counts.
impl PartialEq for WorkbenchProps {
    fn eq(&self, other: &Self) -> bool {
        let drawn = |p: &Self| {
            let tab = &p.tab;
            let flags = (tab.id, tab.pane, tab.pane_closed, tab.pane_in_front, tab.export_shown);
            (flags, tab.focused, tab.jump.clone(), tab.source_jump.clone(), p.finding)
        };
        drawn(self) == drawn(other)
            && Rc::ptr_eq(&self.session, &other.session)
            && self.tab.refused == other.tab.refused
            && self.tab.exported == other.tab.exported
    }
}

/// Draws the workbench.
#[component]
pub fn Workbench(props: &WorkbenchProps) -> Html {
    let WorkbenchProps { tab, session, finding } = props;
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
            <Rail session={session.clone()} />
            <ViewTabs session={session.clone()} pane={tab.pane_in_front.then_some(tab.pane)} />
            if let Some(exported) = exported {
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
            if *finding {
                <FindBox session={session.clone()} />
            }
        </main>
    }
}
