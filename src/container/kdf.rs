//! From a passphrase to the key and the first block of AES-256-CBC, as `openssl enc` does it.

use crate::crypto::Hash;
use md5::Md5;
use sha1::Sha1;
use sha2::{Sha256, Sha512};
use zeroize::Zeroizing;

/// How `openssl enc` makes a key of a passphrase. The file does not tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kdf {
    /// One round of MD5: what OpenSSL up to 1.0.2 did unasked.
    Md5,
    /// One round of SHA-1: `-md sha1`.
    Sha1,
    /// One round of SHA-256: what OpenSSL from 1.1.0 does unasked.
    Sha256,
    /// One round of SHA-512: `-md sha512`.
    Sha512,
    /// PBKDF2 (RFC 8018): `-pbkdf2`.
    Pbkdf2 {
        /// The digest below it.
        hash: Hash,
        /// How often it is applied.
        rounds: u32,
    },
}

/// 32 bytes of key and 16 of the initialisation vector.
pub(super) type KeyAndIv = Zeroizing<[u8; 48]>;

impl Kdf {
    /// `-pbkdf2` without further options.
    pub const PBKDF2: Self = Self::Pbkdf2 { hash: Hash::Sha256, rounds: 10_000 };

    /// Those that are tried where nothing is told; cheap ones first.
    pub const USUAL: [Self; 5] = [Self::Md5, Self::Sha256, Self::Sha1, Self::Sha512, Self::PBKDF2];

    /// Most rounds of PBKDF2 that are followed.
    pub const MOST_ROUNDS: u32 = 3_000_000;

    /// How many digests it costs, about.
    pub(super) fn cost(self) -> u64 {
        match self {
            Self::Md5 | Self::Sha1 | Self::Sha256 | Self::Sha512 => 1,
            Self::Pbkdf2 { hash, rounds } => {
                let blocks = match hash {
                    Hash::Md5 | Hash::Sha1 => 3,
                    Hash::Sha256 => 2,
                    Hash::Sha512 => 1,
                };
                u64::from(rounds) * blocks
            }
        }
    }

    /// The key and the first vector; no salt is an empty one.
    pub(super) fn derive(self, passphrase: &[u8], salt: &[u8]) -> KeyAndIv {
        let mut out = Zeroizing::new([0; 48]);
        let hash = match self {
            Self::Md5 => Hash::Md5,
            Self::Sha1 => Hash::Sha1,
            Self::Sha256 => Hash::Sha256,
            Self::Sha512 => Hash::Sha512,
            Self::Pbkdf2 { hash, rounds } => {
                let into = out.as_mut_slice();
                match hash {
                    Hash::Md5 => pbkdf2::pbkdf2_hmac::<Md5>(passphrase, salt, rounds, into),
                    Hash::Sha1 => pbkdf2::pbkdf2_hmac::<Sha1>(passphrase, salt, rounds, into),
                    Hash::Sha256 => pbkdf2::pbkdf2_hmac::<Sha256>(passphrase, salt, rounds, into),
                    Hash::Sha512 => pbkdf2::pbkdf2_hmac::<Sha512>(passphrase, salt, rounds, into),
                }
                return out;
            }
        };
        let mut block = Zeroizing::new(Vec::new());
        let mut at = 0;
        while let Some(rest) = out.get_mut(at..).filter(|rest| !rest.is_empty()) {
            block = Zeroizing::new(hash.digest(&[&block, passphrase, salt]));
            let length = rest.len().min(block.len());
            rest.iter_mut().zip(block.iter()).for_each(|(to, from)| *to = *from);
            at += length;
        }
        out
    }
}
