//! What lies between a password and a key: the schemes of PKCS #5 and PKCS #12.

use zeroize::Zeroizing;

use super::asn1::{Malformed, NULL, OCTET_STRING, OID, Reader, SEQUENCE};
use super::cipher::Cipher;
use super::derive::{self, Purpose};
use super::hash::Hash;
use super::intake::{IntakeError, Unsupported};
use super::oid;
use super::secret::Secret;

/// More rounds than this take minutes; no tool writes them unless told to.
pub(super) const MOST_ROUNDS: u32 = 10_000_000;

/// What scrypt may use, in bytes. OpenSSL writes keys that need 16 MiB.
const MOST_MEMORY: u64 = 64 << 20;

/// A password in the two forms that the schemes want.
pub(super) struct Password {
    plain: Zeroizing<Vec<u8>>,
    /// UTF-16, most significant byte first, with a zero at the end (RFC 7292, B.1).
    wide: Zeroizing<Vec<u8>>,
}

impl Password {
    pub(super) fn new(password: &[u8]) -> Self {
        let mut wide = Zeroizing::new(Vec::with_capacity(2 * password.len() + 2));
        match std::str::from_utf8(password) {
            Ok(text) => {
                text.encode_utf16().for_each(|unit| wide.extend_from_slice(&unit.to_be_bytes()));
            }
            // Not UTF-8: every byte is taken for a character.
            Err(_) => password.iter().for_each(|&byte| wide.extend_from_slice(&[0, byte])),
        }
        wide.extend_from_slice(&[0, 0]);
        Self { plain: Zeroizing::new(password.to_vec()), wide }
    }

    /// No password at all, which PKCS #12 knows beside the empty one.
    pub(super) fn absent() -> Self {
        Self { plain: Zeroizing::default(), wide: Zeroizing::default() }
    }

    pub(super) fn wide(&self) -> &[u8] {
        &self.wide
    }
}

/// Takes the protection off. `scheme` is the inside of its `AlgorithmIdentifier`.
///
/// A wrong password shows in the padding, or, once in 256 times, only in what comes out.
pub(super) fn open(
    mut scheme: Reader<'_>,
    data: &[u8],
    password: &Password,
) -> Result<Secret, IntakeError> {
    let kind = scheme.expect(OID)?;
    match kind {
        b"\x2a\x86\x48\x86\xf7\x0d\x01\x05\x0d" => pbes2(scheme.sequence()?, data, password),
        b"\x2a\x86\x48\x86\xf7\x0d\x01\x05\x03" => {
            pbes1(Hash::Md5, scheme.sequence()?, data, password)
        }
        b"\x2a\x86\x48\x86\xf7\x0d\x01\x05\x0a" => {
            pbes1(Hash::Sha1, scheme.sequence()?, data, password)
        }
        _ => {
            let cipher = match kind.strip_prefix(b"\x2a\x86\x48\x86\xf7\x0d\x01\x0c\x01") {
                Some([3]) => Cipher::TripleDes { two: false },
                Some([4]) => Cipher::TripleDes { two: true },
                Some([5]) => Cipher::Rc2 { bits: 128 },
                Some([6]) => Cipher::Rc2 { bits: 40 },
                _ => return Err(unsupported_cipher(kind)),
            };
            let (salt, rounds) = salt_and_rounds(&mut scheme.sequence()?)?;
            let derived = |purpose, length| {
                derive::pkcs12(Hash::Sha1, purpose, password.wide(), salt, rounds, length)
            };
            let key = derived(Purpose::Key, cipher.key_length());
            let iv = derived(Purpose::Iv, cipher.block_length());
            cipher.decrypt(&key, &iv, data).ok_or(IntakeError::WrongPassword)
        }
    }
}

fn pbes1(
    hash: Hash,
    mut parameters: Reader<'_>,
    data: &[u8],
    password: &Password,
) -> Result<Secret, IntakeError> {
    let (salt, rounds) = salt_and_rounds(&mut parameters)?;
    let both = derive::pbkdf1(hash, &password.plain, salt, rounds);
    let (key, iv) = both.split_at_checked(8).ok_or(Malformed)?;
    let iv = iv.get(..8).ok_or(Malformed)?;
    Cipher::Des.decrypt(key, iv, data).ok_or(IntakeError::WrongPassword)
}

