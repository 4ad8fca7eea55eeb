//! Private keys: what signs a file and unwraps a content key.
//!
//! Clones share the numbers, which are wiped when the last one goes.

use std::fmt;
use std::sync::Arc;

use rand_core::CryptoRng;
use rsa::traits::{PrivateKeyParts, PublicKeyParts};
use rsa::{BoxedUint, Pkcs1v15Encrypt};
use zeroize::Zeroizing;

use super::asn1::{
    INTEGER, Malformed, NULL, OCTET_STRING, OID, Reader, SEQUENCE, context, put_unsigned, wrapped,
};
use super::blinding::Blinding;
use super::certificate::Certificate;
use super::hash::Hash;
use super::oid;
use super::pem;
use super::public_key::{Borrowed, KeyError, PublicKey, RSA_BITS, RsaPublicKey, scheme};
use super::secret::Secret;

/// A private key. Only RSA keys do work; others are known by name.
#[derive(Clone)]
pub struct PrivateKey(Arc<Inner>);

struct Inner {
    public: PublicKey,
    rsa: Option<Rsa>,
    /// The key as PKCS #8.
    der: Secret,
}

struct Rsa {
    key: rsa::PrivateKey,
    blinding: Zeroizing<Vec<u8>>,
}

/// What keeps a private key from being read.
pub(super) enum Unreadable {
    Malformed,
    /// More than two primes, or a size that nobody works with.
    Kind,
    /// No key for signing or wrapping: the kind, as numbers with dots.
    Other(String),
}

impl From<Malformed> for Unreadable {
    fn from(_: Malformed) -> Self {
        Self::Malformed
    }
}

impl PrivateKey {
    /// Makes an RSA key with the exponent 65537.
    ///
    /// # Errors
    /// [`KeyError::TooSmall`] below 1024 bits, [`KeyError::Failed`] above 8192.
    pub fn generate(bits: usize, rng: &mut dyn CryptoRng) -> Result<Self, KeyError> {
        if bits < 1024 {
            return Err(KeyError::TooSmall);
        }
        if bits > *RSA_BITS.end() || !bits.is_multiple_of(2) {
            return Err(KeyError::Failed);
        }
        let key = rsa::PrivateKey::new(&mut Borrowed(rng), bits).map_err(|_| KeyError::Failed)?;
        Ok(Self::of(key))
    }

    fn of(key: rsa::PrivateKey) -> Self {
        let public = PublicKey::Rsa(RsaPublicKey::of(key.as_public_key()));
        let der = pkcs8(&key);
        let d = Zeroizing::new(key.d().to_be_bytes().into_vec());
        let blinding = Zeroizing::new(Hash::Sha512.digest(&[&d]));
        Self(Arc::new(Inner { public, rsa: Some(Rsa { key, blinding }), der }))
    }

    /// Reads an `RSAPrivateKey` of PKCS #1.
    pub(super) fn pkcs1(der: &[u8]) -> Result<Self, Unreadable> {
        let mut numbers = Reader::new(der).sequence()?;
        if numbers.small()? != 0 {
            return Err(Unreadable::Kind);
        }
        let (n, e, d) = (numbers.unsigned()?, numbers.unsigned()?, numbers.unsigned()?);
        let (p, q) = (numbers.unsigned()?, numbers.unsigned()?);
        // The rest follows from these; it must be there, as a cut key is a damaged one.
        for _ in 0..3 {
            numbers.unsigned()?;
        }
        numbers.end()?;
        if n.len() > RSA_BITS.end() / 8 || n.len() < RSA_BITS.start() / 8 {
            return Err(Unreadable::Kind);
        }
        let fits = |number: &[u8], limit: usize| number.len() <= limit;
        let odd = |number: &[u8]| number.last().is_some_and(|last| last % 2 == 1);
        let prime = |number: &[u8]| odd(number) && number != [1] && fits(number, n.len());
        if !(odd(n) && odd(e) && fits(e, 8) && fits(d, n.len()) && prime(p) && prime(q)) {
            return Err(Unreadable::Malformed);
        }
        let number = BoxedUint::from_be_slice_vartime;
        let primes = vec![number(p), number(q)];
        let key = rsa::PrivateKey::from_components(number(n), number(e), number(d), primes);
        key.map(Self::of).map_err(|_| Unreadable::Malformed)
    }

    /// Reads a `PrivateKeyInfo` of PKCS #8.
    pub(super) fn pkcs8(der: &[u8]) -> Result<Self, Unreadable> {
        let mut info = Reader::new(der).sequence()?;
        if info.small()? > 1 {
            return Err(Unreadable::Malformed);
        }
        let mut algorithm = info.sequence()?;
        let kind = algorithm.expect(OID)?;
        let key = info.expect(OCTET_STRING)?;
        match kind {
            oid::RSA => Self::pkcs1(key),
            oid::EC => Self::sec1(key, algorithm.optional(OID)?),
            _ => Err(Unreadable::Other(oid::dotted(kind))),
        }
    }

