//! Trust lists (`CTLFile.tlv`, `ITLFile.tlv`): whom a phone believes, in which role.

use super::error::{TlvError, WriteError};
use super::header::{Header, Version, looks_like};
pub use super::record::{Record, Role};
use super::record::{is_full, read_record, tag};
use super::sealing::{Extra, SignedParameters, seal};
use super::signed::{self, Signature, Unsupported};
use super::tlv::Writer;
use crate::crypto::{Certificate, Hash, PublicKey, Signer};

/// A trust list that was read; its bytes stay with the caller.
#[derive(Clone, Debug, PartialEq)]
pub struct TrustList {
    header: Header,
    records: Vec<Record>,
}

/// Whether what follows a header is records of certificates.
pub(super) fn is_list(bytes: &[u8], header: &Header) -> bool {
    let payload = header.payload(bytes);
    if header.version == Version::TRUST_LIST {
        return header.signer_version.is_some() || payload.is_empty() || looks_like(payload);
    }
    // Old lists have the version of signed files: there only records that fill the file count.
    looks_like(payload) && read_records(bytes, header).is_ok_and(|all| all.iter().all(is_full))
}

impl TrustList {
    /// Reads a trust list.
    ///
    /// # Errors
    ///
    /// [`TlvError`] where there is no header, or the records do not fill the file.
    pub fn read(bytes: &[u8]) -> Result<Self, TlvError> {
        let header = Header::read(bytes)?;
        let records = read_records(bytes, &header)?;
        Ok(Self { header, records })
    }

    /// What the header says.
    #[must_use]
    pub fn header(&self) -> &Header {
        &self.header
    }

    /// The entries in their order.
    #[must_use]
    pub fn records(&self) -> &[Record] {
        &self.records
    }

    /// Whether one of the list's own signers signed these bytes, and the record that did.
    ///
    /// That is the record with the SAST role and the serial number of the header. The same check
    /// against another list's signers is what a phone does before it takes a new list.
    #[must_use]
    pub fn verify(&self, bytes: &[u8]) -> (Signature, Option<usize>) {
        self.verify_with(bytes, &self.records)
    }

    /// As [`Self::verify`], with the signers of a list that is trusted already.
    #[must_use]
    pub fn verify_with(&self, bytes: &[u8], signers: &[Record]) -> (Signature, Option<usize>) {
        let mut found = (Signature::Unsupported(Unsupported::SignerNotListed), None);
        for (index, record) in signers.iter().enumerate() {
            let Some(certificate) = &record.certificate else { continue };
            if record.role != Some(Role::Sast) || !self.header.is_signed_by(certificate.serial()) {
                continue;
            }
            let signature = signed::verify(&self.header, bytes, certificate.public_key());
            if signature == Signature::Valid {
                return (signature, Some(index));
            }
            if found.1.is_none() {
                found = (signature, Some(index));
            }
        }
        found
    }

    /// The records that hold a certificate, found by the signer that a header names.
    pub fn signers_of<'a>(&'a self, header: &'a Header) -> impl Iterator<Item = &'a Record> + 'a {
        self.records.iter().filter(|record| {
            let serial = record.certificate.as_ref().map(Certificate::serial);
            serial.or(record.serial.as_deref()).is_some_and(|own| header.is_signed_by(own))
        })
    }

    /// What writes the same header again; `None` where it lacks a field.
    #[must_use]
    pub fn parameters(&self) -> Option<ListParameters> {
        let SignedParameters { hash, file_name, time, .. } = signed::parameters(&self.header)?;
        let signer_version = self.header.signer_version?;
        Some(ListParameters { hash, file_name, time, signer_version })
    }
}

fn read_records(bytes: &[u8], header: &Header) -> Result<Vec<Record>, TlvError> {
    let mut records = Vec::new();
    let mut at = header.length;
    while at < bytes.len() {
        let record = read_record(bytes, at, records.len())?;
        at = record.place.end;
        records.push(record);
    }
    Ok(records)
}

/// What a trust list is signed with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListParameters {
    /// SHA-1 or SHA-512.
    pub hash: Hash,
    /// The stored name: `CTLFile.tlv` or `ITLFile.tlv`, in lists for one phone too.
    pub file_name: String,
    /// The stored time in Unix seconds.
    pub time: u32,
    /// 1.0, or 1.1 for EC certificates in the list.
    pub signer_version: Version,
}

