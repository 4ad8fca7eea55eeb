//! Keys out of passwords, in the ways that protected keys use.

use sha1::Sha1;
use sha2::{Sha256, Sha512};
use zeroize::{Zeroize, Zeroizing};

use super::hash::Hash;

/// PBKDF2 (RFC 8018, 5.2); none for MD5, which nobody uses there.
pub(super) fn pbkdf2(
    hash: Hash,
    password: &[u8],
    salt: &[u8],
    rounds: u32,
    length: usize,
) -> Option<Zeroizing<Vec<u8>>> {
    let mut key = Zeroizing::new(vec![0; length]);
    match hash {
        Hash::Md5 => return None,
        Hash::Sha1 => pbkdf2::pbkdf2_hmac::<Sha1>(password, salt, rounds, &mut key),
        Hash::Sha256 => pbkdf2::pbkdf2_hmac::<Sha256>(password, salt, rounds, &mut key),
        Hash::Sha512 => pbkdf2::pbkdf2_hmac::<Sha512>(password, salt, rounds, &mut key),
    }
    Some(key)
}

/// PBKDF1 (RFC 8018, 5.1): at most one digest long.
pub(super) fn pbkdf1(hash: Hash, password: &[u8], salt: &[u8], rounds: u32) -> Zeroizing<Vec<u8>> {
    let mut key = Zeroizing::new(hash.digest(&[password, salt]));
    for _ in 1..rounds {
        key = Zeroizing::new(hash.digest(&[&key]));
    }
    key
}

/// What OpenSSL derives for old encrypted PEM: MD5, one round, each digest after the one before.
pub(super) fn legacy_pem(password: &[u8], salt: &[u8], length: usize) -> Zeroizing<Vec<u8>> {
    let mut key = Zeroizing::new(Vec::with_capacity(length + 16));
    let mut last = Zeroizing::new(Vec::new());
    while key.len() < length {
        last = Zeroizing::new(Hash::Md5.digest(&[&last, password, salt]));
        key.extend_from_slice(&last);
    }
    key.truncate(length);
    key
}

/// What a key of PKCS #12 is for.
#[derive(Clone, Copy)]
pub(super) enum Purpose {
    Key = 1,
    Iv = 2,
    Mac = 3,
}

/// The derivation of PKCS #12 (RFC 7292, B.2). The password comes in the form of that standard.
pub(super) fn pkcs12(
    hash: Hash,
    purpose: Purpose,
    password: &[u8],
    salt: &[u8],
    rounds: u32,
    length: usize,
) -> Zeroizing<Vec<u8>> {
    let block = block_length(hash);
    let repeated = |bytes: &[u8]| -> Zeroizing<Vec<u8>> {
        let length = bytes.len().div_ceil(block) * block;
        Zeroizing::new(bytes.iter().copied().cycle().take(length).collect())
    };
    let diversifier = vec![purpose as u8; block];
    let mut input = repeated(salt);
    input.extend_from_slice(&repeated(password));
    let mut key = Zeroizing::new(Vec::with_capacity(length + 64));
    while key.len() < length {
        let mut digest = Zeroizing::new(hash.digest(&[&diversifier, &input]));
        for _ in 1..rounds {
            digest = Zeroizing::new(hash.digest(&[&digest]));
        }
        key.extend_from_slice(&digest);
        // Every block of the input grows by the digest plus one.
        for part in input.chunks_mut(block) {
            let mut carry = 1_u16;
            for place in (0..block).rev() {
                let add = digest.get(place % digest.len()).copied().unwrap_or(0);
                if let Some(byte) = part.get_mut(place) {
                    let sum = u16::from(*byte) + u16::from(add) + carry;
                    let [high, low] = sum.to_be_bytes();
                    *byte = low;
                    carry = u16::from(high);
                }
            }
        }
    }
    key.truncate(length);
    key
}

/// HMAC (RFC 2104).
pub(super) fn hmac(hash: Hash, key: &[u8], data: &[u8]) -> Vec<u8> {
    let block = block_length(hash);
    let mut padded =
        Zeroizing::new(if key.len() > block { hash.digest(&[key]) } else { key.to_vec() });
    padded.resize(block, 0);
    let masked = |mask: u8| -> Zeroizing<Vec<u8>> {
        Zeroizing::new(padded.iter().map(|byte| byte ^ mask).collect())
    };
    let (inside, outside) = (masked(0x36), masked(0x5c));
    let inner = hash.digest(&[&inside, data]);
    let mac = hash.digest(&[&outside, &inner]);
    padded.zeroize();
    mac
}

fn block_length(hash: Hash) -> usize {
    if hash == Hash::Sha512 { 128 } else { 64 }
}

#[cfg(test)]
mod tests {
    use super::super::hash::hex;
    use super::{Hash, hmac, legacy_pem, pbkdf1, pbkdf2};

    /// RFC 2202 and RFC 4231.
    #[test]
    fn published_hmac() {
        let mac = hmac(Hash::Sha1, b"Jefe", b"what do ya want for nothing?");
        assert_eq!(hex(&mac), "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79");
        let mac = hmac(Hash::Sha256, b"Jefe", b"what do ya want for nothing?");
        assert!(hex(&mac).starts_with("5bdcc146bf60754e6a042426089575c7"));
        let long = hmac(
            Hash::Sha512,
            &[0xaa; 131],
            b"Test Using Larger Than Block-Size Key - Hash Key First",
        );
        assert!(hex(&long).starts_with("80b24263c7c1a3ebb71493c1dd7be8b4"));
    }

    /// RFC 6070.
    #[test]
    fn published_pbkdf2() {
        let key = pbkdf2(Hash::Sha1, b"password", b"salt", 2, 20).unwrap();
        assert_eq!(hex(&key), "ea6c014dc72d6f8ccd1ed92ace1d41f0d8de8957");
        assert!(pbkdf2(Hash::Md5, b"", b"", 1, 16).is_none());
    }

    #[test]
    fn short_ones_by_definition() {
        let once = Hash::Md5.digest(&[b"password", b"salt"]);
        assert_eq!(*pbkdf1(Hash::Md5, b"password", b"salt", 1), once);
        assert_eq!(*pbkdf1(Hash::Md5, b"password", b"salt", 2), Hash::Md5.digest(&[&once]));
        let again = Hash::Md5.digest(&[&once, b"password", b"salt"]);
        assert_eq!(*legacy_pem(b"password", b"salt", 24), [&once[..], &again[..8]].concat());
    }
}
