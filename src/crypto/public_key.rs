//! Public keys: what verifies a signature and wraps a content key.

use rand_core::CryptoRng;
use rsa::traits::PublicKeyParts;
use rsa::{BoxedUint, Pkcs1v15Encrypt, Pkcs1v15Sign};

use super::asn1::{Malformed, NULL, OID, Reader, SEQUENCE, put_unsigned, wrapped};
use super::hash::Hash;
use super::oid;
use super::secret::Secret;

/// Sizes of RSA keys that are worked with. Phones know 512 to 4096; more bits only take time.
pub(super) const RSA_BITS: std::ops::RangeInclusive<usize> = 512..=8192;

/// What a key cannot do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyError {
    /// Only RSA keys sign and wrap here.
    NotRsa,
    /// The key is too small for this digest or content.
    TooSmall,
    /// The wrapped key or the signature is not as long as this key makes them.
    Length {
        /// What the key makes, in bytes.
        expected: usize,
        /// What was given, in bytes.
        found: usize,
    },
    /// The numbers of the key or of the input do not work out.
    Failed,
}

/// A public key of a kind.
#[derive(Clone, Debug, PartialEq)]
pub enum PublicKey {
    /// The kind that everything of phones works with.
    Rsa(RsaPublicKey),
    /// An elliptic curve: named, and listed in trust lists, no more.
    Ec {
        /// Such as `P-256`.
        curve: &'static str,
        /// The point as the certificate gives it.
        point: Vec<u8>,
    },
    /// Anything else.
    Other {
        /// The kind, or the curve, as numbers with dots.
        oid: String,
    },
}

/// An RSA public key with the bytes it was read from.
#[derive(Clone, PartialEq)]
pub struct RsaPublicKey {
    key: rsa::PublicKey,
    der: Vec<u8>,
}

impl PublicKey {
    /// Reads the inside of a `SubjectPublicKeyInfo`.
    pub(super) fn read(mut info: Reader<'_>) -> Result<Self, Malformed> {
        let mut algorithm = info.sequence()?;
        let kind = algorithm.expect(OID)?;
        let bits = info.bits()?;
        info.end()?;
        if kind == oid::RSA {
            return Ok(match RsaPublicKey::read(bits)? {
                Some(key) => Self::Rsa(key),
                None => Self::Other { oid: oid::dotted(kind) },
            });
        }
        if kind == oid::EC {
            // A curve given by its numbers instead of its name has no identifier.
            let named = algorithm.optional(OID)?.unwrap_or(kind);
            if let Some(curve) = oid::curve(named) {
                return Ok(Self::Ec { curve, point: bits.to_vec() });
            }
            return Ok(Self::Other { oid: oid::dotted(named) });
        }
        Ok(Self::Other { oid: oid::dotted(kind) })
    }

    /// Size of the key in bits; 0 if not known.
    #[must_use]
    pub fn bits(&self) -> usize {
        match self {
            Self::Rsa(key) => key.bits(),
            Self::Ec { curve: "secp256k1", .. } => 256,
            Self::Ec { curve, .. } => curve.trim_start_matches("P-").parse().unwrap_or(0),
            Self::Other { .. } => 0,
        }
    }

    /// Kind and size, such as `RSA 2048` and `EC P-256`.
    #[must_use]
    pub fn name(&self) -> String {
        match self {
            Self::Rsa(key) => format!("RSA {}", key.bits()),
            Self::Ec { curve, .. } => format!("EC {curve}"),
            Self::Other { oid } => oid.clone(),
        }
    }

    /// What a record of a trust list holds: PKCS #1 for RSA, the point for a curve.
    #[must_use]
    pub fn record_bytes(&self) -> &[u8] {
        match self {
            Self::Rsa(key) => &key.der,
            Self::Ec { point, .. } => point,
            Self::Other { .. } => &[],
        }
    }

