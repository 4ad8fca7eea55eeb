//! Peels a file layer by layer until content appears, and keeps what each layer was.

use super::aes128gcm::{self, Aes128GcmError, Aes128GcmLayer};
use super::armour::Armour;
use super::encrypted::Encrypted;
use super::gzip::{GzipError, GzipLayer};
use super::header::{Header, Kind};
use super::openssl::{self, Effort, OpenSslError, OpenSslLayer};
use super::plausible;
use super::recipe::Recipe;
use super::recognise::Outside;
use super::signed::{self, Signature, Signed};
use super::trust_list::TrustList;
use super::{DecryptError, TlvError};
use crate::crypto::{Certificate, Keyring, PrivateKey, PublicKey};
use std::fmt;

/// So many layers are taken off.
pub const MOST_LAYERS: usize = 8;
/// The largest content that comes out: 64 MiB.
pub const LARGEST_CONTENT: usize = 64 << 20;

/// One wrapping that was taken off.
#[derive(Clone, Debug, PartialEq)]
pub enum Layer {
    /// Signed (`.sgn`).
    Signed(Box<SignedLayer>),
    /// Encrypted for one phone and signed (`.enc.sgn`).
    Encrypted(Box<EncryptedLayer>),
    /// `openssl enc -aes-256-cbc`.
    OpenSsl(OpenSslLayer),
    /// Gzip.
    Gzip(GzipLayer),
    /// The content coding of RFC 8188.
    Aes128Gcm(Aes128GcmLayer),
}

/// The header of a signed file and what is known of its signature.
#[derive(Clone, Debug, PartialEq)]
pub struct SignedLayer {
    /// The header.
    pub signed: Signed,
    /// The signature.
    pub check: Check,
}

/// The header of an encrypted file, what opened it, and what is known of its signature.
#[derive(Clone, Debug, PartialEq)]
pub struct EncryptedLayer {
    /// The header.
    pub encrypted: Encrypted,
    /// The signature.
    pub check: Check,
    /// The phone's private key; `None` while the file is locked.
    pub key: Option<PrivateKey>,
}

/// What the certificates at hand say of a signature.
#[derive(Clone, Debug, PartialEq)]
pub struct Check {
    /// `None` when the signer's certificate is not at hand.
    pub signature: Option<Signature>,
    /// The certificate that was decisive.
    pub signer: Option<Certificate>,
}

/// A file without its layers.
#[derive(Clone, Debug)]
pub struct Peeled {
    /// What was taken off, the outermost first.
    pub layers: Vec<Layer>,
    /// What is left.
    pub rest: Rest,
}

/// What is left when no further layer comes off.
#[derive(Clone, Debug)]
pub enum Rest {
    /// The content: text, or whatever was signed.
    Content(Vec<u8>),
    /// A trust list, with the bytes its places point into.
    TrustList(Box<TrustList>, Vec<u8>),
    /// A layer that needs a key.
    Locked(Need),
    /// A layer that is broken.
    Damaged(LayerError),
    /// Something that cannot be opened here.
    Unsupported(Unsupported),
}

/// What opens the next layer.
#[derive(Clone, Debug, PartialEq)]
pub enum Need {
    /// The phone's private key.
    PrivateKey {
        /// What the header says.
        layer: Box<EncryptedLayer>,
        /// Bits of the key; `None` where the header lacks the wrapped key.
        bits: Option<usize>,
        /// How many keys were tried.
        tried: usize,
        /// How many of them have the right size: another key, or a damaged file.
        fitting: usize,
    },
    /// The passphrase of an OpenSSL file.
    Passphrase {
        /// How many were tried.
        tried: usize,
        /// Some derivation was left out, for it would have taken too long.
        left_out: bool,
        /// How many have options behind them that cannot be followed.
        misread: usize,
    },
    /// The content key of an `aes128gcm` file.
    ContentKey {
        /// The name of the key in the file, mostly empty.
        key_id: Vec<u8>,
        /// How many were tried.
        tried: usize,
    },
}

/// Why a layer does not come off.
#[derive(Clone, Debug, PartialEq)]
pub enum LayerError {
    /// A header of a signed file, encrypted file or trust list.
    Header(TlvError),
    /// The encrypted content.
    Decrypt(DecryptError),
    /// Gzip.
    Gzip(GzipError),
    /// OpenSSL.
    OpenSsl(OpenSslError),
    /// RFC 8188.
    Aes128Gcm(Aes128GcmError),
    /// More than [`MOST_LAYERS`].
    TooDeep,
    /// More than [`LARGEST_CONTENT`] bytes.
    TooLarge,
}

