//! What files are wrapped in: signed, encrypted and compressed forms, read and written.

pub mod aes128gcm;
pub mod armour;
pub mod gzip;
pub mod kdf;
pub mod openssl;
pub mod plausible;
pub mod recipe;
pub mod encrypted;
mod error;
pub mod header;
mod sealing;
pub mod signed;
mod tlv;
pub mod trust_list;

pub use error::{Damage, DecryptError, TlvError, WriteError};
