//! What to do next: the steps for the server of whoever exports, to copy or to print.

use super::icon::icon;
use crate::app::browser::{clipboard, window};
use crate::app::dispatch::use_dispatch;
use crate::app::words::{frame, runbook as words};
use words::{Server, Step};
use yew::prelude::*;

/// What the steps are about.
#[derive(Clone, PartialEq, Properties)]
pub struct RunbookProps {
    /// The names of the exported files.
    pub names: Vec<AttrValue>,
    /// Steps of these files alone, whatever the server is.
    #[prop_or_default]
    pub also: Vec<String>,
}

/// Draws the steps.
#[component]
pub fn Runbook(props: &RunbookProps) -> Html {
    let dispatch = use_dispatch();
    let server = use_state(Server::default);
    let names: Vec<&str> = props.names.iter().map(AttrValue::as_str).collect();
    let mut steps = words::steps(*server, &names);
    let also = props.also.iter().map(|says| Step { says: says.clone(), types: Vec::new() });
    let last = steps.len().saturating_sub(1);
    steps.splice(last..last, also);
    let onchange = {
        let server = server.clone();
        Callback::from(move |event: Event| {
            let select = event.target_dyn_into::<web_sys::HtmlSelectElement>();
            let at = select.map_or(-1, |s| s.selected_index());
            let chosen = usize::try_from(at).ok().and_then(|at| Server::ALL.get(at).copied());
            server.set(chosen.unwrap_or_default());
        })
    };
    let copy = {
        let text = words::as_text(*server, &steps);
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| clipboard::copy(text.clone(), dispatch.clone()))
    };
    let warning = words::warning(*server);
    html! {
        <article class="card runbook" aria-labelledby="runbook-title">
            <header class="card__head">
                <div class="card__words">
                    <h3 class="card__title" id="runbook-title">{ frame::NEXT }</h3>
                </div>
                <div class="button-row">
                    <button class="button button--small button--quiet" type="button" onclick={copy}>
                        { icon("copy") }{ words::COPY }
                    </button>
                    <button
                        class="button button--small button--quiet"
                        type="button"
                        onclick={Callback::from(|_: MouseEvent| window::print())}
                    >
                        { words::PRINT }
                    </button>
                </div>
            </header>
            <div class="card__body">
                <div class="runbook__server">
                    <label for="runbook-server">{ words::SERVER }</label>
                    <span class="select">
                        <select class="select__native" id="runbook-server" autocomplete="off" {onchange}>
                            { for Server::ALL.iter().map(|one| html! {
                                <option selected={*one == *server}>{ one.label() }</option>
                            }) }
                        </select>
                        { icon("chevron") }
                    </span>
                </div>
                if !warning.is_empty() {
                    <p class="runbook__warning">{ warning }</p>
                }
                <ol class="steps">{ for steps.iter().map(step) }</ol>
            </div>
        </article>
    }
}

fn step(step: &Step) -> Html {
    html! {
        <li>
            <div class="runbook__step">
                { &step.says }
                if !step.types.is_empty() {
                    <pre class="runbook__types"><code>{ step.types.join("\n") }</code></pre>
                }
            </div>
        </li>
    }
}
