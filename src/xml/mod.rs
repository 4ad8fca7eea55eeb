//! Lossless XML: the source text is the truth, the tree only points into it.
//!
//! Knows no field of any phone. Parsing never fails: what is malformed becomes a [`Problem`],
//! and what cannot be understood stays as it is.

mod attributes;
mod builder;
mod document;
pub mod edit;
mod problem;
mod style;
mod token;
mod tree;
pub mod value;

pub use attributes::Attribute;
pub use document::Document;
pub use problem::{Problem, ProblemKind};
pub use tree::NodeId;
