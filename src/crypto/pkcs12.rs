//! PKCS #12 files (RFC 7292): certificates and keys behind one password.

use super::asn1::{Malformed, OCTET_STRING, OID, Reader, SEQUENCE, context};
use super::ber;
use super::certificate::Certificate;
use super::derive::{self, Purpose};
use super::hash::Hash;
use super::intake::{Ignored, IntakeError, KeyMaterial, Piece, Unsupported, take_key};
use super::oid;
use super::private_key::PrivateKey;
use super::protection::{self, Password};
use super::secret::Secret;

const DATA: &[u8] = b"\x2a\x86\x48\x86\xf7\x0d\x01\x07\x01";
const SIGNED: &[u8] = b"\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02";
const ENCRYPTED: &[u8] = b"\x2a\x86\x48\x86\xf7\x0d\x01\x07\x06";
const BAG: &[u8] = b"\x2a\x86\x48\x86\xf7\x0d\x01\x0c\x0a\x01";
const X509: &[u8] = b"\x2a\x86\x48\x86\xf7\x0d\x01\x09\x16\x01";

/// Bags may hold bags; nobody writes more than one level.
const DEEPEST: u8 = 4;

/// Reads a whole file. Without a password, the empty one is tried.
pub(super) fn read(
    bytes: &[u8],
    password: Option<&Secret>,
    material: &mut KeyMaterial,
) -> Result<(), IntakeError> {
    let empty = password.is_none_or(|password| password.expose().is_empty());
    let result = if empty {
        // Programs differ in what an empty password is.
        match with(bytes, &Password::new(b""), material) {
            Err(IntakeError::WrongPassword) => with(bytes, &Password::absent(), material),
            result => result,
        }
    } else {
        with(bytes, &Password::new(password.map(Secret::expose).unwrap_or_default()), material)
    };
    match result {
        Err(IntakeError::WrongPassword) if password.is_none() => Err(IntakeError::PasswordNeeded),
        // Whatever part it was noticed in: it is this file that is damaged.
        Err(IntakeError::Damaged { .. }) => Err(IntakeError::Damaged { what: Piece::Pkcs12 }),
        result => result,
    }
}

fn with(bytes: &[u8], password: &Password, material: &mut KeyMaterial) -> Result<(), IntakeError> {
    let bytes = ber::definite(bytes)?;
    let mut file = Reader::new(&bytes).sequence()?;
    if file.small()? != 3 {
        return Err(Malformed.into());
    }
    let safe = data(file.sequence()?)?;
    let checked = match file.optional(SEQUENCE)? {
        Some(mac) => {
            if !mac_fits(Reader::new(mac), safe, password)? {
                return Err(IntakeError::WrongPassword);
            }
            true
        }
        None => false,
    };
    file.end()?;
    let mut found = KeyMaterial::default();
    let result = contents(safe, password, &mut found);
    // With the right password, and the digest of everything right, it cannot be the password.
    if checked && result == Err(IntakeError::WrongPassword) {
        return Err(Malformed.into());
    }
    result?;
    material.certificates.append(&mut found.certificates);
    material.keys.append(&mut found.keys);
    material.ignored.append(&mut found.ignored);
    Ok(())
}

/// The octets of a `ContentInfo` of plain data.
fn data(mut content: Reader<'_>) -> Result<&[u8], IntakeError> {
    match content.expect(OID)? {
        DATA => Ok(Reader::new(content.expect(context(0))?).expect(OCTET_STRING)?),
        kind => Err(IntakeError::Unsupported { what: Unsupported::Cipher(oid::dotted(kind)) }),
    }
}

fn mac_fits(mut mac: Reader<'_>, safe: &[u8], password: &Password) -> Result<bool, IntakeError> {
    let mut info = mac.sequence()?;
    let kind = info.sequence()?.expect(OID)?;
    let expected = info.expect(OCTET_STRING)?;
    let salt = mac.expect(OCTET_STRING)?;
    let rounds = if mac.is_empty() { 1 } else { protection::rounds(&mut mac)? };
    let hash = match kind {
        b"\x2b\x0e\x03\x02\x1a" => Hash::Sha1,
        b"\x60\x86\x48\x01\x65\x03\x04\x02\x01" => Hash::Sha256,
        b"\x60\x86\x48\x01\x65\x03\x04\x02\x03" => Hash::Sha512,
        _ => {
            let what = Unsupported::KeyDerivation(oid::dotted(kind));
            return Err(IntakeError::Unsupported { what });
        }
    };
    let length = hash.digest(&[]).len();
    let key = derive::pkcs12(hash, Purpose::Mac, password.wide(), salt, rounds, length);
    Ok(derive::hmac(hash, &key, safe) == expected)
}

