//! Block ciphers in CBC mode, as protected keys use them. Reading only.

use aes::{Aes128, Aes192, Aes256};
use cbc::Decryptor;
use cbc::cipher::array::Array;
use cbc::cipher::{BlockCipherDecrypt, BlockModeDecrypt, BlockSizeUser, InnerIvInit, KeyInit};
use des::{Des, TdesEde3};
use rc2::Rc2;
use zeroize::Zeroizing;

use super::secret::Secret;

/// The ciphers that protect keys in practice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cipher {
    Aes128,
    Aes192,
    Aes256,
    Des,
    /// With two keys or three; two are three with the first again.
    TripleDes {
        two: bool,
    },
    /// With this many bits of key.
    Rc2 {
        bits: usize,
    },
}

impl Cipher {
    /// By the object identifier of PBES2.
    pub(super) fn by_oid(oid: &[u8]) -> Option<Self> {
        Some(match oid {
            b"\x60\x86\x48\x01\x65\x03\x04\x01\x02" => Self::Aes128,
            b"\x60\x86\x48\x01\x65\x03\x04\x01\x16" => Self::Aes192,
            b"\x60\x86\x48\x01\x65\x03\x04\x01\x2a" => Self::Aes256,
            b"\x2a\x86\x48\x86\xf7\x0d\x03\x07" => Self::TripleDes { two: false },
            b"\x2b\x0e\x03\x02\x07" => Self::Des,
            _ => return None,
        })
    }

    /// By the name in the headers of old PEM files.
    pub(super) fn by_name(name: &str) -> Option<Self> {
        Some(match name {
            "AES-128-CBC" => Self::Aes128,
            "AES-192-CBC" => Self::Aes192,
            "AES-256-CBC" => Self::Aes256,
            "DES-CBC" => Self::Des,
            "DES-EDE3-CBC" => Self::TripleDes { two: false },
            _ => return None,
        })
    }

    pub(super) fn key_length(self) -> usize {
        match self {
            Self::Aes128 | Self::TripleDes { two: true } => 16,
            Self::Aes192 | Self::TripleDes { two: false } => 24,
            Self::Aes256 => 32,
            Self::Des => 8,
            Self::Rc2 { bits } => bits / 8,
        }
    }

    pub(super) fn block_length(self) -> usize {
        match self {
            Self::Aes128 | Self::Aes192 | Self::Aes256 => 16,
            Self::Des | Self::TripleDes { .. } | Self::Rc2 { .. } => 8,
        }
    }

    /// Decrypts and takes the padding off; none if the padding is wrong, as it mostly is with a
    /// wrong key.
    pub(super) fn decrypt(self, key: &[u8], iv: &[u8], data: &[u8]) -> Option<Secret> {
        let mut plain = Zeroizing::new(data.to_vec());
        if data.is_empty() || !data.len().is_multiple_of(self.block_length()) {
            return None;
        }
        let twice;
        let key = match self {
            Self::TripleDes { two: true } => {
                twice = Zeroizing::new([key, key.get(..8)?].concat());
                twice.as_slice()
            }
            _ => key,
        };
        match self {
            Self::Aes128 => run(Aes128::new_from_slice(key).ok()?, iv, &mut plain)?,
            Self::Aes192 => run(Aes192::new_from_slice(key).ok()?, iv, &mut plain)?,
            Self::Aes256 => run(Aes256::new_from_slice(key).ok()?, iv, &mut plain)?,
            Self::Des => run(Des::new_from_slice(key).ok()?, iv, &mut plain)?,
            Self::TripleDes { .. } => run(TdesEde3::new_from_slice(key).ok()?, iv, &mut plain)?,
            Self::Rc2 { bits } => {
                if key.len() != bits / 8 {
                    return None;
                }
                run(Rc2::new_with_eff_key_len(key, bits), iv, &mut plain)?;
            }
        }
        let pad = *plain.last()?;
        let length = plain.len().checked_sub(usize::from(pad))?;
        if !(1..=self.block_length()).contains(&usize::from(pad))
            || plain.get(length..)?.iter().any(|&byte| byte != pad)
        {
            return None;
        }
        plain.truncate(length);
        Some(Secret::new(std::mem::take(&mut plain)))
    }
}

fn run<C>(cipher: C, iv: &[u8], data: &mut [u8]) -> Option<()>
where
    C: BlockCipherDecrypt + BlockSizeUser,
{
    let mut mode = Decryptor::inner_iv_slice_init(cipher, iv).ok()?;
    let (blocks, _) = Array::slice_as_chunks_mut(data);
    mode.decrypt_blocks(blocks);
    Some(())
}

#[cfg(test)]
mod tests {
    use super::Cipher;

    #[test]
    fn wrong_sizes_are_no_panic() {
        for cipher in [
            Cipher::Aes128,
            Cipher::Aes256,
            Cipher::Des,
            Cipher::TripleDes { two: true },
            Cipher::TripleDes { two: false },
            Cipher::Rc2 { bits: 40 },
        ] {
            for key in [0, 5, 8, 16, 24, 33] {
                for iv in [0, 8, 16] {
                    for data in [0, 1, 8, 16, 24] {
                        let opened = cipher.decrypt(&vec![1; key], &vec![2; iv], &vec![3; data]);
                        let fits = key == cipher.key_length() && iv == cipher.block_length();
                        assert!(opened.is_none() || fits);
                    }
                }
            }
        }
    }

    /// FIPS 197, C.1, as one block whose plain text is no padding; and with a padding of our own.
    #[test]
    fn padding_is_checked() {
        let key: Vec<u8> = (0..16).collect();
        let block = b"\x69\xc4\xe0\xd8\x6a\x7b\x04\x30\xd8\xcd\xb7\x80\x70\xb4\xc5\x5a";
        assert!(Cipher::Aes128.decrypt(&key, &[0; 16], block).is_none());
        // The plain text is 00 11 22 .. ff; the vector turns its last byte into 01.
        let mut iv = [0; 16];
        iv[15] = 0xfe;
        let opened = Cipher::Aes128.decrypt(&key, &iv, block).unwrap();
        assert_eq!(opened.expose().len(), 15);
        assert_eq!(opened.expose()[14], 0xee);
    }
}
