//! Two open files side by side, value by value; single differences can be carried over.

use crate::app::browser::window;
use crate::app::components::after_paint::soon;
use crate::app::components::icon::icon;
use crate::app::components::path_text::path_text;
use crate::app::components::secrets::{DOTS, is_secret_name};
use crate::app::dispatch::{Dispatch, use_dispatch};
use crate::app::state::{Action, AppState};
use crate::app::words::language::Text;
use crate::app::words::{compare as words, pane, sections};
use crate::config::{CardKind, Comparison, Pair, Row, Side, ValueRef};
use crate::session::EditSession;
use std::rc::Rc;
use yew::prelude::*;

/// So many pairs are shown at first, and more at a time.
const STEP: usize = 200;
/// Values of an element that are listed.
const MOST_INSIDE: usize = 8;

/// What is compared, and what could be.
#[derive(Clone, PartialEq, Properties)]
pub struct CompareProps {
    /// The two tabs.
    tabs: [u32; 2],
    left: Rc<EditSession>,
    right: Rc<EditSession>,
    /// Every open file by its tab.
    files: Vec<(u32, Rc<str>)>,
}

/// Draws the comparison of two tabs; nothing when one of them is gone.
pub fn compare(state: &AppState, tabs: [u32; 2]) -> Html {
    let (Some((_, left)), Some((_, right))) = (state.open_tab(tabs[0]), state.open_tab(tabs[1]))
    else {
        return Html::default();
    };
    let files = state.tabs.iter().filter(|tab| tab.session().is_some());
    let files: Vec<_> = files.map(|tab| (tab.id, tab.name.clone())).collect();
    html! { <Compare {tabs} left={left.clone()} right={right.clone()} {files} /> }
}

/// Draws the comparison.
#[component]
pub fn Compare(props: &CompareProps) -> Html {
    let dispatch = use_dispatch();
    let only = use_state(|| true);
    let most = use_state(|| STEP);
    // What was carried over stays in sight, though it does not differ any more.
    let carried = use_state(Vec::<String>::new);
    let sessions = (props.left.clone(), props.right.clone());
    let found = use_memo(sessions, |(left, right)| {
        let [left, right] = [left, right].map(|s| (s.config(), &**s.outline()));
        Comparison::of(left, right)
    });
    use_effect_with((), |()| window::focus("compare-title"));
    let tabs = props.tabs;
    let chosen = |at: usize| {
        let dispatch = dispatch.clone();
        Callback::from(move |event: Event| {
            let select = event.target_dyn_into::<web_sys::HtmlSelectElement>();
            let Some(id) = select.and_then(|s| s.value().parse().ok()) else { return };
            let mut next = tabs;
            next[at] = id;
            // Who chooses the other one wants them the other way round.
            if next[0] == next[1] {
                next = [tabs[1], tabs[0]];
            }
            dispatch.tell(Action::Compared(Some(next)));
        })
    };
    let select = |at: usize, label: Text| {
        html! {
            <label class="compare__file">
                { label }
                <span class="select">
                    <select class="select__native" onchange={chosen(at)}>
                        { for props.files.iter().map(|(id, name)| html! {
                            <option value={id.to_string()} selected={*id == tabs[at]}>
                                { &**name }
                            </option>
                        }) }
                    </select>
                    { icon("chevron") }
                </span>
            </label>
        }
    };
    let toggle = {
        let only = only.clone();
        Callback::from(move |_: Event| only.set(!*only))
    };
    let view = View { props, found: &found, carried: &carried, dispatch: &dispatch };
    let mut rows = Vec::new();
    let (mut section, mut shown, mut left_out) = (None, 0, false);
    for pair in &found.pairs {
        let key = view.key(pair);
        if *only && pair.same && !carried.contains(&key) {
            continue;
        }
        if shown == *most {
            left_out = true;
            break;
        }
        shown += 1;
        if section != Some(pair.section) {
            section = Some(pair.section);
            let title = sections::title(pair.section);
            rows.push(html! { <h2 key={title} class="compare__section">{ title }</h2> });
        }
        rows.push(view.pair(pair, key));
    }
    let more = {
        let most = most.clone();
        Callback::from(move |_: MouseEvent| most.set(*most + STEP))
    };
    html! {
        <main class="stage" data-state="compare" id="content" tabindex="-1">
            <div class="compare">
                <div class="compare__head">
                    <h1 class="compare__title" id="compare-title" tabindex="-1">{ words::TITLE }</h1>
                    <div class="button-row">
                        <button
                            class="button button--small"
                            type="button"
                            onclick={Callback::from(|_: MouseEvent| window::print())}
                        >
                            { words::PRINT }
                        </button>
                        <button
                            class="button button--small"
                            type="button"
                            onclick={dispatch.on(|| Action::Compared(None))}
                        >
                            { words::BACK }
                        </button>
                    </div>
                </div>
                <div class="compare__files">
                    { select(0, words::LEFT) }
                    <button
                        class="button button--icon"
                        type="button"
                        aria-label={words::SWAP}
                        title={words::SWAP}
                        onclick={dispatch.on(move || Action::Compared(Some([tabs[1], tabs[0]])))}
                    >
                        { icon("compare") }
                    </button>
                    { select(1, words::RIGHT) }
                </div>
                <div class="compare__sum">
                    <p role="status" id="compare-sum" tabindex="-1">
                        { words::sum(found.differences(), found.pairs.len()) }
                    </p>
                    <label class="compare__only">
                        <input type="checkbox" checked={*only} onchange={toggle} />
                        { words::ONLY }
                    </label>
                </div>
                <div class="compare__list">{ for rows }</div>
                if left_out {
                    <button class="button" type="button" onclick={more}>{ words::MORE }</button>
                }
            </div>
        </main>
    }
}

