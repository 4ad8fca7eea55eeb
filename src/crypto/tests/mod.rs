//! Keys and certificates against files that other tools made.

mod reference;
mod vectors;
