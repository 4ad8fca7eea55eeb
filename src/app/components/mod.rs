//! The parts of the page. A part's file, its class and its stylesheet have one name.

mod after_paint;
mod change_report;
pub mod changes_view;
pub mod find_box;
pub mod form;
pub mod icon;
mod labels;
pub mod line_diff;
pub mod pane;
pub mod pane_divider;
mod path_text;
pub mod problems_view;
pub mod rail;
mod secrets;
mod source_colour;
pub mod source_field;
mod source_lines;
mod source_map;
mod source_parts;
pub mod source_view;
mod source_window;
pub mod status_line;
