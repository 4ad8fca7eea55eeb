//! Keys and certificates out of whatever file holds them.

use zeroize::Zeroizing;

use super::asn1::{Malformed, OCTET_STRING, Reader};
use super::certificate::Certificate;
use super::cipher::Cipher;
use super::derive;
use super::pem::{self, Block};
use super::pkcs12;
use super::private_key::{PrivateKey, Unreadable};
use super::protection::{self, Password};
use super::secret::Secret;
use super::shape::{Shape, shape};

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
    let narrow = narrow(bytes);
    let bytes = narrow.as_ref().map_or(bytes, |text| text);
    let mut material = KeyMaterial::default();
    for block in pem::blocks(bytes) {
        take_block(&block, password, &mut material)?;
    }
    if material == KeyMaterial::default() {
        if shape(bytes).is_some() {
            take_der(bytes, password, &mut material)?;
        } else if let Some(der) = bare_base64(bytes) {
            take_der(&der, password, &mut material)?;
        }
    }
    if material == KeyMaterial::default() {
        return Err(IntakeError::NothingFound);
    }
    Ok(material)
}

/// Whether a file is one of keys or certificates, by its content.
#[must_use]
pub fn looks_like(bytes: &[u8]) -> bool {
    let narrow = narrow(bytes);
    let bytes = narrow.as_ref().map_or(bytes, |text| text);
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    // A configuration may hold a certificate, and is a configuration all the same.
    if text.starts_with(b"<") {
        return false;
    }
    pem::has_blocks(bytes) || shape(bytes).is_some() || bare_base64(bytes).is_some()
}

/// The certificate or key that was pasted without its first and last line.
fn bare_base64(bytes: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    // "MI" is how every DER of more than 127 bytes begins; nothing longer is pasted.
    if !bytes.trim_ascii_start().starts_with(b"MI") || bytes.len() > 1 << 20 {
        return None;
    }
    let digits = bytes.iter().copied().filter(|byte| !byte.is_ascii_whitespace());
    let digits: Zeroizing<Vec<u8>> = Zeroizing::new(digits.collect());
    pem::decoded(&digits).filter(|der| shape(der).is_some())
}

/// Text that an editor saved as UTF-16, in bytes again.
fn narrow(bytes: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let (text, low) = match bytes {
        [0xff, 0xfe, text @ ..] => (text, 0),
        [0xfe, 0xff, text @ ..] => (text, 1),
        _ => return None,
    };
    Some(Zeroizing::new(text.chunks(2).filter_map(|unit| unit.get(low)).copied().collect()))
}

fn take_block(
    block: &Block,
    password: Option<&Secret>,
    material: &mut KeyMaterial,
) -> Result<(), IntakeError> {
    let opened;
    let mut body: &[u8] = block.body.as_ref().ok_or(IntakeError::Damaged { what: Piece::Pem })?;
    if let Some(cipher) = &block.cipher {
        opened = open_legacy(cipher, body, password)?;
        body = opened.expose();
    }
    let taken = match block.label.as_str() {
        "CERTIFICATE" | "X509 CERTIFICATE" | "TRUSTED CERTIFICATE" => {
            return take_certificate(body, material);
        }
        "PKCS7" | "CMS" => return take_pkcs7(body, material),
        "PRIVATE KEY" => take_key(PrivateKey::pkcs8(body), material),
        "RSA PRIVATE KEY" => take_key(PrivateKey::pkcs1(body), material),
        "EC PRIVATE KEY" => take_key(PrivateKey::sec1(body, None), material),
        "ENCRYPTED PRIVATE KEY" => return take_encrypted(body, password, material),
        "OPENSSH PRIVATE KEY" => Err(IntakeError::Unsupported { what: Unsupported::OpenSsh }),
        _ => {
            material.ignored.push(Ignored::Block(block.label.clone()));
            Ok(())
        }
    };
    match taken {
        // One wrong password in 256 gives a good padding.
        Err(IntakeError::Damaged { .. }) if block.cipher.is_some() => {
            Err(IntakeError::WrongPassword)
        }
        taken => taken,
    }
}

