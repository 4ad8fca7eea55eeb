//! What was written, opened again: each wrapping off, each signature and digest checked.

use super::{RepackError, RepackPlan, Wrap};
use crate::container::encrypted::Encrypted;
use crate::container::gzip::GzipLayer;
use crate::container::layers::LARGEST_CONTENT;
use crate::container::openssl::{self, OpenSslKey, OpenSslLayer, Salt};
use crate::container::recipe::Recipe;
use crate::container::signed::{Signature, Signed};
use crate::container::{aes128gcm, header};
use crate::crypto::{Certificate, Hash, Keyring, Secret};

/// Something that was found true of a written file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    /// The file's name.
    pub file: String,
    /// What is true of it.
    pub what: ProofKind,
}

/// What can be found true.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProofKind {
    /// Its bytes are those that came.
    Unchanged,
    /// Opened again, it holds the text that the form shows.
    TextEqual,
    /// Its signature belongs to its bytes and the signer's certificate.
    SignatureValid(Hash),
    /// The digest in its header is the content's.
    DigestEqual(Hash),
    /// It was decrypted again.
    Decrypted,
    /// Its `certHash` is the phone's certificate's.
    CompanionNamesPhone,
}

/// With what a written file is opened.
pub(super) struct Expected<'a> {
    pub(super) plan: &'a RepackPlan,
    pub(super) keys: &'a Keyring,
    pub(super) content_key: Option<Secret>,
    pub(super) openssl: Option<&'a OpenSslLayer>,
}

/// Takes every wrapping off and compares what is inside.
pub(super) fn of(
    file: &str,
    bytes: &[u8],
    content: &[u8],
    expected: &Expected<'_>,
    proofs: &mut Vec<Proof>,
) -> Result<(), RepackError> {
    let plan = expected.plan;
    let mut inside: Option<Vec<u8>> = None;
    for &wrap in &plan.wraps {
        let opened = expected.open(wrap, inside.as_deref().unwrap_or(bytes));
        let unproven = || RepackError::Unproven { file: file.to_owned(), wrap: Some(wrap) };
        inside = Some(opened.ok_or_else(unproven)?);
        let kinds: &[ProofKind] = match wrap {
            Wrap::Gzip => &[],
            Wrap::OpenSsl | Wrap::Aes128Gcm => &[ProofKind::Decrypted],
            Wrap::Signed => &[ProofKind::SignatureValid(plan.hash)],
            Wrap::Encrypted => &[
                ProofKind::SignatureValid(plan.hash),
                ProofKind::Decrypted,
                ProofKind::DigestEqual(plan.hash),
            ],
        };
        proofs.extend(kinds.iter().map(|&what| Proof { file: file.to_owned(), what }));
    }
    if inside.as_deref().unwrap_or(bytes) != content {
        return Err(RepackError::Unproven { file: file.to_owned(), wrap: None });
    }
    proofs.push(Proof { file: file.to_owned(), what: ProofKind::TextEqual });
    Ok(())
}

impl Expected<'_> {
    fn open(&self, wrap: Wrap, bytes: &[u8]) -> Option<Vec<u8>> {
        match wrap {
            Wrap::Gzip => Some(GzipLayer::read(bytes, LARGEST_CONTENT).ok()?.1),
            Wrap::OpenSsl => Some(openssl::open(bytes, &recipe(self.openssl?)).ok()?.1),
            Wrap::Aes128Gcm => {
                let key = self.plan.content_key.clone()?;
                Some(aes128gcm::open(bytes, &[key]).ok()?.1)
            }
            Wrap::Signed => signed(bytes, self.plan),
            Wrap::Encrypted => {
                let file = Encrypted::read(bytes).ok()?;
                let signer = self.plan.signer.as_ref()?.certificate().public_key();
                if file.verify(bytes, signer) != Signature::Valid || !names(file.header()) {
                    return None;
                }
                let phone = self.plan.phone.as_ref()?;
                match self.keys.key_of(phone) {
                    Some(key) => file.open(bytes, key).ok(),
                    None => file.open_with_content_key(bytes, self.content_key.as_ref()?).ok(),
                }
            }
        }
    }
}

/// The content of a signed file whose signature is the plan's signer's.
fn signed(bytes: &[u8], plan: &RepackPlan) -> Option<Vec<u8>> {
    let file = Signed::read(bytes).ok()?;
    let signer = plan.signer.as_ref()?.certificate().public_key();
    let valid = file.verify(bytes, signer) == Signature::Valid && names(file.header());
    valid.then(|| file.payload(bytes).to_vec())
}

/// Whether a header says what every written one does.
fn names(header: &header::Header) -> bool {
    header.file_name.is_some() && header.time.is_some() && header.serial.is_some()
}

fn recipe(layer: &OpenSslLayer) -> Recipe {
    match &layer.key {
        OpenSslKey::Raw(key) => Recipe::Key(key.clone()),
        OpenSslKey::Passphrase { passphrase, kdf, salt } => Recipe::Passphrase {
            passphrase: passphrase.clone(),
            kdf: Some(*kdf),
            salt: match salt {
                Salt::Apart(salt) => Some(*salt),
                Salt::InFile(_) | Salt::None => None,
            },
        },
    }
}

/// Checks the short file beside an encrypted one.
pub(super) fn of_companion(
    file: &str,
    bytes: &[u8],
    text: &str,
    phone: &Certificate,
    plan: &RepackPlan,
    proofs: &mut Vec<Proof>,
) -> Result<(), RepackError> {
    let content = signed(bytes, plan)
        .ok_or_else(|| RepackError::Unproven { file: file.to_owned(), wrap: Some(Wrap::Signed) })?;
    let element = format!("<certHash>{}</certHash>", phone.cert_hash());
    if content != text.as_bytes() || text.matches(&element).count() != 1 {
        return Err(RepackError::Unproven { file: file.to_owned(), wrap: None });
    }
    let kinds = [ProofKind::SignatureValid(plan.hash), ProofKind::CompanionNamesPhone];
    proofs.extend(kinds.map(|what| Proof { file: file.to_owned(), what }));
    Ok(())
}
