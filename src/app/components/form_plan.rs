//! How the form is cut into blocks that are drawn one by one. Pure: nothing here draws.

use crate::config::{Card, CardKind, Config, Family, Outline, ValueRef};
use crate::fields::Section;
use std::ops::Range;
use std::rc::Rc;

/// Rows of the block that is painted first: about one screen.
const FIRST: usize = 14;
/// Rows of every other block.
const BLOCK: usize = 40;
/// Files up to this many rows are drawn completely, in idle moments.
const COMPLETE: usize = 3_000;

/// A part of a card inside a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Which card of the section.
    pub card: usize,
    /// Which of its rows.
    pub rows: Range<usize>,
    /// Whether the card begins here.
    pub first: bool,
    /// Whether the card ends here.
    pub last: bool,
    /// Whether one more of its kind can be added behind it.
    pub add_alike: bool,
}

/// What is drawn, or left out, at a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Position of the section in the outline.
    pub section: usize,
    /// Its cards and parts of cards.
    pub pieces: Vec<Piece>,
}

impl Block {
    /// How many rows it has.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.pieces.iter().map(|p| p.rows.len()).sum()
    }

    /// About how high it is, in tenths of the page's letter size.
    #[must_use]
    pub fn height(&self) -> usize {
        let around = |p: &Piece| if p.first { 60 } else { 0 } + if p.last { 45 } else { 0 };
        self.rows() * 41 + self.pieces.iter().map(around).sum::<usize>()
    }
}

/// The blocks of a form, made once for an outline.
#[derive(Debug)]
pub struct Plan {
    /// What it cuts up.
    pub outline: Rc<Outline>,
    /// All blocks in display order.
    pub blocks: Vec<Block>,
    /// Which blocks each section has.
    pub sections: Vec<(Section, Range<usize>)>,
    /// Whether known fields can be added.
    pub can_add: bool,
    /// Whether the file is the one for all phones.
    pub default: bool,
}

impl Plan {
    /// Cuts an outline into blocks.
    #[must_use]
    pub fn of(config: &Config, outline: &Rc<Outline>) -> Self {
        let mut blocks: Vec<Block> = Vec::new();
        let mut sections = Vec::new();
        for (at, section) in outline.sections.iter().enumerate() {
            let start = blocks.len();
            for (card, own) in section.cards.iter().enumerate() {
                let add_alike = is_last_alike(config, own, section.cards.get(card + 1));
                let mut from = 0;
                while from < own.rows.len() {
                    let room = room(&mut blocks, start, at);
                    let to = own.rows.len().min(from + room);
                    let last = to == own.rows.len();
                    let piece = Piece {
                        card,
                        rows: from..to,
                        first: from == 0,
                        last,
                        add_alike: last && add_alike,
                    };
                    if let Some(block) = blocks.last_mut() {
                        block.pieces.push(piece);
                    }
                    from = to;
                }
            }
            sections.push((section.section, start..blocks.len()));
        }
        let default = *config.family() == Family::Default;
        let can_add = !matches!(config.family(), Family::Xml { .. } | Family::Text);
        Self { outline: Rc::clone(outline), blocks, sections, can_add, default }
    }

    /// The card that a piece is of.
    #[must_use]
    pub fn card(&self, block: &Block, piece: &Piece) -> Option<&Card> {
        self.outline.sections.get(block.section)?.cards.get(piece.card)
    }

    /// Whether the whole form ends up in the page, whatever is in view.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.outline.values <= COMPLETE
    }

    /// The block that a value stands in.
    #[must_use]
    pub fn block_of(&self, value: ValueRef) -> Option<usize> {
        self.blocks.iter().position(|block| {
            block.pieces.iter().any(|piece| {
                let card = self.card(block, piece);
                let rows = card.and_then(|c| c.rows.get(piece.rows.clone()));
                rows.is_some_and(|rows| rows.iter().any(|r| r.value == value))
            })
        })
    }
}

