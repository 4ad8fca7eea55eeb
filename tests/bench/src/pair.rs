//! One encrypted file and the short one beside it: opened, edited, written and proved.

use std::fmt::Debug;

use cnf_repack::config::Config;
use cnf_repack::config::Edit;
use cnf_repack::config::companion::short_config;
use cnf_repack::container::encrypted::{self, Encrypted};
use cnf_repack::container::header::{Kind, Version};
use cnf_repack::container::signed::{self, Signature, Signed, SignedParameters};
use cnf_repack::crypto::{self, Hash, KeyMaterial, Keyring, NewSigner, PrivateKey, Signer};
use cnf_repack::session::EditSession;
use getrandom::rand_core::UnwrapErr;

const NAME: &str = "SEP001122334455.cnf.xml";
const NOW: u32 = 1_750_000_000;

/// What a person has at hand, and the file as it came.
pub(crate) struct Bench {
    signer: Signer,
    phone: Signer,
    keys: Keyring,
    text: String,
    sealed: Vec<u8>,
}

/// The two files that are exported.
pub(crate) struct Pair {
    full: Vec<u8>,
    short: Vec<u8>,
}

impl Bench {
    pub(crate) fn new(signer: &str, phone: &str, text: String) -> Result<Self, String> {
        let (signer, phone) = (issued(signer, "signer")?, issued(phone, NAME)?);
        let mut keys = Keyring::default();
        for owner in [&signer, &phone] {
            keys.add(KeyMaterial {
                certificates: vec![owner.certificate().clone()],
                keys: vec![owner.key().clone()],
                ignored: Vec::new(),
            });
        }
        let mut bench = Self { signer, phone, keys, text, sealed: Vec::new() };
        bench.sealed = bench.write()?.full;
        Ok(bench)
    }

    pub(crate) fn sign(&self) -> Result<(), String> {
        self.signer.key().sign(Hash::Sha1, &[self.text.as_bytes()]).map(drop).map_err(said)
    }

    pub(crate) fn open(&self) -> Result<(), String> {
        self.opened().map(drop)
    }

    fn opened(&self) -> Result<EditSession, String> {
        let name = format!("{NAME}.enc.sgn");
        EditSession::open_with(&name, self.sealed.as_slice(), &self.keys).map_err(said)
    }

    pub(crate) fn write(&self) -> Result<Pair, String> {
        self.written(&self.text)
    }

    fn written(&self, text: &str) -> Result<Pair, String> {
        let mut rng = UnwrapErr(getrandom::SysRng);
        let (full, short) = (parameters(Kind::Encrypted), parameters(Kind::Signed));
        let phone = self.phone.certificate();
        let config = Config::read(text);
        let companion = short_config(&config, phone).map_err(said)?;
        Ok(Pair {
            full: encrypted::write(text.as_bytes(), &self.signer, phone, &full, &mut rng)
                .map_err(said)?,
            short: signed::write(companion.as_bytes(), &self.signer, &short).map_err(said)?,
        })
    }

    pub(crate) fn write_and_prove(&self) -> Result<(), String> {
        self.proved(&self.text)
    }

    fn proved(&self, text: &str) -> Result<(), String> {
        let pair = self.written(text)?;
        let key = self.signer.certificate().public_key();
        let full = Encrypted::read(&pair.full).map_err(said)?;
        let short = Signed::read(&pair.short).map_err(said)?;
        let plain = full.open(&pair.full, self.phone.key()).map_err(said)?;
        let sound = full.verify(&pair.full, key) == Signature::Valid
            && short.verify(&pair.short, key) == Signature::Valid
            && plain == text.as_bytes();
        sound.then_some(()).ok_or_else(|| "what was written is not what was meant".to_owned())
    }

    pub(crate) fn whole(&self) -> Result<(), String> {
        let session = self.opened()?;
        let path = "device/sshUserId".parse().map_err(said)?;
        let edited = session.apply(&Edit::SetValue { path, value: "other".to_owned() });
        self.proved(edited.map_err(said)?.source())
    }
}

fn issued(pem: &str, name: &str) -> Result<Signer, String> {
    let mut material = crypto::read(pem.as_bytes(), None).map_err(said)?;
    let key: PrivateKey = material.keys.pop().ok_or("no private key")?;
    let plan = NewSigner { common_name: name.to_owned(), years: 10, ..NewSigner::default() };
    plan.issue(key, i64::from(NOW), &mut UnwrapErr(getrandom::SysRng)).map_err(said)
}

fn parameters(kind: Kind) -> SignedParameters {
    let (hash, version) = (Hash::Sha1, Version::of(kind));
    SignedParameters { hash, file_name: NAME.to_owned(), time: NOW, version }
}

fn said(error: impl Debug) -> String {
    format!("{error:?}")
}