fn contents(
    safe: &[u8],
    password: &Password,
    material: &mut KeyMaterial,
) -> Result<(), IntakeError> {
    let safe = ber::definite(safe)?;
    let mut parts = Reader::new(&safe).sequence()?;
    while !parts.is_empty() {
        let mut part = parts.sequence()?;
        match part.expect(OID)? {
            DATA => {
                let plain = Reader::new(part.expect(context(0))?).expect(OCTET_STRING)?;
                bags(plain, password, material, DEEPEST)?;
            }
            ENCRYPTED => {
                let mut sealed = Reader::new(part.expect(context(0))?).sequence()?;
                sealed.small()?;
                let mut inside = sealed.sequence()?;
                inside.expect(OID)?;
                let scheme = inside.sequence()?;
                let octets = inside.next()?;
                // One string, or one cut into pieces.
                let pieces;
                let octets = match octets.tag {
                    0x80 => octets.value,
                    0xa0 => {
                        pieces = ber::joined(octets.value)?;
                        &pieces
                    }
                    _ => return Err(Malformed.into()),
                };
                let plain = protection::open(scheme, octets, password)?;
                bags(plain.expose(), password, material, DEEPEST).map_err(after_opening)?;
            }
            kind => {
                let what = Unsupported::Cipher(oid::dotted(kind));
                return Err(IntakeError::Unsupported { what });
            }
        }
    }
    Ok(())
}

fn bags(
    plain: &[u8],
    password: &Password,
    material: &mut KeyMaterial,
    depth: u8,
) -> Result<(), IntakeError> {
    let depth = depth.checked_sub(1).ok_or(Malformed)?;
    let plain = ber::definite(plain)?;
    let mut bags = Reader::new(&plain).sequence()?;
    while !bags.is_empty() {
        let mut bag = bags.sequence()?;
        let kind = bag.expect(OID)?;
        let value = bag.expect(context(0))?;
        match kind.strip_prefix(BAG) {
            Some([1]) => take_key(PrivateKey::pkcs8(value), material)?,
            Some([2]) => {
                let mut sealed = Reader::new(value).sequence()?;
                let scheme = sealed.sequence()?;
                let key = protection::open(scheme, sealed.expect(OCTET_STRING)?, password)?;
                take_key(PrivateKey::pkcs8(key.expose()), material).map_err(after_opening)?;
            }
            Some([3]) => {
                let mut holder = Reader::new(value).sequence()?;
                if holder.expect(OID)? != X509 {
                    material.ignored.push(Ignored::Bag(oid::dotted(kind)));
                    continue;
                }
                let der = Reader::new(holder.expect(context(0))?).expect(OCTET_STRING)?;
                material.certificates.push(Certificate::from_der(der).map_err(|_| Malformed)?);
            }
            Some([6]) => {
                self::bags(value, password, material, depth)?;
            }
            _ => material.ignored.push(Ignored::Bag(oid::dotted(kind))),
        }
    }
    Ok(())
}

/// Nonsense behind a good padding comes from a wrong password.
fn after_opening(error: IntakeError) -> IntakeError {
    match error {
        IntakeError::Damaged { .. } => IntakeError::WrongPassword,
        error => error,
    }
}

/// The certificates of a PKCS #7 file without content (`.p7b`).
pub(super) fn certificates(bytes: &[u8], material: &mut KeyMaterial) -> Result<(), IntakeError> {
    let bytes = ber::definite(bytes)?;
    let mut content = Reader::new(&bytes).sequence()?;
    let kind = content.expect(OID)?;
    if kind != SIGNED {
        material.ignored.push(Ignored::Bag(oid::dotted(kind)));
        return Ok(());
    }
    let mut signed = Reader::new(content.expect(context(0))?).sequence()?;
    signed.small()?;
    signed.next()?;
    signed.sequence()?;
    let mut all = Reader::new(signed.optional(context(0))?.unwrap_or_default());
    while !all.is_empty() {
        let certificate = Certificate::from_der(all.next()?.whole);
        material.certificates.push(certificate.map_err(|_| Malformed)?);
    }
    Ok(())
}
