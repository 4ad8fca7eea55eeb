//! A box with a list below it that opens in place: type, choose, done.

use super::option_list::{ListKey, ResultOption, list_key, searching};
use crate::app::words::form as words;
use yew::prelude::*;

/// Something that can be chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// What people call it.
    pub label: String,
    /// Its tag.
    pub tag: String,
    /// A word at the right.
    pub side: String,
    /// A sentence below.
    pub detail: String,
    /// All its words in small letters.
    pub words: String,
}

/// What the box offers.
#[derive(Clone, PartialEq, Properties)]
pub struct ChooseBoxProps {
    /// The id of the list.
    pub id: String,
    /// The name of the box.
    pub label: String,
    /// The name of the list.
    pub list: String,
    /// What the box takes.
    pub placeholder: AttrValue,
    /// Everything that can be chosen.
    pub offers: Vec<Offer>,
    /// Says that there is nothing to choose at all.
    pub nothing: AttrValue,
    /// Told which one was chosen.
    pub onchoose: Callback<usize>,
    /// Told when the box is left without choosing.
    pub onleave: Callback<()>,
}

/// How many offers are in the list at a time.
const SHOWN: usize = 60;

/// Draws the box.
#[component]
pub fn ChooseBox(props: &ChooseBoxProps) -> Html {
    let query = use_state(String::new);
    let active = use_state(|| 0_usize);
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with((), move |()| {
            if let Some(input) = node.cast::<web_sys::HtmlElement>() {
                // Nothing is lost when the browser does not want to.
                let _ = input.focus();
            }
        });
    }
    let fitting = fitting(&props.offers, &query);
    let at = (*active).min(fitting.len().saturating_sub(1));
    let oninput = searching(&query, &active);
    let onkeydown = {
        let (choose, leave) = (props.onchoose.clone(), props.onleave.clone());
        let fitting = fitting.clone();
        Callback::from(move |event: KeyboardEvent| {
            let Some(key) = list_key(&event.key(), at, fitting.len()) else { return };
            event.prevent_default();
            event.stop_propagation();
            match key {
                ListKey::Active(at) => active.set(at),
                ListKey::Choose => choose.emit(fitting[at]),
                ListKey::Leave => leave.emit(()),
            }
        })
    };
    let option = |n: usize| format!("{}-{n}", props.id);
    let rows = fitting.iter().enumerate().filter_map(|(n, &which)| {
        let offer = props.offers.get(which)?;
        let choose = props.onchoose.clone();
        Some(html! {
            <ResultOption
                key={which} id={option(n)} active={n == at} label={html! { &offer.label }}
                tag={offer.tag.clone()} side={offer.side.clone()} detail={offer.detail.clone()}
                onchoose={Callback::from(move |()| choose.emit(which))}
            />
        })
    });
    html! { <>
        <div class="add-field__box">
            <input class="input" type="text" role="combobox" ref={node}
                aria-expanded={if fitting.is_empty() { "false" } else { "true" }}
                aria-controls={props.id.clone()}
                aria-activedescendant={(!fitting.is_empty()).then(|| option(at))}
                aria-autocomplete="list" aria-label={props.label.clone()}
                placeholder={props.placeholder.clone()} autocomplete="off" spellcheck="false"
                value={(*query).clone()} {oninput} {onkeydown} />
            <button class="button button--quiet" type="button"
                onclick={props.onleave.reform(|_: MouseEvent| ())}>{ words::CANCEL }</button>
        </div>
        <ul class="add-field__list" id={props.id.clone()} role="listbox" aria-label={props.list.clone()}>
            { for rows }
        </ul>
        if fitting.is_empty() {
            <p class="card__body" role="status">
                { if props.offers.is_empty() { props.nothing.as_str() } else { words::NOTHING_FITS.get() } }
            </p>
        }
    </> }
}

/// Which offers have every word of a query.
fn fitting(offers: &[Offer], query: &str) -> Vec<usize> {
    let words: Vec<String> = query.split_whitespace().map(str::to_lowercase).collect();
    let fits = |offer: &Offer| words.iter().all(|w| offer.words.contains(w.as_str()));
    let all = offers.iter().enumerate().filter(|(_, offer)| fits(offer));
    all.map(|(at, _)| at).take(SHOWN).collect()
}

impl Offer {
    /// An offer that is found by all that it says.
    #[must_use]
    pub fn new(label: &str, tag: &str, side: String, detail: &str) -> Self {
        let words = format!("{label} {tag} {detail}").to_lowercase();
        Self {
            label: label.to_owned(),
            tag: tag.to_owned(),
            side,
            detail: detail.to_owned(),
            words,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_has_to_be_there() {
        let offer = |label| Offer::new(label, "tag", String::new(), "What it does");
        let offers = [offer("Caller name"), offer("Label"), offer("caller ÄÖ")];
        assert_eq!(fitting(&offers, "CALLER"), [0, 2]);
        assert_eq!(fitting(&offers, "does label"), [1]);
        assert_eq!(fitting(&offers, "äö"), [2]);
        assert_eq!(fitting(&offers, " "), [0, 1, 2]);
        assert!(fitting(&offers, "caller zzz").is_empty());
    }
}
