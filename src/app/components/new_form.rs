//! What a person fills in for a new file, and what is made of it. Pure.

use crate::config::{
    FileName, NameKind, NewFamily, NewFile, NewFileError, NewLine, from_other, new_file, normal_mac,
};
use crate::fields::Model;
use crate::session::{Deed, DeedKind, EditSession};

/// The fields as they are filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewForm {
    /// Which family.
    pub family: NewFamily,
    /// The model, by any of its names; empty where it is not known.
    pub model: String,
    /// The MAC address in any notation.
    pub mac: String,
    /// The call manager or SIP server.
    pub server: String,
    /// Its port; empty takes the usual one.
    pub port: String,
    /// The line.
    pub line: NewLine,
    /// A time zone by its Cisco name.
    pub time_zone: String,
    /// The time server.
    pub time_server: String,
    /// The firmware.
    pub load: String,
}

/// One field of the form, for what is wrong with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NewField {
    /// The model.
    Model,
    /// The MAC address.
    Mac,
    /// The server.
    Server,
    /// The port.
    Port,
    /// The line's number or name.
    Name,
    /// Any of them.
    Any,
}

/// Why nothing is made yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NewFault {
    /// Nothing stands where something must.
    Missing(NewField),
    /// No model has this name.
    UnknownModel,
    /// Not from 1 to 65535.
    NotAPort,
    /// What the makers of files refuse.
    Refused(NewFileError),
    /// The other file does not open as it is now.
    OtherUnreadable,
}

impl NewFault {
    /// The field that it is about.
    #[must_use]
    pub fn field(&self) -> NewField {
        match self {
            Self::Missing(field) => *field,
            Self::UnknownModel | Self::Refused(NewFileError::WrongFamily { .. }) => NewField::Model,
            Self::NotAPort => NewField::Port,
            Self::Refused(NewFileError::NotAMac { .. }) => NewField::Mac,
            Self::Refused(_) | Self::OtherUnreadable => NewField::Any,
        }
    }
}

impl NewForm {
    /// An empty form.
    #[must_use]
    pub fn new(family: NewFamily, mac: String) -> Self {
        Self {
            family,
            model: String::new(),
            mac,
            server: String::new(),
            port: String::new(),
            line: NewLine::default(),
            time_zone: String::new(),
            time_server: String::new(),
            load: String::new(),
        }
    }

    /// Takes a model; the family follows where the model cannot read the one that is chosen.
    pub fn choose_model(&mut self, name: String) {
        self.model = name;
        let Some(model) = Model::by_name(&self.model) else { return };
        if !self.family.suits(model) {
            let legacy = Some(NewFamily::Legacy).filter(|family| family.suits(model));
            let fitting = || NewFamily::ALL.into_iter().find(|family| family.suits(model));
            self.family = legacy.or_else(fitting).unwrap_or(self.family);
        }
    }

    /// Whether the file belongs to one phone.
    #[must_use]
    pub fn is_of_one_phone(&self) -> bool {
        self.family != NewFamily::Default
    }

    /// Whether the file holds a line of its own.
    #[must_use]
    pub fn has_line(&self) -> bool {
        matches!(self.family, NewFamily::Sip | NewFamily::FlatProfile | NewFamily::Legacy)
    }

    /// Every fault of a minimal file, in the order of the fields.
    #[must_use]
    pub fn faults(&self) -> Vec<NewFault> {
        let empty = |text: &str| text.trim().is_empty();
        let mut faults = Vec::new();
        match Model::by_name(&self.model) {
            None if !empty(&self.model) => faults.push(NewFault::UnknownModel),
            Some(model) if !self.family.suits(model) => {
                let error = NewFileError::WrongFamily { model: model.name };
                faults.push(NewFault::Refused(error));
            }
            _ => {}
        }
        faults.extend(self.mac_fault());
        if empty(&self.server) {
            faults.push(NewFault::Missing(NewField::Server));
        }
        if !empty(&self.port) && !self.port.trim().parse::<u16>().is_ok_and(|port| port > 0) {
            faults.push(NewFault::NotAPort);
        }
        if self.has_line() && empty(&self.line.name) {
            faults.push(NewFault::Missing(NewField::Name));
        }
        faults
    }

    /// What is wrong with the MAC address.
    #[must_use]
    pub fn mac_fault(&self) -> Option<NewFault> {
        if !self.is_of_one_phone() {
            return None;
        }
        match (self.mac.trim(), normal_mac(&self.mac)) {
            ("", _) => Some(NewFault::Missing(NewField::Mac)),
            (found, None) => {
                Some(NewFault::Refused(NewFileError::NotAMac { found: found.to_owned() }))
            }
            _ => None,
        }
    }

    /// Makes a minimal file.
    ///
    /// # Errors
    ///
    /// The first fault.
    pub fn made(&self) -> Result<(String, String), NewFault> {
        if let Some(fault) = self.faults().into_iter().next() {
            return Err(fault);
        }
        let wanted = NewFile {
            family: self.family,
            model: Model::by_name(&self.model),
            mac: self.mac.clone(),
            server: self.server.clone(),
            port: self.port.trim().parse().ok(),
            line: self.line.clone(),
            time_zone: self.time_zone.clone(),
            time_server: self.time_server.clone(),
            load: self.load.clone(),
            stamp: String::new(),
        };
        new_file(&wanted).map_err(NewFault::Refused)
    }

