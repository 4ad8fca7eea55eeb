//! Opens, edits and repacks Cisco IP phone configuration files.
#[cfg(feature = "app")]
pub mod app;
pub mod legacy;
pub mod path;
pub mod text;
pub mod xml;