fn pbes2(
    mut parameters: Reader<'_>,
    data: &[u8],
    password: &Password,
) -> Result<Secret, IntakeError> {
    let mut derivation = parameters.sequence()?;
    let mut encryption = parameters.sequence()?;
    let kind = encryption.expect(OID)?;
    let cipher = Cipher::by_oid(kind).ok_or_else(|| unsupported_cipher(kind))?;
    let iv = encryption.expect(OCTET_STRING)?;
    let way = derivation.expect(OID)?;
    let inside = derivation.sequence()?;
    let key = match way {
        b"\x2a\x86\x48\x86\xf7\x0d\x01\x05\x0c" => by_pbkdf2(inside, cipher, password)?,
        b"\x2b\x06\x01\x04\x01\xda\x47\x04\x0b" => by_scrypt(inside, cipher, password)?,
        _ => return Err(unsupported_derivation(way)),
    };
    if iv.len() != cipher.block_length() {
        return Err(Malformed.into());
    }
    cipher.decrypt(&key, iv, data).ok_or(IntakeError::WrongPassword)
}

fn by_pbkdf2(
    mut parameters: Reader<'_>,
    cipher: Cipher,
    password: &Password,
) -> Result<Zeroizing<Vec<u8>>, IntakeError> {
    let (salt, rounds) = salt_and_rounds(&mut parameters)?;
    // The length of the key is the cipher's, whatever is said here.
    parameters.optional(super::asn1::INTEGER)?;
    let hash = match parameters.optional(SEQUENCE)? {
        None => Hash::Sha1,
        Some(algorithm) => {
            let mut algorithm = Reader::new(algorithm);
            let kind = algorithm.expect(OID)?;
            algorithm.optional(NULL)?;
            match kind.strip_prefix(b"\x2a\x86\x48\x86\xf7\x0d\x02") {
                Some([7]) => Hash::Sha1,
                Some([9]) => Hash::Sha256,
                Some([11]) => Hash::Sha512,
                _ => return Err(unsupported_derivation(kind)),
            }
        }
    };
    derive::pbkdf2(hash, &password.plain, salt, rounds, cipher.key_length())
        .ok_or_else(|| Malformed.into())
}

fn by_scrypt(
    mut parameters: Reader<'_>,
    cipher: Cipher,
    password: &Password,
) -> Result<Zeroizing<Vec<u8>>, IntakeError> {
    let salt = parameters.expect(OCTET_STRING)?;
    let (n, r, p) = (parameters.small()?, parameters.small()?, parameters.small()?);
    if !n.is_power_of_two() || n < 2 {
        return Err(Malformed.into());
    }
    if 128 * u64::from(n).saturating_mul(u64::from(r)) > MOST_MEMORY || p > 16 {
        return Err(IntakeError::Unsupported { what: Unsupported::Rounds(n) });
    }
    let log = u8::try_from(n.ilog2()).map_err(|_| Malformed)?;
    let cost = scrypt::Params::new(log, r, p).map_err(|_| Malformed)?;
    let mut key = Zeroizing::new(vec![0; cipher.key_length()]);
    scrypt::scrypt(&password.plain, salt, &cost, &mut key).map_err(|_| Malformed)?;
    Ok(key)
}

fn salt_and_rounds<'a>(parameters: &mut Reader<'a>) -> Result<(&'a [u8], u32), IntakeError> {
    let salt = parameters.expect(OCTET_STRING)?;
    Ok((salt, rounds(parameters)?))
}

/// How often to hash; bounded, so that no file can keep the page busy for hours.
pub(super) fn rounds(parameters: &mut Reader<'_>) -> Result<u32, IntakeError> {
    match parameters.small()? {
        0 => Err(Malformed.into()),
        rounds if rounds > MOST_ROUNDS => {
            Err(IntakeError::Unsupported { what: Unsupported::Rounds(rounds) })
        }
        rounds => Ok(rounds),
    }
}

fn unsupported_cipher(kind: &[u8]) -> IntakeError {
    IntakeError::Unsupported { what: Unsupported::Cipher(oid::dotted(kind)) }
}

fn unsupported_derivation(kind: &[u8]) -> IntakeError {
    IntakeError::Unsupported { what: Unsupported::KeyDerivation(oid::dotted(kind)) }
}
