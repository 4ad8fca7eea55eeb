//! The parts of the page. A part's file, its class and its stylesheet have one name.

pub mod add_field;
pub mod block;
pub mod board;
pub mod breakable;
pub mod card;
pub mod card_shown;
pub mod choose_box;
pub mod control;
pub mod copying;
pub mod field_row;
pub mod find_box;
pub mod find_match;
pub mod form;
pub mod form_plan;
pub mod icon;
pub mod leading;
pub mod line_input;
pub mod loads_toolbar;
pub mod option_list;
pub mod pane;
pub mod phone;
pub mod rail;
pub mod row_shown;
pub mod same;
pub mod secret;
pub mod section;
pub mod section_nav;
pub mod showing;
pub mod status_line;
pub mod switch;

#[cfg(test)]
mod views;