/// Builds and signs a trust list of certificates with roles, in the order given.
///
/// # Errors
///
/// [`WriteError`] where the signer is not among the SAST records, a key has no place in a record,
/// or the format has no room for what was asked.
pub fn write(
    records: &[(Role, Certificate)],
    signer: &Signer,
    parameters: &ListParameters,
) -> Result<Vec<u8>, WriteError> {
    let own = |(role, certificate): &(Role, Certificate)| {
        *role == Role::Sast && certificate == signer.certificate()
    };
    if !records.iter().any(own) {
        return Err(WriteError::SignerNotListed);
    }
    let mut payload = Vec::new();
    for (index, (role, certificate)) in records.iter().enumerate() {
        if matches!(certificate.public_key(), PublicKey::Other { .. }) {
            return Err(WriteError::RecordKey { index });
        }
        let mut fields = Writer::default();
        fields.text(tag::SUBJECT, certificate.subject())?;
        fields.text(tag::ISSUER, certificate.issuer())?;
        fields.field(tag::SERIAL, certificate.serial())?;
        fields.field(tag::ROLE, &role.code().to_be_bytes())?;
        fields.field(tag::PUBLIC_KEY, certificate.public_key().record_bytes())?;
        fields.field(tag::SIGNATURE, certificate.signature())?;
        fields.field(tag::CERTIFICATE, certificate.der())?;
        let length = fields.bytes.len() + 5;
        let stored =
            u16::try_from(length).map_err(|_| WriteError::TooLong { tag: tag::LENGTH, length })?;
        let mut record = Writer::default();
        record.field(tag::LENGTH, &stored.to_be_bytes())?;
        payload.extend_from_slice(&record.bytes);
        payload.extend_from_slice(&fields.bytes);
    }
    let ListParameters { hash, file_name, time, signer_version } = parameters;
    let sealed = SignedParameters {
        hash: *hash,
        file_name: file_name.clone(),
        time: *time,
        version: Version::TRUST_LIST,
    };
    let extra = Extra { signer_version: Some(*signer_version), encryption: &[] };
    seal(&payload, signer, &sealed, &extra)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::IpAddr;

    /// A list as old call managers write it: no signer version, a record without a certificate.
    fn old_list() -> Vec<u8> {
        let mut bytes = vec![1, 0, 2, 1, 0, 2, 0, 2, 0, 14, 13, 13, 13, 13];
        bytes.extend_from_slice(&[1, 0, 2, 0, 33, 2, 0, 13]);
        bytes.extend_from_slice(b"cm1.example.\0");
        bytes.extend_from_slice(&[4, 0, 2, 0, 2, 10, 0, 4, 192, 0, 2, 1]);
        bytes
    }

    #[test]
    fn a_record_of_name_role_and_address_is_read() {
        let bytes = old_list();
        let list = TrustList::read(&bytes).unwrap();
        let [record] = list.records() else { panic!("{:?}", list.records()) };
        assert_eq!(record.place, 14..47);
        assert_eq!(record.dns_name.as_deref(), Some("cm1.example."));
        assert_eq!(record.role, Some(Role::CcmTftp));
        assert_eq!(record.address, Some(IpAddr::from([192, 0, 2, 1])));
        assert!(is_list(&bytes, list.header()));
        let (signature, signer) = list.verify(&bytes);
        assert_eq!(signature, Signature::Unsupported(Unsupported::SignerNotListed));
        assert_eq!((signer, list.parameters()), (None, None));
    }

    #[test]
    fn records_have_to_fill_the_file() {
        let whole = old_list();
        for cut in 15..whole.len() {
            let error = TrustList::read(&whole[..cut]).unwrap_err();
            assert!(matches!(error, TlvError::Cut { .. }), "{cut}: {error:?}");
        }
        for length in [0, 4, 32, 34] {
            let mut bytes = whole.clone();
            bytes[18] = length;
            assert!(TrustList::read(&bytes).is_err(), "{length}");
            assert!(!is_list(&bytes, &Header::read(&bytes).unwrap()), "{length}");
        }
        let mut other = whole.clone();
        other[14] = 3;
        assert_eq!(TrustList::read(&other).unwrap_err(), TlvError::BadRecord { index: 0, at: 14 });
    }

    #[test]
    fn a_signed_file_inside_a_signed_file_is_no_list() {
        let inner = [1, 0, 2, 1, 0, 2, 0, 2, 0, 10];
        let mut bytes = inner.to_vec();
        bytes.extend_from_slice(&inner);
        assert!(!is_list(&bytes, &Header::read(&bytes).unwrap()));
    }

    #[test]
    fn roles_have_codes() {
        for role in Role::NAMED {
            assert_eq!(Role::of(role.code()), role);
            assert!(role.name().is_some());
        }
        assert_eq!((Role::of(5), Role::of(5).code()), (Role::Other(5), 5));
    }
}
