//! What fills the page: a welcome, a file that is edited, a file that cannot be opened.

pub mod locked;
pub mod questions;
pub mod repack;
#[cfg(test)]
mod repack_views;
pub mod welcome;
pub mod workbench;
