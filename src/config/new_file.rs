//! New files: a minimal one from a model and a few values.
//!
//! The starting points stand in `templates/`; `{word}` is a blank there, and an element or line
//! with `{word?}` goes when nothing fills it. A file like another is made in `other_phone`.

use super::document::Config;
use super::edit::{Edit, EditError};
use super::file_name::{FileName, NameKind, normal_mac};
use crate::fields::{Model, time_zones};
use crate::path::Path;
use crate::text::Encoding;
use std::fmt;

/// The families that new files can be of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NewFamily {
    /// `SEP<MAC>.cnf.xml` with lines.
    Sip,
    /// `SEP<MAC>.cnf.xml`; lines come from the server.
    Sccp,
    /// `XMLDefault.cnf.xml`.
    Default,
    /// `flat-profile` of a multiplatform phone or adapter.
    FlatProfile,
    /// `SIP<MAC>.cnf` of a 7940 or 7960.
    Legacy,
}

impl NewFamily {
    /// Every family, in the order to offer them.
    pub const ALL: [Self; 5] =
        [Self::Sip, Self::Sccp, Self::Default, Self::FlatProfile, Self::Legacy];

    fn template(self) -> &'static str {
        match self {
            Self::Sip => include_str!("templates/device_sip.xml"),
            Self::Sccp => include_str!("templates/device_sccp.xml"),
            Self::Default => include_str!("templates/default.xml"),
            Self::FlatProfile => include_str!("templates/flat_profile.xml"),
            Self::Legacy => include_str!("templates/legacy.cnf"),
        }
    }

    /// Whether phones of this model read files of this family.
    ///
    /// Multiplatform firmware runs on many models that also have an enterprise one, so no model
    /// is kept from a `flat-profile`.
    #[must_use]
    pub fn suits(self, model: &Model) -> bool {
        let speaks = |protocol| model.protocols.split(',').any(|p| p.trim() == protocol);
        let is_legacy = matches!(model.number, 7 | 8);
        match self {
            Self::Sip => speaks("SIP") && !is_legacy,
            Self::Sccp => speaks("SCCP") || speaks("SPCP"),
            Self::Default | Self::FlatProfile => true,
            Self::Legacy => is_legacy,
        }
    }
}

/// What is particular to one line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewLine {
    /// The extension it registers with.
    pub name: String,
    /// The sign-in name; empty takes the extension.
    pub auth_name: String,
    /// The sign-in password.
    pub password: String,
    /// The text beside the key; empty takes the extension.
    pub label: String,
    /// The name that others see; empty takes the label.
    pub display_name: String,
}

/// What a new file is made of.
#[derive(Clone, Debug)]
pub struct NewFile {
    /// The family.
    pub family: NewFamily,
    /// The model, where it is known.
    pub model: Option<&'static Model>,
    /// The MAC address in any notation; not read for `XMLDefault.cnf.xml`.
    pub mac: String,
    /// The call manager or SIP server.
    pub server: String,
    /// Its port; `None` takes the usual one.
    pub port: Option<u16>,
    /// The line; not read where lines come from the server.
    pub line: NewLine,
    /// A time zone by its Cisco name.
    pub time_zone: String,
    /// The time server; empty leaves it to the network.
    pub time_server: String,
    /// The firmware to run; empty keeps what runs.
    pub load: String,
    /// Text by which the phone sees that the file is another; empty writes `1`.
    pub stamp: String,
}

/// Why a new file cannot be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NewFileError {
    /// Not twelve hexadecimal digits.
    NotAMac {
        /// What was given.
        found: String,
    },
    /// Phones of this model read other files.
    WrongFamily {
        /// The model's name.
        model: &'static str,
    },
    /// The other file is of a kind that belongs to no single phone.
    NotOfOnePhone,
    /// A value holds a character that no file of a phone can hold, such as a line break.
    ControlCharacter {
        /// Its number.
        code: u32,
    },
    /// A value cannot be written.
    Edit(EditError),
}

