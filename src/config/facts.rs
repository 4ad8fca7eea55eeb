//! What a file tells about its phone: protocol, MAC address, model, load.

use super::document::{Config, Markup};
use super::family::Family;
use super::file_name::FileName;
use crate::fields::Model;

/// What is known of the phone that a file is for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// Twelve capitals, from the file's name.
    pub mac: Option<String>,
    /// The model or models that the load fits: "Cisco 7945/7965".
    pub model: Option<String>,
    /// The firmware that the file names.
    pub load: Option<String>,
}

impl Facts {
    /// Reads name and content.
    #[must_use]
    pub fn of(config: &Config, name: &str) -> Self {
        let mac = FileName::read(name).mac.map(|m| m.to_ascii_uppercase());
        let load = load(config);
        let model = load.as_deref().and_then(Model::series_by_load).or_else(|| product(config));
        Self { mac, model, load }
    }
}

/// The load that the file names for its own phone.
fn load(config: &Config) -> Option<String> {
    let path = match config.family() {
        Family::Device(_) => "device/loadInformation",
        Family::Legacy => "image_version",
        _ => return None,
    };
    let value = config.find(&path.parse().ok()?)?;
    let load = config.value(value).trim().trim_end_matches(".loads").to_owned();
    (!load.is_empty()).then_some(load)
}

/// The model that a multiplatform file names itself.
fn product(config: &Config) -> Option<String> {
    let Markup::Xml(document) = config.markup() else { return None };
    if *config.family() != Family::FlatProfile {
        return None;
    }
    let named = document.elements().find(|&e| document.local_name(e) == "Product_Name")?;
    let name = document.text(named).trim().to_owned();
    (!name.is_empty()).then_some(name)
}
