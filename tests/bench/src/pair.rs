//! One encrypted file and the short one beside it: opened, edited, written and proved.

use std::fmt::Debug;

use cnf_repack::config::Edit;
use cnf_repack::container::encrypted;
use cnf_repack::container::header::{Kind, Version};
use cnf_repack::container::signed::SignedParameters;
use cnf_repack::crypto::{self, Hash, KeyMaterial, Keyring, NewSigner, PrivateKey, Signer};
use cnf_repack::session::{EditSession, RepackPlan};
use getrandom::rand_core::UnwrapErr;

const NAME: &str = "SEP001122334455.cnf.xml";
const NOW: u32 = 1_750_000_000;

/// What a person has at hand, and the file as it came.
pub(crate) struct Bench {
    signer: Signer,
    keys: Keyring,
    text: String,
    sealed: Vec<u8>,
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
        let mut rng = UnwrapErr(getrandom::SysRng);
        let parameters = SignedParameters {
            hash: Hash::Sha1,
            file_name: NAME.to_owned(),
            time: NOW,
            version: Version::of(Kind::Encrypted),
        };
        let phone = phone.certificate();
        let sealed = encrypted::write(text.as_bytes(), &signer, phone, &parameters, &mut rng);
        Ok(Self { sealed: sealed.map_err(said)?, signer, keys, text })
    }

    /// One signature.
    pub(crate) fn sign(&self) -> Result<(), String> {
        self.signer.key().sign(Hash::Sha1, &[self.text.as_bytes()]).map(drop).map_err(said)
    }

    /// The encrypted file, decrypted and read.
    pub(crate) fn open(&self) -> Result<EditSession, String> {
        let name = format!("{NAME}.enc.sgn");
        EditSession::open_with(&name, self.sealed.as_slice(), &self.keys).map_err(said)
    }

    /// One value changed, and what shall be written.
    pub(crate) fn edit(&self, session: &EditSession) -> Result<(EditSession, RepackPlan), String> {
        let path = "device/sshUserId".parse().map_err(said)?;
        let edit = Edit::SetValue { path, value: "other".to_owned() };
        let edited = session.apply(&edit).map_err(said)?;
        let plan = edited.usual_plan(&self.keys, NOW);
        Ok((edited, plan))
    }

    /// Both files written, opened again and compared.
    pub(crate) fn repack(&self, session: &EditSession, plan: &RepackPlan) -> Result<(), String> {
        let mut rng = UnwrapErr(getrandom::SysRng);
        let repacked = session.repack(plan, &self.keys, &mut rng).map_err(said)?;
        let pair = repacked.files.len() == 2;
        pair.then_some(()).ok_or_else(|| "a pair was meant to be written".to_owned())
    }
}

fn issued(pem: &str, name: &str) -> Result<Signer, String> {
    let mut material = crypto::read(pem.as_bytes(), None).map_err(said)?;
    let key: PrivateKey = material.keys.pop().ok_or("no private key")?;
    let plan = NewSigner { common_name: name.to_owned(), years: 10, ..NewSigner::default() };
    plan.issue(key, i64::from(NOW), &mut UnwrapErr(getrandom::SysRng)).map_err(said)
}

fn said(error: impl Debug) -> String {
    format!("{error:?}")
}
