//! A card, or a part of a long one: head, rows, foot.

use super::add_field::AddField;
use super::after_paint::soon;
use super::card_shown::{CardShown, heading_id};
use super::field_row::FieldRow;
use super::form_plan::Plan;
use super::icon::icon;
use super::loads_toolbar::LoadsToolbar;
use super::row_shown::{RowShown, id_of};
use super::same::Same;
use crate::app::dispatch::{Dispatch, use_dispatch};
use crate::app::state::{Action, Refused};
use crate::app::words::form as words;
use crate::config::{CardKind, Edit, ValueRef};
use crate::path::Path;
use std::collections::HashSet;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// What a part of a card shows.
#[derive(Clone, PartialEq, Properties)]
pub struct CardPieceProps {
    /// The plan of the form.
    pub plan: Same<Plan>,
    /// Which block.
    pub index: usize,
    /// Which piece of the block.
    pub at: usize,
    /// Its rows.
    pub rows: Vec<Rc<RowShown>>,
    /// Its head, where it has one.
    pub head: Option<CardShown>,
    /// The value someone was just led to, if it is here.
    pub target: Option<ValueRef>,
    /// What was typed here and cannot be written.
    pub refused: Option<Refused>,
    /// Which loads are shown.
    pub filter: Rc<str>,
}

/// Draws a card or a part of one.
#[component]
pub fn CardPiece(props: &CardPieceProps) -> Html {
    let dispatch = use_dispatch();
    let plan = &props.plan;
    let block = plan.blocks.get(props.index);
    let Some((block, piece)) = block.and_then(|b| Some((b, b.pieces.get(props.at)?))) else {
        return Html::default();
    };
    let Some(card) = plan.card(block, piece) else { return Html::default() };
    let Some((section, _)) = plan.sections.get(block.section) else { return Html::default() };
    let heading = heading_id(*section, card);
    let added = props.head.as_ref().is_some_and(|h| h.added);
    let table = card.kind == CardKind::Table;
    let filtered = table && !props.filter.trim().is_empty();
    let classes = classes!(
        "card",
        table.then_some("card--table"),
        (!piece.first && !filtered).then_some("card--continued"),
        (!piece.last && !filtered).then_some("card--continues"),
        added.then_some("is-changed"),
    );
    if filtered && !piece.first && !props.rows.iter().any(|row| fits(row, &props.filter)) {
        return Html::default();
    }
    let mut keys = HashSet::new();
    let shown = props.rows.iter().filter(|row| fits(row, &props.filter));
    let rows = shown.map(|row| {
        let again = !keys.insert(row.id.clone());
        let key = if again { format!("{}-again", row.id) } else { row.id.to_string() };
        html! {
            <FieldRow
                {key} row={row.clone()}
                target={props.target == Some(row.view.value)}
                says_added={!added}
                refused={props.refused.clone().filter(|r| r.path == row.path)}
            />
        }
    });
    let can_add = plan.can_add
        && piece.last
        && matches!(card.kind, CardKind::Instance(_) | CardKind::Loose | CardKind::Numbered(_));
    let to = props.head.as_ref().map_or_else(|| words::SECTION.to_owned(), |h| h.name.clone());
    let alike = props.head.as_ref().filter(|_| piece.add_alike);
    let alike = alike.and_then(|h| Some((h.view.what.clone(), h.view.path.clone()?)));
    html! { <>
        if table && piece.first {
            <LoadsToolbar plan={plan.clone()} section={block.section} card={piece.card} />
        }
        <article class={classes} aria-labelledby={piece.first.then(|| heading.clone())}>
            if let Some(head) = props.head.as_ref().filter(|_| piece.first) {
                { draw_head(head, &heading, &dispatch) }
            }
            if table && piece.first {
                <div class="card__columns" aria-hidden="true">
                    { for words::COLUMNS.iter().map(|c| html! { <span>{ c.get() }</span> }) }
                </div>
            }
            <>{ for rows }</>
            if can_add {
                <AddField plan={plan.clone()} section={block.section} card={piece.card} {to} />
            }
        </article>
        if let Some((what, path)) = alike {
            <div class="section__foot">
                <button class="button" type="button"
                    onclick={edit(&dispatch, &path, |path| Edit::AddAlike { path })}>
                    { icon("plus") }{ words::add_alike(&what) }
                </button>
            </div>
        }
    </> }
}

