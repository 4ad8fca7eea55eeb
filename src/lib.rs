//! Opens, edits and repacks Cisco IP phone configuration files.
#[cfg(feature = "app")]
pub mod app;
