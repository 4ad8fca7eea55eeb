//! What several rules ask of a file: its servers, ports, loads and secrets.

use super::Place;
use super::survey::{Secret, Survey, device_number};
use crate::config::{Family, Markup, ValueRef};
use crate::fields::{Catalog, FieldSpec};
use crate::xml::NodeId;
use std::borrow::Cow;

/// More of one kind in one file are not looked at.
const MOST: usize = 500;

/// Where a range of ports begins and ends, with the places of both.
pub(super) type PortRange = (u32, u32, Place, Place);

impl Survey<'_> {
    /// The call managers of the file.
    pub(super) fn members(&self) -> Vec<NodeId> {
        let path = match self.config().family() {
            Family::Default => "callManagerGroup/members/member",
            _ => "devicePool/callManagerGroup/members/member",
        };
        let mut members = self.all(path);
        members.truncate(MOST);
        members
    }

    /// Whether the phone is to use TLS.
    pub(super) fn is_tls(&self) -> bool {
        self.text_at("transportLayerProtocol") == "3"
    }

    /// The ranges of ports for sound and video that are numbers.
    pub(super) fn port_ranges(&self) -> Vec<PortRange> {
        let mut found = Vec::new();
        for (first, last) in
            [("startMediaPort", "stopMediaPort"), ("startVideoPort", "stopVideoPort")]
        {
            let at = |name: &str| self.filled(&format!("sipProfile/{name}"));
            if let (Some((from, first)), Some((to, last))) = (at(first), at(last))
                && let (Ok(first), Ok(last)) = (first.parse(), last.parse())
            {
                found.push((first, last, self.at(from), self.at(to)));
            }
        }
        for (first, last) in
            [("start_media_port", "end_media_port"), ("RTP_Port_Min", "RTP_Port_Max")]
        {
            let at = |name| Some((self.setting(name)?.parse().ok()?, self.setting_ref(name)?));
            if let (Some((first, from)), Some((last, to))) = (at(first), at(last)) {
                found.push((first, last, Place::Value(from), Place::Value(to)));
            }
        }
        found
    }

    /// The firmware names of the file that say something.
    pub(super) fn loads(&self) -> Vec<(ValueRef, String)> {
        let ids = match (self.config().family(), self.document()) {
            (Family::Legacy, _) => {
                let value = self.setting_ref("image_version");
                let text = self.setting("image_version").unwrap_or_default().into_owned();
                return value.filter(|_| !text.is_empty()).map(|v| (v, text)).into_iter().collect();
            }
            (Family::Default, Some(document)) => {
                let root = document.root().unwrap_or(NodeId::DOCUMENT);
                let load = |id: &NodeId| device_number(document.local_name(*id)).is_some();
                document.children(root).filter(load).collect()
            }
            _ => {
                let own = self.all("loadInformation").into_iter();
                own.chain(self.all("addOnModules/addOnModule/loadInformation")).collect::<Vec<_>>()
            }
        };
        let leaf = |id: &NodeId| self.document().is_some_and(|d| d.is_leaf(*id));
        let texts =
            ids.into_iter().take(MOST).filter(leaf).map(|id| (id, self.text(id).into_owned()));
        texts.filter(|(_, t)| !t.is_empty()).map(|(id, t)| (ValueRef::Text(id), t)).collect()
    }

    /// The values that nobody should read, in the order of the file.
    pub(super) fn secrets(&self) -> Vec<Secret<'_>> {
        let mut found = Vec::new();
        match self.config().markup() {
            Markup::Xml(_) => {
                for spot in self.spots.iter().filter(|s| s.spec.is_some_and(FieldSpec::is_secret)) {
                    let of = |&id: &NodeId| Secret {
                        name: spot.name,
                        value: ValueRef::Text(id),
                        text: self.text(id),
                    };
                    found.extend(spot.elements.iter().map(of));
                }
                found.sort_by_key(|secret| secret.value);
            }
            Markup::Lines(_) => {
                let catalog = Catalog::get();
                let root = catalog.root("legacy");
                for (name, value) in self.settings() {
                    let spec = root.and_then(|r| catalog.spec(catalog.child(r, name)?));
                    if spec.is_some_and(FieldSpec::is_secret) {
                        let text = Cow::Owned(self.config().value(value).trim().to_owned());
                        found.push(Secret { name, value, text });
                    }
                }
            }
        }
        found
    }

    /// The names that lines sign in with.
    pub(super) fn line_names(&self) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        for name in ["name", "authName"] {
            let all = self.all(&format!("sipProfile/sipLines/line/{name}"));
            names.extend(all.into_iter().map(|id| self.text(id).into_owned()));
        }
        for (name, value) in self.settings() {
            if name.starts_with("user_id_") || name.ends_with("_authname") {
                names.push(self.config().value(value).trim().to_owned());
            }
        }
        names.retain(|name| !name.is_empty());
        names
    }
}
