//! Tests that need the tables or several files of this module.

mod lookup;
mod reference;
mod tables;
mod tree;
mod values;
