//! The families of files, told apart by content.

use super::document::Markup;
use crate::xml;
use std::fmt;

/// The protocol that an enterprise file is written for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Protocol {
    /// SIP: lines live in the file.
    Sip,
    /// SCCP: lines come from the server.
    Sccp,
}

/// What a file configures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Family {
    /// `SEP<MAC>.cnf.xml`: one enterprise phone.
    Device(Option<Protocol>),
    /// `XMLDefault.cnf.xml`: firmware and servers for phones without a file of their own.
    Default,
    /// `flat-profile`: multiplatform phones, SPA phones, analogue adapters.
    FlatProfile,
    /// `SIPDefault.cnf`, `SIP<MAC>.cnf` and other lines of `name: value`.
    Legacy,
    /// Any other XML: dial plan, soft keys, ring list.
    Xml {
        /// The root element's name.
        root: String,
    },
    /// Text that is neither XML nor settings.
    Text,
}

impl Family {
    /// Reads the family off the content.
    #[must_use]
    pub fn of(markup: &Markup) -> Self {
        match markup {
            Markup::Xml(document) => of_xml(document),
            Markup::Lines(document) => match document.counts() {
                (0, _) => Self::Text,
                (settings, free) if free > settings => Self::Text,
                _ => Self::Legacy,
            },
        }
    }

    /// A short name for scripts: `device-sip`, `default`, `flat-profile` …
    #[must_use]
    pub fn id(&self) -> &'static str {
        match self {
            Self::Device(Some(Protocol::Sip)) => "device-sip",
            Self::Device(Some(Protocol::Sccp)) => "device-sccp",
            Self::Device(None) => "device",
            Self::Default => "default",
            Self::FlatProfile => "flat-profile",
            Self::Legacy => "legacy",
            Self::Xml { .. } => "xml",
            Self::Text => "text",
        }
    }
}

impl fmt::Display for Family {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

fn of_xml(document: &xml::Document) -> Family {
    let Some(root) = document.root() else { return Family::Text };
    let name = document.local_name(root);
    let child = |id, name: &str| document.children(id).find(|&c| document.local_name(c) == name);
    match name.to_ascii_lowercase().as_str() {
        "flat-profile" => Family::FlatProfile,
        "default" => Family::Default,
        "device" => {
            let inner = child(root, "device").unwrap_or(root);
            if child(inner, "flat-profile").is_some() {
                return Family::FlatProfile;
            }
            let says =
                child(root, "deviceProtocol").map(|p| document.text(p).trim().to_ascii_uppercase());
            Family::Device(match says.as_deref() {
                Some("SIP") => Some(Protocol::Sip),
                Some("SCCP") => Some(Protocol::Sccp),
                _ if child(root, "sipProfile").is_some() => Some(Protocol::Sip),
                _ if child(root, "devicePool").is_some() => Some(Protocol::Sccp),
                _ => None,
            })
        }
        _ => Family::Xml { root: document.name(root).to_owned() },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(source: &str) -> &'static str {
        Family::of(&Markup::read(source.into())).id()
    }

    #[test]
    fn content_decides() {
        assert_eq!(id("<device><sipProfile/></device>"), "device-sip");
        assert_eq!(
            id("<device><deviceProtocol>SCCP</deviceProtocol><sipProfile/></device>"),
            "device-sccp"
        );
        assert_eq!(id("<device><devicePool/></device>"), "device-sccp");
        assert_eq!(id("<device/>"), "device");
        assert_eq!(id("<default/>"), "default");
        assert_eq!(id("<flat-profile xmlns='http://x'/>"), "flat-profile");
        assert_eq!(id("<device><flat-profile/></device>"), "flat-profile");
        assert_eq!(id("<device><device><flat-profile/></device></device>"), "flat-profile");
        assert_eq!(id("<DIALTEMPLATE/>"), "xml");
        assert_eq!(id("image_version: P0S3\n# c\n"), "legacy");
        assert_eq!(id("P003-8-12-00\n"), "text");
        assert_eq!(id(""), "text");
        assert_eq!(id("- <device>\n- <devicePool>\n</devicePool>\n</device>"), "device-sccp");
    }
}
