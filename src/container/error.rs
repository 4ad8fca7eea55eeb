//! Why a signed file, an encrypted file or a trust list cannot be read, opened or written.

use super::header::HashCode;
use crate::crypto::Hash;
use std::fmt;

/// Why bytes are no header, or no trust list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TlvError {
    /// Nothing in the file.
    Empty,
    /// The first field is not the header version.
    NotAHeader {
        /// The tag found first.
        tag: u8,
    },
    /// The layout of another project, which phones do not read.
    ForeignLayout,
    /// A field begins before the end of the file and ends behind it.
    Cut {
        /// Its tag.
        tag: u8,
        /// Where it begins.
        at: usize,
    },
    /// A field reaches over the end that the header or the record gives itself.
    PastEnd {
        /// Its tag.
        tag: u8,
        /// Where it begins.
        at: usize,
    },
    /// A field without which nothing can be read is missing.
    Missing {
        /// Its tag.
        tag: u8,
    },
    /// A field has a length that its kind does not allow.
    BadLength {
        /// Its tag.
        tag: u8,
        /// Where it begins.
        at: usize,
        /// Bytes of its value.
        length: usize,
    },
    /// The header claims to be longer than the file.
    HeaderLongerThanFile {
        /// What the header says.
        header: usize,
        /// What there is.
        file: usize,
    },
    /// The header claims to end before its own first fields do.
    HeaderTooShort {
        /// What the header says.
        header: usize,
    },
    /// A record of a trust list has an impossible length.
    BadRecord {
        /// Counted from 0.
        index: usize,
        /// Where it begins.
        at: usize,
    },
}

impl fmt::Display for TlvError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("expected a header, but found an empty file"),
            Self::NotAHeader { tag } => {
                write!(f, "expected a header version (tag 1), but found tag {tag}")
            }
            Self::ForeignLayout => f.write_str("the layout of another project (tag 0x70)"),
            Self::Cut { tag, at } => {
                write!(f, "the file ends inside the field with tag {tag} at offset {at}")
            }
            Self::PastEnd { tag, at } => {
                write!(f, "the field with tag {tag} at offset {at} reaches over the end around it")
            }
            Self::Missing { tag } => write!(f, "expected a field with tag {tag}, but found none"),
            Self::BadLength { tag, at, length } => {
                write!(f, "the field with tag {tag} at offset {at} cannot be {length} bytes long")
            }
            Self::HeaderLongerThanFile { header, file } => {
                write!(f, "the header claims {header} bytes, but the file has {file}")
            }
            Self::HeaderTooShort { header } => {
                write!(f, "the header claims {header} bytes, but its fields need more")
            }
            Self::BadRecord { index, at } => {
                write!(f, "record {} at offset {at} has an impossible length", index + 1)
            }
        }
    }
}

impl std::error::Error for TlvError {}

/// Why a file cannot be signed, encrypted or listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WriteError {
    /// The header has no code for a signer's key of this size.
    SignerKeySize {
        /// Bits of the modulus.
        bits: usize,
    },
    /// Phones do not take signatures with this hash.
    Hash(Hash),
    /// A text or value is longer than a field can say, or the header longer than it can say.
    TooLong {
        /// The tag of the field; 2 for the header or record as a whole.
        tag: u8,
        /// Its bytes.
        length: usize,
    },
    /// The stored file name holds a NUL character, which ends a name.
    NulInName,
    /// The phone's key cannot wrap a key: only RSA can.
    PhoneKey {
        /// What it is.
        kind: String,
    },
    /// The signer is not among the records with the SAST role: no phone could check the list.
    SignerNotListed,
    /// A certificate's key is of a kind that a record cannot hold.
    RecordKey {
        /// Counted from 0.
        index: usize,
    },
    /// The key refused to sign or to wrap.
    Key,
}

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::SignerKeySize { bits } => {
                write!(f, "expected a signer of 512, 1024, 2048 or 4096 bits, but found {bits}")
            }
            Self::Hash(hash) => write!(f, "expected SHA-1 or SHA-512, but found {}", hash.name()),
            Self::TooLong { tag, length } => {
                write!(f, "a field with tag {tag} cannot be {length} bytes long")
            }
            Self::NulInName => f.write_str("the stored file name holds a NUL character"),
            Self::PhoneKey { kind } => write!(f, "expected an RSA certificate, but found {kind}"),
            Self::SignerNotListed => f.write_str("the signer is not among the SAST records"),
            Self::RecordKey { index } => {
                write!(f, "the key of certificate {} is neither RSA nor EC", index + 1)
            }
            Self::Key => f.write_str("the key cannot do that"),
        }
    }
}

impl std::error::Error for WriteError {}

/// Why an encrypted file does not open with a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DecryptError {
    /// The key has another size than the one the file was encrypted for.
    WrongKey {
        /// Bits the file asks for.
        expected_bits: usize,
        /// Bits of the key that was given.
        found_bits: usize,
    },
    /// The size fits, but the key does not open the wrapped key: another key, or damage there.
    WrongKeyOrDamaged,
    /// Only RSA keys unwrap a key.
    NotRsa,
    /// The key is right, but the file is not what it was when it was encrypted.
    Damaged(Damage),
    /// A field without which the file cannot be opened is missing or has a wrong length.
    Missing {
        /// Its tag.
        tag: u8,
    },
    /// The digest of the plain text is of a kind that is not known.
    UnknownHash(HashCode),
}

/// What shows that an encrypted file is damaged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// The encrypted part is empty or not a multiple of 16 bytes.
    Length(usize),
    /// The count of padding bytes is not between 1 and 16.
    Padding(u16),
    /// The plain text has another digest than the header says.
    Digest,
}

impl fmt::Display for DecryptError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::WrongKey { expected_bits, found_bits } => {
                write!(f, "expected a key of {expected_bits} bits, but found {found_bits}")
            }
            Self::WrongKeyOrDamaged => f.write_str("another key, or a damaged one in the file"),
            Self::NotRsa => f.write_str("expected an RSA key"),
            Self::Damaged(Damage::Length(length)) => {
                write!(f, "expected whole blocks of 16 bytes, but found {length} bytes")
            }
            Self::Damaged(Damage::Padding(count)) => {
                write!(f, "expected 1 to 16 padding bytes, but found {count}")
            }
            Self::Damaged(Damage::Digest) => f.write_str("the digest of the content differs"),
            Self::Missing { tag } => write!(f, "no usable field with tag {tag}"),
            Self::UnknownHash(code) => write!(f, "unknown digest code {}", code.0),
        }
    }
}

impl std::error::Error for DecryptError {}
