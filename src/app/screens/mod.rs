//! What fills the page: a welcome, a file that is edited, a file that cannot be opened.

pub mod keys;
pub mod locked;
pub mod log;
pub mod new_dialog;
pub mod questions;
pub mod repack;
pub mod safe_fixes;
pub mod trust_list;
#[cfg(test)]
mod views;
pub mod welcome;
pub mod workbench;
