//! Keys that come and go, and the files that wait for them. Pure, as all of the state.

use super::{AppState, Content, KeysCame, Notice, Question, Tab};
use crate::config::FileName;
use crate::container::layers::{Layer, LayerError, Unsupported};
use crate::container::trust_list::TrustList;
use crate::crypto::{self, IntakeError, KeyMaterial, Keyring, Secret};
use crate::session::{Closed, OpenError};
use std::fmt;
use std::rc::Rc;

/// The bytes of a file, which may be secret: only their number is ever shown.
#[derive(Clone, PartialEq, Eq)]
pub struct FileBytes(pub(super) Rc<[u8]>);

impl From<Vec<u8>> for FileBytes {
    fn from(bytes: Vec<u8>) -> Self {
        Self(bytes.into())
    }
}

impl fmt::Debug for FileBytes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "FileBytes({})", self.0.len())
    }
}

/// A file of keys or certificates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyFile {
    /// Its name.
    pub name: Rc<str>,
    /// What is in it.
    pub bytes: Secret,
    /// How many passwords were typed in vain.
    pub attempts: u32,
}

/// The short file beside an encrypted one, which tells for whom that is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Companion {
    /// The name of the short file.
    pub file: Rc<str>,
    /// The MD5 of the phone's certificate, in lower-case digits.
    pub cert_hash: String,
}

impl AppState {
    /// The trust lists among the open files, with the names of their files.
    pub fn trust_lists(&self) -> impl Iterator<Item = (&Rc<str>, &Rc<TrustList>)> {
        self.tabs.iter().filter_map(|tab| match &tab.content {
            Content::Locked(OpenError::Closed(file)) => match file.why() {
                Closed::TrustList(list) => Some((&tab.name, list)),
                _ => None,
            },
            _ => None,
        })
    }

    /// The open short file of the phone that a locked tab belongs to.
    #[must_use]
    pub fn companion_of(&self, locked: &Tab) -> Option<Companion> {
        let mac = FileName::read(&locked.name).mac?.to_ascii_uppercase();
        self.tabs.iter().find_map(|tab| {
            let own = FileName::read(&tab.name).mac?.to_ascii_uppercase();
            let cert_hash = cert_hash(tab).filter(|_| own == mac)?;
            Some(Companion { file: tab.name.clone(), cert_hash })
        })
    }

    pub(super) fn take_key_file(&mut self, mut file: KeyFile, password: Option<&Secret>) {
        match crypto::read(file.bytes.expose(), password) {
            Ok(material) => self.take_keys(&file.name, material),
            Err(IntakeError::PasswordNeeded | IntakeError::WrongPassword) => {
                file.attempts += u32::from(password.is_some());
                self.waiting.insert(0, file);
                self.ask_next();
            }
            Err(error) => self.notice(Notice::KeyFileRefused { name: file.name, error }),
        }
    }

    /// Asks about the next key file, unless something is asked already.
    pub(super) fn ask_next(&mut self) {
        if self.question.is_none() && !self.waiting.is_empty() {
            self.question = Some(Question::KeyPassword(self.waiting.remove(0)));
        }
    }

    pub(super) fn take_keys(&mut self, name: &str, material: KeyMaterial) {
        let mut came = KeysCame {
            name: name.into(),
            certificates: material.certificates.len(),
            keys: material.keys.len(),
            ignored: material.ignored.len(),
            ..KeysCame::default()
        };
        let mut keys = Keyring::clone(&self.keys);
        keys.add(material);
        let count = |keys: &Keyring| keys.certificates.len() + keys.keys.len();
        came.new = count(&keys) > count(&self.keys);
        self.keys = Rc::new(keys);
        came.opened = self.try_locked(&Rc::clone(&self.keys));
        self.judge();
        // With no file to go on with, what came in is what there is to see.
        self.keys_shown |= self.tabs.is_empty();
        self.notice(Notice::KeysCame(came));
    }

    /// Tries a passphrase on every file that waits; it is kept only if it opens one.
    pub(super) fn try_passphrase(&mut self, id: u32, passphrase: Secret) {
        if passphrase.expose().is_empty() {
            return;
        }
        let mut keys = Keyring::clone(&self.keys);
        keys.add_passphrase(passphrase);
        let opened = self.try_locked(&keys);
        if !opened.is_empty() {
            self.keys = Rc::new(keys);
            self.judge();
            self.notice(Notice::Unlocked(opened));
        }
        let waits = |tab: &&mut Tab| tab.id == id && tab.session().is_none();
        if let Some(tab) = self.tabs.iter_mut().find(waits) {
            tab.attempts += 1;
        }
    }

    /// Tries every file again that a key may open; tells which did.
    fn try_locked(&mut self, keys: &Keyring) -> Vec<Rc<str>> {
        let mut opened = Vec::new();
        for tab in &mut self.tabs {
            let Content::Locked(OpenError::Closed(file)) = &tab.content else { continue };
            if !waits(file.why()) {
                continue;
            }
            let result = file.try_again(keys);
            let shows = match &result {
                Ok(_) => true,
                Err(error) => matches!(error.why(), Some(Closed::TrustList(_) | Closed::Binary)),
            };
            if shows {
                opened.push(tab.name.clone());
            }
            tab.content = match result {
                Ok(session) => Content::Open(Rc::new(session)),
                Err(error) => Content::Locked(error),
            };
        }
        opened
    }

    pub(super) fn forget_keys(&mut self) {
        self.keys = Rc::default();
        self.waiting.clear();
        self.judge();
        let holding = self.tabs.iter().filter(|tab| holds_a_key(tab)).count();
        self.notice(Notice::KeysForgotten { holding });
    }
}

/// Whether another key may open the file.
fn waits(why: &Closed) -> bool {
    match why {
        Closed::Locked(_) | Closed::Unsupported(Unsupported::Blocks { .. }) => true,
        Closed::Damaged(error) => matches!(
            error,
            LayerError::Decrypt(_) | LayerError::OpenSsl(_) | LayerError::Aes128Gcm(_)
        ),
        _ => false,
    }
}

/// Whether the open file keeps what opened it, to be written the same way again.
fn holds_a_key(tab: &Tab) -> bool {
    let layers = tab.session().map(|session| session.package().layers());
    layers.into_iter().flatten().any(|layer| match layer {
        Layer::Encrypted(_) | Layer::OpenSsl(_) | Layer::Aes128Gcm(_) => true,
        Layer::Signed(_) | Layer::Gzip(_) => false,
    })
}

/// The certificate that an open short file names.
pub(super) fn cert_hash(tab: &Tab) -> Option<String> {
    let session = tab.session()?;
    let path = "device/certHash".parse().ok()?;
    let value = session.config().find(&path)?;
    let hash = session.config().value(value).trim().to_ascii_lowercase();
    (!hash.is_empty()).then_some(hash)
}
