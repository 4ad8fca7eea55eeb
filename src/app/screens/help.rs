//! The help, in front of whatever is at hand: Escape leads back to it.

use crate::app::components::dialog::Dialog;
use crate::app::dispatch::Dispatch;
use crate::app::state::Action;
use crate::app::words::help as words;
use crate::app::words::language::Text;
use yew::prelude::*;

/// Draws the help.
pub fn help(dispatch: &Dispatch) -> Html {
    let part = |(title, rows): &(Text, words::Entries)| {
        let entry = |(name, text): &(Text, Text)| {
            html! { <><dt>{ name.get() }</dt><dd>{ text.get() }</dd></> }
        };
        html! { <section><h3>{ title.get() }</h3><dl>{ for rows.iter().map(entry) }</dl></section> }
    };
    let shortcut = |(keys, text): &(&[Text], Text)| {
        let keys = keys.iter().map(|key| html! { <kbd>{ key.get() }</kbd> });
        html! { <><dt>{ for keys }</dt><dd>{ text.get() }</dd></> }
    };
    html! {
        <Dialog
            title={words::HELP}
            text={words::SENTENCE}
            wide=true
            on_close={dispatch.on(|| Action::QuestionDismissed)}
        >
            // Has the focus at first, so that the arrow keys scroll it.
            <div class="help" role="region" aria-labelledby="dialog-title" tabindex="0" autofocus=true>
                <div class="help__parts">
                    { for words::PARTS.iter().map(part) }
                    <section class="help__shortcuts">
                        <h3>{ words::SHORTCUTS }</h3>
                        <dl>{ for words::SHORTCUT_LIST.iter().map(shortcut) }</dl>
                    </section>
                </div>
            </div>
            <div class="dialog__actions">
                <button
                    class="button button--primary"
                    type="button"
                    onclick={dispatch.on(|| Action::QuestionDismissed)}
                >
                    { words::CLOSE }
                </button>
            </div>
        </Dialog>
    }
}
