//! Encrypted and signed files: AES-128-CBC under a key that the phone's RSA key unwraps.

use super::codes::tag;
use super::error::{Damage, DecryptError, TlvError, WriteError};
use super::header::{Encryption, HashCode, Header};
use super::sealing::{Extra, SignedParameters, seal};
use super::signed::{self, Signature};
use super::tlv::Writer;
use crate::crypto::{Certificate, KeyError, PrivateKey, PublicKey, Secret, Signer};
use aes::cipher::{BlockModeDecrypt, BlockModeEncrypt, KeyIvInit};
use aes::{Aes128, Block};
use rand_core::CryptoRng;
use std::ops::Range;
use zeroize::Zeroizing;

/// Bytes of a block, of the key and of the initialization vector.
const BLOCK: usize = 16;

/// The byte that fills the last block; how many there are is told by the header alone.
const FILL: u8 = 0x0D;

/// An encrypted file that was read; its bytes stay with the caller.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Encrypted {
    header: Header,
    encryption: Encryption,
}

impl Encrypted {
    /// Reads the header of an encrypted file.
    ///
    /// # Errors
    ///
    /// [`TlvError`] where there is no header that can be read, or none of an encrypted file.
    pub fn read(bytes: &[u8]) -> Result<Self, TlvError> {
        let header = Header::read(bytes)?;
        let missing = TlvError::Missing { tag: tag::ENCRYPTION_INFO };
        let encryption = header.encryption.clone().ok_or(missing)?;
        Ok(Self { header, encryption })
    }

    /// What the header says.
    #[must_use]
    pub fn header(&self) -> &Header {
        &self.header
    }

    /// What the header says about the encryption.
    #[must_use]
    pub fn encryption(&self) -> &Encryption {
        &self.encryption
    }

    /// Bits of the private key that opens the file; `None` where the wrapped key is missing.
    #[must_use]
    pub fn key_bits(&self) -> Option<usize> {
        self.encryption.key.as_ref().map(|key| key.len() * 8)
    }

    /// Whether a key signed these bytes.
    #[must_use]
    pub fn verify(&self, bytes: &[u8], key: &PublicKey) -> Signature {
        signed::verify(&self.header, bytes, key)
    }

    /// What writes the same header again; `None` where it lacks a field.
    #[must_use]
    pub fn parameters(&self) -> Option<SignedParameters> {
        signed::parameters(&self.header)
    }

    /// Decrypts the content. What comes out has the digest that the header says.
    ///
    /// # Errors
    ///
    /// [`DecryptError`] where the key is another one, or the file is damaged.
    pub fn open(&self, bytes: &[u8], key: &PrivateKey) -> Result<Vec<u8>, DecryptError> {
        let wrapped = field(bytes, self.encryption.key.as_ref(), tag::KEY)?;
        if !key.is_rsa() {
            return Err(DecryptError::NotRsa);
        }
        if key.bits().div_ceil(8) != wrapped.len() {
            let expected_bits = wrapped.len() * 8;
            return Err(DecryptError::WrongKey { expected_bits, found_bits: key.bits() });
        }
        // Another key may give anything, an error or random bytes of any length.
        let content_key = key.unwrap(wrapped).map_err(|_| DecryptError::WrongKeyOrDamaged)?;
        self.open_with_content_key(bytes, &content_key)
    }

    /// Decrypts the content with the key that the file holds wrapped.
    ///
    /// For a file that was just written: only the phone could unwrap its key.
    ///
    /// # Errors
    ///
    /// As [`Self::open`].
    pub fn open_with_content_key(
        &self,
        bytes: &[u8],
        content_key: &Secret,
    ) -> Result<Vec<u8>, DecryptError> {
        let Encryption { iv, padding, hash, digest, .. } = &self.encryption;
        let iv: &[u8; BLOCK] = field(bytes, iv.as_ref(), tag::IV)?
            .try_into()
            .map_err(|_| DecryptError::Missing { tag: tag::IV })?;
        let padding = padding.ok_or(DecryptError::Missing { tag: tag::PADDING })?;
        let code = hash.ok_or(DecryptError::Missing { tag: tag::PLAIN_HASH })?;
        let hash = code.hash().ok_or(DecryptError::UnknownHash(code))?;
        let digest = field(bytes, digest.as_ref(), tag::PLAIN_DIGEST)?;

        let content_key: &[u8; BLOCK] =
            content_key.expose().try_into().map_err(|_| DecryptError::WrongKeyOrDamaged)?;
        let ciphertext = self.header.payload(bytes);
        if ciphertext.is_empty() || !ciphertext.len().is_multiple_of(BLOCK) {
            return Err(DecryptError::Damaged(Damage::Length(ciphertext.len())));
        }
        let dropped = usize::from(padding);
        if !(1..=BLOCK).contains(&dropped) {
            return Err(DecryptError::Damaged(Damage::Padding(padding)));
        }
        let mut plain = ciphertext.to_vec();
        cbc::Decryptor::<Aes128>::new(content_key.into(), iv.into())
            .decrypt_blocks(Block::slice_as_chunks_mut(&mut plain).0);
        plain.truncate(ciphertext.len() - dropped);
        if hash.digest(&[&plain]) != digest {
            return Err(DecryptError::Damaged(Damage::Digest));
        }
        Ok(plain)
    }
}

