//! A text understood as a phone's configuration: its family, its values, its form.
//!
//! Both dialects, XML and lines of text, answer the same questions here; what is written is left
//! to them.

pub mod companion;
mod compare;
mod document;
pub mod edit;
mod facts;
mod family;
mod file_name;
pub mod loads;
pub mod new_file;
mod other_phone;
mod outline;

pub use compare::{Comparison, Pair, Side};
pub use document::{Config, Markup, ValueRef};
pub use edit::{Edit, EditError};
pub use facts::Facts;
pub use family::{Family, Protocol};
pub use file_name::{FileName, NameKind, normal_mac};
pub use new_file::{NewFamily, NewFile, NewFileError, NewLine, new_file};
pub use other_phone::{OtherPhone, from_other};
pub use outline::{Addable, Card, CardKind, Outline, Row, SectionOutline};
