//! What files are wrapped in: signed, encrypted and compressed forms, read and written.
//!
//! [`layers::peel`] takes everything off; the other modules are one form each.

pub mod aes128gcm;
pub mod armour;
mod codes;
pub mod encrypted;
mod error;
pub mod facts;
pub mod firmware_list;
pub mod gzip;
pub mod header;
pub mod kdf;
pub mod layers;
pub mod openssl;
pub mod plausible;
pub mod recipe;
pub mod recognise;
mod record;
mod sealing;
pub mod signed;
mod tlv;
pub mod trust_list;

pub use error::{Damage, DecryptError, TlvError, WriteError};
