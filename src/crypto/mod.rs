//! Keys, certificates and ciphers: what files are signed and encrypted with.
//!
//! Randomness and time come as arguments. Secrets are wiped on drop and never shown. How keys lie
//! in files is [`read`]'s business alone; nothing here knows what a phone is.

mod asn1;
mod ber;
mod blinding;
mod certificate;
mod cipher;
mod derive;
mod hash;
mod intake;
mod keyring;
mod name;
mod new_signer;
mod oid;
mod pem;
mod pkcs12;
mod private_key;
mod protection;
mod public_key;
mod secret;
mod shape;
mod signer;
#[cfg(test)]
mod tests;
mod validity;

pub use certificate::{Certificate, CertificateError};
pub use hash::Hash;
pub use intake::{Ignored, IntakeError, KeyMaterial, Piece, Unsupported, looks_like, read};
pub use keyring::Keyring;
pub use new_signer::{NewSigner, NewSignerError};
pub use private_key::PrivateKey;
pub use public_key::{KeyError, PublicKey, RsaPublicKey};
pub use secret::Secret;
pub use signer::{Signer, SignerError};
