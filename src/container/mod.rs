//! What files are wrapped in: signed, encrypted and compressed forms, read and written.

mod codes;
pub mod encrypted;
mod error;
pub mod facts;
pub mod header;
mod record;
mod sealing;
pub mod signed;
mod tlv;
pub mod trust_list;
pub use error::{Damage, DecryptError, TlvError, WriteError};