/// Whether a load is among those that are looked for.
fn fits(row: &RowShown, filter: &str) -> bool {
    let filter = filter.trim().to_lowercase();
    filter.is_empty()
        || [&row.view.label, &row.view.tag, &row.view.text]
            .iter()
            .any(|text| text.to_lowercase().contains(&filter))
}

fn draw_head(head: &CardShown, id: &str, dispatch: &Dispatch) -> Html {
    let view = &head.view;
    let several = view.of > 1 || view.path.is_none();
    html! {
        <header class="card__head">
            if let Some(number) = view.number.filter(|_| several) {
                <span class="card__badge">{ number }</span>
            }
            <div class="card__words">
                <h3 class="card__title" id={id.to_owned()}>{ &head.name }</h3>
                if !head.subtitle.is_empty() {
                    <span class="card__subtitle">{ &head.subtitle }</span>
                }
                if head.added {
                    <span class="card__note">{ words::ADDED }</span>
                }
            </div>
            if let (true, Some(path)) = (view.repeats, view.path.as_ref()) {
                <div class="card__actions">
                    if view.of > 1 {
                        { mover(head, path, true, dispatch) }
                        { mover(head, path, false, dispatch) }
                    }
                    { action(head, &words::DUPLICATE, "copy", edit(dispatch, path, |path| Edit::Duplicate { path })) }
                    { action(head, &words::REMOVE, "remove", edit(dispatch, path, |path| Edit::Remove { path })) }
                </div>
            }
        </header>
    }
}

fn action(
    head: &CardShown,
    word: &'static str,
    sign: &'static str,
    onclick: Callback<MouseEvent>,
) -> Html {
    html! {
        <button class="button button--quiet button--small" type="button" title={word} {onclick}>
            { icon(sign) }
            <span class="button__word">
                { word }<span class="visually-hidden">{ " " }{ &head.name }</span>
            </span>
        </button>
    }
}

/// Moves the card; the focus goes with it, so that it can be moved on.
fn mover(head: &CardShown, path: &str, up: bool, dispatch: &Dispatch) -> Html {
    let number = head.view.number.unwrap_or(1);
    let edge = if up { number <= 1 } else { number >= head.view.of };
    let (word, sign) = if up { (words::MOVE_UP, "up") } else { (words::MOVE_DOWN, "down") };
    let target = path.parse::<Path>().ok();
    let onclick = {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            let Some(path) = target.clone() else { return };
            let moved = moved(&path, up);
            dispatch.tell(Action::Edited(Edit::Move { path, up }));
            soon(move || focus_mover(&moved, up));
        })
    };
    html! {
        <button class="button button--quiet button--small button--icon" type="button"
            id={mover_id(path, up)} aria-label={words::moves(&head.name, up)}
            title={word} disabled={edge} {onclick}>
            { icon(sign) }
        </button>
    }
}

fn mover_id(path: &str, up: bool) -> String {
    format!("{}-{}", id_of(path), if up { "up" } else { "down" })
}

/// The path of an element behind a move.
fn moved(path: &Path, up: bool) -> String {
    let mut path = path.clone();
    if let Some(index) = path.steps.last_mut().and_then(|s| s.index.as_mut()) {
        *index = if up { index.saturating_sub(1) } else { *index + 1 };
    }
    path.to_string()
}

fn focus_mover(path: &str, up: bool) {
    let document = web_sys::window().and_then(|w| w.document());
    let button = |up| {
        let element = document.as_ref()?.get_element_by_id(&mover_id(path, up))?;
        element.dyn_into::<web_sys::HtmlElement>().ok().filter(|b| !b.has_attribute("disabled"))
    };
    if let Some(button) = button(up).or_else(|| button(!up)) {
        // Nothing is lost when the browser does not want to.
        let _ = button.focus();
    }
}

fn edit(dispatch: &Dispatch, path: &str, edit: fn(Path) -> Edit) -> Callback<MouseEvent> {
    let (dispatch, path) = (dispatch.clone(), path.parse::<Path>().ok());
    Callback::from(move |_| {
        if let Some(path) = path.clone() {
            dispatch.tell(Action::Edited(edit(path)));
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moved_card_has_the_next_number() {
        let path: Path = "a/line[2]".parse().unwrap();
        assert_eq!(moved(&path, true), "a/line[1]");
        assert_eq!(moved(&path, false), "a/line[3]");
        assert_ne!(mover_id("a/line[1]", true), mover_id("a/line[1]", false));
    }
}
