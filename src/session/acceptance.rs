//! Will the phone accept it: what the trust lists at hand and the calendar say of a plan.
//!
//! Facts only; the words for them are found elsewhere.

use super::EditSession;
use super::repack::{RepackPlan, Wrap};
use crate::container::kdf::Kdf;
use crate::container::signed::Signature;
use crate::container::trust_list::{Record, Role, TrustList};
use crate::crypto::{Certificate, Hash, Keyring};
use crate::session::SignatureState;
use std::rc::Rc;

/// The longest RSA key that phones are said to take.
const LONGEST_KEY: usize = 2048;

/// Something that decides whether a phone takes the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Acceptance {
    /// A trust list at hand holds the signer in a role that signs files, and it is valid now.
    Accepted {
        /// The role.
        role: Role,
        /// The end of the signer's validity, in Unix seconds.
        not_after: i64,
    },
    /// No trust list is at hand, so nobody can tell whether the phone knows the signer.
    NoTrustList,
    /// The signer is the one whose signature the file came with.
    SameSigner,
    /// No trust list at hand holds the signer.
    UnknownSigner,
    /// The list names a verification service, which the phone asks about unknown signers.
    AskedOfTvs,
    /// A trust list holds the signer, but not in a role that signs files.
    RoleWithoutTftp {
        /// The role it has.
        role: Role,
    },
    /// The signer is no longer valid.
    Expired {
        /// The end, in Unix seconds.
        not_after: i64,
    },
    /// The signer is not valid yet.
    NotYetValid {
        /// The beginning, in Unix seconds.
        not_before: i64,
    },
    /// A key is longer than those that phones are said to take.
    LongKey {
        /// Bits of the modulus.
        bits: usize,
    },
    /// Only newer loads know SHA-512.
    Sha512,
    /// The trust list names a signer of files, so the phone refuses a file without a signature.
    UnsignedWithTrustList,
    /// The plain text of an encrypted file must not lie beside it.
    PlaintextBeside {
        /// Its name.
        name: String,
    },
    /// Over HTTPS phones ask for the signed name, but want the plain text.
    HttpsWantsPlain,
    /// Which derivation a phone takes depends on its load.
    KdfByFirmware {
        /// The derivation of the plan.
        kdf: Kdf,
    },
    /// The coding is told in a header of HTTP, so it cannot come from TFTP.
    NeedsHttp,
}

/// How much it matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// A reason why the phone takes the file.
    Good,
    /// Worth knowing.
    Note,
    /// It depends, or nobody knows.
    Warning,
    /// A reason why the phone refuses the file.
    Refused,
}

impl Acceptance {
    /// How much it matters.
    #[must_use]
    pub fn severity(&self) -> Verdict {
        match self {
            Self::Accepted { .. } | Self::SameSigner => Verdict::Good,
            Self::AskedOfTvs
            | Self::HttpsWantsPlain
            | Self::NeedsHttp
            | Self::KdfByFirmware { .. } => Verdict::Note,
            Self::NoTrustList
            | Self::LongKey { .. }
            | Self::Sha512
            | Self::PlaintextBeside { .. } => Verdict::Warning,
            Self::UnknownSigner
            | Self::RoleWithoutTftp { .. }
            | Self::Expired { .. }
            | Self::NotYetValid { .. }
            | Self::UnsignedWithTrustList => Verdict::Refused,
        }
    }
}

