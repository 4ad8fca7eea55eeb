//! The sections of the form with their blocks; drawn once for an outline.

use super::block::Slot;
use super::form_plan::Plan;
use super::same::Same;
use crate::app::words::form as words;
use yew::prelude::*;

/// What the list of sections shows.
#[derive(Clone, PartialEq, Properties)]
pub struct SectionsProps {
    /// The plan of the form.
    pub plan: Same<Plan>,
    /// Whether every block is drawn from the start.
    pub whole: bool,
}

/// Draws all sections.
#[component]
pub fn Sections(props: &SectionsProps) -> Html {
    let plan = &props.plan;
    let sections = plan.sections.iter().map(|(section, blocks)| {
        let id = section.id();
        let slots = blocks.clone().map(|index| {
            html! { <Slot key={index} plan={plan.clone()} {index} at_once={props.whole || index == 0} /> }
        });
        html! {
            <section class="section" key={id} id={format!("section-{id}")} aria-labelledby={format!("title-{id}")}>
                <header class="section__head">
                    <div class="section__words">
                        <h2 class="section__title" id={format!("title-{id}")} tabindex="-1">
                            { words::section_title(*section, plan.default) }
                        </h2>
                        <p class="section__sentence">{ words::section_note(*section, plan.default) }</p>
                    </div>
                </header>
                <>{ for slots }</>
            </section>
        }
    });
    html! { { for sections } }
}
