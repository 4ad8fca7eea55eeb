//! What is known about the fields of Cisco phone configuration files: data and look-ups, no XML.
//!
//! The tables are the place to add or correct a field; the code here only reads them. Whether a
//! whole file makes sense is for `check`; how a field is drawn is for `app`.

pub mod catalog;
pub mod kind;
pub mod models;
pub mod names;
pub mod problem;
pub mod readable;
pub mod section;
pub mod spec;
pub mod time_zones;

mod date_template;
mod host;
mod name_hash;
mod nearest;
mod pattern;
mod placeholder;
mod planting;
mod search;
mod series;
mod table;
mod tree;
mod url;
mod value_check;

#[cfg(test)]
mod tests;

pub use catalog::{Catalog, Cursor};
pub use kind::{Choice, Choices, ValueKind};
pub use models::Model;
pub use placeholder::is_placeholder;
pub use problem::ValueProblem;
pub use readable::readable_name;
pub use section::Section;
pub use spec::FieldSpec;
pub use time_zones::TimeZone;
