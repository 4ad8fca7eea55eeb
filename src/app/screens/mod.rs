//! What fills the page: a welcome, a file that is edited, a file that cannot be opened.

pub mod compare;
pub mod firmware_list;
pub mod help;
pub mod keys;
pub mod locked;
pub mod log;
pub mod new_dialog;
pub mod questions;
pub mod repack;
pub mod root;
pub mod safe_fixes;
pub mod together;
pub mod trust_list;
#[cfg(test)]
mod views;
pub mod welcome;
pub mod workbench;