    /// Whether the signature (RSA PKCS #1 v1.5) belongs to the joined parts.
    ///
    /// # Errors
    /// [`KeyError`] when this key could not have made such a signature at all.
    pub fn verify(&self, hash: Hash, parts: &[&[u8]], signature: &[u8]) -> Result<bool, KeyError> {
        let Self::Rsa(RsaPublicKey { key, .. }) = self else { return Err(KeyError::NotRsa) };
        if key.size() != signature.len() {
            return Err(KeyError::Length { expected: key.size(), found: signature.len() });
        }
        let digest = hash.digest(parts);
        if key.size() < hash.prefix().len() + digest.len() + 11 {
            return Err(KeyError::TooSmall);
        }
        Ok(key.verify(scheme(hash), &digest, signature).is_ok())
    }

    /// Encrypts a short secret so that only the private key opens it (RSAES-PKCS1-v1_5).
    ///
    /// # Errors
    /// [`KeyError`] for keys other than RSA, and for secrets that are too long.
    pub fn wrap(&self, secret: &Secret, rng: &mut dyn CryptoRng) -> Result<Vec<u8>, KeyError> {
        let Self::Rsa(RsaPublicKey { key, .. }) = self else { return Err(KeyError::NotRsa) };
        if key.size() < secret.expose().len() + 11 {
            return Err(KeyError::TooSmall);
        }
        let rng = &mut Borrowed(rng);
        key.encrypt(rng, Pkcs1v15Encrypt, secret.expose()).map_err(|_| KeyError::Failed)
    }

    /// The whole `SubjectPublicKeyInfo`, for certificates made here; RSA only.
    pub(super) fn info(&self) -> Option<Vec<u8>> {
        let Self::Rsa(key) = self else { return None };
        let kind = wrapped(OID, &[oid::RSA]);
        let algorithm = wrapped(SEQUENCE, &[&kind, &wrapped(NULL, &[])]);
        let bits = wrapped(super::asn1::BIT_STRING, &[&[0], &key.der]);
        Some(wrapped(SEQUENCE, &[&algorithm, &bits]))
    }
}

impl RsaPublicKey {
    /// Reads an `RSAPublicKey` of PKCS #1; none for sizes nobody works with.
    fn read(der: &[u8]) -> Result<Option<Self>, Malformed> {
        let mut whole = Reader::new(der);
        let mut numbers = whole.sequence()?;
        let (n, e) = (numbers.unsigned()?, numbers.unsigned()?);
        numbers.end()?;
        whole.end()?;
        if n.len() > RSA_BITS.end() / 8 || e.len() > n.len() {
            return Ok(None);
        }
        let number = BoxedUint::from_be_slice_vartime;
        let key = rsa::PublicKey::new_with_size_limits(number(n), number(e), RSA_BITS);
        Ok(key.ok().map(|key| Self { key, der: der.to_vec() }))
    }

    pub(super) fn of(key: &rsa::PublicKey) -> Self {
        let mut numbers = Vec::new();
        put_unsigned(&mut numbers, &key.n_bytes());
        put_unsigned(&mut numbers, &key.e_bytes());
        Self { key: key.clone(), der: wrapped(SEQUENCE, &[&numbers]) }
    }

    /// Size of the modulus in bits.
    #[must_use]
    pub fn bits(&self) -> usize {
        usize::try_from(self.key.n().bit_width_vartime()).unwrap_or_default()
    }
}

impl std::fmt::Debug for RsaPublicKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "RSA {}", self.bits())
    }
}

pub(super) fn scheme(hash: Hash) -> Pkcs1v15Sign {
    Pkcs1v15Sign { hash_len: None, prefix: hash.prefix().into() }
}

/// Lets a borrowed source of randomness stand where a sized one is asked for.
pub(super) struct Borrowed<'a>(pub(super) &'a mut dyn CryptoRng);

impl rand_core::TryRng for Borrowed<'_> {
    type Error = std::convert::Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Self::Error> {
        self.0.try_next_u32()
    }

    fn try_next_u64(&mut self) -> Result<u64, Self::Error> {
        self.0.try_next_u64()
    }

    fn try_fill_bytes(&mut self, out: &mut [u8]) -> Result<(), Self::Error> {
        self.0.try_fill_bytes(out)
    }
}

impl rand_core::TryCryptoRng for Borrowed<'_> {}
