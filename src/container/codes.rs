//! The numbers of a header: its tags, its versions, its hashes.

use crate::crypto::Hash;

/// Tags of header fields.
pub(super) mod tag {
    pub(crate) const VERSION: u8 = 1;
    pub(crate) const LENGTH: u8 = 2;
    pub(crate) const SIGNER_INFO: u8 = 3;
    pub(crate) const SIGNER_NAME: u8 = 4;
    pub(crate) const SERIAL: u8 = 5;
    pub(crate) const ISSUER_NAME: u8 = 6;
    pub(crate) const SIGNATURE_INFO: u8 = 7;
    pub(crate) const HASH: u8 = 8;
    pub(crate) const ALGORITHM_INFO: u8 = 9;
    pub(crate) const ALGORITHM: u8 = 10;
    pub(crate) const MODULUS: u8 = 11;
    pub(crate) const SIGNATURE: u8 = 12;
    pub(crate) const PAD: u8 = 13;
    pub(crate) const FILE_NAME: u8 = 14;
    pub(crate) const TIME: u8 = 15;
    pub(crate) const ENCRYPTION_INFO: u8 = 16;
    pub(crate) const IV_INFO: u8 = 17;
    pub(crate) const UNKNOWN_18: u8 = 18;
    pub(crate) const IV: u8 = 19;
    pub(crate) const PADDING: u8 = 20;
    pub(crate) const KEY_INFO: u8 = 21;
    pub(crate) const UNKNOWN_22: u8 = 22;
    pub(crate) const KEY_SIZE: u8 = 23;
    pub(crate) const KEY_ALGORITHM: u8 = 24;
    pub(crate) const KEY: u8 = 25;
    pub(crate) const PLAIN_HASH: u8 = 26;
    pub(crate) const PLAIN_DIGEST: u8 = 27;
    pub(crate) const SIGNER_VERSION: u8 = 28;
}

/// A version as two numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Version {
    /// Before the dot.
    pub major: u8,
    /// Behind the dot.
    pub minor: u8,
}

impl Version {
    /// Signed files.
    pub const SIGNED: Self = Self { major: 1, minor: 0 };
    /// Trust lists.
    pub const TRUST_LIST: Self = Self { major: 1, minor: 2 };
    /// Files that are encrypted and signed.
    pub const ENCRYPTED: Self = Self { major: 2, minor: 0 };

    /// Whether files of this header version are known to exist.
    #[must_use]
    pub fn is_known(self) -> bool {
        matches!((self.major, self.minor), (1, 0..=2) | (2, 0))
    }
}

/// The number by which a header names a hash.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HashCode(pub u8);

impl HashCode {
    /// The hash, if the code is known. Code 4 is how early tools wrote SHA-512.
    #[must_use]
    pub fn hash(self) -> Option<Hash> {
        match self.0 {
            1 => Some(Hash::Sha1),
            2 => Some(Hash::Sha256),
            3 | 4 => Some(Hash::Sha512),
            _ => None,
        }
    }

    /// The code that is written for a hash; only what phones take has one.
    #[must_use]
    pub fn of(hash: Hash) -> Option<Self> {
        match hash {
            Hash::Sha1 => Some(Self(1)),
            Hash::Sha512 => Some(Self(3)),
            _ => None,
        }
    }

    /// Whether phones take it: SHA-1 and SHA-512 under their present codes.
    #[must_use]
    pub fn is_for_phones(self) -> bool {
        matches!(self.0, 1 | 3)
    }
}
