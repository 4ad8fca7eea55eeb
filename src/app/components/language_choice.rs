//! The choice of the page's language: its short name, with the browser's own list behind it.

use crate::app::browser::language;
use crate::app::dispatch::Dispatch;
use crate::app::state::Action;
use crate::app::words::frame as words;
use crate::app::words::language::Language;
use yew::prelude::*;

/// Draws the choice; every language goes by its own name.
pub fn language_choice(spoken: Language, dispatch: &Dispatch) -> Html {
    let dispatch = dispatch.clone();
    let onchange = Callback::from(move |event: Event| {
        let select = event.target_dyn_into::<web_sys::HtmlSelectElement>();
        let chosen = select.and_then(|s| Language::of_tags([&*s.value()]));
        if let Some(chosen) = chosen {
            language::remember(chosen);
            dispatch.tell(Action::LanguageChosen(chosen));
        }
    });
    let option = |language: Language| {
        let tag = language.tag();
        html! {
            <option value={tag} lang={tag} selected={language == spoken}>{ language.name() }</option>
        }
    };
    html! {
        <span class="language-choice" title={words::LANGUAGE}>
            <span class="language-choice__tag" aria-hidden="true">{ spoken.tag() }</span>
            <select id="language" class="language-choice__list" aria-label={words::LANGUAGE} {onchange}>
                { for Language::ALL.into_iter().map(option) }
            </select>
        </span>
    }
}
