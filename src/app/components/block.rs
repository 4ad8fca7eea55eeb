//! A block of the form: its place is always there, its rows are while they are needed.

use super::board::{Board, Shown};
use super::card::CardPiece;
use super::card_shown::{CardShown, rows_of};
use super::form_plan::Plan;
use super::rival::rival;
use super::row_shown::RowShown;
use super::same::Same;
use super::showing::Showing;
use crate::app::browser::number;
use std::collections::HashSet;
use std::rc::Rc;
use yew::prelude::*;

/// Which block stands in a slot.
#[derive(Clone, PartialEq, Properties)]
pub struct SlotProps {
    /// The plan of the form.
    pub plan: Same<Plan>,
    /// Which of its blocks.
    pub index: usize,
    /// Whether it is drawn from the start.
    pub at_once: bool,
}

/// The place of a block.
#[component]
pub fn Slot(props: &SlotProps) -> Html {
    let shown = use_state(|| if props.at_once { Shown::Yes } else { Shown::No(None) });
    let node = use_node_ref();
    let board = use_context::<Board>();
    let height = match *shown {
        Shown::Yes => String::new(),
        Shown::No(Some(pixels)) => format!("{}px", number::text(pixels)),
        Shown::No(None) => props.plan.blocks.get(props.index).map_or_else(String::new, |block| {
            let tenths = block.height();
            format!("{}.{}rem", tenths / 10, tenths % 10)
        }),
    };
    {
        let node = node.clone();
        // Not an attribute: the page's policy refuses styles that stand in its markup.
        use_effect_with(height, move |height| {
            if let Some(element) = node.cast::<web_sys::HtmlElement>() {
                // A place of the wrong height only makes the scroll bar jump.
                let _ = element.style().set_property("height", height);
            }
        });
    }
    {
        let (node, shown) = (node.clone(), shown.clone());
        use_effect_with((props.index, board), move |(index, board)| {
            let element = node.cast::<web_sys::Element>();
            if let (Some(element), Some(board)) = (element, board) {
                let drawn = *shown == Shown::Yes;
                let tell = Callback::from(move |now| shown.set(now));
                board.register(*index, element, drawn, tell);
            }
            let (index, board) = (*index, board.clone());
            move || {
                if let Some(board) = board {
                    board.forget(index);
                }
            }
        });
    }
    html! {
        <div class="section__block" ref={node} data-block={props.index.to_string()}>
            if *shown == Shown::Yes {
                <Block plan={props.plan.clone()} index={props.index} />
            }
        </div>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct BlockProps {
    plan: Same<Plan>,
    index: usize,
}

/// Rows and heads of a block as they were drawn last.
#[derive(Default)]
struct Drawn {
    plan: Option<Same<Plan>>,
    phone: Rc<str>,
    rows: Rc<Vec<Rc<RowShown>>>,
    heads: Rc<Vec<Option<CardShown>>>,
}

/// Follows the session; only what changed is handed on to be drawn.
#[component]
fn Block(props: &BlockProps) -> Html {
    let drawn = use_mut_ref(Drawn::default);
    let Some(showing) = use_context::<Showing>() else { return Html::default() };
    let Some(block) = props.plan.blocks.get(props.index) else { return Html::default() };
    {
        let mut drawn = drawn.borrow_mut();
        drawn.follow(&props.plan, props.index, &showing);
    }
    let drawn = drawn.borrow();
    let mut start = 0;
    let pieces = block.pieces.iter().enumerate().map(|(at, piece)| {
        let rows = drawn.rows.get(start..start + piece.rows.len()).unwrap_or(&[]);
        start += piece.rows.len();
        let own = |r: &&Rc<RowShown>| Some(r.view.value) == showing.target;
        let target = rows.iter().find(own).map(|r| r.view.value);
        let refused = showing.refused.clone().filter(|f| rows.iter().any(|r| r.path == f.path));
        let table = rows.first().is_some_and(|r| r.load);
        html! {
            <CardPiece
                plan={props.plan.clone()} index={props.index} {at}
                rows={rows.to_vec()} head={drawn.heads.get(at).cloned().flatten()}
                {target} {refused}
                filter={if table { showing.filter.clone() } else { Rc::from("") }}
            />
        }
    });
    html! { { for pieces } }
}

impl Drawn {
    fn follow(&mut self, plan: &Same<Plan>, index: usize, showing: &Showing) {
        let (session, other) = (&*showing.session, showing.other.as_ref());
        let same_plan = self.plan.as_ref() == Some(plan);
        // What a field is on another model, it has to say anew.
        let same_phone = self.phone == *session.phone();
        self.phone = session.phone().clone();
        let holds = |row: &RowShown| {
            same_phone
                && row.holds(session, &showing.marks)
                && row.rival == rival(session, &row.path, other)
        };
        let Some(block) = plan.blocks.get(index) else { return };
        let pairs = || {
            let piece_rows = |piece| {
                let card = plan.card(block, piece);
                card.into_iter().flat_map(move |c| rows_of(c, piece).iter().map(|r| (r, c.kind)))
            };
            block.pieces.iter().flat_map(piece_rows)
        };
        if same_plan && self.rows.iter().all(|row| holds(row)) {
            return;
        }
        let mut changed = !same_plan;
        let mut seen = HashSet::new();
        let rows: Vec<_> = pairs()
            .enumerate()
            .map(|(at, (row, kind))| {
                let before = self.rows.get(at);
                if same_plan
                    && let Some(before) = before
                    && holds(before)
                {
                    return before.clone();
                }
                let mut new = RowShown::of(session, row, kind);
                new.meet(session, other);
                // An attribute that stands twice in one tag has one path for both.
                while !seen.insert(new.id.clone()) {
                    new.id = format!("{}-again", new.id).into();
                }
                match before {
                    Some(before) if **before == new => before.clone(),
                    _ => {
                        changed = true;
                        Rc::new(new)
                    }
                }
            })
            .collect();
        if changed {
            self.rows = Rc::new(rows);
            self.plan = Some(plan.clone());
            let mut start = 0;
            let heads = block.pieces.iter().map(|piece| {
                let own = self.rows.get(start..start + piece.rows.len()).unwrap_or(&[]);
                start += piece.rows.len();
                let card = plan.card(block, piece).filter(|_| piece.first || piece.add_alike)?;
                CardShown::of(session, card, own)
            });
            self.heads = Rc::new(heads.collect());
        }
    }
}
