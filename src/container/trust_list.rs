//! Trust lists (`CTLFile.tlv`, `ITLFile.tlv`): whom a phone believes, in which role.

use super::error::{TlvError, WriteError};
use super::header::{HashCode, Header, Version, byte, fill, looks_like};
use super::sealing::{Extra, SignedParameters, seal};
use super::signed::{self, Signature, Unsupported};
use super::tlv::{Reader, Writer, text_of, u16_of};
use crate::crypto::{Certificate, Hash, PublicKey, Signer};
use std::net::IpAddr;
use std::ops::Range;

/// Tags of a record's fields.
mod tag {
    pub(super) const LENGTH: u8 = 1;
    pub(super) const DNS_NAME: u8 = 2;
    pub(super) const SUBJECT: u8 = 3;
    pub(super) const ROLE: u8 = 4;
    pub(super) const ISSUER: u8 = 5;
    pub(super) const SERIAL: u8 = 6;
    pub(super) const PUBLIC_KEY: u8 = 7;
    pub(super) const SIGNATURE: u8 = 8;
    pub(super) const CERTIFICATE: u8 = 9;
    pub(super) const ADDRESS: u8 = 10;
    pub(super) const CERTIFICATE_HASH: u8 = 11;
    pub(super) const HASH: u8 = 12;
}

/// What a phone believes a certificate's holder to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Signs trust lists.
    Sast,
    /// A call manager.
    Ccm,
    /// A call manager that serves files too.
    CcmTftp,
    /// Serves files.
    Tftp,
    /// Issues certificates to phones.
    Capf,
    /// An application server.
    AppServer,
    /// Answers for certificates that the list does not hold.
    Tvs,
    /// A code without a known meaning.
    Other(u16),
}

impl Role {
    /// The roles with a name, in the order of their codes.
    pub const NAMED: [Self; 7] =
        [Self::Sast, Self::Ccm, Self::CcmTftp, Self::Tftp, Self::Capf, Self::AppServer, Self::Tvs];

    /// The role of a code.
    #[must_use]
    pub fn of(code: u16) -> Self {
        Self::NAMED.into_iter().find(|role| role.code() == code).unwrap_or(Self::Other(code))
    }

    /// The code of a role.
    #[must_use]
    pub fn code(self) -> u16 {
        match self {
            Self::Sast => 0,
            Self::Ccm => 1,
            Self::CcmTftp => 2,
            Self::Tftp => 3,
            Self::Capf => 4,
            Self::AppServer => 7,
            Self::Tvs => 21,
            Self::Other(code) => code,
        }
    }

    /// The name of a role as Cisco's tools spell it; `None` for an unknown one.
    #[must_use]
    pub fn name(self) -> Option<&'static str> {
        match self {
            Self::Sast => Some("SAST"),
            Self::Ccm => Some("CCM"),
            Self::CcmTftp => Some("CCM+TFTP"),
            Self::Tftp => Some("TFTP"),
            Self::Capf => Some("CAPF"),
            Self::AppServer => Some("APP-SERVER"),
            Self::Tvs => Some("TVS"),
            Self::Other(_) => None,
        }
    }

    /// Whether a phone takes signed files from the holder.
    #[must_use]
    pub fn signs_files(self) -> bool {
        matches!(self, Self::CcmTftp | Self::Tftp)
    }
}

/// One entry of a trust list. Offsets are bytes of the file it was read from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Record {
    /// The whole record.
    pub place: Range<usize>,
    /// The host name.
    pub dns_name: Option<String>,
    /// The certificate's subject, as the record spells it.
    pub subject: Option<String>,
    /// What the holder is believed to be.
    pub role: Option<Role>,
    /// The certificate's issuer, as the record spells it.
    pub issuer: Option<String>,
    /// The certificate's serial number.
    pub serial: Option<Vec<u8>>,
    /// Where the public key is: PKCS #1 for RSA, a point for EC.
    pub public_key: Option<Range<usize>>,
    /// Where the certificate's own signature is.
    pub signature: Option<Range<usize>>,
    /// Where the certificate is.
    pub certificate_place: Option<Range<usize>>,
    /// The certificate, if there is one that can be read.
    pub certificate: Option<Certificate>,
    /// The host's address.
    pub address: Option<IpAddr>,
    /// Where a hash of the certificate is.
    pub certificate_hash: Option<Range<usize>>,
    /// Which hash that is.
    pub hash: Option<HashCode>,
    /// Fields with unknown tags, said twice, or of an odd length: tag and place of the value.
    pub unknown: Vec<(u8, Range<usize>)>,
}

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

/// Whether a record says what every record says.
fn is_full(record: &Record) -> bool {
    record.role.is_some() && (record.serial.is_some() || record.dns_name.is_some())
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

fn read_record(bytes: &[u8], at: usize, index: usize) -> Result<Record, TlvError> {
    let mut reader = Reader::new(bytes, at);
    let bad = TlvError::BadRecord { index, at };
    let Some(first) = reader.field()? else { return Err(bad) };
    let length = bytes.get(first.value.clone()).and_then(u16_of);
    let (tag::LENGTH, Some(length)) = (first.tag, length) else { return Err(bad) };
    let end = at + usize::from(length);
    if end < reader.at() {
        return Err(bad);
    }
    if end > bytes.len() {
        return Err(TlvError::Cut { tag: tag::LENGTH, at });
    }
    reader.end_at(end);
    let mut record = Record { place: at..end, ..Record::default() };
    while let Some(field) = reader.field()? {
        let value = bytes.get(field.value.clone()).unwrap_or_default();
        let place = || Some(field.value.clone());
        let kept = match field.tag {
            tag::DNS_NAME => fill(&mut record.dns_name, Some(text_of(value))),
            tag::SUBJECT => fill(&mut record.subject, Some(text_of(value))),
            tag::ROLE => fill(&mut record.role, u16_of(value).map(Role::of)),
            tag::ISSUER => fill(&mut record.issuer, Some(text_of(value))),
            tag::SERIAL => fill(&mut record.serial, Some(value.to_vec())),
            tag::PUBLIC_KEY => fill(&mut record.public_key, place()),
            tag::SIGNATURE => fill(&mut record.signature, place()),
            tag::CERTIFICATE => {
                let first = fill(&mut record.certificate_place, place());
                if first {
                    record.certificate = Certificate::from_der(value).ok();
                }
                first
            }
            tag::ADDRESS => fill(&mut record.address, address(value)),
            tag::CERTIFICATE_HASH => fill(&mut record.certificate_hash, place()),
            tag::HASH => fill(&mut record.hash, byte(value).map(HashCode)),
            _ => false,
        };
        if !kept {
            record.unknown.push((field.tag, field.value.clone()));
        }
    }
    Ok(record)
}

/// An address of four or sixteen bytes.
fn address(value: &[u8]) -> Option<IpAddr> {
    let four = <[u8; 4]>::try_from(value).ok().map(IpAddr::from);
    four.or_else(|| <[u8; 16]>::try_from(value).ok().map(IpAddr::from))
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
