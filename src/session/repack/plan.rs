//! Which wrappings there can be, which are usual, what they lack, and how the files are called.

use super::{ContentCoding, Missing, RepackPlan, Wrap, header_of};
use crate::config::companion::{self, CompanionError};
use crate::config::{Family, FileName};
use crate::container::aes128gcm::{Aes128GcmLayer, KeyForm};
use crate::container::gzip::GzipLayer;
use crate::container::header::Header;
use crate::container::kdf::Kdf;
use crate::container::layers::Layer;
use crate::container::openssl::{OpenSslKey, OpenSslLayer};
use crate::crypto::{Certificate, Hash, Keyring, Secret, Signer};
use crate::session::EditSession;

impl EditSession {
    /// The plan that changes as little as the keys at hand allow.
    ///
    /// The same wrappings, ciphers and digests; the signer that the header names, or the only one;
    /// the phone whose key opened the file, or that the configuration names.
    #[must_use]
    pub fn usual_plan(&self, keys: &Keyring, time: u32) -> RepackPlan {
        let header = self.header();
        let signer = self.usual_signer(header, keys);
        let phone = self.usual_phone(signer.as_ref(), keys);
        let hash = header.and_then(|header| header.hash?.hash());
        let only = || match keys.passphrases.as_slice() {
            [only] => Some(only.clone()),
            _ => None,
        };
        let openssl = self.openssl_layer();
        let (passphrase, kdf) = match openssl.map(|layer| &layer.key) {
            Some(OpenSslKey::Passphrase { passphrase, kdf, .. }) => {
                (Some(passphrase.clone()), *kdf)
            }
            Some(OpenSslKey::Raw(_)) => (None, Kdf::Sha256),
            None => (only(), Kdf::Sha256),
        };
        let (content_key, content_coding) = match self.content_layer() {
            Some(layer) => (Some(layer.key.clone()), ContentCoding::of(layer)),
            None => {
                let key = only();
                let coding = ContentCoding::usual(key.as_ref());
                (key, coding)
            }
        };
        let gzip = self.package().layers().iter().find_map(|layer| match layer {
            Layer::Gzip(layer) => Some(layer.clone()),
            _ => None,
        });
        RepackPlan {
            as_it_came: true,
            wraps: self.wraps_as_it_came(),
            signer,
            hash: hash.filter(|hash| *hash == Hash::Sha512).unwrap_or(Hash::Sha1),
            time,
            phone,
            passphrase,
            kdf,
            base64: openssl.is_some_and(|layer| layer.armour.is_some()),
            content_key,
            content_coding,
            gzip: gzip.unwrap_or(GzipLayer { name: None, modified: 0, members: 1 }),
        }
    }

    /// The combinations of wrappings that this kind of file goes with; as it came first.
    #[must_use]
    pub fn offered_wraps(&self) -> Vec<Vec<Wrap>> {
        let phone = matches!(self.config().family(), Family::Device(_));
        let flat = *self.config().family() == Family::FlatProfile;
        let device = companion::check(self.config()).is_ok();
        let mut offered = vec![self.wraps_as_it_came()];
        let mut offer = |wraps: &[Wrap]| {
            if !offered.iter().any(|known| known == wraps) {
                offered.push(wraps.to_vec());
            }
        };
        offer(&[]);
        if !flat {
            offer(&[Wrap::Signed]);
        }
        if phone && device {
            offer(&[Wrap::Encrypted]);
        }
        let enterprise =
            phone || matches!(self.config().family(), Family::Default | Family::Legacy);
        if !enterprise || matches!(self.config().family(), Family::Device(None)) {
            offer(&[Wrap::Gzip]);
            offer(&[Wrap::OpenSsl]);
            offer(&[Wrap::OpenSsl, Wrap::Gzip]);
            offer(&[Wrap::Aes128Gcm]);
        }
        offered
    }

    /// What a plan lacks; nothing where [`Self::repack`] can be tried.
    #[must_use]
    pub fn missing(&self, plan: &RepackPlan) -> Vec<Missing> {
        let mut missing = Vec::new();
        if self.is_as_it_came(plan) {
            return missing;
        }
        let has = |wrap| plan.wraps.contains(&wrap);
        if plan.signer.is_none() && plan.wraps.iter().any(|wrap| wrap.is_signed()) {
            missing.push(Missing::Signer);
        }
        if has(Wrap::Encrypted) {
            match &plan.phone {
                None => missing.push(Missing::PhoneCertificate),
                Some(phone) if !can_wrap(phone) => {
                    missing.push(Missing::PhoneKeyKind(phone.public_key().name()));
                }
                Some(_) => {}
            }
            match companion::check(self.config()) {
                Ok(()) => {}
                Err(CompanionError::Malformed(_)) => missing.push(Missing::Malformed),
                Err(_) => missing.push(Missing::DeviceRoot),
            }
        }
        let raw = self.openssl_layer().is_some_and(|l| matches!(l.key, OpenSslKey::Raw(_)));
        let phrase = plan.passphrase.as_ref().map(|phrase| !phrase.expose().is_empty());
        if has(Wrap::OpenSsl) && !phrase.unwrap_or(raw) {
            missing.push(Missing::Passphrase);
        }
        let form = plan.content_coding.form;
        let key = plan.content_key.as_ref().and_then(|key| form.bytes(key));
        if has(Wrap::Aes128Gcm) && key.is_none_or(|key| key.expose().is_empty()) {
            missing.push(Missing::ContentKey);
        }
        missing
    }

