//! One entry of a trust list: a certificate, its role, and where its holder is found.
//!
//! Tags mean other things in the header of the list.

use super::error::TlvError;
use super::header::{HashCode, byte, fill};
use super::tlv::{Reader, text_of, u16_of};
use crate::crypto::Certificate;
use std::net::IpAddr;
use std::ops::Range;

/// Tags of a record's fields.
pub(super) mod tag {
    pub(crate) const LENGTH: u8 = 1;
    pub(crate) const DNS_NAME: u8 = 2;
    pub(crate) const SUBJECT: u8 = 3;
    pub(crate) const ROLE: u8 = 4;
    pub(crate) const ISSUER: u8 = 5;
    pub(crate) const SERIAL: u8 = 6;
    pub(crate) const PUBLIC_KEY: u8 = 7;
    pub(crate) const SIGNATURE: u8 = 8;
    pub(crate) const CERTIFICATE: u8 = 9;
    pub(crate) const ADDRESS: u8 = 10;
    pub(crate) const CERTIFICATE_HASH: u8 = 11;
    pub(crate) const HASH: u8 = 12;
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

/// Whether a record says what every record says.
pub(super) fn is_full(record: &Record) -> bool {
    record.role.is_some() && (record.serial.is_some() || record.dns_name.is_some())
}

/// Reads the record at an offset.
pub(super) fn read_record(bytes: &[u8], at: usize, index: usize) -> Result<Record, TlvError> {
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