/// The bytes of a field that has to be there.
fn field<'a>(
    bytes: &'a [u8],
    place: Option<&Range<usize>>,
    tag: u8,
) -> Result<&'a [u8], DecryptError> {
    place.and_then(|place| bytes.get(place.clone())).ok_or(DecryptError::Missing { tag })
}

/// Encrypts content for a phone and signs it: the bytes of a `.enc.sgn` file.
///
/// # Errors
///
/// [`WriteError`] where the phone's key cannot wrap a key, or the format or the phones have no
/// room for what was asked.
pub fn write(
    plain: &[u8],
    signer: &Signer,
    phone: &Certificate,
    parameters: &SignedParameters,
    rng: &mut dyn CryptoRng,
) -> Result<Vec<u8>, WriteError> {
    write_with_key(plain, signer, phone, parameters, rng).map(|(file, _)| file)
}

/// As [`write()`], and the content key, to open the file again without the phone.
///
/// # Errors
///
/// As [`write()`].
pub fn write_with_key(
    plain: &[u8],
    signer: &Signer,
    phone: &Certificate,
    parameters: &SignedParameters,
    rng: &mut dyn CryptoRng,
) -> Result<(Vec<u8>, Secret), WriteError> {
    let hash = parameters.hash;
    let code = HashCode::of(hash).ok_or(WriteError::Hash(hash))?;
    let (mut key, mut iv) = (Zeroizing::new([0; BLOCK]), [0; BLOCK]);
    rng.fill_bytes(&mut *key);
    rng.fill_bytes(&mut iv);
    let wrapped =
        phone.public_key().wrap(&Secret::new(key.to_vec()), rng).map_err(|error| match error {
            KeyError::NotRsa | KeyError::TooSmall => {
                WriteError::PhoneKey { kind: phone.public_key().name() }
            }
            _ => WriteError::Key,
        })?;

    let padding = BLOCK - plain.len() % BLOCK;
    let mut ciphertext = Vec::with_capacity(plain.len() + padding);
    ciphertext.extend_from_slice(plain);
    ciphertext.resize(plain.len() + padding, FILL);
    cbc::Encryptor::<Aes128>::new((&*key).into(), (&iv).into())
        .encrypt_blocks(Block::slice_as_chunks_mut(&mut ciphertext).0);

    let too_long = WriteError::TooLong { tag: tag::KEY, length: wrapped.len() };
    let key_size = u16::try_from(wrapped.len() * 8).map_err(|_| too_long)?;
    let mut iv_info = Writer::default();
    iv_info.field(tag::UNKNOWN_18, &[0])?;
    iv_info.field(tag::IV, &iv)?;
    iv_info.field(tag::PADDING, &[0, u8::try_from(padding).unwrap_or(0)])?;
    let mut key_info = Writer::default();
    key_info.field(tag::UNKNOWN_22, &[0])?;
    key_info.field(tag::KEY_SIZE, &key_size.to_be_bytes())?;
    key_info.field(tag::KEY_ALGORITHM, &[1])?;
    key_info.field(tag::KEY, &wrapped)?;
    let mut info = Writer::default();
    info.field(tag::IV_INFO, &iv_info.bytes)?;
    info.field(tag::KEY_INFO, &key_info.bytes)?;
    let mut fields = Writer::default();
    fields.field(tag::ENCRYPTION_INFO, &info.bytes)?;
    fields.field(tag::PLAIN_HASH, &[code.0])?;
    fields.field(tag::PLAIN_DIGEST, &hash.digest(&[plain]))?;
    let extra = Extra { signer_version: None, encryption: &fields.bytes };
    let file = seal(&ciphertext, signer, parameters, &extra)?;
    Ok((file, Secret::new(key.to_vec())))
}
