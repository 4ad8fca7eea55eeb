//! The parts of the page. A part's file, its class and its stylesheet have one name.

pub mod dialog;
pub mod drop_overlay;
pub mod export_panel;
pub mod file_tabs;
pub mod find_box;
pub mod form;
pub mod icon;
pub mod pane;
pub mod rail;
pub mod status_line;
pub mod toast;
pub mod topbar;
pub mod view_tabs;