    /// Reads an `ECPrivateKey` of RFC 5915; the curve may be named outside.
    pub(super) fn sec1(der: &[u8], outside: Option<&[u8]>) -> Result<Self, Unreadable> {
        let mut parts = Reader::new(der).sequence()?;
        if parts.small()? != 1 {
            return Err(Unreadable::Malformed);
        }
        parts.expect(OCTET_STRING)?;
        let inside = match parts.optional(context(0))? {
            Some(parameters) => Reader::new(parameters).optional(OID)?,
            None => None,
        };
        let point = match parts.optional(context(1))? {
            Some(bits) => Reader::new(bits).bits()?,
            None => &[],
        };
        // A curve given by its numbers instead of its name has no identifier.
        let named = inside.or(outside).unwrap_or(oid::EC);
        let curve = oid::curve(named).ok_or_else(|| Unreadable::Other(oid::dotted(named)))?;
        let public = PublicKey::Ec { curve, point: point.to_vec() };
        let kind = [wrapped(OID, &[oid::EC]), wrapped(OID, &[named])].concat();
        let der = information(&kind, der);
        Ok(Self(Arc::new(Inner { public, rsa: None, der })))
    }

    /// Size of the key in bits.
    #[must_use]
    pub fn bits(&self) -> usize {
        self.0.public.bits()
    }

    /// Kind and size, such as `RSA 2048` and `EC P-256`.
    #[must_use]
    pub fn name(&self) -> String {
        self.0.public.name()
    }

    /// The half that everyone may know. The point of a curve may be missing.
    #[must_use]
    pub fn public_key(&self) -> &PublicKey {
        &self.0.public
    }

    /// Whether it is an RSA key, the only kind that does work here.
    #[must_use]
    pub fn is_rsa(&self) -> bool {
        self.0.rsa.is_some()
    }

    /// Whether the certificate is about this key.
    #[must_use]
    pub fn matches(&self, certificate: &Certificate) -> bool {
        self.0.public == *certificate.public_key()
    }

    /// Signs the joined parts (RSA PKCS #1 v1.5). The same input gives the same signature.
    ///
    /// # Errors
    /// [`KeyError`] for other kinds of keys and keys too small for the digest.
    pub fn sign(&self, hash: Hash, parts: &[&[u8]]) -> Result<Vec<u8>, KeyError> {
        let Rsa { key, blinding } = self.0.rsa.as_ref().ok_or(KeyError::NotRsa)?;
        let digest = hash.digest(parts);
        if key.size() < hash.prefix().len() + digest.len() + 11 {
            return Err(KeyError::TooSmall);
        }
        let mut rng = Blinding::new(blinding, &digest);
        let signature =
            key.sign_with_rng(&mut rng, scheme(hash), &digest).map_err(|_| KeyError::Failed)?;
        // A slip in the arithmetic would give the key away to whoever gets the file.
        if key.as_public_key().verify(scheme(hash), &digest, &signature).is_err() {
            return Err(KeyError::Failed);
        }
        Ok(signature)
    }

    /// Opens what [`PublicKey::wrap`] closed.
    ///
    /// Input for another key of the same size gives random bytes of random length instead of an
    /// error, on purpose: nobody learns about the key by trying. The caller's digest tells.
    ///
    /// # Errors
    /// [`KeyError::Length`] when the input is for a key of another size.
    pub fn unwrap(&self, wrapped: &[u8]) -> Result<Secret, KeyError> {
        let Rsa { key, blinding } = self.0.rsa.as_ref().ok_or(KeyError::NotRsa)?;
        if wrapped.len() != key.size() {
            return Err(KeyError::Length { expected: key.size(), found: wrapped.len() });
        }
        let mut rng = Blinding::new(blinding, wrapped);
        let opened = key.decrypt_blinded(&mut rng, Pkcs1v15Encrypt, wrapped);
        opened.map(Secret::new).map_err(|_| KeyError::Failed)
    }

    /// The key as an unprotected PKCS #8 PEM file.
    #[must_use]
    pub fn to_pkcs8_pem(&self) -> Secret {
        pem::armored("PRIVATE KEY", self.0.der.expose())
    }
}

impl PartialEq for PrivateKey {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || self.0.der == other.0.der
    }
}

impl fmt::Debug for PrivateKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PrivateKey({}, redacted)", self.name())
    }
}

fn pkcs8(key: &rsa::PrivateKey) -> Secret {
    let mut numbers = Zeroizing::new(Vec::new());
    let mut put = |number: Box<[u8]>| {
        let number = Zeroizing::new(number.into_vec());
        put_unsigned(&mut numbers, &number);
    };
    put(Box::new([0]));
    put(key.n_bytes());
    put(key.e_bytes());
    put(key.d().to_be_bytes());
    for prime in key.primes() {
        put(prime.to_be_bytes());
    }
    for part in [key.dp().cloned(), key.dq().cloned(), key.crt_coefficient()] {
        let part = part.map(Zeroizing::new).unwrap_or_default();
        put(part.to_be_bytes());
    }
    let der = Zeroizing::new(wrapped(SEQUENCE, &[&numbers]));
    let kind = [wrapped(OID, &[oid::RSA]), wrapped(NULL, &[])].concat();
    information(&kind, &der)
}

/// `PrivateKeyInfo` around a key of this kind.
fn information(kind: &[u8], key: &[u8]) -> Secret {
    let kind = wrapped(SEQUENCE, &[kind]);
    let key = Zeroizing::new(wrapped(OCTET_STRING, &[key]));
    Secret::new(wrapped(SEQUENCE, &[&wrapped(INTEGER, &[&[0]]), &kind, &key]))
}