impl EditSession {
    /// What is known of whether a phone takes the files of a plan; `now` in Unix seconds.
    #[must_use]
    pub fn acceptance(
        &self,
        plan: &RepackPlan,
        lists: &[Rc<TrustList>],
        now: i64,
    ) -> Vec<Acceptance> {
        let mut all = Vec::new();
        let signed = plan.wraps.iter().any(|wrap| wrap.is_signed());
        let encrypted = plan.wraps.contains(&Wrap::Encrypted);
        if signed {
            // What is handed out as it came keeps the signature it has.
            let came = self.is_as_it_came(plan).then(|| self.signer_as_it_came(plan, lists));
            let own = plan.signer.as_ref().map(|signer| signer.certificate().clone());
            if let Some(certificate) = came.unwrap_or(own) {
                self.signer_acceptance(&certificate, plan, lists, now, &mut all);
            }
            if plan.hash == Hash::Sha512 {
                all.push(Acceptance::Sha512);
            }
        } else if records(lists).any(signs_files) {
            all.push(Acceptance::UnsignedWithTrustList);
        }
        if encrypted {
            let bits = plan.phone.as_ref().map_or(0, |phone| phone.public_key().bits());
            let long = Acceptance::LongKey { bits };
            if bits > LONGEST_KEY && !all.contains(&long) {
                all.push(long);
            }
            all.push(Acceptance::PlaintextBeside { name: self.package().base_name().to_owned() });
        }
        if signed {
            all.push(Acceptance::HttpsWantsPlain);
        }
        if plan.wraps.contains(&Wrap::OpenSsl) {
            all.push(Acceptance::KdfByFirmware { kdf: plan.kdf });
        }
        if plan.wraps.contains(&Wrap::Aes128Gcm) {
            all.push(Acceptance::NeedsHttp);
        }
        all
    }

    fn signer_acceptance(
        &self,
        certificate: &Certificate,
        plan: &RepackPlan,
        lists: &[Rc<TrustList>],
        now: i64,
        all: &mut Vec<Acceptance>,
    ) {
        let (not_before, not_after) = (certificate.not_before(), certificate.not_after());
        let in_time = (not_before..=not_after).contains(&now);
        let mut own = records(lists).filter(|record| is_of(record, certificate));
        let role = own.clone().find(|record| signs_files(record)).or_else(|| own.next());
        match role.and_then(|record| record.role) {
            Some(role) if !role.signs_files() => all.push(Acceptance::RoleWithoutTftp { role }),
            Some(role) if in_time => all.push(Acceptance::Accepted { role, not_after }),
            Some(_) => {}
            None if lists.is_empty() => {
                if self.signer_as_it_came(plan, lists).as_ref() == Some(certificate) {
                    all.push(Acceptance::SameSigner);
                }
                all.push(Acceptance::NoTrustList);
            }
            None => {
                all.push(Acceptance::UnknownSigner);
                if records(lists).any(|record| record.role == Some(Role::Tvs)) {
                    all.push(Acceptance::AskedOfTvs);
                }
            }
        }
        if now > not_after {
            all.push(Acceptance::Expired { not_after });
        }
        if now < not_before {
            all.push(Acceptance::NotYetValid { not_before });
        }
        let bits = certificate.public_key().bits();
        if bits > LONGEST_KEY {
            all.push(Acceptance::LongKey { bits });
        }
    }

    /// Whose valid signature the file came with, as far as the certificates at hand tell.
    fn signer_as_it_came(&self, plan: &RepackPlan, lists: &[Rc<TrustList>]) -> Option<Certificate> {
        let mut ring = Keyring::default();
        let checks = self.package().layers().iter().filter_map(|layer| match layer {
            crate::container::layers::Layer::Signed(layer) => Some(&layer.check),
            crate::container::layers::Layer::Encrypted(layer) => Some(&layer.check),
            _ => None,
        });
        for check in checks {
            if check.signature == Some(Signature::Valid) {
                return check.signer.clone();
            }
        }
        ring.certificates.extend(plan.signer.as_ref().map(|signer| signer.certificate().clone()));
        self.signatures(&ring, lists).into_iter().find_map(|state| match state {
            SignatureState::Valid { signer } => Some(signer),
            _ => None,
        })
    }
}

fn records(lists: &[Rc<TrustList>]) -> impl Iterator<Item = &Record> + Clone {
    lists.iter().flat_map(|list| list.records())
}

fn signs_files(record: &Record) -> bool {
    record.role.is_some_and(Role::signs_files)
}

/// Whether a record is about a certificate: the same one, or its serial number and issuer.
fn is_of(record: &Record, certificate: &Certificate) -> bool {
    match &record.certificate {
        Some(own) => own == certificate,
        None => {
            record.serial.as_deref() == Some(certificate.serial())
                && record.issuer.as_deref() == Some(certificate.issuer())
        }
    }
}

#[cfg(test)]
mod tests;
