//! Configuration files that are no XML: lines of `name: value`, with comments and quotes.
//!
//! `SIPDefault.cnf` and `SIP<MAC>.cnf` of the 7940 and 7960, `#txt` profiles of the 7905, 7912 and
//! ATA 18x, and any other list of lines. Lossless like its XML neighbour: a text and places in it.

mod document;
pub mod edit;

pub use document::{Document, Item, Line};
