//! The files of a plan, written from the inside out and handed out only when proven.

use super::proof::{self, Proof, ProofKind};
use super::{Missing, RepackError, RepackPlan, Wrap, header_of};
use crate::config::companion;
use crate::container::aes128gcm::Aes128GcmLayer;
use crate::container::armour::Armour;
use crate::container::encrypted;
use crate::container::header::Version;
use crate::container::openssl::{OpenSslKey, OpenSslLayer, Salt};
use crate::container::signed::{self, SignedParameters};
use crate::crypto::{Keyring, Secret, Signer};
use crate::session::{EditSession, Export};
use rand_core::CryptoRng;

/// Media type of everything that is no text.
const BINARY: &str = "application/octet-stream";

/// The files of a plan, with the proof of each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repacked {
    /// The file itself, and the short one beside an encrypted one.
    pub files: Vec<Export>,
    /// What was found when they were opened again.
    pub proofs: Vec<Proof>,
}

impl EditSession {
    /// Writes the files of a plan and opens each again before it is handed out.
    ///
    /// Private keys of the ring are used to open what was encrypted; without the phone's key that
    /// is done with the content key.
    ///
    /// # Errors
    ///
    /// [`RepackError`]; nothing is handed out then.
    pub fn repack(
        &self,
        plan: &RepackPlan,
        keys: &Keyring,
        rng: &mut dyn CryptoRng,
    ) -> Result<Repacked, RepackError> {
        let names = self.output_names(plan);
        let name = names.first().cloned().unwrap_or_default();
        if self.is_as_it_came(plan) {
            return self.as_it_came(name);
        }
        if let Some(missing) = self.missing(plan).into_iter().next() {
            return Err(RepackError::Missing(missing));
        }
        let inside = self.export(&name)?;
        if plan.wraps.is_empty() {
            let proofs = vec![Proof { file: name, what: ProofKind::TextEqual }];
            let unchanged = *inside.bytes == **self.package().bytes();
            return Ok(Repacked { files: vec![Export { unchanged, ..inside }], proofs });
        }
        let mut bytes = inside.bytes.clone();
        let mut content_key = None;
        for wrap in plan.wraps.iter().rev() {
            bytes = match wrap {
                Wrap::Gzip => plan.gzip.write(&bytes),
                Wrap::OpenSsl => {
                    let layer = self.openssl_written(plan);
                    layer.ok_or(RepackError::Missing(Missing::Passphrase))?.write(&bytes, rng)
                }
                Wrap::Aes128Gcm => {
                    let layer = content_written(plan);
                    let layer = layer.ok_or(RepackError::Missing(Missing::ContentKey))?;
                    layer.write(&bytes, rng).map_err(RepackError::ContentCoding)?
                }
                Wrap::Signed => {
                    signed::write(&bytes, signer(plan)?, &self.parameters(*wrap, plan))?
                }
                Wrap::Encrypted => {
                    let phone = plan.phone.as_ref();
                    let phone = phone.ok_or(RepackError::Missing(Missing::PhoneCertificate))?;
                    let parameters = self.parameters(*wrap, plan);
                    let (file, key) =
                        encrypted::write_with_key(&bytes, signer(plan)?, phone, &parameters, rng)?;
                    content_key = Some(key);
                    file
                }
            };
        }
        let mut proofs = Vec::new();
        let raw = self.openssl_written(plan);
        let expected = proof::Expected { plan, keys, content_key, openssl: raw.as_ref() };
        proof::of(&name, &bytes, &inside.bytes, &expected, &mut proofs)?;
        let text = plan.base64 && plan.wraps.first() == Some(&Wrap::OpenSsl);
        let unchanged = *bytes == **self.package().bytes();
        let media_type = if text { "text/plain" } else { BINARY };
        let mut files = vec![Export { name, bytes, media_type, unchanged, ..inside }];
        if plan.wraps.contains(&Wrap::Encrypted) {
            let name = names.into_iter().nth(1).unwrap_or_default();
            files.push(self.companion(name, plan, &mut proofs)?);
        }
        Ok(Repacked { files, proofs })
    }

