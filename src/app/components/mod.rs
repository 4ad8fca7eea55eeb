//! The parts of the page. A part's file, its class and its stylesheet have one name.

pub mod find_box;
pub mod form;
pub mod icon;
pub mod pane;
pub mod rail;
pub mod status_line;
