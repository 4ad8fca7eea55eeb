//! A text understood as a phone's configuration: its family, its values, its form.
//!
//! Both dialects, XML and lines of text, answer the same questions here; what is written is left
//! to them.

pub mod companion;
mod document;
pub mod edit;
mod facts;
mod family;
mod file_name;
mod outline;

pub use document::{Config, Markup, ValueRef};
pub use edit::{Edit, EditError};
pub use facts::Facts;
pub use family::{Family, Protocol};
pub use file_name::{FileName, NameKind, normal_mac};
pub use outline::{Addable, Card, CardKind, Outline, Row, SectionOutline};