/// What is recognised, as well as possible, and cannot be opened here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsupported {
    /// The layout of another project (tag 0x70), for no phone.
    ForeignLayout,
    /// A ZIP archive.
    Zip,
    /// A picture, document or program.
    Other,
    /// Whole blocks of 16 bytes without any mark: a manual-key file of an old phone, or an OpenSSL
    /// file without its salt that none of the passphrases opens.
    Blocks {
        /// How many passphrases were tried.
        tried: usize,
    },
    /// Other binary data, such as the output of the SPA profile compiler.
    Binary,
}

impl fmt::Display for LayerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Header(error) => error.fmt(f),
            Self::Decrypt(error) => error.fmt(f),
            Self::Gzip(error) => error.fmt(f),
            Self::OpenSsl(error) => error.fmt(f),
            Self::Aes128Gcm(error) => error.fmt(f),
            Self::TooDeep => write!(f, "expected at most {MOST_LAYERS} layers"),
            Self::TooLarge => write!(f, "expected at most {LARGEST_CONTENT} bytes"),
        }
    }
}

impl std::error::Error for LayerError {}

/// Takes off every layer that the keys open.
#[must_use]
pub fn peel(bytes: &[u8], keys: &Keyring) -> Peeled {
    let mut layers = Vec::new();
    if bytes.len() > LARGEST_CONTENT {
        return Peeled { layers, rest: Rest::Damaged(LayerError::TooLarge) };
    }
    let mut peeler = Peeler::new(keys);
    let mut inner: Option<Vec<u8>> = None;
    loop {
        match peeler.step(inner.as_deref().unwrap_or(bytes)) {
            Step::Layer(..) if layers.len() == MOST_LAYERS => {
                return Peeled { layers, rest: Rest::Damaged(LayerError::TooDeep) };
            }
            Step::Layer(layer, content) => {
                layers.push(layer);
                inner = Some(content);
            }
            Step::Content => {
                let content = inner.unwrap_or_else(|| bytes.to_vec());
                return Peeled { layers, rest: Rest::Content(content) };
            }
            Step::Rest(rest) => return Peeled { layers, rest },
        }
    }
}

enum Step {
    Layer(Layer, Vec<u8>),
    Content,
    Rest(Rest),
}

impl Step {
    fn damaged(error: LayerError) -> Self {
        Self::Rest(Rest::Damaged(error))
    }
}

struct Peeler<'a> {
    keys: &'a Keyring,
    recipes: Vec<Recipe>,
    misread: usize,
    effort: Effort,
}

impl<'a> Peeler<'a> {
    fn new(keys: &'a Keyring) -> Self {
        let mut recipes = Vec::new();
        let mut misread = 0;
        for entry in &keys.passphrases {
            let literal = Recipe::literal(entry);
            match Recipe::read(entry) {
                Ok(recipe) if recipe != literal => recipes.push(recipe),
                Ok(_) => {}
                Err(_) => misread += 1,
            }
            recipes.push(literal);
        }
        Self { keys, recipes, misread, effort: Effort::new() }
    }

    fn step(&mut self, bytes: &[u8]) -> Step {
        match Outside::of(bytes) {
            Outside::Header => self.header(bytes),
            Outside::ForeignLayout => Step::Rest(Rest::Unsupported(Unsupported::ForeignLayout)),
            Outside::Gzip => match GzipLayer::read(bytes, LARGEST_CONTENT) {
                Ok((layer, content)) => Step::Layer(Layer::Gzip(layer), content),
                Err(error) => Step::damaged(LayerError::Gzip(error)),
            },
            Outside::OpenSsl => self.openssl(bytes),
            Outside::Zip => Step::Rest(Rest::Unsupported(Unsupported::Zip)),
            Outside::Other => Step::Rest(Rest::Unsupported(Unsupported::Other)),
            Outside::Text => self.text(bytes),
            Outside::Unmarked => self.unmarked(bytes),
        }
    }

    fn header(&self, bytes: &[u8]) -> Step {
        let header = match Header::read(bytes) {
            Ok(header) => header,
            Err(error) => return Step::damaged(LayerError::Header(error)),
        };
        let read = match signed::kind(bytes, &header) {
            Kind::Signed => Signed::read(bytes).map(|signed| {
                let check = self.check(signed.header(), &|key| signed.verify(bytes, key));
                let content = signed.payload(bytes).to_vec();
                Step::Layer(Layer::Signed(Box::new(SignedLayer { signed, check })), content)
            }),
            Kind::Encrypted => Encrypted::read(bytes).map(|file| self.encrypted(bytes, file)),
            Kind::TrustList => TrustList::read(bytes)
                .map(|list| Step::Rest(Rest::TrustList(Box::new(list), bytes.to_vec()))),
        };
        read.unwrap_or_else(|error| Step::damaged(LayerError::Header(error)))
    }

