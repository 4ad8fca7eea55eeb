//! New signers: a certificate that signs itself, as the usual tools for phones make it.

use rand_core::CryptoRng;
use zeroize::Zeroize;

use super::asn1::{
    BIT_STRING, INTEGER, NULL, OCTET_STRING, OID, PRINTABLE_STRING, SEQUENCE, SET, UTF8_STRING,
    context, put_unsigned, wrapped,
};
use super::certificate::Certificate;
use super::hash::Hash;
use super::oid;
use super::private_key::PrivateKey;
use super::signer::{Signer, SignerError};
use super::validity;

/// What a new certificate says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewSigner {
    /// The name that people know it by; has to be there.
    pub common_name: String,
    /// Left out when empty.
    pub organization: String,
    /// Left out when empty.
    pub unit: String,
    /// Two letters.
    pub country: Option<String>,
    /// How long it is valid, 1 to 100.
    pub years: u32,
}

/// Why no certificate was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NewSignerError {
    /// There has to be one.
    NoCommonName,
    /// X.509 allows 64 characters for each part of a name.
    NameTooLong,
    /// A country is two letters.
    Country,
    /// From 1 to 100.
    Years,
    /// The key does not make a signer.
    Key(SignerError),
}

const MOST_CHARACTERS: usize = 64;

impl NewSigner {
    /// Whether a certificate can say this; [`Self::issue`] asks the same.
    ///
    /// # Errors
    /// See [`Self::issue`].
    pub fn check(&self) -> Result<(), NewSignerError> {
        self.name()?;
        if !(1..=100).contains(&self.years) {
            return Err(NewSignerError::Years);
        }
        Ok(())
    }

    /// Makes the certificate, valid from the midnight (UTC) before `now`, in Unix seconds.
    ///
    /// # Errors
    /// [`NewSignerError`] for names that cannot stand in a certificate and keys that cannot sign.
    pub fn issue(
        &self,
        key: PrivateKey,
        now: i64,
        rng: &mut dyn CryptoRng,
    ) -> Result<Signer, NewSignerError> {
        self.check()?;
        let name = self.name()?;
        let not_rsa = NewSignerError::Key(SignerError::NotRsa);
        let info = key.public_key().info().ok_or(not_rsa)?;

        let mut serial = [0; 16];
        rng.fill_bytes(&mut serial);
        // Positive and of full length whatever comes.
        serial[0] = serial[0] & 0x7f | 0x40;
        let mut number = Vec::new();
        put_unsigned(&mut number, &serial);
        serial.zeroize();

        let start = now.saturating_sub(now.rem_euclid(86_400));
        let time = |seconds| {
            let (tag, digits) = validity::write(seconds);
            wrapped(tag, &[digits.as_bytes()])
        };
        let end = validity::years_later(start, self.years);
        let period = wrapped(SEQUENCE, &[&time(start), &time(end)]);
        let kind = wrapped(OID, &[oid::SHA256_WITH_RSA]);
        let algorithm = wrapped(SEQUENCE, &[&kind, &wrapped(NULL, &[])]);
        let version = wrapped(context(0), &[&wrapped(INTEGER, &[&[2]])]);
        let extensions = extensions(key.public_key().record_bytes());
        let body = wrapped(
            SEQUENCE,
            &[&version, &number, &algorithm, &name, &period, &name, &info, &extensions],
        );
        let failed = NewSignerError::Key(SignerError::KeySize(key.bits()));
        let signature = key.sign(Hash::Sha256, &[&body]).map_err(|_| failed)?;
        let bits = wrapped(BIT_STRING, &[&[0], &signature]);
        let der = wrapped(SEQUENCE, &[&body, &algorithm, &bits]);
        let certificate = Certificate::from_der(&der).map_err(|_| failed)?;
        Signer::new(certificate, key).map_err(NewSignerError::Key)
    }

    fn name(&self) -> Result<Vec<u8>, NewSignerError> {
        if self.common_name.is_empty() {
            return Err(NewSignerError::NoCommonName);
        }
        let mut parts = Vec::new();
        for (kind, value) in [
            (oid::COMMON_NAME, &self.common_name),
            (oid::ORGANIZATION, &self.organization),
            (oid::UNIT, &self.unit),
        ] {
            if value.chars().count() > MOST_CHARACTERS {
                return Err(NewSignerError::NameTooLong);
            }
            if !value.is_empty() {
                parts.push(part(kind, UTF8_STRING, value));
            }
        }
        if let Some(country) = &self.country {
            if country.len() != 2 || !country.bytes().all(|byte| byte.is_ascii_alphabetic()) {
                return Err(NewSignerError::Country);
            }
            parts.push(part(oid::COUNTRY, PRINTABLE_STRING, &country.to_ascii_uppercase()));
        }
        Ok(wrapped(SEQUENCE, &[&parts.concat()]))
    }
}

fn part(kind: &[u8], tag: u8, value: &str) -> Vec<u8> {
    let pair = wrapped(SEQUENCE, &[&wrapped(OID, &[kind]), &wrapped(tag, &[value.as_bytes()])]);
    wrapped(SET, &[&pair])
}

/// A root that signs no further authorities; for signing, and for the phones' TLS and VPN.
fn extensions(public_key: &[u8]) -> Vec<u8> {
    let extension = |id: &[u8], critical: &[u8], value: &[u8]| {
        let value = wrapped(OCTET_STRING, &[value]);
        wrapped(SEQUENCE, &[&wrapped(OID, &[id]), critical, &value])
    };
    let is_critical = b"\x01\x01\xff";
    let authority = b"\x30\x06\x01\x01\xff\x02\x01\x00";
    // Signatures, wrapping of keys and data, certificates, revocation lists.
    let usage = b"\x03\x02\x01\xb6";
    let purpose = |number: u8| wrapped(OID, &[b"\x2b\x06\x01\x05\x05\x07\x03", &[number]]);
    let purposes = wrapped(SEQUENCE, &[&purpose(1), &purpose(2), &purpose(5)]);
    let identifier = wrapped(OCTET_STRING, &[&Hash::Sha1.digest(&[public_key])]);
    let all = wrapped(
        SEQUENCE,
        &[
            &extension(b"\x55\x1d\x13", is_critical, authority),
            &extension(b"\x55\x1d\x0f", b"", usage),
            &extension(b"\x55\x1d\x25", b"", &purposes),
            &extension(b"\x55\x1d\x0e", b"", &identifier),
        ],
    );
    wrapped(context(3), &[&all])
}