impl fmt::Display for NewFileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAMac { found } => {
                write!(f, "expected twelve hexadecimal digits, but found `{found}`")
            }
            Self::WrongFamily { model } => write!(f, "expected a file that {model} can read"),
            Self::NotOfOnePhone => f.write_str("expected the file of one phone"),
            Self::ControlCharacter { code } => {
                write!(f, "expected characters that print, but found U+{code:04X}")
            }
            Self::Edit(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for NewFileError {}

impl From<EditError> for NewFileError {
    fn from(error: EditError) -> Self {
        Self::Edit(error)
    }
}

/// Makes a minimal file, as its name and text.
///
/// # Errors
///
/// See [`NewFileError`].
pub fn new_file(wanted: &NewFile) -> Result<(String, String), NewFileError> {
    if let Some(model) = wanted.model
        && !wanted.family.suits(model)
    {
        return Err(NewFileError::WrongFamily { model: model.name });
    }
    let name = file_name(wanted)?;
    let mut config = Config::read(wanted.family.template());
    let blanks: Vec<(Path, String)> = config
        .values()
        .filter_map(|value| {
            let text = config.value(value);
            let word = text.strip_prefix('{')?.strip_suffix('}')?.to_owned();
            Some((config.path(value), word))
        })
        .collect();
    for (path, word) in blanks {
        let value = printable(filling(wanted, word.trim_end_matches('?')))?;
        let edit = match value.is_empty() && word.ends_with('?') {
            true => Edit::Remove { path: removed(&path) },
            false => Edit::SetValue { path, value },
        };
        config = made(&config, &edit)?;
    }
    if wanted.family == NewFamily::Default
        && let Some(model) = wanted.model
    {
        let row = format!("Default/loadInformation{}", model.number);
        let path: Path = row.parse().map_err(EditError::Path)?;
        let value = printable(filling(wanted, "load"))?;
        config = made(&config, &Edit::AddField { path: path.clone(), value })?;
        let value = model.name.to_owned();
        config = made(&config, &Edit::AddField { path: path.attribute("model"), value })?;
    }
    Ok((name, config.source().to_owned()))
}

/// Refuses what a form cannot have meant.
pub(super) fn printable(value: String) -> Result<String, NewFileError> {
    match value.chars().find(|c| c.is_control()) {
        Some(odd) => Err(NewFileError::ControlCharacter { code: u32::from(odd) }),
        None => Ok(value),
    }
}

fn made(config: &Config, edit: &Edit) -> Result<Config, EditError> {
    let edit = config.lower(edit, Encoding::Utf8)?;
    Ok(config.apply(&edit).0)
}

/// The element to remove for an empty blank: a time server goes with all around it.
fn removed(path: &Path) -> Path {
    let mut path = path.clone();
    if let Some(at) = path.steps.iter().position(|step| step.name == "ntps") {
        path.steps.truncate(at + 1);
    }
    path
}

fn file_name(wanted: &NewFile) -> Result<String, NewFileError> {
    let kind = match (wanted.family, wanted.model) {
        (NewFamily::Default, _) => NameKind::Default,
        (NewFamily::Sip, Some(model)) if model.kind == "ata" => NameKind::Ata,
        (NewFamily::Legacy, _) => NameKind::LegacyPhone,
        (NewFamily::FlatProfile, _) => NameKind::Other,
        _ => NameKind::Device,
    };
    if kind == NameKind::Default {
        return Ok("XMLDefault.cnf.xml".to_owned());
    }
    let mac = mac_of(&wanted.mac)?;
    // Multiplatform phones ask for what their rule names; `$MA.xml` is the usual rule.
    let other = || format!("{}.xml", mac.to_ascii_lowercase());
    Ok(FileName::conventional(kind, Some(&mac)).unwrap_or_else(other))
}

pub(super) fn mac_of(text: &str) -> Result<String, NewFileError> {
    normal_mac(text).ok_or_else(|| NewFileError::NotAMac { found: text.to_owned() })
}

/// What a blank of the templates stands for.
fn filling(wanted: &NewFile, word: &str) -> String {
    let line = &wanted.line;
    let name = line.name.trim();
    let or = |text: &str, other: &str| match text.trim() {
        "" => other.to_owned(),
        text => text.to_owned(),
    };
    let label = or(&line.label, name);
    match word {
        "server" => wanted.server.trim().to_owned(),
        "port" => {
            let usual = if wanted.family == NewFamily::Sccp { 2000 } else { 5060 };
            wanted.port.unwrap_or(usual).to_string()
        }
        "name" => name.to_owned(),
        "auth_name" => or(&line.auth_name, name),
        "password" => line.password.clone(),
        "display_name" => or(&line.display_name, &label),
        // Older phones show no more than this at the top of the screen, and no spaces.
        "phone_label" if label.chars().count() > 11 || label.contains(' ') => name.to_owned(),
        "phone_label" | "label" => label,
        "time_zone" => wanted.time_zone.trim().to_owned(),
        "zone_offset" => zone_offset(&wanted.time_zone),
        "zone_letters" => zone_letters(&wanted.time_zone).to_owned(),
        "time_server" => wanted.time_server.trim().to_owned(),
        "load" => wanted.load.trim().trim_end_matches(".loads").to_owned(),
        "stamp" => or(&wanted.stamp, "1"),
        "transport" if wanted.family == NewFamily::FlatProfile => "UDP".to_owned(),
        // Both: what call managers write.
        "transport" => "4".to_owned(),
        _ => String::new(),
    }
}

/// The zone as multiplatform phones write it: `GMT+01:00`.
fn zone_offset(name: &str) -> String {
    let Some(zone) = time_zones::by_name(name.trim()) else { return "GMT".to_owned() };
    let minutes = zone.true_minutes.unwrap_or(zone.minutes);
    let sign = if minutes < 0 { '-' } else { '+' };
    match minutes.unsigned_abs() {
        0 => "GMT".to_owned(),
        minutes => format!("GMT{sign}{:02}:{:02}", minutes / 60, minutes % 60),
    }
}

/// The zone as a 7940 writes it, where the letters are known.
fn zone_letters(name: &str) -> &'static str {
    match name.trim() {
        "GMT Standard/Daylight Time" | "Greenwich Standard Time" => "GMT",
        "W. Europe Standard/Daylight Time"
        | "Romance Standard/Daylight Time"
        | "Central Europe Standard/Daylight Time" => "CET",
        "Eastern Standard/Daylight Time" => "EST",
        "Central Standard/Daylight Time" => "CST",
        "Mountain Standard/Daylight Time" => "MST",
        "Pacific Standard/Daylight Time" => "PST",
        _ => "",
    }
}