    fn encrypted(&self, bytes: &[u8], encrypted: Encrypted) -> Step {
        let check = self.check(encrypted.header(), &|key| encrypted.verify(bytes, key));
        let bits = encrypted.key_bits();
        let mut fitting = 0;
        let mut damage = None;
        for key in &self.keys.keys {
            match encrypted.open(bytes, key) {
                Ok(content) => {
                    let layer = EncryptedLayer { encrypted, check, key: Some(key.clone()) };
                    return Step::Layer(Layer::Encrypted(Box::new(layer)), content);
                }
                Err(DecryptError::WrongKey { .. } | DecryptError::NotRsa) => {}
                Err(DecryptError::WrongKeyOrDamaged) => fitting += 1,
                Err(error) => damage = Some(error),
            }
        }
        if let Some(error) = damage {
            return Step::damaged(LayerError::Decrypt(error));
        }
        let layer = Box::new(EncryptedLayer { encrypted, check, key: None });
        let tried = self.keys.keys.len();
        Step::Rest(Rest::Locked(Need::PrivateKey { layer, bits, tried, fitting }))
    }

    /// Names are not trusted: the serial number only says which certificate is tried first.
    fn check(&self, header: &Header, verify: &dyn Fn(&PublicKey) -> Signature) -> Check {
        if header.signature.is_none() {
            return Check { signature: Some(Signature::Missing), signer: None };
        }
        let mut named = None;
        for certificate in &self.keys.certificates {
            let signature = verify(certificate.public_key());
            let valid = signature == Signature::Valid;
            if valid || (named.is_none() && header.is_signed_by(certificate.serial())) {
                named = Some((signature, certificate));
            }
            if valid {
                break;
            }
        }
        let (signature, signer) = named.unzip();
        Check { signature, signer: signer.cloned() }
    }

    fn openssl(&mut self, bytes: &[u8]) -> Step {
        let tried = openssl::try_open(bytes, &self.recipes, &mut self.effort);
        match tried.outcome {
            Ok((layer, content)) => Step::Layer(Layer::OpenSsl(layer), content),
            Err(OpenSslError::WrongPassphrase) => Step::Rest(Rest::Locked(Need::Passphrase {
                tried: self.keys.passphrases.len(),
                left_out: tried.left_out,
                misread: self.misread,
            })),
            Err(error) => Step::damaged(LayerError::OpenSsl(error)),
        }
    }

    /// Text may be base64 around an OpenSSL file that has no mark.
    fn text(&mut self, bytes: &[u8]) -> Step {
        if self.recipes.is_empty() || bytes.len() < 24 || Armour::read(bytes).is_none() {
            return Step::Content;
        }
        match openssl::try_open(bytes, &self.recipes, &mut self.effort).outcome {
            Ok((layer, content)) => Step::Layer(Layer::OpenSsl(layer), content),
            Err(_) => Step::Content,
        }
    }

    /// Forms without a mark: tried where keys are given, guessed where none fits.
    fn unmarked(&mut self, bytes: &[u8]) -> Step {
        let tried = self.keys.passphrases.len();
        let header = aes128gcm::Header::read(bytes).ok();
        let likely = header.as_ref().is_some_and(aes128gcm::Header::likely);
        if let Some(header) = header.as_ref().filter(|h| likely || !h.records.is_empty()) {
            match aes128gcm::open(bytes, &self.keys.passphrases) {
                Ok((layer, content)) => return Step::Layer(Layer::Aes128Gcm(layer), content),
                // The first record was proved: it is such a file.
                Err(error @ (Aes128GcmError::Record { .. } | Aes128GcmError::Cut)) => {
                    return Step::damaged(LayerError::Aes128Gcm(error));
                }
                Err(_) if likely && tried == 0 => {
                    let key_id = header.key_id.to_vec();
                    return Step::Rest(Rest::Locked(Need::ContentKey { key_id, tried }));
                }
                Err(_) => {}
            }
        }
        let blocks = bytes.len().is_multiple_of(16);
        if blocks && tried > 0 {
            match openssl::try_open(bytes, &self.recipes, &mut self.effort).outcome {
                Ok((layer, content)) => return Step::Layer(Layer::OpenSsl(layer), content),
                Err(error @ OpenSslError::DamagedEnd) => {
                    return Step::damaged(LayerError::OpenSsl(error));
                }
                Err(_) => {}
            }
        }
        match header {
            Some(header) if likely => {
                let key_id = header.key_id.to_vec();
                Step::Rest(Rest::Locked(Need::ContentKey { key_id, tried }))
            }
            _ if !plausible::is_binary(bytes) => Step::Content,
            _ if blocks => Step::Rest(Rest::Unsupported(Unsupported::Blocks { tried })),
            _ => Step::Rest(Rest::Unsupported(Unsupported::Binary)),
        }
    }
}
