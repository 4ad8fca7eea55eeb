//! A file as it came: its name, its bytes, and what was peeled off to reach the text.

use crate::config::FileName;
use crate::container::firmware_list::FirmwareList;
use crate::container::layers::{Layer, LayerError, Need, Unsupported};
use crate::container::trust_list::TrustList;
use std::rc::Rc;

/// A file as it came.
#[derive(Clone, Debug)]
pub struct Package {
    pub(super) name: String,
    pub(super) bytes: Rc<[u8]>,
    pub(super) layers: Rc<[Layer]>,
}

impl Package {
    /// The name it came under.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The bytes as they came, wrappings and all.
    #[must_use]
    pub fn bytes(&self) -> &Rc<[u8]> {
        &self.bytes
    }

    /// What was peeled off, outermost first.
    #[must_use]
    pub fn layers(&self) -> &[Layer] {
        &self.layers
    }

    /// The name without the endings that stand for a wrapping: `.enc.sgn`, `.sgn`.
    #[must_use]
    pub fn base_name(&self) -> &str {
        FileName::without_wrapping(&self.name)
    }
}

/// Why a file that was recognised shows no text.
#[derive(Clone, Debug)]
pub enum Closed {
    /// It needs a key that is not at hand.
    Locked(Need),
    /// It is a list of certificates, not a configuration.
    TrustList(Rc<TrustList>),
    /// It lists the parts of a firmware; editing it would break its signature.
    Loads(Rc<FirmwareList>),
    /// Its wrapping is damaged.
    Damaged(LayerError),
    /// Its kind is known, its layout is not.
    Unsupported(Unsupported),
    /// What is inside is no text.
    Binary,
}

/// A file that shows no text, kept so that it can be tried again with other keys.
#[derive(Clone, Debug)]
pub struct ClosedFile {
    pub(super) package: Package,
    pub(super) why: Closed,
    pub(super) content: Option<Rc<[u8]>>,
}

impl ClosedFile {
    /// The file as it came.
    #[must_use]
    pub fn package(&self) -> &Package {
        &self.package
    }

    /// Why it shows no text.
    #[must_use]
    pub fn why(&self) -> &Closed {
        &self.why
    }

    /// What is inside of the layers, where they came off and it is no text.
    #[must_use]
    pub fn content(&self) -> Option<&[u8]> {
        self.content.as_deref()
    }
}