    /// Makes the file of this phone from that of another; says how many lines stay as they were.
    ///
    /// # Errors
    ///
    /// See [`NewFault`].
    pub fn made_like(&self, other: &EditSession) -> Result<(EditSession, usize), NewFault> {
        if let Some(fault) = self.mac_fault() {
            return Err(fault);
        }
        let other_name = other.package().base_name();
        let made = from_other(other.config(), other_name, &self.mac, &self.line)
            .map_err(NewFault::Refused)?;
        let plain = other.export(other_name).map_err(|_| NewFault::OtherUnreadable)?;
        let copy = EditSession::open(&made.name, plain.bytes.to_vec())
            .map_err(|_| NewFault::OtherUnreadable)?;
        let deed = Deed { kind: DeedKind::Set, path: None };
        let session = copy
            .apply_all(&made.edits, deed)
            .map_err(|error| NewFault::Refused(NewFileError::Edit(error)))?;
        Ok((session, made.lines_kept))
    }

    /// The name that the file will have, once its MAC address is known.
    #[must_use]
    pub fn file_name(&self) -> Option<String> {
        let mut sample = self.clone();
        if self.is_of_one_phone() {
            normal_mac(&self.mac)?;
        }
        sample.model = Model::by_name(&self.model).map_or_else(String::new, |m| m.name.to_owned());
        for field in [&mut sample.server, &mut sample.line.name] {
            "x".clone_into(field);
        }
        sample.port.clear();
        sample.made().ok().map(|(name, _)| name)
    }
}

/// Which family a file that a phone asks for is of, and the MAC address in its name.
#[must_use]
pub fn asked_for(name: &str) -> Option<(NewFamily, String)> {
    let name = FileName::read(FileName::without_wrapping(name));
    let family = match name.kind {
        NameKind::Device | NameKind::Ata => NewFamily::Sip,
        NameKind::LegacyPhone => NewFamily::Legacy,
        _ => return None,
    };
    Some((family, normal_mac(&name.mac?)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::Severity;

    fn filled(family: NewFamily) -> NewForm {
        let mut form = NewForm::new(family, "00:11:22:33:44:55".to_owned());
        form.server = "192.0.2.1".to_owned();
        form.line.name = "2001".to_owned();
        form.line.password = "hEn7-rose".to_owned();
        form.time_zone = "W. Europe Standard/Daylight Time".to_owned();
        form
    }

    #[test]
    fn an_8841_is_made_from_a_few_values() {
        let mut form = filled(NewFamily::Sip);
        form.choose_model("CP-8841".to_owned());
        form.load = "sip88xx.14-3-1-0301-349".to_owned();
        let (name, text) = form.made().unwrap();
        assert_eq!(name, "SEP001122334455.cnf.xml");
        assert_eq!(form.file_name().as_deref(), Some(&*name));
        let session = EditSession::open(&name, text.into_bytes()).unwrap();
        let grave: Vec<_> = session.findings().filter(|f| f.severity != Severity::Hint).collect();
        assert!(grave.is_empty(), "{grave:?}");
    }

    #[test]
    fn the_family_follows_the_model() {
        let mut form = filled(NewFamily::Sip);
        form.choose_model("7960".to_owned());
        assert_eq!(form.family, NewFamily::Legacy);
        form.choose_model("8841".to_owned());
        assert_eq!(form.family, NewFamily::Sip);
        form.choose_model("7921".to_owned());
        assert_eq!(form.family, NewFamily::Sccp);
        form.choose_model("no such phone".to_owned());
        assert_eq!(form.family, NewFamily::Sccp);
    }

    #[test]
    fn faults_name_their_fields() {
        let form = NewForm::new(NewFamily::Sip, "12:34".to_owned());
        let fields: Vec<_> = form.faults().iter().map(NewFault::field).collect();
        assert_eq!(fields, [NewField::Mac, NewField::Server, NewField::Name]);
        assert!(form.made().is_err() && form.file_name().is_none());
        let mut form = filled(NewFamily::Sip);
        "70000".clone_into(&mut form.port);
        "7777".clone_into(&mut form.model);
        assert_eq!(form.faults(), [NewFault::UnknownModel, NewFault::NotAPort]);
        let default = NewForm::new(NewFamily::Default, String::new());
        assert_eq!(default.faults(), [NewFault::Missing(NewField::Server)]);
        let mut odd = filled(NewFamily::Sip);
        "a\u{1}".clone_into(&mut odd.line.label);
        assert_eq!(odd.made().unwrap_err().field(), NewField::Any);
    }

    #[test]
    fn another_phone_gets_the_same_settings() {
        let (name, text) = filled(NewFamily::Sip).made().unwrap();
        let other = EditSession::open(&name, text.clone().into_bytes()).unwrap();
        let mut form = NewForm::new(NewFamily::Sip, "66-77-88-99-aa-bb".to_owned());
        "2002".clone_into(&mut form.line.name);
        let (made, kept) = form.made_like(&other).unwrap();
        assert_eq!((made.name(), kept), ("SEP66778899AABB.cnf.xml", 0));
        assert_eq!(made.source(), text.replace("<name>2001<", "<name>2002<"));
        assert!(made.is_changed());
        assert_eq!(
            NewForm::new(NewFamily::Sip, "x".into()).made_like(&other).unwrap_err().field(),
            NewField::Mac
        );
    }

    #[test]
    fn names_tell_what_is_asked_for() {
        let asked = |name: &str| asked_for(name);
        let mac = || "001122334455".to_owned();
        assert_eq!(asked("SEP001122334455.cnf.xml.sgn"), Some((NewFamily::Sip, mac())));
        assert_eq!(asked("folder/SIP001122334455.cnf"), Some((NewFamily::Legacy, mac())));
        assert_eq!(asked("SEPxx.cnf.xml"), None);
        assert_eq!(asked("XMLDefault.cnf.xml"), None);
        assert_eq!(asked(""), None);
    }
}
