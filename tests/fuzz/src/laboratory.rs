//! Keys and files of every kind that the library can write, made anew from a seed.

use cnf_repack::container::aes128gcm::{Aes128GcmLayer, KeyForm};
use cnf_repack::container::armour::Armour;
use cnf_repack::container::encrypted;
use cnf_repack::container::gzip::GzipLayer;
use cnf_repack::container::header::{Kind, Version};
use cnf_repack::container::kdf::Kdf;
use cnf_repack::container::openssl::OpenSslLayer;
use cnf_repack::container::signed::{self, SignedParameters};
use cnf_repack::container::trust_list::{self, ListParameters, Role};
use cnf_repack::crypto::{Hash, NewSigner, PrivateKey, Secret, Signer};

use crate::chance::Chance;

/// The passphrase and content key of what is made here.
pub(crate) const PASSPHRASE: &[u8] = b"opensesame";

/// What makes samples: two keys, small so that they work quickly.
pub(crate) struct Laboratory {
    pub(crate) signer: Signer,
    pub(crate) phone: Signer,
    chance: Chance,
}

impl Laboratory {
    /// The same for the same seed; `None` when the library refuses, which its own tests would show.
    pub(crate) fn new(seed: u64) -> Option<Self> {
        let mut chance = Chance::new(seed);
        let signer = signer("signer", &mut chance)?;
        let phone = signer_for_phone(&mut chance)?;
        Some(Self { signer, phone, chance })
    }

    pub(crate) fn signed(&self, content: &[u8], hash: Hash) -> Option<Vec<u8>> {
        signed::write(content, &self.signer, &parameters(Kind::Signed, hash)).ok()
    }

    pub(crate) fn encrypted(&mut self, content: &[u8]) -> Option<Vec<u8>> {
        let parameters = parameters(Kind::Encrypted, Hash::Sha1);
        let phone = self.phone.certificate();
        encrypted::write(content, &self.signer, phone, &parameters, &mut self.chance).ok()
    }

    pub(crate) fn trust_list(&self) -> Option<Vec<u8>> {
        let entries = [
            (Role::Sast, self.signer.certificate().clone()),
            (Role::Tftp, self.phone.certificate().clone()),
        ];
        let parameters = ListParameters {
            hash: Hash::Sha512,
            file_name: "ITLFile.tlv".into(),
            time: 1_700_000_000,
            signer_version: Version::SIGNED,
        };
        trust_list::write(&entries, &self.signer, &parameters).ok()
    }

    pub(crate) fn openssl(&mut self, content: &[u8], kdf: Kdf, base64: bool) -> Vec<u8> {
        let mut layer = OpenSslLayer::new(Secret::new(PASSPHRASE.to_vec()), kdf);
        layer.armour = base64.then_some(Armour::USUAL);
        layer.write(content, &mut self.chance)
    }

    pub(crate) fn aes128gcm(&mut self, content: &[u8], record_size: u32) -> Option<Vec<u8>> {
        let mut layer = Aes128GcmLayer::new(Secret::new(PASSPHRASE.to_vec()), KeyForm::Text);
        layer.record_size = record_size;
        layer.write(content, &mut self.chance).ok()
    }
}

pub(crate) fn gzip(content: &[u8], name: Option<&[u8]>) -> Vec<u8> {
    GzipLayer { name: name.map(<[u8]>::to_vec), modified: 0, members: 1 }.write(content)
}

fn signer_for_phone(chance: &mut Chance) -> Option<Signer> {
    signer("SEP001122334455", chance)
}

fn signer(name: &str, chance: &mut Chance) -> Option<Signer> {
    let key = PrivateKey::generate(1024, chance).ok()?;
    let plan = NewSigner { common_name: name.into(), years: 10, ..NewSigner::default() };
    plan.issue(key, 1_700_000_000, chance).ok()
}

fn parameters(kind: Kind, hash: Hash) -> SignedParameters {
    SignedParameters {
        hash,
        file_name: "SEP001122334455.cnf.xml".into(),
        time: 1_700_000_000,
        version: Version::of(kind),
    }
}