/// What a pair is drawn from.
struct View<'a> {
    props: &'a CompareProps,
    found: &'a Comparison,
    carried: &'a UseStateHandle<Vec<String>>,
    dispatch: &'a Dispatch,
}

impl View<'_> {
    fn session(&self, side: Side) -> &Rc<EditSession> {
        match side {
            Side::Left => &self.props.left,
            Side::Right => &self.props.right,
        }
    }

    fn tab(&self, side: Side) -> u32 {
        self.props.tabs[usize::from(side == Side::Right)]
    }

    /// What tells pairs apart, through edits of either file.
    fn key(&self, pair: &Pair) -> String {
        let path = pair.rows.first().map(|(_, row)| self.session(pair.side).path(row.value));
        path.map(|path| path.to_string()).unwrap_or_default()
    }

    fn pair(&self, pair: &Pair, key: String) -> Html {
        let Some((kind, row)) = pair.rows.first() else { return Html::default() };
        let session = self.session(pair.side);
        let element = pair.element_path(session.config());
        let (label, path) = match &element {
            Some(path) => (path.name().to_owned(), path.to_string()),
            None => (session.row(row, *kind).label, session.path(row.value).to_string()),
        };
        let secret = is_secret(session, row);
        let value = |side: Side| {
            let text = match (pair.other, side == pair.side) {
                (_, true) if pair.rows.len() > 1 || element.is_some() => {
                    return self.inside(pair);
                }
                (_, true) => Some(said(session, row.value, secret)),
                (Some(other), false) => Some(said(self.session(side), other, secret)),
                (None, false) => None,
            };
            let absent = text.is_none();
            let text = text.unwrap_or_else(|| words::ABSENT.to_owned());
            html! { <span class={classes!(absent.then_some("is-absent"))}>{ text }</span> }
        };
        let masked = secret && pair.other.is_some() && !pair.same;
        let was_carried = pair.same && self.carried.contains(&key);
        let state = if pair.same { "is-same" } else { "is-different" };
        html! {
            <div class={classes!("pair", state)} key={key.clone()} id={format!("pair-{key}")} tabindex="-1" role="group" aria-label={label.clone()}>
                <div class="pair__name">
                    <strong>{ label }</strong>
                    <code class="pair__path">{ path_text(&path) }</code>
                </div>
                <div class="pair__value">
                    <span class="pair__side">{ words::LEFT }{ " " }</span>{ value(Side::Left) }
                </div>
                <div class="pair__tools">
                    { self.carry(pair, Side::Left, &key) }
                    { self.carry(pair, Side::Right, &key) }
                    if was_carried {
                        <span class="pair__note">{ words::SAME }</span>
                    }
                </div>
                <div class="pair__value">
                    <span class="pair__side">{ words::RIGHT }{ " " }</span>{ value(Side::Right) }
                    if masked {
                        <span class="pair__note">{ words::SECRETS_DIFFER }</span>
                    }
                </div>
            </div>
        }
    }

    /// The values of an element that the other file lacks.
    fn inside(&self, pair: &Pair) -> Html {
        let session = self.session(pair.side);
        let line = |(kind, row): &(CardKind, Row)| {
            let text = said(session, row.value, is_secret(session, row));
            html! { <li>{ session.row(row, *kind).label }{ ": " }<span>{ text }</span></li> }
        };
        let more = pair.rows.len().saturating_sub(MOST_INSIDE);
        html! {
            <ul class="pair__inside">
                { for pair.rows.iter().take(MOST_INSIDE).map(line) }
                if more > 0 {
                    <li class="is-absent">{ words::and_more(more) }</li>
                }
            </ul>
        }
    }

    /// The button that makes one side like the other.
    fn carry(&self, pair: &Pair, to: Side, key: &str) -> Html {
        let (left, right) = (self.props.left.config(), self.props.right.config());
        let Some(edit) = self.found.carried(pair, left, right, to) else { return Html::default() };
        let (from, into) = (self.tab(to.other()), self.tab(to));
        let (word, sign) = match to {
            Side::Left => (words::TO_LEFT.get(), "to-left"),
            Side::Right => (words::TO_RIGHT.get(), "to-right"),
        };
        let (dispatch, carried, key) =
            (self.dispatch.clone(), self.carried.clone(), key.to_owned());
        let onclick = Callback::from(move |_: MouseEvent| {
            let mut all = (*carried).clone();
            all.push(key.clone());
            carried.set(all);
            dispatch.tell(Action::CarriedOver { from, to: into, edit: edit.clone() });
            let id = format!("pair-{key}");
            // The button is gone then; what was made the same stays where it is, if it is there.
            soon(move || window::keep_focus(&[&id, "compare-sum"]));
        });
        html! {
            <button
                class="button button--small button--icon"
                type="button"
                aria-label={word}
                title={word}
                {onclick}
            >
                { icon(sign) }
            </button>
        }
    }
}

fn is_secret(session: &EditSession, row: &Row) -> bool {
    row.spec.is_some_and(|s| s.is_secret()) || is_secret_name(session.config().name(row.value))
}

/// A value as it may be seen.
fn said(session: &EditSession, value: ValueRef, secret: bool) -> String {
    let text = session.config().value(value);
    match &*text {
        "" => pane::EMPTY.to_owned(),
        _ if secret => DOTS.to_owned(),
        text => text.trim().to_owned(),
    }
}