fn take_der(
    der: &[u8],
    password: Option<&Secret>,
    material: &mut KeyMaterial,
) -> Result<(), IntakeError> {
    match shape(der) {
        Some(Shape::Certificate) => take_certificate(der, material),
        Some(Shape::Pkcs1) => take_key(PrivateKey::pkcs1(der), material),
        Some(Shape::Pkcs7) => take_pkcs7(der, material),
        Some(Shape::Pkcs8) => take_key(PrivateKey::pkcs8(der), material),
        Some(Shape::EncryptedPkcs8) => take_encrypted(der, password, material),
        Some(Shape::Pkcs12) => pkcs12::read(der, password, material),
        Some(Shape::Sec1) => take_key(PrivateKey::sec1(der, None), material),
        None => Ok(()),
    }
}

/// Bytes after a certificate are met: line ends, and what OpenSSL notes about trust.
fn take_certificate(der: &[u8], material: &mut KeyMaterial) -> Result<(), IntakeError> {
    let first = Reader::new(der).next();
    let certificate = first.ok().and_then(|item| Certificate::from_der(item.whole).ok());
    let damaged = IntakeError::Damaged { what: Piece::Certificate };
    material.certificates.push(certificate.ok_or(damaged)?);
    Ok(())
}

fn take_pkcs7(der: &[u8], material: &mut KeyMaterial) -> Result<(), IntakeError> {
    pkcs12::certificates(der, material).map_err(|error| match error {
        IntakeError::Damaged { .. } => IntakeError::Damaged { what: Piece::Certificate },
        error => error,
    })
}

pub(super) fn take_key(
    key: Result<PrivateKey, Unreadable>,
    material: &mut KeyMaterial,
) -> Result<(), IntakeError> {
    match key {
        Ok(key) => material.keys.push(key),
        Err(Unreadable::Other(kind)) => material.ignored.push(Ignored::Key(kind)),
        Err(Unreadable::Kind) => {
            return Err(IntakeError::Unsupported { what: Unsupported::RsaKind });
        }
        Err(Unreadable::Malformed) => return Err(Malformed.into()),
    }
    Ok(())
}

fn take_encrypted(
    der: &[u8],
    password: Option<&Secret>,
    material: &mut KeyMaterial,
) -> Result<(), IntakeError> {
    let mut sealed = Reader::new(der).sequence()?;
    let (scheme, octets) = (sealed.sequence()?, sealed.expect(OCTET_STRING)?);
    sealed.end()?;
    let password = password.ok_or(IntakeError::PasswordNeeded)?;
    let opened = protection::open(scheme, octets, &Password::new(password.expose()))?;
    match take_key(PrivateKey::pkcs8(opened.expose()), material) {
        // One wrong password in 256 gives a good padding.
        Err(IntakeError::Damaged { .. }) => Err(IntakeError::WrongPassword),
        taken => taken,
    }
}

/// Opens a block with `DEK-Info: CIPHER,IV`, which OpenSSL wrote before PKCS #8.
fn open_legacy(
    cipher: &str,
    data: &[u8],
    password: Option<&Secret>,
) -> Result<Secret, IntakeError> {
    let damaged = IntakeError::Damaged { what: Piece::Pem };
    let (name, iv) = cipher.split_once(',').ok_or(damaged.clone())?;
    let Some(cipher) = Cipher::by_name(name.trim()) else {
        return Err(IntakeError::Unsupported { what: Unsupported::Cipher(name.trim().into()) });
    };
    let digits: Option<Vec<u32>> = iv.trim().chars().map(|c| c.to_digit(16)).collect();
    let bytes = digits.iter().flat_map(|digits| digits.chunks_exact(2));
    let iv: Vec<u8> = bytes
        .filter_map(|pair| u8::try_from(pair.iter().fold(0, |n, d| n << 4 | d)).ok())
        .collect();
    let salt = iv.get(..8).ok_or(damaged.clone())?;
    if iv.len() != cipher.block_length() {
        return Err(damaged);
    }
    let password = password.ok_or(IntakeError::PasswordNeeded)?;
    let key = derive::legacy_pem(password.expose(), salt, cipher.key_length());
    cipher.decrypt(&key, &iv, data).ok_or(IntakeError::WrongPassword)
}