    /// What the files will be called. A wrapping that stays keeps the name.
    #[must_use]
    pub fn output_names(&self, plan: &RepackPlan) -> Vec<String> {
        let name = self.name();
        if self.is_as_it_came(plan) {
            return vec![name.to_owned()];
        }
        let base = self.package().base_name();
        let same = plan.wraps == self.wraps_as_it_came();
        if plan.wraps.contains(&Wrap::Encrypted) {
            let keep = same && ends_with(name, ".enc.sgn");
            let own = if keep { name.to_owned() } else { format!("{base}.enc.sgn") };
            return vec![own, format!("{base}.sgn")];
        }
        if same {
            return vec![name.to_owned()];
        }
        match plan.wraps.first() {
            Some(Wrap::Signed) => vec![format!("{base}.sgn")],
            _ => vec![base.to_owned()],
        }
    }

    /// Whether a plan hands out the bytes that came.
    #[must_use]
    pub fn is_as_it_came(&self, plan: &RepackPlan) -> bool {
        plan.as_it_came && !self.is_changed() && plan.wraps == self.wraps_as_it_came()
    }

    pub(super) fn wraps_as_it_came(&self) -> Vec<Wrap> {
        self.package().layers().iter().map(Wrap::of).collect()
    }

    /// The outermost header that came.
    pub(super) fn header(&self) -> Option<&Header> {
        self.package().layers().iter().find_map(header_of)
    }

    pub(super) fn openssl_layer(&self) -> Option<&OpenSslLayer> {
        self.package().layers().iter().find_map(|layer| match layer {
            Layer::OpenSsl(layer) => Some(layer),
            _ => None,
        })
    }

    pub(super) fn content_layer(&self) -> Option<&Aes128GcmLayer> {
        self.package().layers().iter().find_map(|layer| match layer {
            Layer::Aes128Gcm(layer) => Some(layer),
            _ => None,
        })
    }

    /// The name that headers store, without the ending of a wrapping; folders in it are kept.
    pub(super) fn stored_base(&self) -> &str {
        let stored = self.header().and_then(|header| header.file_name.as_deref());
        let own = self.name().rsplit(['/', '\\']).next().unwrap_or_default();
        FileName::without_wrapping(stored.filter(|name| !name.is_empty()).unwrap_or(own))
    }

    /// The signer that checked, else the one with the header's serial number, else the only one.
    fn usual_signer(&self, header: Option<&Header>, keys: &Keyring) -> Option<Signer> {
        let mut signers = keys.signers();
        let checked = self.package().layers().iter().find_map(|layer| match layer {
            Layer::Signed(layer) => layer.check.signer.as_ref(),
            Layer::Encrypted(layer) => layer.check.signer.as_ref(),
            _ => None,
        });
        let same = |signer: &Signer| checked == Some(signer.certificate());
        let named = |signer: &Signer| {
            header.is_some_and(|header| header.is_signed_by(signer.certificate().serial()))
        };
        let phone = self.opening_phone(keys);
        let at = signers.iter().position(same).or_else(|| signers.iter().position(named));
        if at.is_none() {
            // The phone's own certificate signs nothing, although its key is here.
            signers.retain(|signer| Some(signer.certificate()) != phone);
        }
        match at {
            Some(at) => Some(signers.swap_remove(at)),
            None if signers.len() == 1 => signers.pop(),
            None => None,
        }
    }

    /// The certificate of the key that opened the file.
    fn opening_phone<'a>(&self, keys: &'a Keyring) -> Option<&'a Certificate> {
        self.package().layers().iter().find_map(|layer| match layer {
            Layer::Encrypted(layer) => {
                let key = layer.key.as_ref()?;
                keys.certificates.iter().find(|certificate| key.matches(certificate))
            }
            _ => None,
        })
    }

    fn usual_phone(&self, signer: Option<&Signer>, keys: &Keyring) -> Option<Certificate> {
        let named = || {
            let value = self.find("device/certHash")?;
            keys.certificate(&self.config().value(value))
        };
        let only = || {
            let mut others = keys.certificates.iter().filter(|certificate| {
                signer.is_none_or(|signer| signer.certificate() != *certificate)
                    && can_wrap(certificate)
            });
            others.next().filter(|_| others.next().is_none())
        };
        self.opening_phone(keys).or_else(named).or_else(only).cloned()
    }
}

impl ContentCoding {
    fn of(layer: &Aes128GcmLayer) -> Self {
        let Aes128GcmLayer { form, record_size, key_id, .. } = layer;
        Self { form: *form, record_size: *record_size, key_id: key_id.clone() }
    }

    /// What is usual for a key: digits are taken for digits where they make 16 bytes.
    #[must_use]
    pub fn usual(key: Option<&Secret>) -> Self {
        let sixteen = |form: &KeyForm| {
            key.and_then(|key| form.bytes(key)).is_some_and(|bytes| bytes.expose().len() == 16)
        };
        let forms = [KeyForm::Text, KeyForm::Hex, KeyForm::Base64];
        let form = forms.into_iter().find(sixteen).unwrap_or(KeyForm::Text);
        Self { form, record_size: 4096, key_id: Vec::new() }
    }
}

/// Whether a certificate's key can wrap a content key.
fn can_wrap(certificate: &Certificate) -> bool {
    matches!(certificate.public_key(), crate::crypto::PublicKey::Rsa(key) if key.bits() >= 512)
}

fn ends_with(name: &str, end: &str) -> bool {
    let at = name.len().checked_sub(end.len());
    at.and_then(|at| name.get(at..)).is_some_and(|tail| tail.eq_ignore_ascii_case(end))
}
