//! Keys and certificates out of whatever file holds them.

use super::asn1::Malformed;
use super::certificate::Certificate;
use super::pem::{self, Block};
use super::private_key::{PrivateKey, Unreadable};
use super::secret::Secret;

/// What a file held.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KeyMaterial {
    /// In the order of the file.
    pub certificates: Vec<Certificate>,
    /// In the order of the file.
    pub keys: Vec<PrivateKey>,
    /// What was recognised and is of no use here.
    pub ignored: Vec<Ignored>,
}

/// Something in a key file that nothing here works with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ignored {
    /// A PEM block with this label.
    Block(String),
    /// A private key of this kind (an object identifier).
    Key(String),
    /// An entry of a PKCS #12 file of this kind (an object identifier).
    Bag(String),
}

/// Why a file gave no keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IntakeError {
    /// Neither a key nor a certificate.
    NothingFound,
    /// Protected by a password, and none was given.
    PasswordNeeded,
    /// Protected by another password.
    WrongPassword,
    /// Cut or changed.
    Damaged {
        /// What is damaged.
        what: Piece,
    },
    /// Whole, but not of a kind that can be opened here.
    Unsupported {
        /// What stands in the way.
        what: Unsupported,
    },
}

/// The things that can be damaged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    /// The lines of a PEM block.
    Pem,
    /// A certificate.
    Certificate,
    /// A private key.
    PrivateKey,
    /// A PKCS #12 file (`.p12`, `.pfx`).
    Pkcs12,
}

/// The things that stand in the way of opening.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unsupported {
    /// A cipher, by its name or object identifier.
    Cipher(String),
    /// A way from password to key, by its object identifier.
    KeyDerivation(String),
    /// More rounds of key derivation than anyone should wait for.
    Rounds(u32),
    /// An RSA key of a size or with a number of primes that nobody works with.
    RsaKind,
    /// A key in the format of OpenSSH.
    OpenSsh,
}

impl From<Unreadable> for IntakeError {
    fn from(why: Unreadable) -> Self {
        match why {
            Unreadable::Kind => Self::Unsupported { what: Unsupported::RsaKind },
            Unreadable::Malformed | Unreadable::Other(_) => {
                Self::Damaged { what: Piece::PrivateKey }
            }
        }
    }
}

impl From<Malformed> for IntakeError {
    fn from(_: Malformed) -> Self {
        Self::Damaged { what: Piece::PrivateKey }
    }
}

/// Reads every key and certificate of a file.
///
/// # Errors
/// [`IntakeError`] when nothing could be read, or something that should have been could not.
pub fn read(bytes: &[u8], password: Option<&Secret>) -> Result<KeyMaterial, IntakeError> {
    let mut material = KeyMaterial::default();
    for block in pem::blocks(bytes) {
        take_block(&block, password, &mut material)?;
    }
    if material == KeyMaterial::default() {
        return Err(IntakeError::NothingFound);
    }
    Ok(material)
}

/// Whether a file is one of keys or certificates, by its content.
#[must_use]
pub fn looks_like(bytes: &[u8]) -> bool {
    pem::has_blocks(bytes)
}

fn take_block(
    block: &Block,
    _password: Option<&Secret>,
    material: &mut KeyMaterial,
) -> Result<(), IntakeError> {
    let body = block.body.as_ref().ok_or(IntakeError::Damaged { what: Piece::Pem })?;
    match block.label.as_str() {
        "CERTIFICATE" | "X509 CERTIFICATE" | "TRUSTED CERTIFICATE" => {
            let certificate = Certificate::from_der(body)
                .map_err(|_| IntakeError::Damaged { what: Piece::Certificate })?;
            material.certificates.push(certificate);
        }
        "PRIVATE KEY" => material.keys.push(PrivateKey::pkcs8(body)?),
        "RSA PRIVATE KEY" => material.keys.push(PrivateKey::pkcs1(body)?),
        "EC PRIVATE KEY" => material.keys.push(PrivateKey::sec1(body, None)?),
        _ => material.ignored.push(Ignored::Block(block.label.clone())),
    }
    Ok(())
}