    /// The bytes that came.
    fn as_it_came(&self, name: String) -> Result<Repacked, RepackError> {
        // The text still has to be what was opened.
        let inside = self.export(&name)?;
        let unproven = RepackError::Unproven { file: name.clone(), wrap: None };
        if !inside.unchanged {
            return Err(unproven);
        }
        let bytes = self.package().bytes().to_vec();
        let plain = self.package().layers().is_empty();
        let media_type = if plain { inside.media_type } else { BINARY };
        let proofs = vec![Proof { file: name, what: ProofKind::Unchanged }];
        Ok(Repacked { files: vec![Export { bytes, media_type, ..inside }], proofs })
    }

    /// The short file that sends the phone to the encrypted one.
    fn companion(
        &self,
        name: String,
        plan: &RepackPlan,
        proofs: &mut Vec<Proof>,
    ) -> Result<Export, RepackError> {
        let phone = plan.phone.as_ref().ok_or(RepackError::Missing(Missing::PhoneCertificate))?;
        let text = companion::short_config(self.config(), phone).map_err(RepackError::Companion)?;
        let parameters = SignedParameters {
            hash: plan.hash,
            file_name: format!("{}.sgn", self.stored_base()),
            time: plan.time,
            version: Version::SIGNED,
        };
        let bytes = signed::write(text.as_bytes(), signer(plan)?, &parameters)?;
        proof::of_companion(&name, &bytes, &text, phone, plan, proofs)?;
        Ok(Export { name, bytes, media_type: BINARY, unchanged: false, reads_back: true })
    }

    /// The stored name and version that came with such a layer, or the usual ones.
    fn parameters(&self, wrap: Wrap, plan: &RepackPlan) -> SignedParameters {
        let same = self.package().layers().iter().find(|layer| Wrap::of(layer) == wrap);
        let header = same.and_then(header_of);
        let (ending, usual) = match wrap {
            Wrap::Encrypted => (".enc.sgn", Version::ENCRYPTED),
            _ => (".sgn", Version::SIGNED),
        };
        let version = header.map(|header| header.version).filter(|v| v.is_known());
        let stored = header.and_then(|header| header.file_name.clone());
        SignedParameters {
            hash: plan.hash,
            file_name: stored.unwrap_or_else(|| format!("{}{ending}", self.stored_base())),
            time: plan.time,
            version: version.unwrap_or(usual),
        }
    }

    /// The layer of `openssl enc` of a plan: as it came where passphrase or raw key are the same.
    fn openssl_written(&self, plan: &RepackPlan) -> Option<OpenSslLayer> {
        let came = self.openssl_layer();
        let lines = || came.and_then(|layer| layer.armour).unwrap_or(Armour::USUAL);
        let key = match (came.map(|layer| &layer.key), &plan.passphrase) {
            (Some(OpenSslKey::Passphrase { passphrase: old, salt, .. }), Some(phrase))
                if old == phrase =>
            {
                let (passphrase, kdf, salt) = (phrase.clone(), plan.kdf, *salt);
                OpenSslKey::Passphrase { passphrase, kdf, salt }
            }
            (Some(raw @ OpenSslKey::Raw(_)), None) => raw.clone(),
            (_, Some(phrase)) => {
                let salt = Salt::InFile([0; 8]);
                OpenSslKey::Passphrase { passphrase: phrase.clone(), kdf: plan.kdf, salt }
            }
            (_, None) => return None,
        };
        Some(OpenSslLayer { key, armour: plan.base64.then(lines) })
    }
}

fn signer(plan: &RepackPlan) -> Result<&Signer, RepackError> {
    plan.signer.as_ref().ok_or(RepackError::Missing(Missing::Signer))
}

fn content_written(plan: &RepackPlan) -> Option<Aes128GcmLayer> {
    let key: Secret = plan.content_key.clone()?;
    let coding = &plan.content_coding;
    let mut layer = Aes128GcmLayer::new(key, coding.form);
    layer.record_size = coding.record_size;
    layer.key_id.clone_from(&coding.key_id);
    Some(layer)
}