/// How many rows fit into the last block; a new one is begun where it is full.
fn room(blocks: &mut Vec<Block>, start: usize, section: usize) -> usize {
    let size = |at: usize| if at == 0 { FIRST } else { BLOCK };
    if blocks.len() > start
        && let Some(last) = blocks.last()
    {
        let left = size(blocks.len() - 1).saturating_sub(last.rows());
        // A card does not begin in a block that has no room for a few of its rows.
        if left >= 4 {
            return left;
        }
    }
    blocks.push(Block { section, pieces: Vec::new() });
    size(blocks.len() - 1)
}

/// Whether a card is the last of several alike.
fn is_last_alike(config: &Config, card: &Card, next: Option<&Card>) -> bool {
    let (CardKind::Instance(id), Some(document)) = (card.kind, config.xml()) else { return false };
    let like = |other: &Card| match other.kind {
        CardKind::Instance(next) => {
            document.parent(next) == document.parent(id) && document.name(next) == document.name(id)
        }
        _ => false,
    };
    !next.is_some_and(like)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan(source: &str) -> Plan {
        let config = Config::read(source);
        let outline = Rc::new(Outline::of(&config));
        Plan::of(&config, &outline)
    }

    fn rows(plan: &Plan) -> Vec<ValueRef> {
        let mut all = Vec::new();
        for block in &plan.blocks {
            for piece in &block.pieces {
                let card = plan.card(block, piece).unwrap();
                all.extend(card.rows[piece.rows.clone()].iter().map(|r| r.value));
            }
        }
        all
    }

    #[test]
    fn every_row_is_in_one_block_in_order() {
        for n in [0, 1, 3, 24, 25, 26, 27, 65, 66, 300] {
            let leaves: String = (0..n).map(|i| format!("<x{i}>1</x{i}>")).collect();
            let lines: String = (0..n).map(|i| format!("<l><a>{i}</a><b>2</b><c/></l>")).collect();
            let plan = plan(&format!("<r>{leaves}<ls>{lines}</ls></r>"));
            let expected: Vec<_> = plan.outline.rows().map(|r| r.value).collect();
            assert_eq!(rows(&plan), expected, "{n}");
            assert!(plan.blocks.iter().all(|b| b.rows() <= BLOCK && b.rows() > 0));
            assert!(plan.blocks.first().is_none_or(|b| b.rows() <= FIRST));
            for (at, block) in plan.blocks.iter().enumerate() {
                let card = plan.card(block, &block.pieces[0]).unwrap();
                let value = card.rows[block.pieces[0].rows.start].value;
                assert_eq!(plan.block_of(value), Some(at));
            }
        }
    }

    #[test]
    fn a_card_begins_and_ends_once() {
        let leaves: String = (0..100).map(|i| format!("<x{i}>1</x{i}>")).collect();
        let plan = plan(&format!("<r>{leaves}</r>"));
        let pieces: Vec<_> = plan.blocks.iter().flat_map(|b| &b.pieces).collect();
        assert_eq!(pieces.iter().filter(|p| p.first).count(), 1);
        assert_eq!(pieces.iter().filter(|p| p.last).count(), 1);
        assert!(pieces[0].first && pieces[pieces.len() - 1].last && pieces.len() > 2);
    }

    #[test]
    fn one_more_is_offered_behind_the_last_alike() {
        let plan = plan("<r><ls><l><a/></l><l><a/></l></ls><ms><m><a/></m><m><a/></m></ms></r>");
        let offers: Vec<_> =
            plan.blocks.iter().flat_map(|b| &b.pieces).map(|p| p.add_alike).collect();
        assert_eq!(offers, [false, true, false, true]);
    }

    #[test]
    fn a_value_of_no_row_has_no_block() {
        assert_eq!(plan("<r><a>1</a></r>").block_of(ValueRef::Line(3)), None);
        assert!(plan("").blocks.is_empty());
    }
}
