//! The sections of the form, in the order people see them.

/// One section of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// What a file is and which phone it is for.
    Basics,
    /// Lines and keys.
    Lines,
    /// Call servers, proxies and registration.
    Servers,
    /// Clock, language and country.
    Time,
    /// Addresses, VLANs and ports.
    Network,
    /// Directories, services and other pages.
    Services,
    /// Softkeys and what people can do with calls.
    Features,
    /// Codecs and audio.
    Media,
    /// Passwords, access and certificates.
    Security,
    /// Screen and ringer.
    Display,
    /// Loads and updates.
    Firmware,
    /// Known settings that are rarely touched.
    Advanced,
    /// Whatever the catalog does not know.
    Other,
}

impl Section {
    /// Every section, in display order.
    pub const ALL: [Self; 13] = [
        Self::Basics,
        Self::Lines,
        Self::Servers,
        Self::Time,
        Self::Network,
        Self::Services,
        Self::Features,
        Self::Media,
        Self::Security,
        Self::Display,
        Self::Firmware,
        Self::Advanced,
        Self::Other,
    ];

    /// Returns the name used in tables and links.
    pub fn id(self) -> &'static str {
        match self {
            Self::Basics => "basics",
            Self::Lines => "lines",
            Self::Servers => "servers",
            Self::Time => "time",
            Self::Network => "network",
            Self::Services => "services",
            Self::Features => "features",
            Self::Media => "media",
            Self::Security => "security",
            Self::Display => "display",
            Self::Firmware => "firmware",
            Self::Advanced => "advanced",
            Self::Other => "other",
        }
    }

    /// Finds the section with this name.
    pub fn by_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|section| section.id() == id)
    }

    /// Returns the heading people see.
    pub fn title(self) -> &'static str {
        match self {
            Self::Basics => "Basics",
            Self::Lines => "Lines",
            Self::Servers => "Servers & registration",
            Self::Time => "Time & locale",
            Self::Network => "Network & VLAN",
            Self::Services => "Phone services & URLs",
            Self::Features => "Softkeys & features",
            Self::Media => "Media & codecs",
            Self::Security => "Security & access",
            Self::Display => "Display & sound",
            Self::Firmware => "Firmware",
            Self::Advanced => "Advanced",
            Self::Other => "Everything else",
        }
    }

    /// Returns one sentence on what the section holds.
    pub fn note(self) -> &'static str {
        match self {
            Self::Basics => "What this file is and which phone it is for.",
            Self::Lines => "Extensions, speed dials, busy lamps and other keys.",
            Self::Servers => "Where the phone signs in and how it stays signed in.",
            Self::Time => "Clock, language and the country of the tones.",
            Self::Network => "Addresses, VLANs, sockets and Wi-Fi.",
            Self::Services => "Directories, menus and other pages the phone opens.",
            Self::Features => "Softkeys, dialling and what people can do with calls.",
            Self::Media => "Codecs, key tones and audio ports.",
            Self::Security => "Passwords, who gets in, and certificates.",
            Self::Display => "Screen, ringer, volumes and headsets.",
            Self::Firmware => "Which firmware the phone runs and where it gets it.",
            Self::Advanced => "Settings that rarely need a change.",
            Self::Other => "What this file holds beyond the known fields, under its own names.",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Section;

    #[test]
    fn ids_are_unique_and_lead_back() {
        for section in Section::ALL {
            assert_eq!(Section::by_id(section.id()), Some(section));
            assert!(section.id().bytes().all(|b| b.is_ascii_lowercase() || b == b'-'));
        }
    }

    #[test]
    fn unknown_ids_have_no_section() {
        for id in ["", "Basics", "basic", "everything-else", " lines", "time & locale"] {
            assert_eq!(Section::by_id(id), None, "{id:?}");
        }
    }

    #[test]
    fn order_is_the_display_order() {
        assert!(Section::ALL.is_sorted());
    }

    #[test]
    fn notes_are_sentences() {
        for section in Section::ALL {
            assert!(section.note().ends_with('.') && !section.note().contains('!'));
        }
    }
}
